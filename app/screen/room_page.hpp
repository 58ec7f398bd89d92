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

class RoomPage {
public:
    void draw(Ui&, Workshop&, const Desk& of, Insights&, Surface&, Joining*, std::int64_t now);

private:
    void head(Ui&, const Context&, Rect);

    Desk desk_;
    Board board_;
    CaseState case_;
    OutcomeState outcome_;
    Bindings no_keys_;
    NoteId focus_;  // brought into sight when it becomes another
};

}  // namespace samenspraak
