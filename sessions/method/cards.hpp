// SPDX-License-Identifier: EUPL-1.2
// Cards to draw when the conversation stalls: each has a question that helps the group on in one phase. The questions
// are our own wording (assets/method/prompts.json), not the official wording of the method. A deck is for one thread at
// a time.
#pragma once
#include "sessions/result.hpp"
#include "sessions/session.hpp"
#include "sessions/text/translated.hpp"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::method {

struct Card {
    std::string id;
    Phase phase{};
    text::Translated text;
};

// Reads {"cards": [{"id", "phase": "case|actors|effects|values|actions", "text": {"nl", "en"}}]}. Refused as by
// read_framework.
Result<std::vector<Card>> read_cards(std::string_view json);

std::vector<Card> built_in_cards();  // those that the program carries

// Deals the cards of each phase in a shuffled order: every card comes once before any comes again, and never the same
// card twice in a row. The same seed gives the same order.
class Deck {
public:
    Deck(std::vector<Card>, std::uint64_t seed);
    const Card* draw(Phase);  // null when the phase has no cards; valid as long as the deck

private:
    struct Pile {
        std::vector<std::size_t> order;  // indices into cards_
        std::size_t next = 0;
    };
    void shuffle(Pile&);

    std::vector<Card> cards_;
    std::array<Pile, phase_count> piles_;
    std::mt19937_64 chance_;
};

}  // namespace samenspraak::method
