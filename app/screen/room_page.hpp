// SPDX-License-Identifier: EUPL-1.2
// What the whole room sees on the beamer: the guiding question and the board as large as it goes, how to join while
// that is shown, and nothing to click on. It follows what is shown on the laptop.
#pragma once
#include "app/bindings.hpp"
#include "app/joining.hpp"
#include "app/screen/board.hpp"
#include "app/screen/case_view.hpp"
#include "app/screen/outcome_view.hpp"

namespace samenspraak {

// What is shown on the laptop, for the page to follow.
struct FirstPage {
    const Desk& desk;
    const Board& board;
    const CaseState& answers;
    const OutcomeState& outcome;
    std::string_view card;  // that was drawn; seen while it lies open
};

class RoomPage {
public:
    void draw(Ui&, Workshop&, const FirstPage&, Insights&, Surface&, Joining*, std::int64_t now);

private:
    void follow(Ui&, const Session&, const FirstPage&);
    void head(Ui&, const Context&, Rect);
    void board(Ui&, Context&, const Rect&);

    Desk desk_;
    Board board_{BoardUse::Look};
    CaseState case_;
    OutcomeState outcome_;
    FollowedScroll case_scroll_, outcome_scroll_;
    Bindings no_keys_;
    NoteId focus_;  // brought into sight when it becomes another
};

}  // namespace samenspraak
