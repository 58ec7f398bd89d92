// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/window.hpp"

#include "app/screen/window/cursors.hpp"
#include "app/screen/window/emblem.hpp"
#include "app/screen/window/painter.hpp"
#include "app/screen/window/second_window.hpp"
#include "app/screen/window/touch_screen.hpp"
#include "app/screen/window/window_clipboard.hpp"
#include "app/screen/window/window_keys.hpp"
#include "app/screen/window/window_place.hpp"

#include <glad/gl.h>
// After glad: GLFW must not bring an OpenGL header of its own.
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <optional>
#include <utility>
#include <vector>

namespace samenspraak::screen {
namespace {

constexpr double patience = 0.1;  // seconds of frames without showing one, when much input waits

struct GlfwGuard {
    ~GlfwGuard() { glfwTerminate(); }
};

Refusal no_display() {
    const char* said = nullptr;
    glfwGetError(&said);
    return {Reason::NoDisplay, said ? said : ""};
}

}  // namespace

struct Window::Parts {
    GlfwGuard glfw;  // the last to go
    Cursors cursors;
    GLFWwindow* window = nullptr;
    Input input;
    Fingers fingers;
    std::vector<FingerEdge> touches;  // scratch
    FrameScheduler pace;
    commands::Modifiers with;
    document::WindowPlace place;  // when neither maximized nor full screen
    std::string title;
    Pointer pointer = Pointer::Arrow;
    bool full_screen = false, minimized = false;
    int seen_wide = 0, seen_high = 0;  // pixels, when it was last in sight

    ~Parts() {
        touch_screen.reset();
        if (window) glfwDestroyWindow(window);
    }
    static Parts& of(GLFWwindow* window) { return *static_cast<Parts*>(glfwGetWindowUserPointer(window)); }
    static bool begin();
    Result<Done> create(const document::WindowPlace&, bool hidden);
    void listen();
    void key(int key, int scancode, int action, int modifiers);
    Pixel pixel_of(double x, double y) const;
    void remember_place();
    void go_full_screen(bool);
    void update_from(const document::Settings&);
    void lend_clipboard();
    std::optional<WindowClipboard> clipboard;
    std::string pasted;             // what was read last: Dear ImGui wants it to stay
    bool clipboard_silent = false;  // in this frame it was asked for, and its owner did not answer
    void sleep();
    void take_touches();
    bool stays_open(View&);
    void show_title(const View&);
    void show_pointer(Pointer);
    void draw(Stage&, View&, Painter&);
    void follow_second(Stage&, View&, Painter&);
    std::unique_ptr<SecondWindow> second;
    std::optional<TouchScreen> touch_screen;
};

// --- what GLFW tells

void Window::Parts::key(int code, int scancode, int action, int modifiers) {
    const char* printed = glfwGetKeyName(code, scancode);
    const commands::Key key = key_of(code, printed ? printed : "");
    const bool down = action != GLFW_RELEASE;
    // GLFW tells what was held before this edge; of these keys there are two each.
    const auto held = [&](int left, int right) { return glfwGetKey(window, left) || glfwGetKey(window, right); };
    with.control = key == commands::Key::Control ? held(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL)
                                                 : modifiers & GLFW_MOD_CONTROL;
    with.shift =
        key == commands::Key::Shift ? held(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT) : modifiers & GLFW_MOD_SHIFT;
    with.alt = key == commands::Key::Alt ? held(GLFW_KEY_LEFT_ALT, GLFW_KEY_RIGHT_ALT) : modifiers & GLFW_MOD_ALT;
    const double at = glfwGetTime();
    if (down)
        input.key_down(key, with, at, action == GLFW_REPEAT);
    else
        input.key_up(key, with, at);
}

Pixel Window::Parts::pixel_of(double x, double y) const {
    int wide = 0, high = 0, pixels_wide = 0, pixels_high = 0;
    glfwGetWindowSize(window, &wide, &high);
    glfwGetFramebufferSize(window, &pixels_wide, &pixels_high);
    return {static_cast<float>(x * pixels_wide / std::max(1, wide)),
        static_cast<float>(y * pixels_high / std::max(1, high))};
}

void Window::Parts::listen() {
    glfwSetWindowUserPointer(window, this);
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int modifiers) {
        of(w).key(key, scancode, action, modifiers);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned c) { of(w).input.character(c); });
    glfwSetCursorPosCallback(
        window, [](GLFWwindow* w, double x, double y) { of(w).input.mouse_moved(of(w).pixel_of(x, y)); });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int inside) {
        if (!inside) of(w).input.mouse_left();
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int) {
        if (button >= static_cast<int>(button_count)) return;
        const auto which = static_cast<Button>(button);
        action == GLFW_PRESS ? of(w).input.button_down(which, glfwGetTime())
                             : of(w).input.button_up(which, glfwGetTime());
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) {
        of(w).input.wheel({static_cast<float>(x), static_cast<float>(y)});
    });
    glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
        of(w).input.drop({paths, paths + count});
    });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
        if (focused) return;
        of(w).with = {};
        of(w).input.focus_lost();
    });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { of(w).pace.stir(); });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).pace.stir(); });
    glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int iconified) {
        of(w).minimized = iconified;
        of(w).pace.stir();
    });
    glfwSetWindowPosCallback(window, [](GLFWwindow* w, int, int) { of(w).remember_place(); });
    glfwSetWindowSizeCallback(window, [](GLFWwindow* w, int, int) { of(w).remember_place(); });
}

// --- where it stands

void Window::Parts::remember_place() {
    place.maximized = glfwGetWindowAttrib(window, GLFW_MAXIMIZED);
    place.full_screen = full_screen;
    if (full_screen || place.maximized || minimized) return;
    glfwGetWindowPos(window, &place.x, &place.y);
    glfwGetWindowSize(window, &place.width, &place.height);
}

namespace {

// One for each monitor, in GLFW's order.
std::vector<WorkArea> work_areas() {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    std::vector<WorkArea> areas(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < areas.size(); ++i)
        glfwGetMonitorWorkarea(monitors[i], &areas[i].x, &areas[i].y, &areas[i].width, &areas[i].height);
    return areas;
}

GLFWmonitor* monitor_of(const document::WindowPlace& place) {
    const auto areas = work_areas();
    int count = 0;
    return areas.empty() ? nullptr : glfwGetMonitors(&count)[area_of(place, areas)];
}

document::WindowPlace place_for(const document::WindowPlace& wished) {
    const auto areas = work_areas();
    return areas.empty() ? document::WindowPlace{0, 0, 1280, 720} : fitting(wished, areas);
}

void hint(bool hidden) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, hidden ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "samenspraak");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "samenspraak");
}

void set_icon(GLFWwindow* window) {
    Emblem large = emblem(128), small = emblem(32);
    const std::array images{
        GLFWimage{large.side, large.side, large.pixels.data()}, GLFWimage{small.side, small.side, small.pixels.data()}};
    glfwSetWindowIcon(window, static_cast<int>(images.size()), images.data());
}

}  // namespace

void Window::Parts::go_full_screen(bool on) {
    if (on == full_screen) return;
    remember_place();
    if (on) {
        GLFWmonitor* monitor = monitor_of(place);
        const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
        if (!mode) return;
        glfwSetWindowMonitor(window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    } else {
        const document::WindowPlace back = place;
        glfwSetWindowMonitor(window, nullptr, back.x, back.y, back.width, back.height, 0);
    }
    full_screen = place.full_screen = on;
    pace.stir();
}

void Window::Parts::update_from(const document::Settings& settings) { go_full_screen(settings.window.full_screen); }

void Window::Parts::show_title(const View& show) {
    if (auto now = show.title(); now != title) {
        title = std::move(now);
        glfwSetWindowTitle(window, title.c_str());
    }
}

void Window::Parts::show_pointer(Pointer now) {
    if (now == pointer) return;
    pointer = now;
    glfwSetCursor(window, cursors.of(now));
}

// --- drawing

// Takes all the input that waits, a frame for each edge, and shows the last of those frames.
void Window::Parts::draw(Stage& stage, View& show, Painter& painter) {
    int wide = 0, high = 0;
    glfwGetFramebufferSize(window, &wide, &high);
    // Out of sight it goes on as large as it was, for what comes in meanwhile; nothing is shown.
    const bool seen = !minimized && wide > 0 && high > 0;
    if (seen) seen_wide = wide, seen_high = high;
    if (seen_wide <= 0 || seen_high <= 0) return pace.begin();
    const double start = glfwGetTime();
    ImDrawData* drawn = nullptr;
    do {
        const double now = glfwGetTime();
        const Moment moment = stage.take(input, fingers, now);
        if (!moment.empty()) pace.stir();
        pace.begin();
        drawn = &stage.frame(show, moment, seen_wide, seen_high, pace);
        pace.wake_at(fingers.due());
    } while ((input.waiting() || fingers.waiting()) && glfwGetTime() - start < patience);
    if (!seen) return;
    painter.paint(*drawn, wide, high);
    glfwSwapBuffers(window);
    show_pointer(stage.ui().mouse().shown());
    show_title(show);
    update_from(show.settings());
}

// Opens and closes it as the show wants, and draws it as often as the first.
void Window::Parts::follow_second(Stage& stage, View& show, Painter& painter) {
    if (second && second->is_closed()) show.second_closed();
    if (!show.wants_second()) return second.reset();
    if (!second) second = SecondWindow::open(window, pace);
    if (second)
        second->draw(stage, show, painter, pace);
    else
        show.second_closed();
}

// --- the window

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Window::~Window() = default;

bool Window::Parts::begin() {
    glfwInitHint(GLFW_JOYSTICK_HAT_BUTTONS, GLFW_FALSE);
    return glfwInit() == GLFW_TRUE;
}

Result<Done> Window::Parts::create(const document::WindowPlace& where, bool hidden) {
    hint(hidden);
    glfwWindowHint(GLFW_MAXIMIZED, where.maximized ? GLFW_TRUE : GLFW_FALSE);
    window = glfwCreateWindow(where.width, where.height, "Samenspraak", nullptr, nullptr);
    if (!window) return no_display();
    place = where;
    glfwMakeContextCurrent(window);
    if (!gladLoadGL(glfwGetProcAddress)) return Refusal{Reason::NoDisplay, "OpenGL 3.3"};
    return Done{};
}

Result<std::unique_ptr<Window>> Window::open_hidden() {
    if (!Parts::begin()) return no_display();
    auto parts = std::make_unique<Parts>();
    if (const auto created = parts->create({0, 0, 64, 64}, true); !created) return created.error();
    return std::unique_ptr<Window>(new Window(std::move(parts)));
}

Result<std::unique_ptr<Window>> Window::open(const document::Settings& settings, const Meanwhile& meanwhile) {
    if (!Parts::begin()) return no_display();
    auto parts = std::make_unique<Parts>();
    document::WindowPlace place = place_for(settings.window);
    place.maximized = settings.window.maximized;
    auto work = std::async(std::launch::async, meanwhile, place.width, place.height);
    const auto created = parts->create(place, false);
    work.get();
    if (!created) return created.error();

    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(parts->window, std::min(min_window_width, place.width),
        std::min(min_window_height, place.height), GLFW_DONT_CARE, GLFW_DONT_CARE);
    if (!place.maximized) glfwSetWindowPos(parts->window, place.x, place.y);
    set_icon(parts->window);
    parts->listen();
    parts->touch_screen.emplace(parts->window, glfwPostEmptyEvent);
    glfwShowWindow(parts->window);
    return std::unique_ptr<Window>(new Window(std::move(parts)));
}

// Dear ImGui hands these to the editor; without a window it keeps a clipboard of its own.
void Window::Parts::lend_clipboard() {
    clipboard.emplace(window);
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = this;
    io.GetClipboardTextFn = [](void* given) {
        Parts& parts = *static_cast<Parts*>(given);
        std::optional<std::string> read = parts.clipboard->read();
        parts.clipboard_silent |= !read;
        parts.pasted = std::move(read).value_or("");
        return parts.pasted.c_str();
    };
    io.SetClipboardTextFn = [](void* given, const char* text) { static_cast<Parts*>(given)->clipboard->write(text); };
}

void Window::Parts::sleep() {
    const double seconds = pace.sleep(glfwGetTime());
    if (seconds == FrameScheduler::never)
        glfwWaitEvents();
    else if (seconds > 0)
        glfwWaitEventsTimeout(seconds);
    else
        glfwPollEvents();
    take_touches();
}

void Window::Parts::take_touches() {
    if (!touch_screen) return;
    touch_screen->take(touches);
    for (FingerEdge& edge : touches) {
        edge.where = pixel_of(edge.where.x, edge.where.y);
        fingers.add(edge);
    }
}

bool Window::Parts::stays_open(View& show) {
    if (!glfwWindowShouldClose(window)) return true;
    if (show.may_close()) return false;
    glfwSetWindowShouldClose(window, GLFW_FALSE);
    pace.stir();
    return true;
}

void Window::run(Stage& stage, View& show, const std::function<bool()>& asked_to_end) {
    Parts& parts = *parts_;
    Painter painter(stage);
    parts.lend_clipboard();
    document::Settings before = show.settings();
    const auto tell = [&] {
        if (show.settings() == before) return;
        before = show.settings();
        show.settings_changed();
    };
    const auto goes_on = [&] { return !asked_to_end || !asked_to_end(); };
    while (goes_on() && !show.over() && parts.stays_open(show)) {
        parts.sleep();
        if (show.letters() || parts.input.waiting() || parts.fingers.waiting()) parts.pace.stir();
        if (!parts.pace.due(glfwGetTime())) continue;
        parts.draw(stage, show, painter);
        if (std::exchange(parts.clipboard_silent, false)) show.clipboard_silent();
        parts.follow_second(stage, show, painter);
        tell();
    }
    parts.second.reset();
    parts.remember_place();
    show.settings().window = parts.place;
    tell();
}

void Window::wake() { glfwPostEmptyEvent(); }

}  // namespace samenspraak::screen
