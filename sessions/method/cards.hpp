// SPDX-License-Identifier: EUPL-1.2
// Cards to draw when the talk stalls: a question per phase that helps a group on. Written by us;
// assets/method/prompts.json.
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

// {"cards": [{"id", "phase": "case|actors|effects|values|actions", "text": {"nl", "en"}}]}. Refuses as read_framework.
Result<std::vector<Card>> read_cards(std::string_view json);

std::vector<Card> built_in_cards();  // those that the program carries

// Deals the cards of each phase in a shuffled order: each once before any comes back, and never the same twice running.
class Deck {
public:
    Deck(std::vector<Card>, std::uint64_t seed);
    const Card* draw(Phase);  // null when there is no card for this phase; lives as long as the deck

private:
    struct Pile {
        std::vector<std::size_t> order;  // places in cards_
        std::size_t next = 0;
    };
    void shuffle(Pile&);

    std::vector<Card> cards_;
    std::array<Pile, phase_count> piles_;
    std::mt19937_64 chance_;
};

}  // namespace samenspraak::method
