// SPDX-License-Identifier: EUPL-1.2
// What a person asks for in one go, put into changes: pure functions of a const session, to be enacted as one act.
// An empty answer means that there is nothing to do. Whether it is allowed is for alter (structure) and for the room
// (persons) to say. A group that loses its last note by it goes in the same act; what is removed or merged stays in its
// group, so that it can come back there, and the group is not shown meanwhile (on_board).
#pragma once
#include "sessions/change.hpp"

#include <span>
#include <string>

namespace samenspraak::edits {

// A note to be made. It goes to the end of its lane and group.
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

// A place to go to: in front of `before`, or at the end when there is none.
struct Spot {
    Phase phase = Phase::Actors;
    Lane lane = Lane::None;
    GroupId group = {};
    NoteId before = {};
};
// The notes lie there one after the other, in the order given. Going to another phase cuts the links, which would mean
// nothing there; what was merged goes along.
Changes move(const Session&, std::span<const NoteId>, const edits::Spot&);

Changes remove(const Session&, std::span<const NoteId>);
Changes restore(const Session&, std::span<const NoteId>);  // onto the board: removed notes, and held ones
Changes duplicate(const Session&, NoteId, NoteId as);      // right behind it, in its group, without its links and votes

// `others` and what was merged into them speak through `head` from now on; texts, links and votes stay with their notes
// and count for the head, so that taking apart gives back exactly what there was.
Changes merge(const Session&, NoteId head, std::span<const NoteId> others);
Changes take_apart(const Session&, NoteId head);

// A new group of these notes, named, at the end of the groups of their phase. The notes are of one phase.
Changes group(const Session&, std::span<const NoteId>, GroupId as, const std::string& name);
Changes leave_group(const Session&, std::span<const NoteId>);
Changes dissolve(const Session&, GroupId);  // its notes stay, without a group

// Links in whichever direction there is a kind for; nothing when there is none or when they are linked already.
// Two values: a tension. Merged notes are linked through their heads.
Changes link(const Session&, NoteId, NoteId);
Changes unlink(const Session&, NoteId, NoteId);
bool linked(const Session&, NoteId, NoteId);
bool can_link(const Session&, NoteId, NoteId);

Changes reveal(const Session&);         // uncovers all notes and ends the silent minutes
Changes let_in(const Session&, Phase);  // all notes that are held in this phase

// The clock of a phase. `now` in milliseconds since 1970 UTC.
Clock started(Clock, std::int64_t now);
Clock paused(Clock, std::int64_t now);
Clock extended(Clock, std::uint32_t seconds);
std::int64_t seconds_left(const Clock&, std::int64_t now);  // below zero when the time is over; 0 without a plan
std::int64_t seconds_spent(const Clock&, std::int64_t now);

}  // namespace samenspraak::edits
