// SPDX-License-Identifier: EUPL-1.2
// The closed list of changes to a session, and the only functions that apply them. A change sets one fact to a value
// (never "add 3"), so repeating it is harmless and its inverse is again one change. What a person asks for in one go
// (merge, group, paste) is composed of changes in edits.hpp.
// Nothing here owns or locks anything: while a session is being changed, no other thread may use it.
#pragma once
#include "sessions/result.hpp"
#include "sessions/session.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace samenspraak {

#define SAMENSPRAAK_COMPARES(Type) friend bool operator==(const Type&, const Type&) = default
// clang-format off
struct AddNote          { Note note;                                        SAMENSPRAAK_COMPARES(AddNote); };
struct DropNote         { NoteId id;                                        SAMENSPRAAK_COMPARES(DropNote); };
struct SetText          { NoteId id; std::string text;                      SAMENSPRAAK_COMPARES(SetText); };
struct SetPlace         { NoteId id; Place place;                           SAMENSPRAAK_COMPARES(SetPlace); };
struct SetNoteStatus      { NoteId id; NoteStatus status{};                   SAMENSPRAAK_COMPARES(SetNoteStatus); };
struct SetCovered       { NoteId id; bool covered{};                        SAMENSPRAAK_COMPARES(SetCovered); };
struct SetStarred       { NoteId id; bool starred{};                        SAMENSPRAAK_COMPARES(SetStarred); };
struct SetDirectness    { NoteId id; Directness directness{};               SAMENSPRAAK_COMPARES(SetDirectness); };
struct SetAtTable       { NoteId id; AtTable at_table{};                    SAMENSPRAAK_COMPARES(SetAtTable); };
struct SetCount         { NoteId id; std::uint16_t count{};                 SAMENSPRAAK_COMPARES(SetCount); };
struct SetHands         { NoteId id; std::uint16_t hands{};                 SAMENSPRAAK_COMPARES(SetHands); };
struct SetOwner         { NoteId id; std::string owner;                     SAMENSPRAAK_COMPARES(SetOwner); };
struct SetDissent       { NoteId id; std::string dissent;                   SAMENSPRAAK_COMPARES(SetDissent); };
struct SetExperiment    { NoteId id; std::optional<Experiment> experiment;  SAMENSPRAAK_COMPARES(SetExperiment); };
struct AddLink          { Link link;                                        SAMENSPRAAK_COMPARES(AddLink); };
struct DropLink         { Link link;                                        SAMENSPRAAK_COMPARES(DropLink); };
struct AddGroup         { Group group;                                      SAMENSPRAAK_COMPARES(AddGroup); };
struct DropGroup        { GroupId id;                                       SAMENSPRAAK_COMPARES(DropGroup); };
struct SetGroupName     { GroupId id; std::string name;                     SAMENSPRAAK_COMPARES(SetGroupName); };
struct SetGroupRank     { GroupId id; std::string rank;                     SAMENSPRAAK_COMPARES(SetGroupRank); };
struct AddParticipant   { Participant participant;                          SAMENSPRAAK_COMPARES(AddParticipant); };
struct DropParticipant  { PersonId id;                                      SAMENSPRAAK_COMPARES(DropParticipant); };
struct SetName          { PersonId id; std::string name;                    SAMENSPRAAK_COMPARES(SetName); };
struct SetPresent       { PersonId id; bool present{};                      SAMENSPRAAK_COMPARES(SetPresent); };
struct SetVote          { PersonId who; NoteId note; std::uint8_t points{}; SAMENSPRAAK_COMPARES(SetVote); };
struct SetVoting        { Voting voting;                                    SAMENSPRAAK_COMPARES(SetVoting); };
struct SetTitle         { std::string title;                                SAMENSPRAAK_COMPARES(SetTitle); };
struct SetHost          { std::string host;                                 SAMENSPRAAK_COMPARES(SetHost); };
struct SetDate          { std::string date;                                 SAMENSPRAAK_COMPARES(SetDate); };
struct SetLanguage      { std::string language;                             SAMENSPRAAK_COMPARES(SetLanguage); };
struct SetAnswer        { CaseQuestion question{}; std::string answer;      SAMENSPRAAK_COMPARES(SetAnswer); };
struct SetWhereabouts   { CurrentStep whereabouts;                          SAMENSPRAAK_COMPARES(SetWhereabouts); };
struct SetClock         { Phase phase{}; Clock clock;                       SAMENSPRAAK_COMPARES(SetClock); };
struct SetSilent        { bool silent{};                                    SAMENSPRAAK_COMPARES(SetSilent); };
struct SetHolding       { Phase phase{}; bool hold{};                       SAMENSPRAAK_COMPARES(SetHolding); };
// clang-format on
#undef SAMENSPRAAK_COMPARES

using Change = std::variant<AddNote, DropNote, SetText, SetPlace, SetNoteStatus, SetCovered, SetStarred, SetDirectness,
    SetAtTable, SetCount, SetHands, SetOwner, SetDissent, SetExperiment, AddLink, DropLink, AddGroup, DropGroup,
    SetGroupName, SetGroupRank, AddParticipant, DropParticipant, SetName, SetPresent, SetVote, SetVoting, SetTitle,
    SetHost, SetDate, SetLanguage, SetAnswer, SetWhereabouts, SetClock, SetSilent, SetHolding>;
using Changes = std::vector<Change>;

// What one person did at one moment: one step of undo, one record in the journal.
struct Act {
    ActId id;
    PersonId who;         // 0: the facilitator
    std::int64_t at = 0;  // milliseconds since 1970 UTC; only shown, the order of acts is that of the journal
    ActId takes_back;     // the act that this one undoes, if any; a redo takes back an undo
    Changes changes;
    friend bool operator==(const Act&, const Act&) = default;
};

// The longest texts that a session holds, in code points unless said. Longer ones are refused with TextTooLong.
namespace limit {
inline constexpr std::size_t note_text = 2'000;
inline constexpr std::size_t answer = 10'000;
inline constexpr std::size_t name = 60;     // of a participant
inline constexpr std::size_t line = 200;    // title, host, owner, name of a group
inline constexpr std::size_t rank = 2'000;  // bytes
}  // namespace limit

// Applies one change. Returns its exact inverse, or the reason why it is refused; the session is then unchanged.
// Not called `apply`: with a std::variant as argument that name also finds std::apply, which g++ 12 does not compile.
Result<Change> apply_change(Session&, const Change&);

// Applies all changes or none. Returns the inverse changes in the order in which they have to be applied.
Result<Changes> apply_act(Session&, const Changes&);

// Undo: applies the inverse if every fact still has the value that `changes` gave it. Otherwise it is refused with
// ChangedSince and nothing is changed. Returns the changes that would redo it.
Result<Changes> revert(Session&, const Changes& changes, const Changes& inverse);

}  // namespace samenspraak
