// SPDX-License-Identifier: EUPL-1.2
// What lies before the facilitator, apart from the session: what is shown, what is chosen, what is half typed, what is
// open. Plain values; nothing here is in the file. Commands and the screen alter it, on the thread of the document, and
// after every act `update_from` keeps it true to the session.
#pragma once
#include "sessions/method/agenda.hpp"
#include "sessions/session.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::commands {

// The notes that are chosen, in the order in which they were, and the one of them that has the keyboard.
class Selection {
public:
    std::span<const NoteId> notes() const { return notes_; }
    NoteId focus() const { return focus_; }  // 0: none; always one of notes()
    bool empty() const { return notes_.empty(); }
    std::size_t size() const { return notes_.size(); }
    bool contains(NoteId) const;
    NoteId only() const { return size() == 1 ? notes_.front() : NoteId{}; }  // 0 unless exactly one is chosen

    void choose(NoteId);  // this one alone
    void choose(std::vector<NoteId>);
    void choose(std::vector<NoteId>, NoteId focus);
    void add(NoteId);
    void toggle(NoteId);
    void clear();
    template <class Keep> void keep(Keep keep) {
        std::erase_if(notes_, [&](NoteId id) { return !keep(id); });
        if (!contains(focus_)) focus_ = empty() ? NoteId{} : notes_.back();
    }
    // From where Shift and an arrow or a click reach: what was chosen last without Shift.
    NoteId anchor() const { return anchor_; }
    void reach(std::vector<NoteId>, NoteId to);  // these, with the keyboard on `to`; the anchor stays
    friend bool operator==(const Selection&, const Selection&) = default;

private:
    std::vector<NoteId> notes_;
    NoteId focus_, anchor_;
};

// What lies open over the page or beside it. One at a time.
enum class Overlay : std::uint8_t {
    Nothing,
    Palette,
    Keys,
    Search,
    Title,
    Join,
    Agenda,
    ClockPlan,
    RemovedNotes,
    Count,  // how often it was said
    Owner,
    Dissent,
    Experiment,
    MovePhase,
    PasteQuestion,  // `pasted` waits for an answer
    TextConflict,   // so does `text_conflict`
    SilentMinutes,  // how many
    Card,
    Hands,  // who raises one
    People,
    VotingBudget,
    Lens,
    BlindSpots,
    Export,
    Report,
    Picture,
    History,
    SaveTrouble,
    Remote,
    About,
};

// A text that is being changed in its place. The letters typed so far are the screen's.
struct Editing {
    NoteId note = {};                   // either a note …
    GroupId group = {};                 // … or the name of a group …
    std::vector<NoteId> grouping = {};  // … that is made of these when it has got its name: grouping is one act
    explicit operator bool() const { return note || group; }
    friend bool operator==(const Editing&, const Editing&) = default;
};

// Who has the keyboard. What is typed always goes to the field at the bottom, or to the text field that is open; this
// says whom keys are for that write nothing: arrows, Delete, Escape.
enum class KeyboardOwner : std::uint8_t { Field, Board, Elsewhere };

// What the notes in UiState::linking wait for: the note that is picked next is linked to them, or speaks for them.
enum class Pairing : std::uint8_t { Link, Merge };

// A note that came in and nearly says what was there already.
struct Alike {
    NoteId note, like;
    friend bool operator==(const Alike&, const Alike&) = default;
};

// Of the day's plan, what the session has no place for (the clocks of the phases are in it).
struct DayPlan {
    std::optional<method::Minutes>
        around;               // welcome, breaks, closing; none: as advised for a day as long as the clocks say
    std::int64_t begins = 0;  // milliseconds since 1970 UTC; 0: as the history tells
    friend bool operator==(const DayPlan&, const DayPlan&) = default;
};

// On the sheet of people: which row the keyboard is on, who is about to be sent out, and that somebody was.
struct PeopleState {
    PersonId at = {}, leaving = {};
    bool sent_out = false;
};

// What is said for some seconds. `undoes`: the act that it tells of, which a button in it takes back; 0: none.
struct ScreenMessage {
    std::string text;
    ActId undoes;
};

// The result of a vote, in place of the board of values. Values stand by weight; the heaviest are covered, until they
// are shown one after the other.
struct VoteResult {
    std::size_t covered = 0;
    NoteId chosen = {};  // of many tensions only those of this value are drawn
};

// A show of hands for one value: its number is being typed. Empty: nothing was typed.
struct CountingHands {
    NoteId value;
    std::string typed = {};
};
inline constexpr std::uint16_t max_hands = 9'999;

struct UiState {
    CurrentStep shown;    // where the room is; in a session opened to read, where the reader is
    Selection selection;  // on the board that is shown
    KeyboardOwner keyboard_owner = KeyboardOwner::Field;

    std::array<std::string, phase_count> drafts;  // what is typed in the field, by phase
    std::array<Lane, phase_count> lanes{};        // where a new note goes; stays until another is picked
    std::vector<NoteId> companions;               // notes of another phase, which the next note is linked to at once

    std::vector<NoteId> linking;  // the next note that is picked, in whatever step, is linked to these …
    Pairing pairing{};            // … or is what they are merged into
    std::vector<Alike> alike;  // offered for merging in all steps, the newest first; what is passed over is not again
    NoteId last_added;         // from the field; what Ctrl L means when nothing is chosen
    Editing editing;
    std::set<GroupId> folded;
    GroupId at_group;    // whose name was clicked on: what commands about a group mean when no note is chosen
    NoteId loose;        // has the keyboard while others are kept; going on lets go of it, unless it is kept too
    NoteId reveal;       // to be brought into sight; the board takes it
    int size_steps = 0;  // by so many its notes are to be larger; below 0: smaller. The board takes it

    CountingHands counting;    // while its field is open, digits go there; value 0: it is not
    std::set<NoteId> counted;  // values whose hands were counted in the vote that is open, though there were none
    std::optional<VoteResult> result;  // of the vote that was closed last, while it is looked at

    Overlay overlay = Overlay::Nothing;
    std::string search;             // what is lit on the board; empty: nothing
    bool panel = false;             // the side panel lies over the board
    bool spotlight = false;         // the note with the keyboard large, the others dimmed
    bool hide_names = true;         // of participants, on the screen
    bool without_names = true;      // what is made of the session leaves them out
    std::int64_t silent_until = 0;  // milliseconds since 1970 UTC: so long the silent minutes were to last; 0: unsaid
    DayPlan day;
    PeopleState people;
    std::vector<std::string> pasted;  // lines that wait for an answer …
    std::string pasted_table;         // … and as what they were pasted, when it is a table that names its columns

    struct {
        NoteId note;
        std::string typed;  // here; the note says something else by now, or is gone
    } text_conflict;

    std::vector<ScreenMessage> messages;  // to be said; the screen takes them

    // What opens takes the letters; when it closes, the notes that had them have them again.
    void open(Overlay what);
    void close();
    // Who has the letters when what is open was closed.
    KeyboardOwner keyboard_owner_below() const {
        return overlay == Overlay::Nothing ? keyboard_owner : keyboard_owner_before_;
    }

    void say(std::string_view text) { messages.push_back({std::string(text), {}}); }

    // Shows another step: what was chosen there is not what was chosen here, and nothing is linked that was not asked
    // for here.
    void show(CurrentStep);

    // After acts, by whomever: what is gone is no longer chosen; where the room went is shown.
    void update_from(const Session&);

    // Opens the field for the number of hands, at that value.
    void count_hands_of(NoteId value);

    // Chooses a note, and brings it into sight. A folded group is one thing to the hands: all of it in that lane.
    void choose(const Session&, NoteId);
    void fold(const Session&, GroupId);  // or unfolds; what had the keyboard in it keeps it
    bool is_folded(const Session&, NoteId) const;
    void reveal_focus(const Session&);  // what was altered by hand is kept in sight

private:
    void follow_voting(const Session&);

    CurrentStep followed_;
    bool voting_followed_ = false;  // it was open
    KeyboardOwner keyboard_owner_before_ = KeyboardOwner::Field;
};

// What lies together with a note in a folded group of its lane, in order; of any other note itself.
std::vector<NoteId> pile_of(const Session&, const UiState&, NoteId);

// Whether the result of a vote is on the screen, in place of the board.
bool result_shown(const UiState&);

// The phase whose notes are on the screen; none at the outcome.
std::optional<Phase> board_of(const CurrentStep&);

}  // namespace samenspraak::commands
