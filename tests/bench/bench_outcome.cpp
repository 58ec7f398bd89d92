// SPDX-License-Identifier: EUPL-1.2
// How many lines of the outcome cross each other, before its rows are moved and after; and how long ordering and
// placing them takes. `bench_outcome FILE.json…`: of sessions as JSON; without any, of the worked example, and of
// sessions with more and more notes.
#include "assets/carried.hpp"
#include "sessions/change.hpp"
#include "sessions/exchange/interchange.hpp"
#include "sessions/report/pictures/outcome_figure.hpp"
#include "tests/support/names.hpp"

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// What the processor did for this thread, in milliseconds: others that are at work at the same time do not count.
double processor_milliseconds() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

// What lies over each other where ribbons cross, in square design units: two broad ones hide more than two thin ones.
double crossed_ink(const report::OutcomeFigure& figure) {
    double ink = 0;
    const auto column = [&](std::size_t row) { return figure.rows[row].column; };
    for (const report::FigureRibbon& a : figure.ribbons)
        for (const report::FigureRibbon& b : figure.ribbons)
            if (column(a.from) == column(b.from) && column(a.to) == column(b.to) && a.from < b.from && a.to > b.to)
                ink += static_cast<double>(a.from_wide) * static_cast<double>(b.from_wide);
    return ink;
}

void measure(const std::string& name, const Session& session) {
    constexpr OutcomeLimits limits{30, 31, 12, 28};
    const Threads threads(session);
    const double start = processor_milliseconds();
    const OutcomeOrder order = order_outcome(session, threads, limits);
    const double ordering = processor_milliseconds() - start;
    const OutcomeOrder before = unsorted_outcome(session, threads, limits);
    std::size_t rows = 0, ties = 0;
    for (const auto& column : order.columns) rows += column.size();
    for (const auto& gap : order.ties) ties += gap.size();
    text::Typesetter typesetter;
    const Words words("nl");
    const report::OutcomeFigureWish wish{
        .words = words, .text = [](const Note& note) { return note.text; }, .hyphens = "nl", .height = 844};
    const double placing = processor_milliseconds();
    const report::OutcomeFigure figure = report::outcome_figure(session, threads, typesetter, wish);
    const double placed = processor_milliseconds() - placing;
    std::printf(
        "%s\n  %zu notes in %zu rows, %zu lines: %zu cross before rows are moved, %zu after (%.0f square units)\n",
        name.c_str(), threads.notes().size(), rows, ties, crossings(before), crossings(order), crossed_ink(figure));
    std::printf("  %.1f ms to order, %.1f ms to make the figure\n", ordering, placed);
}

Session of_json(std::string_view bytes) {
    Session session;
    if (const auto read = from_json(bytes); !read || !apply_act(session, read->changes))
        std::printf("this is no session as JSON\n");
    return session;
}

// A fifth actors, half effects, a tenth values and the rest options, each linked to one or two of the next.
Session made(std::size_t count) {
    std::mt19937_64 random(1);
    Session session;
    std::array<std::vector<NoteId>, phase_count> ids;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t part = i % 10;
        Note note;
        note.id = NoteId{i + 1};
        note.text = "Notitie " + std::to_string(i);
        note.place.phase = part < 2   ? Phase::Actors
                           : part < 7 ? Phase::Effects
                           : part < 8 ? Phase::Values
                                      : Phase::Actions;
        note.place.rank = std::to_string(1'000'000 + i);
        ids[index_of(note.place.phase)].push_back(note.id);
        session.notes.emplace(note.id, note);
    }
    const auto link = [&](LinkKind kind, Phase from, Phase to, std::size_t links) {
        const auto &a = ids[index_of(from)], &b = ids[index_of(to)];
        for (std::size_t i = 0; i < links; ++i)
            session.links.insert({kind, a[random() % a.size()], b[random() % b.size()]});
    };
    link(LinkKind::Touches, Phase::Actors, Phase::Effects, count / 2);
    link(LinkKind::Bears, Phase::Effects, Phase::Values, count * 3 / 5);
    link(LinkKind::Serves, Phase::Values, Phase::Actions, count / 4);
    return session;
}

}  // namespace

int main(int count, char** words) {
    for (int i = 1; i < count; ++i) {
        std::ifstream file(words[i], std::ios::binary);
        measure(words[i], of_json(std::string(std::istreambuf_iterator<char>(file), {})));
    }
    if (count > 1) return 0;
    for (const carried::File& file : carried::files())
        if (file.name == "examples/druktemeting.json") measure(std::string(file.name), of_json(file.bytes));
    for (const int notes : {80, 400, 1'000, 10'000}) measure("made", made(static_cast<std::size_t>(notes)));
}
