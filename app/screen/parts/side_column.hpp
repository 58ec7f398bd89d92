// SPDX-License-Identifier: EUPL-1.2
// A column of headings, lines, rows and fields from the top down, as panels are put together from.
#pragma once
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <string>
#include <string_view>

namespace samenspraak::screen {

class SideColumn {
public:
    SideColumn(Ui& ui, Point top_left, float width) : ui_(ui), x_(top_left.x), y_(top_left.y), width_(width) {}

    Ui& ui() { return ui_; }
    float bottom() const { return y_; }
    float width() const { return width_; }
    Rect place(float height) const { return {x_, y_, width_, height}; }
    void skip(float height) { y_ += height; }

    void title(std::string_view text);          // of a part; leaves room above when it is not the first
    void muted(std::string_view text);          // a line of explanation, wrapped
    void strong(std::string_view text, Color);  // a line that asks something, wrapped
    RowAnswer row(std::string_view name, std::uint64_t which, RowWish wish);
    // A note in small, on its own colour. True: it was clicked.
    bool small_note(std::string_view name, std::uint64_t which, std::string_view text, const Tint& tint, const Tip&);
    // Words to click on, on a line of their own.
    bool link(std::string_view name, std::string_view text, Color color, const Tip&);
    FieldAnswer field(std::string_view name, Editor& editor, std::string_view placeholder, bool many_lines);
    bool outline_button(std::string_view name, std::string_view text, std::optional<Icon> icon, const Tip&);

private:
    Ui& ui_;
    float x_, y_, width_;
    bool first_ = true;
};

}  // namespace samenspraak::screen
