// SPDX-License-Identifier: EUPL-1.2
// Who is let in: the code of four digits for phones and boards, the long key for the remote. Guessing is slowed down,
// by the address it comes from and for all together; who was sent out stays out. Owns the code and the key; used on the
// room's thread.
#pragma once
#include "app/live/room/messages.hpp"
#include "app/live/room/token_bucket.hpp"

#include <optional>
#include <set>
#include <string>

namespace samenspraak::live {

class Admission {
public:
    Admission();  // with a new code and a new key

    const std::string& code() const { return code_; }
    const std::string& key() const { return key_; }
    void change_code();  // applies to who comes in from now on; who is in stays in

    // Nothing: right. WrongCode, WrongKey, or SlowDown: then what was given has not been looked at. `from` as in
    // Connected.
    std::optional<ErrorCode> try_code(std::uint64_t from, const std::string& code, SteadyTime now);
    std::optional<ErrorCode> try_key(std::uint64_t from, const std::string& key, SteadyTime now);

    void send_out(PersonId who) { sent_out_.insert(who); }
    bool was_sent_out(PersonId who) const { return sent_out_.contains(who); }

private:
    std::optional<ErrorCode> try_secret(
        std::uint64_t from, const std::string& given, const std::string& secret, ErrorCode wrong, SteadyTime now);

    std::string code_, key_;
    AddressTokenBuckets guesses_;  // wrong ones only
    TokenBucket all_guesses_;
    std::set<PersonId> sent_out_;
};

}  // namespace samenspraak::live
