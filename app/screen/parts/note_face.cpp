// SPDX-License-Identifier: EUPL-1.2
// What stands on a note, worked out from the session.
#include "app/screen/parts/note_card.hpp"
#include "sessions/insight/tally.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

std::string first_line(const method::Words& words, const Note& note) {
    const std::string_view text = shown_text(words, note);
    return std::string(text.substr(0, text.find('\n')));
}

void name_others(const Session& session, const method::Words& words, std::span<const NoteId> others, NoteFace& face) {
    for (const NoteId id : others)
        if (const Note* other = find_note(session, id)) face.chips.push_back({first_line(words, *other)});
}

void mark_actor(const method::Words& words, const Note& note, NoteFace& face) {
    if (note.directness != Directness::Unsaid)
        face.chips.push_back(
            {std::string(words(note.directness == Directness::Direct ? Word::chip_direct : Word::chip_indirect))});
    if (note.at_table == AtTable::No) face.chips.push_back({std::string(words(Word::chip_not_at_table))});
}

void weigh_value(const Session& session, const insight::Threads& threads, const method::Words& words, const Note& note,
    bool votes_are_shown, NoteFace& face) {
    const insight::ValueTally tally = tally_of(session, threads, note.id);
    face.chips.push_back({std::to_string(tally.strengthened_by.size()), Icon::TriangleUp, Tone::Good});
    face.chips.push_back({std::to_string(tally.strained_by.size()), Icon::TriangleDown, Tone::Bad});
    if (votes_are_shown) face.votes = tally.votes;
    if (session.voting.open && threads.weight(note.id).hands > 0) face.end = words(Word::chip_counted);
    if (!threads.leads_to(note.id, LinkKind::Tension).empty()) face.marks.push_back(Icon::Tension);
}

bool marked(const Note& note) { return note.starred || note.details->experiment || !note.details->dissent.empty(); }

}  // namespace

std::string_view shown_text(const method::Words& words, const Note& note) {
    return note.covered ? words(Word::board_covered) : std::string_view(note.text);
}

bool has_foot(const Session&, const insight::Threads& threads, const Note& note) {
    if (note.place.phase == Phase::Values || marked(note) || threads.weight(note.id).count > 1) return true;
    switch (note.place.phase) {
    case Phase::Actors: return note.directness != Directness::Unsaid || note.at_table == AtTable::No;
    case Phase::Effects: return !threads.comes_from(note.id, LinkKind::Touches).empty();
    case Phase::Actions: return !note.details->owner.empty() || !threads.comes_from(note.id, LinkKind::Serves).empty();
    case Phase::Case:
    case Phase::Values: break;
    }
    return false;
}

NoteFace face_of(const Session& session, const insight::Threads& threads, const method::Words& words, const Note& note,
    bool votes_are_shown) {
    NoteFace face;
    face.covered = note.covered;
    face.text = shown_text(words, note);
    if (note.covered) return face;
    switch (note.place.phase) {
    case Phase::Actors: mark_actor(words, note, face); break;
    case Phase::Effects: name_others(session, words, threads.comes_from(note.id, LinkKind::Touches), face); break;
    case Phase::Values: weigh_value(session, threads, words, note, votes_are_shown, face); break;
    case Phase::Actions:
        name_others(session, words, threads.comes_from(note.id, LinkKind::Serves), face);
        face.end = note.details->owner;
        break;
    case Phase::Case: break;
    }
    if (note.starred) face.marks.push_back(Icon::StarFilled);
    if (note.details->experiment) face.marks.push_back(Icon::Flask);
    if (!note.details->dissent.empty()) face.marks.push_back(Icon::People);
    if (const auto count = threads.weight(note.id).count; count > 1)
        face.end += (face.end.empty() ? "" : "  ") + words(Word::chip_count, {std::to_string(count)});
    return face;
}

}  // namespace samenspraak::screen
