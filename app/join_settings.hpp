// SPDX-License-Identifier: EUPL-1.2
// What the command line says about the network. Apart from app/live, which knows no command line.
#pragma once
#include "app/cli/arguments.hpp"
#include "app/live/phone_joining.hpp"

namespace samenspraak {

// --port, --name (several with commas), --certificate and --key. A port that was named is taken or refused, never
// another. Refused with BadArgument; about: the option.
Result<live::JoinSettings> join_settings(const cli::Arguments&);

}  // namespace samenspraak
