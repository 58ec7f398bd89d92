// SPDX-License-Identifier: EUPL-1.2
// What hands and keys do to the things of the kit, on a page with one of each.
#include "tests/screen/kit_page.hpp"
#include "tests/support/headless.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct Room {
    KitPage page;
    Headless screen{page};
};

}  // namespace

TEST_CASE("a button is clicked by the mouse, once for each click") {
    Room room;
    room.screen.click("page.outline");
    room.screen.click("page.outline");
    CHECK(room.page.clicked["outline"] == 2);
    CHECK(room.page.clicked["main"] == 0);
}

TEST_CASE("a press that is let go beside the button is no click") {
    Room room;
    const Rect button = room.screen.where("page.outline");
    room.screen.drag(button.middle(), {button.x, button.bottom() + 200});
    CHECK(room.page.clicked["outline"] == 0);
    room.screen.drag({button.x, button.bottom() + 200}, button.middle());
    CHECK(room.page.clicked["outline"] == 0);
}

TEST_CASE("a button that cannot be used does nothing, by mouse or keys") {
    Room room;
    room.screen.click("page.disabled");
    CHECK(room.page.clicked["disabled"] == 0);
    for (int i = 0; i < 40; ++i) {
        room.screen.press({Key::Tab});
        CHECK_FALSE(room.screen.focused("page.disabled"));
    }
}

TEST_CASE("the other mouse buttons click nothing") {
    Room room;
    room.screen.right_click(room.screen.where("page.outline").middle());
    CHECK(room.page.clicked["outline"] == 0);
}

TEST_CASE("Enter and Space click what has the keyboard") {
    Room room;
    while (!room.screen.focused("page.outline")) room.screen.press({Key::Tab});
    room.screen.press({Key::Enter});
    room.screen.press({Key::Space});
    CHECK(room.page.clicked["outline"] == 2);
}

TEST_CASE("a click on a button leaves the keyboard where one was typing") {
    Room room;
    room.screen.click("bottom.note");
    room.screen.type("ab");
    room.screen.click("page.outline");
    room.screen.type("cd");
    CHECK(room.page.note.text() == "abcd");
}

TEST_CASE("Tab goes through the regions in their order and comes round") {
    Room room;
    const auto name_of_focus = [&] {
        for (const auto& entry : room.screen.stage.ui().widgets().all())
            if (entry.id == room.screen.stage.ui().focus().at()) return entry.region;
        return Region::Popup;
    };
    std::vector<Region> visited;
    int stops = 0;
    room.screen.press({Key::Tab});
    const UiId first = room.screen.stage.ui().focus().at();
    do {
        if (visited.empty() || visited.back() != name_of_focus()) visited.push_back(name_of_focus());
        room.screen.press({Key::Tab});
        ++stops;
    } while (room.screen.stage.ui().focus().at() != first && stops < 100);
    CHECK(
        visited == std::vector{Region::Page, Region::Field, Region::Board, Region::Side, Region::Bottom, Region::Top});
    room.screen.press(shift(Key::Tab));
    CHECK(name_of_focus() == Region::Top);
}

TEST_CASE("a board is one stop for Tab, and remembers which note had the keyboard") {
    Room room;
    const UiId third = UiId::path("board.note", 2);
    room.screen.click(third);
    CHECK(room.screen.stage.ui().focus().at() == third);
    int stops_on_board = 0;
    for (int i = 0; i < 60; ++i) {
        room.screen.press({Key::Tab});
        for (std::uint64_t n = 0; n < 6; ++n)
            if (room.screen.stage.ui().focus().at() == UiId::path("board.note", n)) {
                CHECK(n == 2);
                ++stops_on_board;
            }
    }
    CHECK(stops_on_board >= 1);
}

TEST_CASE("F6 goes from region to region") {
    Room room;
    room.screen.click("bottom.note");
    room.screen.press({Key::F6});
    CHECK(room.screen.stage.ui().focus().at() == UiId::path("board.note", 0));
    room.screen.press(shift(Key::F6));
    CHECK(room.screen.focused("bottom.note"));
}

TEST_CASE("a checkbox goes on and off") {
    Room room;
    REQUIRE(room.page.checked[2] == false);
    room.screen.click(UiId::path("side.actor", 2));
    CHECK(room.page.checked[2]);
    room.screen.click(UiId::path("side.actor", 2));
    CHECK_FALSE(room.page.checked[2]);
    CHECK(room.page.checked[0]);
}

TEST_CASE("a link in a row is not the row") {
    Room room;
    room.screen.click(UiId::path("side.value", 1));
    CHECK(room.page.clicked["row"] == 1);
    CHECK(room.page.clicked["added"] == 0);
    for (const auto& entry : room.screen.stage.ui().widgets().all())
        if (entry.role == Role::Link && !entry.rect.empty()) {
            room.screen.click(entry.id);
            break;
        }
    CHECK(room.page.clicked["row"] == 1);
    CHECK(room.page.clicked["added"] == 1);
}

TEST_CASE("a field takes what is typed, and Enter hands it over") {
    Room room;
    room.screen.click("bottom.note");
    room.screen.type("minder gedrang\nsneller ingrijpen 👩🏽‍🚒\n");
    CHECK(room.page.submitted == std::vector<std::string>{"minder gedrang", "sneller ingrijpen 👩🏽‍🚒"});
    CHECK(room.page.note.text() == "");
}

TEST_CASE("a field of many lines keeps Enter") {
    Room room;
    room.screen.click("bottom.answer");
    room.screen.type("een\ntwee");
    CHECK(room.page.answer.text() == "een\ntwee");
}

TEST_CASE("a letter is a shortcut only while nobody writes") {
    Room room;
    room.screen.type("l");
    CHECK(room.page.clicked["L"] == 1);
    room.screen.click("bottom.note");
    room.screen.type("l");
    CHECK(room.page.clicked["L"] == 1);
    CHECK(room.page.note.text() == "l");
}

TEST_CASE("the wheel scrolls what the mouse is on, and stops at the ends") {
    Room room;
    const Rect side = room.screen.where("side.scroll");
    room.screen.wheel(side.middle(), -2);
    CHECK(room.page.scrolled.offset > 0);
    room.screen.wheel(side.middle(), -100);
    CHECK(room.page.scrolled.offset == Approx(room.page.scrolled.content - side.height).margin(1));
    room.screen.wheel(side.middle(), 200);
    CHECK(room.page.scrolled.offset == 0);
    room.screen.wheel({300, 500}, -2);
    CHECK(room.page.scrolled.offset == 0);
}

TEST_CASE("what is scrolled out of sight cannot be clicked") {
    Room room;
    const Rect side = room.screen.where("side.scroll");
    room.screen.wheel(side.middle(), -100);
    const auto gone = room.screen.stage.ui().widgets().registered(UiId::path("side.actor", 0));
    CHECK((!gone || gone->empty()));
}

TEST_CASE("the scrollbar is dragged") {
    Room room;
    const Rect side = room.screen.where("side.scroll");
    room.screen.drag({side.right() - 8, side.y + 20}, {side.right() - 8, side.bottom()});
    CHECK(room.page.scrolled.offset == Approx(room.page.scrolled.content - side.height).margin(1));
}

TEST_CASE("a menu opens, is walked through by keys over what cannot be chosen, and closes") {
    Room room;
    room.screen.click("page.menu");
    REQUIRE(room.page.menu_state.open);
    room.screen.press({Key::Down});
    room.screen.press({Key::Enter});
    CHECK(room.page.chosen == 2);
    CHECK_FALSE(room.page.menu_state.open);
    CHECK(room.page.clicked["menu"] == 1);
}

TEST_CASE("a menu closes by Escape and by a click beside it, which does nothing else") {
    Room room;
    room.screen.click("page.menu");
    room.screen.press({Key::Escape});
    CHECK_FALSE(room.page.menu_state.open);
    room.screen.click("page.menu");
    room.screen.click("page.outline");
    CHECK_FALSE(room.page.menu_state.open);
    CHECK(room.page.clicked["outline"] == 0);
    CHECK_FALSE(room.page.chosen);
}

TEST_CASE("a row of a menu is chosen by the mouse") {
    Room room;
    room.screen.click("page.menu");
    room.screen.click(UiId::path("menu.row", 0));
    CHECK(room.page.chosen == 0);
}

TEST_CASE("a dialog keeps mouse and keyboard until it is answered") {
    Room room;
    room.screen.click("page.ask");
    REQUIRE(room.page.asking);
    const Rect below = room.screen.where("bottom.join");
    room.screen.click(below.middle());
    room.screen.type("l");
    CHECK(room.page.clicked["join"] == 0);
    CHECK(room.page.clicked["L"] == 0);
    for (int i = 0; i < 6; ++i) {
        room.screen.press({Key::Tab});
        for (const auto& entry : room.screen.stage.ui().widgets().all())
            if (entry.id == room.screen.stage.ui().focus().at()) CHECK(entry.layer == Layer::Dialog);
    }
    room.screen.press({Key::Escape});
    CHECK(room.page.dismissed);
    CHECK_FALSE(room.page.asking);
}

TEST_CASE("Enter is the last button of a dialog, unless another has the keyboard") {
    Room room;
    room.screen.click("page.ask");
    room.screen.press({Key::Enter});
    CHECK(room.page.answered == 1);
    room.screen.click("page.ask");
    room.screen.press({Key::Tab});
    room.screen.press({Key::Space});
    CHECK(room.page.answered.has_value());
    CHECK_FALSE(room.page.asking);
}

TEST_CASE("a message comes, stays a while, and goes by itself or by a click") {
    Room room;
    room.page.toasts.say("Drie notities zijn samengevoegd.", room.screen.now);
    room.screen.settle();
    CHECK_FALSE(room.page.toasts.empty());
    room.screen.pass(3);
    CHECK_FALSE(room.page.toasts.empty());
    room.screen.pass(10);
    CHECK(room.page.toasts.empty());

    room.page.toasts.say("Nog een.", room.screen.now);
    room.screen.settle();
    room.screen.click(UiId::path("toast.one", 2));
    CHECK(room.page.toasts.empty());
}

TEST_CASE("everything one clicks on is high enough for a finger") {
    const int height = GENERATE(1080, 720);
    KitPage page;
    Headless screen(page, height * 16 / 9, height);
    for (const auto& entry : screen.stage.ui().widgets().all()) {
        if (entry.role != Role::Button && entry.role != Role::Checkbox && entry.role != Role::Link
            && entry.role != Role::Field && entry.role != Role::Row)
            continue;
        INFO(entry.label);
        CHECK(entry.whole.height >= space::target);
    }
}

TEST_CASE("every thing one can use says what it is") {
    Room room;
    for (const auto& entry : room.screen.stage.ui().widgets().all())
        if (entry.focusable) CHECK_FALSE(entry.label.empty());
    CHECK(room.screen.said("page.sign") == "Meer");
}
