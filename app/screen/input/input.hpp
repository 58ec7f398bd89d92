// SPDX-License-Identifier: EUPL-1.2
// What hands do, in the order in which they do it. Edges (a key goes down, a button comes up) wait in a queue, and each
// frame takes one of them: so nothing is lost, doubled or out of order, however slow the frames are. Knows no window:
// tests feed it and play whole sessions with it (gestures.hpp). One thread.
#pragma once
#include "app/commands/keys.hpp"
#include "app/screen/draw/geometry.hpp"
#include "app/screen/input/input_events.hpp"
#include "app/screen/input/moment.hpp"
#include "app/screen/input/mouse_state.hpp"

#include <deque>
#include <string>
#include <vector>

namespace samenspraak::screen {

inline constexpr float zoom_step = 1.17f;  // what one notch of the wheel with Control makes larger

class Input {
public:
    // Edges, in the order in which they happened. `at`: seconds, of the same clock as take's.
    void key_down(commands::Key, commands::Modifiers, double at, bool repeat = false);
    void key_up(commands::Key, commands::Modifiers, double at);
    void character(char32_t);  // a whole code point; surrogates and control characters are left out
    void mouse_moved(Pixel);
    void mouse_left();
    void button_down(Button, double at);
    void button_up(Button, double at);
    void wheel(Pixel notches);
    void slide(Pixel by);
    void zoom(float by, Pixel about);
    void drop(std::vector<std::string> paths);
    void focus_lost();  // all keys and buttons come up

    bool waiting() const { return !events_.empty(); }  // another frame is due at once
    Moment take(double now);
    Moment pass(double now);  // a frame in which nothing of what waits is read

private:
    template <class Kind> const Kind* front() const;
    template <class Kind> void read_all(Moment&);
    Moment begin(double now);
    Moment standing(Moment) const;
    void zoom_by_wheel(Moment&) const;
    void take_keys(Moment&);
    void let_go(Moment&);

    std::deque<InputEvent> events_;  // not read yet
    MouseState mouse_;
    commands::Modifiers with_;  // held, as the last key that was read had them
    double last_frame_ = -1;    // seconds; negative: none yet
};

}  // namespace samenspraak::screen
