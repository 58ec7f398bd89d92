// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/similar.hpp"

#include "sessions/text/fold.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <glib.h>

namespace samenspraak::insight {
namespace {

constexpr std::size_t max_changed_words = 3;
constexpr std::u32string_view articles[] = {U"de", U"het", U"een", U"t", U"n", U"the", U"a", U"an"};

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Letters and digits of any script, and emoji, which can be all that a note says.
bool is_of_word(char32_t c) { return g_unichar_isalnum(c) || g_unichar_type(c) == G_UNICODE_OTHER_SYMBOL; }

std::vector<std::u32string> split(std::string_view folded) {
    std::vector<std::u32string> words;
    bool inside = false;
    for (std::size_t at = 0; at < folded.size();) {
        const text::CodePoint point = text::code_point_at(folded, at);
        at += point.length;
        const bool of_word = is_of_word(point.value);
        if (of_word && !inside) words.emplace_back();
        if (of_word) words.back() += point.value;
        inside = of_word;
    }
    return words;
}

// How many slips make another spelling of one word rather than another word. Numbers have none: 2025 is not 2026.
std::size_t slips_allowed(std::u32string_view word) {
    if (word.size() < 5 || std::ranges::any_of(word, is_digit)) return 0;
    return word.size() < 9 ? 1 : 2;
}

// Insertions, deletions, exchanges and swapped neighbours; more than `most` comes out as most + 1. Only the diagonal
// band of width 2 * most + 1 is looked at.
std::size_t slips(std::u32string_view a, std::u32string_view b, std::size_t most) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most) return most + 1;
    const std::size_t none = most + 1;
    std::vector<std::size_t> before(b.size() + 1, none), last(b.size() + 1, none), row(b.size() + 1, none);
    for (std::size_t j = 0; j <= std::min(b.size(), most); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t first = i > most ? i - most : 0, end = std::min(b.size(), i + most);
        if (first > 0) row[first - 1] = none;
        for (std::size_t j = first; j <= end; ++j) {
            if (j == 0) {
                row[0] = i;
                continue;
            }
            const bool in_band = j < i + most;  // the cell above, of the row before
            row[j] = std::min({last[j - 1] + (a[i - 1] != b[j - 1]), row[j - 1] + 1, in_band ? last[j] + 1 : none});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], none);
}

// A syllable in front makes the opposite: gelijk and ongelijk, direct and indirect.
bool differ_by_prefix(std::u32string_view a, std::u32string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    return b.size() - a.size() >= 2 && b.ends_with(a);
}

std::optional<std::size_t> slips_between(std::u32string_view a, std::u32string_view b) {
    const std::size_t allowed = std::min(slips_allowed(a), slips_allowed(b));
    if (allowed == 0 || differ_by_prefix(a, b)) return std::nullopt;
    const std::size_t found = slips(a, b, allowed);
    return found > allowed ? std::nullopt : std::optional(found);
}

// The words that one note has and another lacks. In place, and no more than count: each new note is held against
// thousands.
struct Few {
    std::array<std::u32string_view, max_changed_words> words;
    std::size_t count = 0;

    bool add(std::u32string_view word) {
        if (count == words.size()) return false;
        words[count++] = word;
        return true;
    }
    void drop(std::size_t which) { words[which] = words[--count]; }
};

// Of two sorted lists; false: they differ too much.
bool leftovers(const std::vector<std::u32string>& a, const std::vector<std::u32string>& b, Few& of_a, Few& of_b) {
    auto i = a.begin();
    auto j = b.begin();
    while (i != a.end() || j != b.end()) {
        const int order = i == a.end() ? 1 : j == b.end() ? -1 : i->compare(*j);
        if (order < 0 && !of_a.add(*i)) return false;
        if (order > 0 && !of_b.add(*j)) return false;
        i += order <= 0;
        j += order >= 0;
    }
    return of_a.count == of_b.count;
}

// Each word of the one with the nearest of the other.
std::optional<std::size_t> paired(const Few& of_a, Few of_b) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < of_a.count; ++i) {
        std::optional<std::size_t> best;
        std::size_t nearest = 0;
        for (std::size_t j = 0; j < of_b.count; ++j) {
            const auto found = slips_between(of_a.words[i], of_b.words[j]);
            if (!found || (best && *best <= *found)) continue;
            best = found;
            nearest = j;
        }
        if (!best) return std::nullopt;
        sum += *best;
        of_b.drop(nearest);
    }
    return sum;
}

}  // namespace

SimilarNotes::Words SimilarNotes::words_of(std::string_view text) {
    Words words;
    words.sorted = split(text::folded(text));
    const auto is_article = [](const std::u32string& word) {
        return std::ranges::find(articles, std::u32string_view(word)) != std::end(articles);
    };
    if (!std::ranges::all_of(words.sorted, is_article)) std::erase_if(words.sorted, is_article);
    for (const std::u32string& word : words.sorted) words.joined += word;
    for (const char32_t c : words.joined) words.letters |= std::uint64_t{1} << (c & 63);
    std::ranges::sort(words.sorted);
    return words;
}

std::optional<std::size_t> SimilarNotes::distance(const Words& a, const Words& b) {
    // A slip adds one letter and takes one away at most, and no more than three words may have two slips each.
    if (a.joined.empty() || std::popcount(a.letters ^ b.letters) > 4 * static_cast<int>(max_changed_words))
        return std::nullopt;
    if (a.joined == b.joined) return 0;
    if (a.sorted.size() != b.sorted.size()) return std::nullopt;
    Few of_a, of_b;
    if (!leftovers(a.sorted, b.sorted, of_a, of_b)) return std::nullopt;
    return paired(of_a, of_b);
}

bool SimilarNotes::similar(std::string_view a, std::string_view b) {
    return distance(words_of(a), words_of(b)).has_value();
}

void SimilarNotes::update_from(const Session& session) {
    std::vector<Entry> now;
    now.reserve(session.notes.size());
    auto known = entries_.begin();
    for (const auto& [id, note] : session.notes) {
        if (!counts(session, note)) continue;
        while (known != entries_.end() && known->id < id) ++known;
        const bool same =
            known != entries_.end() && known->id == id && known->phase == note.place.phase && known->text == note.text;
        now.push_back(same ? std::move(*known) : Entry{id, note.place.phase, note.text, words_of(note.text)});
    }
    entries_ = std::move(now);
    whole_ = true;
}

bool SimilarNotes::counts(const Session& session, const Note& note) const {
    return !note.covered && (among_ == NoteStatus::OnBoard ? on_board(session, note) : note.status == among_);
}

bool SimilarNotes::read_on(const Session& session, std::size_t most) {
    for (auto next = session.notes.upper_bound(read_to_); !whole_ && most > 0; ++next, --most) {
        if (next == session.notes.end()) {
            whole_ = true;
            break;
        }
        read_to_ = next->first;
        const Note& note = next->second;
        if (counts(session, note)) entries_.push_back({note.id, note.place.phase, note.text, words_of(note.text)});
    }
    return whole_;
}

void SimilarNotes::update_from(const Session& session, std::span<const NoteId> touched) {
    for (const NoteId id : touched) {
        const Note* note = find_note(session, id);
        if (!whole_ && read_to_ < id) continue;  // will be read
        const bool counts = note && this->counts(session, *note);
        const auto at = std::ranges::lower_bound(entries_, id, {}, &Entry::id);
        const bool known = at != entries_.end() && at->id == id;
        if (known && counts && at->phase == note->place.phase && at->text == note->text) continue;
        if (known && !counts)
            entries_.erase(at);
        else if (known)
            *at = {id, note->place.phase, note->text, words_of(note->text)};
        else if (counts)
            entries_.insert(at, {id, note->place.phase, note->text, words_of(note->text)});
    }
}

std::vector<NoteId> SimilarNotes::to(Phase phase, std::string_view text, NoteId besides) const {
    const Words words = words_of(text);
    std::vector<std::pair<std::size_t, NoteId>> found;
    for (const Entry& entry : entries_) {
        if (entry.phase != phase || entry.id == besides) continue;
        if (const auto far = distance(words, entry.words)) found.emplace_back(*far, entry.id);
    }
    std::ranges::sort(found);
    std::vector<NoteId> ids;
    for (const auto& [far, id] : found) ids.push_back(id);
    return ids;
}

std::vector<std::pair<NoteId, NoteId>> SimilarNotes::pairs(Phase phase) const {
    std::vector<const Entry*> of_phase;
    for (const Entry& entry : entries_)
        if (entry.phase == phase) of_phase.push_back(&entry);
    std::vector<std::pair<NoteId, NoteId>> pairs;
    for (std::size_t i = 0; i < of_phase.size(); ++i)
        for (std::size_t j = i + 1; j < of_phase.size(); ++j)
            if (distance(of_phase[i]->words, of_phase[j]->words)) pairs.emplace_back(of_phase[i]->id, of_phase[j]->id);
    return pairs;
}

}  // namespace samenspraak::insight
