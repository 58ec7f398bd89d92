// SPDX-License-Identifier: EUPL-1.2
// What stands on the notes of a board, each worked out when it is first seen and kept until an act touches the note, or
// what can be read of all of them changes (language, votes).
#pragma once
#include "app/screen/board/board_frame.hpp"
#include "app/screen/parts/note_card.hpp"

#include <set>
#include <unordered_map>

namespace samenspraak::screen {

class NoteFaces {
public:
    // Once a frame, before the first is asked for.
    void update_from(const BoardFrame&);

    // Another one when all of them may read otherwise.
    std::uint64_t generation() const { return generation_; }

    // Valid until the next update_from.
    const NoteFace& face(const BoardFrame&, const Note&);

private:
    std::unordered_map<NoteId, NoteFace> faces_;
    SessionId session_;
    Phase phase_{};
    std::uint64_t revision_ = 0, generation_ = 0;
    std::string language_;
    bool with_votes_ = false;
    std::set<NoteId> counted_;
};

}  // namespace samenspraak::screen
