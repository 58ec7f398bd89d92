// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/words.hpp"

#include "sessions/text/direction.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace samenspraak::method {
namespace {

const carried::WordList* list_of(std::string_view language) {
    const auto lists = carried::word_lists();
    const auto found = std::ranges::find(lists, language, &carried::WordList::language);
    return found == lists.end() ? nullptr : &*found;
}

// In the order of enum class Reason.
constexpr std::string_view reason_keys[] = {"refused_no_such_note", "refused_no_such_group", "refused_no_such_link",
    "refused_no_such_participant", "refused_already_there", "refused_still_linked", "refused_still_in_use",
    "refused_bad_text", "refused_text_too_long", "refused_bad_lane", "refused_bad_link", "refused_bad_date",
    "refused_bad_number", "refused_over_budget", "refused_session_full", "refused_changed_since",
    "refused_nothing_to_undo", "refused_nothing_to_redo", "refused_not_allowed", "refused_too_fast",
    "refused_no_such_file", "refused_file_exists", "refused_no_permission", "refused_disk_full", "refused_disk_failed",
    "refused_locked_elsewhere", "refused_not_a_session", "refused_not_a_file", "refused_newer_format",
    "refused_damaged", "refused_too_large", "refused_read_only", "refused_bad_json", "refused_bad_field",
    "refused_missing", "refused_left_out", "refused_not_a_table", "refused_too_many_notes", "refused_too_many_values",
    "refused_bad_argument", "refused_unknown_command", "refused_unknown_option", "refused_no_display",
    "refused_no_opengl", "refused_port_taken", "refused_port_failed", "refused_bad_certificate", "refused_stopped",
    "refused_program_missing", "refused_program_failed", "refused_not_made"};
static_assert(std::size(reason_keys) == reason_count);

std::string with_places_filled(std::string_view text, std::span<const std::string_view> fill) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool place = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
        const auto which = place ? static_cast<std::size_t>(text[i + 1] - '0') : fill.size();
        if (which < fill.size()) {
            out += text::isolated(fill[which]);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace

std::string filled(std::string_view text, std::initializer_list<std::string_view> fill) {
    return with_places_filled(text, {fill.begin(), fill.size()});
}

Words::Words(std::string_view language) : list_(*list_of(knows_language(language) ? language : "nl")) {}

std::string_view Words::operator()(Word word) const { return list_.texts[static_cast<std::size_t>(word)]; }

std::string Words::operator()(Word word, std::initializer_list<std::string_view> fill) const {
    return filled((*this)(word), fill);
}

std::string Words::operator()(
    CountedWord word, std::uint64_t count, std::initializer_list<std::string_view> more) const {
    const std::string number = std::to_string(count);
    std::vector<std::string_view> fill{number};
    fill.insert(fill.end(), more.begin(), more.end());
    return with_places_filled(list_.counted[static_cast<std::size_t>(word)].form(list_.language, count), fill);
}

std::string_view Words::by_key(std::string_view key) const {
    const auto found = std::ranges::lower_bound(list_.keys, key);
    if (found == list_.keys.end() || *found != key) return key;
    return list_.texts[static_cast<std::size_t>(found - list_.keys.begin())];
}

std::string_view Words::key_of(Word word) { return carried::word_lists().front().keys[static_cast<std::size_t>(word)]; }

std::string Words::operator()(const Refusal& refusal) const {
    const std::string_view text = by_key(reason_keys[static_cast<std::size_t>(refusal.why)]);
    // What it is about is never lost: where the sentence has no place for it, it stands in front.
    const bool has_place = refusal.about.empty() || text.find("{0}") != std::string_view::npos;
    return (has_place ? "" : refusal.about + ": ") + filled(text, {refusal.about});
}

std::vector<std::string_view> languages() {
    std::vector<std::string_view> codes;
    for (const carried::WordList& list : carried::word_lists()) codes.push_back(list.language);
    return codes;
}

bool knows_language(std::string_view code) { return list_of(code) != nullptr; }

}  // namespace samenspraak::method
