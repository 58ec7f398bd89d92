// SPDX-License-Identifier: EUPL-1.2
// What a frame of the screen costs us, without the graphics card: at 40, 1,000 and 10,000 notes; still, panning by the
// wheel, dragging a note, typing in the field, after an act of the facilitator's and after a note from a phone; on
// every board, the case and the outcome. Held against 2 ms a frame at 10,000 notes. And how long it takes from a file
// to the first frame, and what it needs of memory.
#include "app/screen/input/gestures.hpp"
#include "app/screen/program/program.hpp"
#include "app/screen/window/stage.hpp"
#include "sessions/ids.hpp"
#include "sessions/rank.hpp"
#include "tests/support/names.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

using Steady = std::chrono::steady_clock;

constexpr int wide = 1920, high = 1080, frames = 240;

double milliseconds_since(Steady::time_point start) {
    return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

// What the processor did for this thread: others that are at work at the same time do not count.
double own_milliseconds() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

// Half of the notes are effects, in two lanes; the others are actors that they touch: the fullest a board can be.
Changes two_steps(std::size_t count) {
    Changes changes{SetTitle{"Bench"}, SetLanguage{"nl"}};
    std::string rank;
    std::vector<NoteId> actors;
    for (std::size_t i = 0; i < count; ++i) {
        Note note;
        note.id = new_id<NoteId>();
        note.text = "Telefoons worden gevolgd zonder dat je het weet, notitie " + std::to_string(i);
        const bool effect = i % 2;
        note.place = {effect ? Phase::Effects : Phase::Actors,
            !effect      ? Lane::None
            : i % 4 == 1 ? Lane::Positive
                         : Lane::Negative,
            {}, rank = rank_between(rank, {})};
        changes.push_back(AddNote{note});
        if (effect)
            changes.push_back(AddLink{{LinkKind::Touches, actors.back(), note.id}});
        else
            actors.push_back(note.id);
    }
    changes.push_back(SetWhereabouts{{Phase::Effects, false}});
    return changes;
}

// As many of each step, each linked to one of the step before; a tenth has no link yet. Some groups, some votes.
Changes all_steps(std::size_t count) {
    Changes changes{SetTitle{"Bench"}, SetLanguage{"nl"}};
    std::string rank;
    std::array<NoteId, 4> last;
    constexpr std::array phases{Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions};
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t step = i % phases.size(), round = i / phases.size();
        Note note;
        note.id = last[step] = new_id<NoteId>();
        note.text = "Iedereen moet kunnen zien wat er over hem bekend is, notitie " + std::to_string(i);
        note.place = {phases[step],
            step == 1   ? (round % 2 ? Lane::Positive : Lane::Negative)
            : step == 3 ? (round % 2 ? Lane::Technology : Lane::People)
                        : Lane::None,
            {}, rank = rank_between(rank, {})};
        if (step == 2 && round % 7 == 0) note.hands = static_cast<std::uint16_t>(round % 5 + 1);
        changes.push_back(AddNote{note});
        if (step > 0 && round % 10 > 0)
            changes.push_back(AddLink{{*kind_between(phases[step - 1], phases[step]), last[step - 1], last[step]}});
    }
    for (std::size_t i = 0; i < 6; ++i) {
        Note note;
        note.id = new_id<NoteId>();
        note.text = "Wie heeft dit besloten? " + std::to_string(i);
        note.place = {Phase::Case, Lane::None, {}, rank = rank_between(rank, {})};
        changes.push_back(AddNote{note});
    }
    return changes;
}

Note from_a_phone(Phase phase, int i) {
    Note note;
    note.id = new_id<NoteId>();
    note.author = PersonId{7};
    note.text = "Van een telefoon, nummer " + std::to_string(i);
    note.place = {phase, {}, {}, "zz" + std::to_string(i)};
    return note;
}

std::size_t memory_in_mb(const std::string& process = "self") {
    std::ifstream status("/proc/" + process + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stoul(line.substr(6)) / 1024;
    return 0;
}

class Bench {
public:
    Bench(Files& files, const std::filesystem::path& file) {
        const auto start = Steady::now();
        ProgramWish wish;
        wish.settings.language = "nl";
        wish.settings.moves = true;
        stage_.emplace();
        program_.emplace(files, std::move(wish));
        if (!program_->open(file)) std::printf("the file does not open\n");
        frame();
        std::printf("  %-34s %8.2f ms\n", "from the file to the first frame", milliseconds_since(start));
        for (int i = 0; i < 60; ++i) frame();
    }

    double frame() {
        now_ += 1.0 / 60;
        const Moment moment = input.take(now_);
        const double start = own_milliseconds();
        pace_.begin();
        stage_->frame(*program_, moment, wide, high, pace_);
        return own_milliseconds() - start;
    }

    // Before each frame hands do something; input waits for the next when they do several things.
    void measure(const char* what, const std::function<void(int)>& hands, int count = frames) {
        std::vector<double> took;
        for (int i = 0; i < count; ++i) {
            hands(i);
            took.push_back(frame());
        }
        while (input.waiting()) frame();
        std::ranges::sort(took);
        std::printf("  %-34s %8.3f ms half of the frames, %8.3f ms 99 of 100, %8.3f ms the longest\n", what,
            took[took.size() / 2], took[took.size() * 99 / 100], took.back());
    }

    Document& document() { return program_->session()->document(); }
    double now() const { return now_; }
    Input input;

private:
    std::optional<Stage> stage_;
    std::optional<Program> program_;
    FrameScheduler pace_;
    double now_ = 1;
};

std::filesystem::path written(Files& files, const Changes& changes, const std::filesystem::path& file) {
    auto made = Document::create(files, file, Existing::Replace, changes);
    if (!made || !(*made)->close()) std::printf("the file cannot be written\n");
    return file;
}

// A note from a phone comes in with every second frame: half of the frames are the first after an act.
void phones(Bench& at, const char* what, Phase phase) {
    at.measure(what, [&](int i) {
        if (i % 2)
            (void)at.document().perform(Act{new_id<ActId>(), PersonId{7}, 1, {}, {AddNote{from_a_phone(phase, i)}}});
    });
}

void under_the_hands(Files& files, std::size_t count, const std::filesystem::path& folder) {
    std::printf("%zu notes, half of them on the board that is shown\n", count);
    Bench at(files, written(files, two_steps(count), folder / (std::to_string(count) + ".samenspraak")));
    const Pixel on_a_note{400, 300};
    at.measure("still", [](int) {});
    at.input.mouse_moved(on_a_note);
    at.measure("panning by the wheel", [&](int i) { at.input.wheel({0, i % 120 < 60 ? -1.f : 1.f}); });
    at.measure("typing in the field", [&](int i) { gestures::type(at.input, i % 12 ? "a" : " ", at.now()); });
    at.input.mouse_moved(on_a_note);
    at.input.button_down(Button::Left, at.now());
    at.measure("pressing a note", [](int) {});
    at.measure("dragging it", [&](int i) {
        at.input.mouse_moved({on_a_note.x + static_cast<float>(i * 3), on_a_note.y + static_cast<float>(i % 300)});
    });
    at.input.button_up(Button::Left, at.now());
    at.measure(
        "after it lies there", [](int) {}, 20);
    // What was begun with the mouse is put away: all that is typed goes to the field.
    for (int i = 0; i < 4; ++i) {
        gestures::press(at.input, {Key::Escape}, at.now());
        at.frame();
    }
    const std::size_t notes_before = at.document().session().notes.size();
    at.measure("writing notes", [&](int i) {
        if (i % 4 == 0) gestures::type(at.input, "+Nieuw " + std::to_string(i), at.now());
        if (i % 4 == 0) gestures::press(at.input, {Key::Enter}, at.now());
    });
    std::printf("  %-34s %8zu\n", "notes written", at.document().session().notes.size() - notes_before);
    phones(at, "notes from phones", Phase::Effects);
    at.measure("undoing them", [&](int i) {
        if (i % 4 == 0) gestures::press(at.input, control(Key::Z), at.now());
    });
    std::printf("  %-34s %8zu MB\n", "memory", memory_in_mb());
}

void every_step(Files& files, std::size_t count, const std::filesystem::path& folder) {
    std::printf("%zu notes, as many in each step\n", count);
    Bench at(files, written(files, all_steps(count), folder / (std::to_string(count) + "-all.samenspraak")));
    constexpr std::array steps{std::pair("case", Key::Digit1), std::pair("actors", Key::Digit2),
        std::pair("effects", Key::Digit3), std::pair("values", Key::Digit4), std::pair("actions", Key::Digit5),
        std::pair("outcome", Key::Digit6)};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        gestures::press(at.input, control(steps[i].second), at.now());
        at.measure((std::string(steps[i].first) + ": coming there").c_str(), [](int) {}, 30);
        at.measure((std::string(steps[i].first) + ": still").c_str(), [](int) {});
        phones(
            at, (std::string(steps[i].first) + ": notes from phones").c_str(), all_phases[std::min<std::size_t>(i, 4)]);
    }
}

// Looking back over a history of as many acts as there are notes: by an act, and with the slider under the hand,
// slowly, from end to end in half a second, and from one end to the other at once.
void looking_back(Files& files, std::size_t count, const std::filesystem::path& folder) {
    std::printf("%zu notes, each an act of its own, looked back on\n", count);
    const std::filesystem::path file = folder / (std::to_string(count) + "-back.samenspraak");
    {
        const Changes all = two_steps(count);
        auto made = Document::create(files, file, Existing::Replace, {all[0], all[1], all.back()});
        for (std::size_t i = 2; made && i + 1 < all.size(); ++i) {
            Changes act{all[i]};
            if (std::holds_alternative<AddLink>(all[i + 1])) act.push_back(all[++i]);
            if (!(*made)->perform(act)) std::printf("an act was refused\n");
        }
        if (!made || !(*made)->close()) std::printf("the file cannot be written\n");
    }
    Bench at(files, file);
    const std::size_t before = memory_in_mb();
    gestures::press(at.input, control(Key::H), at.now());
    at.measure(
        "coming there", [](int) {}, 8);
    std::printf("  %-34s %8zu MB\n", "memory for it", memory_in_mb() - before);
    at.measure("an act back", [&](int) { gestures::press(at.input, {Key::Left}, at.now()); });
    at.measure("an act on", [&](int) { gestures::press(at.input, {Key::Right}, at.now()); });
    at.measure("ten acts back", [&](int) { gestures::press(at.input, {Key::PageUp}, at.now()); });
    at.measure("ten acts on", [&](int) { gestures::press(at.input, {Key::PageDown}, at.now()); });
    gestures::press(at.input, {Key::Home}, at.now());
    at.measure(
        "to the first act", [](int) {}, 30);
    gestures::press(at.input, {Key::End}, at.now());
    at.measure(
        "to the last act", [](int) {}, 30);
    constexpr float from = 500, to = 1'500, on_the_slider = 1'037;
    const auto drag = [&](const char* what, int there) {  // there and back in so many frames each
        at.input.mouse_moved({to, on_the_slider});
        at.input.button_down(Button::Left, at.now());
        at.measure(
            what,
            [&](int i) {
                const int away = (i / there) % 2 ? i % there : there - 1 - i % there;
                at.input.mouse_moved(
                    {from + (to - from) * static_cast<float>(away) / static_cast<float>(there - 1), on_the_slider});
            },
            4 * there);
        at.input.button_up(Button::Left, at.now());
        at.measure(
            "", [](int) {}, 2);
    };
    drag("dragging, there in 10 s", 600);
    drag("dragging, there in 1/2 s", 30);
    drag("dragging, there at once", 2);
    std::printf("  %-34s %8zu MB\n", "memory for it", memory_in_mb() - before);
}

// The processor time of a process, in seconds.
double processor_seconds(pid_t process) {
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    const std::string all{std::istreambuf_iterator<char>(stat), {}};
    std::istringstream fields(all.substr(all.rfind(')') + 2));
    std::string skipped;
    for (int i = 0; i < 11; ++i) fields >> skipped;
    double user = 0, system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

pid_t started(const std::vector<std::string>& words) {
    const pid_t process = fork();
    if (process != 0) return process;
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execv(arguments[0], arguments.data());
    _exit(127);
}

// The program itself, with a window: needs a display.
void the_program(Files& files, const std::string& program, const std::filesystem::path& folder) {
    if (!std::getenv("DISPLAY")) return (void)std::printf("no display: the program itself was not measured\n");
    std::printf("the program, with 40 notes\n");
    const std::string file = written(files, all_steps(40), folder / "program.samenspraak").string();
    for (int i = 0; i < 3; ++i) {
        const auto start = Steady::now();
        const pid_t process = started({program, "picture", file, (folder / "out.png").string(), "--phase", "effects"});
        waitpid(process, nullptr, 0);
        std::printf("  %-34s %8.0f ms\n", "from its start to a picture on disk", milliseconds_since(start));
    }
    const pid_t process = started({program, file});
    std::this_thread::sleep_for(std::chrono::seconds(12));  // until the caret rests
    const double before = processor_seconds(process);
    std::this_thread::sleep_for(std::chrono::seconds(10));
    std::printf("  %-34s %8.2f %% of a core\n", "doing nothing for 10 s", (processor_seconds(process) - before) * 10);
    std::printf("  %-34s %8zu MB\n", "memory", memory_in_mb(std::to_string(process)));
    kill(process, SIGTERM);
    waitpid(process, nullptr, 0);
}

}  // namespace

// bench_screen [PART]: hands, steps, back or program; all of them without one.
int main(int count, char** words) {
    const std::string only = count > 1 ? words[1] : "";
    const auto wanted = [&](const char* part) { return only.empty() || only == part; };
    const auto folder = std::filesystem::temp_directory_path() / "samenspraak-bench-screen";
    std::filesystem::create_directories(folder);
    const std::shared_ptr<Files> files = files_on_disk();  // also of a task that is left behind
    std::printf("Our own work for a frame of %d x %d; held against 2 ms at 10,000 notes\n", wide, high);
    for (const std::size_t notes : {std::size_t{40}, std::size_t{1'000}, std::size_t{10'000}})
        if (wanted("hands")) under_the_hands(*files, notes, folder);
    for (const std::size_t notes : {std::size_t{1'000}, std::size_t{10'000}})
        if (wanted("steps")) every_step(*files, notes, folder);
    if (wanted("back")) looking_back(*files, 10'000, folder);
    if (wanted("program"))
        the_program(*files, (std::filesystem::path(words[0]).parent_path() / "samenspraak").string(), folder);
    std::filesystem::remove_all(folder);
}
