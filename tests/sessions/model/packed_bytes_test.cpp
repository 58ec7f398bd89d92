// SPDX-License-Identifier: EUPL-1.2
#include "sessions/packed_bytes.hpp"
#include "tests/support/names.hpp"
#include "tests/support/random_session.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr PackedBytes::Limits tiny{64, 128};

ByteSpan bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

Bytes random_bytes(Random& random, std::size_t size) {
    Bytes bytes(size);
    for (std::byte& byte : bytes) byte = static_cast<std::byte>(random.bits());
    return bytes;
}

}  // namespace

TEST_CASE("packed bytes are what was appended, wherever one reads") {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        Random random(seed);
        PackedBytes packed(tiny);
        Bytes plain;
        for (int i = 0; i < 400; ++i) {
            // Text that can be compressed, and now and then something that cannot; shorter and longer than a piece.
            const Bytes noise = random_bytes(random, random.below(150));
            const std::string text(random.below(200), static_cast<char>('a' + random.below(26)));
            const ByteSpan next = random.one_in(5) ? ByteSpan(noise) : bytes_of(text);
            packed.append(next);
            plain.insert(plain.end(), next.begin(), next.end());
            REQUIRE(packed.size() == plain.size());
            const std::size_t start = random.below(plain.size() + 1), size = random.below(plain.size() - start + 1);
            const auto from = plain.begin() + static_cast<std::ptrdiff_t>(start);
            REQUIRE(packed.copy(start, size) == Bytes(from, from + static_cast<std::ptrdiff_t>(size)));
        }
        CHECK(packed.copy(0, packed.size()) == plain);
        const PackedBytes copied = packed;
        CHECK(copied.copy(0, copied.size()) == plain);
    }
}

TEST_CASE("a long history of the same words takes little memory, and a short one is not compressed") {
    const std::string words = "Bewoners weten niet wie er meekijkt, en waarom; ";
    PackedBytes packed;
    while (packed.size() < (std::size_t{16} << 20)) packed.append(bytes_of(words));
    CHECK(packed.memory() < packed.size() / 2);
    PackedBytes small;
    small.append(bytes_of(words));
    CHECK(small.memory() >= small.size());
    CHECK(small.copy(0, small.size()).size() == words.size());
}
