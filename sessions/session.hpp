// SPDX-License-Identifier: EUPL-1.2
// What a session is: plain values, no behaviour. Reads alone; knows no file, screen or network.
// Text is valid UTF-8. Times are milliseconds since 1970 UTC and are only shown, never compared.
// Enumerator values are on disk: add at the end, never renumber.
#pragma once
#include "sessions/links.hpp"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace samenspraak {

// The steps of the approach (method.md: casus, dialoog in three steps, handelingsopties). The order is free.
enum class Phase : std::uint8_t { Case, Actors, Effects, Values, Actions };
inline constexpr std::size_t phase_count = 5;
inline constexpr std::array<Phase, phase_count> all_phases{
    Phase::Case, Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions};
constexpr std::size_t index_of(Phase phase) { return static_cast<std::size_t>(phase); }

// Effects lie in Positive, Negative or Both; options in Technology, Environment or People. None: nobody has said yet.
enum class Lane : std::uint8_t { None, Positive, Negative, Both, Technology, Environment, People };

// Where a note lies. One drag changes all of it, so it is one fact.
struct Place {
    Phase phase = Phase::Actors;
    Lane lane = Lane::None;
    GroupId group = {};     // none, or a group of the same phase
    std::string rank = {};  // order among neighbours: see rank.hpp
    friend auto operator<=>(const Place&, const Place&) = default;
};

enum class NoteStatus : std::uint8_t { OnBoard, Held, Removed };  // Held: from a phone, waiting to be let in
enum class Directness : std::uint8_t { Unsaid, Direct, Indirect };
enum class AtTable : std::uint8_t { Unsaid, Yes, No };

// An option tried out first (method.md, 5). Empty text: not answered yet.
struct Experiment {
    std::string question, measure, boundary, end_date, stop_when, decided_by, told;
    friend auto operator<=>(const Experiment&, const Experiment&) = default;
};

struct Note {
    NoteId id;
    PersonId author;   // 0 = the facilitator, or nobody
    std::string text;  // 1..2,000 code points; '\n' is the only control character
    Place place;
    NoteStatus status = NoteStatus::OnBoard;
    bool covered = false;  // came in during silent minutes, not revealed yet
    bool starred = false;
    Directness directness = Directness::Unsaid;
    AtTable at_table = AtTable::Unsaid;
    std::uint16_t count = 1;  // how often this was said on this one note; merged notes come on top (see head_of)
    std::uint16_t hands = 0;  // votes by show of hands
    std::string owner;        // who takes the option up; up to 200 code points
    std::string dissent;      // who sees it differently, and why; up to 2,000 code points
    std::optional<Experiment> experiment;
    std::string reference;  // the id it had in a file it was imported from; empty: its own id is used
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

// The clock of one phase. Left over = planned - spent - (now - started, while it runs).
struct Clock {
    std::uint32_t planned = 0;  // seconds; 0 = no plan
    std::uint32_t spent = 0;    // seconds used before `started`
    std::int64_t started = 0;   // 0 = not running
    friend bool operator==(const Clock&, const Clock&) = default;
};

// The six answers of the case, in the order of the screen. Each up to 10,000 code points.
enum class CaseQuestion : std::uint8_t { Technology, Situation, Problem, Without, Decision, Question };
inline constexpr std::size_t case_question_count = 6;
using CaseSheet = std::array<std::string, case_question_count>;

struct Voting {
    bool open = false;
    std::uint8_t budget = 3;  // points a person; data, so that old files replay
    friend bool operator==(const Voting&, const Voting&) = default;
};

// Where the room is. Concluded: at the outcome, after the last phase.
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
    Links links;  // both ends stand in notes, in the phases that the kind asks for
    std::map<PersonId, Participant> participants;
    std::map<std::pair<PersonId, NoteId>, std::uint8_t> votes;  // points 1..budget; no entry = 0
    Voting voting;
    bool silent = false;                             // silent minutes: new notes come in covered
    std::array<bool, phase_count> hold_phone_notes;  // by phase: wait at the side, or straight to the board
    Session() { hold_phone_notes.fill(false); }
    friend bool operator==(const Session&, const Session&) = default;
};

// Questions asked of these values everywhere. Nothing here changes anything.

// The kind of link that fits between notes of these phases, in this direction; none when there is none.
std::optional<LinkKind> kind_between(Phase from, Phase to);

// Which lanes a phase has, besides None.
bool lane_fits(Phase, Lane);

// The note that speaks for this one: itself, or the one that it was merged into.
NoteId head_of(const Session&, NoteId);

// Shown on the board of its phase: not held, not removed, not merged into another. Covered notes are on the board.
bool on_board(const Session&, const Note&);

// A group is shown unless all that lies in it is off the board. One in which nothing lies yet is shown. O(notes).
bool on_board(const Session&, const Group&);

// The note, or null.
const Note* find_note(const Session&, NoteId);

}  // namespace samenspraak
