// SPDX-License-Identifier: EUPL-1.2
#include "app/document/machine_time.hpp"

#include <ctime>

namespace samenspraak::document {
namespace {

constexpr std::int64_t passed_over = 1'000;

std::int64_t read(clockid_t which) {
    timespec now{};
    (void)::clock_gettime(which, &now);
    return std::int64_t{now.tv_sec} * 1'000 + now.tv_nsec / 1'000'000;
}

}  // namespace

// Not std::chrono::steady_clock: that stands still while a laptop sleeps, and its people do not.
MachineTime machine_time() { return {read(CLOCK_REALTIME), read(CLOCK_BOOTTIME)}; }

std::int64_t set_between(const MachineTime& then, const MachineTime& now) {
    const std::int64_t set = (now.wall - then.wall) - (now.steady - then.steady);
    return set > passed_over || set < -passed_over ? set : 0;
}

}  // namespace samenspraak::document
