// SPDX-License-Identifier: EUPL-1.2
// A screen of its own (Xvfb; Xorg for one that can be touched) with a program on it, played by real mouse and keys
// (xdotool), and with a window manager (Openbox) where that matters. All end with this object.
#pragma once
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <cstdint>
#include <cstdio>
#include <optional>
#include <set>
#include <string>
#include <sys/types.h>
#include <vector>

namespace samenspraak::testing {

class RealScreen {
public:
    enum class Kind : std::uint8_t { Absent, Plain, Managed, WithoutOpenGl, Touch };
    explicit RealScreen(const std::vector<std::string>& program, Kind = Kind::Plain);
    ~RealScreen();
    RealScreen(const RealScreen&) = delete;
    RealScreen& operator=(const RealScreen&) = delete;

    // Reads what the program says until a line begins with this; fails the test when it does not come.
    std::string wait_for(const std::string& beginning, double seconds = 60);
    // All lines that come within the time.
    std::vector<std::string> listen(double seconds);
    // All lines until none has come for a second: what was asked is done, and the screen is at rest.
    std::vector<std::string> listen_until_quiet();

    void xdotool(const std::string& arguments);  // {window} in it is the program's window
    void wait_for_window();                      // until it is there and has the keyboard
    std::size_t windows() const;                 // that the program shows now
    std::set<int> widths() const;                // of those, in pixels
    bool has_keyboard() const;                   // the window that was waited for
    bool shows_message() const;                  // the dark bar in which the program says what happened
    void copy(const std::string& text);          // into the clipboard
    std::string pasted() const;                  // what is in it
    void stop_who_copied();                      // it owns the clipboard, and does not answer any more
    void ask_to_close();                         // by the cross of the window
    int exit_code();                             // waits for the program to end
    void kill();                                 // as a crash would
    void signal(int);                            // to the program, as a logout sends one
    const std::string& display() const { return display_; }
    double processor_seconds() const;                                    // that the program used so far
    std::string touch_socket() const { return folder_->file("touch"); }  // of Kind::Touch: see glass.hpp

private:
    std::vector<std::string> server_that_is(Kind, int says_display_to);
    void start_manager();
    bool read_line(std::string& line, double seconds);
    std::string environment() const { return "DISPLAY=" + display_ + ' '; }

    std::optional<testing::Folder> folder_;  // of Kind::Touch
    pid_t server_ = 0, manager_ = 0, program_ = 0;
    int from_program_ = -1;
    std::string display_, unread_, window_;
};

// The folder where the programs were built.
std::string built(const std::string& program);

}  // namespace samenspraak::testing
