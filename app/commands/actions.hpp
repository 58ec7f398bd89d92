// SPDX-License-Identifier: EUPL-1.2
// What people ask for, as values: a view, a key, the palette or the remote answers with actions, and one dispatcher
// carries them out, in order, when nothing is being drawn. Drawing alters neither session nor file. All on the thread
// of the document.
#pragma once
#include "app/commands/command.hpp"
#include "app/commands/state/context.hpp"
#include "sessions/change.hpp"
#include "sessions/edits.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace samenspraak::commands {

struct RunCommand {
    Command command{};
};
// Facts as they were typed, ticked or dragged: one act.
struct AlterSession {
    Changes changes;
};
// A note's text that was changed in its place. When its author meanwhile changed it too, or took it back, the person is
// asked: nobody's words are overwritten unseen.
struct RewriteNote {
    NoteId note;
    std::string shown;  // what stood there when the change was begun
    std::string typed;
};
struct CopyText {
    std::string text;
};
// What stands in the field of the step becomes a note, and the field is empty again; refused, it stays in the field.
struct WriteDraft {};
// What was typed of a show of hands is kept, and the next value is counted.
struct CountNext {};
// Silent minutes; 0: as long as it takes.
struct BeginSilence {
    std::uint32_t minutes = 0;
};
struct PasteNotes {
    std::string text;
};
// The question whether so many lines are to come in was answered.
struct AnswerPaste {
    bool yes = false;
};
// The notes in UiState::linking are linked with it, or merged into it.
struct PickNote {
    NoteId note;
    bool stay = false;  // more is going to be picked
};
struct ToggleLinks {
    std::vector<NoteId> notes;
    NoteId with;
};
// Dragged, or sent to another step; those that waited come onto the board by it.
struct MoveNotes {
    std::vector<NoteId> notes;
    edits::Spot there;
};
struct MergeNotes {
    std::vector<NoteId> notes;
    NoteId head;
};
struct MergeAlike {
    Alike alike;
};
struct AskHost {
    HostRequest request{};
};
// Who takes part.
struct MutePerson {
    PersonId who;
};
struct SendOutPerson {
    PersonId who;
};
struct LowerHand {
    PersonId who;
};
struct ChangeCode {};  // of the room: who is in stays in

using Action = std::variant<RunCommand, AlterSession, RewriteNote, CopyText, WriteDraft, CountNext, BeginSilence,
    PasteNotes, AnswerPaste, PickNote, ToggleLinks, MoveNotes, MergeNotes, MergeAlike, AskHost, MutePerson,
    SendOutPerson, LowerHand, ChangeCode>;

class ActionQueue {
public:
    void push(Action action) { actions_.push_back(std::move(action)); }
    void run(Command command) { push(RunCommand{command}); }
    void alter(Changes changes) {
        if (!changes.empty()) push(AlterSession{std::move(changes)});
    }
    void ask(HostRequest request) { push(AskHost{request}); }
    bool empty() const { return actions_.empty(); }
    std::size_t size() const { return actions_.size(); }
    std::vector<Action> take() { return std::exchange(actions_, {}); }

private:
    std::vector<Action> actions_;
};

// Carries out one action; false: it was not possible, or was refused (that is said).
bool dispatch(Context&, const Action&);

// Carries out all that was asked for, also what these ask for in turn. True: there was something, so that what was
// drawn may be otherwise now.
bool dispatch_all(Context&, ActionQueue&);

}  // namespace samenspraak::commands
