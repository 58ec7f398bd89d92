// SPDX-License-Identifier: EUPL-1.2
// Value frameworks: the lens that is laid beside the group's own values, after it named those, as a check on blind
// spots. The program carries some (assets/method/framework_*.json); a group can load one of its own in the same form:
//   {"name": "…", "source": "…", "values": [{"name": "…", "meaning": "…", "also": ["other words", "transparan*"]}]}
// Each text may also be {"nl": "…", "en": "…"}. `also` says in which other words a group may name the value; a word
// that ends in * stands for all words that begin so. Keys that are not known here are passed over.
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
    std::string id;  // unique in its framework; "3" for the third when the file names none
    text::Translated name;
    text::Translated meaning;       // may be empty
    std::vector<std::string> also;  // in any language
};

struct Framework {
    std::string id;
    text::Translated name;
    text::Translated source;  // who made it, and when
    text::Translated note;    // how sure this is, and what is not included
    double order = 0;         // among the frameworks, smallest first
    std::vector<FrameworkValue> values;
};

// At most 256 KB, 200 values, names of 200 code points. BadJson says line:column, BadField the place: values[3].name.
Result<Framework> read_framework(std::string_view json);

// Those that the program carries, in their order.
std::vector<Framework> built_in_frameworks();

// Which values of the framework the group has not named on its values board, in the framework's order. A covered note
// does not count yet. Pointers into the framework.
std::vector<const FrameworkValue*> unnamed(const Framework&, const Session&);

// The same, kept act by act: the words of each note are read once. The framework must stay while it is used.
class NamedValues {
public:
    void begin(const Framework&, const Session&);
    void update_from(const Session&, std::span<const NoteId> otherwise);  // only these notes may be otherwise
    const std::vector<std::size_t>& missing() const { return missing_; }  // places in Framework::values, in order

private:
    using Phrase = std::vector<std::string>;
    void read(const Note&);
    void count();

    std::vector<std::vector<Phrase>> phrases_;                       // of each value
    std::unordered_map<NoteId, std::vector<std::size_t>> named_by_;  // only notes that name any
    std::vector<std::size_t> missing_;
};

// Does this text name the value: by its name in any language, or in one of the other words? Case does not matter.
bool names(std::string_view text, const FrameworkValue&);

}  // namespace samenspraak::method
