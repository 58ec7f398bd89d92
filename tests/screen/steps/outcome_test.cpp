// SPDX-License-Identifier: EUPL-1.2
// The threads of the outcome, read by those who look at them: what a note says can be read whole.
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

constexpr Lettering node_type{.size = 20, .leading = 1.25f};
constexpr float beside = 14;
const std::string long_text = "Wie in de binnenstad woont is te herkennen aan vaste tijden en wordt daardoor elke dag "
                              "gevolgd zonder het te weten";

// One actor and so many effects on it, the first of them long.
struct Outcome : Table {
    explicit Outcome(int effects) {
        begin_session("Camera’s");
        go(Phase::Actors);
        write("Bewoners");
        go(Phase::Effects);
        write("- " + long_text);
        for (int i = 1; i < effects; ++i) write("- Effect " + std::to_string(i));
        Context now = open().context(program().host(), Words("nl"), now_in_milliseconds());
        const NoteId actor = id("Bewoners");
        Changes links;
        for (const auto& [effect, note] : session().notes)
            if (effect != actor) links.push_back(AddLink{{LinkKind::Touches, actor, effect}});
        REQUIRE(now.perform(links));
        screen().settle();
        conclude();
    }
    UiId node(std::string_view text) { return UiId::path("threads.node", id(text).bits); }
    bool is_whole(std::string_view text) {
        const Rect box = screen().where(node(text));
        return box.height >= measure_text(screen().stage.canvas(), text, node_type, box.width - 2 * beside).height;
    }
    bool in_sight(std::string_view text) {
        const auto& all = screen().stage.ui().widgets().all();
        return std::ranges::any_of(
            all, [&](const auto& each) { return each.id == node(text) && each.rect.height >= each.whole.height - 1; });
    }
};

}  // namespace

TEST_CASE("a note of the outcome says all that it says where there is room for it") {
    Outcome table(2);
    CHECK(table.is_whole(long_text));
}

TEST_CASE("a note of a full outcome unfolds when one points at it, and when the keyboard comes to it") {
    Outcome table(30);
    Headless& screen = table.screen();
    const Rect folded = screen.where(table.node(long_text));
    REQUIRE_FALSE(table.is_whole(long_text));
    screen.hover(folded.middle());
    CHECK(table.is_whole(long_text));
    CHECK(screen.where(table.node(long_text)).corner() == folded.corner());
    screen.hover({5, 5});
    CHECK(screen.where(table.node(long_text)) == folded);
    screen.press({Key::Right});
    screen.press({Key::Right});
    CHECK(table.is_whole(long_text));
}

TEST_CASE("a note that the arrow keys come to in the outcome comes into sight") {
    Outcome table(30);
    Headless& screen = table.screen();
    screen.press({Key::Right});
    screen.press({Key::Right});
    REQUIRE(table.in_sight(long_text));
    for (int i = 0; i < 40; ++i) screen.press({Key::Down});
    int seen = 0;
    for (int i = 20; i < 30; ++i) seen += table.in_sight("Effect " + std::to_string(i));
    CHECK(seen == 10);
    CHECK_FALSE(table.in_sight(long_text));
}
