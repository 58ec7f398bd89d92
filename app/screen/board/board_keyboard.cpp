// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/board_keyboard.hpp"

#include "app/screen/parts/note_field.hpp"

#include <utility>

namespace samenspraak::screen {

UiId id_of(NoteId note) { return UiId::path("board.note", note.bits); }
UiId id_of(GroupId group, Lane lane) {
    return UiId::path("board.group", group.bits + static_cast<std::uint64_t>(lane));
}

UiId id_of_focus(const BoardFrame& frame) {
    const Note* note = find_note(frame.session(), frame.ui_state().selection.focus());
    if (!note) return {};
    const bool folded = frame.ui_state().is_folded(frame.session(), note->id);
    return folded ? id_of(note->place.group, note->place.lane) : id_of(note->id);
}

void BoardKeyboard::ask(const BoardFrame& frame, LaneScrolling& scrolling) {
    before_ = frame.ui_state().keyboard_owner;
    const bool asked = before_ != told_;
    const bool moved = before_ == commands::KeyboardOwner::Board && id_of_focus(frame) != focus_told_;
    if (asked || moved) hand_over(frame, scrolling);
}

void BoardKeyboard::hand_over(const BoardFrame& frame, LaneScrolling& scrolling) {
    const commands::UiState& ui_state = frame.ui_state();
    if (ui_state.keyboard_owner == commands::KeyboardOwner::Field) return frame.ui.focus().move_to(note_field_id());
    const UiId there = id_of_focus(frame);
    if (ui_state.keyboard_owner != commands::KeyboardOwner::Board || !there || ui_state.editing) return;
    frame.ui.focus().move_to(there);
    if (ui_state.is_folded(frame.session(), ui_state.selection.focus()))
        scrolling.bring_heading(ui_state.selection.focus());
}

void BoardKeyboard::settle(const BoardFrame& frame, LaneScrolling& scrolling) {
    commands::UiState& ui_state = frame.ui_state();
    const UiId focus = id_of_focus(frame);
    const bool given = std::exchange(given_, false);
    if (ui_state.keyboard_owner != before_)
        hand_over(frame, scrolling);
    else if (given && focus)
        frame.ui.focus().move_to(focus);
    const UiId there = frame.ui.focus().at();
    if (focus && there == focus)
        ui_state.keyboard_owner = commands::KeyboardOwner::Board;
    else if (there == note_field_id())
        ui_state.keyboard_owner = commands::KeyboardOwner::Field;
    else if (there)
        ui_state.keyboard_owner = commands::KeyboardOwner::Elsewhere;
    told_ = ui_state.keyboard_owner;
    focus_told_ = focus;
}

}  // namespace samenspraak::screen
