// SPDX-License-Identifier: EUPL-1.2
// Of what lies open over the page: how to join, the remote of whoever leads, and a question for the whole room.
#include "app/commands/actions.hpp"
#include "app/screen/dialogs/asking.hpp"
#include "app/screen/steps/case_view.hpp"

#include <algorithm>

namespace samenspraak::screen {

void Dialogs::card(Ui& ui, const commands::ViewContext& context) {
    if (!card_) return context.ui_state.close();
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = ui.words()(Word::card_next)},
        ButtonWish{.text = ui.words()(Word::app_close), .look = Look::Main}};
    // The question itself is the large text: it is for the whole room.
    const DialogAnswer answer = dialog(ui, "card",
        {.title = drawn_card(ui.words()),
            .text = ui.words()(Word::card_title),
            .buttons = buttons,
            .width = 1'100,
            .lettering = type::question});
    if (answer.button == 0u)
        card_ = deck_.draw(context.ui_state.shown.phase);
    else if (answer.button || answer.dismissed)
        context.ui_state.close();
}

std::string_view Dialogs::drawn_card(const method::Words& words) const {
    return card_ ? std::string_view(card_->text.in(words.language())) : std::string_view();
}

void Dialogs::join(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings) {
    const commands::Joining* joining = context.joining;
    const auto layer = ui.canvas().on(Layer::Dialog);
    ui.modality().begin_at(Layer::Dialog);
    fill_rect(ui.canvas(), ui.page(), ui.theme().dim);
    const Touch ground =
        ui.touch("join_ground", ui.page(), {.role = Role::Area, .focusable = false, .pointer = Pointer::Arrow});
    const Rect card = around(ui.page().middle(), 620, std::min(920.f, ui.page().height - 80));
    ui.cover(ui.id("join_card"), card, Role::Dialog, ui.words()(Word::join_title));
    const CaseAnswer answer = join_card(ui, card, joining, join_code_, bindings.shown(commands::Command::JoinShow));
    if (ui.keys().take({commands::Key::Escape}) || ui.keys().take({commands::Key::Enter}) || ground.pressed)
        context.ui_state.close();
    if (answer.open_joining) context.actions.ask(commands::HostRequest::OpenJoining);
    if (answer.close_joining) context.actions.ask(commands::HostRequest::CloseJoining);
    if (answer.other_address) context.actions.ask(commands::HostRequest::OtherAddress);
}

// Whoever has this code leads the session: a laptop that shows its screen to the room does not show it unasked.
void Dialogs::remote(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings) {
    const commands::Joining* joining = context.joining;
    constexpr float code = 360, side = 268, line = 44;  // the code, with what is left white around it
    const method::Words& words = ui.words();
    const bool open = joining && joining->is_open(), lies_open = open && remote_lies_open_;
    const std::string closed = words(Word::join_closed_help, {bindings.shown(commands::Command::JoinShow)});
    std::vector<ButtonWish> buttons;
    if (!open && joining)
        buttons.push_back({.text = words(Word::join_open)});
    else if (open && !lies_open)
        buttons.push_back({.text = words(Word::join_remote_show)});
    buttons.push_back({.text = words(Word::app_close), .look = Look::Main});
    const DialogAnswer answer = dialog(ui, "remote",
        {.title = words(Word::join_remote),
            .text = open ? words(Word::join_remote_warning) : std::string_view(closed),
            .buttons = buttons,
            .width = 760,
            .room = lies_open ? code + line + 2 * space::step : 0});
    if (lies_open) {
        const auto layer = ui.canvas().on(Layer::Dialog);
        Rect room = answer.room;
        Rect link = room.take_bottom(line);
        const std::string& text = joining->invitation()->remote_link;
        remote_code_.set_text(text);
        remote_code_.draw(ui, around({room.middle().x, room.y + code / 2}, side, side));
        ui.cover(ui.id("remote_link"), link, Role::None, text);
        draw_text(ui.canvas(), text, type::key, link, ui.theme().ink, Align::Middle);
    }
    const bool other = buttons.size() > 1 && answer.button == 0u;
    if (other && open) remote_lies_open_ = true, ui.again();
    if (other && !open) context.actions.ask(commands::HostRequest::OpenJoining);
    if (answer.dismissed || answer.button == buttons.size() - 1) context.ui_state.close();
}

}  // namespace samenspraak::screen
