// SPDX-License-Identifier: EUPL-1.2
// What is on a board, and how high its cards come out: gathered from the session once, then kept true to it act by act.
// Owns the contents and the heights; which session, phase and revision they are of is compared in each frame, so that
// nobody has to tell that they are out of date.
#pragma once
#include "app/screen/board/board_frame.hpp"
#include "app/screen/board/cards/measured_cards.hpp"

namespace samenspraak::screen {

// What lies on the board though the session does not have it there (yet).
struct LyingBesides {
    std::vector<NoteId> carried = {};  // here from elsewhere
    GroupId group = {};                // that is being named …
    std::vector<NoteId> grouped = {};  // … and already lies as it will, with these in it
    bool any() const { return !carried.empty() || !grouped.empty(); }
    friend bool operator==(const LyingBesides&, const LyingBesides&) = default;
};

// What came about since the frame before.
enum class Followed : std::uint8_t { Nothing, Acts, AnotherBoard };

class BoardNotes {
public:
    // Were the notes gathered from that session and phase?
    bool are_of(const document::Document&, Phase) const;

    // Once a frame, before the layout and after the faces.
    Followed update_from(const BoardFrame&, const NoteFaces&, LyingBesides);

    const BoardContents& contents() const { return contents_; }

    // Another one when the contents or a height are otherwise: what was laid out by them is out of date.
    std::uint64_t version() const { return version_; }

    // Asked for heights within a frame of the canvas.
    MeasuredCards& cards() { return cards_; }

    // The note is in sight: a height that was only reckoned is measured now.
    void measure(const BoardFrame&, NoteFaces&, const PlacedNote&);

private:
    void gather(const BoardFrame&);
    void follow(const BoardFrame&, std::span<const NoteId> touched);

    SessionId session_;
    std::uint64_t revision_ = 0, version_ = 0, faces_ = 0;
    LyingBesides besides_;
    BoardContents contents_;
    MeasuredCards cards_;
};

}  // namespace samenspraak::screen
