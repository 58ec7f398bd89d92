// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/effects_at_hand.hpp"

#include "sessions/method/phases.hpp"

#include <algorithm>
#include <string>

namespace samenspraak::screen {
namespace {

Icon icon_of(Lane lane) {
    switch (lane) {
    case Lane::Positive: return Icon::TriangleUp;
    case Lane::Negative: return Icon::TriangleDown;
    case Lane::Both: return Icon::Tension;
    case Lane::None:
    case Lane::Technology:
    case Lane::Environment:
    case Lane::People: break;
    }
    return Icon::Question;
}

// Those without a value, as they lie; then the others.
std::vector<NoteId> as_opened_now(const SideFrame& frame) {
    const insight::Threads& threads = frame.view.threads;
    std::vector<NoteId> effects;
    for (const NoteId id : threads.notes(Phase::Effects))
        if (!frame.note(id).covered) effects.push_back(id);
    std::ranges::stable_partition(effects, [&](NoteId id) { return threads.leads_to(id, LinkKind::Bears).empty(); });
    return effects;
}

// The first of its values, and how many more.
std::string values_of(const SideFrame& frame, NoteId effect) {
    const auto values = frame.view.threads.leads_to(effect, LinkKind::Bears);
    if (values.empty()) return {};
    std::string text(frame.text(values.front()));
    if (values.size() > 1) text += " +" + std::to_string(values.size() - 1);
    return text;
}

void draw_effect(const SideFrame& frame, NoteRows& rows, NoteId id) {
    const bool asked = std::ranges::find(frame.view.asked, id) != frame.view.asked.end();
    const std::string values = values_of(frame, id), key = frame.key(commands::Command::AskEffect);
    const Lane lane = frame.note(id).place.lane;
    const float y = frame.column.bottom();
    const auto row = rows.row("effect_at_hand", id,
        {.text = frame.text(id),
            .more = values,
            .strong = asked,
            .clickable = true,
            .icon = icon_of(lane),
            .icon_color = frame.tint(frame.note(id)).strong,
            .tip = frame.words()(Word::panel_tip_ask),
            .key = key});
    if (row && row->clicked) frame.answer.ask = id;
    if (!asked) return;
    frame.column.strong(frame.words()(method::why_of(lane)), frame.theme().phase(Phase::Values));
    Rect box = frame.column.place(0);
    box.height = box.y - y, box.y = y;
    outline_rect(frame.ui().canvas(), box.inset(-8, 2), frame.theme().focus, 3, space::note_radius);
}

}  // namespace

void draw_effects_at_hand(const SideFrame& frame, NoteRows& rows, RowsAsOpened& order) {
    const auto now = as_opened_now(frame);
    if (now.empty()) return;
    SideColumn& column = frame.column;
    column.title(frame.words()(Word::why_good_or_bad));
    column.muted(frame.words()(Word::panel_effects_help));
    const auto without = static_cast<std::size_t>(std::ranges::count_if(
        now, [&](NoteId id) { return frame.view.threads.leads_to(id, LinkKind::Bears).empty(); }));
    if (const std::string key = frame.key(commands::Command::AskEffect); !key.empty()) {
        const Size cap = key_cap_size(frame.ui(), key);
        key_cap(frame.ui(), {column.place(0).right() - cap.width, column.bottom()}, key);
    }
    column.muted(frame.words()(CountedWord::panel_effects_left, without));
    const auto effects = order.show(now, frame.view.revision);
    for (std::size_t i = 0; i < effects.size() && !rows.rest_is_unseen(effects.size() - i); ++i)
        if (frame.view.threads.contains(effects[i])) draw_effect(frame, rows, effects[i]);
    column.skip(space::step);
}

}  // namespace samenspraak::screen
