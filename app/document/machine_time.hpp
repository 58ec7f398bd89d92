// SPDX-License-Identifier: EUPL-1.2
// The time of this computer, told twice: as people read it, which anybody may set and the network corrects, and as it
// passes, which nobody sets. Where the two disagree, the clock was set. Functions without a state: from any thread.
#pragma once
#include <cstdint>
#include <functional>

namespace samenspraak::document {

struct MachineTime {
    std::int64_t wall = 0;    // milliseconds since 1970 UTC
    std::int64_t steady = 0;  // milliseconds since some moment; goes on while the computer sleeps
};

MachineTime machine_time();
using TellsTime = std::function<MachineTime()>;

// By how much the clock was set between the two, in milliseconds; negative: back. Less than a second is none: so much
// the network slews, and a computer that wakes up may be wrong.
std::int64_t set_between(const MachineTime& then, const MachineTime& now);

}  // namespace samenspraak::document
