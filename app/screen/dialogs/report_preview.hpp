// SPDX-License-Identifier: EUPL-1.2
// The report as it is going to be, to read through before anything is made (Overlay::Report): the same outline that
// every format lays out, here on a sheet of paper in the window. What is chosen here is what is made.
#pragma once
#include "app/screen/dialogs/export_dialog.hpp"

namespace samenspraak::screen {

// Goes on to Overlay::Export when the person wants it made. Names: "preview.names", "preview.annex",
// "preview.language_nl", "preview.page". The plan must outlive it.
OverlayDialogPtr report_preview(ExportPlan&, const commands::ReadContext&);

}  // namespace samenspraak::screen
