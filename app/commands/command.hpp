// SPDX-License-Identifier: EUPL-1.2
// All that can be asked for by name. What each is called, which keys it has and what it does:
// app/commands/commands.hpp.
#pragma once
#include <cstddef>
#include <cstdint>

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

}  // namespace samenspraak::commands
