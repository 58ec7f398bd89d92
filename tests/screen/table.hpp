// SPDX-License-Identifier: EUPL-1.2
// A table with a co-moderator at it: the whole program on a screen without a window, with real files in a folder of its
// own. Speaks of notes by their texts, as people do.
#pragma once
#include "app/screen/program/program.hpp"
#include "tests/support/fake_desktop.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/full_disk.hpp"
#include "tests/support/headless.hpp"
#include "tests/support/names.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace samenspraak::testing {

const Words& dutch();  // what the program says

class Table {
public:
    using MakesJoining = std::function<std::unique_ptr<Joining>(Document&)>;
    explicit Table(MakesJoining joining = {});
    ~Table() { files_->let_go(); }

    // --- the program
    void begin_session(std::string_view title);
    void begin_with_actors(int count, const std::string& text);  // a session with so many notes: the text, and a number
    void open_example();
    void restart();                                   // closes the program and starts it again, in the same folder
    void lose_power();                                // as restart, but nothing was closed
    void show(View&);                                 // something else than the program, on the same screen
    void restart_with_room_for(std::uint64_t bytes);  // in the file of a session
    FullDisk& disk() { return *files_; }
    FakeDesktop& desktop() { return *desktop_; }
    void go(Phase);  // by its key
    void conclude();
    void write(std::string_view text);                              // in the field, with Enter
    void write_linked(std::string_view text, std::string_view to);  // that which is found first by @ and these letters
    void choose_name(std::string_view name);                        // of a file, in the file chooser
    void command(Command);                     // by its key, or by its name in the palette when it has none
    void click_label(std::string_view);        // on what says that
    bool says(std::string_view);               // does anything on the screen say that, or begin with it?
    bool comes(const std::function<bool()>&);  // what other threads do: waits for it, as long as eventually does
    void wait_for_export();                    // until the dialog that tells how far it is has gone
    void wait_until_safe();                    // until all that was done is on the disk, and the screen says so
    void click_note(std::string_view text);
    void choose_all();  // of the board
    void open_panel();  // with the lists of the step, or about what is chosen
    void hold_and_click_note(std::string_view text, Modifiers);
    void drag_note(std::string_view text, Point to);
    GroupId group(std::string_view name);  // the chosen notes

    Headless& screen() { return *screen_; }
    Program& program() { return *program_; }
    SessionScreen& open() { return *program_->session(); }
    const Session& session() { return open().document().session(); }
    UiState& ui_state() { return open().ui_state(); }
    Settings settings() { return program_->settings(); }
    const Note& note(std::string_view text);  // fails the test when there is none, or more than one
    NoteId id(std::string_view text) { return note(text).id; }
    bool has(std::string_view text);
    std::size_t on_board(Phase);
    bool linked(std::string_view a, std::string_view b);
    Rect where(std::string_view text);  // of the note on the board
    std::string file();                 // of the open session
    std::filesystem::path folder(const std::string& name) { return folder_ / name; }

private:
    void start();

    MakesJoining joining_;
    Folder folder_;
    std::uint64_t max_session_bytes_ = store::journal_bytes;
    std::shared_ptr<FullDisk> files_ = std::make_shared<FullDisk>();
    std::shared_ptr<FakeDesktop> desktop_ = std::make_shared<FakeDesktop>();  // also of what asks it
    std::unique_ptr<Program> program_;
    std::unique_ptr<Headless> screen_;
};

}  // namespace samenspraak::testing
