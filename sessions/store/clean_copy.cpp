// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/clean_copy.hpp"

#include "sessions/ids.hpp"
#include "sessions/store/atomic_write.hpp"
#include "sessions/store/journal.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace samenspraak::store {
namespace {

// What was merged goes with the note that speaks for it: it would come back as one of its own.
bool stays(const Session& session, NoteId id) {
    const auto is_on_board = [&](NoteId each) {
        const Note* note = find_note(session, each);
        return note && note->status == NoteStatus::OnBoard;
    };
    return is_on_board(id) && is_on_board(head_of(session, id));
}

std::map<NoteId, unsigned> points(const Session& session) {
    std::map<NoteId, unsigned> given;
    for (const auto& [vote, points] : session.votes) given[vote.second] += points;
    return given;
}

std::uint16_t as_hands(unsigned points) {
    return static_cast<std::uint16_t>(std::min<unsigned>(points, std::numeric_limits<std::uint16_t>::max()));
}

// What differs from an empty session only: a fact that was never set stays unset.
void add_settings(const Session& session, Changes& changes) {
    const Session empty;
    if (session.title != empty.title) changes.push_back(SetTitle{session.title});
    if (session.host != empty.host) changes.push_back(SetHost{session.host});
    if (session.date != empty.date) changes.push_back(SetDate{session.date});
    if (session.language != empty.language) changes.push_back(SetLanguage{session.language});
    if (session.whereabouts != empty.whereabouts) changes.push_back(SetWhereabouts{session.whereabouts});
    if (session.voting.budget != empty.voting.budget) changes.push_back(SetVoting{{false, session.voting.budget}});
    for (std::size_t i = 0; i < case_question_count; ++i)
        if (!session.sheet[i].empty()) changes.push_back(SetAnswer{static_cast<CaseQuestion>(i), session.sheet[i]});
    for (const Phase phase : all_phases) {
        const Clock& clock = session.clocks[index_of(phase)];
        if (clock != Clock()) changes.push_back(SetClock{phase, {clock.planned, clock.spent, 0}});
    }
}

void add_board(const Session& session, Changes& changes) {
    // A group of which every note stays behind would be an empty one there.
    std::set<GroupId> used;
    for (const auto& [id, note] : session.notes)
        if (stays(session, id)) used.insert(note.place.group);
    for (const auto& [id, group] : session.groups)
        if (used.contains(id) || on_board(session, group)) changes.push_back(AddGroup{group});
    std::map<NoteId, unsigned> given = points(session);
    for (const auto& [id, note] : session.notes) {
        if (!stays(session, id)) continue;
        Note nameless = note;
        nameless.author = {};
        nameless.hands = as_hands(note.hands + given[id]);
        changes.push_back(AddNote{std::move(nameless)});
    }
    session.links.all([&](const Link& link) {
        if (stays(session, link.from) && stays(session, link.to)) changes.push_back(AddLink{link});
    });
}

}  // namespace

Changes clean_state(const Session& session) {
    Changes changes;
    add_settings(session, changes);
    add_board(session, changes);
    return changes;
}

Result<Written> write_clean_copy(Files& files, const Session& session, const Path& path, Existing existing) {
    Bytes bytes;
    write_header(bytes, new_id<SessionId>());
    write_record(bytes, 1, Act{new_id<ActId>(), {}, 0, {}, clean_state(session)});
    write_closing(bytes, 2);
    return write_whole(files, path, bytes, existing, rights_for(files, files.real(path)));
}

}  // namespace samenspraak::store
