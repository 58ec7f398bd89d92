// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session/session_phones.hpp"

#include "app/screen/widgets/popup.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace samenspraak::screen {

std::unique_ptr<commands::Joining> SessionPhones::make(document::Document& document) const {
    return wish_.make && !document.read_only() ? wish_.make(document) : nullptr;
}

void SessionPhones::begin(SessionId id, const Result<bool>& kept, commands::Joining* joining) {
    joining_ = joining;
    asks_ = means_it_ = false;
    const bool was_on = kept_.open(id, kept, messages_);
    offers_ = joining && was_on && !wish_.open_at_once;
    if (wish_.open_at_once) open();
}

void SessionPhones::end() {
    joining_ = nullptr;
    offers_ = asks_ = means_it_ = false;
}

void SessionPhones::open() {
    if (!joining_ || joining_->is_open()) return;
    const method::Words& words = messages_.words();
    if (const auto opened = joining_->open(); !opened)
        messages_.say(words(Word::join_trouble, {words(opened.error())}));
}

void SessionPhones::close() {
    if (joining_) joining_->close();
}

void SessionPhones::take_other_address() {
    const auto* shown = joining_ ? joining_->invitation() : nullptr;
    if (shown) joining_->choose_address((shown->chosen + 1) % shown->addresses.size());
}

// While it is offered, it counts as on: who passes it over is offered it again.
void SessionPhones::keep() {
    if (is_open()) offers_ = false;
    if (joining_ && !offers_) kept_.keep(is_open());
}

// A calm line above the button to join, out of the way of the question; it stays until it is answered.
void SessionPhones::draw_offer(Ui& ui, commands::Host& host) {
    if (!offers_ || is_open()) return;
    constexpr float height = 52, inset = 24, gap = 8;
    const auto scope = ui.in("phones");
    const auto layer = ui.canvas().on(Layer::Toast);
    const std::string_view text = ui.words()(Word::join_again);
    const ButtonWish again{.text = ui.words()(Word::join_open)}, not_now{.text = ui.words()(Word::join_again_not)};
    const float buttons = button_width(ui, again) + button_width(ui, not_now) + 2 * gap;
    const float most = ui.page().width - 2 * space::margin - 2 * inset - buttons;
    const float width = std::min(most, std::ceil(measure_text(ui.canvas(), text, type::button).width));
    const float whole = width + 2 * inset + buttons;
    const Rect place{
        ui.page().right() - space::margin - whole, ui.page().bottom() - space::bar - gap - height, whole, height};
    fill_rect(ui.canvas(), place, ui.theme().toast, space::control_radius);
    ui.cover(ui.id("line"), place, Role::Area, text);
    Rect inside = place.inset(inset, 0);
    if (button(ui, "not_now", inside.take_right(button_width(ui, not_now)), not_now)) offers_ = false;
    inside.take_right(gap);
    if (button(ui, "again", inside.take_right(button_width(ui, again)), again))
        host.request(commands::HostRequest::OpenJoining);
    draw_text(ui.canvas(), text, type::button, {inside.x, inside.y, width, height}, ui.theme().toast_ink);
}

bool SessionPhones::asks_before_quitting() {
    if (!is_open() || joining_->attendance().present.empty() || means_it_) return false;
    means_it_ = asks_;
    asks_ = !means_it_;
    return asks_;
}

void SessionPhones::draw_question(Ui& ui, commands::Host& host) {
    if (!asks_) return;
    const method::Words& words = ui.words();
    const std::string title = words(CountedWord::leaving_phones, joining_->attendance().present.size());
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = words(Word::leaving_quit), .look = Look::Quiet},
        ButtonWish{.text = words(Word::leaving_stay), .look = Look::Main}};
    const DialogAnswer answer = dialog(
        ui, "leaving", {.title = title, .text = words(Word::leaving_phones_help), .buttons = buttons, .width = 760});
    if (answer.button == 0u) return host.request(commands::HostRequest::Quit);
    if (answer.dismissed || answer.button == 1u) asks_ = false;
}

}  // namespace samenspraak::screen
