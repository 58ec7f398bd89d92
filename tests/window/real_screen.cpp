// SPDX-License-Identifier: EUPL-1.2
#include "tests/window/real_screen.hpp"

#include "app/screen/draw/theme.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace samenspraak::testing {
namespace {

using Clock = std::chrono::steady_clock;

std::string output_of(const std::string& command) {
    std::string said;
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe);
    std::array<char, 4096> part{};
    while (const auto much = std::fread(part.data(), 1, part.size(), pipe)) said.append(part.data(), much);
    ::pclose(pipe);
    while (!said.empty() && said.back() == '\n') said.pop_back();
    return said;
}

// The child's `end` of the pipe becomes its output `as`.
pid_t start(const std::vector<std::string>& words, int end, int as, const std::string& display) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    if (end != as) ::dup2(end, as);
    if (display.empty())
        ::unsetenv("DISPLAY");
    else
        ::setenv("DISPLAY", display.c_str(), 1);
    ::unsetenv("WAYLAND_DISPLAY");
    ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    // A driver that is unloaded at the end looks as if it leaks, and has no name any more by which to except it. What
    // the program itself leaks the tests without a window find.
    if (const char* asked = std::getenv("ASAN_OPTIONS"))
        ::setenv("ASAN_OPTIONS", (std::string(asked) + ":detect_leaks=0").c_str(), 1);
    std::vector<char*> arguments;
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

}  // namespace

std::string built(const std::string& program) { return SAMENSPRAAK_BUILT "/" + program; }

// Debian's Xorg without hardware: a screen that nobody sees, and glass that a test touches through a socket.
std::vector<std::string> RealScreen::server_that_is(Kind kind, int says_display_to) {
    const std::string number = std::to_string(says_display_to);
    if (kind != Kind::Touch) {
        std::vector<std::string> words{
            "Xvfb", "-displayfd", number, "-screen", "0", "1920x1080x24", "-nolisten", "tcp"};
        if (kind == Kind::WithoutOpenGl) words.insert(words.end(), {"-extension", "GLX", "-noreset"});
        return words;
    }
    folder_.emplace();
    const auto file = [&](const char* name) { return folder_->file(name); };
    std::ofstream(file("xorg.conf")) << R"(
Section "ServerFlags"
    Option "AutoAddDevices" "false"
EndSection
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 65536
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5-1000
    VertRefresh 5-200
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "1920x1080"
    EndSubSection
EndSection
Section "InputDevice"
    Identifier "glass"
    Driver "inputtest"
    Option "DeviceType" "Touch"
    Option "TouchCount" "5"
    Option "SocketPath" ")" << touch_socket()
                                     << R"("
EndSection
Section "ServerLayout"
    Identifier "layout"
    Screen "screen"
    InputDevice "glass"
EndSection
)";
    return {"/usr/lib/xorg/Xorg", "-displayfd", number, "-config", file("xorg.conf"), "-logfile", file("xorg.log"),
        "-nolisten", "tcp", "-quiet", "-noreset", "-novtswitch", "-sharevts", "-keeptty"};
}

RealScreen::RealScreen(const std::vector<std::string>& program, Kind kind) {
    int ends[2];
    if (kind != Kind::Absent) {
        REQUIRE(::pipe(ends) == 0);
        server_ = start(server_that_is(kind, ends[1]), ends[1], ends[1], "");
        ::close(ends[1]);
        from_program_ = ends[0];
        std::string number;
        REQUIRE(read_line(number, 20));
        display_ = ":" + number;
        ::close(ends[0]);
        if (kind == Kind::Managed) start_manager();
    }
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    program_ = start(program, ends[1], STDOUT_FILENO, display_);
    ::close(ends[1]);
    from_program_ = ends[0];
}

// A program asks once, at its start, whether there is one.
void RealScreen::start_manager() {
    manager_ = start({"openbox", "--sm-disable"}, STDERR_FILENO, STDERR_FILENO, display_);
    Display* display = ::XOpenDisplay(display_.c_str());
    REQUIRE(display);
    const Atom check = ::XInternAtom(display, "_NET_SUPPORTING_WM_CHECK", False);
    CHECK(eventually([&] {
        Atom type = None;
        int format = 0;
        unsigned long found = 0, more = 0;
        unsigned char* value = nullptr;
        ::XGetWindowProperty(display, DefaultRootWindow(display), check, 0, 1, False, AnyPropertyType, &type, &format,
            &found, &more, &value);
        if (value) ::XFree(value);
        return found == 1;
    }));
    ::XCloseDisplay(display);
}

RealScreen::~RealScreen() {
    for (const pid_t each : {program_, manager_, server_}) {
        if (each <= 0) continue;
        ::kill(each, SIGTERM);
        ::waitpid(each, nullptr, 0);
    }
    if (from_program_ >= 0) ::close(from_program_);
}

bool RealScreen::read_line(std::string& line, double seconds) {
    const auto until = Clock::now() + std::chrono::duration<double>(seconds);
    while (true) {
        if (const auto end = unread_.find('\n'); end != unread_.npos) {
            line = unread_.substr(0, end);
            unread_.erase(0, end + 1);
            return true;
        }
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        pollfd wait{from_program_, POLLIN, 0};
        if (left <= 0 || ::poll(&wait, 1, static_cast<int>(left)) <= 0) return false;
        std::array<char, 4096> part{};
        const auto much = ::read(from_program_, part.data(), part.size());
        if (much <= 0) return false;
        unread_.append(part.data(), static_cast<std::size_t>(much));
    }
}

std::string RealScreen::wait_for(const std::string& beginning, double seconds) {
    const auto until = Clock::now() + std::chrono::duration<double>(seconds);
    std::string line, heard;
    while (Clock::now() < until && read_line(line, std::chrono::duration<double>(until - Clock::now()).count())) {
        if (line.starts_with(beginning)) return line;
        heard += line + '\n';
    }
    INFO("waited for: " << beginning << "\nheard:\n" << heard);
    FAIL("the program did not say it");
    return {};
}

std::vector<std::string> RealScreen::listen(double seconds) {
    const auto until = Clock::now() + std::chrono::duration<double>(seconds);
    std::vector<std::string> lines;
    std::string line;
    while (read_line(line, std::chrono::duration<double>(until - Clock::now()).count())) lines.push_back(line);
    return lines;
}

std::vector<std::string> RealScreen::listen_until_quiet() {
    std::vector<std::string> lines;
    const auto quiet = [&] {
        const auto more = listen(1);
        lines.insert(lines.end(), more.begin(), more.end());
        return more.empty();
    };
    REQUIRE(eventually(quiet));
    return lines;
}

std::size_t RealScreen::windows() const {
    const std::string all =
        output_of(environment() + "xdotool search --onlyvisible --pid " + std::to_string(program_) + " 2>/dev/null");
    return all.empty() ? 0 : 1 + static_cast<std::size_t>(std::ranges::count(all, '\n'));
}

// A bar in the colour of the ink: far more of it than all letters have.
bool RealScreen::shows_message() const {
    constexpr int wide = 1920, high = 1080;
    constexpr std::size_t least = 12'000;
    const screen::Color color = screen::light_theme().toast;
    const unsigned long wanted = std::uint32_t{color.red} << 16 | std::uint32_t{color.green} << 8 | color.blue;
    Display* display = ::XOpenDisplay(display_.c_str());
    REQUIRE(display);
    XImage* seen = ::XGetImage(display, DefaultRootWindow(display), 0, 0, wide, high, AllPlanes, ZPixmap);
    REQUIRE(seen);
    std::size_t found = 0;
    for (int i = 0; i < wide * high; ++i) found += (XGetPixel(seen, i % wide, i / wide) & 0xffffffUL) == wanted;
    XDestroyImage(seen);
    ::XCloseDisplay(display);
    return found > least;
}

std::set<int> RealScreen::widths() const {
    constexpr std::string_view before = "  Geometry: ";
    const std::string search = environment() + "xdotool search --onlyvisible --pid " + std::to_string(program_);
    std::istringstream all(output_of("for window in $(" + search + " 2>/dev/null); do " + environment()
                                     + "xdotool getwindowgeometry $window; done 2>/dev/null"));
    std::set<int> found;
    for (std::string line; std::getline(all, line);)
        if (line.starts_with(before)) found.insert(std::stoi(line.substr(before.size())));
    return found;
}

bool RealScreen::has_keyboard() const { return output_of(environment() + "xdotool getwindowfocus") == window_; }

void RealScreen::wait_for_window() { xdotool("getwindowname {window}"); }

void RealScreen::xdotool(const std::string& arguments) {
    if (window_.empty()) {
        const std::string all = output_of(
            environment() + "xdotool search --sync --onlyvisible --pid " + std::to_string(program_) + " 2>/dev/null");
        window_ = all.substr(0, all.find('\n'));
        REQUIRE_FALSE(window_.empty());
        output_of(environment() + "xdotool windowfocus --sync " + window_ + " 2>&1");
    }
    std::string command = arguments;
    for (auto at = command.find("{window}"); at != command.npos; at = command.find("{window}"))
        command.replace(at, 8, window_);
    INFO(command);
    CHECK(std::system((environment() + "xdotool " + command).c_str()) == 0);
}

void RealScreen::copy(const std::string& text) {
    FILE* pipe = ::popen((environment() + "xclip -selection clipboard -i >/dev/null 2>&1").c_str(), "w");
    REQUIRE(pipe);
    std::fwrite(text.data(), 1, text.size(), pipe);
    CHECK(::pclose(pipe) == 0);
}

std::string RealScreen::pasted() const {
    return output_of(environment() + "timeout 5 xclip -selection clipboard -o 2>/dev/null");
}

void RealScreen::stop_who_copied() {
    const std::string found = "pgrep -x xclip | while read p; do tr '\\0' '\\n' < /proc/$p/environ | grep -qx DISPLAY="
                              + display_ + " && kill -STOP $p; done; true";
    CHECK(::system(found.c_str()) == 0);
}

void RealScreen::signal(int which) { CHECK(::kill(program_, which) == 0); }

// As a window manager does when somebody clicks on the cross.
void RealScreen::ask_to_close() {
    wait_for_window();
    Display* display = ::XOpenDisplay(display_.c_str());
    REQUIRE(display);
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = std::stoul(window_);
    event.xclient.message_type = ::XInternAtom(display, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(::XInternAtom(display, "WM_DELETE_WINDOW", False));
    CHECK(::XSendEvent(display, event.xclient.window, False, NoEventMask, &event) != 0);
    ::XCloseDisplay(display);
}

int RealScreen::exit_code() {
    int status = 0;
    if (!eventually([&] { return ::waitpid(program_, &status, WNOHANG) != 0; })) {
        ::kill(program_, SIGKILL);
        ::waitpid(program_, nullptr, 0);
        program_ = 0;
        FAIL("the program does not end");
    }
    program_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void RealScreen::kill() {
    ::kill(program_, SIGKILL);
    exit_code();
}

double RealScreen::processor_seconds() const {
    std::ifstream in("/proc/" + std::to_string(program_) + "/stat");
    std::string all((std::istreambuf_iterator<char>(in)), {});
    std::istringstream fields(all.substr(all.rfind(')') + 2));
    std::string field;
    double ticks = 0;
    for (int i = 3; fields >> field && i <= 15; ++i)
        if (i == 14 || i == 15) ticks += std::stod(field);
    return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

}  // namespace samenspraak::testing
