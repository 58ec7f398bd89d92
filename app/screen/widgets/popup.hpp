// SPDX-License-Identifier: EUPL-1.2
// What floats: a menu or list by a button, a dialog in the middle, messages that come and go. Call them after the page
// was drawn; they lie on their own layers. Whether one is open is the caller's value.
#pragma once
#include "app/screen/widgets/widgets.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::screen {

struct MenuRow {
    std::string_view text;
    std::string_view key_cap = {};
    std::string_view why_not = {};  // in place of the key, of what is not enabled
    std::optional<Icon> icon = {};
    bool enabled = true;
    bool chosen = false;
    bool line_above = false;
};

struct MenuState {
    bool open = false;
    bool just_opened = false;
    std::size_t at = 0;  // the row that the keyboard is on
    float scrolled = 0;
    void show() { open = just_opened = true, at = 0, scrolled = 0; }
};

// Opens below the anchor, or above when there is no room. Answers with the row that was chosen, and closes then, by
// Escape and by a click beside it.
std::optional<std::size_t> menu(Ui&, std::string_view name, const Rect& anchor, std::span<const MenuRow>, MenuState&);

struct DialogWish {
    std::string_view title;
    std::string_view text = {};
    std::span<const ButtonWish> buttons = {};  // the last is the one that Enter means
    float width = 640;
    float room = 0;                     // height for the caller's own things below the text
    bool enter = true;                  // false: the caller has things that Enter can mean, and takes it after them
    Lettering lettering = type::value;  // of the title
};
struct DialogAnswer {
    std::optional<std::size_t> button;  // which was pressed
    bool dismissed = false;             // Escape
    Rect room;                          // where the caller's own things go; draw them on Layer::Dialog
};
DialogAnswer dialog(Ui&, std::string_view name, const DialogWish&);

// What a message about an act says besides: that it can be taken back, and how.
struct TakeBack {
    std::uint64_t about = 0;  // the act that can be taken back now; 0: none
    std::string_view text;    // "Put back"
    std::string_view key_cap = {};
};

struct ToastAnswer {
    bool take_back = false;            // the act that can be taken back is to be
    std::optional<std::size_t> offer;  // this button of a message was pressed, counted from the left
};

// Messages in the row of the question, the newest at the right, the others left of it as far as there is room: below
// lie notes. Each stays for some seconds, longer for longer texts, and as long as the mouse is on it; one that found no
// room waits for it. A click lets it go.
class Toasts {
public:
    struct Message {
        std::string text;
        std::uint64_t about = 0;  // an act that it tells of; while that can be taken back, there is a button for it
        std::vector<std::string> offers = {};  // other buttons
    };
    void say(Message, double now);
    void say(std::string text, double now) { say(Message{std::move(text)}, now); }
    ToastAnswer draw(Ui&, const TakeBack& = {});
    bool empty() const { return said_.empty(); }

private:
    struct Said {
        Message message;
        double until = 0;  // seconds
        std::uint64_t number = 0;
        bool waits = false;  // it found no room
    };
    // How it is drawn in this frame.
    struct Shape {
        std::vector<ButtonWish> buttons;
        Size text;
        float width = 0, height = 0;
    };
    Shape shape_of(Ui&, const Said&, const TakeBack&) const;
    void draw_one(Ui&, Said&, const Shape&, float right, ToastAnswer&);
    std::vector<Said> said_;
    std::uint64_t next_ = 1;
    double drawn_at_ = 0;
};

}  // namespace samenspraak::screen
