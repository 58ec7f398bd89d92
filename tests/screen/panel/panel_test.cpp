// SPDX-License-Identifier: EUPL-1.2
// The panel beside the board: what is said of the note that is chosen, and the lens.
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

void add_from_lens(Table& table) { table.click_label("+ " + std::string(Words("nl")(Word::lens_add))); }

void one_value(Table& table) {
    table.begin_session("Overleg");
    table.go(Phase::Values);
    table.write("Privacy");
}

}  // namespace

TEST_CASE("votes by show of hands are counted up and down beside a value, without voting by phone") {
    Table table;
    one_value(table);
    table.click_note("Privacy");
    REQUIRE_FALSE(table.session().voting.open);
    for (int i = 0; i < 3; ++i) table.screen().click("side.more_hands");
    CHECK(table.note("Privacy").hands == 3);
    table.screen().click("side.fewer_hands");
    CHECK(table.note("Privacy").hands == 2);
}

TEST_CASE("hands are counted for values only") {
    Table table;
    one_value(table);
    table.screen().press({Key::Escape});
    table.go(Phase::Actors);
    table.write("Ouders");
    table.click_note("Ouders");
    CHECK_FALSE(table.screen().shows("side.more_hands"));
    table.command(Command::VotingHands);
    CHECK_FALSE(table.ui_state().counting.value);
}

TEST_CASE("the lens says what was not named, and one click adds it") {
    Table table;
    one_value(table);
    table.open_panel();
    REQUIRE(table.screen().shows("side.choose_lens"));
    const auto before = table.on_board(Phase::Values);
    add_from_lens(table);
    CHECK(table.on_board(Phase::Values) == before + 1);
}

TEST_CASE("lenses are offered in sight, also when the panel is longer than the page") {
    Table table;
    table.open_example();
    table.go(Phase::Values);
    table.screen().press(control(Key::Up));
    REQUIRE_FALSE(table.ui_state().selection.empty());
    table.command(Command::Lens);
    const Rect page = table.screen().stage.ui().page();
    std::size_t menus = 0;
    for (const Register::Entry& each : table.screen().stage.ui().widgets().all()) {
        if (each.role != Role::Menu || each.layer != Layer::Popup) continue;
        ++menus;
        CHECK(each.rect.y >= 0);
        CHECK(each.rect.bottom() <= page.height);
        CHECK(each.rect.height > 200);
    }
    CHECK(menus == 1);
}

TEST_CASE("a lens of one's own comes from a file, by keys alone, and its values can be added") {
    Table table;
    one_value(table);
    const auto folder = table.folder("documents") / "Samenspraak";
    std::filesystem::create_directories(folder);
    testing::put(
        folder / "eigen.json", R"({"name":"Ons kader","source":"De raad","values":[{"name":"Gastvrijheid"}]})");
    table.command(Command::LensOwn);
    REQUIRE(table.screen().shows("file_chooser.choose.dialog"));
    table.screen().press({Key::End});
    table.screen().press({Key::Enter});
    CHECK(table.says(Words("nl")(Word::lens_loaded, {"Ons kader"})));
    add_from_lens(table);
    CHECK(table.has("Gastvrijheid"));
    CHECK(table.screen().shows("side.choose_lens"));
}

TEST_CASE("who takes an option up, and who sees it differently, are written in the panel") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actions);
    table.write("Borden plaatsen");
    table.click_note("Borden plaatsen");
    table.screen().click("side.owner");
    table.screen().type("Wethouder");
    table.screen().press({Key::Enter});
    CHECK(table.note("Borden plaatsen").details->owner == "Wethouder");
    table.screen().click("side.dissent");
    table.screen().type("De buren willen geen borden");
    table.screen().click("bottom.field");
    CHECK(table.note("Borden plaatsen").details->dissent == "De buren willen geen borden");
}

TEST_CASE("whether an actor is direct, and at the table, is ticked beside the board") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    CHECK_FALSE(table.screen().shows("side.direct"));
    table.click_note("Ouders");
    const auto tick = [&](std::string_view mark) { table.screen().click(UiId::path("side").within(mark).numbered(0)); };
    tick("direct");
    tick("not_at_table");
    CHECK(table.note("Ouders").directness == Directness::Direct);
    CHECK(table.note("Ouders").at_table == AtTable::No);
    tick("indirect");
    tick("not_at_table");
    CHECK(table.note("Ouders").directness == Directness::Indirect);
    CHECK(table.note("Ouders").at_table == AtTable::Unsaid);
}

TEST_CASE("an option becomes a trial by its card") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actions);
    table.write("Borden plaatsen");
    table.click_note("Borden plaatsen");
    table.screen().click("side.experiment");
    REQUIRE(table.ui_state().overlay == Overlay::Experiment);
    table.screen().type("Lezen mensen het bord?");
    table.screen().press(control(Key::Enter));
    if (table.ui_state().overlay == Overlay::Experiment) table.screen().press({Key::Enter});
    REQUIRE(table.note("Borden plaatsen").details->experiment);
    CHECK(table.note("Borden plaatsen").details->experiment->question == "Lezen mensen het bord?");
    CHECK(table.says("Lezen mensen het bord?"));  // beside the board too
    CHECK(table.says(dutch()(Word::experiment_no_end)));
}

TEST_CASE("in the actions the owner comes first, and a row that is ticked stays where it is") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Values);
    for (const char* value : {"Rust", "Vrijheid", "Zorg"}) table.write(value);
    table.go(Phase::Actions);
    table.write("Borden plaatsen");
    table.click_note("Borden plaatsen");
    const auto row = [&](std::string_view value) {
        return table.screen().where(UiId::path("side.tick", table.id(value).bits));
    };
    CHECK(table.screen().where("side.owner").y < row("Rust").y);
    CHECK(row("Rust").y < row("Zorg").y);
    table.screen().click(row("Zorg").middle());
    CHECK(table.linked("Zorg", "Borden plaatsen"));
    CHECK(row("Rust").y < row("Zorg").y);
}

TEST_CASE("a positive effect that is unticked stays in the list as long as it is open") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Rust in huis");
    table.go(Phase::Actions);
    table.write_linked("Borden plaatsen", "Rust");
    table.click_note("Borden plaatsen");
    const UiId row = UiId::path("side.tick", table.id("Rust in huis").bits);
    table.screen().click(table.screen().where(row).middle());
    CHECK_FALSE(table.linked("Rust in huis", "Borden plaatsen"));
    table.screen().click(table.screen().where(row).middle());
    CHECK(table.linked("Rust in huis", "Borden plaatsen"));
}

TEST_CASE("a group of actors is ticked whole by its name, and unticked when all are: one act each") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (const char* actor : {"Ouders", "Kinderen", "Raad"}) table.write(actor);
    table.click_note("Ouders");
    table.hold_and_click_note("Kinderen", {.control = true});
    (void)table.group("Gezin");
    table.go(Phase::Effects);
    table.write("+Rust");
    table.click_note("Rust");
    const auto linked = [&] {
        return std::array{
            table.linked("Ouders", "Rust"), table.linked("Kinderen", "Rust"), table.linked("Raad", "Rust")};
    };
    const auto press = [&] { table.click_label("Gezin"); };
    table.screen().click(table.screen().where(UiId::path("side.tick", table.id("Kinderen").bits)).middle());
    press();
    CHECK(linked() == std::array{true, true, false});
    table.screen().press(control(Key::Z));
    CHECK(linked() == std::array{false, true, false});
    press();
    press();
    CHECK(linked() == std::array{false, false, false});
    table.screen().press(control(Key::Z));
    CHECK(linked() == std::array{true, true, false});
}

TEST_CASE("the panel begins at its top for another note") {
    Table table;
    table.begin_with_actors(40, "Groep");
    table.go(Phase::Effects);
    table.write("+Rust");
    table.write("-Toezicht");
    table.click_note("Rust");
    const Rect title = table.screen().where(UiId::path("side").within(dutch()(Word::panel_touches)));
    table.screen().wheel(Point{title.x + 40, 700}, -20);
    table.screen().pass(1);
    CHECK_FALSE(table.screen().shows("side.tick"));
    table.click_note("Toezicht");
    CHECK(table.screen().where(UiId::path("side").within(dutch()(Word::panel_touches))).y == title.y);
}

TEST_CASE("the panel lies over the board while it is asked for, and never over the note that it is about") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    for (const char* text : {"+Rustiger", "-Duurder"}) table.write(text);
    const auto panel = [&]() -> std::optional<Rect> {
        for (const auto& each : table.screen().stage.ui().widgets().all())
            if (each.id == UiId::path("side.ground")) return each.whole;
        return std::nullopt;
    };
    const Rect board = table.where("Rustiger");
    CHECK_FALSE(panel());
    for (const char* text : {"Duurder", "Rustiger"}) {
        table.click_note(text);
        REQUIRE(panel());
        CHECK_FALSE(panel()->touches(table.where(text)));
        CHECK(table.where("Rustiger") == board);  // nothing moves for it
        table.screen().press({Key::Escape});
        CHECK_FALSE(panel());
        CHECK(table.ui_state().selection.size() == 1);  // what is chosen stays, until the next
    }
    table.click_note("Rustiger");
    table.go(Phase::Actors);
    CHECK_FALSE(panel());
}
