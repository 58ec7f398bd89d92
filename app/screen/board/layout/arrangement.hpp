// SPDX-License-Identifier: EUPL-1.2
// Where everything lies on a board now: as the session has it, and with room made for what is carried. Owns the two
// layouts; each is worked out again exactly when what it was worked out from is otherwise. Design units.
#pragma once
#include "app/screen/board/layout/board_layout.hpp"

#include <cstdint>

namespace samenspraak::screen {

// Where things are seen: a layout in its place on the page, scrolled. For who only reads; valid until the board is laid
// out again.
struct BoardSight {
    const BoardLayout& base;   // as it lies
    const BoardLayout& shown;  // with room made for what is carried
    std::span<const float> scrolled;
    Rect place;
    // Asked for every note of the board in every frame.
    Rect on_page(const Rect& rect, std::size_t lane) const {
        return rect.moved({place.x, place.y - (lane < scrolled.size() ? scrolled[lane] : 0)});
    }
    Rect view(const PlacedLane& lane) const { return lane.view.moved(place.corner()); }
    Point on_board(Point on_page) const { return on_page - place.corner(); }
    bool room_moves_notes() const;  // letting go would alter something
};

// Which texts a layout was made of: the notes' (BoardNotes::version), and that of the one that is being changed.
struct TextsVersion {
    std::uint64_t notes = 0;
    NoteId edited = {};
    std::uint64_t editor = 0;
    friend bool operator==(const TextsVersion&, const TextsVersion&) = default;
};

class Arrangement {
public:
    const Rect& place() const { return place_; }
    void move_to(const Rect& place);

    // With what is moving in `wish`, both; without, only as it lies.
    void lay_out(const BoardContents&, const BoardWish&, const TextsVersion&, const CardHeights&);

    const BoardLayout& base() const { return base_.layout; }
    const BoardLayout& shown() const { return room_made_ ? with_room_.layout : base_.layout; }
    BoardSight sight(std::span<const float> scrolled) const { return {base(), shown(), scrolled, place_}; }

    // Within one generation things glide to another place; in the next they are there at once.
    std::uint64_t generation() const { return generation_; }
    void begin_generation() { ++generation_; }

    // Another board, or all of it arranged anew: nothing is kept of how it lay.
    void forget() { kept_ = {}; }

private:
    struct LaidOut {
        BoardLayout layout = {};
        BoardWish wish = {};
        TextsVersion texts = {};
        // True: it was laid out anew.
        bool update_from(
            const BoardContents&, const BoardWish&, const TextsVersion&, const CardHeights&, const KeptFit&);
    };
    Rect place_;
    LaidOut base_, with_room_;
    KeptFit kept_;
    bool room_made_ = false;
    std::uint64_t generation_ = 0;
};

}  // namespace samenspraak::screen
