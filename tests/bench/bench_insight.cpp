// SPDX-License-Identifier: EUPL-1.2
// What the questions asked of a session cost at 10,000 notes and 10,000 links, and what JSON and the report cost.
#include "sessions/exchange/interchange.hpp"
#include "sessions/insight/blind_spots.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/insight/search.hpp"
#include "sessions/insight/similar.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/insight/threads.hpp"
#include "sessions/rank.hpp"
#include "sessions/report/formats/markdown.hpp"
#include "tests/support/names.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr std::size_t notes = 10'000;
constexpr std::string_view words[] = {"privacy", "bewoners", "druk", "telefoon", "gevolgd", "café", "overlast",
    "straat", "avond", "gemeente", "sensor", "tellen", "kinderen", "veilig", "rustig", "weten", "niemand",
    "leverancier"};

std::string text(std::mt19937_64& random) {
    std::string text;
    for (int i = 0; i < 7; ++i) (text += words[random() % std::size(words)]) += ' ';
    return text + std::to_string(random() % notes);
}

Place place_of(std::size_t i, const std::string& rank) {
    constexpr Lane effects[] = {Lane::Positive, Lane::Negative, Lane::Both};
    constexpr Lane actions[] = {Lane::Technology, Lane::Environment, Lane::People};
    const Phase phase = all_phases[1 + i % 4];
    const Lane lane = phase == Phase::Effects   ? effects[i / 4 % 3]
                      : phase == Phase::Actions ? actions[i / 4 % 3]
                                                : Lane::None;
    return {phase, lane, {}, rank};
}

// Notes in four phases, each linked to one of the next; a tenth merged; three votes for each of 1,000 people.
Session session() {
    std::mt19937_64 random(1);
    Session session;
    std::vector<NoteId> ids[phase_count];
    Changes changes;
    const auto ranks = ranks_between({}, {}, notes);
    for (std::size_t i = 0; i < notes; ++i) {
        Note note;
        note.id = NoteId{random() | 1};
        note.text = text(random);
        note.place = place_of(i, ranks[i]);
        ids[index_of(note.place.phase)].push_back(note.id);
        changes.push_back(AddNote{note});
    }
    const auto any = [&](Phase phase) {
        const auto& of = ids[index_of(phase)];
        return of[random() % of.size()];
    };
    for (std::size_t i = 0; i < notes; ++i) {
        const Phase phase = all_phases[1 + i % 3], next = all_phases[2 + i % 3];
        changes.push_back(AddLink{{*kind_between(phase, next), any(phase), any(next)}});
    }
    for (std::size_t i = 0; i + 9 < ids[2].size(); i += 10)
        changes.push_back(AddLink{{LinkKind::Merged, ids[2][i], ids[2][i + 1]}});
    for (std::size_t i = 0; i < 1'000; ++i) {
        const PersonId who{random() | 1};
        changes.push_back(AddParticipant{{who, "Iemand", 0, true, {}}});
        for (int vote = 0; vote < 3; ++vote) changes.push_back(SetVote{who, any(Phase::Values), 1});
    }
    for (const Change& change : changes) (void)apply_change(session, change);
    return session;
}

// In processor time: the machine may be busy with other things.
template <class Do> void measure(const char* what, Do work) {
    constexpr int times = 20;
    double best = 1e9;
    for (int i = 0; i < times; ++i) {
        const std::clock_t start = std::clock();
        work();
        best = std::min(best, 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::printf("%-52s %9.3f ms\n", what, best);
}

}  // namespace

int main() {
    const Session of = session();
    const Threads threads(of);
    std::printf("A session of %zu notes and %zu links; best of 20\n", of.notes.size(), of.links.size());
    measure("order of all notes", [&] { (void)notes_in_order(of); });
    measure("threads: the whole index", [&] { (void)Threads(of); });
    measure("one thread", [&] { (void)threads.thread_of(threads.notes(Phase::Effects)[7]); });
    measure("blind spots", [&] { (void)BlindSpots(of, threads); });
    measure("tally", [&] { (void)tally(of, threads); });
    measure("search", [&] { (void)search(of, "cafe"); });
    SimilarNotes similar;
    measure("similar: following when nothing changed", [&] { similar.update_from(of); });
    measure("similar: one text against all", [&] { (void)similar.to(Phase::Actors, "Bewoners van de binnenstad"); });
    const std::string json = to_json(of, {true, true});
    std::printf("JSON: %.1f MB\n", static_cast<double>(json.size()) / 1e6);
    measure("JSON out", [&] { (void)to_json(of, {true, true}); });
    measure("JSON in", [&] { (void)from_json(json); });
    measure("outline and Markdown", [&] { (void)report::to_markdown(report::outline(of, {})); });
}
