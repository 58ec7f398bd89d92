// SPDX-License-Identifier: EUPL-1.2
// The card of an option that is tried out first (method.md, 5): seven answers about the chosen option
// (Overlay::Experiment). Without a chosen option it closes.
#pragma once
#include "app/screen/dialogs/overlay_dialog.hpp"

namespace samenspraak::screen {

OverlayDialogPtr experiment_dialog(const commands::ReadContext&);

}  // namespace samenspraak::screen
