// SPDX-License-Identifier: EUPL-1.2
// What a frame of the screen costs us, without the graphics card: at 40, 1,000 and 10,000 notes; still, panning by the
// wheel, dragging a note, and typing in the field. And how long it takes from a file to the first frame. Held against
// 2 ms a frame at 10,000 notes.
#include "app/screen/program.hpp"
#include "app/screen/stage.hpp"
#include "sessions/ids.hpp"
#include "sessions/rank.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>

using namespace samenspraak;

namespace {

using Steady = std::chrono::steady_clock;

constexpr int wide = 1920, high = 1080, frames = 240;

double milliseconds_since(Steady::time_point start) {
    return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

// Half of the notes are effects, in two lanes; the others are actors that they touch.
Changes notes(std::size_t count) {
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
        const auto start = Steady::now();
        pace_.begin();
        stage_->frame(*program_, moment, wide, high, pace_);
        return milliseconds_since(start);
    }

    // Before each frame hands do something; input waits for the next when they do several things.
    void measure(const char* what, const std::function<void(int)>& hands) {
        std::vector<double> took;
        for (int i = 0; i < frames; ++i) {
            hands(i);
            took.push_back(frame());
        }
        while (input.waiting()) frame();
        std::ranges::sort(took);
        std::printf("  %-34s %8.3f ms half of the frames, %8.3f ms 99 of 100, %8.3f ms the longest\n", what,
            took[took.size() / 2], took[took.size() * 99 / 100], took.back());
    }

    Program& program() { return *program_; }
    double now() const { return now_; }
    Input input;

private:
    std::optional<Stage> stage_;
    std::optional<Program> program_;
    Pace pace_;
    double now_ = 1;
};

void bench(Files& files, std::size_t count, const std::filesystem::path& folder) {
    const auto file = folder / (std::to_string(count) + ".samenspraak");
    {
        auto made = Workshop::create(files, file, Existing::Replace, notes(count));
        if (!made || !(*made)->close()) return;
    }
    std::printf("%zu notes\n", count);
    Bench at(files, file);
    const Pixel on_a_note{400, 300};
    at.measure("still", [](int) {});
    at.input.mouse_moved(on_a_note);
    at.measure("panning by the wheel", [&](int i) { at.input.wheel({0, i % 120 < 60 ? -1.f : 1.f}); });
    at.measure("typing in the field", [&](int i) { at.input.type(i % 12 ? "a" : " ", at.now()); });
    at.input.mouse_moved(on_a_note);
    at.input.button_down(Button::Left, at.now());
    at.measure("dragging a note", [&](int i) {
        at.input.mouse_moved({on_a_note.x + static_cast<float>(i * 3), on_a_note.y + static_cast<float>(i % 300)});
    });
    at.input.button_up(Button::Left, at.now());
    std::vector<double> after;
    for (int i = 0; i < 20; ++i) after.push_back(at.frame());
    std::printf("  %-34s %8.2f ms\n", "the frame after an act", *std::ranges::max_element(after));
}

}  // namespace

int main() {
    const auto folder = std::filesystem::temp_directory_path() / "samenspraak-bench-screen";
    std::filesystem::create_directories(folder);
    const auto files = files_on_disk();
    std::printf("Our own work for a frame of %d x %d; held against 2 ms at 10,000 notes\n", wide, high);
    for (const std::size_t count : {std::size_t{40}, std::size_t{1'000}, std::size_t{10'000}})
        bench(*files, count, folder);
    std::filesystem::remove_all(folder);
}
