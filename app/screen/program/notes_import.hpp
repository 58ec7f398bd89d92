// SPDX-License-Identifier: EUPL-1.2
// Notes from a sheet or a text, into the step that is shown: read, said how many there are and what is left out, and
// after a yes brought in as one act, which undo takes back. Tasks and messages must outlive it. On the thread of the
// screen, but for `read`.
#pragma once
#include "app/screen/program/session/messages.hpp"
#include "app/screen/program/session/session_screen.hpp"
#include "sessions/exchange/notes_in.hpp"

namespace samenspraak::screen {

class NotesImport {
public:
    explicit NotesImport(Messages& messages) : messages_(messages) {}

    static bool reads(const store::Path&);  // by its ending

    struct Sheet {
        std::vector<exchange::TextRow> rows;
        exchange::FileRemarks remarks;
    };
    static Result<Sheet> read(store::Files&, const store::Path&);  // from any thread; waits for the disk

    // Asks about what was read. What could not be read, and a file without notes, is said and forgotten.
    void ask_about(const std::string& name, Result<Sheet>, SessionScreen&);

    // The question, while a file waits for an answer. `open` null: the session is gone, and so is the question.
    void draw(Ui&, SessionScreen* open, commands::Host&);

private:
    struct WaitingFile {
        std::string name;
        std::vector<exchange::TextRow> rows;
        std::string question, account;
    };
    void bring_in(SessionScreen&, commands::Host&);

    Messages& messages_;
    std::optional<WaitingFile> waiting_;
};

}  // namespace samenspraak::screen
