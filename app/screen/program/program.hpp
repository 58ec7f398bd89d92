// SPDX-License-Identifier: EUPL-1.2
// The program as it is shown: Start, or an open session, and what both need: files to choose, messages, settings, the
// person's own keys. Does what commands ask of the host. Owns no window: a window, a picture or a test draws it.
// Never waits for a disk to have kept something; opening and making a session does.
#pragma once
#include "app/document/drafts.hpp"
#include "app/document/session_library.hpp"
#include "app/document/settings.hpp"
#include "app/export/export_task.hpp"
#include "app/screen/dialogs/dialogs.hpp"
#include "app/screen/program/disk_work.hpp"
#include "app/screen/program/session_screen.hpp"
#include "app/screen/program/start.hpp"
#include "app/screen/widgets/file_chooser.hpp"
#include "app/screen/widgets/view.hpp"
#include "sessions/exchange/notes_in.hpp"
#include "sessions/store/small_files.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace samenspraak::screen {

struct ProgramWish {
    document::Settings settings;
    store::Path settings_file;  // empty: what is chosen is forgotten
    store::Path recent_file;
    store::Path keys_file;  // the person's own keys; need not be there
    store::Path documents;  // where new sessions and exports go
    document::Document::Wake wake = {};
    // Makes what lets phones join a session; none: they cannot.
    std::function<std::unique_ptr<commands::Joining>(document::Document&)> joining = {};
    bool open_joining = false;                               // as soon as a session is open
    std::uint64_t max_session_bytes = store::journal_bytes;  // how large the file of a session may become
};

class Program : public View, private commands::Host {
public:
    Program(store::Files&, ProgramWish);
    ~Program() override;

    // A session file, or JSON; in place of what is open. When it cannot be, Start stays, and says why.
    Result<Done> open(const store::Path&);

    SessionScreen* session() { return session_.get(); }  // null: Start is shown
    void show(const CurrentStep&);                       // of the open session, without an act: for a picture
    void forget_messages() { said_.clear(); }
    commands::Host& host() { return *this; }  // as the table of commands sees it

    // Show
    void draw(Ui&) override;
    bool letters() override;
    bool may_close() override;
    std::string title() const override;
    bool over() const override { return over_; }
    bool wants_second() const override { return second_ && session_; }
    void draw_second(Ui&) override;
    void second_closed() override { second_ = false; }
    void clipboard_silent() override { say(std::string(words_(Word::paste_no_answer))); }
    document::Settings& settings() override { return settings_; }
    void settings_changed() override;

private:
    // Notes from a file, and what is said of them before they come in.
    struct NotesFile {
        std::string name;
        std::vector<exchange::TextRow> rows;
        std::string question, account;
    };

    // What the file that is being chosen is for.
    enum class Purpose : std::uint8_t {
        Open,
        SaveElsewhere,
        CleanCopy,
        ExportFolder,
        Lens,
        Notes,
        Compared,
        CompareFolder
    };
    static constexpr std::size_t purpose_count = static_cast<std::size_t>(Purpose::CompareFolder) + 1;

    // Host
    bool can(commands::HostRequest) const override;
    void request(commands::HostRequest request) override { requests_.push_back(request); }
    bool shows(commands::Overlay opened) const override { return Dialogs::knows(opened); }
    NoteId neighbour(NoteId from, commands::Direction) const override;
    std::string clipboard() const override;
    void clip(const std::string&) override;

    void draw_below(Ui&);
    void draw_start(Ui&);
    void draw_session(Ui&);
    void draw_above(Ui&);
    void shortcuts_of_start(Ui&);
    void shortcuts_of_window(Ui&);
    bool shortcut(Ui&, std::span<const commands::Command>);
    void ask_on_start(Ui&);
    void read_keys();
    void say_passed_over(const Result<store::Bytes>&);
    void take_dropped(Ui&);
    commands::Context context(Ui&);
    bool attend();         // to the phones; true: something about them is new
    void keep_in_sight();  // on Start, after a crash, where the room was

    void change_keys();
    store::Path day_file() const;  // of the open session; empty: it is not kept
    void take_up_day();
    void keep_day();
    void carry_out(commands::HostRequest);
    void carry_out_requests(Ui&);
    void keep_half_typed();
    void join(commands::HostRequest);
    void take(Result<document::Taken>);
    void show(document::Taken);

    // Leaving the open session, and what is to come then.
    enum class After : std::uint8_t { Start, Quit, Take, Compare };
    bool leave(After);
    bool left();
    void leave_at_the_end();
    void follow_disk(Ui&);
    void tell_overwritten(const store::SaveState&);
    void draw_leaving(Ui&);
    void draw_disk_line(Ui&);
    void ask_about_slow_disk(Ui&);
    void give_up_disk();
    void refresh_late();
    void choose(Purpose, Choosing, std::vector<std::string> endings, std::string name = {});
    void chosen(Purpose, const store::Path&);
    void export_now(store::Existing);
    void make(exports::ExportWish);
    void make_clean_copy(const store::Path&);
    void draw_export(Ui&);
    void ask_to_replace(Ui&);
    void tell_export(const Result<std::vector<store::Path>>&);
    void load_lens(const store::Path&);

    // Several sessions beside each other, chosen on Start.
    bool answer_comparing(const StartAnswer&);
    void begin_comparing();
    void stop_comparing();
    void choose_to_compare(std::size_t row);
    void add_to_compare(const store::Path&);
    void compare_into(const store::Path& folder);

    // Notes from a file, into the step that is shown.
    static bool is_notes_file(const store::Path&);
    void read_notes(const store::Path&);
    void ask_about_notes(Ui&);
    void take_notes();
    void say(std::string text) { said_.push_back(std::move(text)); }
    void say(const Refusal& refusal) { say(words_(refusal)); }

    store::Files& files_;
    ProgramWish wish_;
    document::Settings settings_;
    method::Words words_;
    store::SmallFiles small_files_;
    document::SessionLibrary library_;
    document::DraftBox drafts_;
    commands::Bindings bindings_;
    std::vector<document::SessionLibrary::Late> late_;
    std::vector<StartRow> rows_;
    StartState start_;
    std::optional<NewSessionState> new_session_;
    std::unique_ptr<SessionScreen> session_;
    DiskWork disk_;
    std::optional<After> leaving_;                         // the session is being closed
    std::optional<document::Taken> taken_;                 // to be shown when it is
    std::vector<store::Path> compared_;                    // chosen on Start, to be compared
    std::vector<document::SessionLibrary::Late> besides_;  // …and not in the list of late sessions
    std::unique_ptr<exports::ExportTask> export_;
    std::optional<double> export_stopped_;           // since when it is to stop
    std::optional<exports::ExportWish> exported_;    // what the task makes; none: a comparison
    std::optional<exports::ExportWish> in_the_way_;  // an export whose files are there already: replace them?
    std::optional<NotesFile> notes_file_;            // waits for a yes
    FileChooser chooser_;
    Purpose purpose_{};
    Toasts toasts_;
    std::vector<commands::HostRequest> requests_;  // of this frame: carried out when it is drawn
    std::vector<std::string> said_;
    // What Start would show of the open session, and what is shown of the phones: to see when either changes.
    struct Sight {
        std::string title;
        CurrentStep there;
        friend bool operator==(const Sight&, const Sight&) = default;
    };
    struct Room {
        bool open = false;
        std::size_t chosen_address = 0;
        std::vector<std::string> addresses;
        commands::Attendance attendance;
        friend bool operator==(const Room&, const Room&) = default;
    };
    Sight sight_;
    Room room_;
    std::uint64_t seen_revision_ = 0, seen_safe_ = 0;
    store::Path told_overwritten_;  // what another program wrote over the open session's file, as it was said last
    bool had_trouble_ = false, warned_ = false, over_ = false;
    bool second_ = false;           // the window for the beamer is wanted
    std::optional<bool> travel_;    // to the next part of the screen; true: backwards
    commands::Overlay on_start_{};  // over Start: the palette or the keys
    PaletteState palette_;
    Scrolled keys_scrolled_;
    commands::DayPlan kept_day_;
};

}  // namespace samenspraak::screen
