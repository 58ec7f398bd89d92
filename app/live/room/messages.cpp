// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/messages.hpp"

#include "sessions/ids.hpp"
#include "sessions/json/json_reading.hpp"
#include "sessions/text/visible.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <iterator>
#include <optional>

namespace samenspraak::live {
namespace {

namespace json = boost::json;
using json_data::JsonObject;
using json_data::JsonReading;
using std::string_view_literals::operator""sv;

constexpr std::size_t depth_limit = 4;
constexpr std::size_t short_text = 400;  // bytes in a name, a code, a key

// Each in the order of its enumeration. Documented in PROTOCOL.md: add, never rename.
constexpr std::string_view complaints[] = {"bad_message", "newer_version", "not_joined", "wrong_code", "wrong_key",
    "slow_down", "full", "muted", "sent_out", "phase_over", "not_allowed", "not_yours", "no_such_note", "already_there",
    "bad_text", "text_too_long", "bad_lane", "bad_link", "voting_closed", "over_budget", "nothing_to_undo",
    "changed_since", "session_full"};
static_assert(std::size(complaints) == error_code_count);
constexpr std::string_view roles[] = {"phone", "board", "remote"};
static_assert(std::size(roles) == client_role_count);
constexpr std::string_view commands[] = {"next_phase", "previous_phase", "start_clock", "pause_clock",
    "one_more_minute", "let_in", "let_in_all", "turn_away", "start_silence", "reveal", "open_voting", "close_voting",
    "undo", "hold", "hold_not", "mute", "unmute", "send_out", "give_floor", "lower_hand"};
static_assert(std::size(commands) == remote_command_count);

constexpr std::size_t text_bytes = 4 * limit::note_text;

// Of any characters: what a text of a person may hold is for the rules of the room to say.
std::string bytes_of(JsonObject& message, std::string_view field, std::size_t most) {
    const std::string_view text = message.string(field).value_or("");
    if (text.size() > most) message.refuse(Reason::TextTooLong, field);
    return std::string(text);
}

// Sixteen hexadecimal digits; may only be left out when it need not be there.
template <class Kind> Kind id(JsonObject& message, std::string_view field) {
    const auto bits = from_hex(message.string(field).value_or(""));
    if (!bits) message.refuse(Reason::BadField, field);
    return Kind{bits.value_or(0)};
}
template <class Kind> Kind id_or_none(JsonObject& message, std::string_view field) {
    return message.has(field) ? id<Kind>(message, field) : Kind{};
}

std::vector<NoteId> ids(JsonObject& message, std::string_view field) {
    std::vector<NoteId> ids;
    const json::array* list = message.array(field);
    if (!list) return ids;
    if (list->size() > links_limit) return message.refuse(Reason::BadField, field), ids;
    for (const json::value& one : *list) {
        const auto bits = one.is_string() ? from_hex(one.get_string()) : std::nullopt;
        if (!bits) return message.refuse(Reason::BadField, field), ids;
        ids.push_back(NoteId{*bits});
    }
    return ids;
}

// Also said as the empty text: no lane.
Lane lane(JsonObject& message) {
    if (message.string("lane") == "") return Lane::None;
    return message.choice<Lane>("lane").value_or(Lane::None);
}

Token token(JsonObject& message) {
    const std::string_view digits = message.string("token").value_or("");
    Token token{};
    if (digits.size() != 2 * token.size()) return message.refuse(Reason::BadField, "token"), token;
    const auto digit = [](char c) { return "0123456789abcdef"sv.find(c); };
    for (std::size_t i = 0; i < token.size(); ++i) {
        const std::size_t high = digit(digits[2 * i]), low = digit(digits[2 * i + 1]);
        if (high > 15 || low > 15) return message.refuse(Reason::BadField, "token"), Token{};
        token[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return token;
}

Message read_hello(JsonObject& message) {
    Hello hello;
    message.require("version");
    message.number("version", 1, 1'000'000, 1);
    hello.role = message.required_choice<ClientRole>("role", roles);
    if (hello.role == ClientRole::Phone || message.has("token")) hello.token = token(message);
    hello.code = bytes_of(message, "code", short_text);
    hello.key = bytes_of(message, "key", short_text);
    hello.name = bytes_of(message, "name", short_text);
    hello.epoch = id_or_none<ActId>(message, "epoch").bits;
    hello.since = message.number<std::uint64_t>("since", 0, ~std::uint64_t{0}, 0);
    hello.whole_board = hello.role == ClientRole::Board || message.flag("whole_board", false);
    return hello;
}

Message read_note(JsonObject& message) {
    return SendNote{id<ActId>(message, "act"), id<NoteId>(message, "id"), message.required_choice<Phase>("phase"),
        lane(message), text::tidied(bytes_of(message, "text", text_bytes)), ids(message, "links")};
}

Message read_edit(JsonObject& message) {
    EditNote edit{id<ActId>(message, "act"), id<NoteId>(message, "id"),
        text::tidied(bytes_of(message, "text", text_bytes)), std::nullopt, std::nullopt};
    if (message.has("lane")) edit.lane = lane(message);
    if (message.has("links")) edit.links = ids(message, "links");
    return edit;
}

Message read_take_back(JsonObject& message) { return TakeBack{id<ActId>(message, "act"), id<NoteId>(message, "id")}; }

Message read_bring_back(JsonObject& message) { return BringBack{id<ActId>(message, "act"), id<NoteId>(message, "id")}; }

Message read_vote(JsonObject& message) {
    return CastVote{id<ActId>(message, "act"), id<NoteId>(message, "id"),
        static_cast<std::uint8_t>(message.number("points", 0, 255, 0))};
}

Message read_hand(JsonObject& message) { return RaiseHand{message.flag("up", false)}; }

Message read_name(JsonObject& message) {
    return SetOwnName{id<ActId>(message, "act"), bytes_of(message, "name", short_text)};
}

Message read_command(JsonObject& message) {
    Command command{id<ActId>(message, "act"), message.required_choice<RemoteCommand>("command", commands),
        id_or_none<NoteId>(message, "note"), id_or_none<PersonId>(message, "person")};
    const bool needs_note = command.command == RemoteCommand::LetIn || command.command == RemoteCommand::TurnAway;
    if (needs_note) message.require("note");
    if (is_about_a_person(command.command)) message.require("person");
    return command;
}

struct Kind {
    std::string_view name;
    Message (*read)(JsonObject&);
};
constexpr Kind kinds[] = {
    {"hello", read_hello},
    {"note", read_note},
    {"edit", read_edit},
    {"take_back", read_take_back},
    {"bring_back", read_bring_back},
    {"vote", read_vote},
    {"hand", read_hand},
    {"name", read_name},
    {"command", read_command},
    {"alive", [](JsonObject&) -> Message { return Alive{}; }},
    {"bye", [](JsonObject&) -> Message { return Bye{}; }},
};

bool asks_newer_version(const json::object& object) {
    const json::value* version = object.if_contains("version");
    return version && version->is_int64() && version->get_int64() > protocol_version;
}

}  // namespace

bool is_about_a_person(RemoteCommand command) {
    constexpr RemoteCommand about_people[] = {RemoteCommand::Mute, RemoteCommand::Unmute, RemoteCommand::SendOut,
        RemoteCommand::GiveFloor, RemoteCommand::LowerHand};
    return std::ranges::find(about_people, command) != std::end(about_people);
}

std::string_view key_of(ErrorCode error) { return complaints[static_cast<std::size_t>(error)]; }

std::variant<Message, Unreadable> read_message(std::string_view text) {
    const Result<json::value> parsed = json_data::read_json(text, {message_limit, depth_limit});
    if (!parsed || !parsed->is_object()) return Unreadable{};
    if (asks_newer_version(parsed->get_object())) return Unreadable{ErrorCode::NewerVersion, "version", {}};
    JsonReading reading(json_data::JsonFrom::Message);
    const json_data::JsonPlace whole_message;
    JsonObject object(reading, whole_message, *parsed);
    const auto kind = std::ranges::find(kinds, object.string("type").value_or(""), &Kind::name);
    if (kind == std::end(kinds)) return Unreadable{ErrorCode::BadMessage, "type", {}};
    Message message = kind->read(object);
    if (!reading.refusal()) return message;
    JsonReading again(json_data::JsonFrom::Message);
    JsonObject said(again, whole_message, *parsed);
    return Unreadable{ErrorCode::BadMessage, reading.refusal()->about, id_or_none<ActId>(said, "act")};
}

}  // namespace samenspraak::live
