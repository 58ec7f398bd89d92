// SPDX-License-Identifier: EUPL-1.2
// Places all of a board in one way to divide and letter it: lanes side by side or under each other, groups as boxes and
// notes in columns. The layout tries it with many fits and keeps one. Pure arithmetic; for board_layout.cpp alone.
#pragma once
#include "app/screen/board/layout/board_layout.hpp"

namespace samenspraak::screen {

// A note on the board, in order; `moving` ones lie where they are going.
struct Item {
    std::size_t index = 0;  // in the contents
    Lane lane{};
    GroupId group;
    bool moving = false;
};

// All must outlive the call.
struct Placing {
    const BoardContents& contents;
    const BoardWish& wish;
    const BoardFit& fit;
    const CardHeight& height;
    const std::function<float(GroupId, float size, float width)>& group_name;
    const std::unordered_map<std::uint64_t, std::uint8_t>* columns = nullptr;  // those that were kept; null: anew
};

// What each part of the board asks for, from the left.
std::vector<SlotNeed> needs(const BoardContents&, std::span<const Item>, bool strips);

BoardLayout place_board(const Placing&, std::span<const Item>);

// Where a column is remembered.
std::uint64_t column_key(NoteId, Lane);
std::uint64_t column_key(GroupId, Lane);

}  // namespace samenspraak::screen
