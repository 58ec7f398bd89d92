// SPDX-License-Identifier: EUPL-1.2
// How a session comes to be open: a file, a new one, or the example is taken from the library beside the screen, with
// what was kept of it besides, one at a time, and handed over when it is there. Says why when it cannot be. Tasks and
// messages must outlive it; the library is kept by a task that is left behind. On the thread of the screen.
#pragma once
#include "app/document/session_library.hpp"
#include "app/screen/dialogs/new_session_form.hpp"
#include "app/screen/program/disk/disk_tasks.hpp"
#include "app/screen/program/session/messages.hpp"
#include "app/screen/program/session/open_session.hpp"

namespace samenspraak::screen {

class SessionOpening {
public:
    using Library = document::SessionLibrary;
    // `kept`: reads what was kept of a session; is called on the thread of a task.
    SessionOpening(std::shared_ptr<const Library> library, std::function<KeptBeside(SessionId)> kept, DiskTasks& tasks,
        Messages& messages)
        : library_(std::move(library)),
          kept_(std::move(kept)),
          tasks_(tasks),
          messages_(messages) {}

    // `open`: the file that is open now, which is not opened once more: that would shut the room out of its own
    // session.
    void begin(const store::Path&, const store::Path& open);
    void begin_new(document::NewSession);
    // Asks for the facts of a new session first, in the middle of the screen.
    void ask_for_new(std::string_view today) { form_.emplace(today); }
    void draw_form(Ui&, std::string_view language);
    void begin_example();

    // The session that was asked for, once.
    std::optional<OpenedSession> take() { return std::exchange(opened_, std::nullopt); }
    // What came of what was asked for last; Stopped: nothing yet.
    const Result<Done>& result() const { return result_; }

private:
    using Taken = std::optional<Result<document::Taken>>;  // none: it is open already
    using Opened = std::optional<Result<OpenedSession>>;
    void begin(std::function<Taken(const Library&, const method::Words&)>);
    void finish(Opened);

    std::shared_ptr<const Library> library_;
    std::function<KeptBeside(SessionId)> kept_;
    DiskTasks& tasks_;
    Messages& messages_;
    std::optional<OpenedSession> opened_;
    std::optional<NewSessionForm> form_;
    Result<Done> result_ = Done{};
};

}  // namespace samenspraak::screen
