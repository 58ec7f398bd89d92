// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/draw/theme.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr float readable = 4.5f;  // WCAG AA, text
constexpr float visible = 3;      // WCAG AA, things that are not text

void check(const char* what, Color text, Color ground, float least) {
    INFO(what << ": " << contrast(text, ground) << " to 1");
    CHECK(contrast(text, ground) >= least);
}

constexpr const Tint Theme::*all_tints[]{&Theme::positive, &Theme::negative, &Theme::both, &Theme::actor, &Theme::value,
    &Theme::technology, &Theme::environment, &Theme::people, &Theme::plain};

}  // namespace

TEST_CASE("all text can be read on all that it lies on") {
    const Theme theme = GENERATE(light_theme(), high_contrast_theme());
    INFO((theme.high_contrast ? "high contrast" : "light"));
    for (const Color ground : {theme.paper, theme.sheet, theme.board}) {
        check("ink", theme.ink, ground, readable);
        check("muted", theme.muted, ground, readable);
    }
    for (const Color phase : theme.phases) {
        check("the main button", theme.on_phase, phase, readable);
        check("a group's name", phase, theme.board, readable);
        check("a link in a panel", phase, theme.sheet, readable);
        check("the main button, pressed", theme.on_phase, over(theme.pressed, phase), readable);
    }
    for (const auto tint : all_tints) {
        const Tint& note = theme.*tint;
        check("a note", theme.ink, note.fill, readable);
        check("what is muted on a note", mix(note.fill, theme.ink, 0.78f), note.fill, readable);
        check("a chip", theme.chip_ink, over(theme.chip, note.fill), readable);
        check("a count in its colour on a chip", note.strong, over(theme.chip, theme.value.fill), readable);
        check("the name of a lane", note.heading, note.lane, readable);
        check("muted beside that", theme.muted, note.lane, readable);
    }
    check("an empty field", theme.placeholder, theme.sheet, readable);
    check("a key", theme.muted, theme.key_fill, readable);
    check("a status", theme.status_ink, theme.status, readable);
    check("a message", theme.toast_ink, theme.toast, readable);
    check("saved", theme.saved, theme.sheet, readable);
    check("recovered", theme.saved, theme.paper, readable);
    check("trouble", theme.trouble, theme.sheet, readable);
    check("selected text", theme.ink, theme.selection, readable);
}

TEST_CASE("marks that carry meaning can be seen") {
    const Theme theme = high_contrast_theme();
    for (const Color ground : {theme.paper, theme.sheet, theme.board}) check("focus", theme.focus, ground, visible);
    for (const auto tint : all_tints) check("a note's line", (theme.*tint).edge, (theme.*tint).lane, visible);
    for (const Color phase : theme.phases) check("the main button", phase, theme.sheet, visible);
}

TEST_CASE("a note has the tint of its lane, and without a lane of its phase") {
    const Theme theme = light_theme();
    CHECK(&theme.tint(Phase::Effects, Lane::Negative) == &theme.negative);
    CHECK(&theme.tint(Phase::Actions, Lane::People) == &theme.people);
    CHECK(&theme.tint(Phase::Actors, Lane::None) == &theme.actor);
    CHECK(&theme.tint(Phase::Values, Lane::None) == &theme.value);
    CHECK(&theme.tint(Phase::Effects, Lane::None) == &theme.plain);
}

TEST_CASE("contrast is counted as WCAG does") {
    CHECK(contrast(Color(0x000000), Color(0xFFFFFF)) == Approx(21));
    CHECK(contrast(Color(0x777777), Color(0xFFFFFF)) == Approx(4.48).margin(0.01));
    CHECK(over(Color(0xFFFFFF, 0.5f), Color(0x000000)) == Color(0x808080));
}

TEST_CASE("everything grows with the height of the window") {
    CHECK(scale_for(1920, 1080, 1) == Approx(1));
    CHECK(scale_for(3840, 2160, 1) == Approx(2));
    CHECK(scale_for(1280, 720, 1) == Approx(2. / 3));
    CHECK(scale_for(1920, 1080, 1.25f) == Approx(1.25));
    SECTION("a window on its side does not overflow") { CHECK(scale_for(1080, 1920, 1) == Approx(0.75)); }
    SECTION("nothing becomes zero") { CHECK(scale_for(0, 0, 1) > 0); }
}

TEST_CASE("larger and smaller go by steps and stop at the ends") {
    CHECK(larger(1) == Approx(1.1));
    CHECK(smaller(1) == Approx(0.9));
    CHECK(smaller(larger(1)) == Approx(1));
    float scale = 1;
    for (int i = 0; i < 50; ++i) scale = larger(scale);
    CHECK(scale == Approx(2));
    for (int i = 0; i < 50; ++i) scale = smaller(scale);
    CHECK(scale == Approx(0.6));
}
