// SPDX-License-Identifier: EUPL-1.2
// An open session on the screen: bars, the board or the case or the outcome, the panel beside it, and what lies open
// over them. Owns what belongs to eyes and hands for this session; the session itself is the document's.
#pragma once
#include "app/commands/duplicate_finder.hpp"
#include "app/document/insights.hpp"
#include "app/screen/bars/bars.hpp"
#include "app/screen/bars/picker.hpp"
#include "app/screen/bars/search_bar.hpp"
#include "app/screen/board/board.hpp"
#include "app/screen/dialogs/asking.hpp"
#include "app/screen/panel/side.hpp"
#include "app/screen/program/looking_back.hpp"
#include "app/screen/program/room_page.hpp"
#include "app/screen/steps/case_view.hpp"
#include "app/screen/steps/outcome_view.hpp"

#include <array>
#include <memory>
#include <vector>

namespace samenspraak::screen {

class SessionScreen {
public:
    SessionScreen(std::unique_ptr<document::Document>, std::unique_ptr<commands::Joining>);

    document::Document& document() { return *document_; }
    commands::Joining* joining() { return joining_.get(); }
    commands::UiState& ui_state() { return ui_state_; }
    Board& board() { return board_; }
    SideState& side() { return side_; }
    Dialogs& asking() { return asking_; }

    // What commands and the screen are about now: the session, or an earlier moment of it.
    commands::Context context(commands::Host&, const method::Words&, std::int64_t now);

    // One frame. What is to be done because of it is in the context's actions.
    void draw(Ui&, const commands::ViewContext&, const commands::Bindings&, std::string_view keys_file);

    void return_to_now() { back_.end(); }

    // One frame of the second window: the page for the room, without what only the facilitator needs.
    void draw_second(Ui&, commands::Host&, std::int64_t now);

    // What is half typed in place becomes an act: before closing and before another step is shown.
    void commit(const commands::ViewContext&);

private:
    void draw_case(Ui&, const commands::ViewContext&, const commands::Bindings&, const PageParts&);
    void draw_board(Ui&, const commands::ViewContext&, const commands::Bindings&, const PageParts&);
    void draw_outcome(Ui&, const commands::ViewContext&, const PageParts&);
    void draw_page(Ui&, const commands::ViewContext&, const commands::Bindings&, const PageParts&);
    void link_to_step(Ui&, const commands::ViewContext&);
    void draw_past(Ui&, const commands::ViewContext&, const commands::Bindings&);
    PageParts parts_of(const Ui&, const commands::UiState&) const;
    void obey(const commands::ViewContext&, SideAnswer&);
    void show_lens(const commands::ViewContext&);
    void come_back();
    void leave_panel(const commands::ViewContext&);

    std::unique_ptr<document::Document> document_;
    std::unique_ptr<commands::Joining> joining_;
    commands::UiState ui_state_;
    document::Insights insights_;
    Board board_;
    TopBar top_;
    BottomBar bottom_;
    CaseState case_;
    SideState side_;
    OutcomeState outcome_;
    Dialogs asking_;
    Picker picker_;
    SearchBar search_;
    LookingBack back_;
    RoomPage room_;
    commands::DuplicateFinder alike_;
    std::array<std::uint64_t, phase_count> left_at_{};  // the revision at which each step was left; 0: never shown
    std::vector<NoteId> came_in_;                       // on the board that is shown, since one was here last
    CurrentStep drawn_;
    bool looks_back_ = false;  // from the next frame on
};

}  // namespace samenspraak::screen
