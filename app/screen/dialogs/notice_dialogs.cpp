// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/notice_dialogs.hpp"

#include "app/screen/widgets/popup.hpp"

#include <array>

namespace samenspraak::screen {
namespace {

class AboutDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const method::Words& words = ui.words();
        const std::string version = words(Word::cli_version, {SAMENSPRAAK_VERSION});
        std::string text(words(Word::app_tagline));
        text += "\n\n";
        (text += words(Word::start_stays_here)) += ' ';
        (text += words(Word::start_no_account)) += "\nEUPL-1.2";
        const std::array<ButtonWish, 1> buttons{ButtonWish{.text = words(Word::app_close), .look = Look::Main}};
        const DialogAnswer answer =
            dialog(ui, "about", {.title = version, .text = text, .buttons = buttons, .width = 760});
        if (answer.dismissed || answer.button) context.ui_state.close();
    }
};

class SaveTroubleDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const method::Words& words = ui.words();
        const store::SaveState state = context.document.save_state();
        if (!state.trouble) return context.ui_state.close();
        const std::string title = words(Word::save_trouble, {words(*state.trouble)});
        const std::array<ButtonWish, 3> buttons{ButtonWish{.text = words(Word::app_close), .look = Look::Quiet},
            ButtonWish{.text = words(Word::save_again)},
            ButtonWish{.text = words(Word::save_elsewhere), .look = Look::Main}};
        const DialogAnswer answer = dialog(ui, "save_trouble",
            {.title = title, .text = words(Word::save_trouble_help), .buttons = buttons, .width = 900});
        if (answer.dismissed || answer.button) context.ui_state.close();
        if (answer.button == 1u) context.actions.ask(commands::HostRequest::WriteAgain);
        if (answer.button == 2u) context.actions.ask(commands::HostRequest::SaveElsewhere);
    }
};

}  // namespace

OverlayDialogPtr about_dialog() { return std::make_unique<AboutDialog>(); }

OverlayDialogPtr save_trouble_dialog() { return std::make_unique<SaveTroubleDialog>(); }

}  // namespace samenspraak::screen
