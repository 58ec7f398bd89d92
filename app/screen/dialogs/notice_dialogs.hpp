// SPDX-License-Identifier: EUPL-1.2
// What is told rather than asked: what this program is (Overlay::About), and what can be done when the disk does not
// take what is written (Overlay::SaveTrouble), which closes by itself when it does again.
#pragma once
#include "app/screen/dialogs/overlay_dialog.hpp"

namespace samenspraak::screen {

OverlayDialogPtr about_dialog();
OverlayDialogPtr save_trouble_dialog();

}  // namespace samenspraak::screen
