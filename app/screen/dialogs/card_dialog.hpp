// SPDX-License-Identifier: EUPL-1.2
// A question for the whole room, drawn from the deck of the step (Overlay::Card).
#pragma once
#include "app/screen/dialogs/overlay_dialog.hpp"
#include "sessions/method/cards.hpp"

namespace samenspraak::screen {

// The deck of this session, and the card that was drawn last: the page for the room shows the same.
class CardDeck {
public:
    CardDeck();
    void draw(Phase);
    bool has_drawn() const { return card_ != nullptr; }
    std::string_view question(const method::Words&) const;  // what the card says; empty: none was drawn

private:
    method::Deck deck_;
    const method::Card* card_ = nullptr;
};

// Draws a card when it opens. The deck must outlive it.
OverlayDialogPtr card_dialog(CardDeck&, Phase);

}  // namespace samenspraak::screen
