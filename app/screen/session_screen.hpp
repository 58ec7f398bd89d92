// SPDX-License-Identifier: EUPL-1.2
// An open session on the screen: bars, the board or the case or the outcome, the panel beside it, and what lies open
// over them. Owns what belongs to eyes and hands for this session; the session itself is the workshop's.
#pragma once
#include "app/alike_watch.hpp"
#include "app/insights.hpp"
#include "app/screen/asking.hpp"
#include "app/screen/bars.hpp"
#include "app/screen/board.hpp"
#include "app/screen/case_view.hpp"
#include "app/screen/looking_back.hpp"
#include "app/screen/outcome_view.hpp"
#include "app/screen/picker.hpp"
#include "app/screen/room_page.hpp"
#include "app/screen/search_bar.hpp"
#include "app/screen/side.hpp"

#include <array>
#include <memory>
#include <vector>

namespace samenspraak {

class SessionScreen {
public:
    SessionScreen(std::unique_ptr<Workshop>, std::unique_ptr<Joining>);

    Workshop& workshop() { return *workshop_; }
    Joining* joining() { return joining_.get(); }
    Desk& desk() { return desk_; }
    Board& board() { return board_; }
    SideState& side() { return side_; }
    Asking& asking() { return asking_; }

    // What commands and the screen are about now: the session, or an earlier moment of it.
    Context context(Surface&, const Words&, std::int64_t now);

    // One frame. Answers with an errand that needs files or the network.
    Errand draw(Ui&, Context&, const Bindings&, std::string_view keys_file);

    void return_to_now() { back_.end(); }

    // One frame of the second window: the page for the room, without what only the facilitator needs.
    void draw_second(Ui&, Surface&, std::int64_t now);

    // What is half typed in place becomes an act: before closing and before another step is shown.
    void commit(Context&);

    bool wants_lens() { return std::exchange(wants_lens_, false); }  // a framework of one's own is to be loaded

private:
    void draw_case(Ui&, Context&, const Bindings&, const PageParts&, Errand&);
    void draw_board(Ui&, Context&, const Bindings&, const PageParts&);
    void draw_outcome(Ui&, Context&, const PageParts&);
    void draw_page(Ui&, Context&, const Bindings&, const PageParts&, Errand&);
    void link_to_step(Ui&, Context&);
    void draw_past(Ui&, Context&, const Bindings&);
    PageParts parts_of(const Ui&, const Desk&) const;
    void obey(Context&, SideAnswer&);
    void show_lens(Context&);
    void come_back();
    void leave_panel();

    std::unique_ptr<Workshop> workshop_;
    std::unique_ptr<Joining> joining_;
    Desk desk_;
    Insights insights_;
    Board board_;
    TopBar top_;
    BottomBar bottom_;
    CaseState case_;
    SideState side_;
    OutcomeState outcome_;
    Asking asking_;
    Picker picker_;
    SearchBar search_;
    LookingBack back_;
    RoomPage room_;
    AlikeWatch alike_;
    std::array<std::uint64_t, phase_count> left_at_{};  // the revision at which each step was left; 0: never shown
    std::vector<NoteId> came_in_;                       // on the board that is shown, since one was here last
    Whereabouts drawn_;
    bool wants_lens_ = false;
};

}  // namespace samenspraak
