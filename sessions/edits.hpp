// SPDX-License-Identifier: EUPL-1.2
// What a person asks for in one go, worked out as changes: pure functions of a const session, safe on any thread while
// nobody changes that session. Apply the result as one act. An empty result means that there is nothing to do.
// Nothing is refused here: apply_act checks the structure of the session, and app/live/room checks what a participant
// may do. A group that loses its last note is dropped in the same act. Notes that are removed or merged stay in their
// group, so that they can return to it; until then the group is not shown (on_board).
#pragma once
#include "sessions/change.hpp"

#include <span>
#include <string>

namespace samenspraak::edits {

// A note to be added, at the end of its lane and group.
struct Draft {
    NoteId id;
    std::string text;
    Phase phase = Phase::Actors;
    Lane lane = Lane::None;
    GroupId group = {};
    PersonId author = {};
    NoteStatus status = NoteStatus::OnBoard;
    bool covered = false;
};
Changes add(const Session&, const edits::Draft&);
Changes add(const Session&, std::span<const edits::Draft>);  // in this order, however many

// A place to move notes to: in front of the note `before`, or at the end when that is not set.
struct Spot {
    Phase phase = Phase::Actors;
    Lane lane = Lane::None;
    GroupId group = {};
    NoteId before = {};
};
// The notes come to lie there one after the other, in the order given. Moving a note to another phase drops its links,
// which have no meaning there; the notes merged into it move along.
Changes move(const Session&, std::span<const NoteId>, const edits::Spot&);

Changes remove(const Session&, std::span<const NoteId>);
Changes restore(const Session&, std::span<const NoteId>);  // puts removed and held notes on the board
Changes duplicate(const Session&, NoteId, NoteId as);      // right after it, in its group, without its links and votes

// Merges `others`, and whatever was merged into them, into `head`. Texts, links and votes stay with their own notes and
// are counted for the head, so that take_apart restores exactly what there was.
Changes merge(const Session&, NoteId head, std::span<const NoteId> others);
Changes take_apart(const Session&, NoteId head);

// A new group of these notes, named, at the end of the groups of their phase. The notes are of one phase.
Changes group(const Session&, std::span<const NoteId>, GroupId as, const std::string& name);
Changes leave_group(const Session&, std::span<const NoteId>);
Changes dissolve(const Session&, GroupId);  // removes the group; its notes stay, without a group

// Links two notes in the direction for which there is a kind of link (kind_between); two values get a tension. Empty
// when no kind fits or when they are linked already. Merged notes are linked through their heads.
Changes link(const Session&, NoteId, NoteId);
Changes unlink(const Session&, NoteId, NoteId);
bool linked(const Session&, NoteId, NoteId);
bool can_link(const Session&, NoteId, NoteId);

Changes reveal(const Session&);         // uncovers all notes and ends the silent minutes
Changes let_in(const Session&, Phase);  // puts all held notes of this phase on the board

// The clock of a phase, as it is after the facilitator used it. `now` is in milliseconds since 1970 UTC.
Clock started(Clock, std::int64_t now);
Clock paused(Clock, std::int64_t now);
Clock extended(Clock, std::uint32_t seconds);
std::int64_t seconds_left(const Clock&, std::int64_t now);  // negative once the time is over; 0 without a plan
std::int64_t seconds_spent(const Clock&, std::int64_t now);

}  // namespace samenspraak::edits
