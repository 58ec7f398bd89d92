// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/bars/typing.hpp"

#include "app/commands/commands.hpp"
#include "app/screen/parts/note_field.hpp"

namespace samenspraak::screen {
namespace {

// What opened in the last frame, and was not drawn yet, has the letters already.
bool has_field(const commands::ViewContext& context) {
    const commands::UiState& ui_state = context.ui_state;
    return context.writable() && commands::board_of(ui_state.shown) && !ui_state.editing && ui_state.linking.empty()
           && ui_state.overlay == commands::Overlay::Nothing;
}

// What of the page has the keyboard, as it was drawn last.
Role role_of_focus(const Ui& ui, UiId at) {
    const Register::Entry* entry = ui.widgets().find(at);
    return entry ? entry->role : Role::None;
}

bool is_on_board(Role role) { return role == Role::Note || role == Role::Heading || role == Role::None; }

// A key that writes nothing, but is about what stands in the field already.
bool goes_on_writing(const KeyPress& key, const std::string& draft) {
    if (draft.empty()) return false;
    const commands::Chord chord = key.chord;
    if (chord.key == commands::Key::Escape || chord.key == commands::Key::Delete) return false;
    return writes(chord) || moves_or_ends(chord);
}

}  // namespace

void lead_typing_to_field(Ui& ui, const commands::ViewContext& context) {
    commands::UiState& ui_state = context.ui_state;
    const UiId at = ui.focus().at();
    const auto key = ui.keys().pressed();
    const std::string_view typed = ui.keys().typed();
    if (ui.modality().is_on() || at == note_field_id() || !has_field(context) || (!key && typed.empty())) return;
    const Role role = role_of_focus(ui, at);
    if (role == Role::Field) return;
    const bool presses_button = typed == " " && !is_on_board(role);
    const std::string& draft = ui_state.drafts[index_of(ui_state.shown.phase)];
    const bool goes_on = key && is_on_board(role) && goes_on_writing(*key, draft);
    if ((typed.empty() || presses_button) && !goes_on) return;
    ui.focus().move_to(note_field_id());
    ui_state.keyboard_owner = commands::KeyboardOwner::Field;
}

}  // namespace samenspraak::screen
