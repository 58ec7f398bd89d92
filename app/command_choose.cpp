// SPDX-License-Identifier: EUPL-1.2
// Commands that choose notes, link them, copy and paste them, and change what the desk shows.
#include "app/command_acts.hpp"
#include "app/entry.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>

namespace samenspraak::commands {
namespace {

std::vector<const Note*> shown_notes(const Context& context) {
    if (!board_shown(context)) return {};
    return notes_in_order(context.session(), context.desk.shown.phase);
}

void choose(Context& context, NoteId id) {
    if (!id) return;
    context.desk.selection.choose(id);
    context.desk.letters = Letters::Board;
    context.desk.reveal = id;
}

void step(Context& context, bool back) {
    const auto notes = shown_notes(context);
    if (notes.empty()) return;
    const auto at = std::ranges::find(notes, context.desk.selection.focus(), &Note::id);
    if (at == notes.end()) return choose(context, back ? notes.back()->id : notes.front()->id);
    if (back ? at == notes.begin() : at + 1 == notes.end()) return;
    choose(context, (back ? *(at - 1) : *(at + 1))->id);
}

bool two_values(const Context& context) {
    return context.desk.selection.size() == 2 && context.desk.shown.phase == Phase::Values;
}

// Covered notes among those that are chosen: the room cannot read them yet.
bool any_covered(const Context& context) {
    return std::ranges::any_of(context.desk.selection.notes(), [&](NoteId id) {
        const Note* note = find_note(context.session(), id);
        return note && note->covered;
    });
}

std::string as_text(const Context& context, bool table) {
    std::string out;
    for (const Note* note : shown_notes(context)) {
        if (!context.desk.selection.contains(note->id) || note->covered) continue;
        std::string text = note->text;
        std::ranges::replace(text, '\n', ' ');
        out += text;
        if (table) {
            const auto group = context.session().groups.find(note->place.group);
            out += '\t' + (note->place.lane == Lane::None ? "" : std::string(context.words(name_of(note->place.lane))));
            out += '\t' + (group == context.session().groups.end() ? "" : group->second.name);
            out += '\t' + note->owner;
        }
        out += '\n';
    }
    return out;
}

}  // namespace

bool any_notes(const Context& context) {
    return board_shown(context) && std::ranges::any_of(context.session().notes, [&](const auto& each) {
        return each.second.place.phase == context.desk.shown.phase && on_board(context.session(), each.second);
    });
}

void select_all(Context& context) {
    std::vector<NoteId> ids;
    for (const Note* note : shown_notes(context)) ids.push_back(note->id);
    context.desk.selection.choose(std::move(ids));
    context.desk.letters = Letters::Board;
}

void select_none(Context& context) {
    context.desk.selection.clear();
    context.desk.letters = Letters::Field;
}

void select_next(Context& context) { step(context, false); }
void select_previous(Context& context) { step(context, true); }

// From the field the board begins at the note that was written last.
template <Direction direction> void go(Context& context) {
    const Note* last = find_note(context.session(), context.desk.last_added);
    if (context.desk.selection.empty() && last && last->place.phase == context.desk.shown.phase)
        return choose(context, head_of(context.session(), last->id));
    choose(context, context.surface.neighbour(context.desk.selection.focus(), direction));
}
template void go<Direction::Left>(Context&);
template void go<Direction::Right>(Context&);
template void go<Direction::Up>(Context&);
template void go<Direction::Down>(Context&);

bool can_begin_link(const Context& context) {
    return draft_waits(context) || (context.writable() && !meant_now(context).empty());
}

// Who is typing means the note that is being typed: it is written first. Two values can only mean each other; else the
// next note that is picked, in this step or another, says with what.
void link(Context& context) {
    const bool typing = draft_waits(context);
    if (typing && !write_draft(context)) return;
    if (!typing && two_values(context)) return mark_tension(context);
    context.desk.linking = meant_now(context);
    context.desk.pairing = Pairing::Link;
}

bool can_mark_tension(const Context& context) { return context.writable() && two_values(context); }
void mark_tension(Context& context) {
    const auto chosen = context.desk.selection.notes();
    context.perform(acts::link(context.session(), chosen[0], chosen[1]));
}

bool can_unlink(const Context& context) {
    return two_values(context) && context.writable()
           && acts::linked(context.session(), context.desk.selection.notes()[0], context.desk.selection.notes()[1]);
}
void unlink(Context& context) {
    const auto chosen = context.desk.selection.notes();
    context.perform(acts::unlink(context.session(), chosen[0], chosen[1]));
}

void copy(Context& context) {
    if (any_covered(context)) context.say(Word::covered_not_copied);
    if (const std::string text = as_text(context, false); !text.empty()) context.surface.clip(text);
}
void copy_table(Context& context) {
    if (any_covered(context)) context.say(Word::covered_not_copied);
    if (const std::string text = as_text(context, true); !text.empty()) context.surface.clip(text);
}
void cut(Context& context) {
    if (any_covered(context)) return context.say(Word::covered_not_copied);
    copy(context);
    remove(context);
}
void paste(Context& context) { paste_notes(context, context.surface.clipboard()); }

void to_field(Context& context) { context.desk.letters = Letters::Field; }
void toggle_panel(Context& context) { context.desk.panel = !context.desk.panel; }
std::optional<bool> panel_shown(const Context& context) { return context.desk.panel; }
void toggle_spotlight(Context& context) {
    const Note* note = find_note(context.session(), context.desk.selection.focus());
    if (!context.desk.spotlight && note && note->covered) return context.say(Word::covered_first);
    context.desk.spotlight = !context.desk.spotlight;
}
std::optional<bool> spotlight_on(const Context& context) { return context.desk.spotlight; }
void toggle_names(Context& context) { context.desk.hide_names = !context.desk.hide_names; }
std::optional<bool> names_hidden(const Context& context) { return context.desk.hide_names; }

}  // namespace samenspraak::commands
