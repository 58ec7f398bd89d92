// SPDX-License-Identifier: EUPL-1.2
// Commands that put notes in another order: one place on, or a whole board tidied.
#include "app/commands/command_acts.hpp"
#include "app/commands/done_messages.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/rank.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace samenspraak::commands {
namespace {

using Notes = std::vector<const Note*>;

// The neighbours of a note: those that lie in the same lane and group, in order.
Notes neighbours(const Session& session, const Note& of) {
    Notes notes = insight::notes_in_order(session, of.place.phase);
    std::erase_if(notes,
        [&](const Note* note) { return note->place.lane != of.place.lane || note->place.group != of.place.group; });
    return notes;
}

// All chosen notes that lie together with the focused one go one place on; the others stay.
void step(Context& context, bool back) {
    const Note* focus = find_note(context.session(), context.ui_state.selection.focus());
    if (!focus) return;
    const Notes notes = neighbours(context.session(), *focus);
    std::vector<NoteId> going, staying;
    std::size_t first = notes.size(), last = 0;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const bool goes = context.ui_state.selection.contains(notes[i]->id);
        (goes ? going : staying).push_back(notes[i]->id);
        if (goes) first = std::min(first, i), last = i;
    }
    // In front of which of those that stay: one further than now.
    const std::size_t ahead = back ? (first == 0 ? 0 : first - 1) : last + 2 - going.size();
    const NoteId before = ahead < staying.size() ? staying[ahead] : NoteId{};
    const Place& place = focus->place;
    context.perform(edits::move(context.session(), going, {place.phase, place.lane, place.group, before}));
    context.ui_state.reveal_focus(context.session());
}

// The whole group one place on among the groups of its step.
void step_group(Context& context, bool back) {
    const Note* focus = find_note(context.session(), context.ui_state.selection.focus());
    const GroupId id = focus ? focus->place.group : context.ui_state.at_group;
    const auto groups = insight::groups_on_board(context.session(), context.ui_state.shown.phase);
    const auto at = std::ranges::find(groups, id, &samenspraak::Group::id);
    if (at == groups.end()) return;
    const auto i = static_cast<std::size_t>(at - groups.begin());
    if (back ? i == 0 : i + 1 == groups.size()) return;
    const auto rank = [&](std::size_t which) { return which < groups.size() ? groups[which]->rank : std::string(); };
    const std::string before = back ? (i < 2 ? std::string() : rank(i - 2)) : rank(i + 1);
    context.perform({SetGroupRank{id, rank_between(before, back ? rank(i - 1) : rank(i + 2))}});
    context.ui_state.reveal_focus(context.session());
}

void perform_tidying(Context& context, Changes changes) {
    if (changes.empty()) return context.say(Word::tidy_already);
    context.perform(std::move(changes));
}

// Each lane and group by itself in the order of `keys`, smallest first; what is equal stays as it lies. One act.
template <class KeyOf> Changes tidied(const ReadContext& context, KeyOf key_of) {
    std::map<std::pair<Lane, GroupId>, Notes> lanes;
    for (const Note* note : insight::notes_in_order(context.session(), context.ui_state.shown.phase))
        lanes[{note->place.lane, note->place.group}].push_back(note);
    Changes changes;
    for (auto& [lane, notes] : lanes) {
        Notes sorted = notes;
        std::ranges::stable_sort(sorted, {}, key_of);
        if (sorted == notes) continue;
        const auto ranks = ranks_between({}, {}, sorted.size());
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            Place place = sorted[i]->place;
            place.rank = ranks[i];
            changes.push_back(SetPlace{sorted[i]->id, std::move(place)});
        }
    }
    return changes;
}
template <class KeyOf> void tidy(Context& context, KeyOf key_of) { perform_tidying(context, tidied(context, key_of)); }

Changes values_by_votes(const ReadContext& context) {
    std::unordered_map<NoteId, std::size_t> place;
    for (const insight::ValueTally& each : context.insights.tally(context.document))
        place.emplace(each.value, place.size());
    return tidied(context, [&](const Note* note) { return place[note->id]; });
}

// Groups by how many notes they hold, most first.
Changes groups_by_size(const Session& session, Phase phase) {
    std::map<GroupId, std::size_t> sizes;
    for (const Note* note : insight::notes_in_order(session, phase)) ++sizes[note->place.group];
    auto groups = insight::groups_in_order(session, phase);
    const auto before = groups;
    std::ranges::stable_sort(groups, std::greater(), [&](const samenspraak::Group* group) { return sizes[group->id]; });
    if (groups == before) return {};
    Changes changes;
    const auto ranks = ranks_between({}, {}, groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) changes.push_back(SetGroupRank{groups[i]->id, ranks[i]});
    return changes;
}

}  // namespace

void move_before(Context& context) { step(context, true); }
void move_after(Context& context) { step(context, false); }
void group_before(Context& context) { step_group(context, true); }
void group_after(Context& context) { step_group(context, false); }

bool can_tidy(const ReadContext& context) { return context.writable() && any_notes(context); }

void tidy_by_group(Context& context) {
    perform_tidying(context, groups_by_size(context.session(), context.ui_state.shown.phase));
}

void tidy_by_weight(Context& context) {
    const insight::Threads& threads = context.threads();
    if (context.ui_state.shown.phase == Phase::Values) {
        // While people vote nothing shows how it goes.
        if (context.session().voting.open) return context.say(Word::why_voting_still_open);
        return perform_tidying(context, values_by_votes(context));
    }
    tidy(context, [&](const Note* note) {
        const auto weight = threads.weight(note->id);
        return -static_cast<std::int64_t>(weight.votes()) - weight.count - (note->starred ? 1'000'000 : 0);
    });
}

void order_values_by_votes(Context& context) {
    if (!context.writable()) return;
    if (Changes changes = values_by_votes(context); !changes.empty() && context.perform(std::move(changes)))
        say_done(context, std::string(context.words(Word::done_by_weight)));
}

void tidy_by_time(Context& context) {
    std::unordered_map<NoteId, std::size_t> place;
    for (const auto& entry : context.document.entries())
        for (const Change& change : entry.act.changes)
            if (const auto* add = std::get_if<AddNote>(&change)) place.emplace(add->note.id, place.size());
    tidy(context, [&](const Note* note) { return place[note->id]; });
}

}  // namespace samenspraak::commands
