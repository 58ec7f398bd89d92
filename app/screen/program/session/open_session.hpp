// SPDX-License-Identifier: EUPL-1.2
// The session that is open, from its first frame until it is closed: what is kept of it besides its file (half-typed
// text, the plan of the day, its place in the list of Start), its phones, and its disk. Closing goes on while the
// screen stays alive; a disk that does not answer keeps nobody: what is not safe is said, and the person decides.
// Library and messages must outlive it. On the thread of the screen; waits for a disk 20 ms in `leave`, and in the end.
#pragma once
#include "app/document/drafts.hpp"
#include "app/document/session_library.hpp"
#include "app/screen/program/disk/disk_work.hpp"
#include "app/screen/program/session/kept_agenda.hpp"
#include "app/screen/program/session/messages.hpp"
#include "app/screen/program/session/session_news.hpp"
#include "app/screen/program/session/session_phones.hpp"

#include <variant>

namespace samenspraak::screen {

// What is kept of a session besides its file.
struct KeptBeside {
    document::Drafts drafts;
    Result<commands::DayPlan> day = commands::DayPlan();
    Result<bool> joining = false;
};

// A session, as the disk gave it.
struct OpenedSession {
    document::Taken taken;
    KeptBeside kept;
};

// What comes when the session has been closed.
struct ShowStart {};
struct QuitProgram {};
struct BeginComparing {};
struct ShowSession {
    OpenedSession session;
};
using AfterClosing = std::variant<ShowStart, QuitProgram, BeginComparing, ShowSession>;

class OpenSession {
public:
    OpenSession(
        document::SessionLibrary&, document::DraftBox, KeptAgenda, Messages&, SessionPhones, document::TellsTime);

    SessionScreen* screen() const { return screen_.get(); }  // null: none is open
    void show(OpenedSession);                                // while none is open
    // What was kept of a session before. To be called on any thread, also when this is gone: it waits for the disk.
    std::function<KeptBeside(SessionId)> reads_kept() const;

    // --- a frame, in this order
    // What came from the disk and the phones meanwhile. Answers when the session has been closed.
    std::optional<AfterClosing> update(Ui&);
    void draw(Ui&, commands::Host&, const KeysInUse&, bool takes_shortcuts);
    void draw_disk(Ui&, commands::Host&, bool takes_decisions);

    // After a wake. True: there is something to show.
    bool has_news() { return screen_ && look_for_news(); }

    // Milliseconds since 1970 UTC.
    std::int64_t wall_time() const { return time_().wall; }

    // What undo would take back now (0: nothing), and doing it: a message about that act offers it.
    ActId next_undo() const;
    void undo(commands::Host&);

    // --- its file
    void move_to(const store::Path& path) { disk_.move(screen_->document(), path); }

    // Nothing can be lost by leaving, so nothing is asked: but for what the disk would not take, and when the program
    // closes while people take part by phone. That is said once; who then leaves all the same means it. Answers what
    // comes next when it could be closed at once; else that comes from `update`, or the session stays open.
    std::optional<AfterClosing> leave(AfterClosing, commands::Host&);
    bool is_closing() const { return next_.has_value(); }

    // Closes and waits for the disk, when the program is made to end; ten seconds at most.
    void close_at_the_end(commands::Host&);

    // A group looks at it, its phones need this computer, or its time passes.
    bool stays_awake(bool full_screen) const;

    SessionPhones& phones() { return phones_; }  // while one is open
    bool is_asking() const { return phones_.is_asking(); }

private:
    bool look_for_news();
    void follow_disk(Ui&);
    void tell_moved(const Result<store::Written>&);
    void tell_overwritten(const store::SaveState&);
    void take_messages(commands::UiState&);
    void keep_beside();
    void give_up_disk();
    AfterClosing closed();

    document::SessionLibrary& library_;
    document::DraftBox drafts_;
    KeptAgenda agenda_;
    Messages& messages_;
    SessionPhones phones_;
    document::TellsTime time_;
    std::unique_ptr<SessionScreen> screen_;
    SessionNews news_;
    DiskWork disk_;
    std::optional<AfterClosing> next_;  // what comes then, while it is being closed
    bool gives_up_ = false;             // …without waiting for the disk any longer
    bool warned_ = false;               // that not all is safe
    bool had_trouble_ = false;
    store::Path told_overwritten_;  // what another program wrote over its file, as it was said last
    // What Start would show of it, for when the power goes.
    struct Listed {
        std::string title;
        CurrentStep there;
        friend bool operator==(const Listed&, const Listed&) = default;
    };
    Listed listed_;
};

}  // namespace samenspraak::screen
