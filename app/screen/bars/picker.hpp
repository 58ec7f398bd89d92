// SPDX-License-Identifier: EUPL-1.2
// The list above the field while a note waits for another: to be linked to it or merged into it (UiState::linking). The
// first nine are picked by their number, any other by a word of it. The board stays as it is, and a click on a note
// there does the same. Afterwards the letters go back to whom had them.
#pragma once
#include "app/commands/actions.hpp"
#include "app/commands/commands.hpp"
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "app/screen/widgets/ui.hpp"

namespace samenspraak::screen {

class Picker {
public:
    // Draws nothing while nothing waits. `bar`: above which it lies. Names: "picker.query", "picker.row" with the
    // number of a row, from 0.
    void draw(Ui&, const commands::ViewContext&, const Rect& bar);

    // Takes the keyboard when notes wait, and gives it back when none do. Before anything reads keys: the next one may
    // be under way already.
    void update_from(Ui&, const commands::ViewContext&);

private:
    void open(Ui&, const commands::ReadContext&);
    void give_back(Ui&, commands::UiState&);
    void keys(Ui&, const commands::ViewContext&, const std::vector<NoteId>&);
    void rows(Ui&, const commands::ViewContext&, const std::vector<NoteId>&, const Rect&);
    void row(Ui&, const commands::ViewContext&, std::size_t which, NoteId, const Rect&);
    void take(const commands::ViewContext&, NoteId, bool stay);

    Editor query_{limit::line, false};
    std::size_t at_ = 0;
    Scrolled scroll_;
    bool open_ = false;
    bool from_board_ = false;
    CurrentStep shown_;
};

}  // namespace samenspraak::screen
