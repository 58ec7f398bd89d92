// SPDX-License-Identifier: EUPL-1.2
// Who takes part by phone (Overlay::People): one row a person, to mute, to lower a hand, to send out; and the hands
// that are up, the first up on top (Overlay::Hands). Up and Down go through the rows, Tab through what can be done.
// Which row that is, and who is about to be sent out, lies on the UiState.
#pragma once
#include "app/screen/dialogs/overlay_dialog.hpp"

namespace samenspraak::screen {

// Names, each with the number of the person: "people.mute", "people.hand", "people.out", "people.sure", "people.stays";
// "hands.down".
OverlayDialogPtr people_dialog();
OverlayDialogPtr hands_dialog();

}  // namespace samenspraak::screen
