// SPDX-License-Identifier: EUPL-1.2
// The program around a session: what it remembers, what it opens, and when it has something new to show.
#include "tests/screen/table.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

using namespace samenspraak;
using samenspraak::testing::Table;

namespace {

// Phones as the screen sees them, without a network.
class Quiet : public Joining {
public:
    bool is_open() const override { return open_; }
    Result<Done> open() override { return open_ = true, Done{}; }
    void close() override { open_ = false; }
    void attend() override {}
    std::string address() const override { return "192.168.1.20:8080"; }
    std::string code() const override { return "4817"; }
    std::vector<std::string> addresses() const override { return {address()}; }
    std::size_t chosen_address() const override { return 0; }
    void choose_address(std::size_t) override {}
    std::size_t qr_side() const override { return 0; }
    bool qr_dark(std::size_t, std::size_t) const override { return false; }
    std::string board_link() const override { return {}; }
    std::string remote_link() const override { return {}; }
    std::size_t people() const override { return 0; }
    std::size_t voted() const override { return 0; }
    std::vector<PersonId> present() const override { return {}; }
    std::vector<PersonId> hands() const override { return hands_up; }
    void lower_hand(PersonId) override {}
    bool muted(PersonId) const override { return false; }
    void mute(PersonId, bool) override {}
    void send_out(PersonId) override {}

    std::vector<PersonId> hands_up;

private:
    bool open_ = false;
};

}  // namespace

TEST_CASE("while phones can join and nobody does anything, there is nothing new to show") {
    Quiet* phones = nullptr;
    Table table([&](Workshop&) {
        auto made = std::make_unique<Quiet>();
        phones = made.get();
        return made;
    });
    table.begin_session("Overleg");
    table.command(Command::Join);
    REQUIRE(phones->is_open());
    (void)table.program().letters();
    CHECK_FALSE(table.program().letters());
    CHECK_FALSE(table.program().letters());
    phones->hands_up.push_back(PersonId{7});
    CHECK(table.program().letters());
    CHECK_FALSE(table.program().letters());
}

TEST_CASE("opening the file that is open leaves the room as it is") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.screen().input.drop({table.file()});
    table.screen().settle();
    REQUIRE(table.program().session());
    CHECK_FALSE(table.open().workshop().read_only());
    CHECK(table.has("Ouders"));
    CHECK(table.session().whereabouts.phase == Phase::Actors);
}

TEST_CASE("what Start would show after a crash is kept while the room goes on") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Values);
    const auto files = files_on_disk();
    Recent recent(*files, table.folder("recent.json"));
    for (int i = 0; i < 400 && recent.list().front().phase != Phase::Values; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(recent.list().front().phase == Phase::Values);
    CHECK(recent.list().front().open);
}

TEST_CASE("a folder is chosen by the keyboard: Enter takes the one that is shown, or goes into the one pointed at") {
    Table table;
    table.begin_session("Overleg");
    table.conclude();
    std::filesystem::create_directories(table.folder("documents") / "Samenspraak" / "raad");
    table.screen().click("bottom.export");
    table.screen().click("export.folder");
    REQUIRE(table.screen().shows("file_chooser.choose.dialog"));
    table.screen().press({Key::Down});  // the folder above
    table.screen().press({Key::Down});
    table.screen().press({Key::Enter});
    REQUIRE(table.screen().shows("file_chooser.choose.dialog"));
    table.screen().press({Key::Enter});
    CHECK_FALSE(table.screen().shows("file_chooser.choose.dialog"));
    CHECK(table.open().asking().exporting.folder.filename() == "raad");
}
