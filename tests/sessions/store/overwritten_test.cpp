// SPDX-License-Identifier: EUPL-1.2
// Another program writes over the session file while it is open: a copy that is put back, a copier that cuts short, a
// sync client. It is the same file then, in the same place, so no lock and no look at its identity says so.
#include "sessions/store/atomic_write.hpp"
#include "sessions/store/session_file.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace std::chrono_literals;

namespace {

const Path place = "/raad/druk.samenspraak";

struct Room {
    ForgetfulDisk disk;
    std::unique_ptr<JournalWriter> writer;
    std::uint64_t acts = 0;

    explicit Room(std::chrono::milliseconds look = 1h) {
        Bytes header;
        write_header(header, SessionId{7});
        auto placed = place_whole(disk, place, header, {});
        REQUIRE(placed);
        JournalStart start;
        start.bytes->append(header);
        start.path = place;
        start.file = std::move(placed->file);
        writer = std::make_unique<JournalWriter>(
            disk, std::move(start), JournalWriter::Wake{}, JournalWriter::Pauses{1ms, 1ms, look});
    }
    void act() { writer->append(numbered_act(acts++)); }
    bool safe() {
        return eventually([this] { return writer->state().is_safe(); });
    }
    Bytes file() { return disk.contents(place).value(); }
};

enum class Closed { Whole, PerhapsNot };

void check_all_acts_at(Files& files, const Path& path, std::uint64_t acts, Closed closed = Closed::Whole) {
    const auto opened = open_session(files, path, Access::Read, {});
    REQUIRE(opened);
    if (closed == Closed::Whole) CHECK(opened->recovery.whole());
    const auto entries = opened->history.entries();
    REQUIRE(entries.size() == acts);
    for (std::uint64_t i = 0; i < acts; ++i) CHECK(entries[i].act == numbered_act(i));
}

// What another program may make of the file.
Bytes with_a_byte_changed(Bytes file) {
    file[file.size() / 2] ^= std::byte{1};
    return file;
}
Bytes first_half(const Bytes& file) {
    return {file.begin(), file.begin() + static_cast<std::ptrdiff_t>(file.size() / 2)};
}
Bytes with_more_behind(Bytes file) {
    file.resize(file.size() + 100, std::byte{7});
    return file;
}

}  // namespace

TEST_CASE("A file that is overwritten in its place is kept, and ours is whole again with the next act", "[threads]") {
    Room room;
    for (int i = 0; i < 10; ++i) room.act();
    REQUIRE(room.safe());
    const Bytes foreign = GENERATE_REF(with_a_byte_changed(room.file()), first_half(room.file()),
        with_more_behind(room.file()), Bytes{}, Bytes(5'000, std::byte{'x'}));
    room.disk.overwrite_in_place(place, foreign);
    room.act();
    REQUIRE(room.safe());
    check_all_acts_at(room.disk, place, 11);
    const Path kept = room.writer->state().set_aside;
    REQUIRE_FALSE(kept.empty());
    CHECK(kept.string().starts_with(place.string() + ".overwritten-"));
    CHECK(room.disk.contents(kept) == foreign);
    room.act();
    REQUIRE(room.writer->close());
    check_all_acts_at(room.disk, place, 12);
    CHECK(room.disk.names().size() == 2);  // kept once
}

TEST_CASE("A file that is overwritten while nothing is said is found too", "[threads]") {
    Room room(1ms);
    for (int i = 0; i < 10; ++i) room.act();
    REQUIRE(room.safe());
    room.disk.overwrite_in_place(place, with_a_byte_changed(room.file()));
    REQUIRE(eventually([&] { return !room.writer->state().set_aside.empty() && room.writer->state().is_safe(); }));
    check_all_acts_at(room.disk, place, 10);
}

TEST_CASE(
    "A file that is written again on a disk that fails once is not taken for that of another program", "[threads]") {
    const auto lives = [](std::size_t failing) {
        Room room;
        for (int i = 0; i < 5; ++i) room.act();
        REQUIRE(room.safe());
        REQUIRE(room.disk.remove(place));
        const std::size_t before = room.disk.calls();
        if (failing > 0) room.disk.fail(Mishap::Failing, before + failing, before + failing);
        room.act();
        INFO("call " << failing);
        REQUIRE(room.safe());
        const std::size_t calls = room.disk.calls() - before;
        room.disk.heal();
        CHECK(room.writer->state().set_aside.empty());
        check_all_acts_at(room.disk, place, 6);
        return calls;
    };
    for (std::size_t call = lives(0); call > 0; --call) lives(call);
}

TEST_CASE("A file that is thrown away while nothing is said is written again", "[threads]") {
    Room room(1ms);
    room.act();
    REQUIRE(room.safe());
    REQUIRE(room.disk.remove(place));
    REQUIRE(eventually([&] { return room.disk.exists(place); }));
    REQUIRE(room.safe());
    check_all_acts_at(room.disk, place, 1);
    CHECK(room.writer->state().set_aside.empty());
}

TEST_CASE("What is overwritten within one tick of the disk's clock is found at rest, or at closing", "[threads]") {
    const bool at_rest = GENERATE(true, false);
    Room room(at_rest ? 1ms : 1h);
    for (int i = 0; i < 10; ++i) room.act();
    REQUIRE(room.safe());
    room.disk.stop_clock();
    room.act();
    REQUIRE(room.safe());
    room.disk.overwrite_in_place(place, with_a_byte_changed(room.file()));
    if (at_rest) {
        // The look after the last act may have come before it; of two acts in one tick the second is looked at.
        room.act();
        REQUIRE(room.safe());
        REQUIRE(eventually([&] { return !room.writer->state().set_aside.empty(); }));
        REQUIRE(room.safe());
        check_all_acts_at(room.disk, place, 12);
    } else {
        REQUIRE(room.writer->close());
        CHECK_FALSE(room.writer->state().set_aside.empty());
        check_all_acts_at(room.disk, place, 11);
    }
}

TEST_CASE("Overwritten and a call to the disk fails: nothing of either file is lost", "[threads]") {
    for (const Mishap mishap : {Mishap::Failing, Mishap::Full}) {
        bool failed = true;
        for (std::size_t call = 1; failed; ++call) {
            Room room;
            for (int i = 0; i < 5; ++i) room.act();
            REQUIRE(room.safe());
            const Bytes foreign = with_a_byte_changed(room.file());
            room.disk.overwrite_in_place(place, foreign);
            const std::size_t from = room.disk.calls() + call;
            room.disk.fail(mishap, from, from);
            room.act();
            REQUIRE(room.safe());
            (void)room.writer->close();  // may be where the call fails; all is safe by then
            failed = room.disk.calls() >= from;
            room.disk.heal();
            INFO("failing at call " << call);
            check_all_acts_at(room.disk, place, 6, Closed::PerhapsNot);
            const Path kept = room.writer->state().set_aside;
            REQUIRE_FALSE(kept.empty());
            CHECK(room.disk.contents(kept) == foreign);
        }
    }
}

TEST_CASE("When there is no room to keep what overwrote the file, that is trouble, and it stands", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.safe());
    const Bytes foreign = with_a_byte_changed(room.file());
    room.disk.overwrite_in_place(place, foreign);
    room.disk.fail_from_now(Mishap::Full);
    room.act();
    REQUIRE(eventually([&] { return room.writer->state().trouble.has_value(); }));
    CHECK(room.writer->state().trouble->why == Reason::DiskFull);
    CHECK(room.file() == foreign);
    room.disk.heal();
    room.writer->try_again();
    REQUIRE(room.safe());
    check_all_acts_at(room.disk, place, 2);
    CHECK(room.disk.contents(room.writer->state().set_aside) == foreign);
}

TEST_CASE("A session that went elsewhere leaves a file that was overwritten as it is", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.safe());
    const Bytes foreign = first_half(room.file());
    room.disk.overwrite_in_place(place, foreign);
    REQUIRE(room.writer->move_to("/stick/druk.samenspraak", Existing::Keep).get());
    REQUIRE(room.writer->close());
    CHECK(room.file() == foreign);
    check_all_acts_at(room.disk, "/stick/druk.samenspraak", 1);
}

namespace {

enum class Copier { Truncates, WritesInPlace };

// As `cp` does it, and as a sync client that writes only what differs.
void copy_over(const Path& from, const Path& to, Copier copier) {
    std::ifstream source(from, std::ios::binary);
    const auto kept = copier == Copier::Truncates ? std::ios::trunc : std::ios::in;
    std::fstream target(to, std::ios::binary | std::ios::out | kept);
    target << source.rdbuf();
}

}  // namespace

TEST_CASE("A backup is copied over the open file at twenty moments: no act that was called safe is lost", "[threads]") {
    const Copier copier = GENERATE(Copier::Truncates, Copier::WritesInPlace);
    INFO("truncates: " << (copier == Copier::Truncates));
    Folder folder;
    const auto files = files_on_disk();
    const Path file = folder / "raad.samenspraak", backup = folder / "backup.samenspraak";
    auto opened = create_session(*files, file, Existing::Keep, numbered_act(0), {});
    REQUIRE(opened);
    JournalWriter& writer = *opened->writer;
    // For the one that writes in place something else, or it would change nothing.
    REQUIRE(create_session(*files, backup, Existing::Keep, numbered_act(1'000'000), {}));
    std::uint64_t acts = 1;
    for (int moment = 0; moment < 20; ++moment) {
        for (int i = 0; i < 50; ++i) writer.append(numbered_act(acts++));
        if (copier == Copier::Truncates && moment % 5 == 0)
            std::filesystem::copy_file(file, backup, std::filesystem::copy_options::overwrite_existing);
        for (int i = 0; i < moment; ++i) writer.append(numbered_act(acts++));
        if (moment % 2 == 1) REQUIRE(eventually([&] { return writer.state().is_safe(); }));
        copy_over(backup, file, copier);  // every other time while it writes
        for (int i = 0; i < 5; ++i) writer.append(numbered_act(acts++));
    }
    const std::uint64_t all = acts;
    REQUIRE(writer.close());
    CHECK(writer.safe_up_to() == all);
    CHECK_FALSE(writer.state().set_aside.empty());
    check_all_acts_at(*files, file, all);
}
