// SPDX-License-Identifier: EUPL-1.2
// Letters on the board: who has them, and the editor in which a note or the name of a group is changed in its place.
#include "app/screen/bars.hpp"
#include "app/screen/board_parts.hpp"
#include "app/screen/field.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>

namespace samenspraak {
namespace {

constexpr float field_caret_room = 3;
constexpr std::string_view blank = " \t\n";

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(blank);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blank) - from + 1);
}

// One wherever it is drawn: there is one at a time.
UiId edit_id() { return Ui::path("board.edit"); }
UiId id_of(NoteId note) { return Ui::path("board.note", note.bits); }

constexpr std::array<std::pair<Key, Point>, 4> arrows{
    {{Key::Left, {-1, 0}}, {Key::Right, {1, 0}}, {Key::Up, {0, -1}}, {Key::Down, {0, 1}}}};

}  // namespace

// --- who has the letters: the desk may ask for them (a command chose a note), and is told who got them.

void Board::Parts::ask_for_letters(const Frame& frame) {
    const Desk& desk = frame.desk();
    const bool asked = desk.letters != letters_told;
    const bool moved = desk.letters == Letters::Board && desk.selection.focus() != focus_told;
    if (asked && desk.letters == Letters::Field) frame.ui.focus(BottomBar::field_id());
    if ((asked || moved) && desk.letters == Letters::Board && desk.selection.focus() && !desk.editing)
        frame.ui.focus(id_of(desk.selection.focus()));
}

void Board::Parts::tell_letters(const Frame& frame) {
    Desk& desk = frame.desk();
    const UiId there = frame.ui.focused();
    if (desk.selection.focus() && there == id_of(desk.selection.focus()))
        desk.letters = Letters::Board;
    else if (there == BottomBar::field_id())
        desk.letters = Letters::Field;
    else if (there)
        desk.letters = Letters::Elsewhere;
    letters_told = desk.letters;
    focus_told = desk.selection.focus();
}

// --- changing a text

void Board::Parts::begin_edit(const Frame& frame) {
    const Editing wanted = frame.desk().editing;
    if (wanted == editing) {
        // A click beside it keeps what was typed.
        if (editing && frame.ui.moment().pressed && !frame.ui.over(edit_id())) end_edit(frame, true);
        return;
    }
    if (editing) commit(frame.context);
    editing = {};
    stale = true;
    if (!wanted) return;
    const Note* note = find_note(frame.session(), wanted.note);
    const auto group = frame.session().groups.find(wanted.group);
    if (!frame.context.writable() || (!note && group == frame.session().groups.end())) {
        frame.desk().editing = {};
        return;
    }
    editing = wanted;
    editor = note ? Editor(limit::note_text, true) : Editor(limit::line, false);
    editor.set_text(note ? note->text : group->second.name);
    if (!note) editor.select_all();
    frame.ui.focus(edit_id());
}

void Board::Parts::draw_editor(const Frame& frame, const Rect& text, const Lettering& lettering) {
    if (frame.ui.has_focus(edit_id())) {
        if (frame.ui.take({Key::Enter}) || frame.ui.take(control(Key::Enter))) return end_edit(frame, true);
        if (frame.ui.take({Key::Escape})) return end_edit(frame, false);
        if (frame.ui.take({Key::Tab})) return end_edit(frame, true);
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
        if (editing.note) frame.desk().reveal = editing.note;  // who writes sees what
        frame.ui.again();
    }
    if (answer.left) end_edit(frame, true);
}

void Board::Parts::commit(Context& context) {
    const Editing done = std::exchange(editing, {});
    if (context.desk.editing == done) context.desk.editing = {};
    stale = true;
    const std::string text(trimmed(editor.text()));
    if (const Note* note = find_note(context.session(), done.note); note && !text.empty() && text != note->text)
        context.perform({SetText{done.note, text}});
    const auto group = context.session().groups.find(done.group);
    if (group != context.session().groups.end() && text != group->second.name)
        context.perform({SetGroupName{done.group, text}});
}

// The note keeps the keyboard, so that the next key can be about it.
void Board::Parts::end_edit(const Frame& frame, bool keep) {
    if (!keep) editor.clear(), editing = {}, frame.desk().editing = {}, stale = true;
    if (keep) commit(frame.context);
    const NoteId focus = frame.desk().selection.focus();
    frame.ui.focus(focus ? id_of(focus) : BottomBar::field_id());
    frame.ui.again();
}

// --- keys that no command has

void Board::Parts::keys(const Frame& frame) {
    Desk& desk = frame.desk();
    if (!desk.linking.empty() && frame.ui.take({Key::Escape})) return desk.linking.clear();
    if (desk.letters != Letters::Board || editing) return;
    for (const auto& [key, way] : arrows) {
        if (frame.ui.take(shift(key))) return reach(frame, key, way);
        if (frame.ui.take(control(key))) return go_on(frame, way);
    }
    if (frame.ui.take({Key::Space})) loose = loose == desk.selection.focus() ? NoteId{} : desk.selection.focus();
    // Enter on the note to which something is being linked.
    if (!desk.linking.empty() && desk.selection.only() && frame.ui.take({Key::Enter}))
        click_note(frame, desk.selection.only());
}

// Shift and an arrow add the note that lies there; at the end of a row the one that one reads next.
void Board::Parts::reach(const Frame& frame, Key key, Point way) {
    Desk& desk = frame.desk();
    const NoteId here = desk.selection.focus();
    NoteId next = samenspraak::neighbour(base, offsets, here, way);
    const auto at = std::ranges::find(base.notes, here, &PlacedNote::id);
    if (!next && at != base.notes.end()) {
        if (key == Key::Left && at != base.notes.begin()) next = (at - 1)->id;
        if (key == Key::Right && at + 1 != base.notes.end()) next = (at + 1)->id;
    }
    if (!next) return;
    std::vector<NoteId> chosen(desk.selection.notes().begin(), desk.selection.notes().end());
    if (desk.selection.contains(next))
        std::erase(chosen, here);
    else
        chosen.push_back(next);
    desk.selection.reach(std::move(chosen), next);
    desk.reveal = next;
    frame.ui.focus(id_of(next));
}

// Control and an arrow goes on to the note that lies there and keeps what is chosen.
void Board::Parts::go_on(const Frame& frame, Point way) {
    Desk& desk = frame.desk();
    const NoteId here = desk.selection.focus(), next = samenspraak::neighbour(base, offsets, here, way);
    if (!next) return;
    std::vector<NoteId> chosen(desk.selection.notes().begin(), desk.selection.notes().end());
    if (loose == here) std::erase(chosen, here);
    loose = desk.selection.contains(next) ? NoteId{} : next;
    if (loose) chosen.push_back(next);
    desk.selection.reach(std::move(chosen), next);
    desk.reveal = next;
    frame.ui.focus(id_of(next));
}

}  // namespace samenspraak
