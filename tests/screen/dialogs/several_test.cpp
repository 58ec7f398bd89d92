// SPDX-License-Identifier: EUPL-1.2
// What comes from other files, on the screen: sessions chosen to compare, and notes that stand in a sheet.
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

// A session with one actor, closed again: Start is shown.
void session_with(Table& table, std::string_view title, std::string_view actor) {
    table.begin_session(title);
    table.go(Phase::Actors);
    table.write(actor);
    table.screen().press(control(Key::W));
    REQUIRE_FALSE(table.program().session());
}

UiId row(std::size_t which) { return UiId::path("start.recent", which); }

}  // namespace

TEST_CASE("on Start several sessions are chosen, and what comes back in them is written to a folder") {
    Table table;
    session_with(table, "Camera’s", "Ouders");
    CHECK_FALSE(table.screen().shows("start.compare"));  // one cannot be compared
    session_with(table, "Drones", "ouders");
    session_with(table, "Chatbot", "Bijstandsgerechtigden");

    table.screen().click("start.compare");
    table.screen().click(row(1));
    table.screen().click("start.compare_these");
    CHECK(table.screen().shows("start.compare_these"));  // with one there is nothing to compare yet
    table.screen().click(row(2));
    table.screen().click("start.compare_these");
    table.screen().press({Key::Enter});  // in the folder where the sessions are
    table.wait_for_export();

    const auto folder = table.folder("documents") / "Samenspraak";
    const std::string page = testing::contents(folder / "vergelijking.html");
    CHECK(page.find("Camera’s") != std::string::npos);
    CHECK(page.find("Drones") != std::string::npos);
    CHECK(page.find("Chatbot") == std::string::npos);
    CHECK(std::filesystem::exists(folder / "vergelijking.odt"));
    CHECK(std::filesystem::exists(folder / "vergelijking.xlsx"));
    CHECK(table.screen().shows("start.new"));  // Start is as it was
}

TEST_CASE("a comparison is never written over another") {
    Table table;
    session_with(table, "Camera’s", "Ouders");
    session_with(table, "Drones", "Ouders");
    const auto folder = table.folder("documents") / "Samenspraak";
    testing::put(folder / "vergelijking.odt", "of someone else");
    table.screen().click("start.compare");
    table.screen().click(row(0));
    table.screen().click(row(1));
    table.screen().click("start.compare_these");
    table.screen().press({Key::Enter});
    table.wait_for_export();
    CHECK(testing::contents(folder / "vergelijking.odt") == "of someone else");
    CHECK(std::filesystem::exists(folder / "vergelijking 2.odt"));
}

TEST_CASE("a session that is not in the list is dropped to be compared; Escape leaves all as it was") {
    Table table;
    session_with(table, "Camera’s", "Ouders");
    session_with(table, "Drones", "Ouders");
    const auto folder = table.folder("documents") / "Samenspraak";
    std::filesystem::copy(folder / "Drones.samenspraak", table.folder("Elders.samenspraak"));
    table.screen().click("start.compare");
    table.screen().input.drop({table.folder("Elders.samenspraak").string()});
    table.screen().settle();
    CHECK(table.screen().stage.ui().widgets().registered(row(2)));
    CHECK_FALSE(table.program().session());
    table.screen().press({Key::Escape});
    CHECK_FALSE(table.screen().stage.ui().widgets().registered(row(2)));
    table.screen().click(row(0));
    CHECK(table.program().session());
}

TEST_CASE("notes in a sheet come into the step that is shown, after a question, as one act") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    testing::put(table.folder("actoren.csv"), "Ouders\nBadmeesters\n\nKinderen\n");
    table.screen().input.drop({table.folder("actoren.csv").string()});
    table.screen().settle();
    REQUIRE(table.screen().shows("notes.dialog"));
    CHECK(table.screen().said("notes.dialog") == "3 notities overnemen uit actoren.csv?");
    CHECK(table.on_board(Phase::Actors) == 0);
    table.screen().press({Key::Enter});
    CHECK(table.on_board(Phase::Actors) == 3);
    CHECK(table.has("Badmeesters"));
    table.screen().press(control(Key::Z));
    CHECK(table.on_board(Phase::Actors) == 0);

    table.screen().input.drop({table.folder("actoren.csv").string()});
    table.screen().settle();
    table.screen().press({Key::Escape});
    CHECK(table.on_board(Phase::Actors) == 0);
}

TEST_CASE("a sheet is chosen with the keyboard, and one without notes says so") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Values);
    testing::put(table.folder("documents") / "Samenspraak" / "waarden.csv", "Privacy\nVeiligheid\n");
    table.command(Command::Import);
    table.screen().press({Key::Enter});  // the first file in the list
    table.screen().press({Key::Enter});  // yes
    CHECK(table.on_board(Phase::Values) == 2);
    testing::put(table.folder("leeg.csv"), "\n\n");
    table.screen().input.drop({table.folder("leeg.csv").string()});
    table.screen().settle();
    CHECK_FALSE(table.screen().shows("notes.dialog"));
    CHECK(table.on_board(Phase::Values) == 2);
}
