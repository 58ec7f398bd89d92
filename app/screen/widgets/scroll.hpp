// SPDX-License-Identifier: EUPL-1.2
// A part of the screen that is higher than its place: wheel, bar, keys, and "bring this into sight". What gets the
// keyboard in it is brought into sight by itself. How far it is scrolled is the caller's plain value.
#pragma once
#include "app/screen/widgets/ui.hpp"

#include <string_view>

namespace samenspraak::screen {

struct Scrolled {
    float offset = 0;   // units that are above the top edge
    float goal = 0;     // where it is going
    float content = 0;  // height of what was drawn in it last time
    float room = 0;     // how far it could be scrolled then

    float part() const { return room > 0 ? goal / room : 0; }  // of the way down, 0 to 1
};

// The same on another screen, where other heights are: goes along when the first is scrolled, not when it is not.
struct FollowedScroll {
    void update_from(const Scrolled& first, Scrolled& second);

private:
    float part_ = 0;
};

// Draw inside while it lives: everything moved up by the offset, and cut to the place.
//     ScrollArea area(ui, "side", place, state);
//     …draw from area.top() down…
//     area.end(bottom_of_what_was_drawn);
class ScrollArea {
public:
    ScrollArea(Ui&, std::string_view name, const Rect& place, Scrolled&);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    float top() const;    // where the first thing is to be drawn
    float width() const;  // leaves room for the bar when there is one
    bool scrolls() const { return room() > 0; }
    void end(float bottom);          // the last thing drawn ended here
    void reveal(const Rect& thing);  // scrolls as little as needed; in the coordinates that it was drawn in

private:
    void wheel_and_keys();
    void bar();
    float keys();
    float room() const;

    Ui& ui_;
    UiId id_;
    std::size_t drawn_before_;
    Rect place_;
    Scrolled& state_;
    Canvas::Until clip_;
};

// The same for what scrolls without the helper: keeps `offset` within bounds.
float bounded(float offset, float content, float place);

}  // namespace samenspraak::screen
