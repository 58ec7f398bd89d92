// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/link_lists.hpp"

#include "sessions/edits.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

bool among(std::span<const NoteId> ids, NoteId id) { return std::ranges::find(ids, id) != ids.end(); }

void toggle(const SideFrame& frame, const Note& of, NoteId other, bool linked) {
    const Session& session = frame.view.session;
    frame.answer.changes = linked ? edits::unlink(session, of.id, other) : edits::link(session, of.id, other);
}

// Words to click on that unfold a list, or fold it again.
void draw_unfold(const SideFrame& frame, std::string_view name, Word unfold, bool& all) {
    if (frame.column.link(name, frame.words()(all ? Word::app_done : unfold), frame.theme().phase(Phase::Values)))
        all = !all;
}

}  // namespace

void draw_ticks(
    const SideFrame& frame, NoteRows& rows, const Note& of, Phase phase, LinkKind kind, Word title, bool quoted) {
    const auto linked = frame.view.threads.comes_from(of.id, kind);
    frame.column.title(frame.words()(title));
    if (quoted) frame.column.muted(frame.words()(Word::panel_quote, {frame.text(of)}));
    std::vector<NoteId> notes(linked.begin(), linked.end());
    for (const NoteId id : frame.view.threads.notes(phase))
        if (!among(linked, id)) notes.push_back(id);
    for (std::size_t i = 0; i < notes.size() && !rows.rest_is_unseen(notes.size() - i); ++i) {
        const NoteId id = notes[i];
        const Lane lane = frame.note(id).place.lane;
        const bool ticked = among(linked, id);
        // Only what weighs against something needs an answer; what is ticked stays in sight whatever its lane.
        if (kind == LinkKind::Answers && lane == Lane::Positive && !ticked) continue;
        if (rows.tick("tick", id, ticked, frame.theme().tint(phase, lane).strong)) toggle(frame, of, id, ticked);
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
            if (frame.column.small_note("effect", id.bits, frame.text(id), frame.tint(frame.note(id)))) all = true;
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
