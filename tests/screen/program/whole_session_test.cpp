// SPDX-License-Identifier: EUPL-1.2
// A facilitator and a co-moderator lead a group from an empty session to the report, by mouse and keys, in each
// language; afterwards the file holds what the room saw.
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

class Evening {
public:
    explicit Evening(const std::string& language) : words(language) {
        table.program().settings().language = language;
        screen().settle();
    }
    Headless& screen() { return table.screen(); }

    void begin() {
        screen().click("start.new");
        screen().type("Camera’s bij het zwembad");
        screen().press({Key::Enter});
        REQUIRE(table.program().session());
        CHECK(table.session().language == words.language());
    }
    void go_on(Phase phase) {
        screen().click("bottom.next_phase");
        CHECK(table.session().whereabouts == CurrentStep{phase, false});
    }
    void tell_the_case() {
        screen().click("case.answer_0");
        screen().type("Camera’s die zwemmers tellen");
        screen().press({Key::Tab});
        screen().type("Zwembad De Dobber");
        screen().click("bottom.field");
        table.write("Wie betaalt dit?");
        screen().click("top.clock");
        CHECK(table.session().clocks[0].started != 0);
    }
    void name_actors() {
        for (const char* actor : {"Badmeesters", "Ouders", "Kinderen", "Buren", "De buren"}) table.write(actor);
        table.click_note("Ouders");
        table.hold_and_click_note("Kinderen", {.control = true});
        screen().press(alt(Key::G));
        screen().type("Gezinnen");
        screen().press({Key::Enter});
        table.click_note("Buren");
        table.hold_and_click_note("De buren", {.control = true});
        screen().press(alt(Key::M));
        CHECK(table.on_board(Phase::Actors) == 4);
        table.click_note("Badmeesters");
        table.command(Command::MarkNotAtTable);
        CHECK(table.note("Badmeesters").at_table == AtTable::No);
    }
    void gather_effects() {
        for (const char* effect : {"+Sneller hulp", "-Gevoel van toezicht", "+-Minder badmeesters", "-Vergissing"})
            table.write(effect);
        table.click_note("Sneller hulp");
        screen().click(screen().where(UiId::path("side.tick", table.id("Kinderen").bits)).middle());
        CHECK(table.linked("Kinderen", "Sneller hulp"));
        screen().press({Key::Escape});  // the panel lies over the other lane
        table.click_note("Vergissing");
        screen().press({Key::Delete});
        screen().press(control(Key::Z));
        screen().press({Key::Z, {.control = true, .shift = true}});
        CHECK_FALSE(table.has("Vergissing"));
        screen().press({Key::Escape});
        table.drag_note("Sneller hulp", table.where("Gevoel van toezicht").middle() + Point{0, 300});
        CHECK(table.note("Sneller hulp").place.lane == Lane::Negative);
        screen().press(control(Key::Z));
        CHECK(table.note("Sneller hulp").place.lane == Lane::Positive);
        screen().press({Key::Escape});
        table.click_note("Gevoel van toezicht");
    }
    void name_values() {
        table.write_linked("Vrijheid", "Gevoel");
        CHECK(table.linked("Gevoel van toezicht", "Vrijheid"));
        screen().press({Key::Escape});
        table.write("Veiligheid");
        table.open_panel();
        table.click_label("+ " + std::string(words(Word::lens_add)));
        CHECK(table.on_board(Phase::Values) == 3);
        screen().press({Key::Escape});
        const Rect card = table.where("Vrijheid");
        screen().hover({card.right(), card.middle().y});
        screen().drag({card.right(), card.middle().y}, table.where("Veiligheid").middle());
        CHECK(table.linked("Vrijheid", "Veiligheid"));
        table.click_note("Vrijheid");
        screen().click("side.more_hands");
        screen().click("side.more_hands");
        CHECK(table.note("Vrijheid").hands == 2);
    }
    void find_options() {
        table.write_linked("Bord bij de ingang", "Vrijheid");
        CHECK(table.linked("Vrijheid", "Bord bij de ingang"));
        table.write("Alleen tellen");
        table.click_note("Bord bij de ingang");
        screen().click(screen().where(UiId::path("side.tick", table.id("Veiligheid").bits)).middle());
        CHECK(table.linked("Veiligheid", "Bord bij de ingang"));
        table.command(Command::LaneEnvironment);
        CHECK(table.note("Bord bij de ingang").place.lane == Lane::Environment);
        screen().click("side.owner");
        screen().type("De badmeester");
        screen().press({Key::Enter});
        CHECK(table.note("Bord bij de ingang").details->owner == "De badmeester");
        for (int i = 0; i < 3 && table.ui_state().panel; ++i) screen().press({Key::Escape});
        table.click_note("Alleen tellen");
        screen().press({Key::F2});
        screen().type(", niets bewaren 🙂 مرحبا");
        screen().press({Key::Enter});
        CHECK(table.has("Alleen tellen, niets bewaren 🙂 مرحبا"));
    }
    void make_report() {
        screen().click("bottom.next_phase");
        REQUIRE(table.session().whereabouts.concluded);
        screen().click("bottom.export");
        ExportSelection& wish = table.open().dialogs().export_plan().selection();
        wish.folder = table.folder("report");
        wish.chosen.fill(false);
        wish.chosen[static_cast<std::size_t>(export_format("md") - export_formats().data())] = true;
        screen().press({Key::Enter});
        const auto report = table.folder("report") / "Camera’s bij het zwembad.md";
        REQUIRE(table.comes([&] { return std::filesystem::exists(report) && !screen().shows("exporting.dialog"); }));
        const std::string text = testing::contents(report);
        for (const char* said : {"Gevoel van toezicht", "Vrijheid", "Bord bij de ingang", "De badmeester"})
            CHECK(text.find(said) != std::string::npos);
    }

    Table table;
    Words words;
};

}  // namespace

TEST_CASE("a whole session, from new to the report, is the same when it is opened again") {
    const std::string language = GENERATE(std::string("nl"), std::string("en"));
    Evening evening(language);
    Table& table = evening.table;
    evening.begin();
    evening.tell_the_case();
    evening.go_on(Phase::Actors);
    CHECK(table.session().sheet[1] == "Zwembad De Dobber");
    evening.name_actors();
    evening.go_on(Phase::Effects);
    evening.gather_effects();
    evening.go_on(Phase::Values);
    evening.name_values();
    evening.go_on(Phase::Actions);
    evening.find_options();
    evening.make_report();

    const Session before = table.session();
    const std::string file = table.file();
    table.command(Command::Close);
    REQUIRE_FALSE(table.program().session());
    table.restart();
    evening.screen().click(UiId::path("start.recent", 0));
    REQUIRE(table.program().session());
    CHECK(table.file() == file);
    CHECK(table.session() == before);
    CHECK(table.ui_state().shown.concluded);
    CHECK(table.settings().language == language);
}
