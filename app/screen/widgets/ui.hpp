// SPDX-License-Identifier: EUPL-1.2
// What a widget needs to draw itself in one frame: the canvas, the theme and the words, a name, and what happened to
// its rectangle. A widget is a function that asks touch() for that; names make ids ("bottom.next"). Ui enters each
// rectangle into the register, asks the mouse, the keys and the focus about it, and leads all of them through the
// frame; what each of them keeps is said in app/screen/interaction. One thread.
#pragma once
#include "app/screen/draw/canvas.hpp"
#include "app/screen/draw/shapes.hpp"
#include "app/screen/draw/texts.hpp"
#include "app/screen/draw/theme.hpp"
#include "app/screen/interaction/keyboard_focus.hpp"
#include "app/screen/interaction/keys.hpp"
#include "app/screen/interaction/modality.hpp"
#include "app/screen/interaction/motion.hpp"
#include "app/screen/interaction/mouse.hpp"
#include "app/screen/interaction/register.hpp"
#include "app/screen/interaction/touch.hpp"
#include "app/screen/interaction/waking.hpp"
#include "app/screen/interaction/wheel.hpp"
#include "app/screen/widgets/tooltip.hpp"
#include "sessions/method/words.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace samenspraak::screen {

class Ui {
public:
    explicit Ui(Canvas& canvas) : canvas_(canvas) {}  // must outlive it
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // A frame. Moment, words and theme must live until end().
    void begin(const Moment&, const Theme&, const method::Words&, Size page);
    void end(FrameScheduler&);

    Canvas& canvas() { return canvas_; }
    const Theme& theme() const { return *theme_; }
    const method::Words& words() const { return *words_; }
    Rect page() const { return {0, 0, page_.width, page_.height}; }
    const Moment& moment() const { return *moment_; }
    double now() const { return moment_->now; }  // seconds

    // Names: within the path that in() made, until its scope ends.
    UiId id(std::string_view name, std::optional<std::uint64_t> which = {}) const { return names_.id(name, which); }
    NamePath::Scope in(UiId whole) { return {names_, whole}; }
    NamePath::Scope in(std::string_view name, std::optional<std::uint64_t> which = {}) { return in(id(name, which)); }

    // What is drawn from here on belongs to that part; one_stop: Tab visits only one thing of it (see Register).
    void region(Region region, bool one_stop = false) { widgets_.set_region(region, one_stop); }

    // What happened to a widget's rectangle in this frame. Nothing when it is not enabled, or below a modal thing.
    Touch touch(UiId, const Rect&, const TouchWish& = {});
    Touch touch(std::string_view name, const Rect& rect, const TouchWish& wish = {}) {
        return touch(id(name), rect, wish);
    }
    // Takes the mouse from all that lies below (a panel on a board, the ground under a dialog).
    void cover(UiId, const Rect&, Role = Role::Area, std::string_view label = {});

    void wake_in(double seconds) { waking_.wake_in(seconds); }  // another frame then, at the latest
    void again() { waking_.again(); }                           // another frame at once

    const Register& widgets() const { return widgets_; }
    Modality& modality() { return modality_; }
    Keys& keys() { return keys_; }
    Mouse& mouse() { return mouse_; }
    Wheel& wheel() { return wheel_; }
    KeyboardFocus& focus() { return focus_; }
    Motion& motion() { return motion_; }
    Tooltip& tooltip() { return tooltip_; }

private:
    Canvas& canvas_;
    const Moment* moment_ = nullptr;
    const Theme* theme_ = nullptr;
    const method::Words* words_ = nullptr;
    Size page_;
    NamePath names_;
    Register widgets_;
    Waking waking_;
    Modality modality_{canvas_};
    Keys keys_{modality_, waking_};
    Mouse mouse_{canvas_, widgets_, waking_};
    Wheel wheel_{canvas_, widgets_, modality_, mouse_};
    KeyboardFocus focus_{widgets_, modality_, waking_};
    Motion motion_{waking_};
    Tooltip tooltip_;
};

}  // namespace samenspraak::screen
