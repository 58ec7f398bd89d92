// SPDX-License-Identifier: EUPL-1.2
// What the session file costs: opening 10,000 notes, their size, an act on the calling thread, and until it is safe.
//   bench_store [FOLDER]    the disk to measure on; the folder for temporary files by default
#include "sessions/rank.hpp"
#include "sessions/store/session_file.hpp"
#include "tests/support/names.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>
#include <thread>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

using Time = std::chrono::steady_clock;
constexpr std::size_t notes = 10'000;

double microseconds_since(Time::time_point start) {
    return std::chrono::duration<double, std::micro>(Time::now() - start).count();
}

std::string machine() {
    std::ifstream about("/proc/cpuinfo");
    for (std::string line; std::getline(about, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "unknown processor";
}

// A note as a group writes it: some sixty characters.
Act act_of(std::size_t number, const std::string& rank, std::mt19937_64& random) {
    Note note;
    note.id = NoteId{random() | 1};
    note.text = "Bewoners weten niet wie er meekijkt en waarom, zei tafel " + std::to_string(number);
    note.place = {all_phases[1 + number % 4], Lane::None, {}, rank};
    return {ActId{random() | 1}, {}, 1'795'000'000'000, {}, {AddNote{note}}};
}

std::vector<Act> session_of_notes() {
    std::mt19937_64 random(1);
    std::vector<Act> acts;
    const auto ranks = ranks_between({}, {}, notes);
    for (std::size_t i = 0; i < notes; ++i) acts.push_back(act_of(i, ranks[i], random));
    return acts;
}

struct Spread {
    std::vector<double> times;
    void add(double time) { times.push_back(time); }
    double at(double part) {
        std::ranges::sort(times);
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    }
};

void report(const char* what, Spread spread, const char* held_against) {
    std::printf("%-52s %10.1f µs %10.1f µs %10.1f µs   %s\n", what, spread.at(0.5), spread.at(0.99), spread.at(1.0),
        held_against);
}

JournalWriter& writer_at(Result<SessionFile>& file, const Path& path) {
    if (!file) {
        std::fprintf(stderr, "no session file could be made at %s\n", path.c_str());
        std::exit(1);
    }
    return *file->writer;
}

// As fast as can be: a script, or a large paste.
void measure_appending(Files& files, const Path& path, const std::vector<Act>& acts) {
    auto file = create_session(files, path, Existing::Replace, Act{ActId{1}, {}, 0, {}, {}}, {});
    JournalWriter& writer = writer_at(file, path);
    Spread spread;
    const auto all = Time::now();
    for (const Act& act : acts) {
        const auto start = Time::now();
        writer.append(act);
        spread.add(microseconds_since(start));
    }
    const double appended = microseconds_since(all);
    if (!writer.close()) std::exit(1);
    const double safe = microseconds_since(all);
    report("append, 10,000 acts without a pause", std::move(spread), "a few µs, no disk");
    std::printf("%-52s %10.1f ms appended, %.1f ms until all was safe\n", "", appended / 1e3, safe / 1e3);
}

// As people do: the writer sleeps in between, and has to be woken.
void measure_talking(Files& files, const Path& path, const std::vector<Act>& acts) {
    auto file = create_session(files, path, Existing::Replace, Act{ActId{1}, {}, 0, {}, {}}, {});
    JournalWriter& writer = writer_at(file, path);
    Spread append, safe;
    for (std::size_t i = 0; i < 500; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        const auto start = Time::now();
        const std::uint64_t sequence = writer.append(acts[i]).sequence;
        append.add(microseconds_since(start));
        while (writer.safe_up_to() < sequence) std::this_thread::yield();
        safe.add(microseconds_since(start));
    }
    report("append, one act at a time", std::move(append), "a few µs, no disk");
    report("until that act is safe", std::move(safe), "50 ms from phone to screen");
}

// What appending would cost if the writer's thread did the encoding: a copy of each act, instead of its bytes.
void measure_encoding(const std::vector<Act>& acts) {
    Spread encode, copy;
    Bytes bytes;
    std::vector<Act> copies;
    for (int times = 0; times < 20; ++times) {
        bytes.clear();
        auto start = Time::now();
        for (std::size_t i = 0; i < acts.size(); ++i) write_record(bytes, i + 1, acts[i]);
        encode.add(microseconds_since(start) / static_cast<double>(acts.size()));
        copies.clear();
        start = Time::now();
        for (const Act& act : acts) copies.push_back(act);
        copy.add(microseconds_since(start) / static_cast<double>(acts.size()));
    }
    report("an act into bytes with its checksum", std::move(encode), "chosen: on the calling thread");
    report("a copy of an act, for another thread to encode", std::move(copy), "not chosen");
}

void measure_sync(Files& files, const Path& path) {
    Spread spread;
    (void)files.remove(path);
    auto file = files.open(path, Opening::New);
    if (!file) std::exit(1);
    const Bytes record(130, std::byte{1});
    for (std::uint64_t i = 0; i < 500; ++i) {
        const auto start = Time::now();
        if (!(*file)->write(i * record.size(), record) || !(*file)->sync()) std::exit(1);
        spread.add(microseconds_since(start));
    }
    report("130 bytes written and synced", std::move(spread), "the disk itself");
    (void)files.remove(path);
}

void measure_opening(Files& files, const Path& path) {
    Spread spread;
    for (int times = 0; times < 30; ++times) {
        const auto start = Time::now();
        const auto file = open_session(files, path, Access::Read, {});
        spread.add(microseconds_since(start));
        if (!file || file->session.notes.size() != notes) std::exit(1);
    }
    report("open 10,000 notes", std::move(spread), "100,000 µs");
}

}  // namespace

int main(int count, char** arguments) {
    const Path folder = count > 1 ? Path(arguments[1]) : std::filesystem::temp_directory_path();
    const Path path = folder / "bench_store.samenspraak";
    const auto files = files_on_disk();
    const auto acts = session_of_notes();
    std::printf("%s; %s\n", machine().c_str(), folder.c_str());
    std::printf("%-52s %13s %13s %13s   %s\n", "", "median", "99%", "most", "held against");
    measure_encoding(acts);
    measure_sync(*files, path);
    measure_talking(*files, path, acts);
    measure_appending(*files, path, acts);
    std::printf("%-52s %10.2f MB %31s 3 MB\n", "a file of 10,000 notes",
        static_cast<double>(std::filesystem::file_size(path)) / 1e6, "");
    measure_opening(*files, path);
    (void)files->remove(path);
}
