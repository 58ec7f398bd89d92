// SPDX-License-Identifier: EUPL-1.2
// What it costs to alter a session of 10,000 notes: each change by itself, and undo. Held against 2 µs a change.
#include "sessions/edits.hpp"
#include "sessions/history.hpp"
#include "sessions/rank.hpp"
#include "tests/support/names.hpp"

#include <chrono>
#include <cstdio>
#include <random>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr std::size_t notes = 10'000;

struct Workload {
    Changes adding, altering, linking;
};

Workload workload() {
    std::mt19937_64 random(1);
    Workload work;
    std::string rank;
    std::vector<NoteId> ids;
    for (std::size_t i = 0; i < notes; ++i) {
        Note note;
        note.id = NoteId{random() | 1};
        note.text = "Telefoons worden gevolgd zonder dat je het weet, notitie " + std::to_string(i);
        note.place = {i % 2 ? Phase::Effects : Phase::Actors, i % 2 ? Lane::Negative : Lane::None, {},
            rank = rank_between(rank, {})};
        ids.push_back(note.id);
        work.adding.push_back(AddNote{note});
    }
    for (std::size_t i = 0; i < notes; ++i) {
        const NoteId id = ids[random() % notes];
        work.altering.push_back(SetText{id, "Mensen mijden de binnenstad " + std::to_string(i)});
        work.altering.push_back(SetStarred{id, i % 3 == 0});
        work.altering.push_back(SetNoteStatus{id, i % 7 == 0 ? NoteStatus::Removed : NoteStatus::OnBoard});
    }
    for (std::size_t i = 0; i + 1 < notes; i += 2)
        work.linking.push_back(AddLink{{LinkKind::Touches, ids[i], ids[i + 1]}});
    return work;
}

template <class Do> void print_figure(const char* what, std::size_t count, Do work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
    std::printf("%-44s %8.3f µs each (%zu)\n", what, took.count() / static_cast<double>(count), count);
}

}  // namespace

int main() {
    const Workload work = workload();
    Session session;
    Changes undo_links, undo_alterations;
    std::printf("A session of %zu notes; held against 2 µs a change\n", notes);
    print_figure("adding a note", work.adding.size(), [&] { (void)apply_act(session, work.adding); });
    print_figure("altering a note (text, star, removed)", work.altering.size(),
        [&] { undo_alterations = *apply_act(session, work.altering); });
    print_figure("adding a link", work.linking.size(), [&] { undo_links = *apply_act(session, work.linking); });
    print_figure("taking back the links", undo_links.size(), [&] { (void)revert(session, work.linking, undo_links); });
    print_figure("taking back the alterations", undo_alterations.size(),
        [&] { (void)revert(session, work.altering, undo_alterations); });
}
