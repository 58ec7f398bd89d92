// SPDX-License-Identifier: EUPL-1.2
// What stands around every board: the top bar with steps and clock, the guiding question, and the bottom bar with the
// field that is always ready, the buttons of the phase, and the save state that tells the truth.
#pragma once
#include "app/bindings.hpp"
#include "app/screen/editor.hpp"
#include "app/screen/ui.hpp"

#include <array>
#include <memory>

namespace samenspraak {

// How the page is divided. side_width 0: no side panel.
struct PageParts {
    Rect top, head, board, side, bottom;
};
PageParts page_parts(const Rect& page, float side_width);
float side_width_of(Phase);  // as in the design: wider where there is a lens

// Names: "top.step" with 1…6, "top.clock", "top.more", "top.people", "top.title".
void top_bar(Ui&, Context&, const Bindings&, const Rect&);

// The guiding question and the hint beside it. Answers with where the hint ended, for what a view adds there.
float question_row(Ui&, Context&, const Rect&);

// The save state as words that tell the truth; trouble: it is not well, and a click opens Opened::SaveTrouble.
struct SaveWords {
    std::string text;
    bool safe = true, trouble = false;
};
SaveWords save_words(const Context&);

// The bottom bar. Keeps the editors of the phases' fields; what is typed is also in desk.drafts.
// Names: "bottom.field", "bottom.lane", "bottom.companions", "bottom.next", "bottom.join", "bottom.save", and
// "bottom.command" with the command's number.
class BottomBar {
public:
    BottomBar();
    ~BottomBar();
    void draw(Ui&, Context&, const Bindings&, const Rect&);
    static UiId field_id();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// After all else was drawn: the keys that nobody took, as commands.
void run_shortcuts(Ui&, Context&, const Bindings&);

// A button for a command: its name, its key, and what it does. `word`: shorter than the command's own name.
float command_button_width(Ui&, const Context&, const Bindings&, Command, Word word);
void command_button(Ui&, Context&, const Bindings&, Command, Word word, const Rect&);

}  // namespace samenspraak
