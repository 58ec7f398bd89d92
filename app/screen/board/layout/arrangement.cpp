// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/layout/arrangement.hpp"

#include <algorithm>

namespace samenspraak::screen {

bool BoardSight::room_moves_notes() const {
    return !std::ranges::equal(base.notes, shown.notes, [&](const PlacedNote& one, const PlacedNote& other) {
        return one.id == other.id && one.group == other.group
               && base.lanes[one.lane].lane == shown.lanes[other.lane].lane;
    });
}

void Arrangement::move_to(const Rect& place) {
    // What lies elsewhere because the board has another size is there at once.
    if (place.size() != place_.size()) begin_generation();
    place_ = place;
}

bool Arrangement::LaidOut::update_from(const BoardContents& contents, const BoardWish& wish_now,
    const TextsVersion& texts_now, const CardHeights& heights, const KeptFit& kept) {
    if (texts == texts_now && wish == wish_now) return false;
    layout = lay_out_board(contents, wish_now, heights, kept);
    wish = wish_now, texts = texts_now;
    return true;
}

void Arrangement::lay_out(
    const BoardContents& contents, const BoardWish& wish, const TextsVersion& texts, const CardHeights& heights) {
    BoardWish without_moving = wish;
    without_moving.moving.reset(), without_moving.moving_group.reset();
    // What was carried lies in the column in which room was made for it.
    if (room_made_ && !wish.moving && with_room_.wish.moving)
        for (const PlacedNote& note : with_room_.layout.notes)
            if (note.moving) kept_.columns.insert_or_assign(note.id.bits, note.column);
    if (base_.update_from(contents, without_moving, texts, heights, kept_))
        keep(kept_, contents, without_moving, base_.layout);
    room_made_ = wish.moving || wish.moving_group;
    if (room_made_) with_room_.update_from(contents, wish, texts, heights, kept_);
}

}  // namespace samenspraak::screen
