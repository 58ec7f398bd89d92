// SPDX-License-Identifier: EUPL-1.2
// What hands do, in the order in which they do it. Edges (a key goes down, a button comes up) wait in a queue, and each
// frame takes one of them: so nothing is lost, doubled or out of order, however slow the frames are. Knows no window:
// tests feed it and play whole sessions with it. One thread.
#pragma once
#include "app/commands/keys.hpp"
#include "app/screen/draw/geometry.hpp"

#include <array>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace samenspraak::screen {

enum class Button : std::uint8_t { Left, Right, Middle };
inline constexpr std::size_t button_count = 3;
inline constexpr float zoom_step = 1.17f;  // what one notch of the wheel with Control makes larger

struct ButtonPress {
    Button button{};
    int clicks = 1;  // 2: the second of a double click; 3: of a triple
};

struct KeyPress {
    commands::Chord chord;
    bool repeat = false;  // held down, and coming again
};

// What one frame is given: at most one edge of a button, or one key with what it wrote.
struct Moment {
    double now = 0;   // seconds, rising
    float delta = 0;  // seconds since the frame before, 0 to 0.1
    Pixel mouse;
    bool mouse_inside = false;  // the mouse is over the window
    bool mouse_moved = false;
    Pixel wheel;           // notches; y: up is positive
    Pixel slid;            // pixels by which fingers pushed the page
    float zoom = 1;        // by how much two fingers, or the wheel with Control, make what lies there larger …
    Pixel zoomed_at;       // … there
    bool sliding = false;  // the mouse is where a finger pushes from: what slides by under it is not pointed at
    std::optional<ButtonPress> pressed;
    std::optional<Button> released;
    std::array<bool, button_count> held{};  // after this frame's edge
    std::optional<KeyPress> key;
    std::string text;                  // what was typed, UTF-8; belongs to `key` when there is one
    commands::Modifiers with;          // held now
    std::vector<std::string> dropped;  // paths of files let go over the window
    bool left = false;                 // the window lost the keyboard: what is being dragged is let go
    bool empty() const;                // nothing was done at all
};

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

    // Whole gestures, as hands make them: for tests, and for a picture of something in use.
    void press(commands::Chord, double at);
    void type(std::string_view utf8, double at);  // each letter with its key; '\n' is Enter
    void click(Pixel, double at, Button = Button::Left);
    void double_click(Pixel, double at);
    void drag(Pixel from, Pixel to, double at);

    bool waiting() const { return !events_.empty(); }  // another frame is due at once
    Moment take(double now);
    Moment pass(double now);  // a frame in which nothing of what waits is read

private:
    struct KeyEdge {
        KeyPress press;
        bool down = false;
    };
    struct Letter {
        char32_t character = 0;
    };
    struct Move {
        Pixel to;
        bool inside = true;
    };
    struct ButtonEdge {
        Button button{};
        bool down = false;
        double at = 0;
    };
    struct Wheel {
        Pixel notches;
    };
    struct Slide {
        Pixel by;
        float zoom = 1;
        Pixel about;
    };
    struct Drop {
        std::vector<std::string> paths;
    };
    struct Leave {};
    using Event = std::variant<KeyEdge, Letter, Move, ButtonEdge, Wheel, Slide, Drop, Leave>;

    Moment begin(double now);
    Moment standing(Moment) const;
    void take_moves(Moment&);
    void take_wheel(Moment&);
    void take_slides(Moment&);
    void take_button(Moment&, const ButtonEdge&);
    void take_keys(Moment&);
    void let_go(Moment&);
    int clicks_of(const ButtonEdge&);
    bool any_held() const;
    template <class Kind> const Kind* front() const;

    std::deque<Event> events_;
    std::array<bool, button_count> held_{};
    Pixel mouse_;
    bool inside_ = false, sliding_ = false;
    commands::Modifiers with_;
    double last_frame_ = -1;
    struct {
        Button button{};
        double at = -1;
        Pixel where;
        int clicks = 0;
    } last_click_;
};

}  // namespace samenspraak::screen
