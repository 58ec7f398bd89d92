// SPDX-License-Identifier: EUPL-1.2
// Looking back through the session (Overlay::History): it is shown as it was after an act, to read only. A strip in
// place of the bottom bar has the slider. From where it stands it goes act by act, the far way over more frames than
// one; it keeps one session besides that of now, whatever the length of the history. What came in meanwhile goes on
// coming in.
#pragma once
#include "app/commands/ui_state.hpp"
#include "app/document/insights.hpp"
#include "app/screen/panel/side.hpp"
#include "app/screen/steps/case_view.hpp"
#include "app/screen/steps/outcome_view.hpp"

#include <memory>

namespace samenspraak::screen {

class LookingBack {
public:
    bool is_open() const { return past_ != nullptr; }
    void begin(const document::Document& now, const commands::UiState&);
    void end() { past_.reset(); }

    document::Document& past() { return *past_; }  // while it is open
    commands::UiState ui_state;
    document::Insights insights;
    CaseState answers;
    SideState side;
    OutcomeState outcome;

    // Arrows, Page Up and Down, Home and End move through time. Before the page, which scrolls by some of them too.
    void keys(Ui&, const document::Document& now);
    // The strip. Names: "history.slider", "history.back", "history.on", "history.now". True: back to now.
    bool draw(Ui&, const document::Document& now, const Rect&);

private:
    void go(const document::Document& now, std::uint64_t revision);
    std::uint64_t slide(Ui&, const document::Document& now, const Rect&);

    std::unique_ptr<document::Document> past_;
    std::uint64_t wanted_ = 0;  // by the hand; past_ is there or on the way
};

}  // namespace samenspraak::screen
