// SPDX-License-Identifier: EUPL-1.2
// A day as people write it.
#include "sessions/method/dates.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

TEST_CASE("A day is understood as people write it, in every language that the program carries") {
    for (const char* written : {"2026-11-27", "27-11-2026", "27/11/2026", "27.11.2026", "27 11 26", "27 november 2026",
             "27 nov 2026", "27 Nov. 2026", "vrijdag 27 november 2026", "Friday 27th of November 2026",
             "November 27, 2026", "  27-11-2026  "}) {
        INFO(written);
        CHECK(day_written(written) == "2026-11-27");
    }
    CHECK(day_written("1 mrt 2026") == "2026-03-01");
    CHECK(day_written("1 maart 2026") == "2026-03-01");
    CHECK(day_written("1 March 2026") == "2026-03-01");
    CHECK(day_written("29-2-2028") == "2028-02-29");
}

TEST_CASE("What is no day that exists is none, and no other one is guessed") {
    for (const char* written :
        {"", "morgen", "27 november", "31-2-2026", "29-2-2026", "32-1-2026", "0-0-2026", "27-13-2026", "2026",
            "november 2026", "27-11-12026", "27-11-2026-1", "27 foo 2026", "١٢-١١-٢٠٢٦", "99999999999-11-2026"}) {
        INFO(written);
        CHECK_FALSE(day_written(written));
    }
}

TEST_CASE("What is shown of a day is understood again") {
    for (const char* language : {"nl", "en"})
        for (const char* day : {"2026-01-02", "2026-03-31", "2026-05-09", "2026-08-30", "2026-10-10", "2026-12-31"}) {
            CHECK(day_written(long_date(Words(language), day)) == day);
            CHECK(day_written(short_date(Words(language), day)) == day);
        }
}
