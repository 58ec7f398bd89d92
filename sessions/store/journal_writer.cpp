// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/journal_writer.hpp"

#include "sessions/store/atomic_write.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace samenspraak::store {

JournalWriter::JournalWriter(Files& files, JournalStart start, Wake wake)
    : JournalWriter(files, std::move(start), std::move(wake), Pauses()) {}

JournalWriter::JournalWriter(Files& files, JournalStart start, Wake wake, Pauses pauses)
    : files_(files),
      wake_(std::move(wake)),
      pauses_(pauses),
      appended_(start.last_sequence),
      path_(std::move(start.path)),
      file_(std::move(start.file)),
      bytes_(std::move(start.bytes)),
      on_disk_(file_ ? bytes_.size() : 0),
      last_sequence_(start.last_sequence),
      closed_well_(start.closed_well),
      anew_(start.anew || !file_),
      safe_(start.safe) {
    told_ = {appended_, safe_, std::move(start.trouble), path_};
    orders_.last_sequence = appended_;
    assert((!path_.empty() || told_.trouble) && "without a place there is a reason");
    thread_ = std::thread([this] { run(); });
}

JournalWriter::~JournalWriter() { (void)close(); }

std::uint64_t JournalWriter::append(const Act& act) {
    assert(thread_.joinable() && "appended to a journal that was closed");
    scratch_.clear();
    write_record(scratch_, ++appended_, act);
    {
        const std::lock_guard lock(mutex_);
        orders_.records.insert(orders_.records.end(), scratch_.begin(), scratch_.end());
        orders_.last_sequence = told_.appended = appended_;
    }
    orders_came_.notify_one();
    return appended_;
}

SaveState JournalWriter::state() const {
    const std::lock_guard lock(mutex_);
    return told_;
}

std::future<Result<Done>> JournalWriter::move_to(Path path, Existing existing) {
    Move move{std::move(path), existing, {}};
    std::future<Result<Done>> answer = move.answer.get_future();
    {
        const std::lock_guard lock(mutex_);
        if (closed_)  // nobody would ever answer
            move.answer.set_value(Refusal{Reason::ReadOnly});
        else
            orders_.moves.push_back(std::move(move));
    }
    orders_came_.notify_one();
    return answer;
}

void JournalWriter::try_again() {
    {
        const std::lock_guard lock(mutex_);
        orders_.again = true;
    }
    orders_came_.notify_one();
}

Result<Done> JournalWriter::close() {
    if (thread_.joinable()) {
        {
            const std::lock_guard lock(mutex_);
            orders_.stop = closed_ = true;
        }
        orders_came_.notify_one();
        thread_.join();
        file_.reset();
    }
    if (told_.trouble) return *told_.trouble;
    return Done{};
}

void JournalWriter::run() {
    std::optional<Refusal> trouble = told_.trouble;
    auto pause = pauses_.first;
    bool stop = false;
    if (anew_ && !path_.empty()) try_again();
    while (!stop) {
        Orders orders = wait_for_orders(trouble.has_value(), pause);
        stop = orders.stop;
        take_over(orders);
        std::vector<Result<Done>> went;
        for (const Move& move : orders.moves) went.push_back(go_to(move));
        if (stop) mark_closed();
        const bool was_in_trouble = trouble.has_value();
        const Result<Done> done = write_down();
        trouble = done ? std::nullopt : std::optional(done.error());
        pause = was_in_trouble && trouble ? std::min(2 * pause, pauses_.longest) : pauses_.first;
        tell(trouble);
        // Last: whoever hears of it asks at once how it stands.
        for (std::size_t i = 0; i < went.size(); ++i) orders.moves[i].answer.set_value(std::move(went[i]));
    }
}

// Sleeps until there is something to do. In trouble new acts can wait for the next attempt.
JournalWriter::Orders JournalWriter::wait_for_orders(bool in_trouble, std::chrono::milliseconds pause) {
    std::unique_lock lock(mutex_);
    const auto asked = [&] { return orders_.stop || orders_.again || !orders_.moves.empty(); };
    if (!in_trouble)
        orders_came_.wait(lock, [&] { return asked() || !orders_.records.empty(); });
    else if (path_.empty())
        orders_came_.wait(lock, asked);  // there is nowhere to try
    else
        orders_came_.wait_for(lock, pause, asked);
    Orders orders = std::move(orders_);
    orders_ = Orders();
    orders_.last_sequence = orders.last_sequence;
    return orders;
}

void JournalWriter::take_over(const Orders& orders) {
    if (orders.records.empty()) return;
    bytes_.insert(bytes_.end(), orders.records.begin(), orders.records.end());
    last_sequence_ = orders.last_sequence;
    closed_well_ = false;
}

// Brings what is on the disk level with bytes_.
Result<Done> JournalWriter::write_down() {
    if (path_.empty()) return *told_.trouble;
    if (!anew_) {
        if (on_disk_ == bytes_.size()) return Done{};
        const Result<Done> appended = append_to_file();
        if (appended || !anew_) return appended;
    }
    return write_anew();
}

Result<Done> JournalWriter::append_to_file() {
    if (Result<Done> written = file_->write(on_disk_, ByteSpan(bytes_).subspan(on_disk_)); !written) {
        // A full disk has said no to new bytes; all that was synced still stands, and the same bytes can be written
        // again in the same place. After anything else the file is not to be trusted.
        anew_ = written.error().why != Reason::DiskFull;
        return here(written.error());
    }
    if (Result<Done> synced = file_->sync(); !synced) {
        anew_ = true;
        return here(synced.error());
    }
    if (!files_.leads_to(path_, *file_)) {  // removed or replaced by somebody: what was synced has no name any more
        anew_ = true;
        return Refusal{Reason::NoSuchFile, path_.string()};
    }
    on_disk_ = bytes_.size();
    return Done{};
}

Result<Done> JournalWriter::write_anew() {
    if (!file_ || !files_.leads_to(path_, *file_)) take_back_file();
    const bool own = file_ && files_.leads_to(path_, *file_);
    Placing placing{own ? Existing::Replace : Existing::Keep, {}, own};
    if (const Result<unsigned> rights = file_ ? file_->rights() : Refusal{}; rights) placing.rights = *rights;
    Result<Placed> placed = place_whole(files_, path_, bytes_, placing);
    if (!placed) return placed.error();
    file_ = std::move(placed->file);
    if (placed->folder) return *placed->folder;  // in its place perhaps not for good: once more, from the start
    on_disk_ = bytes_.size();
    anew_ = false;
    return Done{};
}

// When a disk went and came back, the file in our place is our own, but no longer the one we have open. It is taken up
// again if it holds nothing that we do not.
void JournalWriter::take_back_file() {
    Result<std::unique_ptr<File>> there = open_locked(files_, path_);
    if (!there) return;
    Result<Bytes> bytes = read_whole(**there, path_, journal_bytes);
    if (!bytes) return;
    const Result<Journal> journal = read_journal(std::move(*bytes));
    if (!journal || !journal->recovery.whole() || journal->sound.size() > bytes_.size()) return;
    if (std::ranges::equal(journal->sound, ByteSpan(bytes_).first(journal->sound.size()))) file_ = std::move(*there);
}

// A session that goes elsewhere stays for the same people.
unsigned JournalWriter::rights_at(const Path& path) {
    const Result<unsigned> own = file_ && !files_.exists(path) ? file_->rights() : Refusal{};
    return own ? *own : rights_for(files_, path);
}

Result<Done> JournalWriter::go_to(const Move& wanted) {
    const Path path = files_.real(wanted.path);
    if (file_ && files_.leads_to(path, *file_)) {
        anew_ = true;
        return write_anew();
    }
    Result<Placed> placed = place_whole(files_, path, bytes_, {wanted.existing, rights_at(path), false});
    if (!placed) return placed.error();
    if (placed->folder) {
        if (wanted.existing == Existing::Keep) (void)files_.remove(path);
        return *placed->folder;
    }
    leave_file();
    path_ = path;
    file_ = std::move(placed->file);
    on_disk_ = bytes_.size();
    anew_ = false;
    return Done{};
}

// The old file ends well, with what was safe in it. If that fails it only looks as if it had been cut short.
void JournalWriter::leave_file() {
    if (!file_ || anew_) return;
    Bytes closing;
    write_closing(closing, told_.safe + 1);
    if (file_->write(on_disk_, closing)) (void)file_->sync();
}

void JournalWriter::mark_closed() {
    if (closed_well_) return;
    write_closing(bytes_, last_sequence_ + 1);
    closed_well_ = true;
}

void JournalWriter::tell(const std::optional<Refusal>& trouble) {
    bool changed = false;
    {
        const std::lock_guard lock(mutex_);
        const std::uint64_t safe = trouble ? told_.safe : last_sequence_;
        changed = safe != told_.safe || trouble != told_.trouble || path_ != told_.path;
        told_.safe = safe;
        told_.trouble = trouble;
        told_.path = path_;
        safe_.store(safe, std::memory_order_release);
    }
    if (changed && wake_) wake_();
}

}  // namespace samenspraak::store
