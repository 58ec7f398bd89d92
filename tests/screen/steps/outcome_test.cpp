// SPDX-License-Identifier: EUPL-1.2
// The outcome, read by those who look at it: all on one picture, a thread that lights, and what a note says whole.
#include "tests/screen/table.hpp"
#include "tests/support/evening.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

const std::string long_text = "Wie in de binnenstad woont is te herkennen aan vaste tijden en wordt daardoor elke dag "
                              "gevolgd zonder het te weten, ook wie dat niet wil en nooit ergens ja op heeft gezegd. "
                              "Dat geldt ook voor wie er werkt, op bezoek komt, de krant brengt of de straat veegt, "
                              "en voor wie alleen even naar de winkel gaat en weer terug naar huis";

struct Outcome : Table {
    // What an evening holds.
    Outcome() {
        begin_session("Druktemeting");
        const Evening evening;
        Changes changes;
        for (const auto& [id, note] : evening.session().notes) changes.push_back(AddNote{note});
        evening.session().links.all([&](const Link& link) { changes.push_back(AddLink{link}); });
        perform(changes);
        conclude();
    }
    // One actor and so many effects on it, the first of them long.
    explicit Outcome(int effects) {
        begin_session("Camera’s");
        go(Phase::Actors);
        write("Bewoners");
        go(Phase::Effects);
        write("- " + long_text);
        for (int i = 1; i < effects; ++i) write("- Effect " + std::to_string(i));
        const NoteId actor = id("Bewoners");
        Changes links;
        for (const auto& [effect, note] : session().notes)
            if (effect != actor) links.push_back(AddLink{{LinkKind::Touches, actor, effect}});
        perform(links);
        conclude();
    }
    void perform(const Changes& changes) {
        Context now = open().context(program().host(), Words("nl"), now_in_milliseconds());
        REQUIRE(now.perform(changes));
        screen().settle();
    }
    UiId node(std::string_view text) { return UiId::path("threads.node", id(text).bits); }
    Rect where_is(std::string_view text) { return screen().where(node(text)); }
    // What the pill of that column says; nothing when it is not there.
    std::string loose(std::uint64_t column) {
        for (const auto& each : screen().stage.ui().widgets().all())
            if (each.id == UiId::path("threads.loose", column)) return each.label;
        return {};
    }
    std::string foot() { return screen().shows("threads.said") ? std::string(screen().said("threads.said")) : ""; }
};

}  // namespace

TEST_CASE("all of an evening is on one picture: each note in its row, none over another, above the foot", "[outcome]") {
    Outcome table;
    for (const auto& [wide, high] : {std::pair{1920, 1080}, {1366, 768}}) {
        CAPTURE(wide);
        table.screen().resize(wide, high);
        std::vector<Rect> rows;
        for (const auto& entry : table.screen().stage.ui().widgets().all())
            if (entry.role == Role::Note) {
                CHECK(entry.rect.height > entry.whole.height - 1);
                rows.push_back(entry.rect);
            }
        CHECK(rows.size() == 75);
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(rows[i].inset(0.1f).touches(rows[j].inset(0.1f)));
        for (const char* text :
            {"Politie", "De proef wordt vanzelf gewoon", "Privacy", "Plan voor als de meting uitvalt"})
            CHECK(table.where_is(text).width > 0);
    }
}

TEST_CASE(
    "who points at a note reads its thread in the foot, and what is still loose when nothing is lit", "[outcome]") {
    Outcome table;
    Headless& screen = table.screen();
    CHECK(table.foot().empty());
    CHECK(table.loose(0) == "2 actoren");
    CHECK(table.loose(2) == "1 waarde zonder optie");
    screen.hover(table.where_is("Gegevens worden later voor iets anders gebruikt").middle());
    CHECK(table.foot()
          == "5 actoren → Gegevens worden later voor iets anders gebruikt → Privacy, Autonomie, Transparantie → "
             "3 opties");
    CHECK(table.loose(0).empty());
    screen.hover({5, 5});
    CHECK(table.foot().empty());
    screen.hover(table.where_is("Privacy").middle());
    CHECK(table.foot().find("Privacy · 11 stemmen") != std::string::npos);
}

TEST_CASE("the arrow keys walk the outcome, Enter holds on to a thread, Escape lets it go", "[outcome]") {
    Outcome table;
    Headless& screen = table.screen();
    screen.press({Key::Right});
    const std::string first = table.foot();
    CHECK_FALSE(first.empty());
    screen.press({Key::Down});
    const std::string second = table.foot();
    CHECK(second != first);
    screen.press({Key::Up});
    CHECK(table.foot() == first);
    screen.press({Key::Right});
    const std::string effect = table.foot();
    screen.press({Key::Enter});
    screen.hover(table.where_is("Privacy").middle());
    CHECK(table.foot() == effect);
    screen.press({Key::Escape});
    CHECK(table.foot().find("Privacy") == table.foot().find("Privacy · 11 stemmen"));
    screen.hover({5, 5});
    CHECK(table.foot().empty());
}

TEST_CASE("a click holds on to a thread, and a click on another to that", "[outcome]") {
    Outcome table;
    Headless& screen = table.screen();
    screen.click(table.node("Veiligheid"));
    screen.hover(table.where_is("Politie").middle());
    CHECK(table.foot().find("Veiligheid · 9 stemmen") != std::string::npos);
    screen.click(table.node("Politie"));
    CHECK(table.foot().find("Politie →") == 0);
    screen.click(table.node("Politie"));
    screen.hover({5, 5});
    CHECK(table.foot().empty());
}

TEST_CASE("what is loose is listed, and who chooses one is led to it", "[outcome]") {
    Outcome table;
    Headless& screen = table.screen();
    screen.click(UiId::path("threads.loose", 1));
    CHECK(table.says("Minder geld voor mensen op straat"));
    table.click_label("Minder geld voor mensen op straat");
    CHECK(table.ui_state().shown == CurrentStep{Phase::Effects, false});
    CHECK(table.ui_state().selection.focus() == table.id("Minder geld voor mensen op straat"));
}

TEST_CASE("nothing is drawn, and nothing moves, while nothing changes in the outcome", "[outcome]") {
    Outcome table;
    const Rect before = table.where_is("Privacy");
    table.screen().hover(table.where_is("Politie").middle());
    CHECK(table.where_is("Privacy") == before);
    table.screen().hover({5, 5});
    CHECK(table.where_is("Privacy") == before);
}

TEST_CASE("a note of the outcome says all that it says where there is room for it", "[outcome]") {
    Outcome table(2);
    const Rect row = table.where_is(long_text);
    table.screen().hover(row.middle());
    CHECK(table.where_is(long_text) == row);
}

TEST_CASE("a note of a full outcome unfolds when one points at it, and when the keyboard comes to it", "[outcome]") {
    Outcome table(31);
    Headless& screen = table.screen();
    const Rect folded = table.where_is(long_text);
    screen.hover(folded.middle());
    CHECK(table.where_is(long_text).height > 1.5f * folded.height);
    screen.hover({5, 5});
    CHECK(table.where_is(long_text) == folded);
    screen.press({Key::Right});
    screen.press({Key::Right});
    for (int i = 0; i < 31 && table.where_is(long_text) == folded; ++i) screen.press({Key::Up});
    for (int i = 0; i < 31 && table.where_is(long_text) == folded; ++i) screen.press({Key::Down});
    CHECK(table.where_is(long_text).height > 1.5f * folded.height);
}

TEST_CASE(
    "of more effects than rows the rest stand together, and say their texts when one points at them", "[outcome]") {
    Outcome table(60);
    Headless& screen = table.screen();
    std::size_t rows = 0;
    Rect rest;
    for (const auto& entry : screen.stage.ui().widgets().all()) {
        if (entry.role != Role::Note) continue;
        ++rows;
        if (entry.label == "en nog 30") rest = entry.rect;
    }
    CHECK(rows == 32);
    REQUIRE(rest.width > 0);
    screen.hover(rest.middle());
    CHECK(std::ranges::any_of(screen.stage.ui().widgets().all(),
        [](const auto& entry) { return entry.label.find("– Effect 59") != std::string::npos; }));
}
