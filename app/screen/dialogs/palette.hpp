// SPDX-License-Identifier: EUPL-1.2
// Every command, found by the words that people have for it (command_search.hpp). Over an open session it is
// Overlay::Palette; Start shows the same with what is possible there.
#pragma once
#include "app/screen/dialogs/overlay_dialog.hpp"
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/scroll.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samenspraak::screen {

struct PaletteAnswer {
    std::optional<commands::Command> command;
    bool dismissed = false;
};

// What a command is called now, what stands in its way (nothing: it is possible), and by which keys it is done.
// `offered`: those that come first while nothing was typed.
struct PaletteView {
    std::function<Word(commands::Command)> name;
    std::function<std::optional<Word>(commands::Command)> why_not;
    std::function<std::string(commands::Command)> keys;
    std::span<const commands::Command> offered = {};
};

class Palette {
public:
    PaletteAnswer draw(Ui&, const PaletteView&);

private:
    std::vector<commands::Command> found(const PaletteView&) const;
    std::optional<commands::Command> keys(Ui&, const PaletteView&, const std::vector<commands::Command>& found);
    std::optional<commands::Command> rows(
        Ui&, const PaletteView&, const std::vector<commands::Command>& found, const Rect& place);

    Editor query_{limit::line, false};
    std::size_t at_ = 0;  // the row that Enter means
    Scrolled scroll_;
    bool moved_ = false;  // by an arrow, in this frame: the row is to be brought into sight
    bool fresh_ = true;   // not drawn yet: it then takes the keyboard
};

OverlayDialogPtr palette_dialog();

}  // namespace samenspraak::screen
