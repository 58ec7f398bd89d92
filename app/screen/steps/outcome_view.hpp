// SPDX-License-Identifier: EUPL-1.2
// The last screen: from whom it touches to what we do, on one picture. The mouse or the arrow keys light a thread,
// Enter holds on to it; the foot says it in words or, while none is lit, what is still loose. The figure is the one of
// the report (outcome_figure.hpp), made anew when the session or the place changed. Alters nothing in the session.
#pragma once
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/ui.hpp"
#include "sessions/report/pictures/outcome_figure.hpp"

#include <optional>
#include <unordered_map>
#include <vector>

namespace samenspraak::screen {

// What the foot says of a thread: a piece for each column, from left to right.
struct ThreadPiece {
    std::size_t column = 0;
    std::string text;
    bool looked_at = false;  // it is the row itself, not how many
};

struct OutcomeState {
    NoteId lit;            // first of the row that was chosen by arrow keys or a click; none: only the mouse lights
    bool pinned = false;   // …and what the mouse is on does not light meanwhile
    bool by_keys = false;  // arrow keys were pressed since the mouse moved: what it is on does not light
    NoteId shone;          // whose thread was lit in the last frame, by whatever

    // Made anew when the session or the place changed.
    report::OutcomeFigure figure;
    report::FigureLegend legend;
    std::unordered_map<NoteId, std::size_t> row_of;  // of the figure
    std::uint64_t revision = ~std::uint64_t{0};
    float width = 0, height = 0;
    double mapped_at = -10;  // seconds, as Ui::now
    std::string language;

    // Of `shone`, made anew when that is another.
    NoteId thread_of;
    std::vector<bool> lit_rows, lit_ribbons;                    // by row, by ribbon
    std::vector<std::pair<std::size_t, std::size_t>> straight;  // from an effect's row to an option's
    std::vector<ThreadPiece> said;

    std::optional<std::size_t> loose;  // the column of which what is loose is listed
    MenuState loose_menu;
};

struct OutcomeView {
    const Session& session;
    const insight::Threads& threads;
    std::uint64_t revision = 0;
    std::string_view title = {};  // at the top left; none where it stands elsewhere
    bool work = true;             // false: nothing to click or type, as on the beamer
    bool takes_keys = true;       // arrows, Enter and Escape mean the figure
};

// Answers with the loose note that was chosen from a list, to be shown where it lies.
std::optional<NoteId> thread_drawing(Ui&, const Rect&, const OutcomeView&, OutcomeState&);

}  // namespace samenspraak::screen
