// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/silence_dialog.hpp"

#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/popup.hpp"
#include "sessions/text/trimmed.hpp"

#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr std::array usual_minutes{2, 3, 5, 10};
constexpr std::uint32_t max_minutes = 600;
constexpr float gap = 16, field_width = 220;

class SilenceDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const std::array<ButtonWish, 2> buttons{ButtonWish{.text = ui.words()(Word::app_cancel)},
            ButtonWish{.text = ui.words()(Word::app_ok), .look = Look::Main}};
        const DialogAnswer answer = dialog(ui, "silence",
            {.title = ui.words()(Word::silent_how_long),
                .buttons = buttons,
                .width = 820,
                .room = space::control_height});
        std::optional<std::uint32_t> minutes = draw_choices(ui, answer.room);
        if (answer.button == 1u || submitted_) minutes = typed();
        if (!minutes && (answer.button == 1u || submitted_))
            context.ui_state.say(context.words(Refusal{Reason::BadNumber, text_.text()}));
        else if (minutes)
            context.actions.push(commands::BeginSilence{*minutes});
        if (answer.dismissed || answer.button || minutes) context.ui_state.close();
    }

private:
    // The minutes of the button that was pressed.
    std::optional<std::uint32_t> draw_choices(Ui& ui, Rect room) {
        std::optional<std::uint32_t> pressed;
        const auto scope = ui.in("silence");
        const auto layer = ui.canvas().on(Layer::Dialog);
        for (const int minutes : usual_minutes) {
            const std::string text = ui.words()(Word::agenda_minutes, {std::to_string(minutes)});
            const ButtonWish wish{.text = text};
            const auto numbered = ui.in("minutes", static_cast<std::uint64_t>(minutes));
            if (button(ui, "press", room.take_left(button_width(ui, wish)), wish))
                pressed = static_cast<std::uint32_t>(minutes);
            room.take_left(gap);
        }
        const std::string_view label = ui.words()(Word::silent_minutes);
        room.width = std::min(room.width, field_width);
        const FieldAnswer answer = field(ui, "text", room, text_, {.placeholder = label, .label = label});
        if (std::exchange(fresh_, false)) ui.focus().move_to(ui.id("text"));
        submitted_ = answer.submitted;
        return pressed;
    }

    // Nothing typed: 0. None: no number.
    std::optional<std::uint32_t> typed() const {
        const std::string_view text = text::trimmed(text_.text());
        std::uint32_t minutes = 0;
        if (text.empty()) return minutes;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), minutes);
        if (error != std::errc{} || end != text.data() + text.size() || minutes > max_minutes) return std::nullopt;
        return minutes;
    }

    Editor text_{limit::line, false};
    bool submitted_ = false;
    bool fresh_ = true;  // not drawn yet: it then takes the keyboard
};

}  // namespace

OverlayDialogPtr silence_dialog() { return std::make_unique<SilenceDialog>(); }

}  // namespace samenspraak::screen
