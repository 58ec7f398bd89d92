// SPDX-License-Identifier: EUPL-1.2
// The window for the beamer: the show's second page, on another screen than the first when there is one, and there over
// all of it. It shares the first one's textures. It never asks for the keyboard, and what is typed in it all the same
// goes to the first; its cross closes it, and a double click spreads it over a screen or takes it back.
#pragma once
#include <memory>

struct GLFWwindow;

namespace samenspraak::screen {

class FrameScheduler;
class Painter;
class View;
class Stage;

class SecondWindow {
public:
    // Null when the system gives no second window. The pace and the first window must outlive it.
    static std::unique_ptr<SecondWindow> open(GLFWwindow* first, FrameScheduler&);
    ~SecondWindow();
    SecondWindow(const SecondWindow&) = delete;
    SecondWindow& operator=(const SecondWindow&) = delete;

    bool is_closed() const;  // by the person
    FrameScheduler& pace() { return pace_; }

    // One frame. The first window is the current one again afterwards.
    void draw(Stage&, View&, Painter&, FrameScheduler&);

private:
    SecondWindow(GLFWwindow* window, GLFWwindow* first, FrameScheduler&);
    void listen();
    void clicked(double now);
    void spread(bool over_screen);
    void follow_monitors();

    GLFWwindow* window_;
    GLFWwindow* first_;
    FrameScheduler& pace_;
    bool over_screen_ = false;
    double clicked_at_ = -1;  // seconds, of glfwGetTime
    int monitors_ = 0;
};

}  // namespace samenspraak::screen
