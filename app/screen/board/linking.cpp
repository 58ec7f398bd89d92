// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/linking.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float handle_radius = 11;

bool held(const BoardFrame& frame) { return frame.ui.moment().held[0] && !frame.ui.moment().left; }

}  // namespace

void Linking::touch_handle(const BoardFrame& frame, NoteId id, const Rect& card, bool mouse_free) {
    const bool near = frame.ui.mouse().is_on(card.inset(-handle_radius)) && mouse_free;
    // A quick hand has left the note before the next frame.
    if (!frame.ui.moment().held[0] && !frame.ui.moment().released) held_handle_ = {};
    if (!near && held_handle_ != id && !frame.chosen(id)) return;
    const Point at{card.right(), card.middle().y};
    const auto scope = frame.ui.in("handle", id.bits);
    const Touch touch = frame.ui.touch("link", around(at, space::target, space::target),
        {.role = Role::None, .focusable = false, .drags = Drags::Anywhere, .pointer = Pointer::Grab});
    if (touch.pressed) held_handle_ = id;
    const Tint& tint = frame.theme().tint(frame.phase(), Lane::None);
    const float radius = handle_radius + (touch.hovered || touch.held ? 3.f : 0.f);
    draw_disc(frame.canvas(), at, radius, frame.theme().sheet);
    draw_ring(frame.canvas(), at, radius, 3, tint.strong);
    if (!touch.dragging || draws_line_) return;
    // The panel then shows what it can be linked to.
    if (!frame.chosen(id)) frame.ui_state().selection.choose(id);
    frame.ui_state().linking = {id};
    frame.ui_state().pairing = commands::Pairing::Link;
    draws_line_ = true;
}

// On another note: it is linked with it, or it is said why not.
void Linking::finish(const BoardFrame& frame, const BoardSight& sight) {
    if (!draws_line_ || held(frame) || !sight.place.contains(frame.mouse())) return;
    const std::vector<NoteId>& from = frame.ui_state().linking;
    for (const PlacedNote& note : sight.shown.notes) {
        if (!sight.on_page(note.rect, note.lane).contains(frame.mouse())) continue;
        if (std::ranges::find(from, note.id) != from.end()) continue;
        draws_line_ = false;
        return frame.context.actions.push(commands::PickNote{note.id});
    }
}

void Linking::keys(const BoardFrame& frame) {
    commands::UiState& ui_state = frame.ui_state();
    if (ui_state.linking.empty()) return;
    if (frame.ui.keys().take({commands::Key::Escape})) return ui_state.linking.clear();
    const NoteId to = ui_state.selection.only();
    if (ui_state.keyboard_owner == commands::KeyboardOwner::Board && to && frame.ui.keys().take({commands::Key::Enter}))
        frame.context.actions.push(commands::PickNote{to});
}

// After all that could have taken it: let go anywhere else, nothing is linked.
void Linking::forget(const BoardFrame& frame) {
    if (!draws_line_ || held(frame)) return;
    draws_line_ = false;
    frame.ui_state().linking.clear();
}

}  // namespace samenspraak::screen
