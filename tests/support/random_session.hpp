// SPDX-License-Identifier: EUPL-1.2
// Random legal acts over every kind of change, from a seed: for tests that hold for any session at all.
#pragma once
#include "sessions/change.hpp"
#include "tests/support/names.hpp"

#include <cstdint>
#include <random>

namespace samenspraak::testing {

// The same numbers on every machine (the standard's distributions are not).
class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}
    std::uint64_t bits() { return engine_(); }
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(bits() % end); }  // 0..end-1; end > 0
    bool one_in(std::size_t n) { return below(n) == 0; }

private:
    std::mt19937_64 engine_;
};

// What somebody could do next, never empty; enact accepts it. Nearly always alters something.
Changes random_act(const Session&, Random&);

// An empty session after that many random acts.
Session random_session(std::uint64_t seed, std::size_t acts);

// A text as people write it: words, accents, other scripts, emoji, line breaks; 1..most code points.
std::string random_text(Random&, std::size_t most = 80);

}  // namespace samenspraak::testing
