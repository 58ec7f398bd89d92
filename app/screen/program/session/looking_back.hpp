// SPDX-License-Identifier: EUPL-1.2
// Looking back through the session (Overlay::History): it is shown as it was after an act, to read only. A strip in
// place of the bottom bar has the slider. From where it stands it goes act by act, a long way over several frames; it
// keeps one session besides that of now, whatever the length of the history. What comes in meanwhile goes on coming in.
// The document of now must outlive it, or `end` be called first. On the thread of the screen.
#pragma once
#include "app/commands/state/context.hpp"
#include "app/screen/program/session/session_page.hpp"

#include <memory>

namespace samenspraak::screen {

class LookingBack {
public:
    bool is_open() const { return past_ != nullptr; }
    void begin(const document::Document& now, const commands::UiState&);
    void end() { past_.reset(); }

    // Before a frame is drawn: ends when the last one asked for it, and lets go of what was opened, which is about now.
    void begin_frame();

    // While it is open.
    commands::Context context(commands::Host&, const method::Words&, std::int64_t now);
    commands::UiState& ui_state() { return ui_state_; }
    PageState& page() { return page_; }

    // Arrows, Page Up and Down, Home and End move through time. Before the page, which scrolls by some of them too.
    void keys(Ui&, const document::Document& now);

    // The strip. Names: "history.slider", "history.back", "history.on", "history.now".
    void draw(Ui&, const document::Document& now, const Rect&);

private:
    void go(const document::Document& now, std::uint64_t revision);
    std::uint64_t slide(Ui&, const document::Document& now, const Rect&);

    std::unique_ptr<document::Document> past_;
    std::uint64_t wanted_ = 0;  // revision, by the hand; past_ is there or on the way
    bool ends_ = false;         // from the next frame on
    commands::UiState ui_state_;
    document::Insights insights_;
    PageState page_;
};

}  // namespace samenspraak::screen
