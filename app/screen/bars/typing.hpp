// SPDX-License-Identifier: EUPL-1.2
// Typing is always typing: whatever is chosen, what people type goes to the field of the step. Only a text field that
// is open keeps it, and a button that was gone to by Tab has the space bar.
#pragma once
#include "app/commands/state/context.hpp"
#include "app/screen/widgets/ui.hpp"

namespace samenspraak::screen {

// Before anything of the page is drawn: gives the keyboard to the field when the key of this frame is for it.
void lead_typing_to_field(Ui&, const commands::ViewContext&);

}  // namespace samenspraak::screen
