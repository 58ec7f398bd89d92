// SPDX-License-Identifier: EUPL-1.2
// Puts acts into the session file from its own thread, and says up to which one all is safe on the disk. Appending
// costs the caller a few microseconds and never touches the disk. When the disk fails it keeps all in memory, says so,
// and tries again; after a failed sync it trusts nothing and writes the whole file anew. Nobody has to wait for it:
// moving and closing can be begun and asked after, and a disk that does not answer can be given up.
#pragma once
#include "sessions/store/journal.hpp"
#include "sessions/store/journal_keeper.hpp"

#include <thread>

namespace samenspraak::store {

// What a writer starts from.
struct JournalStart {
    Path path;                   // empty: all stays in memory until move_to
    std::unique_ptr<File> file;  // open to write, and locked; null: not on the disk yet
    // Header and records: what the file holds, or ought to. Others may read them; only the writer appends.
    std::shared_ptr<SharedBytes> bytes = std::make_shared<SharedBytes>();
    std::uint64_t last_sequence = 0;   // of the last record in `bytes`
    std::uint64_t safe = 0;            // of the last record that is on the disk for certain
    bool closed_well = false;          // that record is the closing one
    bool anew = false;                 // the file holds something else than `bytes`: write it anew first
    std::optional<Refusal> trouble{};  // why there is no file
};

struct Appended {
    std::uint64_t sequence = 0;
    ByteRange act;  // where its bytes are, in those that the writer started from
};

class JournalWriter {
public:
    // Called from the writer's threads whenever the state changed: wakes whoever sleeps. May be empty.
    using Wake = std::function<void()>;
    using Pauses = JournalPauses;

    // The files must outlive it; when it is given up, until the disk has answered. Files that a shared pointer owns are
    // kept for as long as that takes.
    JournalWriter(Files&, JournalStart, Wake);
    JournalWriter(Files&, JournalStart, Wake, Pauses);
    ~JournalWriter();  // closes, unless it was given up
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;

    Appended append(const Act&);  // one thread appends

    // From any thread.
    std::uint64_t safe_up_to() const { return shared_->safe.load(std::memory_order_acquire); }
    SaveState state() const;

    // Writes all to another place and goes on there; the old file stays as it is. Until all is there it goes on where
    // it was, and what comes in is safe when it is on that disk. When only the folder cannot be synced it goes on in
    // the new place all the same, in trouble: nothing more is called safe until a later attempt succeeds. When refused,
    // nothing has changed. A move that was not finished when the next is asked for is refused with Stopped. After
    // close: ReadOnly. Of the appending thread.
    std::future<Result<Written>> move_to(Path, Existing);
    void try_again();  // now, instead of after the pause

    // Writes what is left, syncs, marks the file as closed well and ends. In trouble it tries once more and says why
    // not all is safe. Nothing can be appended afterwards. `close` waits, also for a move that is not finished; with
    // `begin_close` that is refused instead, and `closed` answers none until it is done, which it waits for no longer
    // than it is told.
    void begin_close();
    std::optional<Result<Done>> closed(std::chrono::milliseconds patience = {}) const;
    Result<Done> close();

    // Waits for the disk no longer. What was called safe is on it; the rest is lost unless the disk answers after all.
    // Nobody is woken any more, and closed() says that it failed, unless it was done.
    void give_up();

private:
    void start(std::shared_ptr<JournalKeeper>, std::optional<JournalMove>);

    std::shared_ptr<SharedJournal> shared_;
    Pauses pauses_;
    std::uint64_t appended_;
    Bytes scratch_;
    std::vector<std::shared_ptr<JournalKeeper>> keepers_;  // as long as one may be compared with
    std::vector<std::thread> threads_;
};

}  // namespace samenspraak::store
