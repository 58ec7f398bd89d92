// SPDX-License-Identifier: EUPL-1.2
// In Values the effects are at hand: one is chosen, it is asked why it is good or bad, and the value that is typed is
// linked to it. And in Options the first option lies where one can read it.
#include "sessions/insight/order.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

void three_effects(Table& table) {
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    for (const char* effect : {"+Sneller hulp", "-Gevoel van toezicht", "+-Minder badmeesters"}) table.write(effect);
    table.go(Phase::Values);
}

UiId row_of(Table& table, std::string_view effect) { return UiId::path("side.effect_at_hand", table.id(effect).bits); }
void click_effect(Table& table, std::string_view effect) {
    table.screen().click(table.screen().where(row_of(table, effect)).middle());
}
std::string_view word(Word said) { return dutch()(said); }

}  // namespace

TEST_CASE("an effect that is clicked in Values asks why it is good or bad, and gets the value that is typed then") {
    Table table;
    three_effects(table);
    const auto [effect, why] = GENERATE(std::pair("Sneller hulp", Word::why_good),
        std::pair("Gevoel van toezicht", Word::why_bad), std::pair("Minder badmeesters", Word::why_good_and_bad));
    CHECK_FALSE(table.says(word(why)));
    click_effect(table, effect);
    CHECK(table.says(word(why)));
    CHECK(table.says("@ " + std::string(effect)));  // the chip in the field
    table.write("Vrijheid");
    CHECK(table.linked(effect, "Vrijheid"));
    CHECK_FALSE(table.says(word(why)));

    table.write("Zorg");  // of nothing that was not asked for
    for (const char* other : {"Sneller hulp", "Gevoel van toezicht", "Minder badmeesters"})
        CHECK_FALSE(table.linked(other, "Zorg"));
}

TEST_CASE("an effect is let go of by a click, by Escape, and by going to another step") {
    Table table;
    three_effects(table);
    click_effect(table, "Sneller hulp");
    SECTION("a click on it") { click_effect(table, "Sneller hulp"); }
    SECTION("a click on its chip") { table.screen().click("bottom.companions"); }
    SECTION("Escape") {
        table.screen().press({Key::Escape});  // closes the panel
        table.screen().press({Key::Escape});
    }
    SECTION("another step") {
        table.go(Phase::Actions);
        table.go(Phase::Values);
    }
    table.write("Vrijheid");
    CHECK_FALSE(table.linked("Sneller hulp", "Vrijheid"));
}

TEST_CASE("effects without a value stand first when the step is shown, and stay where they are while one works") {
    Table table;
    three_effects(table);
    const auto y = [&](std::string_view effect) { return table.screen().where(row_of(table, effect)).y; };
    CHECK(y("Sneller hulp") < y("Gevoel van toezicht"));
    click_effect(table, "Sneller hulp");
    table.write("Snelheid");
    CHECK(y("Sneller hulp") < y("Gevoel van toezicht"));
    table.go(Phase::Effects);
    table.go(Phase::Values);
    CHECK(y("Sneller hulp") > y("Gevoel van toezicht"));
    CHECK(table.says(dutch()(CountedWord::panel_effects_left, 2)));
}

TEST_CASE("by keys alone: one chord takes the next effect without a value, and after the last the first again") {
    Table table;
    three_effects(table);
    table.command(Command::AskEffect);
    table.write("Snelheid");
    CHECK(table.linked("Sneller hulp", "Snelheid"));
    table.command(Command::AskEffect);
    table.command(Command::AskEffect);
    table.write("Rust");
    CHECK(table.linked("Minder badmeesters", "Rust"));
    table.command(Command::AskEffect);
    table.command(Command::AskEffect);
    table.write("Vrijheid");
    CHECK(table.linked("Gevoel van toezicht", "Vrijheid"));
}

TEST_CASE("a value that is there already is linked to the effect, and not made twice") {
    Table table;
    three_effects(table);
    table.write("Vrijheid");
    click_effect(table, "Gevoel van toezicht");
    table.write("vrijheid");
    CHECK(table.on_board(Phase::Values) == 1);
    CHECK(table.linked("Gevoel van toezicht", "Vrijheid"));
    table.screen().press(control(Key::Z));
    CHECK_FALSE(table.linked("Gevoel van toezicht", "Vrijheid"));
    CHECK(table.has("Vrijheid"));
}

TEST_CASE(
    "the first option that a stranger types lies in a lane as wide as the fields, which says what to do with it") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actions);
    REQUIRE(table.open().board().layout().lanes.size() == 3);
    table.write("Een bord bij de ingang van het zwembad");
    const auto& lanes = table.open().board().layout().lanes;
    REQUIRE(lanes.size() == 4);
    CHECK(lanes[3].rect.width == Approx(lanes[0].rect.width).margin(1));
    CHECK(table.says(word(Word::lane_none_actions_help)));
    table.click_note("Een bord bij de ingang van het zwembad");
    table.screen().press(alt(Key::Digit2));
    CHECK(table.open().board().layout().lanes.size() == 3);
    CHECK_FALSE(table.says(word(Word::lane_none_actions_help)));
}
