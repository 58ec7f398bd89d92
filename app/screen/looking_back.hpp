// SPDX-License-Identifier: EUPL-1.2
// Looking back through the session (Opened::History): it is shown as it was after an act, to read only. A strip in
// place of the bottom bar has the slider. From where it stands it goes act by act, the far way over more frames than
// one; it keeps one session besides that of now, whatever the length of the history. What came in meanwhile goes on
// coming in.
#pragma once
#include "app/desk.hpp"
#include "app/insights.hpp"
#include "app/screen/case_view.hpp"
#include "app/screen/outcome_view.hpp"
#include "app/screen/side.hpp"

#include <memory>

namespace samenspraak {

class LookingBack {
public:
    bool is_open() const { return past_ != nullptr; }
    void begin(const Workshop& now, const Desk&);
    void end() { past_.reset(); }

    Workshop& past() { return *past_; }  // while it is open
    Desk desk;
    Insights insights;
    CaseState answers;
    SideState side;
    OutcomeState outcome;

    // Arrows, Page Up and Down, Home and End move through time. Before the page, which scrolls by some of them too.
    void keys(Ui&, const Workshop& now);
    // The strip. Names: "history.slider", "history.back", "history.on", "history.now". True: back to now.
    bool draw(Ui&, const Workshop& now, const Rect&);

private:
    void go(const Workshop& now, std::uint64_t revision);
    std::uint64_t slide(Ui&, const Workshop& now, const Rect&);

    std::unique_ptr<Workshop> past_;
    std::uint64_t wanted_ = 0;  // by the hand; past_ is there or on the way
};

}  // namespace samenspraak
