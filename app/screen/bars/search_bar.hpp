// SPDX-License-Identifier: EUPL-1.2
// Searching in the whole session (Overlay::Search): what matches is lit on the board while the list lies above the bar.
// Enter goes to what is found, in whatever step it is, and then to the next; the list stays until Escape.
#pragma once
#include "app/commands/actions.hpp"
#include "app/commands/commands.hpp"
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "app/screen/widgets/ui.hpp"
#include "sessions/insight/search.hpp"

namespace samenspraak::screen {

class SearchBar {
public:
    // Draws nothing while it is not open. `bar`: above which it lies. Names: "search.query", "search.row" with the
    // number of a row, from 0.
    void draw(Ui&, const commands::ViewContext&, const Rect& bar);

private:
    void close(Ui&, commands::UiState&);
    void look(const commands::ViewContext&);
    void keys(Ui&, const commands::ViewContext&);
    void rows(Ui&, const commands::ViewContext&, const Rect&);
    void go(const commands::ViewContext&, std::size_t which);

    Editor query_{limit::line, false};
    std::vector<insight::Found> found_;
    std::uint64_t revision_ = ~std::uint64_t{0};
    std::string looked_for_;
    std::size_t at_ = 0;
    bool gone_ = false;  // one went to what the keyboard is on: Enter means the next
    bool open_ = false;
    UiId answer_;  // of the case, that was gone to last: it has the keyboard afterwards
    Scrolled scroll_;
    CurrentStep shown_;
};

}  // namespace samenspraak::screen
