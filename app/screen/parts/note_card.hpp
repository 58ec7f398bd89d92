// SPDX-License-Identifier: EUPL-1.2
// A note as one sees it: its text, whom it touches or what it serves, how it is marked and how it weighs. What stands
// on it is worked out apart from the drawing, for the board, the side panel and lists alike. Nothing is cut: a card is
// as high as all that stands on it.
#pragma once
#include "app/screen/draw/icons.hpp"
#include "app/screen/parts/card_fit.hpp"
#include "app/screen/widgets/ui.hpp"
#include "sessions/insight/threads.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::screen {

enum class Tone : std::uint8_t { Plain, Good, Bad, Own, Missing };

// A mark with its word, below the text.
struct FaceSign {
    std::optional<Icon> icon = {};
    std::string text;
    Tone tone{};
    friend bool operator==(const FaceSign&, const FaceSign&) = default;
};

// What stands on a note.
struct NoteFace {
    std::string text;
    std::string names;             // whom it touches, what it serves
    std::optional<Phase> name_of;  // the step that the names belong to
    std::string question;          // in the place of the names: what nobody said yet
    std::vector<FaceSign> signs;
    std::vector<Icon> marks;  // at the right of the text: star, experiment, other opinion, tension
    std::string end;          // at the right below: who takes it up, and until when
    bool end_missing = false;
    std::optional<std::uint32_t> votes;
    bool covered = false;
    friend bool operator==(const NoteFace&, const NoteFace&) = default;
};

// What may be read of a note by the whole room: its text, or that it is still covered.
std::string_view shown_text(const method::Words&, const Note&);

// counted: a value for which no hand went up.
NoteFace face_of(const Session&, const insight::Threads&, const method::Words&, const Note&, bool votes_are_shown,
    bool counted = false);

// The lettering of a note's text, and of the small words below it.
Lettering note_lettering(Phase, CardFit);
Lettering small_lettering(CardFit);
// Of the names: on a line of the text they keep the distance of its lines.
Lettering names_lettering(Phase, CardFit, bool on_line_of_text);

// Where everything stands on a card of some width, from its top left; `height` is that of the whole card.
struct CardPlan {
    Rect text = {};
    float names_y = 0;       // of the first line of the names …
    float names_indent = 0;  // … which begins there
    bool runs_on = false;    // on the last line of the text
    float signs_y = 0, end_y = 0, height = 0;
};

// What has been measured of a note, so that many widths and sizes can be tried without setting its text again. Copies
// what it needs; belongs to the language in which the face was made.
class CardMeasure {
public:
    CardMeasure() = default;
    CardMeasure(Canvas&, const NoteFace&, Phase);
    float height(CardFit, float width) const;

private:
    Phase phase_{};
    std::vector<text::TextPiece> text_, names_;
    std::vector<float> signs_;  // their widths at a size of one, as that of what stands at the end
    float end_ = 0, first_name_ = 0;
    std::size_t marks_ = 0;
    bool names_are_there_ = false, person_ = false;
};

// As it comes out when it is drawn. text_height: of a text that is being changed, in the place of the note's own.
CardPlan plan_card(Canvas&, const NoteFace&, Phase, CardFit, float width, std::optional<float> text_height = {});

// About how high a note comes out, by the number of its letters and of those of its names.
float reckon_card(Phase, CardFit, float letters, float name_letters, bool signs, float width);

// How it is to be drawn.
struct CardLook {
    Phase phase{};
    Lane lane{};
    CardFit fit;
    bool chosen = false, hovered = false, pressed = false;
    bool target = false;        // something is about to be let go on it
    bool without_text = false;  // it is being changed: the editor draws the text
    std::string_view lit = {};  // words to light in the text
};

// Answers with where the question stands that nobody answered yet; empty: there is none.
Rect draw_card(Ui&, const Rect&, const NoteFace&, const CardPlan&, const CardLook&);

}  // namespace samenspraak::screen
