// SPDX-License-Identifier: EUPL-1.2
// The agenda of the day (Overlay::Agenda): each part with its time and its minutes, what is left until the end, and
// how much later that will be than it was planned. Minutes are given and taken with the arrow keys or by a click.
#pragma once
#include "app/screen/dialogs/overlay_dialog.hpp"

namespace samenspraak::screen {

// Names: "agenda.length", "agenda.fewer" and "agenda.more" with the number of a row.
OverlayDialogPtr agenda_dialog();

}  // namespace samenspraak::screen
