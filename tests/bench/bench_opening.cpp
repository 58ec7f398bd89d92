// SPDX-License-Identifier: EUPL-1.2
// How much memory opening a large session takes, as so many times its file, beyond what the program has anyway; held
// against 2 times, and against having the whole file and all acts in memory first. For sessions of different kinds,
// because a short act takes more memory for its bytes than a long one.
//   bench_opening [MEGABYTES] [FOLDER]    of each file; 200, in the folder for temporary files, by default
#include "sessions/rank.hpp"
#include "sessions/store/session_file.hpp"
#include "tests/support/names.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

using Time = std::chrono::steady_clock;
using NextAct = std::function<Change(std::size_t)>;

// Ids and words as different as people's are: they are compressed in memory, and what repeats would flatter that.
std::uint64_t scattered(std::uint64_t number) {
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
    return number ^ (number >> 31);
}

// Words of three syllables out of sixty-four: some 2.6 bits a letter, as Dutch is to a compressor.
std::string text_of(std::size_t number, std::size_t size) {
    constexpr std::string_view first = "bdgkmnrw", middle = "aeiou", last = "lnst";
    std::string text;
    std::uint64_t bits = 0;
    for (std::uint64_t word = 0; text.size() < size; ++word, text += ' ') {
        bits = scattered((number + 1) * 1'000 + word);
        for (int syllable = 0; syllable < 3; ++syllable, bits >>= 12)
            text += {first[bits % 8], middle[(bits >> 3) % 2 + syllable], last[(bits >> 4) % 4]};
    }
    text.resize(size);
    return text;
}

Change note(std::size_t number, std::size_t size, std::string& rank) {
    rank = rank_between(rank, {});
    Note note;
    note.id = NoteId{scattered(number + 1)};
    note.text = text_of(number, size);
    note.place = {Phase::Actors, Lane::None, {}, rank};
    return AddNote{note};
}

// Written act by act, so that this process stays small.
void write_file(const Path& path, std::uint64_t size, const NextAct& next) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    Bytes bytes;
    const auto put = [&] {
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        bytes.clear();
    };
    write_header(bytes, SessionId{1});
    std::uint64_t written = 0, sequence = 0;
    for (; written < size; put()) {
        write_record(
            bytes, sequence + 1, Act{ActId{scattered(~sequence)}, {}, 1'795'000'000'000, {}, {next(sequence)}});
        written += bytes.size(), ++sequence;
    }
    write_closing(bytes, sequence + 1);
    put();
}

std::uint64_t kilobytes(const char* name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name)) return std::strtoull(line.c_str() + std::string_view(name).size() + 1, nullptr, 10);
    return 0;
}

// In a process of its own: what is left of one measurement is no part of the next.
void measure(const char* what, const Path& path, const std::function<bool()>& open) {
    std::fflush(stdout);
    const pid_t child = ::fork();
    if (child == 0) {
        std::ofstream("/proc/self/clear_refs") << "5";  // the peak begins here
        const std::uint64_t before = kilobytes("VmRSS");
        const auto start = Time::now();
        if (!open()) std::_Exit(1);
        const double seconds = std::chrono::duration<double>(Time::now() - start).count();
        const double peak = static_cast<double>(kilobytes("VmHWM") - before) * 1024;
        std::printf("  %-34s %8.2f x the file %10.1f s\n", what,
            peak / static_cast<double>(std::filesystem::file_size(path)), seconds);
        std::fflush(stdout);
        std::_Exit(0);
    }
    int how = 0;
    ::waitpid(child, &how, 0);
    if (how != 0) std::exit(1);
}

// All bytes, then all acts, then the session.
bool open_in_steps(Files& files, const Path& path) {
    auto bytes = read_whole(files, path, journal_bytes);
    if (!bytes) return false;
    auto journal = read_journal(*bytes);
    if (!journal) return false;
    Session session;
    History history;
    for (const Act& act : journal->acts) {
        auto inverse = apply_act(session, act.changes);
        if (!inverse) return false;
        history.record(act, *inverse);
    }
    return true;
}

void measure_kind(const char* kind, const Path& path, std::uint64_t size, const NextAct& next) {
    write_file(path, size, next);
    std::printf("%s, %.0f MB\n", kind, static_cast<double>(std::filesystem::file_size(path)) / 1e6);
    const auto files = files_on_disk();
    measure("all acts first", path, [&] { return open_in_steps(*files, path); });
    measure("act by act (open_session)", path,
        [&] { return static_cast<bool>(open_session(*files, path, Access::Write, {})); });
    std::filesystem::remove(path);
}

}  // namespace

int main(int count, char** arguments) {
    const std::uint64_t size = (count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 200) * 1'000'000;
    const Path folder = count > 2 ? Path(arguments[2]) : std::filesystem::temp_directory_path();
    const Path path = folder / "bench_opening.samenspraak";
    std::string rank;
    measure_kind("notes of 2,000 letters", path, size, [&](std::size_t i) { return note(i, 2'000, rank); });
    rank.clear();
    measure_kind("notes of 60 letters", path, size, [&](std::size_t i) { return note(i, 60, rank); });
    rank.clear();
    constexpr std::size_t notes = 2'000;
    measure_kind("2,000 notes, written over and over", path, size, [&](std::size_t i) -> Change {
        if (i < notes) return note(i, 200, rank);
        return SetText{NoteId{scattered(1 + i % notes)}, text_of(i, 200)};
    });
}
