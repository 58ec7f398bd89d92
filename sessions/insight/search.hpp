// SPDX-License-Identifier: EUPL-1.2
// Finds words anywhere in the session, ignoring case and accents. Notes that are covered are not found until the
// reveal. Pure functions of the session.
#pragma once
#include "sessions/session.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace samenspraak::insight {

enum class FoundIn : std::uint8_t { Answer, Group, Text, Owner, Dissent, Experiment };

// One text that matches, and where it first does: from byte `begin` up to `end`.
struct Found {
    FoundIn where{};
    Phase phase = Phase::Case;
    NoteId note = {};            // for a text, owner, dissent or experiment: the note on the board
    NoteId merged = {};          // the note merged into that one in which it was found, if any
    GroupId group = {};          // for a group
    CaseQuestion question = {};  // for an answer
    std::uint8_t part = 0;       // for an experiment: index of the answer, in the order of the fields of Experiment
    std::size_t begin = 0, end = 0;
    friend bool operator==(const Found&, const Found&) = default;
};

// All matches, in board order, phase after phase: first the answers of the case, then in each phase its groups and its
// notes. Matches in a note that was merged come after those in its head. A blank `wanted` finds nothing.
std::vector<Found> search(const Session&, std::string_view wanted);

// The text in which it was found. The session must be as it was when it was searched; valid until it changes.
std::string_view text_of(const Session&, const Found&);

}  // namespace samenspraak::insight
