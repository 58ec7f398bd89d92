// SPDX-License-Identifier: EUPL-1.2
// What a phone, a board page or a remote may say to the room, as plain values (PROTOCOL.md). Reading them is bounded in
// size and depth and never throws: what is not a message gives an error code and the name of the field. Pure functions.
#pragma once
#include "sessions/change.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace samenspraak::live {

inline constexpr int protocol_version = 1;
inline constexpr std::size_t message_limit = 16 * 1024;  // bytes
inline constexpr std::size_t links_limit = 64;           // in one message

// Why something is refused. Other programs read its key; the pages have a text phone_not_<key> for each.
enum class ErrorCode : std::uint8_t {
    BadMessage,
    NewerVersion,
    NotJoined,
    WrongCode,
    WrongKey,
    SlowDown,
    Full,
    Muted,
    SentOut,
    PhaseOver,
    NotAllowed,
    NotYours,
    NoSuchNote,
    AlreadyThere,
    BadText,
    TextTooLong,
    BadLane,
    BadLink,
    VotingClosed,
    OverBudget,
    NothingToUndo,
    ChangedSince,
    SessionFull,
};
inline constexpr std::size_t error_code_count = static_cast<std::size_t>(ErrorCode::SessionFull) + 1;
std::string_view key_of(ErrorCode);

// Phone: takes part. Board: follows what happens, on a screen elsewhere. Remote: leads, for the facilitator.
enum class ClientRole : std::uint8_t { Phone, Board, Remote };
inline constexpr std::size_t client_role_count = static_cast<std::size_t>(ClientRole::Remote) + 1;

// Proves that this is the same phone as before: 128 random bits that it made. Never stored: see participant_id.hpp.
using Token = std::array<std::uint8_t, 16>;

enum class RemoteCommand : std::uint8_t {
    NextPhase,
    PreviousPhase,
    StartClock,
    PauseClock,
    OneMoreMinute,
    LetIn,     // note
    LetInAll,  // of the phase
    TurnAway,  // note
    StartSilence,
    Reveal,
    OpenVoting,
    CloseVoting,
    Undo,
    Hold,       // notes from phones wait
    HoldNot,    // they go onto the board at once
    Mute,       // person
    Unmute,     // person
    SendOut,    // person
    GiveFloor,  // person: it is their turn to speak
    LowerHand,  // person
};
inline constexpr std::size_t remote_command_count = static_cast<std::size_t>(RemoteCommand::LowerHand) + 1;
bool is_about_a_person(RemoteCommand);

// clang-format off
struct Hello      { ClientRole role{}; std::optional<Token> token; std::string code, key, name; std::uint64_t epoch = 0, since = 0; bool whole_board = false; };
// The texts of notes are tidied (sessions/text/visible.hpp): empty when there was nothing to see.
struct SendNote   { ActId act; NoteId id; Phase phase{}; Lane lane{}; std::string text; std::vector<NoteId> links; };
struct EditNote   { ActId act; NoteId id; std::string text; std::optional<Lane> lane; std::optional<std::vector<NoteId>> links; };  // what is left out stays
struct TakeBack   { ActId act; NoteId id; };
struct BringBack  { ActId act; NoteId id; };  // what one took back oneself, shortly before
struct CastVote   { ActId act; NoteId id; std::uint8_t points = 0; };  // the total from now on, not an addition
struct RaiseHand  { bool up = false; };
struct SetOwnName { ActId act; std::string name; };
struct Command    { ActId act; RemoteCommand command{}; NoteId note; PersonId person; friend bool operator==(const Command&, const Command&) = default; };
struct Alive      {};  // "are you there?", answered at once
struct Bye        {};
// clang-format on
using Message =
    std::variant<Hello, SendNote, EditNote, TakeBack, BringBack, CastVote, RaiseHand, SetOwnName, Command, Alive, Bye>;

struct Unreadable {
    ErrorCode why = ErrorCode::BadMessage;
    std::string about;  // the field
    ActId act;          // when it could be read, so that the phone knows which act was refused
};
std::variant<Message, Unreadable> read_message(std::string_view);

}  // namespace samenspraak::live
