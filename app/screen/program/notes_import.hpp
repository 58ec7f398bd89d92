// SPDX-License-Identifier: EUPL-1.2
// Notes from a sheet or a text, into the step that is shown: read, said how many there are and what is left out, and
// after a yes brought in as one act, which undo takes back. Files and messages must outlive it. On the thread of the
// screen; reading the file waits for the disk.
#pragma once
#include "app/screen/program/messages.hpp"
#include "app/screen/program/session_screen.hpp"
#include "sessions/exchange/notes_in.hpp"

namespace samenspraak::screen {

class NotesImport {
public:
    NotesImport(store::Files& files, Messages& messages) : files_(files), messages_(messages) {}

    static bool reads(const store::Path&);  // by its ending

    // What cannot be read, and a file without notes, is said and forgotten.
    void read(const store::Path&, SessionScreen&);

    // The question, while a file waits for an answer. `open` null: the session is gone, and so is the question.
    void draw(Ui&, SessionScreen* open, commands::Host&);

private:
    struct WaitingFile {
        std::string name;
        std::vector<exchange::TextRow> rows;
        std::string question, account;
    };
    void bring_in(SessionScreen&, commands::Host&);

    store::Files& files_;
    Messages& messages_;
    std::optional<WaitingFile> waiting_;
};

}  // namespace samenspraak::screen
