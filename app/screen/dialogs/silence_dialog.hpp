// SPDX-License-Identifier: EUPL-1.2
// How many silent minutes: some that are usual, each a press, or a number that is typed; nothing typed: as long as it
// takes.
#pragma once
#include "app/screen/dialogs/overlay_dialog.hpp"

namespace samenspraak::screen {

OverlayDialogPtr silence_dialog();

}  // namespace samenspraak::screen
