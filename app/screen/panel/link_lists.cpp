// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/link_lists.hpp"

#include "sessions/edits.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace samenspraak::screen {
namespace {

bool among(std::span<const NoteId> ids, NoteId id) { return std::ranges::find(ids, id) != ids.end(); }

void toggle(const SideFrame& frame, const Note& of, NoteId other, bool linked) {
    const Session& session = frame.view.session;
    frame.answer.changes = linked ? edits::unlink(session, of.id, other) : edits::link(session, of.id, other);
}

// Words to click on that unfold a list, or fold it again.
void draw_unfold(const SideFrame& frame, std::string_view name, Word unfold, bool& all) {
    const Tip tip{all ? std::string_view() : frame.words()(Word::panel_tip_more)};
    if (frame.column.link(name, frame.words()(all ? Word::app_done : unfold), frame.theme().phase(Phase::Values), tip))
        all = !all;
}

GroupId group_of(const SideFrame& frame, NoteId id) {
    const GroupId group = frame.note(id).place.group;
    return frame.view.session.groups.contains(group) ? group : GroupId{};
}

bool lie_together(const SideFrame& frame, NoteId a, NoteId b) {
    return group_of(frame, a) == group_of(frame, b) && frame.note(a).place.lane == frame.note(b).place.lane;
}

// The name of the group that these notes begin with. One press ticks all of it, or unticks all when all are: one act.
void draw_group_tick(
    const SideFrame& frame, const Note& of, std::span<const NoteId> notes, std::span<const NoteId> linked) {
    const GroupId group = group_of(frame, notes.front());
    if (!group) return frame.column.muted(frame.words()(Word::panel_no_group));
    const auto end = std::ranges::find_if_not(notes, [&](NoteId id) { return lie_together(frame, notes.front(), id); });
    const auto inside = notes.first(static_cast<std::size_t>(end - notes.begin()));
    const auto ticked =
        static_cast<std::size_t>(std::ranges::count_if(inside, [&](NoteId id) { return among(linked, id); }));
    const std::string& name = frame.view.session.groups.at(group).name;
    const std::string count =
        frame.words()(Word::panel_group_ticked, {std::to_string(ticked), std::to_string(inside.size())});
    const bool all = ticked == inside.size();
    const RowAnswer row = frame.column.row("tick_group", inside.front().bits,
        {.text = name.empty() ? frame.words()(Word::placeholder_group) : std::string_view(name),
            .more = count,
            .strong = true,
            .clickable = true,
            .checked = all,
            .check = frame.tint(frame.note(inside.front())).strong,
            .tip = frame.words()(all ? Word::panel_tip_unlink_group : Word::panel_tip_link_group)});
    if (!row.clicked) return;
    const Session& session = frame.view.session;
    for (const NoteId id : inside)
        for (Change& change : all ? edits::unlink(session, of.id, id) : edits::link(session, of.id, id))
            frame.answer.changes.push_back(std::move(change));
}

}  // namespace

void draw_ticks(const SideFrame& frame, NoteRows& rows, const Note& of, const TickList& list, SideState& state) {
    const auto linked = frame.view.threads.comes_from(of.id, list.kind);
    frame.column.title(frame.words()(list.title));
    if (list.quoted) frame.column.muted(frame.words()(Word::panel_quote, {frame.text(of)}));
    std::vector<NoteId> notes;
    for (const NoteId id : frame.view.threads.notes(list.phase)) {
        // Only what weighs against something needs an answer; what is or was ticked stays in sight whatever its lane.
        const bool ticked = among(linked, id);
        const bool asks = list.kind != LinkKind::Answers || frame.note(id).place.lane != Lane::Positive;
        if (asks || ticked || state.unticked.contains(id)) notes.push_back(id);
    }
    const bool grouped = !frame.view.session.groups.empty() && std::ranges::any_of(notes, [&](NoteId id) {
        return static_cast<bool>(group_of(frame, id));
    });
    for (std::size_t i = 0; i < notes.size() && !rows.rest_is_unseen(notes.size() - i); ++i) {
        const NoteId id = notes[i];
        if (grouped && (i == 0 || !lie_together(frame, notes[i - 1], id)))
            draw_group_tick(frame, of, std::span(notes).subspan(i), linked);
        const Color color = frame.theme().tint(list.phase, frame.note(id).place.lane).strong;
        const bool ticked = among(linked, id);
        if (!rows.tick("tick", id, ticked, color)) continue;
        toggle(frame, of, id, ticked);
        if (ticked) state.unticked.insert(id);
    }
}

void draw_values_of_effect(const SideFrame& frame, NoteRows& rows, const Note& effect, SideDrafts& drafts) {
    frame.column.title(frame.words()(Word::panel_bears));
    for (const NoteId id : frame.view.threads.leads_to(effect.id, LinkKind::Bears))
        if (rows.tick("value", id, true, frame.theme().value.strong)) toggle(frame, effect, id, true);
    frame.column.skip(space::step);
    drafts.draw_new_value(frame, effect);
}

void draw_effects_of_value(const SideFrame& frame, NoteRows& rows, const Note& value, bool& all) {
    const auto linked = frame.view.threads.comes_from(value.id, LinkKind::Bears);
    frame.column.title(frame.text(value));
    frame.column.muted(frame.words()(linked.empty() ? Word::panel_effects_none : Word::panel_effects));
    if (!all) {
        for (const NoteId id : linked)
            if (frame.column.small_note("effect", id.bits, frame.text(id), frame.tint(frame.note(id)),
                    {frame.words()(Word::panel_tip_more)}))
                all = true;
    } else {
        const auto effects = frame.view.threads.notes(Phase::Effects);
        for (std::size_t i = 0; i < effects.size() && !rows.rest_is_unseen(effects.size() - i); ++i) {
            const NoteId id = effects[i];
            const bool ticked = among(linked, id);
            if (rows.tick("tick_effect", id, ticked, frame.tint(frame.note(id)).strong))
                toggle(frame, value, id, ticked);
        }
    }
    draw_unfold(frame, "all_effects", Word::panel_tick_effects, all);
}

void draw_tensions(const SideFrame& frame, NoteRows& rows, const Note& value, bool& all) {
    const auto linked = frame.view.threads.leads_to(value.id, LinkKind::Tension);
    const auto others = frame.view.threads.notes(Phase::Values);
    if (others.size() < 2) return;
    if (!linked.empty() || all) frame.column.title(frame.words()(Word::panel_tensions));
    for (std::size_t i = 0; i < others.size() && !rows.rest_is_unseen(others.size() - i); ++i) {
        const NoteId id = others[i];
        const bool ticked = among(linked, id);
        if (id == value.id || (!ticked && !all)) continue;
        if (rows.tick("tension", id, ticked, frame.theme().value.strong)) toggle(frame, value, id, ticked);
    }
    draw_unfold(frame, "all_tensions", Word::panel_tick_tensions, all);
}

}  // namespace samenspraak::screen
