// SPDX-License-Identifier: EUPL-1.2
// Our own signs, drawn as lines and shapes: sharp at every size, in any colour, without a font.
#pragma once
#include "app/screen/draw/geometry.hpp"
#include "app/screen/draw/theme.hpp"

#include <cstdint>

namespace samenspraak::screen {

class Canvas;

enum class Icon : std::uint8_t {
    Check,
    Plus,
    Minus,
    ArrowRight,
    ArrowLeft,
    ArrowUp,
    ArrowDown,
    ChevronRight,
    ChevronDown,
    Corners,       // join: the four corners of a QR code
    TriangleUp,    // strengthens
    TriangleDown,  // strains
    Dot,
    Star,
    StarFilled,
    Link,
    Search,
    Close,
    Phone,
    Hand,
    Lock,
    Cover,   // an eye that is shut: not shown yet
    Reveal,  // an open eye
    Handle,  // six dots: drag here
    Undo,
    Redo,
    Play,
    Pause,
    People,
    More,  // three dots
    Group,
    Merge,
    Trash,
    Pencil,
    File,
    Folder,
    Warning,
    Info,
    Flask,  // an experiment
    Tension,
    Screen,
    Question,
    Person,     // filled: small, in the text of a note
    Direct,     // notices it oneself
    Indirect,   // notices it through another
    Seat,       // at the table
    EmptySeat,  // not at the table
};
inline constexpr std::size_t icon_count = static_cast<std::size_t>(Icon::EmptySeat) + 1;

// Fills the box (a square is expected) as far as the sign itself wants.
void draw_icon(Canvas&, Icon, const Rect& box, Color);

}  // namespace samenspraak::screen
