// SPDX-License-Identifier: EUPL-1.2
// A disk that hangs for a while in one call, of each kind in turn, while the whole screen except the graphics card goes
// on at sixty frames a second: somebody types, asks for another place, and leaves. How late the latest frame is, held
// against 50 ms, and how much of that the processor did for it: the rest is what it waits for a disk that may be quick,
// and what other programs took; and whether all that was typed is in the file afterwards.
//   bench_slow_disk [seconds]      so long the disk hangs, 20 unless said
#include "app/screen/input/gestures.hpp"
#include "app/screen/program/program.hpp"
#include "app/screen/window/stage.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/full_disk.hpp"
#include "tests/support/names.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Folder;

namespace {

using Steady = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;
constexpr int wide = 1920, high = 1080;
constexpr std::chrono::microseconds frame_time(16'667);

struct Call {
    const char* name;
    DiskCall call;
};
constexpr std::array calls{Call{"open", DiskCall::Open}, Call{"read", DiskCall::Read}, Call{"write", DiskCall::Write},
    Call{"sync", DiskCall::Sync}, Call{"size", DiskCall::Size}, Call{"lock", DiskCall::Lock},
    Call{"rename", DiskCall::Rename}, Call{"link", DiskCall::Link}, Call{"remove", DiskCall::Remove},
    Call{"make folder", DiskCall::MakeFolder}, Call{"sync folder", DiskCall::SyncFolder},
    Call{"exists", DiskCall::Exists}, Call{"leads to", DiskCall::LeadsTo}, Call{"real", DiskCall::Real}};

// A person at the screen, in real time.
class Desk {
public:
    Desk() {
        ProgramWish wish;
        wish.settings.language = "nl";
        wish.documents = folder_ / "documents";
        wish.recent_file = folder_ / "recent.json";
        program_.emplace(*disk_, std::move(wish));
    }
    ~Desk() { disk_->let_go(); }

    FullDisk& disk() { return *disk_; }
    Program& program() { return *program_; }
    std::size_t waiting() { return disk_->waiting(); }

    void type(std::string_view text) { gestures::type(input_, text, now()); }
    void press(Chord chord) { gestures::press(input_, chord, now()); }

    // Frames for so long, each no sooner than the last is over.
    void run(double seconds) {
        const auto end = Steady::now() + std::chrono::duration<double>(seconds);
        while (Steady::now() < end) frame();
    }
    template <class Holds> bool run_until(Holds holds) {
        for (const auto end = Steady::now() + std::chrono::seconds(30); Steady::now() < end; frame())
            if (holds()) return true;
        return false;
    }
    std::vector<double> took, worked;  // each frame, in milliseconds: all of it, and what the processor did for it

private:
    static double own_time() {
        timespec spent{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
        return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
    }
    double now() const { return std::chrono::duration<double>(Steady::now() - began_).count() + 1; }
    void frame() {
        const auto start = Steady::now();
        const double before = own_time();
        (void)program_->letters();
        const Moment moment = stage_.take(input_, fingers_, now());
        (void)stage_.frame(*program_, moment, wide, high, pace_);
        took.push_back(Milliseconds(Steady::now() - start).count());
        worked.push_back(own_time() - before);
        std::this_thread::sleep_until(start + frame_time);
    }

    Steady::time_point began_ = Steady::now();
    Folder folder_;
    std::shared_ptr<FullDisk> disk_ = std::make_shared<FullDisk>();
    Stage stage_;
    Input input_;
    Fingers fingers_;
    FrameScheduler pace_;
    std::optional<Program> program_;
};

std::size_t notes_in(Desk& desk) { return desk.program().session()->document().session().notes.size(); }

void measure(const Call& call, double seconds) {
    Desk desk;
    desk.run(0.3);
    desk.press(control(Key::N));
    desk.run(0.1);
    desk.type("Overleg\n");
    if (!desk.run_until([&] { return desk.program().session(); })) return (void)std::printf("no session\n");
    desk.press(control(Key::Digit2));
    desk.type("Ouders\n");
    desk.run(0.5);
    desk.took.clear(), desk.worked.clear();

    desk.disk().hold("Overleg", call.call);
    desk.type("Buren\n");
    desk.run(seconds / 4);
    desk.type("Winkeliers\n");
    desk.run(seconds / 4);
    desk.press(control_shift(Key::S));  // another place …
    desk.run(seconds / 8);
    desk.press({Key::Escape});  // … but no
    desk.run(0.2);
    desk.press(control(Key::W));
    desk.run(seconds * 3 / 8);
    const std::size_t hung = desk.waiting();
    const bool closed = !desk.program().session();
    const std::size_t notes = closed ? 3 : notes_in(desk);
    desk.disk().let_go();
    const bool left = desk.run_until([&] { return !desk.program().session(); });

    std::vector<double>& took = desk.took;
    std::ranges::sort(took);
    std::printf(
        "  %-12s %5zu frames, half %5.1f, 99%% %5.1f, longest %6.1f ms, of work %4.1f ms; %s, %zu notes, left %s\n",
        call.name, took.size(), took[took.size() / 2], took[took.size() * 99 / 100], took.back(),
        *std::ranges::max_element(desk.worked), hung > 0 ? "it hung" : "not asked", notes,
        closed ? "at once"
        : left ? "when it answered"
               : "never");
}

}  // namespace

int main(int count, char** words) {
    const double seconds = count > 1 ? std::atof(words[1]) : 20;
    std::printf("a disk that hangs for %.0f s in one call; frames held against 50 ms\n", seconds);
    for (const Call& call : calls) measure(call, seconds);
    return 0;
}
