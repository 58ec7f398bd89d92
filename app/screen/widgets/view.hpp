// SPDX-License-Identifier: EUPL-1.2
// What is on: the one thing that a stage draws, frame by frame. The program's screen is one, a test's page another.
#pragma once
#include <string>

namespace samenspraak::document {
struct Settings;
}

namespace samenspraak::screen {

class Ui;

class View {
public:
    virtual ~View() = default;

    // One frame. Asks for the next by ui.wake_in, ui.motion() …; else none comes until something happens.
    virtual void draw(Ui&) = 0;

    // After each time that the window woke: take in what other threads sent. True: it is to be seen.
    virtual bool letters() { return false; }

    // The person wants to close the window. False keeps it open (nothing is lost by closing: ask only for a reason).
    virtual bool may_close() { return true; }

    // The window's title now.
    virtual std::string title() const { return "Samenspraak"; }

    // True: the program is to end.
    virtual bool over() const { return false; }

    // People look at it, or the computer is needed, though no hand is on it: neither may go to sleep.
    virtual bool stays_awake() const { return false; }

    // A second window, for the beamer: whether it is wanted, what is on it, and that the person closed it.
    virtual bool wants_second() const { return false; }
    virtual void draw_second(Ui&) {}
    virtual void second_closed() {}

    // In the frame that was drawn something was to be pasted, and the program that it was copied in did not answer.
    virtual void clipboard_silent() {}

    // What the person may change while it runs; the window and the theme follow it.
    virtual document::Settings& settings() = 0;

    // They are other than they were: keep them.
    virtual void settings_changed() {}
};

}  // namespace samenspraak::screen
