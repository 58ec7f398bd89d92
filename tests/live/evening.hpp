// SPDX-License-Identifier: EUPL-1.2
// A session on a real file with a room around it, and phones without a network: what they say goes into the room as it
// would come from the wire, and what they are told is kept as JSON.
#pragma once
#include "app/live/room/room.hpp"
#include "sessions/edits.hpp"
#include "sessions/ids.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

#include <map>

namespace samenspraak::testing {

namespace json = boost::json;

inline std::string string_in(const json::value& value, std::string_view key) {
    const json::value* found = value.is_object() ? value.get_object().if_contains(key) : nullptr;
    return found && found->is_string() ? std::string(found->get_string()) : std::string();
}

inline std::string token_of(int who) {
    std::string token(32, '0');
    const std::string digits = std::to_string(who);
    return token.replace(32 - digits.size(), digits.size(), digits);
}

class Evening {
public:
    // max_bytes: how large the file of the session may become
    explicit Evening(std::uint64_t max_bytes = store::journal_bytes) : files(files_on_disk()), max_bytes_(max_bytes) {
        open();
    }

    std::unique_ptr<Files> files;
    Folder folder;
    std::unique_ptr<Document> document;
    std::unique_ptr<live::Room> room;
    live::SteadyTime now{std::chrono::seconds(1'000)};

    // Opens the file, making it the first time; again: as after a restart of the program.
    void open() {
        room.reset();
        if (document) REQUIRE(document->close());
        document.reset();
        const Path path = folder / "evening.samenspraak";
        auto opened = files->exists(path) ? Document::open(*files, path, Access::Write, {}, max_bytes_)
                                          : Document::create(*files, path, Existing::Keep,
                                              {SetTitle{"Druktemeting"}, SetLanguage{"nl"}}, {}, max_bytes_);
        REQUIRE(opened);
        document = std::move(*opened);
        room = std::make_unique<live::Room>(*document, [this](live::NetCommand command) { take(command); });
    }

    const Session& session() const { return document->session(); }
    void perform(const Changes& changes) {
        REQUIRE(document->perform(changes));
        attend({});
    }
    void go_to(Phase phase) { perform({SetWhereabouts{{phase, false}}}); }
    NoteId put(Phase phase, const std::string& text, Lane lane = Lane::None) {
        const NoteId id = new_id<NoteId>();
        perform(edits::add(session(), edits::Draft{id, text, phase, lane}));
        return id;
    }
    const Note* note(const std::string& text) const {
        for (const auto& [id, one] : session().notes)
            if (one.text == text) return &one;
        return nullptr;
    }

    void attend(const std::vector<live::RoomEvent>& events) {
        room->attend(events, now);
        while (!network_is_busy && std::exchange(asked_, false)) room->attend({live::Confirmed{}}, now);
    }
    bool network_is_busy = false;  // still handing out what it was given
    void pass(std::chrono::seconds time) { now += time; }

    // As the network does it: what cannot be read is not passed on.
    bool say(live::ConnectionId who, const std::string& text) {
        const auto read = live::read_message(text);
        if (!std::holds_alternative<live::Message>(read)) return false;
        attend({live::MessageReceived{who, std::get<live::Message>(read)}});
        return true;
    }

    struct Heard {
        std::vector<json::value> told;
        bool admitted = false, dropped = false;
    };
    std::map<live::ConnectionId, Heard> heard;

    // Waits for the disk, as long as it takes.
    void until_safe() {
        REQUIRE(eventually([&] { return document->is_safe(document->revision()); }));
        attend({});
    }

private:
    void take(const live::NetCommand& command) {
        if (const auto* send = std::get_if<live::Send>(&command))
            for (const json::value told = json::parse(*send->text); live::ConnectionId who : send->to)
                heard[who].told.push_back(told);
        if (const auto* piece = std::get_if<live::SendPiece>(&command))
            heard[piece->who].told.push_back(json::parse(*piece->text));
        if (std::holds_alternative<live::Confirm>(command)) asked_ = true;
        if (const auto* admit = std::get_if<live::Admit>(&command)) heard[admit->who].admitted = true;
        if (const auto* drop = std::get_if<live::Disconnect>(&command)) heard[drop->who].dropped = true;
    }
    bool asked_ = false;
    std::uint64_t max_bytes_;
};

// One connection to it.
class Phone {
public:
    Phone(Evening& evening, live::ConnectionId connection, std::uint64_t from = 1)
        : id(connection),
          evening_(&evening) {
        evening.attend({live::Connected{id, from}});
    }

    live::ConnectionId id;

    bool say(const std::string& text) { return evening_->say(id, text); }
    Phone& join(int who, const std::string& name = {}) { return join(who, name, evening_->room->admission().code()); }
    Phone& join(int who, const std::string& name, const std::string& code) {
        say(R"({"type":"hello","version":1,"role":"phone","token":")" + token_of(who) + R"(","name":")" + name
            + R"(","code":")" + code + "\"}");
        return *this;
    }
    // Answers with the act.
    std::string send(NoteId note, const std::string& text, const std::string& phase, const std::string& more = {}) {
        const std::string act = hex(random_bits());
        say(R"({"type":"note","act":")" + act + R"(","id":")" + hex(note.bits) + R"(","phase":")" + phase
            + R"(","text":")" + text + '"' + more + '}');
        return act;
    }
    std::string about(const std::string& type, NoteId note, const std::string& more = {}) {
        const std::string act = hex(random_bits());
        say(R"({"type":")" + type + R"(","act":")" + act + R"(","id":")" + hex(note.bits) + '"' + more + '}');
        return act;
    }
    void leave() { evening_->attend({live::Disconnected{id}}); }

    // The last that it was told of this type; null when nothing.
    json::value last(const std::string& type) const {
        const auto& told = evening_->heard[id].told;
        for (auto i = told.rbegin(); i != told.rend(); ++i)
            if (string_in(*i, "type") == type) return *i;
        return nullptr;
    }
    std::size_t count(const std::string& type) const {
        std::size_t many = 0;
        for (const json::value& one : evening_->heard[id].told) many += string_in(one, "type") == type;
        return many;
    }
    bool was_told(const std::string& type, const std::string& key, const std::string& value) const {
        for (const json::value& one : evening_->heard[id].told)
            if (string_in(one, "type") == type && string_in(one, key) == value) return true;
        return false;
    }
    bool refused(const std::string& reason) const { return was_told("refused", "reason", reason); }
    bool is_inside() const { return evening_->heard[id].admitted; }
    bool was_dropped() const { return evening_->heard[id].dropped; }
    void forget() const { evening_->heard[id].told.clear(); }

private:
    Evening* evening_;
};

}  // namespace samenspraak::testing
