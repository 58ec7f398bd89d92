// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/tooltip.hpp"

#include "app/screen/widgets/widgets.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr double rests = 0.5;  // seconds
constexpr float widest = 420, inset = 18, gap = 12, key_gap = 14;
constexpr Lettering lettering{.size = 22, .leading = 1.25f};

}  // namespace

void Tooltip::offer(
    UiId id, const Rect& by, const Touch& touch, std::string_view text, std::string_view key, Beside beside) {
    if (!touch.hovered && !touch.ring) return;
    of_ = id, by_ = by, beside_ = beside;
    text_ = text, key_ = key;
    if (touch.pressed || touch.clicked) waived_ = true;
}

Rect Tooltip::place_of(const Rect& page, Size size) const {
    const bool left = by_.x - 2 * gap - size.width > page.x, right = by_.right() + 2 * gap + size.width < page.right();
    if (beside_ == Beside::Row && (left || right)) {
        const float x = left ? by_.x - gap - size.width : by_.right() + gap;
        const float y = by_.middle().y - size.height / 2;
        return {x, std::clamp(y, gap, std::max(gap, page.bottom() - gap - size.height)), size.width, size.height};
    }
    float y = by_.bottom() + gap;
    if (y + size.height > page.bottom() - gap) y = by_.y - gap - size.height;
    const float x = std::clamp(by_.middle().x - size.width / 2, gap, std::max(gap, page.right() - gap - size.width));
    return {x, std::max(gap, y), size.width, size.height};
}

void Tooltip::draw(Ui& ui) {
    if (of_ != shown_)
        shown_ = of_, since_ = ui.now(), waived_ = false;
    else if (ui.moment().key)
        waived_ = true;  // who types looks elsewhere, wherever the mouse was left
    of_ = {};
    if (!shown_ || waived_) return;
    if (const double left = since_ + rests - ui.now(); left > 0) return ui.wake_in(left);
    const auto layer = ui.canvas().on(Layer::Toast);
    const Size text = measure_text(ui.canvas(), text_, lettering, widest);
    const Size key = key_.empty() ? Size{} : key_cap_size(ui, key_);
    const float width = std::max(text.width, key.width) + 2 * inset;
    const float height = text.height + (key_.empty() ? 0 : key.height + key_gap) + 2 * inset;
    const Rect place = place_of(ui.page(), {width, height});
    const auto fade = ui.canvas().faded(ui.motion().appear(ui.id("tooltip", shown_.bits)));
    ui.cover(ui.id("tooltip"), {}, Role::None, text_);  // read aloud, and never in the way of the mouse
    fill_rect(ui.canvas(), place, ui.theme().toast, space::control_radius);
    draw_paragraph(ui.canvas(), text_, lettering, {place.x + inset, place.y + inset, text.width, text.height},
        ui.theme().toast_ink);
    if (!key_.empty()) key_cap(ui, {place.x + inset, place.y + inset + text.height + key_gap}, key_);
}

}  // namespace samenspraak::screen
