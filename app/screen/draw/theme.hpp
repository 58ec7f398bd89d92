// SPDX-License-Identifier: EUPL-1.2
// The look: every colour, letter, space and time of the screen, in light and in high contrast. Nothing else in
// app/screen names a colour or a size of its own. Pure values: tested without a window.
#pragma once
#include "sessions/session.hpp"
#include "sessions/text/layout.hpp"

#include <array>
#include <cstdint>

namespace samenspraak::screen {

struct Color {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
    constexpr Color() = default;
    constexpr explicit Color(std::uint32_t rgb, float opacity = 1)
        : red(static_cast<std::uint8_t>(rgb >> 16)),
          green(static_cast<std::uint8_t>(rgb >> 8)),
          blue(static_cast<std::uint8_t>(rgb)),
          alpha(static_cast<std::uint8_t>(opacity * 255 + 0.5f)) {}
    constexpr Color at(float opacity) const {
        Color faded = *this;
        faded.alpha = static_cast<std::uint8_t>(static_cast<float>(alpha) * opacity + 0.5f);
        return faded;
    }
    friend bool operator==(Color, Color) = default;
};

// What one sees when `top` lies on an opaque `under`.
Color over(Color top, Color under);
// Between the two: 0 is `a`, 1 is `b`.
Color mix(Color a, Color b, float part);
// As WCAG counts it, 1 to 21. Both opaque.
float contrast(Color, Color);

// One kind of note and all that goes with it.
struct Tint {
    Color strong;     // dots, marks, threads, headings
    Color fill;       // of a note
    Color edge;       // around a note: nothing in light, its own colour in high contrast
    Color lane;       // of the lane that holds such notes
    Color lane_edge;  // around that lane
    Color heading;    // the name of that lane
};

// One way of lettering; the sizes are those of tokens.md.
using Lettering = text::TextStyle;

namespace type {
inline constexpr int semibold = 600, bold = 700;
inline constexpr Lettering name{.size = 64, .weight = bold, .tracking = -0.025f};  // the program's name on Start
inline constexpr Lettering tagline{.size = 26};
inline constexpr Lettering start_main{.size = 27, .weight = semibold};
inline constexpr Lettering start{.size = 23};
inline constexpr Lettering start_heading{.size = 25, .weight = semibold};
inline constexpr Lettering start_title{.size = 26, .weight = semibold};
inline constexpr Lettering question{.size = 36, .weight = semibold, .tracking = -0.022f};  // the guiding question
inline constexpr Lettering hint{.size = 22};                                               // beside it
inline constexpr Lettering note{.size = 25, .weight = 500, .tracking = -0.012f, .leading = 1.2f};
inline constexpr Lettering value_large{.size = 34, .weight = semibold, .tracking = -0.01f, .leading = 1.2f};
inline constexpr Lettering value{.size = 27, .weight = semibold, .leading = 1.2f};
inline constexpr Lettering lane{.size = 24, .weight = semibold};
inline constexpr Lettering group{.size = 24, .weight = semibold};
inline constexpr Lettering panel_title{.size = 22, .weight = semibold};
inline constexpr Lettering panel{.size = 19};
inline constexpr Lettering panel_strong{.size = 19, .weight = semibold};
inline constexpr Lettering chip{.size = 18};
inline constexpr Lettering chip_strong{.size = 18, .weight = semibold};
inline constexpr Lettering key{.size = 17};
inline constexpr Lettering button{.size = 20};
inline constexpr Lettering button_strong{.size = 20, .weight = semibold};
inline constexpr Lettering field{.size = 22};
inline constexpr Lettering answer{.size = 23, .leading = 1.37f};   // of the case
inline constexpr Lettering title{.size = 24, .weight = semibold};  // of the session, in the top bar
inline constexpr Lettering under_title{.size = 17};
inline constexpr Lettering step{.size = 21};
inline constexpr Lettering step_strong{.size = 21, .weight = semibold};
inline constexpr Lettering step_number{.size = 19, .weight = bold};
inline constexpr Lettering clock{.size = 38, .weight = semibold, .leading = 1.2f, .tabular = true};
inline constexpr Lettering count{.size = 26, .weight = semibold};
inline constexpr Lettering beside_count{.size = 20};
inline constexpr Lettering lane_count{.size = 22};
inline constexpr Lettering save_state{.size = 18};
}  // namespace type

namespace space {
inline constexpr float step = 8, margin = 40;
inline constexpr float bar = 84, side = 392;
inline constexpr float lane_gap = 24, lane_radius = 18, lane_padding = 20;
inline constexpr float note_gap = 16, note_radius = 10, note_padding = 18;
inline constexpr float control_radius = 12, control_height = 54, control_gap = 18;
inline constexpr float target = 44;  // the least height of what one clicks on
inline constexpr float line = 2, focus_line = 4, focus_gap = 2, writing_line = 3;
inline constexpr float smallest_note_text = 22, largest_note_text = 34;
}  // namespace space

namespace motion {  // seconds
inline constexpr float quick = 0.12f, calm = 0.18f;
inline constexpr float caret_blink = 0.53f;
float ease_out(float part);  // 0..1 to 0..1
}  // namespace motion

// What only the figure of the outcome has. Quiet: what is not lit while something is.
struct OutcomeColors {
    Color actor_name;
    Color both;                  // of an effect that is good and bad
    std::array<Color, 3> heavy;  // the three values with the most votes, and what stands on them
    Color on_heavy;
    Color value, value_edge, value_name;
    Color quiet_text, quiet_value, quiet_edge, quiet_name, quiet_bar;
    Color loose_edge, loose_text;
    Color said_actors, said_values;  // on the line that says a thread in words
};

struct Theme {
    bool high_contrast = false;
    bool moves = true;    // false: nothing glides, it is simply there
    bool shadows = true;  // of notes

    Color paper, sheet, ink, muted, line, soft;
    Color board;               // a lane or board without a colour of its own
    Color field_line;          // around a field that waits for what one types
    Color writing;             // around the field that has the keyboard
    Color placeholder;         // what stands in an empty field
    Color key_fill, key_line;  // the picture of a key
    Color chip, chip_ink;      // lies on notes: half transparent in light
    Color status, status_ink;  // the quiet pill of Start
    Color done;                // the circle of a step that is behind us
    Color group_line;          // dashed, around a group
    Color hover, pressed;      // laid over what the mouse is on
    Color focus, selection, caret;
    Color dim;             // over everything below a dialog
    Color saved, trouble;  // the save state
    Color toast, toast_ink;

    std::array<Color, phase_count> phases;       // the current step, the main button, group names
    std::array<Color, phase_count> phase_fills;  // a pill or ground that only hints at the phase
    Color on_phase;                              // letters and marks on those
    std::array<Color, phase_count> note_names;   // names from that step in the text of a note
    Color missing;                               // words on a note that ask for what nobody said yet
    Color absent;                                // of who is not at the table
    Color star;
    OutcomeColors outcome;
    Tint positive, negative, both, actor, value, technology, environment, people, plain;

    Color phase(Phase which) const { return phases[index_of(which)]; }
    Color names(Phase which) const { return note_names[index_of(which)]; }
    const Tint& tint(Phase, Lane) const;  // of a note that lies there
};

Theme light_theme();
Theme high_contrast_theme();

// Framebuffer pixels per design unit. The window's height rules, unless it is narrower than 4:3; `chosen` is the
// person's own larger or smaller.
float scale_for(float pixels_wide, float pixels_high, float chosen);

// The steps of larger and smaller: answers with the next one in that direction, or the same at the end.
float larger(float chosen);
float smaller(float chosen);

}  // namespace samenspraak::screen
