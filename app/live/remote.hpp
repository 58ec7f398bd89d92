// SPDX-License-Identifier: EUPL-1.2
// What the facilitator's remote can do, as changes to the session: the same that the screen's commands do.
#pragma once
#include "app/live/messages.hpp"
#include "app/workshop.hpp"

namespace samenspraak::live {

// Does it, as an act of the facilitator. The same command again (its act) does nothing.
Result<Done> carry_out(Workshop&, const Command&, std::int64_t now);

}  // namespace samenspraak::live
