// SPDX-License-Identifier: EUPL-1.2
#include "sessions/archive.hpp"
#include "sessions/bounded_archive.hpp"
#include "sessions/store/journal.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// Without optimisation every seventh byte will do; the release and the sanitizers' builds try all.
#ifdef __OPTIMIZE__
constexpr std::size_t stride = 1;
#else
constexpr std::size_t stride = 7;
#endif

// Where each record ends, the header first.
std::vector<std::size_t> ends_of(const std::vector<Act>& acts) {
    std::vector<std::size_t> ends{journal_header_size};
    Bytes bytes;
    for (const Act& act : acts) {
        bytes.clear();
        write_record(bytes, ends.size(), act);
        ends.push_back(ends.back() + bytes.size());
    }
    return ends;
}

std::size_t whole_records_before(const std::vector<std::size_t>& ends, std::size_t offset) {
    return static_cast<std::size_t>(std::ranges::upper_bound(ends, offset) - ends.begin()) - 1;
}

bool starts_with(const std::vector<Act>& all, const std::vector<Act>& front) {
    return front.size() <= all.size() && std::equal(front.begin(), front.end(), all.begin());
}

// Every byte changed, each in one way. Ends the program's part in it when something is lost.
void flip_every_byte(const std::vector<Act>& acts, const Bytes& file) {
    const auto ends = ends_of(acts);
    std::mt19937 dice(1);
    for (std::size_t at = 0; at < file.size(); at += stride) {
        Bytes flipped = file;
        flipped[at] ^= static_cast<std::byte>(1 + dice() % 255);
        SharedBytes sound;
        const auto journal = read_journal(flipped, &sound);
        INFO("byte " << at);
        REQUIRE(journal);
        REQUIRE_FALSE(journal->recovery.whole());
        REQUIRE(starts_with(acts, journal->acts));
        const bool header = at < journal_header_size;
        REQUIRE(journal->acts.size() == (header ? acts.size() : std::min(acts.size(), whole_records_before(ends, at))));
        REQUIRE(journal->recovery.header_damaged == header);
        REQUIRE((header || journal->recovery.behind_damage + journal->recovery.torn == file.size() - sound.size()));
    }
}

void flip(Bytes& bytes, std::size_t at) { bytes.at(at) ^= std::byte{0x40}; }

}  // namespace

TEST_CASE("A file holds what was written, and says that it was closed well") {
    const auto acts = acts_of_every_kind();
    SharedBytes sound;
    const auto journal = read_journal(file_of(acts), &sound);
    REQUIRE(journal);
    CHECK(journal->id == SessionId{42});
    CHECK(journal->acts == acts);
    CHECK(journal->last_sequence == acts.size() + 1);
    CHECK(journal->recovery.whole());
    CHECK(journal->recovery.closed_well);
    CHECK(journal->recovery.acts == acts.size());
    CHECK(sound.copy({0, sound.size()}) == file_of(acts));
    CHECK_FALSE(read_journal(file_of(acts, false))->recovery.closed_well);
}

TEST_CASE("A session file without acts is a session") {
    const auto journal = read_journal(file_of({}, false));
    REQUIRE(journal);
    CHECK(journal->acts.empty());
    CHECK(journal->recovery.whole());
}

TEST_CASE("A session file cut at any byte opens with every act before the cut, or says why not") {
    const auto acts = small_acts(200);
    const Bytes file = file_of(acts);
    const auto ends = ends_of(acts);
    for (std::size_t size = 0; size < file.size(); size += stride) {
        const auto journal = read_journal(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size)));
        INFO("cut at " << size);
        if (size < journal_header_size) {
            REQUIRE_FALSE(journal);
            REQUIRE(journal.error().why == (size < 8 ? Reason::NotASession : Reason::Damaged));
            continue;
        }
        REQUIRE(journal);
        const std::size_t whole = whole_records_before(ends, size);
        REQUIRE(journal->acts.size() == whole);
        REQUIRE(starts_with(acts, journal->acts));
        REQUIRE(journal->recovery.torn == size - ends[whole]);
        REQUIRE(journal->recovery.behind_damage == 0);
    }
}

TEST_CASE("A session file with any byte flipped opens with every act before it") {
    const auto acts = small_acts(200);
    flip_every_byte(acts, file_of(acts));
}

TEST_CASE("Damaged session files cost little memory") {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    SUCCEED("measured without sanitizers");
#else
    const pid_t child = ::fork();
    if (child == 0) {
        const auto max_memory = [] {  // kilobytes, since this process began
            struct rusage used {};
            ::getrusage(RUSAGE_SELF, &used);
            return used.ru_maxrss;
        };
        const auto acts = small_acts(200);
        const Bytes file = file_of(acts);
        const long before = max_memory();
        std::mt19937 dice(2);
        for (std::size_t at = 0; at < file.size(); at += stride) {
            Bytes flipped = file;
            flipped[at] = static_cast<std::byte>(dice());
            (void)read_journal(std::move(flipped));
            (void)read_journal(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(at)));
        }
        ::_exit(max_memory() - before < 32 * 1024 ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
#endif
}

namespace {

// An act larger than what is read at once lies among smaller ones.
std::vector<Act> large_and_small_acts() {
    std::vector<Act> acts;
    for (std::uint64_t i = 0; i < 2'000; ++i) acts.push_back(numbered_act(i));
    Changes answers(60, SetAnswer{CaseQuestion::Problem, std::string(10'000, 'x')});
    acts.insert(acts.begin() + 1'000, Act{ActId{77}, {}, 0, {}, std::move(answers)});
    return acts;
}

JournalSource source_of(const Bytes& file, std::size_t& most_at_once) {
    return {[&](std::uint64_t at, std::span<std::byte> into) -> Result<std::size_t> {
                most_at_once = std::max(most_at_once, into.size());
                const ByteSpan there = ByteSpan(file).subspan(std::min<std::size_t>(at, file.size()));
                const std::size_t size = std::min(there.size(), into.size());
                std::ranges::copy(there.first(size), into.begin());
                return size;
            },
        file.size()};
}

}  // namespace

TEST_CASE("A file is read a piece at a time, and is never in memory as a whole") {
    const std::vector<Act> acts = large_and_small_acts();
    Bytes file = file_of(acts);
    for (const std::uint64_t i : {0U, 1U}) {
        std::size_t most_at_once = 0;
        std::vector<Act> read;
        std::vector<ByteRange> places;
        SharedBytes sound;
        const JournalSource source = source_of(file, most_at_once);
        const auto journal = read_journal(source, &sound, [&](Act act, ByteRange its_bytes) {
            read.push_back(std::move(act));
            places.push_back(its_bytes);
        });
        REQUIRE(journal);
        for (std::size_t act = 0; act < read.size(); ++act) CHECK(*read_act(sound.copy(places[act])) == read[act]);
        CHECK(journal->recovery.torn == 0);
        CHECK(read == acts);
        CHECK(most_at_once < file.size() * 3 / 4);
        CHECK(sound.copy({0, sound.size()}) == file);
        if (i == 0) file.resize(file.size() - closing_size);
    }
}

TEST_CASE("A file that is cut short while it is read ends there, and a disk that fails is no damage") {
    const Bytes file = file_of(large_and_small_acts());
    const Bytes shorter(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(file.size() / 2));
    std::size_t most_at_once = 0;
    JournalSource source = source_of(shorter, most_at_once);
    source.size = file.size();
    SharedBytes sound;
    const auto journal = read_journal(source, &sound, [](const Act&, ByteRange) {});
    REQUIRE(journal);
    CHECK(journal->recovery.torn + sound.size() == shorter.size());
    source.read = [read = source.read](std::uint64_t at, std::span<std::byte> into) -> Result<std::size_t> {
        if (at > 0) return Refusal{Reason::DiskFailed};
        return read(at, into);
    };
    CHECK(read_journal(source, nullptr, [](const Act&, ByteRange) {}).error().why == Reason::DiskFailed);
}

TEST_CASE("Bytes at random behind a sound start never pass for acts") {
    const auto acts = small_acts(20);
    std::mt19937 dice(3);
    for (int round = 0; round < 300; ++round) {
        Bytes file = file_of(acts, false);
        const std::size_t sound = file.size();
        for (auto extra = 1 + dice() % 200; extra > 0; --extra) file.push_back(static_cast<std::byte>(dice()));
        const auto journal = read_journal(file);
        REQUIRE(journal);
        REQUIRE(journal->acts == acts);
        REQUIRE(journal->recovery.torn + journal->recovery.behind_damage == file.size() - sound);
    }
}

TEST_CASE("Zeros at the end, as some disks leave them after a power cut, are no records") {
    const auto acts = small_acts(5);
    for (const std::size_t zeros : {1U, 8U, 16U, 17U, 4096U}) {
        Bytes file = file_of(acts, false);
        file.resize(file.size() + zeros);
        const auto journal = read_journal(file);
        REQUIRE(journal);
        CHECK(journal->acts == acts);
        CHECK(journal->recovery.torn == zeros);
        CHECK(journal->recovery.behind_damage == 0);
    }
}

TEST_CASE("An end that was never finished is torn; a damaged record with others behind it is not") {
    const auto acts = small_acts(6);
    const auto ends = ends_of(acts);
    Bytes file = file_of(acts, false);

    Bytes torn(file.begin(), file.end() - 3);
    CHECK(read_journal(torn)->recovery.torn == ends[6] - ends[5] - 3);

    Bytes middle = file;
    flip(middle, ends[2] + 20);
    CHECK(read_journal(middle)->recovery.behind_damage == file.size() - ends[2]);

    Bytes length = file;  // says that it goes on behind the end of the file, but records follow
    flip(length, ends[2] + 2);
    CHECK(read_journal(length)->recovery.behind_damage == file.size() - ends[2]);
    CHECK(read_journal(length)->recovery.torn == 0);

    Bytes last = file;  // there in full but wrong: somebody may have been told that it is safe
    flip(last, ends[5] + 20);
    CHECK(read_journal(last)->recovery.behind_damage == ends[6] - ends[5]);
}

TEST_CASE("A record that is repeated, left out or put elsewhere is not taken for the next") {
    const auto acts = small_acts(4);
    const auto ends = ends_of(acts);
    const Bytes file = file_of(acts, false);
    const auto part = [&](std::size_t record) {
        return ByteSpan(file).subspan(ends[record], ends[record + 1] - ends[record]);
    };
    for (const std::size_t next : {0U, 1U, 3U}) {
        Bytes odd(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(ends[2]));
        odd.insert(odd.end(), part(next).begin(), part(next).end());
        const auto journal = read_journal(odd);
        REQUIRE(journal);
        CHECK(journal->acts.size() == 2);
        CHECK_FALSE(journal->recovery.whole());
    }
}

TEST_CASE("A file of a newer version is refused by its number") {
    Bytes file = file_of(small_acts(3));
    // The same header as version 7 would have it; its checksum was worked out apart from the program.
    std::ranges::copy(little_endian(std::uint32_t{7}), file.begin() + 12);
    CHECK(read_journal(file)->recovery.header_damaged);
    std::ranges::copy(little_endian(std::uint32_t{0xf76fa1b5}), file.begin() + 24);
    const auto journal = read_journal(file);
    REQUIRE_FALSE(journal);
    CHECK(journal.error() == Refusal{Reason::NewerFormat, "7"});
}

TEST_CASE("A record of a newer program is refused whole, and never cut off") {
    // A record with the body 3, sequence number 1; the checksum worked out apart from the program.
    Bytes file = file_of({}, false);
    for (const std::uint32_t word : {1U, 0U, 1U, 0U}) {
        const auto bytes = little_endian(word);
        file.insert(file.end(), bytes.begin(), bytes.end());
    }
    file.push_back(std::byte{3});
    std::ranges::copy(little_endian(std::uint32_t{0x3cc1a3ee}), file.begin() + 32);
    const auto journal = read_journal(file);
    REQUIRE_FALSE(journal);
    CHECK(journal.error().why == Reason::NewerFormat);
}

TEST_CASE("What is no session file is told from a damaged one") {
    for (const std::string_view text :
        {"", "PK\x03\x04", "{\"format\":\"samenspraak\"}", "samenspr", "sometimes a great notion"}) {
        const ByteSpan bytes = std::as_bytes(std::span(text));
        const auto journal = read_journal(Bytes(bytes.begin(), bytes.end()));
        REQUIRE_FALSE(journal);
        CHECK(journal.error().why == (text == "samenspr" ? Reason::Damaged : Reason::NotASession));
    }
    CHECK(read_journal(Bytes(100'000)).error().why == Reason::NotASession);
}
