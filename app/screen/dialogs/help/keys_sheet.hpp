// SPDX-License-Identifier: EUPL-1.2
// Help (Overlay::Keys; also over Start): chapters at the left, by mouse, by Up and Down, or by Tab; what the chosen one
// says at the right. And the way to the file in which a person changes the keys. Owns which chapter is open, and how
// far it is scrolled. On the thread of the screen.
#pragma once
#include "app/screen/dialogs/help/help_chapters.hpp"
#include "app/screen/dialogs/overlay_dialog.hpp"
#include "app/screen/widgets/scroll.hpp"

namespace samenspraak::screen {

struct KeysAnswer {
    bool closed = false;
    bool change = false;  // make the file in which a person changes them
};

class KeysSheet {
public:
    // Names: "keys.chapter" with its number, from 0.
    KeysAnswer draw(Ui&, const KeysInUse&);

private:
    void open(Ui&, std::size_t chapter);
    void arrows(Ui&, std::size_t chapters);
    void draw_chapters(Ui&, const Rect&, const std::vector<HelpChapter>&);
    void draw_lines(Ui&, const Rect&, const HelpChapter&, const std::string& where);

    std::size_t at_ = 0;
    bool moved_ = false;  // the chapter is to be brought into sight
    Scrolled chapters_, lines_;
};

OverlayDialogPtr keys_dialog();

}  // namespace samenspraak::screen
