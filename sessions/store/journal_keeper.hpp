// SPDX-License-Identifier: EUPL-1.2
// One thread and the one session file that it keeps level with the acts. Going to another place starts a second keeper,
// which takes over when all is there; so a disk that does not answer holds up nobody but its own keeper. Each keeper
// owns its file; keepers and the journal writer together own what they share, so that a keeper that hangs in a call to
// the disk can be left behind: when the disk answers after all, it ends without a word.
// A file that another program writes over is found after each sync, at rest, and byte by byte at closing. What that
// program wrote is kept beside it, and ours is written whole again.
#pragma once
#include "sessions/shared_bytes.hpp"
#include "sessions/store/atomic_write.hpp"
#include "sessions/store/file_watch.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <optional>

namespace samenspraak::store {

// How it stands with the file, at one moment.
struct SaveState {
    std::uint64_t appended = 0, safe = 0;  // sequence numbers; `safe` and all before it survive a power cut
    std::optional<Refusal> trouble;        // why it does not get further; it goes on trying
    Path path = {};                        // empty: no file yet
    Path set_aside = {};                   // what another program last wrote over the file; empty: none did
    bool is_safe() const { return safe == appended && !trouble; }
    std::uint64_t waiting() const { return appended - safe; }
};

struct JournalPauses {
    std::chrono::milliseconds first{500}, longest{5'000};  // between attempts; each is twice the last
    std::chrono::milliseconds look{2'000};                 // at rest: whether the file is still what was written
};

struct JournalMove {
    Path path;
    Existing existing = Existing::Keep;
    std::promise<Result<Written>> answer;
};

class JournalKeeper;

// What the appending thread and the keepers share. All of it under the mutex, but for `safe` and for reading `bytes`,
// which others may share too; whoever changes something that another waits for notifies.
struct SharedJournal {
    SharedJournal(Files& given, std::shared_ptr<SharedBytes> from)
        : files(given),
          owned(given.weak_from_this().lock()),
          bytes(std::move(from)) {}

    Files& files;
    const std::shared_ptr<Files> owned;  // null: whoever made the files keeps them as long as a keeper works
    // All that the file must hold; kept, because a failed disk may give nothing back.
    const std::shared_ptr<SharedBytes> bytes;

    std::mutex mutex;
    std::condition_variable changed;

    std::uint64_t last_sequence = 0;
    bool closed_well = false;                 // the last record is the closing one
    std::optional<unsigned> rights;           // of the file that counts
    const JournalKeeper* keeper = nullptr;    // whose file counts; null: the disk was given up
    const JournalKeeper* mover = nullptr;     // makes another place ready …
    bool held = false;                        // … and nothing is called safe until it has: it counts in a moment
    std::vector<JournalMove> moves_in_place;  // to where the file is: it is written anew
    bool again = false, stop = false;
    std::optional<Result<Done>> closed;
    SaveState told;
    std::atomic<std::uint64_t> safe = 0;

    std::mutex wake_mutex;  // held while `wake` runs: who empties it knows that nobody is woken any more
    std::function<void()> wake;
    void wake_up();
};

class JournalKeeper {
public:
    struct Place {
        Path path;                   // empty: no file yet
        std::unique_ptr<File> file;  // open to write, and locked; null: not on the disk yet
        std::size_t on_disk = 0;     // so many of the shared bytes are synced there
        std::uint64_t last_sequence = 0;
        bool closed_well = false;
        bool anew = false;  // the file holds something else, or is not to be trusted: it is to be written whole
        std::optional<Refusal> trouble = {};
        FileWatch watch = {};
        bool overwritten = false;  // by another program, whose bytes are to be kept
    };
    JournalKeeper(std::shared_ptr<SharedJournal>, JournalPauses, Place);

    // Each runs on the keeper's own thread. Keeps the file until the journal is closed or another keeper has it.
    void keep();
    // Makes the place ready while the keeper of now goes on, and takes over; when refused, all is as before.
    void move(JournalMove);

private:
    struct Orders {
        std::vector<JournalMove> moves = {};
        bool stop = false, leave = false, look = false;  // look: nothing else, but whether the file is still ours
    };
    struct End {  // of the shared bytes, at one moment: they only grow, so that all before it stays
        std::size_t size = 0;
        std::uint64_t last_sequence = 0;
        bool closed_well = false;
    };

    Orders wait_for_orders(std::chrono::milliseconds pause);
    End end_now() const;
    End end_here() const;  // the same, but nothing more once the journal went to another place
    Bytes copy_of(std::size_t start, std::size_t size) const;
    void is_on_disk(const End&);
    Result<Placed> place(const Path&, const End&, Placing) const;
    Result<Done> write_down(Thoroughness);
    Result<Done> append_to_file(Thoroughness);
    Result<Done> check_unaltered(Thoroughness);
    Result<Done> refuse_overwritten();
    Result<Written> write_anew();
    Result<Done> keep_what_overwrote();
    void take_back_file(const End&);
    unsigned rights_at(const Path&) const;
    Result<Written> go_to(const Path& wanted, Existing);
    Result<Done> catch_up();
    bool take_over(bool ready);
    bool hand_to_keeper(JournalMove&);
    void leave_file();
    void tell(bool stop);
    // The file may have been opened under the name of a temporary one.
    Refusal here(const Refusal& refusal) const { return {refusal.why, place_.path.string()}; }

    std::shared_ptr<SharedJournal> shared_;
    Files& files_;
    JournalPauses pauses_;
    Place place_;
    bool untold_ = false;  // what it wrote while nothing was to be called safe
};

}  // namespace samenspraak::store
