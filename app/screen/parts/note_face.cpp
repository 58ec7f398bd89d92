// SPDX-License-Identifier: EUPL-1.2
// What stands on a note, worked out from the session.
#include "app/screen/parts/note_card.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/method/dates.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

std::string first_line(const method::Words& words, const Note& note) {
    const std::string_view text = shown_text(words, note);
    return std::string(text.substr(0, text.find('\n')));
}

// One after the other; the sign between two stays with the one before it.
void name_others(const Session& session, const method::Words& words, std::span<const NoteId> others, Phase of,
    Word question, NoteFace& face) {
    face.name_of = of;
    for (const NoteId id : others)
        if (const Note* other = find_note(session, id)) {
            if (!face.names.empty()) face.names += "\u00a0\u00b7 ";
            face.names += first_line(words, *other);
        }
    if (face.names.empty()) face.question = words(question);
}

FaceSign directness_sign(const method::Words& words, Directness directness) {
    switch (directness) {
    case Directness::Direct: return {Icon::Direct, std::string(words(Word::chip_direct)), Tone::Own};
    case Directness::Indirect: return {Icon::Indirect, std::string(words(Word::chip_indirect)), Tone::Plain};
    case Directness::Unsaid: break;
    }
    return {Icon::Indirect, "?", Tone::Plain};
}

FaceSign seat_sign(const method::Words& words, AtTable at_table) {
    switch (at_table) {
    case AtTable::Yes: return {Icon::Seat, std::string(words(Word::chip_at_table)), Tone::Plain};
    case AtTable::No: return {Icon::EmptySeat, std::string(words(Word::chip_not_at_table)), Tone::Missing};
    case AtTable::Unsaid: break;
    }
    return {Icon::EmptySeat, "?", Tone::Plain};
}

void name_owner(const method::Words& words, const Note& note, NoteFace& face) {
    face.end = note.details->owner.empty() ? std::string(words(Word::board_ask_owner)) : note.details->owner;
    face.end_missing = note.details->owner.empty();
    if (const auto& trial = note.details->experiment; trial && !trial->end_date.empty())
        face.end += "\u00a0\u00b7 " + words(Word::board_trial_until, {method::short_date(words, trial->end_date)});
}

void weigh_value(const Session& session, const insight::Threads& threads, const method::Words& words, const Note& note,
    bool votes_are_shown, bool counted, NoteFace& face) {
    const insight::ValueTally tally = tally_of(session, threads, note.id);
    face.signs.push_back({Icon::TriangleUp, std::to_string(tally.strengthened_by.size()), Tone::Good});
    face.signs.push_back({Icon::TriangleDown, std::to_string(tally.strained_by.size()), Tone::Bad});
    if (votes_are_shown) face.votes = tally.votes;
    if (session.voting.open && (counted || threads.weight(note.id).hands > 0)) face.end = words(Word::chip_counted);
    if (!threads.leads_to(note.id, LinkKind::Tension).empty()) face.marks.push_back(Icon::Tension);
}

}  // namespace

std::string_view shown_text(const method::Words& words, const Note& note) {
    return note.covered ? words(Word::board_covered) : std::string_view(note.text);
}

NoteFace face_of(const Session& session, const insight::Threads& threads, const method::Words& words, const Note& note,
    bool votes_are_shown, bool counted) {
    NoteFace face;
    face.covered = note.covered;
    face.text = shown_text(words, note);
    if (note.covered) return face;
    switch (note.place.phase) {
    case Phase::Actors: face.signs = {directness_sign(words, note.directness), seat_sign(words, note.at_table)}; break;
    case Phase::Effects:
        name_others(
            session, words, threads.comes_from(note.id, LinkKind::Touches), Phase::Actors, Word::board_ask_actor, face);
        break;
    case Phase::Values: weigh_value(session, threads, words, note, votes_are_shown, counted, face); break;
    case Phase::Actions:
        name_others(
            session, words, threads.comes_from(note.id, LinkKind::Serves), Phase::Values, Word::board_ask_value, face);
        name_owner(words, note, face);
        break;
    case Phase::Case: break;
    }
    if (note.starred) face.marks.push_back(Icon::StarFilled);
    if (note.details->experiment) face.marks.push_back(Icon::Flask);
    if (!note.details->dissent.empty()) face.marks.push_back(Icon::People);
    if (const auto count = threads.weight(note.id).count; count > 1)
        face.text += "\u00a0" + words(Word::chip_count, {std::to_string(count)});
    return face;
}

}  // namespace samenspraak::screen
