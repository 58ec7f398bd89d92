// SPDX-License-Identifier: EUPL-1.2
// The one table of commands: what each is called, which keys it has, when it is possible, what it does. Keys, palette,
// buttons, menus and the remote all read this table, so that what one of them can do, all can. Acts go through the
// Document; what only a window can do goes to the Surface; all else is on the UiState.
#pragma once
#include "app/commands/joining.hpp"
#include "app/commands/keys.hpp"
#include "app/commands/ui_state.hpp"
#include "app/document/document.hpp"
#include "app/document/insights.hpp"
#include "assets/word.hpp"
#include "sessions/edits.hpp"
#include "sessions/method/words.hpp"

#include <array>
#include <optional>
#include <span>

namespace samenspraak::commands {

// clang-format off
enum class Command : std::uint8_t {
    // the session, its file, the program
    New, Open, Example, Start, Close, Quit, Title, SaveElsewhere, CleanCopy, History, Compare, Import,
    Undo, Redo,
    // the steps and the clock
    PhaseCase, PhaseActors, PhaseEffects, PhaseValues, PhaseActions, PhaseOutcome, NextPhase, PreviousPhase,
    ClockToggle, ClockMore, ClockPlan, Agenda,
    // notes
    AddNote, Edit, Remove, Restore, RemovedNotes, Duplicate, Merge, TakeApart, Count,
    Group, GroupName, GroupLeave, GroupDissolve, GroupFold,
    Link, Unlink, Tension,
    MarkDirect, MarkIndirect, MarkAtTable, MarkNotAtTable, Star, Owner, Dissent, Experiment,
    LanePositive, LaneNegative, LaneBoth, LaneTechnology, LaneEnvironment, LanePeople, NextLane, PreviousLane,
    MovePhase, MoveBefore, MoveAfter, GroupBefore, GroupAfter, TidyGroup, TidyWeight, TidyTime,
    // choosing, moving about
    SelectAll, SelectNone, SelectNext, SelectPrevious, SelectAlso,
    ReachLeft, ReachRight, ReachUp, ReachDown, GoOnLeft, GoOnRight, GoOnUp, GoOnDown,
    SelectLeft, SelectRight, SelectUp, SelectDown,
    NextRegion, PreviousRegion, Copy, CopyTable, Cut, Paste, Search, Palette, Keys, ChangeKeys,
    // the look
    FullScreen, Larger, Smaller, NormalSize, NotesLarger, NotesSmaller, HighContrast, ReducedMotion, Language,
    SecondWindow, Panel, Spotlight,
    // the room
    Card, Silent, Reveal, Join, JoinShow, JoinNetwork, Remote, LetIn, LetInAll, TurnAway, Hold, HoldNot,
    Hands, HandsNext, People, Mute, SendOut, MuteAuthor, SendOutAuthor, HideNames, VotingOpen, VotingClose, VotingBudget, VotingHands,
    Lens, LensOwn, BlindSpots, Report, Export, Picture, About,
};
// clang-format on
inline constexpr std::size_t command_count = static_cast<std::size_t>(Command::About) + 1;

enum class Direction : std::uint8_t { Left, Right, Up, Down };

// What only the window and its dialogs can do.
class Host {
public:
    virtual ~Host() = default;

    // For rows that have no act of their own: full screen, language, files, joining … Is it possible now; do it.
    virtual bool can(Command) const = 0;
    virtual void ask(Command) = 0;

    // Can it be shown? What cannot is not offered.
    virtual bool shows(Overlay) const = 0;

    // Where an arrow key goes on the board that is shown; 0: nowhere. From no note: the first that is in sight.
    virtual NoteId neighbour(NoteId from, Direction) const = 0;

    virtual std::string clipboard() = 0;
    virtual void clip(const std::string&) = 0;
};

// All that a command may touch. Made anew for each frame; holds nothing.
struct Context {
    document::Document& document;
    UiState& ui_state;
    Host& surface;
    document::Insights& insights;
    const method::Words& words;
    std::int64_t now = 0;        // milliseconds since 1970 UTC
    Joining* joining = nullptr;  // null: no phones

    const Session& session() const { return document.session(); }
    const insight::Threads& threads() const { return insights.threads(document); }
    bool writable() const { return !document.read_only(); }

    // Does the act and keeps the desk true to it; a refusal is said as a message. True: something was done.
    bool perform(Changes);
    void say(Word word) { ui_state.say(words(word)); }
    void say(const Refusal& refusal) { ui_state.say(words(refusal)); }
};

struct CommandRow {
    Command command{};
    Word name{};
    std::array<Chord, 2> keys{};                          // none, one or two; the first is shown
    bool (*possible)(const Context&) = nullptr;           // null: always
    void (*act)(Context&) = nullptr;                      // null: the surface does it
    std::optional<bool> (*on)(const Context&) = nullptr;  // for what is on or off: which it is now
};
std::span<const CommandRow> command_table();
const CommandRow& row_of(Command);

bool possible(const Context&, Command);

// Does it when it is possible; else answers false and nothing happened.
bool run(Context&, Command);

// A chord that writes a letter, deletes or moves by itself: it is a command only while the board has the letters (see
// Letters); else it belongs to the field.
bool belongs_to_keyboard_owner(Chord);

}  // namespace samenspraak::commands
