// SPDX-License-Identifier: EUPL-1.2
// The program as it is shown: Start, or an open session, and what both need: files to choose, messages, settings, the
// person's own keys. Does what commands ask of the surface. Owns no window: a window, a picture or a test draws it.
#pragma once
#include "app/export_task.hpp"
#include "app/screen/dialogs.hpp"
#include "app/screen/file_chooser.hpp"
#include "app/screen/session_screen.hpp"
#include "app/screen/settings.hpp"
#include "app/screen/show.hpp"
#include "app/screen/start.hpp"
#include "app/shelf.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace samenspraak {

struct ProgramWish {
    Settings settings;
    Path settings_file;  // empty: what is chosen is forgotten
    Path recent_file;
    Path keys_file;  // the person's own keys; need not be there
    Path documents;  // where new sessions and exports go
    Workshop::Wake wake = {};
    // Makes what lets phones join a session; none: they cannot.
    std::function<std::unique_ptr<Joining>(Workshop&)> joining = {};
    bool open_joining = false;  // as soon as a session is open
};

class Program : public Show, private Surface {
public:
    Program(Files&, ProgramWish);
    ~Program() override;

    // A session file, or JSON; in place of what is open. When it cannot be, Start stays, and says why.
    Result<Done> open(const Path&);

    SessionScreen* session() { return session_.get(); }  // null: Start is shown
    void show(const Whereabouts&);                       // of the open session, without an act: for a picture
    void forget_messages() { said_.clear(); }
    Surface& surface() { return *this; }  // as the table of commands sees it

    // Show
    void draw(Ui&) override;
    bool letters() override;
    bool may_close() override;
    std::string title() const override;
    bool over() const override { return over_; }
    bool wants_second() const override { return second_ && session_; }
    void draw_second(Ui&) override;
    void second_closed() override { second_ = false; }
    Settings& settings() override { return settings_; }
    void settings_changed() override;

private:
    // What the file that is being chosen is for.
    enum class Purpose : std::uint8_t { Open, SaveElsewhere, CleanCopy, ExportFolder, Lens };

    // Surface
    bool can(Command) const override;
    void ask(Command) override;
    bool shows(Opened opened) const override { return Asking::knows(opened); }
    NoteId neighbour(NoteId from, Direction) const override;
    std::string clipboard() override;
    void clip(const std::string&) override;

    void draw_start(Ui&);
    void draw_session(Ui&);
    void draw_above(Ui&);
    void shortcuts_of_start(Ui&);
    void shortcuts_of_window(Ui&);
    bool shortcut(Ui&, std::span<const Command>);
    void ask_on_start(Ui&);
    void read_keys();
    void take_dropped(Ui&);
    Context context(Ui&);

    void look(Command);
    void change_keys();
    Path day_file() const;  // of the open session; empty: it is not kept
    void take_up_day();
    void keep_day();
    bool can_join(Command) const;
    void join(Command);
    void take(Result<Taken>);
    bool leave();  // the open session, to Start; false: not yet, and that was said
    void refresh_late();
    void choose(Purpose, Choosing, std::vector<std::string> endings, std::string name = {});
    void chosen(Purpose, const Path&);
    void run(Errand);
    void export_now(Existing);
    void draw_export(Ui&);
    void ask_to_replace(Ui&);
    void tell_export(const Result<std::vector<Path>>&);
    void load_lens(const Path&);
    void say(std::string text) { said_.push_back(std::move(text)); }
    void say(const Refusal& refusal) { say(words_(refusal)); }

    Files& files_;
    ProgramWish wish_;
    Settings settings_;
    Words words_;
    Shelf shelf_;
    Bindings bindings_;
    std::vector<Shelf::Late> late_;
    std::vector<StartRow> rows_;
    StartState start_;
    std::optional<NewSessionState> new_session_;
    std::unique_ptr<SessionScreen> session_;
    std::unique_ptr<ExportTask> export_;
    std::optional<ExportWish> in_the_way_;  // an export whose files are there already: replace them?
    FileChooser chooser_;
    Purpose purpose_{};
    Toasts toasts_;
    std::vector<std::string> said_;
    std::uint64_t seen_revision_ = 0, seen_safe_ = 0;
    bool had_trouble_ = false, warned_ = false, over_ = false;
    bool second_ = false;         // the window for the beamer is wanted
    std::optional<bool> travel_;  // to the next part of the screen; true: backwards
    Opened on_start_{};           // over Start: the palette or the keys
    PaletteState palette_;
    Scrolled keys_scrolled_;
    DayPlan kept_day_;
};

}  // namespace samenspraak
