// SPDX-License-Identifier: EUPL-1.2
// Rows of notes in the side panel. Of more than any table has, setting the texts would cost more than drawing all else:
// what is out of sight is not set but keeps its room, and Tab finds the first of it. Heights in design units.
#pragma once
#include "app/screen/panel/side_frame.hpp"

#include <optional>

namespace samenspraak::screen {

// One frame's rows, of all lists together. The heights must outlive it.
class NoteRows {
public:
    NoteRows(const SideFrame& frame, RowHeights& heights) : frame_(frame), heights_(heights) {}

    // None: it is out of sight, and nobody can have touched it.
    std::optional<RowAnswer> row(std::string_view name, NoteId, RowWish);

    // A row that says whether a note is linked; true: the person wants it otherwise.
    bool tick(std::string_view name, NoteId, bool ticked, Color);

    // True: this row and all behind it are out of sight; they were given their room in one go.
    bool rest_is_unseen(std::size_t rows_left);

private:
    void link_here(NoteId, const Rect&);

    const SideFrame& frame_;
    RowHeights& heights_;
    std::size_t unseen_ = 0;
};

}  // namespace samenspraak::screen
