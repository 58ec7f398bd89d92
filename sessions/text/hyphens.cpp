// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/hyphens.hpp"

#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <glib.h>
#include <hyphen.h>
#include <string>

namespace samenspraak::text {
namespace {

constexpr std::array dictionaries{std::pair{std::string_view("nl"), "/usr/share/hyphen/hyph_nl_NL.dic"},
    std::pair{std::string_view("en"), "/usr/share/hyphen/hyph_en_GB.dic"}};

struct Free {
    void operator()(void* made) const { g_free(made); }
};
using Made = std::unique_ptr<char, Free>;

// libhyphen makes these with malloc, for words whose letters change where they are broken.
struct Changes {
    char** letters = nullptr;
    int* place = nullptr;
    int* length = nullptr;
    std::size_t count = 0;
    ~Changes() {
        for (std::size_t i = 0; letters && i < count; ++i) std::free(letters[i]);
        std::free(letters);
        std::free(place);
        std::free(length);
    }
    bool at(std::size_t i) const { return letters && letters[i]; }
};

bool is_letter(std::string_view text, std::size_t at) { return g_unichar_isalpha(code_point_at(text, at).value) != 0; }

struct Span {
    std::size_t begin = 0, end = 0;
};

// Between blanks.
Span piece_around(std::string_view text, std::size_t byte) {
    constexpr std::string_view blanks = " \n\t";
    const std::size_t before = text.find_last_of(blanks, byte);
    const std::size_t after = text.find_first_of(blanks, byte);
    return {before == text.npos ? 0 : before + 1, after == text.npos ? text.size() : after};
}

bool is_address(std::string_view piece) {
    return piece.find("://") != piece.npos || piece.find('@') != piece.npos || piece.starts_with("www.");
}

// Calls visit for each run of letters.
template <class Visit> void each_word(std::string_view text, Span piece, Visit visit) {
    std::size_t begin = piece.begin;
    for (std::size_t at = piece.begin; at < piece.end;) {
        const bool letter = is_letter(text, at);
        const std::size_t next = at + code_point_at(text, at).length;
        if (!letter) {
            if (at > begin) visit(Span{begin, at});
            begin = next;
        }
        at = next;
    }
    if (piece.end > begin) visit(Span{begin, piece.end});
}

}  // namespace

struct Hyphens::Dictionary {
    HyphenDict* patterns;
    explicit Dictionary(HyphenDict* loaded) : patterns(loaded) {}
    ~Dictionary() { hnj_hyphen_free(patterns); }
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    void add(std::vector<std::size_t>& places, std::string_view text, Span word) const;
};

Hyphens::Hyphens(std::string_view language) {
    const auto known = std::ranges::find(dictionaries, language, [](const auto& each) { return each.first; });
    if (known == dictionaries.end()) return;
    if (HyphenDict* loaded = hnj_hyphen_load(known->second)) dictionary_ = std::make_unique<Dictionary>(loaded);
}

Hyphens::~Hyphens() = default;
Hyphens::Hyphens(Hyphens&&) noexcept = default;
Hyphens& Hyphens::operator=(Hyphens&&) noexcept = default;

void Hyphens::Dictionary::add(std::vector<std::size_t>& places, std::string_view text, Span word) const {
    const std::string_view written = text.substr(word.begin, word.end - word.begin);
    const std::size_t letters = count_code_points(written);
    const Made lower(g_utf8_strdown(written.data(), static_cast<gssize>(written.size())));
    // In the dictionary's own letters; a word that has others is not of this language.
    gsize size = 0;
    const Made known(g_convert(lower.get(), -1, patterns->cset, "UTF-8", nullptr, &size, nullptr));
    if (!known || count_code_points(lower.get()) != letters) return;
    std::string marks(size + 5, 0);
    Changes changes;
    changes.count = letters;
    if (hnj_hyphen_hyphenate2(patterns, known.get(), static_cast<int>(size), marks.data(), nullptr, &changes.letters,
            &changes.place, &changes.length)
        != 0)
        return;
    std::size_t at = word.begin;
    for (std::size_t i = 0; i + 1 < letters; ++i) {
        at += code_point_at(text, at).length;
        if (marks[i] % 2 == 1 && !changes.at(i)) places.push_back(at);
    }
}

std::vector<std::size_t> Hyphens::places(std::string_view text, std::span<const std::size_t> cut) const {
    std::vector<std::size_t> places;
    if (!dictionary_) return places;
    std::size_t done = 0;
    for (const std::size_t byte : cut) {
        if (byte < done || byte >= text.size()) continue;
        const Span piece = piece_around(text, byte);
        done = piece.end;
        if (!is_address(text.substr(piece.begin, piece.end - piece.begin)))
            each_word(text, piece, [&](Span word) { dictionary_->add(places, text, word); });
    }
    return places;
}

}  // namespace samenspraak::text
