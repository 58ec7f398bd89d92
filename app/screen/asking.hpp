// SPDX-License-Identifier: EUPL-1.2
// What lies open over the page (Desk::opened), drawn, and what a decision there does to the session. Half-typed words
// live here and are forgotten when it closes. What needs a file or the network is passed on as an errand.
#pragma once
#include "app/joining.hpp"
#include "app/screen/agenda_sheet.hpp"
#include "app/screen/dialogs.hpp"
#include "app/screen/people_sheet.hpp"
#include "app/screen/qr.hpp"
#include "app/screen/report_preview.hpp"
#include "app/screen/settings.hpp"
#include "sessions/method/cards.hpp"

namespace samenspraak {

class Insights;

// Errands that the program runs: they need files or the network.
enum class Errand : std::uint8_t {
    None,
    ChooseExportFolder,
    Export,
    SaveElsewhere,
    TryAgain,
    OpenJoining,
    CloseJoining,
    OtherAddress
};

class Asking {
public:
    Asking();

    // Draws what desk.opened says; nothing when that is nothing. `keys_file`: where a person's own keys stand.
    Errand draw(Ui&, Context&, const Bindings&, Insights&, const Joining*, std::string_view keys_file);

    // What is half typed in what lies open becomes an act, and it closes: before the program does.
    void commit(Context&);

    // Can this be shown? What cannot is not offered.
    static bool knows(Opened);

    // What the card says that was drawn last; empty: none was.
    std::string_view drawn_card(const Words&) const;

    ExportState exporting;
    std::optional<ExportKind> only;  // what the next export is about; none: all

private:
    Errand one_line(Ui&, Context&);
    void title(Ui&, Context&);
    void experiment(Ui&, Context&);
    void keep_experiment(Context&, const Note& option, std::optional<Experiment> made);
    void choose_command(Ui&, Context&, const Bindings&);
    void paste_question(Ui&, Context&);
    void card(Ui&, Context&);
    void about(Ui&, Context&);
    void move_phase(Ui&, Context&);
    void removed_notes(Ui&, Context&);
    void blind_spots(Ui&, Context&, Insights&);
    void preview(Ui&, Context&);
    Errand join(Ui&, Context&, const Bindings&, const Joining*);
    Errand remote(Ui&, Context&, const Bindings&, const Joining*);
    Errand save_trouble(Ui&, Context&);
    void begin_export(const Context&, Opened);
    Errand export_files(Ui&, Context&);

    Opened drawn_ = Opened::Nothing;  // what was begun: its drafts are those of now
    LineState line_;
    NewSessionState facts_;
    ExperimentState experiment_;
    PaletteState palette_;
    AgendaState agenda_;
    PreviewState preview_;
    bool keeps_choices_ = false;  // those of the preview are those of the export that follows
    Scrolled scrolled_;
    PeopleState people_;
    QrOfText remote_code_;
    bool remote_lies_open_ = false;  // it was asked for; until it is closed
    MenuState phases_;
    Deck deck_;
    const Card* card_ = nullptr;
};

}  // namespace samenspraak
