// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/card_dialog.hpp"

#include "app/screen/widgets/popup.hpp"

#include <random>

namespace samenspraak::screen {
namespace {

class CardDialog : public OverlayDialog {
public:
    explicit CardDialog(CardDeck& cards) : cards_(cards) {}

    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        if (!cards_.has_drawn()) return context.ui_state.close();
        const std::array<ButtonWish, 2> buttons{ButtonWish{.text = ui.words()(Word::card_next)},
            ButtonWish{.text = ui.words()(Word::app_close), .look = Look::Main}};
        // The question itself is the large text: it is for the whole room.
        const DialogAnswer answer = dialog(ui, "card",
            {.title = cards_.question(ui.words()),
                .text = ui.words()(Word::card_title),
                .buttons = buttons,
                .width = 1'100,
                .lettering = type::question});
        if (answer.button == 0u)
            cards_.draw(context.ui_state.shown.phase);
        else if (answer.button || answer.dismissed)
            context.ui_state.close();
    }

private:
    CardDeck& cards_;
};

}  // namespace

CardDeck::CardDeck() : deck_(method::built_in_cards(), std::random_device()()) {}

void CardDeck::draw(Phase phase) { card_ = deck_.draw(phase); }

std::string_view CardDeck::question(const method::Words& words) const {
    return card_ ? std::string_view(card_->text.in(words.language())) : std::string_view();
}

OverlayDialogPtr card_dialog(CardDeck& cards, Phase phase) {
    cards.draw(phase);
    return std::make_unique<CardDialog>(cards);
}

}  // namespace samenspraak::screen
