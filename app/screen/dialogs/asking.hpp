// SPDX-License-Identifier: EUPL-1.2
// What lies open over the page (UiState::opened), drawn, and what a decision there does to the session. Half-typed
// words live here and are forgotten when it closes. What needs a file or the network is passed on as an errand.
#pragma once
#include "app/commands/joining.hpp"
#include "app/document/settings.hpp"
#include "app/screen/dialogs/agenda_sheet.hpp"
#include "app/screen/dialogs/dialogs.hpp"
#include "app/screen/dialogs/people_sheet.hpp"
#include "app/screen/dialogs/report_preview.hpp"
#include "app/screen/widgets/qr.hpp"
#include "sessions/method/cards.hpp"

namespace samenspraak::document {
class Insights;
}

namespace samenspraak::screen {

class Dialogs {
public:
    Dialogs();

    // Draws what desk.opened says; nothing when that is nothing. `keys_file`: where a person's own keys stand.
    void draw(Ui&, const commands::ViewContext&, const commands::Bindings&, std::string_view keys_file);

    // What is half typed in what lies open becomes an act, and it closes: before the program does.
    void commit(const commands::ViewContext&);

    // Can this be shown? What cannot is not offered.
    static bool knows(commands::Overlay);

    // What the card says that was drawn last; empty: none was.
    std::string_view drawn_card(const method::Words&) const;

    ExportState exporting;
    std::optional<exports::ExportKind> only;  // what the next export is about; none: all

private:
    void one_line(Ui&, const commands::ViewContext&);
    void title(Ui&, const commands::ViewContext&);
    void experiment(Ui&, const commands::ViewContext&);
    void keep_experiment(const commands::ViewContext&, const Note& option, std::optional<Experiment> made);
    void choose_command(Ui&, const commands::ViewContext&, const commands::Bindings&);
    void paste_question(Ui&, const commands::ViewContext&);
    void card(Ui&, const commands::ViewContext&);
    void about(Ui&, const commands::ViewContext&);
    void move_phase(Ui&, const commands::ViewContext&);
    void removed_notes(Ui&, const commands::ViewContext&);
    void blind_spots(Ui&, const commands::ViewContext&);
    void preview(Ui&, const commands::ViewContext&);
    void join(Ui&, const commands::ViewContext&, const commands::Bindings&);
    void remote(Ui&, const commands::ViewContext&, const commands::Bindings&);
    void save_trouble(Ui&, const commands::ViewContext&);
    void begin_export(const commands::ReadContext&, commands::Overlay);
    void export_files(Ui&, const commands::ViewContext&);

    commands::Overlay drawn_ = commands::Overlay::Nothing;  // what was begun: its drafts are those of now
    LineState line_;
    NewSessionState facts_;
    ExperimentState experiment_;
    PaletteState palette_;
    AgendaState agenda_;
    PreviewState preview_;
    bool keeps_choices_ = false;  // those of the preview are those of the export that follows
    Scrolled scrolled_;
    PeopleState people_;
    QrCode join_code_, remote_code_;
    bool remote_lies_open_ = false;  // it was asked for; until it is closed
    MenuState phases_;
    method::Deck deck_;
    const method::Card* card_ = nullptr;
};

}  // namespace samenspraak::screen
