// SPDX-License-Identifier: EUPL-1.2
// What a session is: plain values that own all they hold, without behaviour. This header can be read on its own; it
// knows no file, screen or network. Only apply_change and its neighbours in change.hpp alter a session; while one is
// not being altered, any thread may read it. Text is valid UTF-8, its limits are in code points. Times are milliseconds
// since 1970 UTC; they are shown, and never decide the order of anything. Enumerators are stored in files by number:
// add at the end, never renumber. The method is the Guidance Ethics Approach (ECP working group; Verbeek and Tijink,
// 2019).
#pragma once
#include "sessions/links.hpp"
#include "sessions/sparse.hpp"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace samenspraak {

// The steps of the approach. Its three phases are the case, the dialogue and the options for action; the dialogue is
// held here in three steps: actors, effects, values. A group may go through them in any order.
enum class Phase : std::uint8_t { Case, Actors, Effects, Values, Actions };
inline constexpr std::size_t phase_count = 5;
inline constexpr std::array<Phase, phase_count> all_phases{
    Phase::Case, Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions};
constexpr std::size_t index_of(Phase phase) { return static_cast<std::size_t>(phase); }

// Effects lie in Positive, Negative or Both. Options lie in one of the three fields of the approach: Technology (ethics
// by design), Environment (ethics in context), People (ethics by user). None: nobody has said yet.
enum class Lane : std::uint8_t { None, Positive, Negative, Both, Technology, Environment, People };
inline constexpr std::size_t lane_count = 7;

// Where a note lies. One drag can change all of it, so it is one fact, set by one change.
struct Place {
    Phase phase = Phase::Actors;
    Lane lane = Lane::None;
    GroupId group = {};     // 0, or a group of the same phase
    std::string rank = {};  // the order among its neighbours (rank.hpp)
    friend auto operator<=>(const Place&, const Place&) = default;
};

enum class NoteStatus : std::uint8_t { OnBoard, Held, Removed };  // Held: from a phone, waiting to be let in
inline constexpr std::size_t note_status_count = 3;
enum class Directness : std::uint8_t { Unsaid, Direct, Indirect };
inline constexpr std::size_t directness_count = 3;
enum class AtTable : std::uint8_t { Unsaid, Yes, No };
inline constexpr std::size_t at_table_count = 3;

// An option that is tried out before it is adopted: what is measured, within which boundary, until when, and when to
// stop (experiment first, and learn where the boundary lies). Empty text: not answered yet.
struct Experiment {
    std::string question, measure, boundary, end_date, stop_when, decided_by, told;
    friend auto operator<=>(const Experiment&, const Experiment&) = default;
};

// What few notes have, so that the others take no room for it.
struct NoteDetails {
    std::string owner;    // who takes the option up; up to 200 code points
    std::string dissent;  // who sees it differently, and why; up to 2,000 code points
    std::optional<Experiment> experiment;
    std::string reference;  // its id in the file that it was imported from; empty: its own id is used
    friend bool operator==(const NoteDetails&, const NoteDetails&) = default;
};

struct Note {
    NoteId id;
    PersonId author;   // 0: the facilitator, or nobody
    std::string text;  // 1..2,000 code points; '\n' is the only control character
    Place place;
    NoteStatus status = NoteStatus::OnBoard;
    bool covered = false;  // came in during silent minutes, not revealed yet
    bool starred = false;
    Directness directness = Directness::Unsaid;
    AtTable at_table = AtTable::Unsaid;
    std::uint16_t count = 1;  // how often it was said on this one note; notes merged into it are counted on top
    std::uint16_t hands = 0;  // votes by show of hands
    Sparse<NoteDetails> details;
    friend bool operator==(const Note&, const Note&) = default;
};

struct Group {
    GroupId id;
    Phase phase = Phase::Actors;
    std::string name;  // up to 200 code points
    std::string rank;  // order among the groups of the phase
    std::string reference;
    friend bool operator==(const Group&, const Group&) = default;
};

struct Participant {
    PersonId id;
    std::string name;  // up to 60 code points; may be empty
    std::int64_t joined = 0;
    bool present = true;
    std::string reference;
    friend bool operator==(const Participant&, const Participant&) = default;
};

// The clock of one phase. Time left = planned - spent - (now - started, while it runs).
struct Clock {
    std::uint32_t planned = 0;  // seconds; 0: no plan
    std::uint32_t spent = 0;    // seconds used before `started`
    std::int64_t started = 0;   // milliseconds since 1970 UTC; 0: not running
    friend bool operator==(const Clock&, const Clock&) = default;
};

// The six answers of the case, in the order of the screen. Each up to 10,000 code points.
enum class CaseQuestion : std::uint8_t { Technology, Situation, Problem, Without, Decision, Question };
inline constexpr std::size_t case_question_count = 6;
using CaseSheet = std::array<std::string, case_question_count>;

struct Voting {
    bool open = false;
    std::uint8_t budget = 3;  // points for each person; part of the data, so that old files replay as they were
    friend bool operator==(const Voting&, const Voting&) = default;
};

// The step that the room is at. Concluded: at the outcome, after the last phase.
struct CurrentStep {
    Phase phase = Phase::Case;
    bool concluded = false;
    friend bool operator==(const CurrentStep&, const CurrentStep&) = default;
};

struct Session {
    std::string title;            // up to 200 code points
    std::string host;             // who holds it ("Raadswerkgroep"); up to 200 code points
    std::string date;             // "2026-11-23", or empty
    std::string language = "nl";  // the code of a word list
    CaseSheet sheet;
    CurrentStep whereabouts;
    std::array<Clock, phase_count> clocks;
    std::map<NoteId, Note> notes;
    std::map<GroupId, Group> groups;
    Links links;  // both ends are in `notes`, in the phases that the kind of link asks for
    std::map<PersonId, Participant> participants;
    std::map<std::pair<PersonId, NoteId>, std::uint8_t> votes;  // points 1..budget; no entry: 0
    Voting voting;
    bool silent = false;                             // silent minutes: new notes are covered until the reveal
    std::array<bool, phase_count> hold_phone_notes;  // by phase: notes from phones wait until they are let in
    Session() { hold_phone_notes.fill(false); }
    friend bool operator==(const Session&, const Session&) = default;
};

// Questions that are asked of these values everywhere. Nothing below changes anything.

// The kind of link that fits from a note of the one phase to a note of the other; nothing when no kind does.
std::optional<LinkKind> kind_between(Phase from, Phase to);

// Whether notes of the phase can lie in this lane. Lane::None fits every phase.
bool lane_fits(Phase, Lane);

// The head of this note: itself, or the note that it was merged into.
NoteId head_of(const Session&, NoteId);

// Whether it is on the board of its phase: not held, not removed, not merged into another. Covered notes are.
bool on_board(const Session&, const Note&);

// Whether the group is shown: when any of its notes is on the board, or when it has no notes at all. O(notes).
bool on_board(const Session&, const Group&);

// The note, or null. Valid until the note is dropped.
const Note* find_note(const Session&, NoteId);

}  // namespace samenspraak
