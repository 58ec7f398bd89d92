// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/note_details.hpp"

#include <algorithm>
#include <string>
#include <utility>

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
    const ButtonWish minus{.text = {},
        .icon = Icon::Minus,
        .enabled = value.hands > 0,
        .label = "-",
        .tip = frame.words()(Word::count_fewer)};
    if (button(ui, "fewer_hands", less, minus)) set(value.hands - 1);
    draw_text(ui.canvas(), std::to_string(value.hands), type::count,
        {less.right(), line.y, more.x - less.right(), line.height}, frame.theme().ink, Align::Middle);
    const ButtonWish plus{.text = {}, .icon = Icon::Plus, .label = "+", .tip = frame.words()(Word::count_more)};
    if (button(ui, "more_hands", more, plus)) set(value.hands + 1);
    frame.column.skip(line.height + space::step);
}

void draw_actor_marks(const SideFrame& frame, const Note& actor) {
    frame.column.title(frame.text(actor));
    const Color color = frame.tint(actor).strong;
    const auto mark = [&](std::string_view name, commands::Command command, Word word, bool on, Change marked,
                          Change unmarked) {
        const std::string key = frame.key(command);
        const RowAnswer row = frame.column.row(name, 0,
            {.text = frame.words()(word),
                .clickable = true,
                .checked = on,
                .check = color,
                .tip = frame.name(command),
                .key = key});
        if (row.clicked) frame.answer.changes = {on ? std::move(unmarked) : std::move(marked)};
    };
    using C = commands::Command;
    const auto directness = [&](std::string_view name, C command, Word word, Directness which) {
        mark(name, command, word, actor.directness == which, SetDirectness{actor.id, which},
            SetDirectness{actor.id, Directness::Unsaid});
    };
    const auto at_table = [&](std::string_view name, C command, Word word, AtTable which) {
        mark(name, command, word, actor.at_table == which, SetAtTable{actor.id, which},
            SetAtTable{actor.id, AtTable::Unsaid});
    };
    directness("direct", C::MarkDirect, Word::chip_direct, Directness::Direct);
    directness("indirect", C::MarkIndirect, Word::chip_indirect, Directness::Indirect);
    at_table("at_table", C::MarkAtTable, Word::chip_at_table, AtTable::Yes);
    at_table("not_at_table", C::MarkNotAtTable, Word::chip_not_at_table, AtTable::No);
}

void draw_experiment(const SideFrame& frame, const Note& option) {
    frame.column.title(frame.words()(Word::experiment_title));
    if (const auto& card = option.details->experiment) {
        const std::pair<Word, const std::string&> answers[]{{Word::experiment_question, card->question},
            {Word::experiment_measure, card->measure}, {Word::experiment_boundary, card->boundary},
            {Word::experiment_end_date, card->end_date}, {Word::experiment_stop_when, card->stop_when},
            {Word::experiment_decided_by, card->decided_by}, {Word::experiment_told, card->told}};
        for (const auto& [question, answer] : answers) {
            if (answer.empty()) continue;
            frame.column.muted(frame.words()(question));
            frame.column.strong(answer, frame.theme().ink);
        }
        if (card->end_date.empty()) frame.column.muted(frame.words()(Word::experiment_no_end));
    } else {
        frame.column.muted(frame.words()(Word::experiment_help));
    }
    const std::string key = frame.key(commands::Command::Experiment);
    const Tip tip{frame.name(commands::Command::Experiment), key};
    if (frame.column.outline_button("experiment", frame.words()(Word::experiment_card), Icon::Flask, tip))
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
    const std::string key = frame.key(commands::Command::TakeApart);
    const Tip tip{frame.name(commands::Command::TakeApart), key};
    if (frame.column.link("take_apart", frame.words()(Word::panel_take_apart), color, tip))
        frame.answer.take_apart = true;
}

}  // namespace samenspraak::screen
