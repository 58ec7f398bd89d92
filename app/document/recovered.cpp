// SPDX-License-Identifier: EUPL-1.2
#include "app/document/recovered.hpp"

namespace samenspraak::document {
namespace {

using Sentences = std::vector<std::string>;

std::string acts_in(const method::Words& words, const store::Recovery& found) {
    return words(CountedWord::cli_acts, found.acts);
}

// The file was mended, and what it was like before is kept.
void say_mended(const method::Words& words, const store::Recovery& found, Sentences& said) {
    const std::string kept = found.kept_at.filename().string();
    if (found.behind_damage > 0)
        said.push_back(words(Word::recovered_damaged, {acts_in(words, found), kept}));
    else if (found.torn > 0)
        said.push_back(
            kept.empty() ? std::string(words(Word::recovered_torn)) : words(Word::recovered_torn_kept, {kept}));
    else if (found.header_damaged)
        said.push_back(words(Word::recovered_header, {kept}));
}

// Only looked at: it is still so.
void say_found(const method::Words& words, const store::Recovery& found, Sentences& said) {
    if (found.torn > 0 && !found.open_elsewhere) said.push_back(words(Word::cli_torn, {std::to_string(found.torn)}));
    if (found.behind_damage > 0)
        said.push_back(words(Word::cli_damaged, {acts_in(words, found), std::to_string(found.behind_damage)}));
    if (found.header_damaged) said.emplace_back(words(Word::cli_header_damaged));
}

}  // namespace

bool is_damaged(const store::Recovery& found) {
    const bool torn = found.torn > 0 && !found.open_elsewhere;
    return torn || found.behind_damage > 0 || found.header_damaged || found.refused > 0;
}

std::vector<std::string> say_damage(const method::Words& words, const Document& document) {
    const store::Recovery& found = document.recovery();
    Sentences said;
    (document.read_only() ? say_found : say_mended)(words, found, said);
    if (found.refused > 0) said.push_back(words(CountedWord::cli_acts_refused, found.refused));
    return said;
}

std::vector<std::string> say_recovery(const method::Words& words, const Document& document) {
    const store::Recovery& found = document.recovery();
    Sentences said = say_damage(words, document);
    if (found.open_elsewhere)
        said.emplace_back(words(Word::cli_open_elsewhere));
    else if (found.whole() && !found.closed_well && found.acts > 0)
        said.emplace_back(words(document.read_only() ? Word::cli_not_closed : Word::recovered_whole));
    return said;
}

std::string say_large(const method::Words& words, const Document& document) {
    const auto megabytes = [](std::uint64_t bytes) { return std::to_string(bytes >> 20); };
    return words(Word::save_large, {megabytes(document.bytes()), megabytes(document.max_bytes())});
}

std::string_view say_read_only(const method::Words& words, const Document& document) {
    const Reason why = document.why_read_only();
    if (document.still_held()) return words(Word::app_read_only_still_held);
    if (why == Reason::LockedElsewhere) return words(Word::app_read_only_elsewhere);
    return words(why == Reason::NoPermission ? Word::app_read_only_forbidden : Word::app_read_only_asked);
}

}  // namespace samenspraak::document
