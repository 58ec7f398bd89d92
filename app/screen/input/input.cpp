// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/input/input.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr float longest_delta = 0.1f;      // what a frame that slept for minutes is told
constexpr std::size_t longest_text = 256;  // characters a frame: the rest comes with the next

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

}  // namespace

void Input::key_down(commands::Key key, commands::Modifiers with, double, bool repeat) {
    events_.emplace_back(KeyEdge{{{key, with}, repeat}, true});
}
void Input::key_up(commands::Key key, commands::Modifiers with, double) {
    events_.emplace_back(KeyEdge{{{key, with}, false}, false});
}
void Input::character(char32_t c) {
    if (is_text(c)) events_.emplace_back(Letter{c});
}
void Input::mouse_moved(Pixel to) { events_.emplace_back(MouseMove{to}); }
void Input::mouse_left() { events_.emplace_back(MouseMove{{}, false}); }
void Input::button_down(Button button, double at) { events_.emplace_back(ButtonEdge{button, true, at}); }
void Input::button_up(Button button, double at) { events_.emplace_back(ButtonEdge{button, false, at}); }
void Input::wheel(Pixel notches) { events_.emplace_back(WheelTurn{notches}); }
void Input::slide(Pixel by) { events_.emplace_back(FingerSlide{by, 1, {}}); }
void Input::zoom(float by, Pixel about) { events_.emplace_back(FingerSlide{{}, by, about}); }
void Input::drop(std::vector<std::string> paths) { events_.emplace_back(FileDrop{std::move(paths)}); }
void Input::focus_lost() { events_.emplace_back(WindowLeft{}); }

template <class Kind> const Kind* Input::front() const {
    return events_.empty() ? nullptr : std::get_if<Kind>(&events_.front());
}

// All of one kind that come next, as one.
template <class Kind> void Input::read_all(Moment& moment) {
    for (const Kind* event; (event = front<Kind>()); events_.pop_front()) mouse_.read(*event, moment);
}

// One kind of thing a frame, so that what comes after a click or a key finds the screen as that click or key left it.
Moment Input::take(double now) {
    Moment moment = begin(now);
    read_all<MouseMove>(moment);
    if (front<WheelTurn>()) {
        read_all<WheelTurn>(moment);
        if (with_.control) zoom_by_wheel(moment);
    } else if (front<FingerSlide>()) {
        read_all<FingerSlide>(moment);
    } else if (const auto* edge = front<ButtonEdge>()) {
        // What is dragged is shown where it was brought, before it is let go there.
        if (!moment.mouse_moved || !mouse_.any_held()) {
            mouse_.read(*edge, moment);
            events_.pop_front();
        }
    } else if (const auto* drop = front<FileDrop>()) {
        moment.dropped = drop->paths;
        events_.pop_front();
    } else if (front<WindowLeft>()) {
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
    mouse_.tell(moment);
    moment.with = with_;
    return moment;
}

// A notch up makes larger, as far as it takes for one step.
void Input::zoom_by_wheel(Moment& moment) const {
    moment.zoom = std::pow(zoom_step, moment.wheel.y);
    moment.zoomed_at = mouse_.at();
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
    mouse_.let_go();
    with_ = {};
    moment.left = true;
    events_.pop_front();
}

}  // namespace samenspraak::screen
