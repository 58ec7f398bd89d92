// SPDX-License-Identifier: EUPL-1.2
// What the whole room sees on the beamer: the guiding question and the board as large as it goes, how to join while
// that is shown, and nothing to click on. It follows what is shown on the laptop.
#pragma once
#include "app/commands/bindings.hpp"
#include "app/commands/state/joining.hpp"
#include "app/screen/board/board.hpp"
#include "app/screen/steps/case_view.hpp"
#include "app/screen/steps/outcome_view.hpp"
#include "app/screen/steps/vote_result.hpp"

namespace samenspraak::screen {

// What is shown on the laptop, for the page to follow.
struct FirstPage {
    const commands::UiState& ui_state;
    const Board& board;
    const CaseState& answers;
    const OutcomeState& outcome;
    const Scrolled& result;
    std::string_view card;  // that was drawn; seen while it lies open
};

class RoomPage {
public:
    void draw(Ui&, const document::Document&, const FirstPage&, document::Insights&, const commands::Host&,
        const commands::Joining*, std::int64_t now);

private:
    void update_from(const Session&, const FirstPage&);
    void head(Ui&, const commands::ReadContext&, Rect);
    void board(Ui&, const commands::ViewContext&, const Rect&);

    commands::UiState ui_state_;
    Board board_{BoardUse::Look};
    CaseState case_;
    OutcomeState outcome_;
    Scrolled result_;
    FollowedScroll case_scroll_, result_scroll_;
    commands::Bindings no_keys_;
    NoteId focus_;  // brought into sight when it becomes another
};

}  // namespace samenspraak::screen
