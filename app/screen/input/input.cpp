// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/input/input.hpp"

#include <cmath>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr double double_click_time = 0.4;   // seconds from press to press
constexpr float double_click_distance = 6;  // pixels
constexpr float longest_delta = 0.1f;       // what a frame that slept for minutes is told
constexpr std::size_t longest_text = 256;   // characters a frame: the rest comes with the next

bool is_text(char32_t c) { return c >= 0x20 && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF) && c <= 0x10FFFF; }

void append_utf8(std::string& out, char32_t c) {
    const auto byte = [&out](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
    }
}

// The next code point of text that is known to be UTF-8 (a test's own).
char32_t next_of(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length && i < text.size(); ++i)
        c = c << 6 | (static_cast<unsigned char>(text[i]) & 0x3F);
    text.remove_prefix(std::min(length, text.size()));
    return c;
}

commands::Chord chord_of(char32_t c) {
    const auto at = [](commands::Key first, char32_t by) {
        return static_cast<commands::Key>(static_cast<char32_t>(first) + by);
    };
    if (c >= U'a' && c <= U'z') return {at(commands::Key::A, c - U'a')};
    if (c >= U'A' && c <= U'Z') return {at(commands::Key::A, c - U'A'), {.shift = true}};
    if (c >= U'0' && c <= U'9') return {at(commands::Key::Digit0, c - U'0')};
    switch (c) {
    case U' ': return {commands::Key::Space};
    case U'+': return {commands::Key::Plus, {.shift = true}};
    case U'-': return {commands::Key::Minus};
    case U',': return {commands::Key::Comma};
    case U'.': return {commands::Key::Period};
    case U'/': return {commands::Key::Slash};
    default: return {commands::Key::Other};
    }
}

}  // namespace

bool Moment::empty() const {
    return !mouse_moved && wheel == Pixel{} && slid == Pixel{} && zoom == 1 && !pressed && !released && !key
           && text.empty() && dropped.empty() && !left;
}

void Input::key_down(commands::Key key, commands::Modifiers with, double, bool repeat) {
    events_.emplace_back(KeyEdge{{{key, with}, repeat}, true});
}
void Input::key_up(commands::Key key, commands::Modifiers with, double) {
    events_.emplace_back(KeyEdge{{{key, with}, false}, false});
}
void Input::character(char32_t c) {
    if (is_text(c)) events_.emplace_back(Letter{c});
}
void Input::mouse_moved(Pixel to) { events_.emplace_back(Move{to}); }
void Input::mouse_left() { events_.emplace_back(Move{{}, false}); }
void Input::button_down(Button button, double at) { events_.emplace_back(ButtonEdge{button, true, at}); }
void Input::button_up(Button button, double at) { events_.emplace_back(ButtonEdge{button, false, at}); }
void Input::wheel(Pixel notches) { events_.emplace_back(Wheel{notches}); }
void Input::slide(Pixel by) { events_.emplace_back(Slide{by, 1, {}}); }
void Input::zoom(float by, Pixel about) { events_.emplace_back(Slide{{}, by, about}); }
void Input::drop(std::vector<std::string> paths) { events_.emplace_back(Drop{std::move(paths)}); }
void Input::focus_lost() { events_.emplace_back(Leave{}); }

void Input::press(commands::Chord chord, double at) {
    key_down(chord.key, chord.with, at);
    key_up(chord.key, chord.with, at);
}

void Input::type(std::string_view utf8, double at) {
    while (!utf8.empty()) {
        const char32_t c = next_of(utf8);
        const commands::Chord chord = c == U'\n' ? commands::Chord{commands::Key::Enter} : chord_of(c);
        key_down(chord.key, chord.with, at);
        character(c);
        key_up(chord.key, chord.with, at);
    }
}

void Input::click(Pixel where, double at, Button button) {
    mouse_moved(where);
    button_down(button, at);
    button_up(button, at);
}

void Input::double_click(Pixel where, double at) {
    click(where, at);
    click(where, at + double_click_time / 4);
}

void Input::drag(Pixel from, Pixel to, double at) {
    mouse_moved(from);
    button_down(Button::Left, at);
    mouse_moved(to);
    button_up(Button::Left, at);
}

template <class Kind> const Kind* Input::front() const {
    return events_.empty() ? nullptr : std::get_if<Kind>(&events_.front());
}

bool Input::any_held() const { return held_[0] || held_[1] || held_[2]; }

// One kind of thing a frame, so that what comes after a click or a key finds the screen as that click or key left it.
Moment Input::take(double now) {
    Moment moment = begin(now);
    take_moves(moment);
    if (front<Wheel>()) {
        take_wheel(moment);
    } else if (front<Slide>()) {
        take_slides(moment);
    } else if (const auto* edge = front<ButtonEdge>()) {
        // What is dragged is shown where it was brought, before it is let go there.
        if (!moment.mouse_moved || !any_held()) {
            take_button(moment, *edge);
            events_.pop_front();
        }
    } else if (const auto* drop = front<Drop>()) {
        moment.dropped = drop->paths;
        events_.pop_front();
    } else if (front<Leave>()) {
        let_go(moment);
    } else if (!moment.mouse_moved) {
        take_keys(moment);
    }
    return standing(std::move(moment));
}

Moment Input::pass(double now) { return standing(begin(now)); }

Moment Input::begin(double now) {
    Moment moment;
    moment.now = now;
    if (last_frame_ >= 0 && now > last_frame_)
        moment.delta = std::min(longest_delta, static_cast<float>(now - last_frame_));
    last_frame_ = now;
    return moment;
}

// With where the hands are, whatever they did.
Moment Input::standing(Moment moment) const {
    moment.mouse = mouse_;
    moment.mouse_inside = inside_;
    moment.held = held_;
    moment.with = with_;
    moment.sliding = sliding_;
    return moment;
}

void Input::take_moves(Moment& moment) {
    for (const Move* move; (move = front<Move>()); events_.pop_front()) {
        if (move->inside) mouse_ = move->to;
        inside_ = move->inside;
        moment.mouse_moved = true;
        sliding_ = false;
    }
}

// With Control a notch up makes larger, as far as it takes for one step.
void Input::take_wheel(Moment& moment) {
    for (const Wheel* turned; (turned = front<Wheel>()); events_.pop_front()) {
        moment.wheel.x += turned->notches.x;
        moment.wheel.y += turned->notches.y;
    }
    if (!with_.control) return;
    moment.zoom = std::pow(zoom_step, moment.wheel.y);
    moment.zoomed_at = mouse_;
}

void Input::take_slides(Moment& moment) {
    for (const Slide* slide; (slide = front<Slide>()); events_.pop_front()) {
        moment.slid.x += slide->by.x;
        moment.slid.y += slide->by.y;
        moment.zoom *= slide->zoom;
        if (slide->zoom != 1) moment.zoomed_at = slide->about;
    }
    sliding_ = true;
}

void Input::take_button(Moment& moment, const ButtonEdge& edge) {
    sliding_ = false;
    auto& held = held_[static_cast<std::size_t>(edge.button)];
    if (edge.down)
        moment.pressed = ButtonPress{edge.button, clicks_of(edge)};
    else if (held)
        moment.released = edge.button;  // else it went down elsewhere
    held = edge.down;
}

int Input::clicks_of(const ButtonEdge& edge) {
    const bool again =
        last_click_.at >= 0 && edge.button == last_click_.button && edge.at - last_click_.at <= double_click_time
        && std::hypot(mouse_.x - last_click_.where.x, mouse_.y - last_click_.where.y) <= double_click_distance;
    last_click_ = {edge.button, edge.at, mouse_, again ? last_click_.clicks + 1 : 1};
    return last_click_.clicks;
}

// Keys that come up do nothing by themselves; then one key that goes down, with what it wrote; or what an input method
// wrote without a key.
void Input::take_keys(Moment& moment) {
    const auto take_ups = [this, &moment] {
        for (const KeyEdge* edge; (edge = front<KeyEdge>()) && !edge->down; events_.pop_front()) {
            if (moment.key && edge->press.chord.key == moment.key->chord.key) return;
            with_ = edge->press.chord.with;
        }
    };
    take_ups();
    if (const auto* edge = front<KeyEdge>()) {
        moment.key = edge->press;
        with_ = edge->press.chord.with;
        events_.pop_front();
    }
    std::size_t letters = 0;
    for (const Letter* letter; letters < longest_text && (letter = front<Letter>()); ++letters, events_.pop_front())
        append_utf8(moment.text, letter->character);
    if (!moment.key) take_ups();
}

void Input::let_go(Moment& moment) {
    held_.fill(false);
    with_ = {};
    moment.left = true;
    events_.pop_front();
}

}  // namespace samenspraak::screen
