// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/join_dialogs.hpp"

#include "app/screen/steps/join_views.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/qr.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

class JoinDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse& keys) override {
        const auto layer = ui.canvas().on(Layer::Dialog);
        ui.modality().begin_at(Layer::Dialog);
        fill_rect(ui.canvas(), ui.page(), ui.theme().dim);
        const Touch ground =
            ui.touch("join_ground", ui.page(), {.role = Role::Area, .focusable = false, .pointer = Pointer::Arrow});
        const JoinAnswer answer = draw_card(ui, context, keys);
        if (ui.keys().take({commands::Key::Escape}) || ui.keys().take({commands::Key::Enter}) || ground.pressed)
            context.ui_state.close();
        if (answer.open_joining) context.actions.ask(commands::HostRequest::OpenJoining);
        if (answer.close_joining) context.actions.ask(commands::HostRequest::CloseJoining);
        if (answer.other_address) context.actions.ask(commands::HostRequest::OtherAddress);
    }

private:
    // A click on it is not one beside it. Closed, it is small: nobody else has to read it.
    JoinAnswer draw_card(Ui& ui, const commands::ViewContext& context, const KeysInUse& keys) {
        const commands::Invitation* invitation = context.joining ? context.joining->invitation() : nullptr;
        const std::string_view title = ui.words()(Word::join_title);
        if (!invitation) {
            const Rect card = around(ui.page().middle(), 620, std::min(920.f, ui.page().height - 80));
            ui.cover(ui.id("join_card"), card, Role::Dialog, title);
            return join_card(ui, card, context.joining, code_, keys.bindings.shown(commands::Command::JoinShow));
        }
        ui.cover(ui.id("join_card"), place_, Role::Dialog, title);
        const JoinSheet sheet = join_sheet(ui, ui.page(), *invitation, code_, false);
        place_ = sheet.place;
        return sheet.answer;
    }

    QrCode code_;
    Rect place_;  // of the sheet, as it was drawn last
};

// Whoever has this code leads the session: a laptop that shows its screen to the room does not show it unasked.
class RemoteDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse& keys) override {
        const commands::Joining* joining = context.joining;
        const method::Words& words = ui.words();
        const bool open = joining && joining->is_open(), shown = open && asked_for_;
        const std::string closed = words(Word::join_closed_help, {keys.bindings.shown(commands::Command::JoinShow)});
        std::vector<ButtonWish> buttons;
        if (!open && joining)
            buttons.push_back({.text = words(Word::join_open)});
        else if (open && !shown)
            buttons.push_back({.text = words(Word::join_remote_show)});
        buttons.push_back({.text = words(Word::app_close), .look = Look::Main});
        const DialogAnswer answer = dialog(ui, "remote",
            {.title = words(Word::join_remote),
                .text = open ? words(Word::join_remote_warning) : std::string_view(closed),
                .buttons = buttons,
                .width = 760,
                .room = shown ? code_height + line + 2 * space::step : 0});
        if (shown) draw_link(ui, answer.room, joining->invitation()->remote_link);
        const bool other = buttons.size() > 1 && answer.button == 0u;
        if (other && open) asked_for_ = true;
        if (other && !open) context.actions.ask(commands::HostRequest::OpenJoining);
        if (answer.dismissed || answer.button == buttons.size() - 1) context.ui_state.close();
    }

private:
    static constexpr float code_height = 360, code_side = 268, line = 44;  // the height has what is left white around

    void draw_link(Ui& ui, Rect room, const std::string& text) {
        const auto layer = ui.canvas().on(Layer::Dialog);
        const Rect link = room.take_bottom(line);
        code_.set_text(text);
        code_.draw(ui, around({room.middle().x, room.y + code_height / 2}, code_side, code_side));
        ui.cover(ui.id("remote_link"), link, Role::None, text);
        draw_text(ui.canvas(), text, type::key, link, ui.theme().ink, Align::Middle);
    }

    QrCode code_;
    bool asked_for_ = false;
};

}  // namespace

OverlayDialogPtr join_dialog() { return std::make_unique<JoinDialog>(); }

OverlayDialogPtr remote_dialog() { return std::make_unique<RemoteDialog>(); }

}  // namespace samenspraak::screen
