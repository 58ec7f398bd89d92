// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/window_clipboard.hpp"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <poll.h>
#include <string_view>
#include <xcb/xcb.h>

// As in glfw3native.h, which would bring all of Xlib along. Weak: a GLFW for Wayland lacks it.
extern "C" [[gnu::weak]] unsigned long glfwGetX11Window(GLFWwindow*);

namespace samenspraak::screen {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds patience{1'000};      // without anything from the owner
constexpr std::chrono::milliseconds all_patience{3'000};  // also when it sends one piece after the other
constexpr std::size_t max_text = std::size_t{1} << 24;
constexpr std::uint32_t all_of_it = max_text / 4;  // X11 counts the length of a property in units of four bytes

// What XCB allocates comes from malloc.
struct Freed {
    void operator()(void* allocated) const { std::free(allocated); }
};
template <class Kind> using Owned = std::unique_ptr<Kind, Freed>;

struct Disconnected {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};

}  // namespace

class WindowClipboard::Connection {
public:
    Connection() : connection_(xcb_connect(nullptr, nullptr)) {
        clipboard_ = atom("CLIPBOARD");
        text_ = atom("UTF8_STRING");
        pieces_ = atom("INCR");
        here_ = atom("SAMENSPRAAK_PASTED");
    }

    std::uint32_t owner() const {
        const auto asked = xcb_get_selection_owner(connection_.get(), clipboard_);
        const Owned<xcb_get_selection_owner_reply_t> reply{
            xcb_get_selection_owner_reply(connection_.get(), asked, nullptr)};
        return reply ? reply->owner : XCB_NONE;
    }

    // Through a window of its own each time, so that an answer that comes too late finds nobody.
    std::optional<std::string> text() const {
        xcb_connection_t* connection = connection_.get();
        const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(connection)).data;
        if (!screen) return std::string();
        const xcb_window_t window = xcb_generate_id(connection);
        const std::uint32_t listens = XCB_EVENT_MASK_PROPERTY_CHANGE;
        xcb_create_window(connection, XCB_COPY_FROM_PARENT, window, screen->root, 0, 0, 1, 1, 0,
            XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT, XCB_CW_EVENT_MASK, &listens);
        std::optional<std::string> text = text_through(window);
        xcb_destroy_window(connection, window);
        xcb_flush(connection);
        return text;
    }

private:
    std::optional<std::string> text_through(xcb_window_t window) const {
        const Clock::time_point end = Clock::now() + all_patience;
        xcb_convert_selection(connection_.get(), window, clipboard_, text_, here_, XCB_CURRENT_TIME);
        const auto answer = next_event(end, [&](const xcb_generic_event_t& event, std::uint8_t kind) {
            return kind == XCB_SELECTION_NOTIFY
                   && reinterpret_cast<const xcb_selection_notify_event_t&>(event).requestor == window;
        });
        if (!answer) return std::nullopt;
        if (reinterpret_cast<const xcb_selection_notify_event_t&>(*answer).property == XCB_NONE) return std::string();
        const auto whole = take_property(window);
        if (!whole || whole->type != pieces_) return text_of(whole.get());
        return text_in_pieces(window, end);
    }

    // A large text: each piece is put there when the one before was taken away; an empty one ends it.
    std::optional<std::string> text_in_pieces(xcb_window_t window, Clock::time_point end) const {
        std::string text;
        while (text.size() < max_text) {
            const auto put = next_event(end, [&](const xcb_generic_event_t& event, std::uint8_t kind) {
                const auto& change = reinterpret_cast<const xcb_property_notify_event_t&>(event);
                return kind == XCB_PROPERTY_NOTIFY && change.window == window && change.atom == here_
                       && change.state == XCB_PROPERTY_NEW_VALUE;
            });
            if (!put) return std::nullopt;
            const std::string piece = text_of(take_property(window).get());
            if (piece.empty()) return text;
            text += piece;
        }
        return text;
    }

    // The first event that is wanted; null when it did not come in time. Others are nobody's: this connection asks for
    // nothing else.
    template <class Wanted> Owned<xcb_generic_event_t> next_event(Clock::time_point end, Wanted wanted) const {
        xcb_flush(connection_.get());
        const Clock::time_point until = std::min(end, Clock::now() + patience);
        for (;;) {
            while (Owned<xcb_generic_event_t> event{xcb_poll_for_event(connection_.get())}) {
                constexpr std::uint8_t sent_by_a_program = 0x80;
                if (wanted(*event, event->response_type & ~sent_by_a_program)) return event;
            }
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
            if (left.count() <= 0 || xcb_connection_has_error(connection_.get())) return nullptr;
            pollfd ready{xcb_get_file_descriptor(connection_.get()), POLLIN, 0};
            (void)poll(&ready, 1, static_cast<int>(left.count()));
        }
    }

    Owned<xcb_get_property_reply_t> take_property(xcb_window_t window) const {
        constexpr std::uint8_t take_away = 1;
        const auto asked =
            xcb_get_property(connection_.get(), take_away, window, here_, XCB_GET_PROPERTY_TYPE_ANY, 0, all_of_it);
        return Owned<xcb_get_property_reply_t>{xcb_get_property_reply(connection_.get(), asked, nullptr)};
    }

    static std::string text_of(const xcb_get_property_reply_t* property) {
        constexpr std::uint8_t bytes = 8;
        if (!property || property->format != bytes) return {};
        const auto size = static_cast<std::size_t>(xcb_get_property_value_length(property));
        return {static_cast<const char*>(xcb_get_property_value(property)), size};
    }

    xcb_atom_t atom(std::string_view name) const {
        const auto asked = xcb_intern_atom(connection_.get(), 0, static_cast<std::uint16_t>(name.size()), name.data());
        const Owned<xcb_intern_atom_reply_t> reply{xcb_intern_atom_reply(connection_.get(), asked, nullptr)};
        return reply ? reply->atom : XCB_NONE;
    }

    std::unique_ptr<xcb_connection_t, Disconnected> connection_;
    xcb_atom_t clipboard_ = XCB_NONE, text_ = XCB_NONE, pieces_ = XCB_NONE, here_ = XCB_NONE;
};

WindowClipboard::WindowClipboard(GLFWwindow* window) : window_(window) {
    if (glfwGetX11Window) connection_ = std::make_unique<Connection>();
}

WindowClipboard::~WindowClipboard() = default;

std::optional<std::string> WindowClipboard::read() {
    if (!connection_) {
        const char* held = glfwGetClipboardString(window_);
        return std::string(held ? held : "");
    }
    const std::uint32_t owner = connection_->owner();
    if (owner == XCB_NONE) return std::string();
    if (owner == own_owner_) return own_;  // ours to hand out, which nobody does while we wait
    return connection_->text();
}

void WindowClipboard::write(const std::string& text) {
    glfwSetClipboardString(window_, text.c_str());
    own_ = text;
    if (connection_) own_owner_ = connection_->owner();
}

}  // namespace samenspraak::screen
