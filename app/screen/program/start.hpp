// SPDX-License-Identifier: EUPL-1.2
// The first screen: a new session, a file, the example, and the sessions of late, of which several can be chosen to
// compare. Fed with plain values, and answers with what was asked for; opens nothing itself.
#pragma once
#include "app/screen/widgets/scroll.hpp"
#include "app/screen/widgets/ui.hpp"
#include "sessions/store/recent.hpp"

#include <optional>
#include <span>
#include <string>

namespace samenspraak::screen {

// One session of late.
struct StartRow {
    std::string title;  // empty: it has no name
    std::string when;   // "vandaag 14:10", in the language of the screen
    Phase phase = Phase::Case;
    bool concluded = false;
    bool recovered = false;                         // it was cut short, and is whole
    bool missing = false;                           // its file is no longer there
    bool chosen = false;                            // to be compared with others
    store::CutShort by = store::CutShort::Unknown;  // what it was recovered from
};

struct StartAnswer {
    bool new_session = false, open_file = false, example = false;
    bool menu = false;   // all that can be done
    bool pages = false;  // the board and the remote in the browser, of the last session or a new one
    bool begin_comparing = false, compare = false, add_to_compare = false, stop_comparing = false;
    std::optional<std::size_t> open, forget, choose;  // which row
};

// One frame. `comparing`: a click on a row chooses it, to be compared with others. Names: "start." and "menu", "new",
// "open", "example", "compare", "pages", "recent" with its number.
struct StartView {
    std::span<const StartRow> rows;
    bool comparing = false;
    bool pages = false;               // can be opened
    std::string_view pages_key = {};  // that opens them too
    std::string_view menu_key = {};
};
struct StartScroll {
    Scrolled ways, recent;
};
StartAnswer start_screen(Ui&, const StartView&, StartScroll&);

}  // namespace samenspraak::screen
