// SPDX-License-Identifier: EUPL-1.2
// Puts acts into the session file from its own thread, and says up to which one all is safe on the disk. Appending
// costs the caller a few microseconds and never touches the disk. When the disk fails it keeps all in memory, says so,
// and tries again; after a failed sync it trusts nothing and writes the whole file anew.
#pragma once
#include "sessions/store/journal.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

namespace samenspraak::store {

// How it stands with the file, at one moment.
struct SaveState {
    std::uint64_t appended = 0, safe = 0;  // sequence numbers; `safe` and all before it survive a power cut
    std::optional<Refusal> trouble;        // why it does not get further; it goes on trying
    Path path;                             // empty: no file yet
    bool is_safe() const { return safe == appended && !trouble; }
    std::uint64_t waiting() const { return appended - safe; }
};

// What a writer starts from.
struct JournalStart {
    Path path;                         // empty: all stays in memory until move_to
    std::unique_ptr<File> file;        // open to write, and locked; null: not on the disk yet
    Bytes bytes;                       // header and records: what the file holds, or ought to
    std::uint64_t last_sequence = 0;   // of the last record in `bytes`
    std::uint64_t safe = 0;            // of the last record that is on the disk for certain
    bool closed_well = false;          // that record is the closing one
    bool anew = false;                 // the file holds something else than `bytes`: write it anew first
    std::optional<Refusal> trouble{};  // why there is no file
};

class JournalWriter {
public:
    // Called from the writer's thread whenever the state changed: wakes whoever sleeps. May be empty.
    using Wake = std::function<void()>;
    struct Pauses {
        std::chrono::milliseconds first{500}, longest{5'000};  // between attempts; each is twice the last
    };

    // The files must outlive it.
    JournalWriter(Files&, JournalStart, Wake);
    JournalWriter(Files&, JournalStart, Wake, Pauses);
    ~JournalWriter();  // closes
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;

    // One thread appends. Answers with the act's sequence number.
    std::uint64_t append(const Act&);

    // From any thread.
    std::uint64_t safe_up_to() const { return safe_.load(std::memory_order_acquire); }
    SaveState state() const;

    // Writes all to another place and goes on there; the old file stays as it is. When refused, it goes on where it
    // was. After close: ReadOnly.
    std::future<Result<Done>> move_to(Path, Existing);
    void try_again();  // now, instead of after the pause

    // Writes what is left, syncs, marks the file as closed well and ends the thread. In trouble it tries once more and
    // says why not all is safe. Nothing can be appended afterwards.
    Result<Done> close();

private:
    struct Move {
        Path path;
        Existing existing;
        std::promise<Result<Done>> answer;
    };
    struct Orders {  // what the writer's thread is asked to do
        Bytes records;
        std::uint64_t last_sequence = 0;
        std::vector<Move> moves;
        bool again = false, stop = false;
    };

    void run();
    Orders wait_for_orders(bool in_trouble, std::chrono::milliseconds pause);
    void take_over(const Orders&);
    Result<Done> write_down();
    Result<Done> append_to_file();
    Result<Done> write_anew();
    void take_back_file();
    unsigned rights_at(const Path&);
    Result<Done> go_to(const Move&);
    void leave_file();
    void mark_closed();
    void tell(const std::optional<Refusal>& trouble);
    // The file may have been opened under the name of a temporary one.
    Refusal here(const Refusal& refusal) const { return {refusal.why, path_.string()}; }

    Files& files_;
    Wake wake_;
    Pauses pauses_;

    // Of the appending thread.
    std::uint64_t appended_;
    Bytes scratch_;

    // Of the writer's thread.
    Path path_;
    std::unique_ptr<File> file_;
    Bytes bytes_;              // all that the file must hold; kept, because a failed disk may give nothing back
    std::size_t on_disk_ = 0;  // of which synced
    std::uint64_t last_sequence_;
    bool closed_well_, anew_;

    // Between them.
    std::atomic<std::uint64_t> safe_;
    mutable std::mutex mutex_;
    std::condition_variable orders_came_;
    Orders orders_;
    SaveState told_;
    bool closed_ = false;

    std::thread thread_;
};

}  // namespace samenspraak::store
