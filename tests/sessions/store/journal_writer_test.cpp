// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/atomic_write.hpp"
#include "sessions/store/session_file.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace std::chrono_literals;

namespace {

const Path place = "/raad/druk.samenspraak", elsewhere = "/stick/druk.samenspraak";

// Sleeps until the writer says what is hoped for; gives up after a time that no machine needs.
class Sleeper {
public:
    JournalWriter::Wake wake() {
        return [this] {
            const std::lock_guard lock(mutex_);
            ++wakes_;
            woken_.notify_all();
        };
    }
    template <class Hope> bool until(Hope hope) {
        std::unique_lock lock(mutex_);
        return woken_.wait_for(lock, 20s, hope);
    }
    int wakes() const { return wakes_; }

private:
    std::mutex mutex_;
    std::condition_variable woken_;
    std::atomic<int> wakes_ = 0;
};

struct Room {
    ForgetfulDisk disk;
    Sleeper sleeper;
    std::unique_ptr<JournalWriter> writer;
    std::uint64_t acts = 0;

    explicit Room(JournalWriter::Pauses pauses = {1h, 1h}) {
        Bytes header;
        write_header(header, SessionId{7});
        auto placed = place_whole(disk, place, header, {});
        REQUIRE(placed);
        JournalStart start;
        start.bytes->append(header);
        start.path = place;
        start.file = std::move(placed->file);
        writer = std::make_unique<JournalWriter>(disk, std::move(start), sleeper.wake(), pauses);
    }
    void act() { writer->append(numbered_act(acts++)); }
    bool safe() {
        return sleeper.until([this] { return writer->state().is_safe(); });
    }
    bool in_trouble(Reason why) {
        return sleeper.until([&] {
            const SaveState state = writer->state();
            return state.trouble && state.trouble->why == why;
        });
    }
};

// What another window would find there now.
std::size_t acts_at(Files& files, const Path& path) {
    const auto opened = open_session(files, path, Access::Read, {});
    REQUIRE(opened);
    CHECK(opened->recovery.whole());
    return opened->session.notes.size();
}

bool holds_first(const SessionFile& file, std::uint64_t acts) {
    const auto entries = file.history.entries();
    if (entries.size() < acts) return false;
    for (std::uint64_t i = 0; i < entries.size(); ++i)
        if (entries[i].act != numbered_act(i)) return false;
    return true;
}

}  // namespace

TEST_CASE("An act is reported safe when it is on the disk, and whoever sleeps is woken", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.safe());
    CHECK(room.writer->safe_up_to() == 1);
    CHECK(room.sleeper.wakes() > 0);
    for (int i = 0; i < 100; ++i) room.act();
    REQUIRE(room.safe());
    CHECK(room.writer->state().safe == 101);
    CHECK(room.writer->state().waiting() == 0);
    for (std::uint64_t seed = 0; seed < 10; ++seed) CHECK(acts_at(*room.disk.after_power_cut(seed), place) == 101);
}

TEST_CASE("Closing writes all that is left, and says that the session was closed well", "[threads]") {
    Room room;
    for (int i = 0; i < 1000; ++i) room.act();
    REQUIRE(room.writer->close());
    REQUIRE(room.writer->close());
    const auto opened = open_session(room.disk, place, Access::Read, {});
    REQUIRE(opened);
    CHECK(holds_first(*opened, 1000));
    CHECK(opened->recovery.closed_well);
    CHECK(how_it_ended(room.disk, place) == Ending::Well);
}

TEST_CASE("After a failed sync the file is written anew, and only then all is safe", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.safe());
    const std::size_t write_and_sync = room.disk.calls() + 2;
    room.disk.fail(Mishap::Failing, write_and_sync, write_and_sync);
    room.act();
    REQUIRE(room.safe());
    // A second sync of the old file would have said yes, and forgotten the act when the power went.
    for (std::uint64_t seed = 0; seed < 20; ++seed) CHECK(acts_at(*room.disk.after_power_cut(seed), place) == 2);
    CHECK(room.disk.names() == std::vector<Path>{place});
    CHECK(open_session(room.disk, place, Access::Write, {}).error().why == Reason::LockedElsewhere);
}

TEST_CASE("A full disk is said, the session goes on in memory, and all is safe once there is room", "[threads]") {
    Room room({1ms, 4ms});
    room.act();
    REQUIRE(room.safe());
    room.disk.fail_from_now(Mishap::Full);
    room.act();
    REQUIRE(room.in_trouble(Reason::DiskFull));
    for (int i = 0; i < 10; ++i) room.act();
    CHECK(room.writer->state().safe == 1);
    CHECK(room.writer->state().waiting() == 11);
    CHECK_FALSE(room.writer->state().is_safe());
    room.disk.heal();
    REQUIRE(room.safe());  // by itself
    CHECK(acts_at(room.disk, place) == 12);
    for (std::uint64_t seed = 0; seed < 20; ++seed) CHECK(acts_at(*room.disk.after_power_cut(seed), place) == 12);
}

TEST_CASE("A disk that is gone and comes back gets the whole session", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.safe());
    room.disk.fail_from_now(Mishap::Failing);
    room.act();
    REQUIRE(room.in_trouble(Reason::DiskFailed));
    room.act();
    room.disk.heal();
    room.writer->try_again();
    REQUIRE(room.safe());
    CHECK(acts_at(room.disk, place) == 3);
}

TEST_CASE("A disk that comes back as another one, with our own older file, is taken up again", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.safe());
    room.disk.put(place, *room.disk.contents(place));
    room.act();
    REQUIRE(room.safe());
    CHECK(acts_at(room.disk, place) == 2);
    CHECK(open_session(room.disk, place, Access::Write, {}).error().why == Reason::LockedElsewhere);
}

TEST_CASE("A session whose file was thrown away is written again", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.safe());
    REQUIRE(room.disk.remove(place));
    room.act();
    REQUIRE(room.safe());
    CHECK(acts_at(room.disk, place) == 2);
}

TEST_CASE("A file that somebody else put in our place is not overwritten; another place can be chosen", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.safe());
    const Bytes theirs = file_of(small_acts(3));
    room.disk.put(place, theirs);
    room.act();
    REQUIRE(room.in_trouble(Reason::FileExists));
    CHECK(room.writer->state().safe == 1);
    REQUIRE(room.writer->move_to(elsewhere, Existing::Keep).get());
    REQUIRE(room.safe());
    CHECK(room.writer->state().path == elsewhere);
    room.act();
    REQUIRE(room.safe());
    CHECK(acts_at(room.disk, elsewhere) == 3);
    CHECK(*room.disk.contents(place) == theirs);
}

TEST_CASE("Moving to another place takes all along and leaves the old file whole", "[threads]") {
    Room room;
    for (int i = 0; i < 5; ++i) room.act();
    REQUIRE(room.writer->move_to(elsewhere, Existing::Keep).get());
    room.act();
    REQUIRE(room.writer->close());
    CHECK(acts_at(room.disk, elsewhere) == 6);
    CHECK(acts_at(room.disk, place) <= 5);
    CHECK(how_it_ended(room.disk, place) == Ending::Well);
    CHECK(how_it_ended(room.disk, elsewhere) == Ending::Well);
}

TEST_CASE("Moving where a file is, or where one is open, is refused and changes nothing", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.safe());
    const Bytes theirs = file_of(small_acts(3));
    room.disk.put(elsewhere, theirs);
    CHECK(room.writer->move_to(elsewhere, Existing::Keep).get().error().why == Reason::FileExists);
    {
        const auto open = open_session(room.disk, elsewhere, Access::Write, {});
        REQUIRE(open);
        CHECK(room.writer->move_to(elsewhere, Existing::Replace).get().error().why == Reason::LockedElsewhere);
    }
    room.act();
    REQUIRE(room.safe());
    CHECK(room.writer->state().path == place);
    CHECK(acts_at(room.disk, place) == 2);
    CHECK(acts_at(room.disk, elsewhere) == session_of(small_acts(3)).notes.size());
    REQUIRE(room.writer->move_to(elsewhere, Existing::Replace).get());
    CHECK(acts_at(room.disk, elsewhere) == 2);
}

TEST_CASE("Who asks for another place after closing is told no, and does not wait for ever", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.writer->close());
    auto answer = room.writer->move_to(elsewhere, Existing::Keep);
    REQUIRE(answer.wait_for(20s) == std::future_status::ready);
    CHECK(answer.get().error().why == Reason::ReadOnly);
    CHECK_FALSE(room.disk.exists(elsewhere));
}

TEST_CASE("What the disk refuses is about the file that people know, not about the temporary one", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.safe());
    room.disk.fail_from_now(Mishap::Full);
    room.act();
    REQUIRE(room.in_trouble(Reason::DiskFull));
    CHECK(room.writer->state().trouble->about == place.string());
}

TEST_CASE("A session without a place for it stays in memory until there is one", "[threads]") {
    ForgetfulDisk disk;
    SessionFile file = session_in_memory(disk, {Reason::NoPermission, "/raad"}, {});
    for (int i = 0; i < 3; ++i) file.writer->append(numbered_act(static_cast<std::uint64_t>(i)));
    CHECK(file.writer->state().trouble == Refusal{Reason::NoPermission, "/raad"});
    CHECK(file.writer->state().waiting() == 3);
    REQUIRE(file.writer->move_to(place, Existing::Keep).get());
    REQUIRE(file.writer->close());
    CHECK(file.writer->state().is_safe());
    CHECK(acts_at(disk, place) == 3);
}

TEST_CASE("Closing in trouble says what was not saved", "[threads]") {
    Room room;
    room.act();
    REQUIRE(room.safe());
    room.disk.fail_from_now(Mishap::Full);
    room.act();
    const auto closed = room.writer->close();
    REQUIRE_FALSE(closed);
    CHECK(closed.error().why == Reason::DiskFull);
    CHECK(room.writer->state().waiting() == 1);
    room.disk.heal();
    const auto reopened = open_session(room.disk, place, Access::Read, {});
    REQUIRE(reopened);
    CHECK(holds_first(*reopened, 1));
    CHECK_FALSE(reopened->recovery.closed_well);
}

// One life of a session on a disk where calls go wrong: what was reported safe at the end of it.
namespace {

struct Life {
    bool created = false;
    std::uint64_t safe = 0;
};

Life live(ForgetfulDisk& disk) {
    Sleeper sleeper;
    Result<SessionFile> file = create_session(disk, place, Existing::Keep, numbered_act(0), sleeper.wake());
    if (!file) return {};
    JournalWriter& writer = *file->writer;
    for (std::uint64_t i = 1; i < 12; ++i) {
        const bool was_in_trouble = writer.state().trouble.has_value();
        writer.append(numbered_act(i));
        if (i % 4 != 3) continue;
        if (was_in_trouble) writer.try_again();
        sleeper.until([&] { return writer.state().is_safe() || writer.state().trouble; });
    }
    (void)writer.close();
    return {true, std::min<std::uint64_t>(12, writer.safe_up_to())};
}

void check_after_power_cut(const ForgetfulDisk& disk, const Life& life, std::uint64_t seed) {
    const auto found = disk.after_power_cut(seed);
    if (life.safe == 0 && !found->exists(place)) return;
    auto file = open_session(*found, place, Access::Write, {});
    REQUIRE(file);
    REQUIRE(holds_first(*file, life.safe));
    const std::uint64_t there = file->history.entries().size();
    file->writer->append(numbered_act(there));
    REQUIRE(file->writer->close());
    const auto again = open_session(*found, place, Access::Read, {});
    REQUIRE(again);
    REQUIRE(again->recovery.whole());
    REQUIRE(again->recovery.closed_well);
    REQUIRE(holds_first(*again, there + 1));
}

}  // namespace

TEST_CASE("The power goes at any call to the disk: every act that was reported safe is there", "[threads]") {
    bool went = true;
    for (std::size_t call = 1; went; ++call) {
        ForgetfulDisk disk;
        disk.fail(Mishap::PowerCut, call, SIZE_MAX);
        const Life life = live(disk);
        went = disk.calls() >= call;
        INFO("at call " << call << ", reported safe: " << life.safe);
        for (std::uint64_t seed = 0; seed < 40; ++seed) check_after_power_cut(disk, life, call * 100 + seed);
        REQUIRE((went || life.safe == 12));
    }
}

TEST_CASE("One call to the disk fails, and later the power goes: what was reported safe is there", "[threads]") {
    for (const Mishap mishap : {Mishap::Failing, Mishap::Full}) {
        bool failed = true;
        for (std::size_t call = 1; failed; ++call) {
            bool went = true;
            for (std::size_t cut = call + 1; went; ++cut) {
                ForgetfulDisk disk;
                disk.fail(mishap, call, call);
                disk.fail(Mishap::PowerCut, cut, SIZE_MAX);
                const Life life = live(disk);
                failed = disk.calls() >= call;
                went = disk.calls() >= cut;
                INFO("failing at call " << call << ", power cut at " << cut << ", reported safe: " << life.safe);
                for (std::uint64_t seed = 0; seed < 5; ++seed) check_after_power_cut(disk, life, cut * 100 + seed);
                REQUIRE((went || !life.created || life.safe == 12));
            }
        }
    }
}
