// SPDX-License-Identifier: EUPL-1.2
// Commands about the notes that are chosen: text, place, marks, merging, groups.
#include "app/commands/command_acts.hpp"
#include "app/commands/done_messages.hpp"
#include "app/commands/note_entry.hpp"
#include "sessions/ids.hpp"
#include "sessions/insight/order.hpp"

#include <algorithm>
#include <map>

namespace samenspraak::commands {
namespace {

Phase phase_of(const ReadContext& context) { return context.ui_state.shown.phase; }

// The chosen notes as they lie, not as they were chosen: what is moved or grouped keeps its order.
std::vector<NoteId> chosen_in_order(const ReadContext& context) {
    std::vector<NoteId> ids;
    for (const Note* note : insight::notes_in_order(context.session(), phase_of(context)))
        if (context.ui_state.selection.contains(note->id)) ids.push_back(note->id);
    return ids;
}

const Note* focused(const ReadContext& context) {
    return find_note(context.session(), context.ui_state.selection.focus());
}

bool chosen_in(const ReadContext& context, Phase phase) { return any_chosen(context) && phase_of(context) == phase; }

// One change for each chosen note. On, unless it is on for all already: then off.
template <class Make> void mark_all(Context& context, Make make) {
    Changes changes;
    for (const NoteId id : context.ui_state.selection.notes()) changes.push_back(make(id));
    context.perform(std::move(changes));
}

template <class Is> bool all_are(const ReadContext& context, Is is) {
    return std::ranges::all_of(context.ui_state.selection.notes(), [&](NoteId id) {
        const Note* note = find_note(context.session(), id);
        return note && is(*note);
    });
}

bool merged_into(const Session& session, NoteId head) {
    bool any = false;
    session.links.to(head, [&](const samenspraak::Link& link) { any = any || link.kind == LinkKind::Merged; });
    return any;
}

}  // namespace

bool any_chosen(const ReadContext& context) { return context.writable() && any_chosen_to_read(context); }
bool any_chosen_to_read(const ReadContext& context) {
    return board_shown(context) && !context.ui_state.selection.empty();
}
bool one_chosen(const ReadContext& context) { return context.writable() && context.ui_state.selection.only(); }
bool several_chosen(const ReadContext& context) { return context.writable() && context.ui_state.selection.size() > 1; }

void edit(Context& context) {
    const Note* note = find_note(context.session(), context.ui_state.selection.only());
    if (note && note->covered) return context.say(Word::covered_first);
    context.ui_state.editing = {context.ui_state.selection.only(), {}};
}

// Nothing is chosen afterwards: Delete that is held down, or pressed once more, removes nothing else.
void remove(Context& context) {
    const auto ids = chosen_in_order(context);
    if (!context.perform(edits::remove(context.session(), ids))) return;
    say_done(context, Word::done_removed, CountedWord::done_removed_notes, ids);
}

namespace {

// The last act that took notes off the board which still are.
std::vector<NoteId> last_removed(const ReadContext& context) {
    const auto entries = context.document.entries();
    for (std::size_t left = entries.size(); left > 0; --left) {
        const Act act = entries[left - 1].act;
        std::vector<NoteId> ids;
        for (const Change& change : act.changes)
            if (const auto* set = std::get_if<SetNoteStatus>(&change); set && set->status == NoteStatus::Removed)
                if (const Note* note = find_note(context.session(), set->id);
                    note && note->status == NoteStatus::Removed)
                    ids.push_back(set->id);
        if (!ids.empty()) return ids;
    }
    return {};
}

}  // namespace

bool something_removed(const ReadContext& context) {
    return context.writable() && std::ranges::any_of(context.session().notes, [](const auto& each) {
        return each.second.status == NoteStatus::Removed;
    });
}

void restore(Context& context) {
    auto ids = last_removed(context);
    if (ids.empty()) return context.ui_state.open(Overlay::RemovedNotes);
    context.perform(edits::restore(context.session(), ids));
    context.ui_state.selection.choose(std::move(ids));
    context.ui_state.update_from(context.session());
}

void duplicate(Context& context) {
    Changes changes;
    std::vector<NoteId> copies;
    for (const NoteId id : chosen_in_order(context)) {
        copies.push_back(new_id<NoteId>());
        for (Change& change : edits::duplicate(context.session(), id, copies.back()))
            changes.push_back(std::move(change));
    }
    if (context.perform(std::move(changes))) context.ui_state.selection.choose(std::move(copies));
}

bool can_merge(const ReadContext& context) {
    return context.writable() && board_shown(context) && (!meant_now(context).empty() || alike_now(context));
}

// Of several the one that was chosen first speaks for the others. One, or the one that was written last, is merged with
// what it is nearly equal to; where nothing is, the next note that is picked says with what.
void merge(Context& context) {
    if (!several_chosen(context)) {
        if (const auto alike = alike_now(context)) return merge_alike(context, *alike);
        context.ui_state.linking = meant_now(context);
        context.ui_state.pairing = Pairing::Merge;
        return;
    }
    const auto notes = context.ui_state.selection.notes();
    const NoteId head = notes.front();
    const std::vector<NoteId> others(notes.begin() + 1, notes.end());
    if (!context.perform(edits::merge(context.session(), head, others))) return;
    context.ui_state.selection.choose(head);
    say_done(context, Word::done_merged, CountedWord::done_merged_notes, others);
}

bool can_take_apart(const ReadContext& context) {
    return any_chosen(context) && std::ranges::any_of(context.ui_state.selection.notes(), [&](NoteId id) {
        return merged_into(context.session(), id);
    });
}

void take_apart(Context& context) {
    Changes changes;
    for (const NoteId id : context.ui_state.selection.notes())
        for (Change& change : edits::take_apart(context.session(), id)) changes.push_back(std::move(change));
    context.perform(std::move(changes));
}

namespace {

// The group that is meant: that of the note with the keyboard; when none is chosen, the one whose name was clicked on.
GroupId group_meant(const ReadContext& context) {
    const Note* note = focused(context);
    return note ? note->place.group : context.ui_state.at_group;
}

}  // namespace

bool at_group_to_read(const ReadContext& context) { return board_shown(context) && group_meant(context); }
bool at_group(const ReadContext& context) { return context.writable() && at_group_to_read(context); }
bool in_group(const ReadContext& context) { return at_group(context) && any_chosen(context); }

// It appears at once, to be named; with its name it is one act.
// A group has two notes or more: whoever chose one is told how others come along.
void group(Context& context) {
    const auto chosen = chosen_in_order(context);
    if (chosen.size() == 1) return context.say(Word::group_of_one);
    context.ui_state.editing = {{}, new_id<GroupId>(), chosen};
}

void name_group(Context& context) { context.ui_state.editing = {{}, group_meant(context)}; }

void leave_group(Context& context) {
    const auto chosen = context.ui_state.selection.notes();
    const std::vector<NoteId> ids(chosen.begin(), chosen.end());
    if (context.perform(edits::leave_group(context.session(), ids)))
        say_done(context, Word::done_ungrouped, CountedWord::done_ungrouped_notes, ids);
}

void dissolve_group(Context& context) {
    const auto group = context.session().groups.find(group_meant(context));
    const std::string name = group == context.session().groups.end() ? std::string() : group->second.name;
    if (context.perform(edits::dissolve(context.session(), group_meant(context))))
        say_done(context, context.words(Word::done_dissolved, {name}));
}

void fold_group(Context& context) { context.ui_state.fold(context.session(), group_meant(context)); }

bool actors_chosen(const ReadContext& context) { return chosen_in(context, Phase::Actors); }
bool options_chosen(const ReadContext& context) { return chosen_in(context, Phase::Actions); }
bool one_option_chosen(const ReadContext& context) { return options_chosen(context) && one_chosen(context); }

template <Directness directness> void mark_directness(Context& context) {
    const bool on = all_are(context, [](const Note& note) { return note.directness == directness; });
    mark_all(context, [&](NoteId id) { return SetDirectness{id, on ? Directness::Unsaid : directness}; });
}
template void mark_directness<Directness::Direct>(Context&);
template void mark_directness<Directness::Indirect>(Context&);

template <AtTable at_table> void mark_at_table(Context& context) {
    const bool on = all_are(context, [](const Note& note) { return note.at_table == at_table; });
    mark_all(context, [&](NoteId id) { return SetAtTable{id, on ? AtTable::Unsaid : at_table}; });
}
template void mark_at_table<AtTable::Yes>(Context&);
template void mark_at_table<AtTable::No>(Context&);

std::optional<bool> starred(const ReadContext& context) {
    return any_chosen_to_read(context) && all_are(context, [](const Note& note) { return note.starred; });
}
void star(Context& context) {
    const bool on = *starred(context);
    mark_all(context, [&](NoteId id) { return SetStarred{id, !on}; });
}

template <Lane lane> bool can_go_to_lane(const ReadContext& context) {
    return context.writable() && board_shown(context) && lane_fits(phase_of(context), lane);
}
// The chosen notes, of which each stays in its group; with none chosen it is the lane of the next note.
template <Lane lane> void to_lane(Context& context) {
    if (context.ui_state.selection.empty()) {
        context.ui_state.lanes[index_of(phase_of(context))] = lane;
        return;
    }
    const Session& session = context.session();
    std::map<GroupId, std::vector<NoteId>> by_group;
    for (const NoteId id : chosen_in_order(context)) by_group[session.notes.at(id).place.group].push_back(id);
    Changes changes;
    for (const auto& [group, ids] : by_group)
        for (Change& change : edits::move(session, ids, {phase_of(context), lane, group, {}}))
            changes.push_back(std::move(change));
    const auto chosen = context.ui_state.selection.notes();
    const std::vector<NoteId> ids(chosen.begin(), chosen.end());
    if (context.perform(std::move(changes))) say_done(context, Word::done_moved, CountedWord::done_moved_notes, ids);
    context.ui_state.reveal_focus(session);
}
// clang-format off
template void to_lane<Lane::Positive>(Context&);     template bool can_go_to_lane<Lane::Positive>(const ReadContext&);
template void to_lane<Lane::Negative>(Context&);     template bool can_go_to_lane<Lane::Negative>(const ReadContext&);
template void to_lane<Lane::Both>(Context&);         template bool can_go_to_lane<Lane::Both>(const ReadContext&);
template void to_lane<Lane::Technology>(Context&);   template bool can_go_to_lane<Lane::Technology>(const ReadContext&);
template void to_lane<Lane::Environment>(Context&);  template bool can_go_to_lane<Lane::Environment>(const ReadContext&);
template void to_lane<Lane::People>(Context&);       template bool can_go_to_lane<Lane::People>(const ReadContext&);
// clang-format on

}  // namespace samenspraak::commands
