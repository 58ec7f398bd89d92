// SPDX-License-Identifier: EUPL-1.2
// Keys that ask something of the host wherever one is, apart from the session: its own shortcuts are `run_shortcuts`.
#pragma once
#include "app/commands/bindings.hpp"
#include "app/screen/widgets/ui.hpp"

#include <span>

namespace samenspraak::screen {

// Asks for what the key of this frame means among these commands, when it is possible. True: the key was one of theirs,
// and is taken.
bool request_by_key(Ui&, const commands::Bindings&, std::span<const commands::Command>, commands::Host&);

// The look is anybody's at any time, also while something is asked. After all that may take keys.
void request_look_by_key(Ui&, const commands::Bindings&, commands::Host&);

}  // namespace samenspraak::screen
