// SPDX-License-Identifier: EUPL-1.2
// Choosing a file where people keep files: places, paths that are typed or pasted, a folder that is made.
#include "app/screen/widgets/files/folder_listing.hpp"
#include "app/screen/widgets/files/places.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

std::string_view word(Word said) { return dutch()(said); }

// In the environment as long as it lives.
class Set {
public:
    Set(const char* name, const std::string& value) : name_(name) {
        if (const char* was = std::getenv(name)) before_ = was;
        ::setenv(name, value.c_str(), 1);
    }
    ~Set() { before_ ? ::setenv(name_, before_->c_str(), 1) : ::unsetenv(name_); }
    Set(const Set&) = delete;
    Set& operator=(const Set&) = delete;

private:
    const char* name_;
    std::optional<std::string> before_;
};

// A person's home folder, with a session in it, and a table in another folder.
struct AtHome {
    Table table;
    std::filesystem::path home = table.folder("thuis"), session = home / "Raad.samenspraak";
    Set as_home{"HOME", home.string()};
    AtHome() {
        table.begin_session("Raad");
        const std::string file = table.file();
        table.wait_until_safe();
        table.restart();
        std::filesystem::create_directories(home / "Verslagen");
        std::filesystem::copy_file(file, session);
    }
    void open_chooser() {
        table.screen().press(control(Key::O));
        REQUIRE(table.comes([&] { return table.says(word(Word::files_home)); }));
    }
    bool shows(std::string_view entry) {
        return table.comes([&] { return table.says(entry); });
    }
    void go(std::string_view path) {
        table.screen().click("file_chooser.path");
        table.screen().press(control(Key::A));
        table.screen().type(path);
        table.screen().press({Key::Enter});
    }
    bool opens_session() {
        return table.comes([&] { return table.program().session(); });
    }
};

}  // namespace

TEST_CASE("the home folder is one press away, and a session in it two", "[threads]") {
    AtHome at;
    at.open_chooser();
    at.table.click_label(word(Word::files_home));
    REQUIRE(at.shows("Raad.samenspraak"));
    at.table.click_label("Raad.samenspraak");
    at.table.screen().press({Key::Enter});
    CHECK(at.opens_session());
}

TEST_CASE("places are reached by Tab and arrows, and Enter goes there") {
    AtHome at;
    at.open_chooser();
    const auto is_at = [&](std::size_t which) {
        return at.table.screen().stage.ui().focus().is_at(UiId::path("file_chooser.places.place", which));
    };
    for (int i = 0; i < 12 && !is_at(0); ++i) at.table.screen().press({Key::Tab});
    REQUIRE(is_at(0));
    at.table.screen().press({Key::Down});
    CHECK(is_at(1));
    at.table.screen().press({Key::Up});
    at.table.screen().press({Key::Enter});
    CHECK(at.shows("Verslagen"));
}

TEST_CASE("a path is typed, with the home folder for short, or pasted") {
    AtHome at;
    at.open_chooser();
    SECTION("from the list on, beginning with its first sign") {
        at.table.screen().type("~");
        at.table.screen().type("Raad.samenspraak");
        at.table.screen().press({Key::Enter});
        CHECK(at.opens_session());
    }
    SECTION("whole") {
        at.go(at.session.string());
        CHECK(at.opens_session());
    }
    SECTION("a folder") {
        at.go(at.home.string());
        CHECK(at.shows("Raad.samenspraak"));
    }
    SECTION("as a file manager copies it") {
        at.go("file://" + at.session.string());
        CHECK(at.opens_session());
    }
}

TEST_CASE("a path that leads nowhere is said, and what was shown stays") {
    AtHome at;
    at.open_chooser();
    at.table.click_label(word(Word::files_home));
    REQUIRE(at.shows("Raad.samenspraak"));
    at.go("/niets/van/dien/aard");
    CHECK(at.shows(dutch()(Word::files_not_there, {"/niets/van/dien/aard"})));
    CHECK(at.table.says("Raad.samenspraak"));
    at.table.screen().click("file_chooser.path");
    at.table.screen().press({Key::Escape});
    CHECK(at.table.screen().shows("file_chooser.choose.dialog"));
    at.table.screen().press({Key::Escape});
    CHECK_FALSE(at.table.screen().shows("file_chooser.choose.dialog"));
}

TEST_CASE("the first letters of a name choose it, without a search field") {
    AtHome at;
    at.open_chooser();
    at.table.click_label(word(Word::files_home));
    REQUIRE(at.shows("Raad.samenspraak"));
    at.table.screen().click("file_chooser.list");
    at.table.screen().type("raa");
    at.table.screen().press({Key::Enter});
    CHECK(at.opens_session());
}

TEST_CASE("where one was of late is among the places") {
    AtHome at;
    at.open_chooser();
    at.go(at.session.string());
    REQUIRE(at.opens_session());
    at.table.restart();
    at.open_chooser();
    CHECK(at.shows("thuis"));
}

TEST_CASE("a folder is made where an export is to go") {
    AtHome at;
    Table& table = at.table;
    table.open_example();
    table.conclude();
    table.screen().click("bottom.export");
    table.screen().click("export.folder");
    REQUIRE(table.comes([&] { return table.says(word(Word::files_home)); }));
    table.click_label(word(Word::files_home));
    REQUIRE(at.shows("Verslagen"));
    const auto make = [&](std::string_view name) {
        table.screen().click("file_chooser.new_folder");
        table.screen().type(name);
        table.screen().press({Key::Enter});
    };
    make("Raad november");
    REQUIRE(table.comes([&] { return std::filesystem::is_directory(at.home / "Raad november"); }));
    REQUIRE(table.comes([&] { return !table.says("Verslagen"); }));
    table.click_label(word(Word::export_this_folder));
    CHECK(table.open().dialogs().export_plan().selection().folder == at.home / "Raad november");
}

TEST_CASE("a folder of a name that is taken is not made, and that is said") {
    AtHome at;
    Table& table = at.table;
    table.open_example();
    table.conclude();
    table.screen().click("bottom.export");
    table.screen().click("export.folder");
    REQUIRE(table.comes([&] { return table.says(word(Word::files_home)); }));
    table.click_label(word(Word::files_home));
    REQUIRE(at.shows("Verslagen"));
    table.screen().click("file_chooser.new_folder");
    table.screen().type("Verslagen");
    table.screen().press({Key::Enter});
    CHECK(at.shows(dutch()(Word::files_name_taken, {(at.home / "Verslagen").string()})));
    table.screen().press({Key::Escape});
    CHECK(table.screen().shows("file_chooser.choose.dialog"));
}

TEST_CASE("what is plugged in is a place, that of others and of the system is none") {
    const auto places = mounted_places("22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
                                       "30 22 8:17 / /media/anna/USB\\040STICK rw,nosuid shared:1 - vfat /dev/sdb1 rw\n"
                                       "31 22 8:18 / /run/media/anna/Foto rw - exfat /dev/sdc1 rw\n"
                                       "32 22 8:19 / /media/bram/Geheim rw - vfat /dev/sdd1 rw\n"
                                       "33 22 0:40 / /srv/team rw - cifs //nas/team rw\n"
                                       "34 22 0:41 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw\n"
                                       "35 22 8:33 / /mnt/archief rw - ext4 /dev/sde1 rw\n"
                                       "36 22 0:4 / /proc rw - proc proc rw\n",
        "anna");
    CHECK(places
          == FilePlaces{{FilePlace::Kind::Drive, "/media/anna/USB STICK", "USB STICK"},
              {FilePlace::Kind::Drive, "/run/media/anna/Foto", "Foto"}, {FilePlace::Kind::Network, "/srv/team", "team"},
              {FilePlace::Kind::Drive, "/mnt/archief", "archief"}});
}

TEST_CASE("a share that the desktop opened has the name that people know it by") {
    Folder folder;
    std::filesystem::create_directories(folder / "gvfs" / "smb-share:server=nas.gemeente,share=team%20ethiek");
    const Set runtime("XDG_RUNTIME_DIR", (folder / "").string());
    const auto places = far_places({});
    REQUIRE(places.size() == 1);
    CHECK(places[0].name == "team ethiek (nas.gemeente)");
    CHECK(places[0].kind == FilePlace::Kind::Network);
}

TEST_CASE("a path is read as people write it") {
    const Set home("HOME", "/home/anna");
    CHECK(path_typed("  \"/tmp/a b\" ", "/x") == "/tmp/a b");
    CHECK(path_typed("~", "/x") == "/home/anna");
    CHECK(path_typed("~/raad/../notulen", "/x") == "/home/anna/notulen");
    CHECK(path_typed("file:///tmp/a%20b", "/x") == "/tmp/a b");
    CHECK(path_typed("deel/een", "/x") == "/x/deel/een");
    CHECK(path_typed("..", "/x/y") == "/x/");
    CHECK(path_typed(" ", "/x") == "/x");
}
