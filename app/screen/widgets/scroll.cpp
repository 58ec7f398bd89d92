// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/scroll.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float bar_width = 8, bar_room = 18, shortest_thumb = 40;
constexpr float line_step = 88;    // units, for Up and Down
constexpr float page_part = 0.9f;  // of the place, for Page up and Page down

}  // namespace

float bounded(float offset, float content, float place) {
    return std::clamp(offset, 0.f, std::max(0.f, content - place));
}

void FollowedScroll::update_from(const Scrolled& first, Scrolled& second) {
    if (first.part() == part_ || second.room <= 0) return;
    part_ = first.part();
    second.goal = part_ * second.room;
}

ScrollArea::ScrollArea(Ui& ui, std::string_view name, const Rect& place, Scrolled& state)
    : ui_(ui),
      id_(ui.id(name)),
      drawn_before_(ui.widgets().drawn()),
      place_(place),
      state_(state),
      clip_(ui.canvas().clipped(place)) {
    ui.cover(id_, place);
    state_.goal = bounded(state_.goal, state_.content, place.height);
    // On whole pixels, so that what scrolls does not shiver.
    state_.offset = ui.canvas().whole(bounded(ui.motion().glide(id_, state_.goal), state_.content, place.height));
}

ScrollArea::~ScrollArea() {
    if (const auto thing = ui_.focus().travelled_to(drawn_before_)) reveal(*thing);
    wheel_and_keys();
    bar();
}

float ScrollArea::top() const { return place_.y - state_.offset; }
float ScrollArea::width() const { return place_.width - (room() > 0 ? bar_room : 0); }
float ScrollArea::room() const { return std::max(0.f, state_.content - place_.height); }

void ScrollArea::end(float bottom) {
    const float content = std::ceil(bottom - top());
    const bool same = content == state_.content;
    state_.content = content;
    state_.room = room();
    if (same) return;
    ui_.again();
}

void ScrollArea::reveal(const Rect& thing) {
    const float top = thing.y - this->top(), bottom = top + thing.height;
    if (top < state_.goal)
        state_.goal = top;
    else if (bottom > state_.goal + place_.height)
        state_.goal = std::min(top, bottom - place_.height);
    else
        return;
    ui_.again();
}

// After all that lies in it was drawn: what is nearer to the eye was asked first.
void ScrollArea::wheel_and_keys() {
    if (room() <= 0) return;
    float by = 0;
    if (const auto turned = ui_.wheel().turned_on(place_)) by = -turned->y;
    if (by == 0) by = keys();
    if (by == 0) return;
    const float before = state_.goal;
    state_.goal = bounded(state_.goal + by, state_.content, place_.height);
    if (ui_.wheel().sliding() && state_.goal != before) ui_.motion().put(id_, state_.goal), ui_.wheel().slid();
    ui_.again();
}

// By how much. In a dialog nothing else wants these keys; on a page the mouse says which area is meant.
float ScrollArea::keys() {
    const bool in_dialog = ui_.modality().is_on() && ui_.modality().reaches_here();
    if (!in_dialog && !ui_.mouse().is_on(place_)) return 0;
    const float page = place_.height * page_part;
    if (ui_.keys().take({commands::Key::PageDown})) return page;
    if (ui_.keys().take({commands::Key::PageUp})) return -page;
    if (!in_dialog) return 0;
    if (ui_.keys().take({commands::Key::Down})) return line_step;
    if (ui_.keys().take({commands::Key::Up})) return -line_step;
    if (ui_.keys().take({commands::Key::End})) return state_.content;
    return ui_.keys().take({commands::Key::Home}) ? -state_.content : 0;
}

void ScrollArea::bar() {
    if (room() <= 0) return;
    const float part = place_.height / state_.content, length = std::max(shortest_thumb, place_.height * part);
    const float way = place_.height - length;
    const Rect thumb{place_.right() - bar_width - 4, place_.y + way * state_.offset / room(), bar_width, length};
    const auto scope = ui_.in("scroll", id_.bits);
    const Touch touch = ui_.touch("bar", {thumb.x - 8, place_.y, bar_width + 12, place_.height},
        {.role = Role::None, .focusable = false, .drags = Drags::Anywhere, .pointer = Pointer::Arrow});
    if (touch.held && way > 0) {
        const float at =
            touch.pressed && !thumb.contains(ui_.mouse().at()) ? ui_.mouse().at().y - place_.y - length / 2 : 0;
        state_.goal = at != 0 ? at / way * room() : state_.goal + ui_.mouse().step().y / way * room();
        state_.goal = bounded(state_.goal, state_.content, place_.height);
        ui_.again();
    }
    const Theme& theme = ui_.theme();
    const bool near = touch.hovered || touch.held;
    fill_rect(ui_.canvas(), thumb, near ? theme.muted : theme.field_line, bar_width / 2);
}

}  // namespace samenspraak::screen
