// SPDX-License-Identifier: EUPL-1.2
// The program as it is shown: Start, or an open session, and what lies over either: a new session, a file to choose, an
// export. Owns the parts and puts them in order; each has its own header. Owns no window: a window, a picture or a test
// draws it. Files must outlive it. On the thread of the screen; waits for no disk, but in `open` and for the person's
// own small files when it is made.
#pragma once
#include "app/document/session_library.hpp"
#include "app/screen/program/disk/disk_tasks.hpp"
#include "app/screen/program/file_requests.hpp"
#include "app/screen/program/preferences.hpp"
#include "app/screen/program/program_host.hpp"
#include "app/screen/program/session/open_session.hpp"
#include "app/screen/program/session_opening.hpp"
#include "app/screen/program/start_screen.hpp"
#include "app/screen/widgets/view.hpp"

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
    document::TellsTime time = document::machine_time;
    Desktop desktop = {};  // none: nothing is opened in other programs
};

class Program : public View {
public:
    Program(store::Files&, ProgramWish);
    ~Program() override;

    // A session file, or JSON; in place of what is open. When it cannot be, what was open stays, and it says why. The
    // screen goes on until it was read.
    void begin_opening(const store::Path&);
    // The same, and waits for the disk: for who cannot do anything else meanwhile. Refused with Stopped when the disk
    // needs longer than the patience; it is still being read then.
    Result<Done> open(const store::Path&, std::chrono::milliseconds patience = std::chrono::hours(1));

    SessionScreen* session() { return open_.screen(); }  // null: Start is shown
    void forget_messages() { messages_.forget(); }
    commands::Host& host() { return host_; }  // as the table of commands sees it

    // View
    void draw(Ui&) override;
    bool letters() override;
    bool may_close() override;
    std::string title() const override;
    bool over() const override { return over_; }
    bool stays_awake() const override { return open_.stays_awake(preferences_.settings().window.full_screen); }
    bool wants_second() const override { return second_window_ && open_.screen(); }
    void draw_second(Ui&) override;
    void second_closed() override { second_window_ = false; }
    void clipboard_silent() override { messages_.say(Word::paste_no_answer); }
    document::Settings& settings() override { return preferences_.settings(); }
    void settings_changed() override { preferences_.keep(); }

private:
    void update(Ui&);
    void draw_page(Ui&);
    void draw_above(Ui&);
    void carry_out_requests(Ui&);
    void carry_out(commands::HostRequest, Ui&);

    void show_opened();
    bool leave(AfterClosing);
    void go_on(AfterClosing);

    store::SmallFiles small_files_;
    Preferences preferences_;
    Messages messages_;
    DiskTasks awaited_;  // what somebody waits for: a session, notes, a lens
    DiskTasks aside_;    // what nobody does
    PersonalKeys keys_;
    std::shared_ptr<document::SessionLibrary> library_;  // also of a task that is left behind
    OpenSession open_;
    SessionOpening opening_;
    StartScreen start_;
    OpenedOutside outside_;
    FileRequests files_;
    ProgramHost host_;
    bool second_window_ = false;  // for the beamer: it is wanted
    bool over_ = false;
};

}  // namespace samenspraak::screen
