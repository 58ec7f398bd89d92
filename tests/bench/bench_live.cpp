// SPDX-License-Identifier: EUPL-1.2
// A full hall on one laptop: phones join, each sends its notes, all follow the whole board. Measures from the moment of
// sending: until "safe" (on the disk), and until each other phone has it. The server is a process of its own, so that
// its processor time and memory are its own: without a window, or with the whole screen except the graphics card, which
// draws a frame for what comes in as a window would, sixty a second at most. Loopback only.
//   bench_live [phones [notes a phone [notes a second [screen]]]]
#include "app/document/document.hpp"
#include "app/live/phone_joining.hpp"
#include "app/screen/program/program.hpp"
#include "app/screen/window/stage.hpp"
#include "app/serve.hpp"
#include "sessions/ids.hpp"
#include "tests/live/client.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <memory>
#include <mutex>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::frame;
using samenspraak::testing::Line;
using samenspraak::testing::Wire;

namespace {

using Steady = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

struct Load {
    std::size_t phones = 1'000, notes = 5;
    double per_second = 150;
    bool screen = false;
    std::size_t all() const { return phones * notes; }
};

// The times that things took; what takes longer than the last slot is counted there.
class Times {
public:
    void add(Steady::duration took) {
        const double tenths = Milliseconds(took).count() * 10;
        ++slots_[std::min(slots_.size() - 1, static_cast<std::size_t>(std::max(0.0, tenths)))];
        ++count_;
    }
    std::size_t count() const { return count_; }
    double percentile(double part) const {
        std::size_t left = static_cast<std::size_t>(static_cast<double>(count_) * part);
        for (std::size_t i = 0; i < slots_.size(); ++i) {
            if (slots_[i] > left) return static_cast<double>(i + 1) / 10;
            left -= slots_[i];
        }
        return static_cast<double>(slots_.size()) / 10;
    }

private:
    std::vector<std::size_t> slots_ = std::vector<std::size_t>(100'000);
    std::size_t count_ = 0;
};

// What the window does, without one: sleeps until a phone or the disk wakes it, then draws.
class Screen {
public:
    int run(Files& files, const std::string& file) {
        constexpr std::chrono::microseconds between_frames{16'667};
        ProgramWish wish;
        wish.settings.language = "nl";
        wish.settings.moves = true;
        wish.open_joining = true;
        wish.wake = [this] { wake(); };
        wish.joining = [this](Document& document) {
            live::JoinSettings settings;
            settings.server.port = 18'080;
            return std::make_unique<live::PhoneJoining>(document, settings, [this] { wake(); });
        };
        Program program(files, std::move(wish));
        if (!program.open(file)) return 1;
        frame(program);
        std::printf("/#%s Ctrl C\n", program.session()->joining()->invitation()->code.c_str());
        std::fflush(stdout);
        std::signal(SIGTERM, [](int) { ended = true; });
        Times times;
        double longest = 0;
        for (Steady::time_point next = Steady::now(); !ended; next = std::max(next + between_frames, Steady::now())) {
            std::this_thread::sleep_until(next);
            if (!sleep()) continue;
            const Steady::duration begun = own_time();
            if (program.letters()) pace_.stir();
            if (!pace_.due(seconds())) continue;
            frame(program);
            times.add(own_time() - begun);
            longest = std::max(longest, Milliseconds(own_time() - begun).count());
        }
        std::printf("frame, with all that came in:  %.1f ms (50%%)  %.1f ms (99%%)  %.1f ms the longest of %zu\n",
            times.percentile(0.5), times.percentile(0.99), longest, times.count());
        (void)program.may_close();
        return program.session() && program.session()->document().save_state().trouble ? 1 : 0;
    }

private:
    static double seconds() { return std::chrono::duration<double>(Steady::now().time_since_epoch()).count(); }
    // What the processor did for this thread: the phones, on the same machine, do not count.
    static Steady::duration own_time() {
        timespec spent{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
        return std::chrono::seconds(spent.tv_sec) + std::chrono::nanoseconds(spent.tv_nsec);
    }
    void frame(Program& program) {
        const Moment moment = input_.take(seconds());
        pace_.begin();
        stage_.frame(program, moment, 1920, 1080, pace_);
    }
    void wake() {
        const std::lock_guard lock(mutex_);
        woken_ = true;
        bell_.notify_one();
    }
    // False: nothing came for a while.
    bool sleep() {
        std::unique_lock lock(mutex_);
        const double longest = std::clamp(pace_.sleep(seconds()), 0.0, 0.1);
        bell_.wait_for(lock, std::chrono::duration<double>(longest), [this] { return woken_; });
        return std::exchange(woken_, false) || pace_.due(seconds());
    }

    static inline std::atomic<bool> ended = false;
    Stage stage_;
    Input input_;
    FrameScheduler pace_;
    std::mutex mutex_;
    std::condition_variable bell_;
    bool woken_ = false;
};

// The server as a process: started before anything else has threads.
class ServerProcess {
public:
    ServerProcess(const std::string& file, bool with_screen) {
        int ends[2];
        if (pipe(ends) != 0) std::abort();
        process_ = fork();
        if (process_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            const auto files = files_on_disk();
            if (with_screen) std::exit(Screen().run(*files, file));
            const Words words("nl");
            const Arguments asked{Task::Serve, {file}, {{"port", "18080"}}};
            std::exit(serve(asked, Console{*files, words, std::cout, std::cerr}));
        }
        close(ends[1]);
        said_ = ends[0];
        std::string said;
        while (said.find("Ctrl C") == said.npos) {
            const std::string more = hear();
            if (more.empty()) std::abort();
            said += more;
        }
        code = said.substr(said.find("/#") + 2, 4);
    }
    int end() {
        int status = 0;
        kill(process_, SIGTERM);
        for (std::string more = hear(); !more.empty(); more = hear()) std::fputs(more.c_str(), stdout);
        wait4(process_, &status, 0, &used_);
        return WEXITSTATUS(status);
    }
    double seconds_used() const {
        const auto seconds = [](timeval time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        };
        return seconds(used_.ru_utime) + seconds(used_.ru_stime);
    }
    double megabytes_now() const {
        std::ifstream in("/proc/" + std::to_string(process_) + "/statm");
        std::size_t pages = 0;
        in >> pages >> pages;
        return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
    }

    std::string code;
    std::uint16_t port = 18'080;

private:
    std::string hear() const {
        std::array<char, 4096> bytes;
        const ssize_t got = read(said_, bytes.data(), bytes.size());
        return {bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(0, got))};
    }

    pid_t process_ = 0;
    int said_ = -1;
    rusage used_{};
};

// All phones, on one thread that only listens and notes the time.
class Hall {
public:
    Hall(const ServerProcess& server, Load load) : load_(load) {
        for (std::size_t i = 0; i < load.phones; ++i) {
            Seat seat;
            // Each from an address of its own, as phones are.
            Line line(server.port, 0x7f010001 + static_cast<std::uint32_t>(i));
            seat.wire = std::make_unique<Wire>(std::move(line), server.port);
            if (!seat.wire->open) continue;
            seat.wire->say(R"({"type":"hello","version":1,"role":"phone","whole_board":true,"token":")"
                           + (hex(i + 1) + hex(i + 1)) + R"(","code":")" + server.code + "\"}");
            if (!seat.wire->hear_of("\"whole\":true")) continue;
            fcntl(seat.wire->line.descriptor(), F_SETFL, O_NONBLOCK);
            polled_.push_back({seat.wire->line.descriptor(), POLLIN, 0});
            seats_.push_back(std::move(seat));
        }
    }
    std::size_t size() const { return seats_.size(); }

    void hold() {
        const Steady::time_point start = Steady::now();
        const double end = static_cast<double>(load_.all()) / load_.per_second + 60;
        while (std::chrono::duration<double>(Steady::now() - start).count() < end && !is_done()) {
            const double passed = std::chrono::duration<double>(Steady::now() - start).count();
            while (sent_.size() < load_.all() && static_cast<double>(sent_.size()) < passed * load_.per_second) {
                sent_.push_back(Steady::now());
                acknowledged_.push_back(false);
                send(sent_.size() - 1);
            }
            // Told to slow down, it says the same again, as the page does.
            while (!again_.empty() && again_.front().when <= Steady::now()) {
                send(again_.front().note);
                again_.pop_front();
                ++slowed_down;
            }
            listen();
        }
    }
    bool is_done() const { return safe.count() == load_.all() && heard.count() == load_.all() * seats_.size(); }

    Times safe, heard;
    std::size_t doubled = 0, slowed_down = 0;

private:
    struct Seat {
        std::unique_ptr<Wire> wire;
        std::string bytes;
        std::vector<bool> has;
    };

    struct Again {
        Steady::time_point when;
        std::size_t note;
    };

    void send(std::size_t n) {
        const std::string id = hex(n + 1);
        seats_[n % seats_.size()].wire->say(R"({"type":"note","act":")" + id + R"(","id":")" + id
                                            + R"(","phase":"actors","text":"Wat verandert er voor wie, in notitie )"
                                            + std::to_string(n) + R"(?"})");
    }
    void listen() {
        poll(polled_.data(), polled_.size(), 1);
        std::array<char, 65536> buffer;
        for (std::size_t i = 0; i < polled_.size(); ++i) {
            if (!(polled_[i].revents & POLLIN)) continue;
            const ssize_t got = recv(polled_[i].fd, buffer.data(), buffer.size(), 0);
            if (got <= 0) continue;
            seats_[i].bytes.append(buffer.data(), static_cast<std::size_t>(got));
            read(seats_[i]);
        }
    }
    static std::size_t number_after(std::string_view text, std::size_t at, int base) {
        return std::strtoull(std::string(text.substr(at, 16)).c_str(), nullptr, base);
    }
    void read(Seat& seat) {
        std::size_t at = 0;
        while (true) {
            std::size_t head = 2, size = 0;
            const std::string_view rest = std::string_view(seat.bytes).substr(at);
            if (rest.size() < head) break;
            size = static_cast<unsigned char>(rest[1]) & 127;
            if (size >= 126) {
                head = size == 126 ? 4 : 10;
                if (rest.size() < head) break;
                size = 0;
                for (std::size_t i = 2; i < head; ++i) size = size << 8 | static_cast<unsigned char>(rest[i]);
            }
            if (rest.size() < head + size) break;
            if ((rest[0] & 15) == 9) seat.wire->line.send(frame(rest.substr(head, size), 0x8a));
            take(seat, rest.substr(head, size));
            at += head + size;
        }
        seat.bytes.erase(0, at);
    }
    void take(Seat& seat, std::string_view text) {
        const Steady::time_point now = Steady::now();
        if (text.starts_with(R"({"type":"done","act":")")) {
            const std::size_t n = number_after(text, 22, 16) - 1;
            if (!acknowledged_[n]) safe.add(now - sent_[n]);
            acknowledged_[n] = true;
        } else if (text.starts_with(R"({"type":"refused","reason":"slow_down","act":")")) {
            again_.push_back({now + std::chrono::seconds(1), number_after(text, 46, 16) - 1});
        } else if (text.starts_with(R"({"type":"board")")) {
            constexpr std::string_view mark = "in notitie ";
            for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
                const std::size_t n = number_after(text, at + mark.size(), 10);
                if (seat.has.size() <= n) seat.has.resize(load_.all());
                if (seat.has[n])
                    ++doubled;
                else
                    heard.add(now - sent_[n]);
                seat.has[n] = true;
            }
        }
    }

    Load load_;
    std::vector<Seat> seats_;
    std::vector<pollfd> polled_;
    std::vector<Steady::time_point> sent_;
    std::vector<bool> acknowledged_;
    std::deque<Again> again_;
};

}  // namespace

int main(int count, char** words) {
    Load load;
    if (count > 1) load.phones = std::min(5'000UL, std::strtoul(words[1], nullptr, 10));
    if (count > 2) load.notes = std::min(20UL, std::strtoul(words[2], nullptr, 10));
    if (count > 3) load.per_second = std::clamp(std::atof(words[3]), 1.0, 1'000.0);
    load.screen = count > 4 && words[4] == std::string_view("screen");
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);

    const samenspraak::testing::Folder folder;
    const std::string file = folder.file("hall.samenspraak");
    const auto files = files_on_disk();
    const Changes beginning{SetTitle{"Hall"}, SetWhereabouts{{Phase::Actors, false}}};
    if (auto made = Document::create(*files, file, Existing::Keep, beginning); !made || !(*made)->close()) return 1;
    ServerProcess server(file, load.screen);
    const double empty = server.megabytes_now();
    const Steady::time_point began = Steady::now();
    Hall hall(server, load);
    std::printf("%zu phones joined in %.1f s; memory %.1f MB, of which %.1f KB a phone\n", hall.size(),
        std::chrono::duration<double>(Steady::now() - began).count(), server.megabytes_now(),
        (server.megabytes_now() - empty) * 1000 / static_cast<double>(hall.size()));
    const Steady::time_point opened = Steady::now();
    hall.hold();
    const double took = std::chrono::duration<double>(Steady::now() - opened).count();
    const double memory = server.megabytes_now();
    const int code = server.end();

    const auto again = Document::open(*files, file, Access::Read);
    const std::size_t kept = again ? (*again)->session().notes.size() : 0;
    std::printf("%zu notes in %.1f s, %zu deliveries\n", load.all(), took, hall.heard.count());
    std::printf(
        "safe:            %6.1f ms (50%%)  %6.1f ms (99%%)\n", hall.safe.percentile(0.5), hall.safe.percentile(0.99));
    std::printf(
        "on other phones: %6.1f ms (50%%)  %6.1f ms (99%%)\n", hall.heard.percentile(0.5), hall.heard.percentile(0.99));
    std::printf("server: %.1f s of processor (%.0f%% of a core), %.1f MB\n", server.seconds_used(),
        100 * server.seconds_used() / took, memory);
    if (hall.slowed_down > 0) std::printf("told to slow down %zu times\n", hall.slowed_down);
    std::printf("in the file %zu, acknowledged %zu, heard twice %zu, exit code %d\n", kept, hall.safe.count(),
        hall.doubled, code);
    return kept == load.all() && hall.is_done() && hall.doubled == 0 && code == 0 ? 0 : 1;
}
