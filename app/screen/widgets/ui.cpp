// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/ui.hpp"

namespace samenspraak::screen {

void Ui::begin(const Moment& moment, const Theme& theme, const method::Words& words, Size page) {
    moment_ = &moment, theme_ = &theme, words_ = &words, page_ = page;
    names_.begin();
    widgets_.begin();
    waking_.begin(moment.now);
    modality_.begin();
    keys_.begin(moment);
    mouse_.begin(moment);
    wheel_.begin(moment);
    focus_.begin(moment);
    motion_.begin(moment.now, theme.moves);
}

// Tab goes over what was drawn in this frame, within what was modal in it: both are whole only now.
void Ui::end(FrameScheduler& pace) {
    mouse_.end();
    keys_.end(modality_.changes() || focus_.goes_on());
    // What is done in something modal may close it, and in the next frame it would still be over what is clicked there.
    if (modality_.is_on() && (moment_->released || keys_.was_command_taken())) keys_.show_first();
    modality_.end();
    focus_.end(keys_.left_over());
    widgets_.end();
    motion_.end();
    waking_.end(pace);
}

Touch Ui::touch(UiId id, const Rect& rect, const TouchWish& wish) {
    Register::Entry& entry = widgets_.enter(id, rect, canvas_, wish.role, wish.label);
    entry.focusable = wish.focusable && wish.enabled;
    if (wish.enabled) entry.grip = {wish.drags, wish.menu_by_holding};

    Touch touch;
    if (!wish.enabled || !modality_.reaches_here()) return touch;
    mouse_.touch(id, wish, touch);
    if (touch.hovered && moment_->pressed && wish.focusable && wish.focus_by_mouse) focus_.move_to(id);
    if (!focus_.is_at(id)) return touch;
    if (keys_.take({commands::Key::Menu}) || keys_.take(shift(commands::Key::F10))) touch.opened_menu = true;
    if (wish.acts_on_keys && (keys_.take({commands::Key::Enter}) || keys_.take({commands::Key::Space})))
        touch.clicked = true;
    touch.focused = true;
    touch.ring = focus_.shows_ring();
    if (widgets_.is_one_stop()) focus_.drawn_in(widgets_.region());
    return touch;
}

void Ui::cover(UiId id, const Rect& rect, Role role, std::string_view label) {
    widgets_.enter(id, rect, canvas_, role, label);
}

}  // namespace samenspraak::screen
