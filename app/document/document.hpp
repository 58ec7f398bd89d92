// SPDX-License-Identifier: EUPL-1.2
// The open session and its only owner. Every act of the screen, the phones and the command line is applied here, kept
// in the history, and handed to the journal, which tells later that it is safe. What the disk, the file or the rules of
// a session refuse is a Result with its reason. Threads: all calls come from one, the screen's or the one that serves;
// only `wake`, given at the start, is called from the journal's threads. Only open, open_or_read, create and close wait
// for the disk; who must answer a person calls begin_close, and asks `closed` afterwards.
#pragma once
#include "app/document/machine_time.hpp"
#include "sessions/store/session_file.hpp"

namespace samenspraak::document {

class Document {
public:
    using Wake = store::JournalWriter::Wake;

    // The session that a file holds; what opening found comes with it (recovery). Refused as open_session says. The
    // files must outlive the document; after give_up see JournalWriter.
    // In all of these `max_bytes` is how large the file may become: the last of it is never taken up, so that what was
    // acknowledged can be opened again.
    static Result<std::unique_ptr<Document>> open(
        store::Files&, const store::Path&, store::Access, Wake = {}, std::uint64_t max_bytes = store::journal_bytes);

    // To write; when another window has it, or nobody may write it here, to read: why_read_only says which.
    static Result<std::unique_ptr<Document>> open_or_read(
        store::Files&, const store::Path&, Wake = {}, std::uint64_t max_bytes = store::journal_bytes);

    // A new file whose first act is `beginning` (title, date, language, an import …): it is there whole or not at all.
    static Result<std::unique_ptr<Document>> create(store::Files&, const store::Path&, store::Existing,
        const Changes& beginning, Wake = {}, std::uint64_t max_bytes = store::journal_bytes);

    // Without a place on the disk (`why`): all stays in memory, and says so, until move_to finds a place.
    static Result<std::unique_ptr<Document>> in_memory(store::Files&, Refusal why, const Changes& beginning, Wake = {},
        std::uint64_t max_bytes = store::journal_bytes);

    // The session as it was after so many acts, to read. It holds a session of its own but no acts: those are of the
    // document that is given, which must outlive it. What comes in there reaches it only when it goes there.
    static std::unique_ptr<Document> as_it_was(const Document&, std::uint64_t revision);

    // Only of a session as it was: goes on or back to that revision from where it stands, act by act, which costs what
    // lies between. Revisions past the last act are clamped to it.
    void go_to(std::uint64_t revision);

    const Session& session() const { return file_.session; }
    const History& history() const { return file_.history; }  // what undo and redo take; of one as it was: empty
    const store::Recovery& recovery() const { return file_.recovery; }
    SessionId id() const { return file_.id; }
    bool read_only() const { return !file_.writer; }
    Reason why_read_only() const { return why_read_only_; }  // LockedElsewhere, NoPermission; ReadOnly: as asked for
    // No other window has it, but this program itself: it was given up while its disk did not answer. When the disk
    // does, the file can be opened to write.
    bool still_held() const { return still_held_; }

    // Acts so far. What came in since revision n is entries().subspan(n).
    std::uint64_t revision() const { return now_ ? stands_at_ : history().entries().size(); }
    History::Entries entries() const;

    // The acts that lie between two revisions, whichever of them is the later; of a session as it was also those that
    // it has gone back over. None when one of the two never was.
    History::Entries between(std::uint64_t, std::uint64_t) const;

    // Does an act of the facilitator, with a new id and the present time. Without changes nothing is done, and that is
    // well. Refused as apply_act says, with ReadOnly, or with SessionFull when its file would become too large.
    Result<Done> perform(Changes changes);

    // Does an act that its author made. The same act again is a success that changes nothing; another one under its id
    // is refused with AlreadyThere.
    Result<Done> perform(const Act&);

    // When the clock of the computer was set since this was told last, clocks of phases that run go on as if it was
    // not: the moments at which they were started move along, in an act; in a session that is only read they move
    // without one. To be told before anything is done or shown that asks how much time is left.
    void follow_time(const MachineTime&);

    // The facilitator's act that undo would take back, if any. The act with which a file began is not one of the
    // room's: without it there is no session to go on with.
    std::optional<ActId> next_undo() const;

    // As History says, or refused as perform; the facilitator's own last act unless another person is named.
    Result<Undone> undo(PersonId who = {});
    Result<Undone> redo(PersonId who = {});

    // In bytes: how large the file is once everything is written, and how large it may become.
    std::uint64_t bytes() const { return file_.bytes; }
    std::uint64_t max_bytes() const { return max_bytes_; }
    // True once: the file that is being written has passed a quarter of that, and nobody has been told yet.
    bool take_large_warning();

    // Is everything up to this revision on the disk? Only then may an act be called safe to its author.
    bool is_safe(std::uint64_t revision) const;
    store::SaveState save_state() const;  // read only: safe

    // Goes on in another place, once the session is whole there; the file that was stays as it is, and until then it
    // goes on in that. The answer comes when the disk has answered; `wake` tells when to look. When the disk does not
    // confirm the new place (`unsure`), it goes on there in trouble. See JournalWriter.
    std::future<Result<store::Written>> move_to(const store::Path&, store::Existing);
    void try_again();  // to write, now

    // Writes what is not safe yet and closes the file; says why not all is safe. From here on every act is refused with
    // ReadOnly. `close` waits until it is done; after `begin_close` one asks with `closed`, which answers none until
    // then.
    void begin_close();
    std::optional<Result<Done>> closed(std::chrono::milliseconds patience = {}) const;
    Result<Done> close();

    // Waits for the disk no longer: what was called safe is on it, the rest is lost unless it answers after all. Nobody
    // is woken from here on.
    void give_up();

private:
    explicit Document(store::SessionFile, std::uint64_t max_bytes = store::journal_bytes);
    bool fits(std::uint64_t record) const { return file_.bytes + record + store::closing_size <= max_bytes_; }
    Result<Undone> recorded(Result<Undone>);
    bool takes_acts() const { return file_.writer && !closing_; }

    store::SessionFile file_;
    std::uint64_t max_bytes_;
    bool large_told_ = false;
    std::uint64_t opened_at_ = 0;  // the revision with which it was opened
    std::uint64_t sequence_then_ = 0;
    Reason why_read_only_ = Reason::ReadOnly;
    bool still_held_ = false;
    bool closing_ = false;
    std::optional<MachineTime> time_;  // as it was told last
    const Document* now_ = nullptr;    // of a session as it was: where its acts are …
    std::uint64_t stands_at_ = 0;      // … and after how many of them it stands
};

// So many bytes this act takes in a session file.
std::uint64_t size_in_file(const Act&);

// The present time, in milliseconds since 1970 UTC.
std::int64_t now_in_milliseconds();

}  // namespace samenspraak::document
