// SPDX-License-Identifier: EUPL-1.2
// Finds words anywhere in the session, ignoring case and accents. Notes that are covered stay hidden until the reveal.
#pragma once
#include "sessions/session.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace samenspraak::insight {

enum class FoundIn : std::uint8_t { Answer, Group, Text, Owner, Dissent, Experiment };

// One text that matches, and the bytes in it where it first does.
struct Found {
    FoundIn where{};
    Phase phase = Phase::Case;
    NoteId note = {};            // of a text, owner, dissent or experiment: the note on the board
    NoteId merged = {};          // the one that was merged into it, when it stands there
    GroupId group = {};          // of a group
    CaseQuestion question = {};  // of an answer
    std::uint8_t part = 0;       // of an experiment: which of its answers, in the order of the type
    std::size_t begin = 0, end = 0;
    friend bool operator==(const Found&, const Found&) = default;
};

// What was merged into a note is found on that note, behind its own texts. In board order, phase after phase: the
// case's answers, then in each phase its groups and its notes. Blank finds nothing.
std::vector<Found> search(const Session&, std::string_view wanted);

// The text in which it was found. Of the session as it was searched.
std::string_view text_of(const Session&, const Found&);

}  // namespace samenspraak::insight
