// SPDX-License-Identifier: EUPL-1.2
// Waiting for what another thread or process brings about.
#pragma once
#include <algorithm>
#include <chrono>
#include <thread>

namespace samenspraak::testing {

// Asks again and again, for three minutes at most, and answers whether it came to hold. It ends as soon as it does, so
// that a slow machine only makes it slower, never wrong. The pauses between asking grow, so that asking keeps nobody
// from work.
template <class Holds> bool eventually(Holds holds) {
    using namespace std::chrono_literals;
    auto pause = 1ms, waited = 0ms;
    while (!holds()) {
        if (waited >= 3min) return false;
        std::this_thread::sleep_for(pause);
        waited += pause;
        pause = std::min(2 * pause, 100ms);
    }
    return true;
}

}  // namespace samenspraak::testing
