// SPDX-License-Identifier: EUPL-1.2
// A phone that has been in the session before: it comes back without a code, which only the screen shows. The session
// must have it as a participant (`took_part`) before it is opened.
#pragma once
#include "app/live/room/participant_id.hpp"
#include "sessions/change.hpp"
#include "sessions/ids.hpp"
#include "tests/live/client.hpp"

#include <string>

namespace samenspraak::testing {

class KnownPhone {
public:
    explicit KnownPhone(std::uint8_t number) { token_.back() = number; }

    Change took_part(SessionId session) const {
        return AddParticipant{{live::participant_id_of(session, token_), "Telefoon", 0, true, {}}};
    }
    // False when nobody listens there, or the phone is not let in.
    bool join(std::uint16_t port) {
        wire_ = Wire(port);
        std::string token = hex(token_.back());
        token.insert(0, 2 * token_.size() - token.size(), '0');
        return wire_.open && wire_.say(R"({"type":"hello","version":1,"role":"phone","token":")" + token + "\"}")
               && wire_.hear_of(R"("welcome")");
    }
    // Sends a note under this id.
    bool write(std::uint64_t id, const std::string& phase, const std::string& text) {
        const std::string digits = hex(id);
        return wire_.say(R"({"type":"note","act":")" + digits + R"(","id":")" + digits + R"(","phase":")" + phase
                         + R"(","text":")" + text + "\"}");
    }
    bool hears_that_is_safe(std::uint64_t id) {
        return wire_.hear_of(R"({"type":"done","act":")" + hex(id)).has_value();
    }
    Wire& wire() { return wire_; }

private:
    live::Token token_{};
    Wire wire_;
};

}  // namespace samenspraak::testing
