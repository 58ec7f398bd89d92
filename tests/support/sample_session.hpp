// SPDX-License-Identifier: EUPL-1.2
// A session at hand for tests: short ways to put notes on the board and to do acts, as a facilitator would.
#pragma once
#include "sessions/edits.hpp"
#include "sessions/history.hpp"
#include "sessions/ids.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <initializer_list>
#include <vector>

namespace samenspraak::testing {

struct Table {
    Session session;
    History history;
    std::uint64_t last_id = 0;

    template <class Kind> Kind next_id() { return Kind{++last_id}; }

    Result<Done> act(const Changes& changes, PersonId who = {}) {
        Result<Changes> inverse = apply_act(session, changes);
        if (!inverse) return inverse.error();
        history.record({next_id<ActId>(), who, 0, {}, changes}, *inverse);
        return Done{};
    }
    Result<Undone> undo(PersonId who = {}) { return recorded(history.undo(session, who, next_id<ActId>(), 0)); }
    Result<Undone> redo(PersonId who = {}) { return recorded(history.redo(session, who, next_id<ActId>(), 0)); }

    NoteId say(Phase phase, const std::string& text, Lane lane = Lane::None, PersonId who = {}) {
        const NoteId id = next_id<NoteId>();
        REQUIRE(act(edits::add(session, edits::Draft{id, text, phase, lane, {}, who}), who));
        return id;
    }
    NoteId actor(const std::string& text) { return say(Phase::Actors, text); }
    NoteId effect(const std::string& text, Lane lane = Lane::Negative) { return say(Phase::Effects, text, lane); }
    NoteId value(const std::string& text) { return say(Phase::Values, text); }
    NoteId option(const std::string& text, Lane lane = Lane::Technology) { return say(Phase::Actions, text, lane); }
    void link(NoteId a, NoteId b) { REQUIRE(act(edits::link(session, a, b))); }
    PersonId joins(const std::string& name) {
        const PersonId id = next_id<PersonId>();
        REQUIRE(act({AddParticipant{{id, name, 0, true, {}}}}, id));
        return id;
    }
    const Note& note(NoteId id) const { return session.notes.at(id); }

    // The texts of one row of the board, in order.
    std::vector<std::string> row(Phase phase, Lane lane = Lane::None, GroupId group = {}) const {
        std::vector<const Note*> notes;
        for (const auto& [id, note] : session.notes)
            if (note.place.phase == phase && note.place.lane == lane && note.place.group == group
                && on_board(session, note))
                notes.push_back(&note);
        std::ranges::sort(notes, {}, [](const Note* n) { return std::pair(n->place.rank, n->id); });
        std::vector<std::string> texts;
        for (const Note* n : notes) texts.push_back(n->text);
        return texts;
    }

private:
    Result<Undone> recorded(Result<Undone> undone) {
        if (undone) history.record(undone->act, undone->inverse);
        return undone;
    }
};

using Texts = std::vector<std::string>;

}  // namespace samenspraak::testing
