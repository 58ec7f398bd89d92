// SPDX-License-Identifier: EUPL-1.2
// How long it takes from starting the program to its first picture on the screen.
//   xvfb-run -a -s "-screen 0 1920x1080x24" env LIBGL_ALWAYS_SOFTWARE=1 bench_start [FILE]
// Nothing else may be drawn on that screen. Looks at one pixel in the middle, every half millisecond.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>
#include <xcb/xcb.h>

namespace {

using Time = std::chrono::steady_clock;
constexpr int times = 40;
constexpr std::chrono::seconds patience(10);

double milliseconds_since(Time::time_point start) {
    return std::chrono::duration<double, std::milli>(Time::now() - start).count();
}

class Eye {
public:
    Eye() : connection_(xcb_connect(nullptr, nullptr)) {
        if (xcb_connection_has_error(connection_)) {
            std::fputs("there is no screen: see the first lines of this program\n", stderr);
            std::exit(1);
        }
        screen_ = xcb_setup_roots_iterator(xcb_get_setup(connection_)).data;
    }
    ~Eye() { xcb_disconnect(connection_); }
    Eye(const Eye&) = delete;
    Eye& operator=(const Eye&) = delete;

    std::uint32_t middle() const {
        const auto wish = xcb_get_image(connection_, XCB_IMAGE_FORMAT_Z_PIXMAP, screen_->root,
            static_cast<std::int16_t>(screen_->width_in_pixels / 2),
            static_cast<std::int16_t>(screen_->height_in_pixels / 2), 1, 1, ~0U);
        const std::unique_ptr<xcb_get_image_reply_t, decltype(&std::free)> image(
            xcb_get_image_reply(connection_, wish, nullptr), std::free);
        if (!image) return 0;
        std::uint32_t pixel = 0;
        std::copy_n(xcb_get_image_data(image.get()), 4, reinterpret_cast<std::uint8_t*>(&pixel));
        return pixel & 0xffffffU;
    }

private:
    xcb_connection_t* connection_;
    xcb_screen_t* screen_;
};

pid_t start(const std::string& program, const char* file) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::execl(program.c_str(), program.c_str(), file, nullptr);
    ::_exit(127);
}

// Until the screen is no longer black; none when it stays so.
std::optional<double> first_picture(const Eye& eye, const std::string& program, const char* file) {
    const auto began = Time::now();
    const pid_t child = start(program, file);
    std::optional<double> took;
    while (!took && Time::now() - began < patience) {
        if (eye.middle() != 0) took = milliseconds_since(began);
        std::this_thread::sleep_for(std::chrono::microseconds(500));
    }
    ::kill(child, SIGTERM);
    ::waitpid(child, nullptr, 0);
    while (eye.middle() != 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return took;
}

}  // namespace

int main(int count, char** words) {
    const std::string program =
        std::filesystem::read_symlink("/proc/self/exe").replace_filename("samenspraak").string();
    const char* file = count > 1 ? words[1] : nullptr;
    const Eye eye;
    std::vector<double> all;
    for (int i = 0; i <= times; ++i) {
        const auto took = first_picture(eye, program, file);
        if (!took) {
            std::fputs("no picture came\n", stderr);
            return 1;
        }
        if (i > 0) all.push_back(*took);  // the first also reads the program from the disk
    }
    std::ranges::sort(all);
    const auto at = [&](double part) { return all[static_cast<std::size_t>(part * static_cast<double>(times - 1))]; };
    std::printf("from start to the first picture, %d times: fastest %.0f, half %.0f, 9 of 10 %.0f, slowest %.0f ms   "
                "(150 ms)\n",
        times, at(0), at(0.5), at(0.9), at(1));
}
