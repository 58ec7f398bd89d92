// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/state/participants.hpp"

#include <algorithm>

namespace samenspraak::commands {
namespace {

std::pair<std::int64_t, PersonId> place_of(const Participant& person) { return {person.joined, person.id}; }

}  // namespace

std::string format_person(const method::Words& words, const Session& session, const UiState& ui_state, PersonId who) {
    const auto person = session.participants.find(who);
    if (person == session.participants.end()) return std::string(words(Word::panel_person_unnamed));
    if (!ui_state.hide_names && !person->second.name.empty()) return person->second.name;
    return words(Word::panel_person_numbered, {std::to_string(number_of(session, who))});
}

std::size_t number_of(const Session& session, PersonId who) {
    const auto person = session.participants.find(who);
    if (person == session.participants.end()) return session.participants.size() + 1;
    const auto before = std::ranges::count_if(
        session.participants, [&](const auto& each) { return place_of(each.second) < place_of(person->second); });
    return static_cast<std::size_t>(before) + 1;
}

std::vector<PersonId> people_in_order(const Session& session, const Joining& joining) {
    const std::set<PersonId>& present = joining.attendance().present;
    std::vector<PersonId> people(present.begin(), present.end());
    const auto place = [&](PersonId who) {
        const auto person = session.participants.find(who);
        return person == session.participants.end() ? std::pair(std::int64_t{0}, who) : place_of(person->second);
    };
    std::ranges::sort(people, {}, place);
    return people;
}

std::optional<std::size_t> taking_part(const Session& session, const Joining* joining) {
    if (joining) return joining->is_open() ? std::optional(joining->attendance().present.size()) : std::nullopt;
    const auto there =
        std::ranges::count_if(session.participants, [](const auto& each) { return each.second.present; });
    return there == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(there));
}

std::vector<NoteId> waiting_notes(const Session& session, Phase phase) {
    std::vector<NoteId> waiting;
    for (const auto& [id, note] : session.notes)
        if (note.status == NoteStatus::Held && note.place.phase == phase) waiting.push_back(id);
    std::ranges::sort(waiting, {}, [&](NoteId id) { return std::pair(session.notes.at(id).place.rank, id); });
    return waiting;
}

}  // namespace samenspraak::commands
