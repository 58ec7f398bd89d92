// SPDX-License-Identifier: EUPL-1.2
// Commands that choose notes, link them, copy and paste them, and change what the desk shows.
#include "app/commands/command_acts.hpp"
#include "app/commands/note_entry.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>

namespace samenspraak::commands {
namespace {

std::vector<const Note*> shown_notes(const ReadContext& context) {
    if (!board_shown(context)) return {};
    return insight::notes_in_order(context.session(), context.ui_state.shown.phase);
}

std::vector<NoteId> pile_of(const ReadContext& context, NoteId id) {
    return commands::pile_of(context.session(), context.ui_state, id);
}

void leave_out(std::vector<NoteId>& chosen, const std::vector<NoteId>& pile) {
    std::erase_if(chosen, [&](NoteId id) { return std::ranges::find(pile, id) != pile.end(); });
}

void take_in(std::vector<NoteId>& chosen, const std::vector<NoteId>& pile) {
    leave_out(chosen, pile);
    chosen.insert(chosen.end(), pile.begin(), pile.end());
}

void choose(Context& context, NoteId id) {
    if (!id) return;
    context.ui_state.choose(context.session(), id);
    context.ui_state.keyboard_owner = KeyboardOwner::Board;
}

// As one goes through them: of a folded group only the first.
std::vector<const Note*> stops(const ReadContext& context) {
    std::vector<const Note*> notes = shown_notes(context);
    std::erase_if(notes, [&](const Note* note) { return pile_of(context, note->id).front() != note->id; });
    return notes;
}

void step(Context& context, bool back) {
    const auto notes = stops(context);
    if (notes.empty()) return;
    const NoteId focus = context.ui_state.selection.focus();
    const auto at = std::ranges::find(notes, focus ? pile_of(context, focus).front() : focus, &Note::id);
    if (at == notes.end()) return choose(context, back ? notes.back()->id : notes.front()->id);
    if (back ? at == notes.begin() : at + 1 == notes.end()) return;
    choose(context, (back ? *(at - 1) : *(at + 1))->id);
}

bool two_values(const ReadContext& context) {
    return context.ui_state.selection.size() == 2 && context.ui_state.shown.phase == Phase::Values;
}

// Covered notes among those that are chosen: the room cannot read them yet.
bool any_covered(const ReadContext& context) {
    return std::ranges::any_of(context.ui_state.selection.notes(), [&](NoteId id) {
        const Note* note = find_note(context.session(), id);
        return note && note->covered;
    });
}

std::vector<const Note*> chosen_notes(const ReadContext& context) {
    std::vector<const Note*> notes = shown_notes(context);
    std::erase_if(
        notes, [&](const Note* note) { return !context.ui_state.selection.contains(note->id) || note->covered; });
    return notes;
}

std::string as_text(const ReadContext& context) {
    std::string out;
    for (const Note* note : chosen_notes(context)) {
        std::string text = note->text;
        std::ranges::replace(text, '\n', ' ');
        (out += text) += '\n';
    }
    return out;
}

// A cell as spreadsheets read it: in quotes where it holds the end of a line, and never taken for a formula.
std::string cell_of(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    const bool formula = first != text.npos && std::string_view("=+-@").find(text[first]) != text.npos;
    std::string out = formula ? "'" : "";
    out += text;
    if (out.find_first_of("\n\"") == out.npos) return out;
    std::string quoted = "\"";
    for (const char c : out) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

// The texts of what it is linked to, in both directions.
std::string links_of(const Session& session, NoteId id) {
    std::string out;
    const auto add = [&](const samenspraak::Link& link, NoteId other) {
        const Note* note = find_note(session, other);
        if (!note || note->covered || link.kind == LinkKind::Merged || !on_board(session, *note)) return;
        if (!out.empty()) out += "; ";
        out += note->text;
    };
    session.links.from(id, [&](const samenspraak::Link& link) { add(link, link.to); });
    session.links.to(id, [&](const samenspraak::Link& link) { add(link, link.from); });
    return out;
}

// With a first row that names the columns as the exports do: pasted here again, all goes where it belongs.
std::string as_table(const ReadContext& context) {
    const Session& session = context.session();
    const auto word = [&](Word named) { return std::string(context.words(named)); };
    std::vector<std::array<std::string, 6>> rows{{word(Word::report_note), word(Word::report_lane),
        word(Word::report_group), word(Word::export_column_count), word(Word::report_owner), word(Word::copied_links)}};
    for (const Note* note : chosen_notes(context)) {
        const auto group = session.groups.find(note->place.group);
        rows.push_back(
            {note->text, note->place.lane == Lane::None ? std::string() : word(method::name_of(note->place.lane)),
                group == session.groups.end() ? std::string() : group->second.name, std::to_string(note->count),
                note->details->owner, links_of(session, note->id)});
    }
    std::string out;
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) (out += cell_of(row[i])) += i + 1 < row.size() ? '\t' : '\n';
    return out;
}

// What the room cannot read yet stays where it is.
void copy_as(Context& context, const std::string& text) {
    const std::size_t count = chosen_notes(context).size();
    if (any_covered(context)) context.say(Word::covered_not_copied);
    if (count == 0) return;
    context.host.clip(text);
    context.ui_state.say(context.words(CountedWord::copied, count));
}

}  // namespace

bool any_notes(const ReadContext& context) {
    return board_shown(context) && std::ranges::any_of(context.session().notes, [&](const auto& each) {
        return each.second.place.phase == context.ui_state.shown.phase && on_board(context.session(), each.second);
    });
}

void select_all(Context& context) {
    std::vector<NoteId> ids;
    for (const Note* note : shown_notes(context)) ids.push_back(note->id);
    context.ui_state.selection.choose(std::move(ids));
    context.ui_state.keyboard_owner = KeyboardOwner::Board;
}

void select_none(Context& context) {
    context.ui_state.selection.clear();
    context.ui_state.keyboard_owner = KeyboardOwner::Field;
}

bool board_has_keyboard(const ReadContext& context) {
    return any_chosen_to_read(context) && context.ui_state.keyboard_owner_below() == KeyboardOwner::Board;
}

// The note with the keyboard is kept when one goes on, or is not any more.
void select_also(Context& context) {
    UiState& ui_state = context.ui_state;
    ui_state.loose = ui_state.loose == ui_state.selection.focus() ? NoteId{} : ui_state.selection.focus();
}

// Adds the note that lies there; at the end of a row the one that one reads next.
template <Direction direction> void reach(Context& context) {
    UiState& ui_state = context.ui_state;
    const NoteId here = ui_state.selection.focus();
    NoteId next = context.host.neighbour(here, direction);
    if (const auto notes = stops(context); !next) {
        const auto at = std::ranges::find(notes, pile_of(context, here).front(), &Note::id);
        if (at == notes.end()) return;
        if (direction == Direction::Left && at != notes.begin()) next = (*(at - 1))->id;
        if (direction == Direction::Right && at + 1 != notes.end()) next = (*(at + 1))->id;
    }
    if (!next) return;
    std::vector<NoteId> chosen(ui_state.selection.notes().begin(), ui_state.selection.notes().end());
    if (ui_state.selection.contains(next))
        leave_out(chosen, pile_of(context, here));
    else
        take_in(chosen, pile_of(context, next));
    ui_state.selection.reach(std::move(chosen), next);
    ui_state.reveal_focus(context.session());
}
template void reach<Direction::Left>(Context&);
template void reach<Direction::Right>(Context&);
template void reach<Direction::Up>(Context&);
template void reach<Direction::Down>(Context&);

// Goes on to the note that lies there and keeps what is chosen.
template <Direction direction> void go_on(Context& context) {
    UiState& ui_state = context.ui_state;
    const NoteId here = ui_state.selection.focus(), next = context.host.neighbour(here, direction);
    if (!next) return;
    std::vector<NoteId> chosen(ui_state.selection.notes().begin(), ui_state.selection.notes().end());
    if (ui_state.loose == here) leave_out(chosen, pile_of(context, here));
    const NoteId loose = ui_state.selection.contains(next) ? NoteId{} : next;
    if (loose) take_in(chosen, pile_of(context, next));
    ui_state.selection.reach(std::move(chosen), next);
    ui_state.loose = loose;
    ui_state.reveal_focus(context.session());
}
template void go_on<Direction::Left>(Context&);
template void go_on<Direction::Right>(Context&);
template void go_on<Direction::Up>(Context&);
template void go_on<Direction::Down>(Context&);

void select_next(Context& context) { step(context, false); }
void select_previous(Context& context) { step(context, true); }

// From the field one comes back to what is chosen; else the board begins at the note that was written last.
template <Direction direction> void go(Context& context) {
    UiState& ui_state = context.ui_state;
    if (ui_state.keyboard_owner_below() != KeyboardOwner::Board && !ui_state.selection.empty()) {
        ui_state.keyboard_owner = KeyboardOwner::Board;
        return ui_state.reveal_focus(context.session());
    }
    const Note* last = find_note(context.session(), context.ui_state.last_added);
    if (context.ui_state.selection.empty() && last && last->place.phase == context.ui_state.shown.phase)
        return choose(context, head_of(context.session(), last->id));
    choose(context, context.host.neighbour(context.ui_state.selection.focus(), direction));
}
template void go<Direction::Left>(Context&);
template void go<Direction::Right>(Context&);
template void go<Direction::Up>(Context&);
template void go<Direction::Down>(Context&);

bool can_begin_link(const ReadContext& context) {
    return draft_waits(context) || (context.writable() && !meant_now(context).empty());
}

// Who is typing means the note that is being typed: it is written first. Two values can only mean each other; else the
// next note that is picked, in this step or another, says with what.
void link(Context& context) {
    const bool typing = draft_waits(context);
    if (typing && !write_draft(context)) return;
    if (!typing && two_values(context)) return mark_tension(context);
    context.ui_state.linking = meant_now(context);
    context.ui_state.pairing = Pairing::Link;
}

bool can_mark_tension(const ReadContext& context) { return context.writable() && two_values(context); }
void mark_tension(Context& context) {
    const auto chosen = context.ui_state.selection.notes();
    context.perform(edits::link(context.session(), chosen[0], chosen[1]));
}

bool can_ask_effect(const ReadContext& context) {
    return context.writable() && context.ui_state.shown == CurrentStep{Phase::Values, false}
           && std::ranges::any_of(context.threads().notes(Phase::Effects),
               [&](NoteId id) { return !context.session().notes.at(id).covered; });
}
// The next one without a value, as they lie; when all have one, the next of all. After the last, the first again.
void ask_next_effect(Context& context) {
    const auto can_be_asked = [&](NoteId id) { return !context.session().notes.at(id).covered; };
    std::vector<NoteId> effects =
        context.insights.blind_spots(context.document)[insight::BlindSpot::EffectsWithoutValue];
    std::erase_if(effects, std::not_fn(can_be_asked));
    if (effects.empty())
        std::ranges::copy_if(context.threads().notes(Phase::Effects), std::back_inserter(effects), can_be_asked);
    UiState& ui_state = context.ui_state;
    const NoteId asked = ui_state.companions.size() == 1 ? ui_state.companions.front() : NoteId{};
    const auto at = std::ranges::find(effects, asked);
    const bool last = at == effects.end() || at + 1 == effects.end();
    ui_state.companions = {last ? effects.front() : *(at + 1)};
    ui_state.selection.clear();
    ui_state.keyboard_owner = KeyboardOwner::Field;
}

bool can_unlink(const ReadContext& context) {
    return two_values(context) && context.writable()
           && edits::linked(
               context.session(), context.ui_state.selection.notes()[0], context.ui_state.selection.notes()[1]);
}
void unlink(Context& context) {
    const auto chosen = context.ui_state.selection.notes();
    context.perform(edits::unlink(context.session(), chosen[0], chosen[1]));
}

void copy(Context& context) { copy_as(context, as_text(context)); }
void copy_table(Context& context) { copy_as(context, as_table(context)); }
void cut(Context& context) {
    if (any_covered(context)) return context.say(Word::covered_not_copied);
    copy(context);
    remove(context);
}
void paste(Context& context) { paste_notes(context, context.host.clipboard()); }

void to_field(Context& context) { context.ui_state.keyboard_owner = KeyboardOwner::Field; }

bool has_lanes(const ReadContext& context) {
    return context.writable() && board_shown(context)
           && insight::lanes_in_order(context.ui_state.shown.phase).size() > 1;
}
void to_next_lane(Context& context) { next_lane(context.ui_state); }
void to_previous_lane(Context& context) { next_lane(context.ui_state, true); }

void toggle_panel(Context& context) { context.ui_state.panel = !context.ui_state.panel; }
std::optional<bool> panel_shown(const ReadContext& context) { return context.ui_state.panel; }
// With nothing chosen: on what was written last, or what is in sight first. The arrow keys go on from there.
void notes_larger(Context& context) { ++context.ui_state.size_steps; }
void notes_smaller(Context& context) { --context.ui_state.size_steps; }

void toggle_spotlight(Context& context) {
    UiState& ui_state = context.ui_state;
    if (ui_state.spotlight) return void(ui_state.spotlight = false);
    const Note* last = find_note(context.session(), ui_state.last_added);
    if (ui_state.selection.empty() && last && last->place.phase == ui_state.shown.phase)
        choose(context, head_of(context.session(), last->id));
    if (ui_state.selection.empty()) choose(context, context.host.neighbour({}, Direction::Right));
    const Note* note = find_note(context.session(), ui_state.selection.focus());
    if (note && note->covered) return context.say(Word::covered_first);
    ui_state.spotlight = true;
    ui_state.keyboard_owner = KeyboardOwner::Board;
}
std::optional<bool> spotlight_on(const ReadContext& context) { return context.ui_state.spotlight; }
void toggle_names(Context& context) { context.ui_state.hide_names = !context.ui_state.hide_names; }
std::optional<bool> names_hidden(const ReadContext& context) { return context.ui_state.hide_names; }

}  // namespace samenspraak::commands
