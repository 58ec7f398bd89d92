// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/admission.hpp"

#include "app/live/room/participant_id.hpp"
#include "app/live/room/secrets.hpp"

namespace samenspraak::live {
namespace {

// From one address it takes more than eight hours to try ten thousand codes, one in three seconds. All phones behind
// one address share this rate: so that some people may mistype at once, the first ten guesses are free.
constexpr Rate by_address{10, 1.0 / 3};
constexpr Rate by_all{100, 2};

}  // namespace

Admission::Admission() : code_(new_code()), key_(new_key()), guesses_(by_address), all_guesses_(by_all) {}

void Admission::change_code() {
    const std::string before = code_;
    while (code_ == before) code_ = new_code();
}

std::optional<ErrorCode> Admission::try_code(std::uint64_t from, const std::string& code, SteadyTime now) {
    return try_secret(from, code, code_, ErrorCode::WrongCode, now);
}

std::optional<ErrorCode> Admission::try_key(std::uint64_t from, const std::string& key, SteadyTime now) {
    return try_secret(from, key, key_, ErrorCode::WrongKey, now);
}

std::optional<ErrorCode> Admission::try_secret(
    std::uint64_t from, const std::string& given, const std::string& secret, ErrorCode wrong, SteadyTime now) {
    if (given.empty()) return wrong;  // no guess: a page that asks whether it needs a code
    TokenBucket& own = guesses_.of(from, now);
    if (own.empty(now) || all_guesses_.empty(now)) return ErrorCode::SlowDown;
    if (same_secret(given, secret)) return std::nullopt;
    own.take(now);
    all_guesses_.take(now);
    return wrong;
}

}  // namespace samenspraak::live
