// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/actions.hpp"

#include "app/commands/command_acts.hpp"
#include "app/commands/done_messages.hpp"
#include "app/commands/note_entry.hpp"
#include "app/commands/voting.hpp"

namespace samenspraak::commands {
namespace {

bool rewrite_note(Context& context, const RewriteNote& asked) {
    const Note* note = find_note(context.session(), asked.note);
    const bool gone = !note || note->status == NoteStatus::Removed;
    if (!gone && note->text == asked.typed) return true;
    if (gone || note->text != asked.shown) {
        context.ui_state.text_conflict = {asked.note, asked.typed};
        context.ui_state.open(Overlay::TextConflict);
        return false;
    }
    return context.perform({SetText{asked.note, asked.typed}});
}

bool move_notes(Context& context, const MoveNotes& asked) {
    std::vector<NoteId> held;
    for (const NoteId id : asked.notes)
        if (const Note* note = find_note(context.session(), id); note && note->status == NoteStatus::Held)
            held.push_back(id);
    Changes changes;
    if (!held.empty()) changes = edits::restore(context.session(), held);
    for (Change& change : edits::move(context.session(), asked.notes, asked.there))
        changes.push_back(std::move(change));
    if (!context.perform(std::move(changes))) return false;
    say_done(context, Word::done_moved, CountedWord::done_moved_notes, asked.notes);
    return true;
}

struct CarryOut {
    Context& context;

    bool operator()(const RunCommand& asked) const { return run(context, asked.command); }
    bool operator()(const AlterSession& asked) const { return context.perform(asked.changes); }
    bool operator()(const RewriteNote& asked) const { return rewrite_note(context, asked); }
    bool operator()(const CopyText& asked) const { return context.host.clip(asked.text), true; }
    bool operator()(const WriteDraft&) const { return write_draft(context); }
    bool operator()(const CountNext&) const { return count_next(context); }
    bool operator()(const BeginSilence& asked) const { return begin_silence(context, asked.minutes), true; }
    bool operator()(const PasteNotes& asked) const { return paste_notes(context, asked.text), true; }
    bool operator()(const AnswerPaste& answer) const {
        if (answer.yes) return paste_waiting(context), true;
        context.ui_state.pasted.clear();
        context.ui_state.pasted_table.clear();
        context.ui_state.close();
        return true;
    }
    bool operator()(const PickNote& asked) const { return pick(context, asked.note, asked.stay); }
    bool operator()(const ToggleLinks& asked) const { return toggle_links(context, asked.notes, asked.with); }
    bool operator()(const MoveNotes& asked) const { return move_notes(context, asked); }
    bool operator()(const MergeNotes& asked) const { return merge_into(context, asked.notes, asked.head); }
    bool operator()(const MergeAlike& asked) const { return merge_alike(context, asked.alike), true; }
    bool operator()(const AskHost& asked) const {
        if (!context.host.can(asked.request)) return false;
        return context.host.request(asked.request), true;
    }
    bool operator()(const MutePerson& asked) const { return context.joining && (mute(context, asked.who), true); }
    bool operator()(const SendOutPerson& asked) const {
        return context.joining && (context.joining->send_out(asked.who), true);
    }
    bool operator()(const LowerHand& asked) const {
        return context.joining && (context.joining->lower_hand(asked.who), true);
    }
    bool operator()(const ChangeCode&) const {
        if (!context.joining || !context.joining->is_open()) return false;
        context.joining->change_code();
        context.ui_state.say(context.words(Word::people_new_code_is, {context.joining->invitation()->code}));
        return true;
    }
};

}  // namespace

bool dispatch(Context& context, const Action& action) { return std::visit(CarryOut{context}, action); }

bool dispatch_all(Context& context, ActionQueue& queue) {
    bool any = false;
    while (!queue.empty())
        for (const Action& action : queue.take()) {
            any = true;
            (void)dispatch(context, action);
        }
    return any;
}

}  // namespace samenspraak::commands
