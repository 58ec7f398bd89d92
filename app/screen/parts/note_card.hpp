// SPDX-License-Identifier: EUPL-1.2
// A note as one sees it: its text, and below it what it is linked to, how it is marked and how it weighs. What stands
// on it is worked out apart from the drawing, for the board, the side panel and lists alike.
#pragma once
#include "app/screen/draw/icons.hpp"
#include "app/screen/widgets/ui.hpp"
#include "sessions/insight/threads.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::screen {

enum class Tone : std::uint8_t { Plain, Good, Bad };

struct FaceChip {
    std::string text;
    std::optional<Icon> icon = {};
    Tone tone{};
};

// What stands on a note.
struct NoteFace {
    std::string text;
    std::vector<FaceChip> chips;  // from the left; what does not fit becomes "+2"
    std::vector<Icon> marks;      // from the right: star, trial, other opinion, tension
    std::string end;              // at the right: owner, "×3"
    std::optional<std::uint32_t> votes;
    bool covered = false;
};
// What may be read of a note by the whole room: its text, or that it is still covered.
std::string_view shown_text(const method::Words&, const Note&);

NoteFace face_of(const Session&, const insight::Threads&, const method::Words&, const Note&, bool votes_are_shown);

// Does anything of that stand below the text? Quicker than asking for the face.
bool has_foot(const Session&, const insight::Threads&, const Note&);

// The lettering of a note's text at a size.
Lettering note_lettering(Phase, float size);

// How it is to be drawn.
struct CardLook {
    Phase phase{};
    Lane lane{};
    float text_size = 25;
    bool chosen = false, hovered = false, pressed = false;
    bool target = false;        // something is about to be let go on it
    bool without_text = false;  // it is being changed: the editor draws the text
    std::string_view lit = {};  // words to light in the text
};
void draw_card(Ui&, const Rect&, const NoteFace&, const CardLook&);

}  // namespace samenspraak::screen
