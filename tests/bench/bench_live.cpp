// SPDX-License-Identifier: EUPL-1.2
// A full hall on one laptop: phones join, each sends its notes, all follow the whole board. Measures from the moment of
// sending: until "safe" (on the disk), and until each other phone has it. The server is a process of its own, so that
// its processor time and memory are its own. Loopback only.
//   bench_live [phones [notes a phone [notes a second]]]
#include "app/live/serve.hpp"
#include "app/workshop.hpp"
#include "sessions/ids.hpp"
#include "tests/app/folder.hpp"
#include "tests/live/client.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <memory>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unordered_map>
#include <vector>

using namespace samenspraak;
using samenspraak::testing::frame;
using samenspraak::testing::Line;
using samenspraak::testing::Wire;

namespace {

using Steady = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

struct Load {
    std::size_t phones = 1'000, notes = 5;
    double per_second = 150;
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

// The server as a process: started before anything else has threads.
class ServerProcess {
public:
    explicit ServerProcess(const std::string& file) {
        int ends[2];
        if (pipe(ends) != 0) std::abort();
        process_ = fork();
        if (process_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            const auto files = files_on_disk();
            const Words words("nl");
            const Arguments asked{Task::Serve, {file}, {{"port", "18080"}}};
            std::exit(live::serve(asked, Console{*files, words, std::cout, std::cerr}));
        }
        close(ends[1]);
        std::string said;
        std::array<char, 4096> bytes;
        while (said.find("Ctrl C") == said.npos) {
            const ssize_t got = read(ends[0], bytes.data(), bytes.size());
            if (got <= 0) std::abort();
            said.append(bytes.data(), static_cast<std::size_t>(got));
        }
        code = said.substr(said.find("/#") + 2, 4);
    }
    int end() {
        int status = 0;
        kill(process_, SIGTERM);
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
    pid_t process_ = 0;
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
            while (sent_.size() < load_.all() && static_cast<double>(sent_.size()) < passed * load_.per_second) send();
            listen();
        }
    }
    bool is_done() const { return safe.count() == load_.all() && heard.count() == load_.all() * seats_.size(); }

    Times safe, heard;
    std::size_t doubled = 0;

private:
    struct Seat {
        std::unique_ptr<Wire> wire;
        std::string bytes;
        std::vector<bool> has;
    };

    void send() {
        const std::size_t n = sent_.size();
        const std::string id = hex(n + 1);
        sent_.push_back(Steady::now());
        acknowledged_.push_back(false);
        seats_[n % seats_.size()].wire->say(R"({"type":"note","act":")" + id + R"(","id":")" + id
                                            + R"(","phase":"case","text":"Wat verandert er voor wie, in notitie )"
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
};

}  // namespace

int main(int count, char** words) {
    Load load;
    if (count > 1) load.phones = std::min(5'000UL, std::strtoul(words[1], nullptr, 10));
    if (count > 2) load.notes = std::min(20UL, std::strtoul(words[2], nullptr, 10));
    if (count > 3) load.per_second = std::clamp(std::atof(words[3]), 1.0, 1'000.0);
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);

    const samenspraak::testing::Folder folder;
    const std::string file = folder.file("hall.samenspraak");
    ServerProcess server(file);
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

    const auto files = files_on_disk();
    const auto again = Workshop::open(*files, file, Access::Read);
    const std::size_t kept = again ? (*again)->session().notes.size() : 0;
    std::printf("%zu notes in %.1f s, %zu deliveries\n", load.all(), took, hall.heard.count());
    std::printf(
        "safe:            %6.1f ms (50%%)  %6.1f ms (99%%)\n", hall.safe.percentile(0.5), hall.safe.percentile(0.99));
    std::printf(
        "on other phones: %6.1f ms (50%%)  %6.1f ms (99%%)\n", hall.heard.percentile(0.5), hall.heard.percentile(0.99));
    std::printf("server: %.1f s of processor (%.0f%% of a core), %.1f MB\n", server.seconds_used(),
        100 * server.seconds_used() / took, memory);
    std::printf("in the file %zu, acknowledged %zu, heard twice %zu, exit code %d\n", kept, hall.safe.count(),
        hall.doubled, code);
    return kept == load.all() && hall.is_done() && hall.doubled == 0 && code == 0 ? 0 : 1;
}
