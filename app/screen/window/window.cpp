// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/window.hpp"

#include "app/screen/window/desktop_place.hpp"
#include "app/screen/window/lent_clipboard.hpp"
#include "app/screen/window/painter.hpp"
#include "app/screen/window/second_window.hpp"
#include "app/screen/window/system/screen_saver.hpp"
#include "app/screen/window/window_hands.hpp"

#include <future>
#include <optional>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr double patience = 0.1;  // seconds of frames without showing one, when much input waits

}  // namespace

// What a window is made of, in the order in which one stands on the other. GLFW gives each of its calls back to the
// part that it is about.
struct Window::Parts {
    explicit Parts(std::unique_ptr<GlfwLibrary> library, const document::WindowPlace& where)
        : window(std::move(library)),
          wished(where) {}

    NativeWindow window;
    document::WindowPlace wished;
    WindowHands hands{window};
    std::optional<DesktopPlace> desktop;  // once there is a window
    std::optional<LentClipboard> clipboard;
    FrameScheduler pace;

    static Parts& of(GLFWwindow* window) { return *static_cast<Parts*>(glfwGetWindowUserPointer(window)); }
    Result<Done> create(bool hidden);
    void listen();
};

Result<Done> Window::Parts::create(bool hidden) {
    if (const auto created = window.create(wished, hidden); !created) return created.error();
    desktop.emplace(window.handle(), wished);
    clipboard.emplace(window.handle());
    return Done{};
}

void Window::Parts::listen() {
    GLFWwindow* handle = window.handle();
    glfwSetWindowUserPointer(handle, this);
    glfwSetKeyCallback(handle, [](GLFWwindow* w, int key, int scancode, int action, int modifiers) {
        of(w).hands.key(key, scancode, action, modifiers);
    });
    glfwSetCharCallback(handle, [](GLFWwindow* w, unsigned c) { of(w).hands.input().character(c); });
    glfwSetCursorPosCallback(handle, [](GLFWwindow* w, double x, double y) { of(w).hands.mouse_moved(x, y); });
    glfwSetCursorEnterCallback(handle, [](GLFWwindow* w, int inside) {
        if (!inside) of(w).hands.input().mouse_left();
    });
    glfwSetMouseButtonCallback(
        handle, [](GLFWwindow* w, int button, int action, int) { of(w).hands.mouse_button(button, action); });
    glfwSetScrollCallback(handle, [](GLFWwindow* w, double x, double y) {
        of(w).hands.input().wheel({static_cast<float>(x), static_cast<float>(y)});
    });
    glfwSetDropCallback(handle, [](GLFWwindow* w, int count, const char** paths) {
        of(w).hands.input().drop({paths, paths + count});
    });
    glfwSetWindowFocusCallback(handle, [](GLFWwindow* w, int focused) {
        if (!focused) of(w).hands.focus_lost();
    });
    glfwSetFramebufferSizeCallback(handle, [](GLFWwindow* w, int, int) { of(w).pace.stir(); });
    glfwSetWindowRefreshCallback(handle, [](GLFWwindow* w) { of(w).pace.stir(); });
    glfwSetWindowIconifyCallback(handle, [](GLFWwindow* w, int iconified) {
        of(w).desktop->set_minimized(iconified);
        of(w).pace.stir();
    });
    glfwSetWindowPosCallback(handle, [](GLFWwindow* w, int, int) { of(w).desktop->remember(); });
    glfwSetWindowSizeCallback(handle, [](GLFWwindow* w, int, int) { of(w).desktop->remember(); });
}

// --- the frames of a show: when they are drawn, and what the window takes over from the show afterwards
class Window::Loop {
public:
    Loop(Parts& parts, Stage& stage, View& show, const std::function<void(bool)>& stay_awake)
        : parts_(parts),
          stage_(stage),
          show_(show),
          stay_awake_(stay_awake),
          painter_(stage),
          told_settings_(show.settings()) {
        parts.clipboard->lend();
    }

    void run(const std::function<bool()>& asked_to_end) {
        const auto goes_on = [&] { return !asked_to_end || !asked_to_end(); };
        while (goes_on() && !show_.over() && stays_open()) {
            sleep();
            if (show_.letters() || parts_.hands.waiting()) parts_.pace.stir();
            if (!parts_.pace.due(glfwGetTime())) continue;
            draw();
            if (parts_.clipboard->take_silence()) show_.clipboard_silent();
            draw_second();
            tell_settings();
            keep_awake(show_.stays_awake());
        }
        keep_awake(false);
        second_.reset();
        parts_.desktop->remember();
        show_.settings().window = parts_.desktop->place();
        tell_settings();
    }

private:
    bool stays_open() {
        if (!parts_.window.is_to_close()) return true;
        if (show_.may_close()) return false;
        parts_.window.stay_open();
        parts_.pace.stir();
        return true;
    }
    void sleep() {
        const double seconds = parts_.pace.sleep(glfwGetTime());
        if (seconds == FrameScheduler::never)
            glfwWaitEvents();
        else if (seconds > 0)
            glfwWaitEventsTimeout(seconds);
        else
            glfwPollEvents();
        parts_.hands.take_touches();
    }
    void draw();
    void draw_second();
    void keep_awake(bool wanted) {
        if (std::exchange(awake_, wanted) == wanted) return;
        if (wanted)
            screen_saver_.hold_off();
        else
            screen_saver_.let_go();
        if (stay_awake_) stay_awake_(wanted);
    }
    void tell_settings() {
        if (show_.settings() == told_settings_) return;
        told_settings_ = show_.settings();
        show_.settings_changed();
    }

    Parts& parts_;
    Stage& stage_;
    View& show_;
    const std::function<void(bool)>& stay_awake_;
    Painter painter_;
    document::Settings told_settings_;
    NativeWindow::PixelSize last_seen_;  // when it was last in sight
    std::unique_ptr<SecondWindow> second_;
    ScreenSaver screen_saver_;
    bool awake_ = false;
};

// Takes all the input that waits, a frame for each edge, and shows the last of those frames.
void Window::Loop::draw() {
    WindowHands& hands = parts_.hands;
    FrameScheduler& pace = parts_.pace;
    const NativeWindow::PixelSize size = parts_.window.size();
    // Out of sight it goes on as large as it was, for what comes in meanwhile; nothing is shown.
    const bool seen = !parts_.desktop->is_minimized() && size.wide > 0 && size.high > 0;
    if (seen) last_seen_ = size;
    if (last_seen_.wide <= 0 || last_seen_.high <= 0) return pace.begin();
    const double start = glfwGetTime();
    ImDrawData* drawn = nullptr;
    do {
        const Moment moment = stage_.take(hands.input(), hands.fingers(), glfwGetTime());
        if (!moment.empty()) pace.stir();
        pace.begin();
        drawn = &stage_.frame(show_, moment, last_seen_.wide, last_seen_.high, pace);
        pace.wake_at(hands.fingers().due());
    } while (hands.waiting() && glfwGetTime() - start < patience);
    if (!seen) return;
    painter_.paint(*drawn, size.wide, size.high);
    glfwSwapBuffers(parts_.window.handle());
    parts_.window.show_pointer(stage_.ui().mouse().shown());
    parts_.window.show_title(show_.title());
    if (parts_.desktop->set_full_screen(show_.settings().window.full_screen)) pace.stir();
}

// Opens and closes it as the show wants, and draws it as often as the first.
void Window::Loop::draw_second() {
    if (second_ && second_->is_closed()) show_.second_closed();
    if (!show_.wants_second()) return second_.reset();
    if (!second_) second_ = SecondWindow::open(parts_.window.handle(), parts_.pace);
    if (second_)
        second_->draw(stage_, show_, painter_, parts_.pace);
    else
        show_.second_closed();
}

// --- the window

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Window::~Window() = default;

Result<std::unique_ptr<Window>> Window::open_hidden() {
    auto library = GlfwLibrary::start();
    if (!library) return library.error();
    auto parts = std::make_unique<Parts>(std::move(*library), document::WindowPlace{0, 0, 64, 64});
    if (const auto created = parts->create(true); !created) return created.error();
    return std::unique_ptr<Window>(new Window(std::move(parts)));
}

Result<std::unique_ptr<Window>> Window::open(const document::Settings& settings, const Meanwhile& meanwhile) {
    auto library = GlfwLibrary::start();
    if (!library) return library.error();
    const document::WindowPlace place = DesktopPlace::fitting_now(settings.window);
    auto parts = std::make_unique<Parts>(std::move(*library), place);
    auto work = std::async(std::launch::async, meanwhile, place.width, place.height);
    const auto created = parts->create(false);
    work.get();
    if (!created) return created.error();
    parts->listen();
    parts->hands.listen_to_fingers(glfwPostEmptyEvent);
    parts->window.appear(place);
    return std::unique_ptr<Window>(new Window(std::move(parts)));
}

void Window::run(
    Stage& stage, View& show, const std::function<bool()>& asked_to_end, const std::function<void(bool)>& stay_awake) {
    Loop(*parts_, stage, show, stay_awake).run(asked_to_end);
}

void Window::wake() { glfwPostEmptyEvent(); }

}  // namespace samenspraak::screen
