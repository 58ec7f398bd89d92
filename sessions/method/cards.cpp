// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/cards.hpp"

#include "sessions/change.hpp"
#include "sessions/method/method_file.hpp"

#include <algorithm>
#include <cassert>

namespace samenspraak::method {
namespace {

constexpr std::size_t max_cards = 500;

Card read_card(json_data::JsonObject& object) {
    Card card;
    card.id = optional_text(object, "id", limit::line);
    card.phase = object.required_choice<Phase>("phase");
    card.text = translated(object, "text", limit::note_text);
    return card;
}

}  // namespace

Result<std::vector<Card>> read_cards(std::string_view json) {
    return read_method_file<std::vector<Card>>(
        json, [](json_data::JsonObject& file) { return read_items<Card>(file, "cards", max_cards, read_card); });
}

std::vector<Card> built_in_cards() {
    Result<std::vector<Card>> cards = read_cards(carried_file("method/prompts.json"));
    assert(cards && "the cards that the program carries are in order");
    return std::move(*cards);
}

Deck::Deck(std::vector<Card> cards, std::uint64_t seed) : cards_(std::move(cards)), chance_(seed) {
    for (std::size_t i = 0; i < cards_.size(); ++i) piles_[index_of(cards_[i].phase)].order.push_back(i);
    for (Pile& pile : piles_) std::ranges::shuffle(pile.order, chance_);
}

const Card* Deck::draw(Phase phase) {
    Pile& pile = piles_[index_of(phase)];
    if (pile.order.empty()) return nullptr;
    if (pile.next == pile.order.size()) shuffle(pile);
    return &cards_[pile.order[pile.next++]];
}

void Deck::shuffle(Pile& pile) {
    const std::size_t drawn_last = pile.order.back();
    std::ranges::shuffle(pile.order, chance_);
    if (pile.order.front() == drawn_last) std::swap(pile.order.front(), pile.order.back());
    pile.next = 0;
}

}  // namespace samenspraak::method
