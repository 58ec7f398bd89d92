// SPDX-License-Identifier: EUPL-1.2
// What can be seen of a text, and what a text can do to what stands around it.
#include "sessions/text/direction.hpp"
#include "sessions/text/visible.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace samenspraak::text;

namespace {

const std::string override = "\u202e", isolate = "\u2068", end = "\u2069";

}  // namespace

TEST_CASE("a text of marks without a shape is no text") {
    for (const char* nothing :
        {"", " \n ", "\u200b", "\u2060", "\u00ad", "\u3164", "\u2800", "\u00a0", "\u202e\u2069", "\n\n\n"}) {
        INFO(nothing);
        CHECK_FALSE(has_visible(nothing));
        CHECK(tidied(nothing).empty());
    }
    CHECK(has_visible("\u200ba"));
    CHECK(has_visible("👨‍👩‍👧"));
}

TEST_CASE("several empty lines are one, and none stand around a text") {
    CHECK(tidied("\n\n Eén\n\n\n\u200b\n \nTwee\nDrie \n\n") == "Eén\n\nTwee\nDrie");
    CHECK(tidied("Eén\nTwee") == "Eén\nTwee");
    CHECK(tidied("Eén") == "Eén");
}

TEST_CASE("a mark that turns the direction turns nothing but its own text") {
    CHECK(isolated("Bewoners") == "Bewoners");
    CHECK(isolated("مرحبا") == "مرحبا");
    CHECK(isolated(override + "Bewoners") == isolate + override + "Bewoners" + end);
    CHECK(isolated(override + "Eén\nTwee") == isolate + override + "Eén" + end + "\n" + isolate + "Twee" + end);
    // One that would end what is begun around it is left out; what was opened is closed.
    CHECK(isolated("a" + end + override + "b") == isolate + "a" + override + "b" + end);
    CHECK(isolated("a\u2067b") == isolate + "a\u2067b" + end + end);
    CHECK(isolated(isolated(override + "x")) == isolate + isolate + override + "x" + end + end);
}
