// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/atomic_write.hpp"
#include "sessions/store/clean_copy.hpp"
#include "sessions/store/session_file.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"
#include "tests/support/sample_session.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

void put(Files& files, const Path& path, ByteSpan bytes) {
    REQUIRE(write_whole(files, path, bytes, Existing::Replace));
}
Bytes get(Files& files, const Path& path) {
    auto bytes = read_whole(files, path, journal_bytes);
    REQUIRE(bytes);
    return *bytes;
}
std::vector<Path> names_in(const Folder& folder) {
    std::vector<Path> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        names.push_back(entry.path().filename());
    std::ranges::sort(names);
    return names;
}

// Does it in another process, as a second window would; answers with what it answers, 0..255.
template <class Work> int in_another_process(Work work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

const Act nothing{ActId{1}, {}, 0, {}, {}};  // to begin with

struct Desk {
    Folder folder;
    std::unique_ptr<Files> files = files_on_disk();
    Path place = folder / "raad.samenspraak";

    void write(const std::vector<Act>& acts) { put(*files, place, file_of(acts)); }
    Result<SessionFile> open(Access access) { return open_session(*files, place, access, {}); }
};

}  // namespace

TEST_CASE("A session that was made, worked in and closed opens as it was, with its undo") {
    Desk desk;
    const auto acts = acts_of_every_kind();
    {
        auto made = create_session(*desk.files, desk.place, Existing::Keep, acts.front(), {});
        REQUIRE(made);
        for (const Act& act : std::span(acts).subspan(1)) made->writer->append(act);
        REQUIRE(made->writer->close());
    }
    auto opened = desk.open(Access::Write);
    REQUIRE(opened);
    CHECK(opened->recovery.whole());
    CHECK(opened->recovery.closed_well);
    CHECK(opened->session == session_of(acts));
    CHECK(opened->history.entries().size() == acts.size());
    const auto redone = opened->history.redo(opened->session, {}, ActId{999'999}, 0);
    REQUIRE(redone);
    opened->writer->append(redone->act);
    REQUIRE(opened->writer->close());
    CHECK(desk.open(Access::Read)->session == opened->session);
    CHECK(names_in(desk.folder) == std::vector<Path>{"raad.samenspraak"});
}

TEST_CASE("Opening and closing without doing anything leaves the file as it was") {
    Desk desk;
    desk.write(small_acts(20));
    const Bytes before = get(*desk.files, desk.place);
    {
        auto opened = desk.open(Access::Write);
        REQUIRE(opened);
        REQUIRE(opened->writer->close());
    }
    CHECK(get(*desk.files, desk.place) == before);
}

TEST_CASE("A session whose program was cut short says so, until it is closed well") {
    Desk desk;
    put(*desk.files, desk.place, file_of(small_acts(20), false));
    CHECK(how_it_ended(*desk.files, desk.place) == Ending::CutShort);
    {
        auto opened = desk.open(Access::Write);
        REQUIRE(opened);
        CHECK_FALSE(opened->recovery.closed_well);
        CHECK(opened->recovery.whole());
        CHECK(how_it_ended(*desk.files, desk.place) == Ending::Open);
    }
    CHECK(how_it_ended(*desk.files, desk.place) == Ending::Well);
    CHECK(how_it_ended(*desk.files, desk.folder / "nothing") == Ending::Missing);
}

TEST_CASE("A torn end is cut off and said, and the session goes on") {
    Desk desk;
    const auto acts = small_acts(20);
    Bytes file = file_of({acts.begin(), acts.end() - 1}, false);
    file.resize(file.size() + 4096);  // zeros, as some disks leave them
    put(*desk.files, desk.place, file);
    {
        auto opened = desk.open(Access::Write);
        REQUIRE(opened);
        CHECK(opened->recovery.torn > 0);
        CHECK(opened->recovery.acts == 19);
        CHECK(opened->recovery.kept_at.empty());
        opened->writer->append(acts.back());
    }
    const auto again = desk.open(Access::Read);
    REQUIRE(again);
    CHECK(again->recovery.whole());
    CHECK(again->session == session_of(acts));
    CHECK(names_in(desk.folder) == std::vector<Path>{"raad.samenspraak"});
}

TEST_CASE("An end that is cut off but may hold something is kept beside: its length may be what was damaged") {
    Desk desk;
    const auto acts = small_acts(20);
    const std::size_t last = file_of({acts.begin(), acts.end() - 1}, false).size();
    Bytes flipped = file_of(acts, false), cut = flipped, begun = flipped;
    flipped[last + 2] ^= std::byte{1};  // an act that was safe says now that it goes on behind the end
    cut.resize(cut.size() - 5);
    begun.resize(last + 16);
    for (const Bytes& file : {flipped, cut, begun}) {
        put(*desk.files, desk.place, file);
        const auto opened = desk.open(Access::Write);
        REQUIRE(opened);
        CHECK(opened->recovery.torn == file.size() - last);
        CHECK(opened->recovery.acts == 19);
        const Path kept = opened->recovery.kept_at;
        CHECK(kept.empty() == (file == begun));
        if (!kept.empty()) CHECK(get(*desk.files, kept) == file);
    }
}

TEST_CASE("Damage in the middle: all before it is opened, and the whole damaged file is kept beside") {
    Desk desk;
    const auto acts = small_acts(20);
    Bytes file = file_of(acts);
    file[file.size() / 2] ^= std::byte{1};
    put(*desk.files, desk.place, file);
    Path kept;
    {
        auto opened = desk.open(Access::Write);
        REQUIRE(opened);
        CHECK(opened->recovery.behind_damage > 0);
        CHECK(opened->recovery.acts > 5);
        CHECK(opened->recovery.acts < 15);
        kept = opened->recovery.kept_at;
    }
    CHECK(kept.filename().string().starts_with("raad.samenspraak.damaged-"));
    CHECK(get(*desk.files, kept) == file);
    CHECK(desk.open(Access::Read)->recovery.whole());
    CHECK(names_in(desk.folder).size() == 2);
}

TEST_CASE("A damaged file is kept beside also where a file can have one name only, or where its name is taken") {
    struct OneName : ForgetfulDisk {
        Result<Done> link(const Path&, const Path& to) override { return Refusal{Reason::DiskFailed, to.string()}; }
    };
    Bytes file = file_of(small_acts(20));
    file[file.size() / 2] ^= std::byte{1};
    OneName disk;
    std::set<Path> kept;
    for (int i = 0; i < 3; ++i) {
        disk.put("/a.samenspraak", file);
        const auto opened = open_session(disk, "/a.samenspraak", Access::Write, {});
        REQUIRE(opened);
        kept.insert(opened->recovery.kept_at);
        CHECK(disk.contents(opened->recovery.kept_at) == file);
    }
    CHECK(kept.size() == 3);
}

TEST_CASE("A damaged header costs nothing but the session's id") {
    Desk desk;
    const auto acts = small_acts(20);
    Bytes file = file_of(acts);
    file[17] ^= std::byte{1};
    put(*desk.files, desk.place, file);
    SessionId id;
    {
        auto opened = desk.open(Access::Write);
        REQUIRE(opened);
        CHECK(opened->recovery.header_damaged);
        CHECK(opened->session == session_of(acts));
        id = opened->id;
    }
    const auto again = desk.open(Access::Read);
    CHECK(again->recovery.whole());
    CHECK(again->id == id);
    CHECK(again->session == session_of(acts));
}

TEST_CASE("Reading a damaged file changes nothing on the disk") {
    Desk desk;
    Bytes file = file_of(small_acts(20));
    file[file.size() / 2] ^= std::byte{1};
    put(*desk.files, desk.place, file);
    const auto opened = desk.open(Access::Read);
    REQUIRE(opened);
    CHECK_FALSE(opened->writer);
    CHECK(opened->recovery.behind_damage > 0);
    CHECK(opened->recovery.kept_at.empty());
    CHECK(get(*desk.files, desk.place) == file);
    CHECK(names_in(desk.folder) == std::vector<Path>{"raad.samenspraak"});
}

TEST_CASE("A window that has a session open keeps others from writing, not from reading") {
    Desk desk;
    desk.write(small_acts(20));
    auto opened = desk.open(Access::Write);
    REQUIRE(opened);
    const auto second_window = [&] {
        const auto to_write = desk.open(Access::Write);
        const auto to_read = desk.open(Access::Read);
        if (to_write || to_write.error().why != Reason::LockedElsewhere) return 1;
        return to_read && to_read->session == opened->session ? 0 : 2;
    };
    CHECK(in_another_process(second_window) == 0);
    CHECK(second_window() == 0);  // in this program too

    // The lock goes along when the file is written anew.
    REQUIRE(opened->writer->move_to(desk.place, Existing::Replace).get());
    CHECK(in_another_process(second_window) == 0);
    REQUIRE(opened->writer->close());
    CHECK(in_another_process([&] { return desk.open(Access::Write) ? 0 : 1; }) == 0);
}

TEST_CASE("A program that was killed leaves no lock") {
    Desk desk;
    desk.write(small_acts(20));
    CHECK(in_another_process([&] {
        auto opened = desk.open(Access::Write);
        (void)new std::unique_ptr<JournalWriter>(std::move(opened->writer));  // never closed
        return 0;
    }) == 0);
    CHECK(desk.open(Access::Write));
}

TEST_CASE("A file is reached through a link, and the link stays one") {
    Desk desk;
    desk.write(small_acts(3));
    const Path link = desk.folder / "snelkoppeling";
    std::filesystem::create_symlink(desk.place, link);
    {
        auto opened = open_session(*desk.files, link, Access::Write, {});
        REQUIRE(opened);
        CHECK(opened->path == desk.files->real(desk.place));
        REQUIRE(opened->writer->move_to(link, Existing::Replace).get());
    }
    CHECK(std::filesystem::is_symlink(link));
    CHECK(desk.open(Access::Read)->recovery.whole());
}

TEST_CASE("A session that is written anew stays readable for the same people") {
    Desk desk;
    desk.write(small_acts(3));
    REQUIRE(::chmod(desk.place.c_str(), 0640) == 0);
    {
        auto opened = desk.open(Access::Write);
        REQUIRE(opened);
        REQUIRE(opened->writer->move_to(desk.place, Existing::Replace).get());
    }
    CHECK(std::filesystem::status(desk.place).permissions() == std::filesystem::perms(0640));
}

TEST_CASE("A file that is not there, no file, no session or not for us is refused with that reason") {
    Desk desk;
    CHECK(desk.open(Access::Write).error() == Refusal{Reason::NoSuchFile, desk.place.string()});
    CHECK(open_session(*desk.files, desk.folder.path(), Access::Read, {}).error().why == Reason::NotAFile);
    put(*desk.files, desk.place, std::as_bytes(std::span(std::string_view("geen sessie"))));
    CHECK(desk.open(Access::Write).error() == Refusal{Reason::NotASession, desk.place.string()});
    // A folder that nobody can write in, not even root.
    const auto made = create_session(*desk.files, "/proc/raad.samenspraak", Existing::Keep, nothing, {});
    REQUIRE_FALSE(made);
    CHECK((made.error().why == Reason::NoPermission || made.error().why == Reason::NoSuchFile));
    REQUIRE(::mkfifo((desk.folder / "pijp").c_str(), 0600) == 0);
    CHECK(open_session(*desk.files, desk.folder / "pijp", Access::Read, {}).error().why == Reason::NotAFile);
}

TEST_CASE("A new session does not take the place of a file unasked, nor of one that is open") {
    Desk desk;
    desk.write(small_acts(3));
    CHECK(create_session(*desk.files, desk.place, Existing::Keep, nothing, {}).error().why == Reason::FileExists);
    {
        const auto opened = desk.open(Access::Write);
        CHECK(create_session(*desk.files, desk.place, Existing::Replace, nothing, {}).error().why
              == Reason::LockedElsewhere);
        CHECK(write_clean_copy(*desk.files, {}, desk.place, Existing::Replace).error().why == Reason::LockedElsewhere);
    }
    CHECK(desk.open(Access::Read)->session == session_of(small_acts(3)));
    REQUIRE(create_session(*desk.files, desk.place, Existing::Replace, nothing, {}));
    CHECK(desk.open(Access::Read)->session == Session());
}

TEST_CASE("An act that the session will not take is passed over, and one that came twice counts once") {
    Desk desk;
    auto acts = small_acts(20);
    const Act impossible{ActId{5'000}, {}, 0, {}, {SetText{NoteId{123'456}, "van niemand"}}};
    acts.insert(acts.begin() + 10, impossible);
    acts.insert(acts.begin() + 15, acts[0]);
    desk.write(acts);
    const auto opened = desk.open(Access::Read);
    REQUIRE(opened);
    CHECK(opened->recovery.refused == 1);
    CHECK(opened->recovery.repeated == 1);
    CHECK(opened->session == session_of(small_acts(20)));
    CHECK(opened->history.entries().size() == 20);
}

TEST_CASE("A temporary file that a crash left behind does no harm") {
    Desk desk;
    const Path left_behind = desk.folder / ".raad.samenspraak.part";
    put(*desk.files, left_behind, file_of(small_acts(2)));
    REQUIRE(create_session(*desk.files, desk.place, Existing::Keep, nothing, {}));
    CHECK(names_in(desk.folder) == std::vector<Path>{"raad.samenspraak"});
}

TEST_CASE("What reads a file that a window has open knows it, and takes no unfinished end for damage") {
    Desk desk;
    desk.write(small_acts(20));
    {
        const auto opened = desk.open(Access::Write);
        REQUIRE(opened);
        const auto read = desk.open(Access::Read);
        REQUIRE(read);
        CHECK(read->recovery.open_elsewhere);
    }
    CHECK_FALSE(desk.open(Access::Read)->recovery.open_elsewhere);
}

TEST_CASE("A file that is not ours to open is refused with that reason") {
    Desk desk;
    desk.write(small_acts(3));
    REQUIRE(::chmod(desk.place.c_str(), 0) == 0);
    const auto open = [&](Access access) {
        const auto opened = desk.open(access);
        return opened ? 1 : opened.error().why == Reason::NoPermission ? 0 : 2;
    };
    // Root may do anything; so as nobody.
    for (const Access access : {Access::Write, Access::Read})
        CHECK(in_another_process([&] {
            if (::getuid() == 0 && (::chmod(desk.folder.path().c_str(), 0755) != 0 || ::setuid(65534) != 0)) return 3;
            return open(access);
        }) == 0);
}
