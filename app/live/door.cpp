// SPDX-License-Identifier: EUPL-1.2
#include "app/live/door.hpp"

#include "app/live/join.hpp"
#include "app/live/person.hpp"

namespace samenspraak::live {
namespace {

// Ten thousand codes at one in three seconds take a whole session day from one address. Phones behind one address share
// it, so that a few may mistype at once.
constexpr Pace by_address{10, 1.0 / 3};
constexpr Pace by_all{100, 2};

}  // namespace

Door::Door() : code_(new_code()), key_(new_key()), guesses_(by_address), all_guesses_(by_all) {}

void Door::change_code() {
    const std::string before = code_;
    while (code_ == before) code_ = new_code();
}

std::optional<Complaint> Door::try_code(std::uint64_t from, const std::string& code, Moment now) {
    return try_secret(from, code, code_, Complaint::WrongCode, now);
}

std::optional<Complaint> Door::try_key(std::uint64_t from, const std::string& key, Moment now) {
    return try_secret(from, key, key_, Complaint::WrongKey, now);
}

std::optional<Complaint> Door::try_secret(
    std::uint64_t from, const std::string& said, const std::string& secret, Complaint wrong, Moment now) {
    if (said.empty()) return wrong;  // no guess: a page that asks whether it needs a code
    Bucket& own = guesses_.of(from, now);
    if (own.empty(now) || all_guesses_.empty(now)) return Complaint::SlowDown;
    if (same_secret(said, secret)) return std::nullopt;
    own.take(now);
    all_guesses_.take(now);
    return wrong;
}

}  // namespace samenspraak::live
