// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/keys.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

TEST_CASE("a chord is shown as it is on the keys") {
    CHECK(name_of(control(Key::Z)) == "Ctrl Z");
    CHECK(name_of(control_shift(Key::Z)) == "Ctrl Shift Z");
    CHECK(name_of(Chord{Key::G}) == "G");
    CHECK(name_of(control(Key::Plus)) == "Ctrl +");
    CHECK(name_of(Chord{}) == "");
}

TEST_CASE("every chord that is shown can be written in a file of one's own keys") {
    for (std::size_t i = 1; i < key_count; ++i) {
        const auto key = static_cast<Key>(i);
        if (key == Key::Other || key == Key::Control || key == Key::Shift || key == Key::Alt) continue;
        for (const Chord chord : {Chord{key}, control(key), control_shift(key), alt(key)}) {
            INFO(name_of(chord));
            CHECK(chord_named(name_of(chord)) == chord);
        }
    }
}

TEST_CASE("people write chords in many ways") {
    CHECK(chord_named("ctrl+shift+z") == control_shift(Key::Z));
    CHECK(chord_named("Control Shift Z") == control_shift(Key::Z));
    CHECK(chord_named("ctrl++") == control(Key::Plus));
    CHECK(chord_named("alt+left") == alt(Key::Left));
    CHECK(chord_named("f11") == Chord{Key::F11});
}

TEST_CASE("what is no chord is not guessed at") {
    CHECK_FALSE(chord_named(""));
    CHECK_FALSE(chord_named("ctrl"));
    CHECK_FALSE(chord_named("ctrl hyper z"));
    CHECK_FALSE(chord_named("a b"));
}
