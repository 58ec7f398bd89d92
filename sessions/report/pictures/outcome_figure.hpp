// SPDX-License-Identifier: EUPL-1.2
// The figure of the outcome, as plain values: where each row of the four columns lies, the ribbons between them, and
// what stands in them; by the role that things have, not by colour. Made once from a session; then the screen draws it
// on its canvas, and threads_picture on paper. Lengths are in design units from the top left. It owns all that it
// holds. Making it belongs to the thread of the typesetter.
#pragma once
#include "sessions/insight/outcome_order.hpp"
#include "sessions/method/words.hpp"
#include "sessions/text/layout.hpp"

#include <functional>
#include <string>
#include <vector>

namespace samenspraak::report {

// What a thing is drawn as. Heaviest to Heavy: the three values with the most votes.
enum class Hue : std::uint8_t {
    Ink,
    Muted,
    Actor,
    ActorName,
    Positive,
    Negative,
    Both,
    Plain,
    Thread,
    Heaviest,
    Heavier,
    Heavy,
    OnHeavy,
    Value,
    ValueEdge,
    ValueName,
    Technology,
    Environment,
    People,
};
inline constexpr std::size_t hue_count = static_cast<std::size_t>(Hue::People) + 1;

struct FigurePoint {
    float x = 0, y = 0;
};

struct FigureText {
    float x = 0, y = 0;
    std::string text;
    text::TextStyle style;
    float width = 0;  // wrapped at this width; 0: not
    int lines = 0;    // at most; 0: all that it has
    float height = 0;
    Hue hue{};
    bool cut = false;  // there is more than is shown
};

// A triangle, a disc, a flask: filled, or drawn with a line of some thickness.
struct FigureShape {
    std::vector<FigurePoint> points;  // convex when filled
    float line = 0;
    Hue hue{};
};

struct FigureRow {
    std::size_t column = 0, index = 0;          // in the order
    float x = 0, y = 0, width = 0, height = 0;  // what one points at
    FigureText text;
    std::vector<FigureShape> marks;  // before the text
    // Only of a value.
    FigureText number;
    Hue fill{};
};

// Between two columns, level at both ends, or straight within a row (from its text to the edge of the column).
struct FigureRibbon {
    float from_x = 0, from_y = 0, from_wide = 0;  // the middle of its end, and its thickness from top to bottom there
    float to_x = 0, to_y = 0, to_wide = 0;
    bool even = false;  // as thick on slopes as at its ends
    Hue hue{};
    float strength = 1;            // 0..1
    std::size_t from = 0, to = 0;  // rows of the figure; the same: within that row
};

struct OutcomeFigure {
    float width = 0, height = 0;
    insight::OutcomeOrder order;
    std::vector<FigureRow> rows;         // column after column
    std::array<std::size_t, 5> first{};  // the row with which each column begins; last: how many there are
    std::vector<FigureRibbon> ribbons;   // broad ones after thin ones
    std::vector<FigureText> headings;
    FigurePoint left_of_values, right_of_values;  // where ribbons arrive and leave; only x

    const insight::OutcomeRow& row(const FigureRow& of) const { return order.columns[of.column][of.index]; }
    const FigureRow* at(float x, float y) const;  // under this point; null: none
    std::size_t find(NoteId) const;               // the row that it is in, or stands together in; no_row: none
};

struct OutcomeFigureWish {
    const method::Words& words;
    std::function<std::string(const Note&)> text;  // as it is to be read
    std::string_view hyphens = {};                 // the language by which long words are broken
    std::string_view title = {};                   // at the top left, above the actors; or none
    float width = 1'840;
    // Of all. Rows are put together, and texts cut, until all is in it. 0: as high as all texts need.
    float height = 0;
};

OutcomeFigure outcome_figure(const Session&, const insight::Threads&, text::Typesetter&, const OutcomeFigureWish&);

// What the marks mean, in one line from the left.
struct FigureLegend {
    float width = 0, height = 0;
    std::vector<FigureShape> marks;
    std::vector<FigureText> texts;
};
FigureLegend outcome_legend(text::Typesetter&, const method::Words&);

// What of a phase has no place in the thread, in words: "2 actors", "1 value without an option".
std::string loose_words(const method::Words&, std::size_t column, std::size_t count);

}  // namespace samenspraak::report
