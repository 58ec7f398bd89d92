// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/window_hands.hpp"

#include "app/screen/window/window_keys.hpp"

namespace samenspraak::screen {

void WindowHands::listen_to_fingers(void (*wake)()) { touch_screen_.emplace(window_.handle(), wake); }

void WindowHands::take_touches() {
    if (!touch_screen_) return;
    touch_screen_->take(touches_);
    for (FingerEdge& edge : touches_) {
        edge.where = window_.pixel_of(edge.where.x, edge.where.y);
        fingers_.add(edge);
    }
}

void WindowHands::key(int code, int scancode, int action, int modifiers) {
    const char* printed = glfwGetKeyName(code, scancode);
    const commands::Key key = key_of(code, printed ? printed : "");
    // GLFW tells what was held before this edge; of these keys there are two each.
    const auto is_held = [&](int left, int right) {
        return glfwGetKey(window_.handle(), left) || glfwGetKey(window_.handle(), right);
    };
    held_.control = key == commands::Key::Control ? is_held(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL)
                                                  : modifiers & GLFW_MOD_CONTROL;
    held_.shift =
        key == commands::Key::Shift ? is_held(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT) : modifiers & GLFW_MOD_SHIFT;
    held_.alt = key == commands::Key::Alt ? is_held(GLFW_KEY_LEFT_ALT, GLFW_KEY_RIGHT_ALT) : modifiers & GLFW_MOD_ALT;
    const double at = glfwGetTime();
    if (action == GLFW_RELEASE)
        input_.key_up(key, held_, at);
    else
        input_.key_down(key, held_, at, action == GLFW_REPEAT);
}

void WindowHands::mouse_button(int button, int action) {
    if (button >= static_cast<int>(button_count)) return;
    const auto which = static_cast<Button>(button);
    action == GLFW_PRESS ? input_.button_down(which, glfwGetTime()) : input_.button_up(which, glfwGetTime());
}

void WindowHands::focus_lost() {
    held_ = {};
    input_.focus_lost();
}

}  // namespace samenspraak::screen
