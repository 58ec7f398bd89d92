// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/touch_screen.hpp"

#include <GLFW/glfw3.h>

#include <cstdlib>
#include <mutex>
#include <optional>
#include <poll.h>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <xcb/xcb.h>
#include <xcb/xinput.h>

// As in glfw3native.h, which would bring all of Xlib along. Weak: a GLFW for Wayland lacks it.
extern "C" [[gnu::weak]] unsigned long glfwGetX11Window(GLFWwindow*);

namespace samenspraak::screen {
namespace {

// What XCB allocates comes from malloc.
struct Freed {
    void operator()(void* allocated) const { std::free(allocated); }
};
template <class Kind> using Owned = std::unique_ptr<Kind, Freed>;

struct Disconnected {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
using Connection = std::unique_ptr<xcb_connection_t, Disconnected>;

constexpr std::uint16_t major = 2, minor = 2;  // the first version with fingers

// Does the server know fingers?
bool speaks_of_fingers(xcb_connection_t* connection) {
    const auto* extension = xcb_get_extension_data(connection, &xcb_input_id);
    if (!extension || !extension->present) return false;
    const auto asked = xcb_input_xi_query_version(connection, major, minor);
    const Owned<xcb_input_xi_query_version_reply_t> version{
        xcb_input_xi_query_version_reply(connection, asked, nullptr)};
    return version && std::pair(version->major_version, version->minor_version) >= std::pair(major, minor);
}

// Of all touch screens, also one that is plugged in later. False: the server refused.
bool ask_for_fingers(xcb_connection_t* connection, xcb_window_t window) {
    struct {
        xcb_input_event_mask_t head{XCB_INPUT_DEVICE_ALL_MASTER, 1};
        std::uint32_t mask = XCB_INPUT_XI_EVENT_MASK_TOUCH_BEGIN | XCB_INPUT_XI_EVENT_MASK_TOUCH_UPDATE
                             | XCB_INPUT_XI_EVENT_MASK_TOUCH_END;
    } const wish;
    const auto asked = xcb_input_xi_select_events_checked(connection, window, 1, &wish.head);
    const Owned<xcb_generic_error_t> refused{xcb_request_check(connection, asked)};
    return !refused;
}

std::optional<FingerDoes> done_in(const xcb_ge_generic_event_t& event) {
    switch (event.event_type) {
    case XCB_INPUT_TOUCH_BEGIN: return FingerDoes::Lands;
    case XCB_INPUT_TOUCH_UPDATE: return FingerDoes::Moves;
    case XCB_INPUT_TOUCH_END: return FingerDoes::Lifts;
    default: return std::nullopt;
    }
}

// In parts of 65536.
float fixed(xcb_input_fp1616_t number) { return static_cast<float>(number) / 65'536.f; }

}  // namespace

struct TouchScreen::Parts {
    Connection connection;
    std::uint8_t extension = 0;  // by which the server names it in its events
    int stop = -1;               // written to, it ends the thread
    void (*wake)() = nullptr;
    std::mutex mutex;
    std::vector<FingerEdge> edges;  // under the mutex
    std::thread thread;

    ~Parts();
    void listen();  // the thread
    bool read();
};

TouchScreen::Parts::~Parts() {
    if (thread.joinable()) {
        const std::uint64_t now = 1;
        (void)!::write(stop, &now, sizeof now);
        thread.join();
    }
    if (stop >= 0) ::close(stop);
}

// Sleeps until the server says something; a connection that broke says nothing any more.
void TouchScreen::Parts::listen() {
    pollfd sources[] = {{xcb_get_file_descriptor(connection.get()), POLLIN, 0}, {stop, POLLIN, 0}};
    do {
        if (read()) wake();
        if (xcb_connection_has_error(connection.get())) return;
    } while (::poll(sources, 2, -1) >= 0 && !sources[1].revents);
}

// True: a finger did something.
bool TouchScreen::Parts::read() {
    bool any = false;
    while (const Owned<xcb_generic_event_t> event{xcb_poll_for_event(connection.get())}) {
        if ((event->response_type & 0x7F) != XCB_GE_GENERIC) continue;
        const auto& generic = reinterpret_cast<const xcb_ge_generic_event_t&>(*event);
        const auto does = generic.extension == extension ? done_in(generic) : std::nullopt;
        if (!does) continue;
        const auto& touch = reinterpret_cast<const xcb_input_touch_begin_event_t&>(*event);
        const std::uint64_t finger = std::uint64_t{touch.sourceid} << 32 | touch.detail;
        const std::lock_guard lock(mutex);
        edges.push_back({finger, *does, {fixed(touch.event_x), fixed(touch.event_y)}, glfwGetTime()});
        any = true;
    }
    return any;
}

TouchScreen::TouchScreen(GLFWwindow* window, void (*wake)()) {
    if (!glfwGetX11Window) return;
    auto parts = std::make_unique<Parts>();
    parts->connection.reset(xcb_connect(nullptr, nullptr));
    xcb_connection_t* connection = parts->connection.get();
    if (xcb_connection_has_error(connection) || !speaks_of_fingers(connection)) return;
    if (!ask_for_fingers(connection, static_cast<xcb_window_t>(glfwGetX11Window(window)))) return;
    parts->extension = xcb_get_extension_data(connection, &xcb_input_id)->major_opcode;
    parts->stop = ::eventfd(0, EFD_CLOEXEC);
    if (parts->stop < 0) return;
    parts->wake = wake;
    parts_ = std::move(parts);
    parts_->thread = std::thread([parts = parts_.get()] { parts->listen(); });
}

TouchScreen::~TouchScreen() = default;

void TouchScreen::take(std::vector<FingerEdge>& edges) {
    edges.clear();
    if (!parts_) return;
    const std::lock_guard lock(parts_->mutex);
    edges.swap(parts_->edges);
}

}  // namespace samenspraak::screen
