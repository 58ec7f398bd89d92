// SPDX-License-Identifier: EUPL-1.2
// How phones join the session (Overlay::Join), and the remote of whoever leads it (Overlay::Remote), whose link is
// shown only when it is asked for.
#pragma once
#include "app/screen/dialogs/overlay_dialog.hpp"

namespace samenspraak::screen {

OverlayDialogPtr join_dialog();
OverlayDialogPtr remote_dialog();

}  // namespace samenspraak::screen
