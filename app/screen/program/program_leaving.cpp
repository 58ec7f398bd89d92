// SPDX-License-Identifier: EUPL-1.2
// How the open session is left: closed while the screen stays alive, and what comes after it. A disk that does not
// answer keeps nobody: what is not safe is said, and the person decides.
#include "app/screen/program/program.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr double asked_after = 0.05;                     // seconds; the disk also wakes us
constexpr std::chrono::milliseconds at_the_end(10'000);  // a desktop that logs out waits no longer either
constexpr std::chrono::milliseconds at_once(20);         // so long a frame may wait for a disk that is quick

}  // namespace

// Nothing can be lost by leaving, so nothing is asked: but for what the disk would not take. That is said once; who
// then leaves all the same means it. False: not yet, or not at all.
bool Program::leave(After after) {
    if (leaving_) {
        if (after == After::Quit) leaving_ = after;
        return false;
    }
    session_->return_to_now();
    keep_half_typed();
    document::Document& document = session_->document();
    if (document.save_state().trouble && !warned_) {
        warned_ = true;
        say(std::string(words_(Word::save_not_safe_to_close)));
        session_->ui_state().open(commands::Overlay::SaveTrouble);
        return false;
    }
    if (!document.read_only()) drafts_.keep(document.id(), session_->ui_state().drafts);
    if (commands::Joining* joining = session_->joining()) joining->close();
    leaving_ = after;
    disk_.be_patient();
    if (disk_.is_moving()) return false;  // that first
    document.begin_close();
    return document.closed(at_once) && left();
}

// The session is closed, or its disk was given up.
bool Program::left() {
    document::Document& document = session_->document();
    const auto closed = document.closed();
    tell_overwritten(document.save_state());
    document.give_up();  // whoever still waits for a disk that was left before
    if (closed && !*closed) say(closed->error());
    library_.note(document, false);
    session_.reset();
    disk_.begin();
    const After after = *std::exchange(leaving_, std::nullopt);
    refresh_late();
    if (after == After::Quit) over_ = true;
    if (after == After::Compare) start_.comparing = true;
    if (auto taken = std::exchange(taken_, std::nullopt); taken && after == After::Take) show(std::move(*taken));
    return true;
}

// Closes and waits, when the program is made to end; but not for ever for a disk that does not answer.
void Program::leave_at_the_end() {
    warned_ = true;
    if (leave(After::Start) || !session_) return;
    session_->document().begin_close();
    (void)session_->document().closed(at_the_end);
    (void)left();
}

// In each frame of a session: what became of it.
void Program::follow_disk(Ui& ui) {
    document::Document& document = session_->document();
    if (const auto moved = disk_.moved()) {
        if (*moved)
            library_.note(document, true);
        else if (moved->error().why != Reason::Stopped)
            say(moved->error());
        ui.again();
    }
    disk_.update_from(document, leaving_.has_value(), ui.now());
    const bool busy = leaving_ || disk_.is_moving();
    if (busy && !disk_.is_slow()) ui.wake_in(asked_after);
    const store::SaveState state = document.save_state();
    if (busy || !state.is_safe()) ui.wake_in(1);  // the writer wakes us; this is for a slow disk
    if (had_trouble_ && !state.trouble && state.is_safe()) say(std::string(words_(Word::save_recovered)));
    had_trouble_ = state.trouble.has_value();
    tell_overwritten(state);
}

void Program::tell_overwritten(const store::SaveState& state) {
    if (state.set_aside == told_overwritten_) return;
    told_overwritten_ = state.set_aside;
    if (!told_overwritten_.empty()) say(words_(Word::save_overwritten, {told_overwritten_.filename().string()}));
}

// A calm line under the top bar, as long as one waits for the disk; when it does not answer, also what to do.
void Program::draw_disk_line(Ui& ui) {
    const bool slow = disk_.is_slow();
    if (!session_ || leaving_ || !(slow || (disk_.is_moving() && disk_.is_noticed()))) return;
    constexpr float height = 52, inset = 24, gap = 8;
    const auto sentences = [&](Word said, Word help) {
        return std::string(words_(said)) + ". " + std::string(words_(help));
    };
    const std::string text = !slow               ? std::string(words_(Word::save_moving))
                             : disk_.is_moving() ? sentences(Word::save_moving_slow, Word::save_moving_slow_help)
                                                 : sentences(Word::save_slow, Word::save_slow_help);
    const ButtonWish elsewhere{.text = words_(Word::save_elsewhere)};
    const float wide = slow ? button_width(ui, elsewhere) + gap : 0;
    const float most = ui.page().width - 2 * space::margin - 2 * inset - wide;
    const float width = std::min(most, std::ceil(measure_text(ui.canvas(), text, type::button).width));
    const auto scope = ui.in("disk");
    const auto layer = ui.canvas().on(Layer::Toast);
    const Rect page = ui.page();
    const float whole = width + 2 * inset + wide;
    const Rect place{page.middle().x - whole / 2, page.y + space::bar + gap, whole, height};
    fill_rect(ui.canvas(), place, ui.theme().toast, space::control_radius);
    ui.cover(ui.id("line"), place, Role::Area, text);
    Rect inside = place.inset(inset, 0);
    if (slow && button(ui, "elsewhere", inside.take_right(button_width(ui, elsewhere)), elsewhere))
        carry_out(commands::HostRequest::SaveElsewhere);
    draw_text(ui.canvas(), text, type::button, {inside.x, inside.y, width, height}, ui.theme().toast_ink);
}

void Program::draw_leaving(Ui& ui) {
    if (!leaving_ || !session_) return;
    document::Document& document = session_->document();
    if (!disk_.is_moving()) {
        document.begin_close();
        // All is on the disk: what it still ought to do is not worth waiting for.
        if (disk_.is_slow() && document.save_state().is_safe()) document.give_up();
        if (document.closed()) {
            (void)left();
            return ui.again();
        }
    }
    if (chooser_.is_open()) return;
    if (disk_.is_slow()) return ask_about_slow_disk(ui);
    (void)dialog(ui, "closing", {.title = words_(Word::closing_busy), .width = 560});
}

void Program::ask_about_slow_disk(Ui& ui) {
    document::Document& document = session_->document();
    const store::SaveState state = document.save_state();
    const std::string text = state.is_safe() ? std::string(words_(Word::closing_old_place))
                                             : words_(Word::closing_lost, {std::to_string(state.waiting())});
    const std::array<ButtonWish, 3> buttons{ButtonWish{.text = words_(Word::closing_anyway), .look = Look::Quiet},
        ButtonWish{.text = words_(Word::save_elsewhere)},
        ButtonWish{.text = words_(Word::closing_wait), .look = Look::Main}};
    const Word title = disk_.is_moving() ? Word::save_moving_slow : Word::save_slow;
    const DialogAnswer answer =
        dialog(ui, "closing_slow", {.title = words_(title), .text = text, .buttons = buttons, .width = 900});
    if (answer.dismissed || answer.button == 2u) disk_.be_patient();
    if (answer.button == 1u) carry_out(commands::HostRequest::SaveElsewhere);
    if (answer.button == 0u) give_up_disk();
    if (answer.dismissed || answer.button) ui.again();
}

// A place that does not answer is not waited for; when all is safe where it was, that is closed as always.
void Program::give_up_disk() {
    document::Document& document = session_->document();
    if (disk_.is_moving() && document.save_state().is_safe()) {
        disk_.begin();
        return document.begin_close();
    }
    document.give_up();
    (void)left();
}

}  // namespace samenspraak::screen
