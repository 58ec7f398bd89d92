// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/messages.hpp"

#include "sessions/ids.hpp"
#include "sessions/json/json_text.hpp"
#include "sessions/json/keys.hpp"

#include <boost/json/object.hpp>

#include <algorithm>
#include <optional>
#include <span>

namespace samenspraak::live {
namespace {

namespace json = boost::json;
using std::string_view_literals::operator""sv;

constexpr std::size_t depth_limit = 4;
constexpr std::size_t short_text = 400;  // bytes in a name, a code, a key

// Each in the order of its enumeration. Documented in PROTOCOL.md: add, never rename.
constexpr std::string_view complaints[] = {"bad_message", "newer_version", "not_joined", "wrong_code", "wrong_key",
    "slow_down", "full", "muted", "sent_out", "phase_over", "not_allowed", "not_yours", "no_such_note", "already_there",
    "bad_text", "text_too_long", "bad_lane", "bad_link", "voting_closed", "over_budget", "nothing_to_undo",
    "changed_since"};
static_assert(std::size(complaints) == error_code_count);
constexpr std::string_view roles[] = {"phone", "board", "remote"};
static_assert(std::size(roles) == client_role_count);
constexpr std::string_view commands[] = {"next_phase", "previous_phase", "start_clock", "pause_clock",
    "one_more_minute", "let_in", "let_in_all", "turn_away", "start_silence", "reveal", "open_voting", "close_voting",
    "undo", "hold", "hold_not", "mute", "unmute", "send_out"};
static_assert(std::size(commands) == remote_command_count);

template <class Value> std::optional<Value> in(std::span<const std::string_view> keys, std::string_view key) {
    const auto found = std::ranges::find(keys, key);
    if (found == keys.end()) return std::nullopt;
    return static_cast<Value>(found - keys.begin());
}

// Reads the fields of one message. The first that is wrong is remembered; all later ones read as nothing.
class Fields {
public:
    explicit Fields(const json::object& object) : object_(object) {}

    bool well() const { return wrong_.empty(); }
    const std::string& wrong() const { return wrong_; }
    void is_wrong(std::string_view field) {
        if (wrong_.empty()) wrong_ = field;
    }

    bool has(std::string_view field) const { return find(field) != nullptr; }
    std::string text(std::string_view field, std::size_t most) {
        const json::value* value = find(field);
        if (!value) return {};
        if (!value->is_string() || value->get_string().size() > most) return is_wrong(field), std::string();
        return std::string(value->get_string());
    }
    bool truth(std::string_view field) {
        const json::value* value = find(field);
        if (!value) return false;
        if (!value->is_bool()) return is_wrong(field), false;
        return value->get_bool();
    }
    std::uint64_t number(std::string_view field, std::uint64_t most) {
        const json::value* value = find(field);
        if (!value) return 0;
        json::error_code error;
        const auto number = value->to_number<std::uint64_t>(error);
        if (error || number > most) return is_wrong(field), 0;
        return number;
    }
    // Sixteen hexadecimal digits; may only be left out when it need not be there.
    template <class Kind> Kind id(std::string_view field) {
        const auto bits = from_hex(text(field, 16));
        if (!bits) is_wrong(field);
        return Kind{bits.value_or(0)};
    }
    template <class Kind> Kind id_or_none(std::string_view field) { return find(field) ? id<Kind>(field) : Kind{}; }

    std::vector<NoteId> ids(std::string_view field) {
        std::vector<NoteId> ids;
        const json::value* value = find(field);
        if (!value) return ids;
        if (!value->is_array() || value->get_array().size() > links_limit) return is_wrong(field), ids;
        for (const json::value& one : value->get_array()) {
            const auto bits = one.is_string() ? from_hex(one.get_string()) : std::nullopt;
            if (!bits) return is_wrong(field), ids;
            ids.push_back(NoteId{*bits});
        }
        return ids;
    }
    template <class Value> Value one_of(std::span<const std::string_view> keys, std::string_view field) {
        const auto value = in<Value>(keys, text(field, short_text));
        if (!value) is_wrong(field);
        return value.value_or(Value{});
    }
    Phase phase() {
        const auto phase = json_data::from_key<Phase>(text("phase", short_text));
        if (!phase) is_wrong("phase");
        return phase.value_or(Phase::Case);
    }
    Lane lane() {
        const std::string key = text("lane", short_text);
        const auto lane = json_data::from_key<Lane>(key);
        if (!lane && !key.empty()) is_wrong("lane");
        return lane.value_or(Lane::None);
    }
    Token token() {
        const std::string digits = text("token", 32);
        const std::string_view all = digits;
        Token token{};
        if (all.size() != 32) return is_wrong("token"), token;
        const auto digit = [](char c) { return "0123456789abcdef"sv.find(c); };
        for (std::size_t i = 0; i < token.size(); ++i) {
            const std::size_t high = digit(all[2 * i]), low = digit(all[2 * i + 1]);
            if (high > 15 || low > 15) return is_wrong("token"), Token{};
            token[i] = static_cast<std::uint8_t>(high * 16 + low);
        }
        return token;
    }

private:
    const json::value* find(std::string_view field) const {
        const json::value* value = object_.if_contains(field);
        return value && !value->is_null() ? value : nullptr;
    }

    const json::object& object_;
    std::string wrong_;
};

constexpr std::size_t text_bytes = 4 * limit::note_text;

Message read_hello(Fields& fields) {
    Hello hello;
    if (fields.number("version", 1'000'000) == 0) fields.is_wrong("version");
    hello.role = fields.one_of<ClientRole>(roles, "role");
    if (hello.role == ClientRole::Phone || fields.has("token")) hello.token = fields.token();
    hello.code = fields.text("code", short_text);
    hello.key = fields.text("key", short_text);
    hello.name = fields.text("name", short_text);
    hello.epoch = fields.id_or_none<ActId>("epoch").bits;
    hello.since = fields.number("since", ~std::uint64_t{0});
    hello.whole_board = hello.role == ClientRole::Board || fields.truth("whole_board");
    return hello;
}

Message read_note(Fields& fields) {
    return SendNote{fields.id<ActId>("act"), fields.id<NoteId>("id"), fields.phase(), fields.lane(),
        fields.text("text", text_bytes), fields.ids("links")};
}

Message read_edit(Fields& fields) {
    EditNote edit{
        fields.id<ActId>("act"), fields.id<NoteId>("id"), fields.text("text", text_bytes), std::nullopt, std::nullopt};
    if (fields.has("lane")) edit.lane = fields.lane();
    if (fields.has("links")) edit.links = fields.ids("links");
    return edit;
}

Message read_vote(Fields& fields) {
    return CastVote{
        fields.id<ActId>("act"), fields.id<NoteId>("id"), static_cast<std::uint8_t>(fields.number("points", 255))};
}

Message read_command(Fields& fields) {
    Command command{fields.id<ActId>("act"), fields.one_of<RemoteCommand>(commands, "command"),
        fields.id_or_none<NoteId>("note"), fields.id_or_none<PersonId>("person")};
    const bool needs_note = command.command == RemoteCommand::LetIn || command.command == RemoteCommand::TurnAway;
    if (needs_note && !command.note) fields.is_wrong("note");
    if (is_about_a_person(command.command) && !command.person) fields.is_wrong("person");
    return command;
}

struct Kind {
    std::string_view name;
    Message (*read)(Fields&);
};
constexpr Kind kinds[] = {
    {"hello", read_hello},
    {"note", read_note},
    {"edit", read_edit},
    {"take_back",
        [](Fields& fields) -> Message {
            return TakeBack{fields.id<ActId>("act"), fields.id<NoteId>("id")};
        }},
    {"vote", read_vote},
    {"hand", [](Fields& fields) -> Message { return RaiseHand{fields.truth("up")}; }},
    {"name",
        [](Fields& fields) -> Message {
            return SetOwnName{fields.id<ActId>("act"), fields.text("name", short_text)};
        }},
    {"command", read_command},
    {"alive", [](Fields&) -> Message { return Alive{}; }},
    {"bye", [](Fields&) -> Message { return Bye{}; }},
};

bool asks_newer_version(const json::object& object) {
    const json::value* version = object.if_contains("version");
    return version && version->is_int64() && version->get_int64() > protocol_version;
}

}  // namespace

bool is_about_a_person(RemoteCommand command) {
    return command == RemoteCommand::Mute || command == RemoteCommand::Unmute || command == RemoteCommand::SendOut;
}

std::string_view key_of(ErrorCode error) { return complaints[static_cast<std::size_t>(error)]; }

std::variant<Message, Unreadable> read_message(std::string_view text) {
    const Result<json::value> parsed = json_data::read_json(text, {message_limit, depth_limit});
    if (!parsed || !parsed->is_object()) return Unreadable{};
    const json::object& object = parsed->get_object();
    if (asks_newer_version(object)) return Unreadable{ErrorCode::NewerVersion, "version", {}};
    Fields fields(object);
    const std::string type = fields.text("type", short_text);
    const auto kind = std::ranges::find(kinds, type, &Kind::name);
    if (kind == std::end(kinds)) return Unreadable{ErrorCode::BadMessage, "type", {}};
    Message message = kind->read(fields);
    if (fields.well()) return message;
    return Unreadable{ErrorCode::BadMessage, fields.wrong(), Fields(object).id_or_none<ActId>("act")};
}

}  // namespace samenspraak::live
