// SPDX-License-Identifier: EUPL-1.2
// Joining as the screen asks for it (app/joining.hpp), on top of Live; and what the command line says about the
// network.
#pragma once
#include "app/arguments.hpp"
#include "app/joining.hpp"
#include "app/live/live.hpp"

namespace samenspraak::live {

// --port, --name (several with commas), --certificate and --key. A port that was named is taken or refused, never
// another. Refused with BadArgument; about: the option.
Result<JoinSettings> join_settings(const Arguments&);

// Closed until it is opened. `wake` is called from another thread when there is something to attend to; the workshop
// must outlive what is made.
std::unique_ptr<Joining> phones_of(Workshop&, JoinSettings, std::function<void()> wake);

}  // namespace samenspraak::live
