// SPDX-License-Identifier: EUPL-1.2
// What stands around every board: the top bar with steps and clock, the guiding question, and the bottom bar with the
// field that is always ready, the buttons of the phase, and the save state that tells the truth.
#pragma once
#include "app/commands/bindings.hpp"
#include "app/screen/bars/step_field.hpp"
#include "app/screen/parts/command_menu.hpp"
#include "app/screen/widgets/ui.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace samenspraak::screen {

// How the page is divided. side_width 0: no side panel.
struct PageParts {
    Rect top, head, board, side, bottom;
};
PageParts page_parts(const Rect& page, float side_width);

// Where the panel lies over the board: at the side where the note that it is about is not.
Rect panel_place(const Rect& board, bool left);

// Names: "top.menu", "top.phase_case" and so on, "top.clock", "top.people", "top.hands", "top.title". Behind title,
// people and clock are menus.
class TopBar {
public:
    void draw(Ui&, const commands::ViewContext&, const commands::Bindings&, const Rect&);
    void draw_above(
        Ui&, const commands::ViewContext&, const commands::Bindings&);  // the menus: after the rest of the page

private:
    void menu_button(Ui&, const commands::ViewContext&, const commands::Bindings&, const Rect&);
    float title(Ui&, const commands::ViewContext&, const Rect&);
    float clock(Ui&, const commands::ViewContext&, const commands::Bindings&, const Rect&);
    float people(Ui&, const commands::ViewContext&, const commands::Bindings&, const Rect&);
    float hands_up(Ui&, const commands::ViewContext&, const commands::Bindings&, const Rect&);
    CommandMenu title_menu_, people_menu_, clock_menu_;
};

// Who has the floor and how many hands are up: "Fatima · 2", and as it is said, "Fatima heeft het woord. 2 handen
// omhoog". Empty when there are none, and when phones do not join.
struct HandsShown {
    std::string text, said;
    bool named = false;  // in smaller letters: the bar keeps the names of its steps
};
HandsShown hands_shown(const commands::ReadContext&);
Size hands_pill_size(Ui&, const HandsShown&);
void hands_pill(Ui&, Point top_left, const HandsShown&);
bool phones_open(const commands::ReadContext&);  // joining is on

// The guiding question and the hint beside it; while notes are covered, how many. for_room: what only the facilitator
// does is not hinted at.
void question_row(Ui&, const commands::ReadContext&, const Rect&, bool for_room = false);

// The save state as words that tell the truth; trouble: it is not well, and a click opens Overlay::SaveTrouble.
struct SaveWords {
    std::string text;
    bool safe = true, trouble = false;
};
SaveWords save_words(const commands::ReadContext&);

// The bottom bar. Names: those of the field (see step_field.hpp), "bottom.save", and the plain names of the commands:
// "bottom.next_phase".
class BottomBar {
public:
    void draw(Ui&, const commands::ViewContext&, const commands::Bindings&, const Rect&);
    bool list_is_open() const { return field_.list_is_open(); }

private:
    void draw_buttons(Ui&, const commands::ViewContext&, const commands::Bindings&, Rect);
    Rect draw_right(Ui&, const commands::ViewContext&, const commands::Bindings&, Rect);
    void draw_outcome(Ui&, const commands::ViewContext&, const commands::Bindings&, Rect);
    void draw_numbers(Ui&, const commands::ViewContext&, const Rect&);
    void count(const commands::ViewContext&, const method::Words&);

    // How much was said and tied together: the number and of what. Counted anew when the session changed.
    struct Numbers {
        std::uint64_t revision = ~std::uint64_t{0};
        std::string language;
        std::vector<std::pair<std::string, std::string>> said;
    };
    Numbers numbers_;
    StepField field_;
};

// After all else was drawn: the key that nobody took, as a command.
void run_shortcuts(Ui&, const commands::ViewContext&, const commands::Bindings&);

// A button for a command: its plain name, its key, and what it does. `word`: shorter than the command's own name.
float command_button_width(Ui&, const commands::Bindings&, commands::Command, Word word);
void command_button(
    Ui&, const commands::ViewContext&, const commands::Bindings&, commands::Command, Word word, const Rect&);

}  // namespace samenspraak::screen
