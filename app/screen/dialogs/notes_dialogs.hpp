// SPDX-License-Identifier: EUPL-1.2
// What is asked or shown about many notes at once: those that were removed (Overlay::RemovedNotes), the blind spots of
// all steps (Overlay::BlindSpots), to which step the chosen ones go (Overlay::MovePhase), and whether pasted lines are
// to come in (Overlay::PasteQuestion). And about one: which of two texts it keeps (Overlay::TextConflict).
#pragma once
#include "app/screen/dialogs/overlay_dialog.hpp"

namespace samenspraak::screen {

OverlayDialogPtr removed_notes_dialog();
OverlayDialogPtr blind_spots_dialog();
OverlayDialogPtr move_phase_dialog();
OverlayDialogPtr paste_dialog();
OverlayDialogPtr text_conflict_dialog();

}  // namespace samenspraak::screen
