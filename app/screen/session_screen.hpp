// SPDX-License-Identifier: EUPL-1.2
// An open session on the screen: bars, the board or the case or the outcome, the panel beside it, and what lies open
// over them. Owns what belongs to eyes and hands for this session; the session itself is the workshop's.
#pragma once
#include "app/insights.hpp"
#include "app/screen/asking.hpp"
#include "app/screen/bars.hpp"
#include "app/screen/board.hpp"
#include "app/screen/case_view.hpp"
#include "app/screen/outcome_view.hpp"
#include "app/screen/side.hpp"

#include <memory>

namespace samenspraak {

class SessionScreen {
public:
    SessionScreen(std::unique_ptr<Workshop>, std::unique_ptr<Joining>);

    Workshop& workshop() { return *workshop_; }
    Joining* joining() { return joining_.get(); }
    Desk& desk() { return desk_; }
    Board& board() { return board_; }
    SideState& side() { return side_; }
    Asking& asking() { return asking_; }
    Insights& insights() { return insights_; }

    // One frame. Answers with an errand that needs files or the network.
    Errand draw(Ui&, Context&, const Bindings&, std::string_view keys_file);

    // What is half typed in place becomes an act: before closing and before another step is shown.
    void commit(Context&);

    bool wants_lens() { return std::exchange(wants_lens_, false); }  // a framework of one's own is to be loaded

private:
    void draw_case(Ui&, Context&, const Bindings&, const PageParts&, Errand&);
    void draw_board(Ui&, Context&, const Bindings&, const PageParts&);
    void draw_outcome(Ui&, Context&, const PageParts&);
    void obey(Context&, SideAnswer&);
    void show_lens(Context&);

    std::unique_ptr<Workshop> workshop_;
    std::unique_ptr<Joining> joining_;
    Desk desk_;
    Insights insights_;
    Board board_;
    TopBar top_;
    BottomBar bottom_;
    CaseState case_;
    SideState side_;
    OutcomeState outcome_;
    Asking asking_;
    Whereabouts drawn_;
    bool wants_lens_ = false;
};

}  // namespace samenspraak
