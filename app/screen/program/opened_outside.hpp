// SPDX-License-Identifier: EUPL-1.2
// What is opened in other programs of this computer, because somebody pressed a button for it: a file that was made,
// the folder that it lies in, the pages of a session in the browser. The desktop is asked beside the screen; when
// nothing opens it, that is said. Tasks and messages must outlive it. On the thread of the screen.
#pragma once
#include "app/commands/state/joining.hpp"
#include "app/screen/program/disk/disk_tasks.hpp"
#include "app/screen/program/session/messages.hpp"

namespace samenspraak::screen {

// How the desktop is asked: on another thread, where they may wait. They answer false when nothing opens it.
struct Desktop {
    std::function<bool(const std::string& address_or_path)> opens = {};
    std::function<bool(const store::Path&)> shows_in_folder = {};
    bool is_there() const { return opens && shows_in_folder; }
};

class OpenedOutside {
public:
    OpenedOutside(Desktop desktop, DiskTasks& tasks, Messages& messages)
        : desktop_(std::move(desktop)),
          tasks_(tasks),
          messages_(messages) {}

    bool is_possible() const { return desktop_.is_there(); }

    // --- what was made last
    void made(store::Path path) { made_ = std::move(path); }
    bool can_open_made() const { return is_possible() && !made_.empty(); }
    void open_made();
    void open_folder();

    // --- the pages of a session
    void open_pages(const commands::Invitation&);
    // They are wanted of a session that is being opened, or is not any more; whether they were is said once.
    void want_pages(bool wanted) { wants_pages_ = wanted; }
    bool take_pages_wanted() { return std::exchange(wants_pages_, false); }

private:
    void ask(std::function<bool()>, std::string refused);

    Desktop desktop_;
    DiskTasks& tasks_;
    Messages& messages_;
    store::Path made_;  // empty: nothing yet
    bool wants_pages_ = false;
};

}  // namespace samenspraak::screen
