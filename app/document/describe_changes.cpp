// SPDX-License-Identifier: EUPL-1.2
#include "app/document/describe_changes.hpp"

#include <algorithm>

namespace samenspraak::document {
namespace {

using W = Word;

W of_standing(NoteStatus status) {
    return status == NoteStatus::Removed ? W::act_removed
           : status == NoteStatus::Held  ? W::act_turned_away
                                         : W::act_restored;
}

W of_link(const Link& link, bool made) {
    if (link.kind == LinkKind::Merged) return made ? W::act_merged : W::act_taken_apart;
    if (link.kind == LinkKind::Tension) return made ? W::act_tension : W::act_unlinked;
    return made ? W::act_linked : W::act_unlinked;
}

// One change, as what it usually means.
struct Name {
    W operator()(const AddNote&) const { return W::act_note_added; }
    W operator()(const DropNote&) const { return W::act_removed; }
    W operator()(const SetText&) const { return W::act_text_changed; }
    W operator()(const SetPlace&) const { return W::act_moved; }
    W operator()(const SetNoteStatus& c) const { return of_standing(c.status); }
    W operator()(const SetCovered& c) const { return c.covered ? W::act_covered : W::act_revealed; }
    W operator()(const SetStarred&) const { return W::act_marked; }
    W operator()(const SetDirectness&) const { return W::act_marked; }
    W operator()(const SetAtTable&) const { return W::act_marked; }
    W operator()(const SetCount&) const { return W::act_marked; }
    W operator()(const SetHands&) const { return W::act_voted; }
    W operator()(const SetOwner&) const { return W::act_owner; }
    W operator()(const SetDissent&) const { return W::act_dissent; }
    W operator()(const SetExperiment&) const { return W::act_experiment; }
    W operator()(const AddLink& c) const { return of_link(c.link, true); }
    W operator()(const DropLink& c) const { return of_link(c.link, false); }
    W operator()(const AddGroup&) const { return W::act_grouped; }
    W operator()(const DropGroup&) const { return W::act_group_dissolved; }
    W operator()(const SetGroupName&) const { return W::act_group_named; }
    W operator()(const SetGroupRank&) const { return W::act_moved; }
    W operator()(const AddParticipant&) const { return W::act_participant; }
    W operator()(const DropParticipant&) const { return W::act_participant; }
    W operator()(const SetName&) const { return W::act_participant; }
    W operator()(const SetPresent&) const { return W::act_participant; }
    W operator()(const SetVote&) const { return W::act_voted; }
    W operator()(const SetVoting&) const { return W::act_voting; }
    W operator()(const SetTitle&) const { return W::act_named; }
    W operator()(const SetHost&) const { return W::act_named; }
    W operator()(const SetDate&) const { return W::act_named; }
    W operator()(const SetLanguage&) const { return W::act_named; }
    W operator()(const SetAnswer&) const { return W::act_case_answered; }
    W operator()(const SetWhereabouts&) const { return W::act_phase_entered; }
    W operator()(const SetClock&) const { return W::act_clock; }
    W operator()(const SetSilent&) const { return W::act_silent; }
    W operator()(const SetHolding&) const { return W::act_phase_entered; }
};

// When an act is made of several kinds of changes, the first of these says what it was for.
constexpr W heavier[]{W::act_note_added, W::act_merged, W::act_taken_apart, W::act_grouped, W::act_group_dissolved,
    W::act_revealed, W::act_removed, W::act_restored, W::act_voting, W::act_moved};

std::size_t weight(W name) { return static_cast<std::size_t>(std::ranges::find(heavier, name) - std::begin(heavier)); }

// A group goes by itself with the last note that leaves it; whoever dissolves one takes its name away first.
bool goes_by_itself(const Changes& changes, GroupId group) {
    return std::ranges::find(changes, Change{SetGroupName{group, {}}}) == changes.end();
}

}  // namespace

std::string describe_changes(const method::Words& words, const Changes& changes) {
    if (changes.empty()) return {};
    W name = std::visit(Name{}, changes.front());
    std::size_t added = 0;
    for (const Change& change : changes) {
        const auto* dropped = std::get_if<DropGroup>(&change);
        if (dropped && goes_by_itself(changes, dropped->id)) continue;
        const W next = std::visit(Name{}, change);
        if (next == W::act_note_added) ++added;
        if (weight(next) < weight(name)) name = next;
    }
    if (added > 1) return words(CountedWord::act_notes_added, added);
    return std::string(words(name));
}

std::string describe_undo(const method::Words& words, const Undone& undone, const Changes& done) {
    const Word how = undone.extent == Extent::Partly ? Word::undo_left_out : Word::undo_done;
    return words(how, {describe_changes(words, done)});
}

std::string describe_redo(const method::Words& words, const Undone& undone, const Changes& done) {
    return undone.extent == Extent::Partly ? words(Word::undo_left_out, {describe_changes(words, done)})
                                           : words(Word::redo_done, {describe_changes(words, done)});
}

}  // namespace samenspraak::document
