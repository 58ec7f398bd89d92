// SPDX-License-Identifier: EUPL-1.2
// What lies open over the page (UiState::overlay), drawn by the dialog that belongs to it. Owns the dialog that is open
// now, and what outlives one: the choices of an export, which the preview of the report hands on, and the cards, which
// come one after the other. On the thread of the screen.
#pragma once
#include "app/screen/dialogs/card_dialog.hpp"
#include "app/screen/dialogs/export_dialog.hpp"
#include "app/screen/dialogs/overlay_dialog.hpp"

namespace samenspraak::screen {

class Dialogs {
public:
    // One frame of what is open; nothing when that is nothing.
    void draw(Ui&, const commands::ViewContext&, const KeysInUse&);

    // What is half typed in what lies open becomes an act, and it closes: before the session does.
    void commit(const commands::ViewContext&);

    // Can this be shown? What cannot is not offered.
    static bool knows(commands::Overlay);

    ExportPlan& export_plan() { return export_plan_; }
    const CardDeck& cards() const { return cards_; }

private:
    OverlayDialogPtr made_for(const commands::ReadContext&);

    ExportPlan export_plan_;
    CardDeck cards_;
    commands::Overlay overlay_ = commands::Overlay::Nothing;  // that the dialog was made for
    OverlayDialogPtr open_;                                   // null: that overlay is no dialog
};

}  // namespace samenspraak::screen
