// SPDX-License-Identifier: EUPL-1.2
// The things that every view is put together from: buttons, steps, rows, chips, panels. Each draws itself into a
// rectangle that the caller chose, and says what was done with it. They keep nothing: see ui.hpp for who does.
#pragma once
#include "app/screen/draw/icons.hpp"
#include "app/screen/widgets/ui.hpp"

#include <optional>
#include <string_view>

namespace samenspraak::screen {

enum class Look : std::uint8_t {
    Main,     // filled with the colour of the phase: one on a screen
    Outline,  // a line around it
    Quiet,    // only its words, until the mouse is on it
};

struct ButtonWish {
    std::string_view text;  // may be empty: then only the icon, and `label` says it
    Look look = Look::Outline;
    std::optional<Icon> icon = {};  // before the words
    std::optional<Icon> icon_after = {};
    std::string_view key_cap = {};  // "Ctrl Z"
    Color main = {};                // of a Main one; none: the colour of the case phase
    bool enabled = true;
    bool chosen = false;          // it is on (a lane picked, a thing switched on)
    Align align = Align::Middle;  // Left: words at the left, key cap at the right
    Lettering lettering = type::button;
    std::string_view label = {};  // for readers, when the text does not say it
    std::string_view tip = {};    // what it does, or why that is not possible now: said when the mouse rests on it
    std::string_view key = {};    // said with the tip; empty: the key cap
};
float button_width(Ui&, const ButtonWish&);
bool button(Ui&, std::string_view name, const Rect&, const ButtonWish&);

// A step in the top bar.
enum class StepState : std::uint8_t { Done, Current, Ahead };
struct StepWish {
    int number = 1;
    std::string_view text;
    StepState state{};
    Color color;                  // of its phase
    std::string_view label = {};  // for readers, when the text does not say it
    std::string_view tip = {};    // said when the mouse rests on it
    std::string_view key = {};    // that goes there too
};
float step_width(Ui&, const StepWish&);
bool step(Ui&, std::string_view name, const Rect&, const StepWish&);

// A row of a panel, from side to side, with a thin line above.
struct RowWish {
    std::string_view text;
    std::string_view more = {};  // at the right, muted: a number, formats
    bool strong = false;         // the text
    bool strong_more = false;
    bool clickable = false;
    bool line = true;                  // above it
    std::optional<bool> checked = {};  // a box before the words
    Color check = {};                  // its colour
    std::string_view action = {};      // a link at the right ("+ toevoegen"), instead of `more`
    Color action_color = {};
    std::optional<Icon> icon = {};
    Color icon_color = {};             // none: muted
    std::string_view tip = {};         // what a click does: said when the mouse rests on it, or the keyboard came to it
    std::string_view key = {};         // that does so too
    std::string_view action_tip = {};  // the same of the link
};
struct RowAnswer {
    bool clicked = false;  // on the row (or its box)
    bool acted = false;    // on the link
    bool hovered = false;
    float height = 0;  // what it used: long texts wrap
};
RowAnswer row(Ui&, UiId, Point top_left, float width, const RowWish&);

// What is said of a thing that can be pressed, when the mouse rests on it.
struct Tip {
    std::string_view text = {};  // empty: nothing is
    std::string_view key = {};
};

// Words one can click on, without a box.
bool text_link(
    Ui&, UiId, std::string_view text, Point top_left, const Lettering&, Color, float* width = nullptr, const Tip& = {});

// Small labels that lie on a note.
struct ChipWish {
    std::string_view text;
    std::optional<Icon> icon = {};
    Color ink = {};   // none: the theme's
    Color fill = {};  // none: the theme's
};
Size chip_size(Ui&, const ChipWish&, float most = 0);  // most: not wider than this (0: no limit)
Rect chip(Ui&, Point top_left, const ChipWish&, float most = 0);

Size key_cap_size(Ui&, std::string_view keys);
Rect key_cap(Ui&, Point top_left, std::string_view keys);

Rect status_pill(Ui&, Point right_middle, std::string_view text, Color fill);  // ends at right_middle

// Grounds.
void panel(Ui&, const Rect&);                                                       // the side panel: sheet with a line
void lane(Ui&, const Rect&, const Tint&);                                           // a lane of the board
void bar(Ui&, const Rect&, bool line_below);                                        // top or bottom
float heading(Ui&, Point, std::string_view, const Lettering& = type::panel_title);  // answers with its height

// The clock's ring: `part` left, 0..1.
void clock_ring(Ui&, Point middle, float part, Color);

void checkbox(Ui&, const Rect& box, bool checked, Color);  // only the picture of it

// Laid over a thing that the mouse is on or that is pressed.
void feedback(Ui&, const Rect&, float radius, const Touch&);

}  // namespace samenspraak::screen
