// SPDX-License-Identifier: EUPL-1.2
// What is on a board, gathered from the session, and kept true to it act by act.
#include "app/screen/board/layout/board_layout.hpp"
#include "sessions/insight/order.hpp"

#include <algorithm>
#include <set>

namespace samenspraak::screen {
namespace {

constexpr std::size_t heaviest_values = 3;

BoardNote board_note(const Note& note) { return {note.id, note.place.lane, note.place.group}; }

// All that are shown. Most hold a note that is here; only of the others the whole session is asked.
void gather_groups(BoardContents& contents, const Session& session) {
    std::set<GroupId> used;
    for (GroupId last; const BoardNote& note : contents.notes)
        if (note.group != last) used.insert(last = note.group);
    contents.groups.clear();
    for (const Group* group : insight::groups_in_order(session, contents.phase))
        if (used.contains(group->id) || on_board(session, *group)) contents.groups.push_back(group->id);
}

// The notes on the board stand first, in the order of the threads; behind them what lies here while it is moving.
// While people vote none is larger than another.
void find_heaviest(BoardContents& contents, const Session& session, const insight::Threads& threads) {
    if (contents.phase != Phase::Values) return;
    const auto weights = threads.weights(contents.phase);
    std::vector<std::pair<std::uint32_t, std::size_t>> heaviest;
    for (std::size_t i = 0; i < contents.notes.size(); ++i) {
        contents.notes[i].heavy = false;
        if (!session.voting.open && i < weights.size() && weights[i].votes() > 0)
            heaviest.push_back({weights[i].votes(), i});
    }
    const auto heavier = [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    const std::size_t count = std::min(heaviest_values, heaviest.size());
    std::partial_sort(heaviest.begin(), heaviest.begin() + static_cast<std::ptrdiff_t>(count), heaviest.end(), heavier);
    for (std::size_t i = 0; i < count; ++i) contents.notes[heaviest[i].second].heavy = true;
}

}  // namespace

BoardContents board_contents(const Session& session, const insight::Threads& threads, Phase phase) {
    BoardContents contents;
    contents.phase = phase;
    contents.notes.reserve(threads.notes(phase).size());
    for (const NoteId id : threads.notes(phase)) contents.notes.push_back(board_note(session.notes.at(id)));
    gather_groups(contents, session);
    find_heaviest(contents, session, threads);
    return contents;
}

std::vector<std::size_t> update_from(BoardContents& contents, const Session& session, const insight::Threads& threads,
    std::span<const NoteId> otherwise) {
    std::vector<const Note*> coming;
    for (const NoteId id : otherwise)
        if (const Note* note = find_note(session, id);
            note && note->place.phase == contents.phase && threads.contains(id))
            coming.push_back(note);
    std::ranges::sort(coming, {}, [&](const Note* note) { return threads.place(note->id); });

    std::vector<std::size_t> kept, before;
    for (std::size_t i = 0; i < contents.notes.size(); ++i)
        if (!std::ranges::binary_search(otherwise, contents.notes[i].id)) kept.push_back(i);
    std::vector<BoardNote> notes;
    notes.reserve(kept.size() + coming.size());
    before.reserve(kept.size() + coming.size());
    std::size_t next = 0;
    const auto keep_until = [&](std::size_t end) {
        for (; next < end; ++next) notes.push_back(contents.notes[kept[next]]), before.push_back(kept[next]);
    };
    for (const Note* note : coming) {
        const auto there = std::partition_point(kept.begin() + static_cast<std::ptrdiff_t>(next), kept.end(),
            [&](std::size_t i) { return threads.place(contents.notes[i].id) < threads.place(note->id); });
        keep_until(static_cast<std::size_t>(there - kept.begin()));
        notes.push_back(board_note(*note));
        before.push_back(came_now);
    }
    keep_until(kept.size());
    contents.notes = std::move(notes);
    gather_groups(contents, session);
    find_heaviest(contents, session, threads);
    return before;
}

}  // namespace samenspraak::screen
