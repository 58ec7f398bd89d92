// SPDX-License-Identifier: EUPL-1.2
// An open session on the screen: bars, the page, and what lies open over it; and the same page for the beamer. Owns the
// document with its phones, and what belongs to eyes and hands for this session. Each part has its own state and is
// told what is so now; this puts them in the order in which they are drawn. On the thread of the screen.
#pragma once
#include "app/commands/state/duplicate_finder.hpp"
#include "app/document/insights.hpp"
#include "app/screen/bars/picker.hpp"
#include "app/screen/bars/search_bar.hpp"
#include "app/screen/dialogs/dialogs.hpp"
#include "app/screen/program/session/looking_back.hpp"
#include "app/screen/program/session/missed_notes.hpp"
#include "app/screen/program/session/room_page.hpp"
#include "app/screen/program/session/session_page.hpp"

#include <memory>

namespace samenspraak::screen {

class SessionScreen {
public:
    // Without joining no phones can come in.
    SessionScreen(std::unique_ptr<document::Document>, std::unique_ptr<commands::Joining>);

    document::Document& document() { return *document_; }
    const document::Document& document() const { return *document_; }
    commands::Joining* joining() const { return joining_.get(); }
    commands::UiState& ui_state() { return ui_state_; }
    const commands::UiState& ui_state() const { return ui_state_; }
    Board& board() { return page_.board(); }
    const Board& board() const { return page_.board(); }
    Dialogs& dialogs() { return dialogs_; }
    void add_lens(method::Framework);  // and lays it beside the values

    // What commands and the screen are about now: the session, or an earlier moment of it.
    commands::Context context(commands::Host&, const method::Words&, std::int64_t now);

    // Before a frame: goes back in time, or returns, when that was asked for. Contexts that were made before are void.
    void begin_frame(commands::Host&, const method::Words&, std::int64_t now);

    // One frame. What is to be done because of it is in the context's actions.
    void draw(Ui&, const commands::ViewContext&, const KeysInUse&);

    // One frame of the second window: the page for the room, without what only the facilitator needs.
    void draw_second(Ui&, commands::Host&, std::int64_t now);

    // What is half typed anywhere becomes acts of the session of now: before it closes.
    void keep_half_typed(commands::Host&, const method::Words&, std::int64_t now);

private:
    void draw_now(Ui&, const commands::ViewContext&, const KeysInUse&);
    void draw_past(Ui&, const commands::ViewContext&, const commands::Bindings&);
    void follow_step(const commands::ViewContext&);
    void show_lens(const commands::ViewContext&);

    std::unique_ptr<document::Document> document_;
    std::unique_ptr<commands::Joining> joining_;
    commands::UiState ui_state_;
    document::Insights insights_;
    SessionPage page_;
    PageState page_state_;
    BottomBar bottom_;
    Picker picker_;
    SearchBar search_;
    Dialogs dialogs_;
    LookingBack back_;
    RoomPage room_;
    commands::DuplicateFinder duplicates_;
    MissedNotes missed_notes_;
    CurrentStep drawn_;  // in the last frame
};

}  // namespace samenspraak::screen
