// SPDX-License-Identifier: EUPL-1.2
// Who works by keyboard sees at a glance where the letters go: around a field that is written in stands a line that can
// be told from the field at rest, in every theme (WCAG 2.4.7 and 2.4.13).
#include "tests/screen/kit_page.hpp"
#include "tests/support/headless.hpp"
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <vector>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Room;

namespace {

constexpr float visible = 3;  // WCAG, what is not text

// What one sees on the way in from the middle of each side, a unit at a time, from as far out as a ring lies.
using Ways = std::array<std::vector<Color>, 4>;
Ways ways_in(const Headless& screen, const Rect& field) {
    constexpr float within = 6, around = space::focus_gap + space::focus_line + 1;
    const Point middle = field.middle();
    Ways ways;
    for (float depth = 0.5f - around; depth < within; ++depth) {
        ways[0].push_back(screen.seen_at({middle.x, field.y + depth}));
        ways[1].push_back(screen.seen_at({middle.x, field.bottom() - depth}));
        ways[2].push_back(screen.seen_at({field.x + depth, middle.y}));
        ways[3].push_back(screen.seen_at({field.right() - depth, middle.y}));
    }
    return ways;
}

// As WCAG 2.4.13 has it: all around, two units at least that can be told from what was there before and from the field.
bool stands_out(const Ways& focused, const Ways& at_rest, Color ground) {
    for (std::size_t side = 0; side < focused.size(); ++side) {
        int thick = 0;
        for (std::size_t i = 0; i < focused[side].size(); ++i)
            thick += contrast(focused[side][i], at_rest[side][i]) >= visible
                     && contrast(focused[side][i], ground) >= visible;
        if (thick < 2) return false;
    }
    return true;
}

std::vector<Point> letters_in(const Headless& screen, const Rect& field) {
    std::vector<Point> letters;
    for (const auto& corner : screen.drawn_in(field))
        if (corner.color == screen.stage.ui().theme().placeholder) letters.push_back(corner.at);
    return letters;
}

// The fields that have a line around them that can be told from their ground. What lies dimmed below a dialog is not
// one.
std::vector<UiId> lined(const Headless& screen) {
    std::vector<UiId> lined;
    const Color ground = screen.stage.ui().theme().sheet;
    const Ways nothing = [&] {
        Ways ways;
        ways.fill(std::vector<Color>(32, ground));
        return ways;
    }();
    const Layer top = screen.stage.ui().modality().is_on() ? Layer::Dialog : Layer::Page;
    for (const auto& entry : screen.stage.ui().widgets().all())
        if (entry.role == Role::Field && !entry.rect.empty() && entry.layer >= top
            && stands_out(ways_in(screen, entry.whole), nothing, ground))
            lined.push_back(entry.id);
    return lined;
}

}  // namespace

TEST_CASE("a field that is written in looks different from one at rest") {
    const bool contrast = GENERATE(false, true);
    const char* name = GENERATE("bottom.note", "bottom.answer");
    KitPage page;
    page.settings().high_contrast = contrast;
    Headless screen(page);
    const Rect field = screen.where(name);
    const auto at_rest = ways_in(screen, field);
    screen.click(name);
    REQUIRE(screen.focused(name));
    CHECK(stands_out(ways_in(screen, field), at_rest, screen.stage.ui().theme().sheet));
}

TEST_CASE("nothing moves when a field comes to be written in") {
    KitPage page;
    Headless screen(page);
    for (const char* name : {"bottom.note", "bottom.answer"}) {
        const Rect field = screen.where(name);
        const auto at_rest = letters_in(screen, field);
        REQUIRE_FALSE(at_rest.empty());
        screen.click(name);
        CHECK(screen.where(name) == field);
        CHECK((letters_in(screen, field) == at_rest));
    }
}

TEST_CASE("of all fields in sight only the one that is written in has a strong line around it") {
    Room room;
    room.begin_session("Camera’s");
    Headless& screen = room.screen();
    const auto only_the_focused_one = [&](std::string_view where) {
        INFO(where);
        CHECK((lined(screen) == std::vector{screen.stage.ui().focus().at()}));
    };
    only_the_focused_one("the case, at first");
    screen.click("case.answer_2");
    REQUIRE(screen.focused("case.answer_2"));
    only_the_focused_one("an answer of the case");
    room.go(Phase::Actors);
    room.write("Zwemmers");
    only_the_focused_one("a new note");
    screen.press(control(Key::F));
    only_the_focused_one("searching");
    screen.press({Key::Escape});
    screen.press(control(Key::K));
    only_the_focused_one("the list of commands");
    screen.press({Key::Escape});
    screen.press(control(Key::Up));
    CHECK(lined(screen).empty());
}

TEST_CASE("a note that is written in is told from one that is only chosen") {
    const bool contrast = GENERATE(false, true);
    Room room;
    room.begin_session("Camera’s");
    room.program().settings().high_contrast = contrast;
    room.go(Phase::Actors);
    room.write("Zwemmers");
    Headless& screen = room.screen();
    screen.press(control(Key::Up));
    const Rect note = room.where("Zwemmers");
    const auto chosen = ways_in(screen, note);
    screen.press({Key::F2});
    CHECK(stands_out(ways_in(screen, note), chosen, screen.stage.ui().theme().actor.fill));
}

TEST_CASE("who is asked for the name of the session can type it at once") {
    Room room;
    room.begin_session("Camera’s");
    room.go(Phase::Actors);
    room.write("Zwemmers");
    SECTION("from the field") {}
    SECTION("from the board") { room.screen().press(control(Key::Up)); }
    room.command(Command::Title);
    room.screen().type("Drukte\n");
    CHECK(room.session().title == "Drukte");
    CHECK(room.session().notes.size() == 1);
}
