// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/mouse_selection.hpp"

#include <string>

namespace samenspraak::screen {

MouseSelection::Span MouseSelection::taken_at(
    const EditedText& text, const text::Layout& layout, std::size_t at) const {
    if (clicks_ < 2) return {at, at};
    if (clicks_ == 2) return layout.word_at(at);
    const std::size_t before = at == 0 ? std::string::npos : text.text().rfind('\n', at - 1);
    const std::size_t after = text.text().find('\n', at);
    return {before == std::string::npos ? 0 : before + 1, after == std::string::npos ? text.text().size() : after};
}

void MouseSelection::press(EditedText& text, const text::Layout& layout, float x, float y, int clicks, bool extend) {
    const std::size_t at = layout.hit(x, y);
    clicks_ = clicks;
    taken_ = taken_at(text, layout, at);
    if (clicks_ >= 2) return text.select(taken_.first, taken_.second);
    text.move(at, extend);
    if (extend) taken_ = {text.anchor(), text.anchor()};
}

void MouseSelection::drag(EditedText& text, const text::Layout& layout, float x, float y) const {
    const Span now = taken_at(text, layout, layout.hit(x, y));
    if (now.first < taken_.first)
        text.select(taken_.second, now.first);
    else
        text.select(taken_.first, now.second);
}

}  // namespace samenspraak::screen
