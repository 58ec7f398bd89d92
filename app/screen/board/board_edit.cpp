// SPDX-License-Identifier: EUPL-1.2
// Letters on the board: who has them, and the editor in which a note or the name of a group is changed in its place.
#include "app/commands/actions.hpp"
#include "app/screen/board/board_parts.hpp"
#include "app/screen/parts/note_field.hpp"
#include "app/screen/widgets/field.hpp"
#include "sessions/edits.hpp"
#include "sessions/text/trimmed.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float field_caret_room = 3;

// One wherever it is drawn: there is one at a time.
UiId edit_id() { return UiId::path("board.edit"); }
UiId id_of(NoteId note) { return UiId::path("board.note", note.bits); }

}  // namespace

UiId Board::Parts::id_of_group(GroupId group, Lane lane) {
    return UiId::path("board.group", group.bits + static_cast<std::uint64_t>(lane));
}

// --- who has the letters: the desk may ask for them (a command chose a note), and is told who got them.

// The note itself, or the heading of the folded group that it is in.
UiId Board::Parts::id_of_focus(const Frame& frame) const {
    const Note* note = find_note(frame.session(), frame.ui_state().selection.focus());
    if (!note) return {};
    const bool folded = frame.ui_state().is_folded(frame.session(), note->id);
    return folded ? id_of_group(note->place.group, note->place.lane) : id_of(note->id);
}

void Board::Parts::ask_for_letters(const Frame& frame) {
    const commands::UiState& ui_state = frame.ui_state();
    letters_before = ui_state.keyboard_owner;
    const bool asked = ui_state.keyboard_owner != letters_told;
    const UiId there = id_of_focus(frame);
    const bool moved = ui_state.keyboard_owner == commands::KeyboardOwner::Board && there != focus_told;
    if (asked && ui_state.keyboard_owner == commands::KeyboardOwner::Field) frame.ui.focus().move_to(note_field_id());
    if ((!asked && !moved) || ui_state.keyboard_owner != commands::KeyboardOwner::Board || !there || ui_state.editing)
        return;
    frame.ui.focus().move_to(there);
    if (ui_state.is_folded(frame.session(), ui_state.selection.focus())) heading_to_show = ui_state.selection.focus();
}

void Board::Parts::tell_letters(const Frame& frame) {
    commands::UiState& ui_state = frame.ui_state();
    // The mouse asked for them in this frame: they are given in the next.
    if (ui_state.keyboard_owner != letters_before) return frame.ui.again();
    const UiId there = frame.ui.focus().at(), focus = id_of_focus(frame);
    if (focus && there == focus)
        ui_state.keyboard_owner = commands::KeyboardOwner::Board;
    else if (there == note_field_id())
        ui_state.keyboard_owner = commands::KeyboardOwner::Field;
    else if (there)
        ui_state.keyboard_owner = commands::KeyboardOwner::Elsewhere;
    letters_told = ui_state.keyboard_owner;
    focus_told = focus;
}

// --- changing a text

void Board::Parts::begin_edit(const Frame& frame) {
    const commands::Editing wanted = frame.ui_state().editing;
    if (wanted == editing) {
        // A click beside it keeps what was typed.
        if (editing && frame.ui.moment().pressed && !frame.ui.mouse().is_over(edit_id())) end_edit(frame, true);
        return;
    }
    if (editing) commit(frame.context);
    editing = {};
    stale = true;
    if (!wanted) return;
    const Note* note = find_note(frame.session(), wanted.note);
    const auto group = frame.session().groups.find(wanted.group);
    const bool named = group != frame.session().groups.end();
    if (!frame.context.writable() || (!note && !named && wanted.grouping.empty())) {
        frame.ui_state().editing = {};
        return;
    }
    if (note && note->covered) {
        frame.ui_state().editing = {};
        return frame.context.say(Word::covered_first);
    }
    editing = wanted;
    name_to_show = wanted.group;
    if (!editing.grouping.empty()) gather(frame);
    editor = note ? Editor(limit::note_text, true) : Editor(limit::line, false);
    editor.set_text(note ? note->text : named ? group->second.name : std::string());
    if (!note) editor.select_all();
    frame.ui.focus().move_to(edit_id());
}

void Board::Parts::draw_editor(const Frame& frame, const Rect& text, const Lettering& lettering) {
    if (frame.ui.focus().is_at(edit_id())) {
        if (frame.ui.keys().take({commands::Key::Enter}) || frame.ui.keys().take(control(commands::Key::Enter)))
            return end_edit(frame, true);
        if (frame.ui.keys().take({commands::Key::Escape})) return end_edit(frame, false);
        if (frame.ui.keys().take({commands::Key::Tab})) return end_edit(frame, true);
    }
    const std::string_view placeholder = editing.group ? frame.ui.words()(Word::placeholder_group) : "";
    // The field keeps this much for its caret: with it the text wraps as it does on the note.
    const Rect room{text.x, text.y, text.width + field_caret_room, text.height};
    const FieldAnswer answer = field(frame.ui, edit_id(), room, editor,
        {.placeholder = placeholder,
            .lettering = lettering,
            .many_lines = static_cast<bool>(editing.note),
            .frame = false,
            .padding = 0});
    if (answer.changed) {
        if (editing.note) frame.ui_state().reveal = editing.note;  // who writes sees what
        frame.ui.again();
    }
    if (answer.left) end_edit(frame, true);
}

void Board::Parts::commit(const commands::ViewContext& context) {
    const commands::Editing done = std::exchange(editing, {});
    if (context.ui_state.editing == done) context.ui_state.editing = {};
    stale = true;
    if (!done.grouping.empty()) revision = ~std::uint64_t{0};  // what was gathered is as if they were grouped
    const std::string text(text::trimmed(editor.text()));
    if (const Note* note = find_note(context.session(), done.note); note && !text.empty() && text != note->text)
        context.actions.alter({SetText{done.note, text}});
    const auto group = context.session().groups.find(done.group);
    if (group != context.session().groups.end() && text != group->second.name)
        context.actions.alter({SetGroupName{done.group, text}});
    if (!done.grouping.empty() && group == context.session().groups.end())
        context.actions.alter(edits::group(context.session(), done.grouping, done.group, text));
}

// The note keeps the keyboard, so that the next key can be about it.
void Board::Parts::end_edit(const Frame& frame, bool keep) {
    if (!keep) {
        editor.clear();
        editing = {}, frame.ui_state().editing = {};
        revision = ~std::uint64_t{0}, stale = true;
    }
    if (keep) commit(frame.context);
    const UiId focus = id_of_focus(frame);
    frame.ui.focus().move_to(focus ? focus : note_field_id());
    frame.ui.again();
}

// --- keys that no command has

void Board::Parts::keys(const Frame& frame) {
    commands::UiState& ui_state = frame.ui_state();
    if (!ui_state.linking.empty() && frame.ui.keys().take({commands::Key::Escape})) return ui_state.linking.clear();
    if (ui_state.keyboard_owner != commands::KeyboardOwner::Board || editing) return;
    // Enter on the note to which something is being linked.
    if (!ui_state.linking.empty() && ui_state.selection.only() && frame.ui.keys().take({commands::Key::Enter}))
        click_note(frame, ui_state.selection.only());
}

}  // namespace samenspraak::screen
