// SPDX-License-Identifier: EUPL-1.2
// What is to be made of the session, and where it goes (Overlay::Export, Overlay::Picture): the report and its
// companions. Making them is the host's.
#pragma once
#include "app/export/exports.hpp"
#include "app/screen/dialogs/overlay_dialog.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace samenspraak::screen {

// Plain choices. Without names is the rule of the house, each time anew.
struct ExportSelection {
    std::array<bool, exports::export_format_count> chosen{};                        // by row of export_formats()
    std::array<std::optional<Refusal>, exports::export_format_count> impossible{};  // and why some cannot be made here
    bool names = false, annex = true;
    std::string language;  // of the report: a code of carried::word_lists()
    std::filesystem::path folder;

    std::vector<const exports::ExportFormat*> formats() const;
};

// The choices of the next export, also while no dialog is open: the preview of the report hands on what was chosen
// there, and the folder stays from one export to the next.
class ExportPlan {
public:
    ExportSelection& selection() { return selection_; }
    const ExportSelection& selection() const { return selection_; }

    // Chooses what is usual of that kind; none: of what `open_next_as_chosen` said, else of reports. Looks at the disk
    // for the programs that some formats need.
    void begin(const commands::ReadContext&, std::optional<exports::ExportKind>);

    void open_next_as_chosen(exports::ExportKind kind) { kind_ = kind, keeps_choices_ = true; }

private:
    ExportSelection selection_;
    std::optional<exports::ExportKind> kind_;  // of the next one
    bool keeps_choices_ = false;               // the next one has names, annex and language as they are chosen now
};

// Names: "export.format" by number, "export.names", "export.annex", "export.language_nl", "export.folder". The plan
// must outlive it.
OverlayDialogPtr export_dialog(ExportPlan&, const commands::ReadContext&, std::optional<exports::ExportKind>);

// One button a language, from the left: "language_nl", "language_en".
void language_buttons(Ui&, Rect line, std::string& language);

}  // namespace samenspraak::screen
