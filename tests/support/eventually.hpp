// SPDX-License-Identifier: EUPL-1.2
// Waiting for what another thread or process brings about.
#pragma once
#include <chrono>
#include <thread>

namespace samenspraak::testing {

// Asks again and again, up to ten seconds, and answers whether it came to hold. It ends as soon as it does, so that a
// slow machine only makes it slower, never wrong.
template <class Holds> bool eventually(Holds holds) {
    for (int i = 0; i < 2'000; ++i) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

}  // namespace samenspraak::testing
