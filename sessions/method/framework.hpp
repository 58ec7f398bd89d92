// SPDX-License-Identifier: EUPL-1.2
// Value frameworks: the lens that is laid beside the values of the group, after it has named its own, as a check on
// blind spots (ECP calls frameworks often abstract, general and static, so they never come first). The program carries
// some in assets/method/framework_*.json, each with its source; a group can load one of its own in the same form:
//   {"name": "…", "source": "…", "values": [{"name": "…", "meaning": "…", "also": ["other words", "transparan*"]}]}
// Each text may also be {"nl": "…", "en": "…"}. `also` lists other words in which a group may name the value; a word
// that ends in * stands for all words that begin with it. Keys that are not known here are ignored. One thread at a
// time.
#pragma once
#include "sessions/result.hpp"
#include "sessions/session.hpp"
#include "sessions/text/translated.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samenspraak::method {

struct FrameworkValue {
    std::string id;  // unique in its framework; "3" for the third value when the file gives none
    text::Translated name;
    text::Translated meaning;       // may be empty
    std::vector<std::string> also;  // in any language
};

struct Framework {
    std::string id;
    text::Translated name;
    text::Translated source;  // who made it, and in which year
    text::Translated note;    // how certain this list is, and what it leaves out
    double order = 0;         // position among the frameworks, smallest first
    std::vector<FrameworkValue> values;
};

// Reads a framework of at most 256 KB, 200 values, and names of 200 code points. Refused with BadJson (about:
// line:column), BadField or Missing (about: the place, as values[3].name).
Result<Framework> read_framework(std::string_view json);

// The frameworks that the program carries, by `order`.
std::vector<Framework> built_in_frameworks();

// The values of the framework that the group has not named on its board of values, in the order of the framework.
// Covered notes do not count yet. Pointers into the framework, which must outlive them.
std::vector<const FrameworkValue*> unnamed(const Framework&, const Session&);

// The same, updated act by act, so that the words of each note are read once. `missing` are indices into the values of
// the framework it was begun with, which must stay as it is meanwhile.
class NamedValues {
public:
    void begin(const Framework&, const Session&);
    void update_from(const Session&, std::span<const NoteId> otherwise);  // when only these notes can have changed
    const std::vector<std::size_t>& missing() const { return missing_; }  // indices into Framework::values, ascending

private:
    using Phrase = std::vector<std::string>;
    void read(const Note&);
    void count();

    std::vector<std::vector<Phrase>> phrases_;                       // of each value
    std::unordered_map<NoteId, std::vector<std::size_t>> named_by_;  // only notes that name any
    std::vector<std::size_t> missing_;
};

// Whether this text names the value, by its name in any language or by one of the other words. Ignores case.
bool names(std::string_view text, const FrameworkValue&);

}  // namespace samenspraak::method
