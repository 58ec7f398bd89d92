// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/note_details.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float between_buttons = 130;

}  // namespace

void draw_hands(const SideFrame& frame, const Note& value) {
    if (!frame.view.voting_by_hand) return;
    Ui& ui = frame.ui();
    frame.column.title(frame.words()(Word::voting_hands));
    const Rect line = frame.column.place(space::control_height);
    Rect less{line.x, line.y, space::control_height, space::control_height}, more = less;
    more.x += between_buttons;
    const auto set = [&](int hands) {
        frame.answer.changes.push_back(
            SetHands{value.id, static_cast<std::uint16_t>(std::clamp<int>(hands, 0, commands::max_hands))});
    };
    const ButtonWish minus{.text = {}, .icon = Icon::Minus, .enabled = value.hands > 0, .label = "-"};
    if (button(ui, "fewer_hands", less, minus)) set(value.hands - 1);
    draw_text(ui.canvas(), std::to_string(value.hands), type::count,
        {less.right(), line.y, more.x - less.right(), line.height}, frame.theme().ink, Align::Middle);
    const ButtonWish plus{.text = {}, .icon = Icon::Plus, .label = "+"};
    if (button(ui, "more_hands", more, plus)) set(value.hands + 1);
    frame.column.skip(line.height + space::step);
}

void draw_experiment(const SideFrame& frame, const Note& option) {
    frame.column.title(frame.words()(Word::experiment_title));
    const std::string_view help = frame.words()(Word::experiment_help);
    frame.column.muted(option.details->experiment ? std::string_view(option.details->experiment->question) : help);
    if (frame.column.outline_button("experiment", frame.words()(Word::experiment_card), Icon::Flask))
        frame.answer.open_experiment = true;
}

void draw_experiment_hint(const SideFrame& frame) {
    frame.column.title(frame.words()(Word::experiment_title));
    frame.column.muted(frame.words()(Word::experiment_help));
}

// Also what was merged into those before.
void draw_merged(const SideFrame& frame) {
    const Note* head = frame.chosen();
    if (!head) return;
    std::vector<NoteId> held{head->id};
    for (std::size_t i = 0; i < held.size(); ++i)
        frame.view.session.links.to(held[i], [&](const Link& link) {
            if (link.kind == LinkKind::Merged) held.push_back(link.from);
        });
    if (held.size() == 1) return;
    frame.column.title(frame.words()(Word::panel_merged));
    for (const NoteId id : std::span(held).subspan(1)) frame.column.row("merged", id.bits, {.text = frame.text(id)});
    const Color color = frame.theme().phase(head->place.phase);
    if (frame.column.link("take_apart", frame.words()(Word::panel_take_apart), color)) frame.answer.take_apart = true;
}

}  // namespace samenspraak::screen
