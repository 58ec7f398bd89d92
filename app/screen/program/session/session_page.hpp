// SPDX-License-Identifier: EUPL-1.2
// The page of an open session between its bars: the guiding question, the board or the case or the outcome, the panel
// beside it, and the top bar, which is a goal for lines that are drawn on the board. Draws the session of now and,
// while one looks back, an earlier moment of it; what hands left on the page belongs to the one or the other and is
// given. On the thread of the screen.
#pragma once
#include "app/screen/bars/bars.hpp"
#include "app/screen/board/board.hpp"
#include "app/screen/panel/side.hpp"
#include "app/screen/steps/case_view.hpp"
#include "app/screen/steps/join_views.hpp"
#include "app/screen/steps/outcome_view.hpp"
#include "app/screen/steps/vote_result.hpp"

#include <span>

namespace samenspraak::screen {

// What hands left on the page: what is half typed, unfolded, lit, and how far all is scrolled.
struct PageState {
    CaseState answers;
    SideState side;
    OutcomeState outcome;
    Scrolled result;          // of a vote
    bool panel_left = false;  // it lies at the left of the board
    Rect panel;               // where it lies now; empty: nowhere
};

struct PageView {
    const commands::ViewContext& context;
    const commands::Bindings& bindings;
    const PageParts& parts;
    std::span<const NoteId> arrivals = {};  // on this board since one was here last
    bool list_is_open = false;              // above the field: Escape is for that
    bool past = false;                      // an earlier moment: nothing is made of it, and nothing typed
};

struct PageAnswer {
    bool arrivals_seen = false;
};

class SessionPage {
public:
    PageAnswer draw(Ui&, const PageView&, PageState&);
    void draw_above(Ui&, const PageView&);  // what floats above it: after the rest of the page

    // What is half typed on the page becomes an act: before another step is shown, or the session closes.
    void commit(const commands::ViewContext&, PageState&);
    static void commit_panel(const commands::ViewContext&, PageState&);

    Board& board() { return board_; }
    const Board& board() const { return board_; }

private:
    void draw_case(Ui&, const PageView&, PageState&);
    PageAnswer draw_board(Ui&, const PageView&, PageState&);
    PageAnswer draw_panel(Ui&, const PageView&, PageState&, const Rect&);
    std::optional<Rect> panel_on_board(Ui&, const PageView&, PageState&);
    void draw_result(Ui&, const PageView&, PageState&);
    void draw_outcome(Ui&, const PageView&, PageState&);
    void link_to_step(Ui&, const commands::ViewContext&);
    void obey(const commands::ViewContext&, SideAnswer&);
    void merge_waiting(const commands::ViewContext&, const Note& waiting);

    Board board_;
    TopBar top_;
};

}  // namespace samenspraak::screen
