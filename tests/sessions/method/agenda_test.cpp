// SPDX-License-Identifier: EUPL-1.2
#include "sessions/edits.hpp"
#include "sessions/method/agenda.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr std::int64_t minute = 60'000, begins = 1'000'000 * minute;

Session planned(DayLength length) {
    Session session;
    for (std::size_t i = 0; i < day_part_count; ++i)
        if (const auto phase = phase_of(static_cast<DayPart>(i)))
            session.clocks[index_of(*phase)].planned = advised(length)[i] * 60;
    return session;
}

void start(Session& session, Phase phase, std::int64_t now) {
    session.whereabouts = {phase, false};
    for (Clock& clock : session.clocks)
        if (clock.started) clock = edits::paused(clock, now);
    session.clocks[index_of(phase)] = edits::started(session.clocks[index_of(phase)], now);
}

Agenda agenda(const Session& session, std::int64_t minutes_on, DayLength length = DayLength::ThreeHours) {
    return agenda_of(session, advised(length), begins, begins + minutes_on * minute);
}

const AgendaLine& line(const Agenda& agenda, DayPart part) { return agenda.lines[index_of(part)]; }

}  // namespace

TEST_CASE("a session of two, three or four hours is as long as its name says") {
    for (const auto& [length, hours] :
        {std::pair{DayLength::TwoHours, 2u}, {DayLength::ThreeHours, 3u}, {DayLength::FourHours, 4u}}) {
        const Minutes& minutes = advised(length);
        CHECK(std::accumulate(minutes.begin(), minutes.end(), 0u) == hours * 60);
        const Agenda day = agenda(planned(length), 0, length);
        CHECK(day.planned_end == begins + hours * 60 * minute);
        CHECK(day.expected_end == day.planned_end);
    }
}

TEST_CASE("what a session is planned for tells how long its day is") {
    for (const DayLength length : all_day_lengths) CHECK(likely_length(planned(length)) == length);
    Session session = planned(DayLength::FourHours);
    session.clocks[index_of(Phase::Values)].planned += 5 * 60;
    CHECK(likely_length(session) == DayLength::FourHours);
    CHECK(likely_length(Session()) == DayLength::ThreeHours);
}

TEST_CASE("a day that goes as planned ends as planned") {
    Session session = planned(DayLength::ThreeHours);
    start(session, Phase::Case, begins + 5 * minute);
    start(session, Phase::Actors, begins + 35 * minute);
    const Agenda day = agenda(session, 40);
    CHECK(day.expected_end == day.planned_end);
    CHECK(line(day, DayPart::Case).state == DayState::Done);
    CHECK(line(day, DayPart::Case).used == 30 * 60);
    CHECK(line(day, DayPart::Actors).state == DayState::Now);
    CHECK(line(day, DayPart::Actors).start == begins + 35 * minute);
    CHECK(line(day, DayPart::Effects).start == line(day, DayPart::Effects).planned_start);
}

TEST_CASE("a step that takes longer moves all that comes after it") {
    Session session = planned(DayLength::ThreeHours);
    start(session, Phase::Case, begins + 5 * minute);
    Agenda day = agenda(session, 35);  // on the minute
    CHECK(day.expected_end == day.planned_end);
    day = agenda(session, 47);
    CHECK(day.expected_end == day.planned_end + 12 * minute);
    CHECK(line(day, DayPart::Actors).start == line(day, DayPart::Actors).planned_start + 12 * minute);
    CHECK(line(day, DayPart::Closing).start == line(day, DayPart::Closing).planned_start + 12 * minute);

    start(session, Phase::Actors, begins + 47 * minute);
    day = agenda(session, 50);
    CHECK(day.expected_end == day.planned_end + 12 * minute);
    // Fewer minutes for what comes make good for it.
    session.clocks[index_of(Phase::Actions)].planned -= 12 * 60;
    const Agenda shorter = agenda(session, 50);
    CHECK(shorter.expected_end == day.planned_end);
}

TEST_CASE("time that no clock counted moves the end too, and a break is over when the step after it is shown") {
    Session session = planned(DayLength::ThreeHours);
    start(session, Phase::Values, begins + 90 * minute);
    session.clocks[index_of(Phase::Values)] =
        edits::paused(session.clocks[index_of(Phase::Values)], begins + 110 * minute);
    Agenda day = agenda(session, 110);
    CHECK(day.expected_end == day.planned_end);
    CHECK(line(day, DayPart::SecondBreak).state == DayState::Ahead);
    day = agenda(session, 125);  // a quarter of an hour of coffee, and nobody back yet
    CHECK(day.expected_end == day.planned_end + 15 * minute);
    start(session, Phase::Actions, begins + 125 * minute);
    day = agenda(session, 125);
    CHECK(line(day, DayPart::SecondBreak).state == DayState::Done);
    CHECK(day.expected_end == day.planned_end + 5 * minute);
}

TEST_CASE("before the day begins nothing has moved; who begins late ends late") {
    const Session session = planned(DayLength::TwoHours);
    Agenda day = agenda(session, -20, DayLength::TwoHours);
    CHECK(day.expected_end == day.planned_end);
    day = agenda(session, 3, DayLength::TwoHours);
    CHECK(day.expected_end == day.planned_end);
    day = agenda(session, 15, DayLength::TwoHours);  // the welcome was to take five minutes
    CHECK(day.expected_end == day.planned_end + 10 * minute);
}

TEST_CASE("at the outcome only the closing is left, until its end") {
    Session session = planned(DayLength::ThreeHours);
    session.whereabouts = {Phase::Actions, true};
    Agenda day = agenda(session, 170);
    CHECK(line(day, DayPart::Closing).state == DayState::Now);
    CHECK(day.expected_end == day.planned_end);
    day = agenda(session, 190);
    CHECK(day.expected_end == begins + 190 * minute);
}
