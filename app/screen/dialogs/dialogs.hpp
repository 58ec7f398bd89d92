// SPDX-License-Identifier: EUPL-1.2
// What is asked in the middle of the screen: a new session, one line of text, the card of an experiment, what to
// export, which command, all keys. Each is drawn while it is open and answers once with what the person decided;
// half-typed words live in its state.
#pragma once
#include "app/commands/bindings.hpp"
#include "app/export/exports.hpp"
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace samenspraak::screen {

enum class Decision : std::uint8_t { Open, Done, Dismissed };  // Open: not decided yet

// --- a new session
struct NewSessionState {
    Editor title{limit::line, false}, host{limit::line, false}, date{10, false};
    std::optional<Word> wrong;  // what is not right yet
    bool changing = false;      // of a session that is there already
    bool fresh = false;         // opened in this frame: takes the keyboard
    void begin(std::string_view today);
    void begin(const Session&);
    Changes changes(const Session&) const;  // what is other than it stands there
};
Decision new_session_dialog(Ui&, NewSessionState&);

// --- one text: a title, an owner, a number
struct LineState {
    Editor text{limit::line, false};
    bool fresh = false;  // opened in this frame: takes the keyboard
    void begin(std::string_view stands);
};
Decision line_dialog(Ui&, std::string_view title, std::string_view placeholder, LineState&);

// --- an option tried out first (method.md, 5)
struct ExperimentState {
    static constexpr std::size_t count = 7;
    std::array<Editor, count> answers{Editor(limit::note_text), Editor(limit::note_text), Editor(limit::note_text),
        Editor(limit::note_text), Editor(limit::note_text), Editor(limit::note_text), Editor(limit::note_text)};
    Scrolled scroll;
    bool fresh = false;
    void begin(const Note&);
    Experiment experiment() const;
};
struct ExperimentAnswer {
    Decision decision = Decision::Open;
    bool remove = false;  // no experiment after all
};
ExperimentAnswer experiment_dialog(Ui&, const Note& option, ExperimentState&);

// --- the report and its companions
struct ExportState {
    std::array<bool, exports::export_format_count> chosen{};                        // by row of export_formats()
    std::array<std::optional<Refusal>, exports::export_format_count> impossible{};  // and why some cannot be made here
    bool names = false, annex = true;
    std::string language;  // of the report: a code of carried::word_lists()
    std::filesystem::path folder;
    Scrolled scroll;
    UiId brought;  // into sight, last
    // Chooses what is usual of that kind; none: of reports.
    void begin(std::optional<exports::ExportKind> only, std::filesystem::path folder, std::string_view language);
    std::vector<const exports::ExportFormat*> formats() const;
};
struct ExportAnswer {
    Decision decision = Decision::Open;
    bool choose_folder = false;
};
// Names: "export.format" by number, "export.names", "export.annex", "export.language_nl", "export.folder".
ExportAnswer export_dialog(Ui&, ExportState&);

// One button a language, from the left: "language_nl", "language_en".
void language_buttons(Ui&, Rect line, std::string& language);

// --- every command, by any word of its name in any language
struct PaletteState {
    Editor query{limit::line, false};
    std::size_t at = 0;
    Scrolled scroll;
    bool fresh = false;
    void begin();
};
struct PaletteAnswer {
    std::optional<commands::Command> command;
    bool dismissed = false;
};
// What stands in the way of a command now (nothing: it is possible), and by which keys it is done.
struct PaletteView {
    std::function<std::optional<Word>(commands::Command)> why_not;
    std::function<std::string(commands::Command)> keys;
};
PaletteAnswer palette(Ui&, const PaletteView&, PaletteState&);

// The commands whose name has every word of `query` (case and accents aside): those that are possible now first, and
// of these first whose words it is, then whose words begin so.
std::vector<commands::Command> commands_found(
    const std::function<bool(commands::Command)>& possible, std::string_view query);

// --- the sheet of all keys
struct KeysAnswer {
    Decision decision = Decision::Open;
    bool change = false;  // make the file in which a person changes them
};
KeysAnswer keys_sheet(Ui&, const commands::Bindings&, std::string_view file, Scrolled&);

}  // namespace samenspraak::screen
