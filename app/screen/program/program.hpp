// SPDX-License-Identifier: EUPL-1.2
// The program as it is shown: Start, or an open session, and what lies over either: a new session, a file to choose, an
// export. Owns the parts and puts them in order; each has its own header. Owns no window: a window, a picture or a test
// draws it. Files must outlive it. On the thread of the screen; never waits for a disk to have kept something, but
// opening and making a session does.
#pragma once
#include "app/document/session_library.hpp"
#include "app/screen/dialogs/new_session_form.hpp"
#include "app/screen/program/file_requests.hpp"
#include "app/screen/program/open_session.hpp"
#include "app/screen/program/preferences.hpp"
#include "app/screen/program/program_host.hpp"
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
    bool open_joining = false;  // as soon as a session is open
};

class Program : public View {
public:
    Program(store::Files&, ProgramWish);
    ~Program() override;

    // A session file, or JSON; in place of what is open. When it cannot be, Start stays, and says why.
    Result<Done> open(const store::Path&);

    SessionScreen* session() { return open_.screen(); }  // null: Start is shown
    void show(const CurrentStep&);                       // of the open session, without an act: for a picture
    void forget_messages() { messages_.forget(); }
    commands::Host& host() { return host_; }  // as the table of commands sees it

    // View
    void draw(Ui&) override;
    bool letters() override { return open_.has_news(); }
    bool may_close() override;
    std::string title() const override;
    bool over() const override { return over_; }
    bool wants_second() const override { return second_window_ && open_.screen(); }
    void draw_second(Ui&) override;
    void second_closed() override { second_window_ = false; }
    void clipboard_silent() override { messages_.say(Word::paste_no_answer); }
    document::Settings& settings() override { return preferences_.settings(); }
    void settings_changed() override { preferences_.keep(); }

private:
    void update(Ui&);
    void take_dropped(Ui&);
    void draw_page(Ui&);
    void draw_above(Ui&);
    void carry_out_requests(Ui&);
    void carry_out(commands::HostRequest, Ui&);

    void show(Result<document::Taken>);
    bool leave(AfterClosing);
    void go_on(AfterClosing);

    store::SmallFiles small_files_;
    Preferences preferences_;
    Messages messages_;
    PersonalKeys keys_;
    document::SessionLibrary library_;
    OpenSession open_;
    StartScreen start_;
    std::optional<NewSessionForm> new_session_;
    FileRequests files_;
    ProgramHost host_;
    bool second_window_ = false;  // for the beamer: it is wanted
    bool over_ = false;
};

}  // namespace samenspraak::screen
