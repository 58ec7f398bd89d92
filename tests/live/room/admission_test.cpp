// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/admission.hpp"
#include "app/live/room/participant_id.hpp"
#include "app/live/room/secrets.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace samenspraak;
using namespace samenspraak::live;

TEST_CASE("codes have four digits, keys cannot be guessed", "[live]") {
    std::set<std::string> keys;
    for (int i = 0; i < 100; ++i) {
        const std::string code = new_code();
        CHECK(code.size() == 4);
        CHECK(code.find_first_not_of("0123456789") == code.npos);
        keys.insert(new_key());
    }
    CHECK(keys.size() == 100);
    CHECK(keys.begin()->size() == 32);
}

TEST_CASE("a token is the same person in a session, and somebody else in another", "[live]") {
    const Token token{1, 2, 3}, other{1, 2, 4};
    const SessionId here{7}, there{8};
    CHECK(participant_id_of(here, token) == participant_id_of(here, token));
    CHECK(participant_id_of(here, token) != participant_id_of(here, other));
    CHECK(participant_id_of(here, token) != participant_id_of(there, token));
}

TEST_CASE("guessing the code is slowed down, by address and for all", "[live]") {
    Admission admission;
    SteadyTime now{std::chrono::seconds(100)};
    const std::string wrong = admission.code() == "0000" ? "1111" : "0000";
    int looked_at = 0;
    for (int i = 0; i < 100; ++i) looked_at += admission.try_code(1, wrong, now) == ErrorCode::WrongCode;
    CHECK(looked_at == 10);
    // Even the right one is not looked at now; another address is not held up by it.
    CHECK(admission.try_code(1, admission.code(), now) == ErrorCode::SlowDown);
    CHECK_FALSE(admission.try_code(2, admission.code(), now));
    now += std::chrono::seconds(4);
    CHECK_FALSE(admission.try_code(1, admission.code(), now));

    int of_all = 0;
    for (std::uint64_t from = 10; from < 1'000; ++from)
        of_all += admission.try_code(from, wrong, now) == ErrorCode::WrongCode;
    CHECK(of_all < 100);
    CHECK(admission.try_code(5'000, admission.code(), now) == ErrorCode::SlowDown);
    CHECK_FALSE(admission.try_code(5'000, admission.code(), now + std::chrono::seconds(2)));
}

TEST_CASE("the key is not the code, and is guarded alike", "[live]") {
    Admission admission;
    const SteadyTime now{std::chrono::seconds(100)};
    CHECK_FALSE(admission.try_key(1, admission.key(), now));
    CHECK(admission.try_key(1, admission.code(), now) == ErrorCode::WrongKey);
    int looked_at = 0;
    for (int i = 0; i < 100; ++i) looked_at += admission.try_key(1, std::string(32, '0'), now) == ErrorCode::WrongKey;
    CHECK(looked_at < 10);
}

TEST_CASE("asking without a code is no guess", "[live]") {
    Admission admission;
    const SteadyTime now{std::chrono::seconds(100)};
    for (int i = 0; i < 100; ++i) CHECK(admission.try_code(1, "", now) == ErrorCode::WrongCode);
    CHECK_FALSE(admission.try_code(1, admission.code(), now));
}

TEST_CASE("a new code is another one", "[live]") {
    Admission admission;
    for (int i = 0; i < 20; ++i) {
        const std::string before = admission.code();
        admission.change_code();
        CHECK(admission.code() != before);
    }
}
