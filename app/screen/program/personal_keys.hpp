// SPDX-License-Identifier: EUPL-1.2
// By which keys commands are done: the program's own, and in their place those of the person's file, which need not be
// there. The file is read once, at the start. Files, tasks and messages must outlive it. On the thread of the screen.
#pragma once
#include "app/commands/bindings.hpp"
#include "app/screen/dialogs/overlay_dialog.hpp"
#include "app/screen/program/disk/disk_tasks.hpp"
#include "app/screen/program/session/messages.hpp"
#include "sessions/store/files.hpp"

namespace samenspraak::screen {

class PersonalKeys {
public:
    // What cannot be meant in the file is said. An empty path: there is no place for a file.
    PersonalKeys(store::Files&, DiskTasks&, store::Path file, Messages&);

    const commands::Bindings& bindings() const { return bindings_; }
    KeysInUse in_use() const { return {bindings_, shown_path_}; }
    bool can_be_changed() const { return !file_.empty(); }

    // Writes the file in which the person changes them, never over one that is there, and says where it is.
    void make_file();

private:
    void read(store::Files&);

    DiskTasks& disk_;
    store::Path file_;
    Messages& messages_;
    commands::Bindings bindings_;
    std::string shown_path_;
};

}  // namespace samenspraak::screen
