// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/system/never_focused.hpp"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <xcb/xcb.h>

// As in glfw3native.h, which would bring all of Xlib along. Weak: a GLFW for Wayland lacks it.
extern "C" [[gnu::weak]] unsigned long glfwGetX11Window(GLFWwindow*);

namespace samenspraak::screen {
namespace {

struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};

xcb_atom_t atom(xcb_connection_t* connection, std::string_view name) {
    const auto asked = xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(name.size()), name.data());
    xcb_intern_atom_reply_t* reply = xcb_intern_atom_reply(connection, asked, nullptr);
    const xcb_atom_t found = reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
    std::free(reply);
    return found;
}

// Of WM_HINTS (ICCCM 4.1.2.4): which fields are meant, and their values.
constexpr std::uint32_t input_hint = 1, state_hint = 2, normal_state = 1;
constexpr std::array<std::uint32_t, 9> no_input{input_hint | state_hint, 0, normal_state};

}  // namespace

void never_focus(GLFWwindow* window) {
    if (!glfwGetX11Window) return;
    const auto handle = static_cast<xcb_window_t>(glfwGetX11Window(window));
    const std::unique_ptr<xcb_connection_t, Disconnect> connection(xcb_connect(nullptr, nullptr));
    if (handle == 0 || xcb_connection_has_error(connection.get()) != 0) return;
    const auto set = [&](xcb_atom_t property, xcb_atom_t type, std::uint32_t count, const std::uint32_t* values) {
        xcb_change_property(connection.get(), XCB_PROP_MODE_REPLACE, handle, property, type, 32, count, values);
    };
    set(XCB_ATOM_WM_HINTS, XCB_ATOM_WM_HINTS, no_input.size(), no_input.data());
    // No time at all (EWMH): it was not a hand that brought it, and it goes below what has the keyboard.
    constexpr std::uint32_t no_time = 0;
    set(atom(connection.get(), "_NET_WM_USER_TIME"), XCB_ATOM_CARDINAL, 1, &no_time);
    // Done before GLFW, which has a connection of its own, shows it.
    std::free(xcb_get_input_focus_reply(connection.get(), xcb_get_input_focus(connection.get()), nullptr));
}

}  // namespace samenspraak::screen
