// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/journal_writer.hpp"

#include <cassert>
#include <utility>

namespace samenspraak::store {

JournalWriter::JournalWriter(Files& files, JournalStart start, Wake wake)
    : JournalWriter(files, std::move(start), std::move(wake), Pauses()) {}

JournalWriter::JournalWriter(Files& files, JournalStart given, Wake wake, Pauses pauses)
    : shared_(std::make_shared<SharedJournal>(files, std::move(given.bytes))),
      pauses_(pauses),
      appended_(given.last_sequence) {
    assert((!given.path.empty() || given.trouble) && "without a place there is a reason");
    const std::size_t on_disk = given.file && !given.anew ? shared_->bytes->size() : 0;
    const bool anew = (given.anew || !given.file) && !given.path.empty();
    if (const Result<unsigned> rights = given.file ? given.file->rights() : Refusal{}; rights)
        shared_->rights = *rights;
    shared_->last_sequence = given.last_sequence;
    shared_->closed_well = given.closed_well;
    shared_->told = {appended_, given.safe, given.trouble, given.path, {}};
    shared_->safe = given.safe;
    shared_->again = anew;
    shared_->wake = std::move(wake);
    auto keeper = std::make_shared<JournalKeeper>(shared_, pauses_,
        JournalKeeper::Place{std::move(given.path), std::move(given.file), on_disk, given.last_sequence,
            given.closed_well, anew, std::move(given.trouble)});
    shared_->keeper = keeper.get();
    start(std::move(keeper), {});
}

JournalWriter::~JournalWriter() { (void)close(); }

void JournalWriter::start(std::shared_ptr<JournalKeeper> keeper, std::optional<JournalMove> move) {
    keepers_.push_back(keeper);
    threads_.emplace_back([keeper = std::move(keeper), move = std::move(move)]() mutable {
        if (move)
            keeper->move(std::move(*move));
        else
            keeper->keep();
    });
}

Appended JournalWriter::append(const Act& act) {
    scratch_.clear();
    write_record(scratch_, ++appended_, act);
    ByteRange record;
    {
        const std::lock_guard lock(shared_->mutex);
        assert(!shared_->stop && "appended to a journal that was closed");
        record = shared_->bytes->append(scratch_);
        shared_->last_sequence = shared_->told.appended = appended_;
        shared_->closed_well = false;
    }
    shared_->changed.notify_all();
    return {appended_, act_in_record(record)};
}

SaveState JournalWriter::state() const {
    const std::lock_guard lock(shared_->mutex);
    return shared_->told;
}

std::future<Result<Written>> JournalWriter::move_to(Path path, Existing existing) {
    JournalMove move{std::move(path), existing, {}};
    std::future<Result<Written>> answer = move.answer.get_future();
    auto keeper = std::make_shared<JournalKeeper>(shared_, pauses_, JournalKeeper::Place{});
    {
        const std::lock_guard lock(shared_->mutex);
        if (shared_->closed || !shared_->keeper) {  // nobody would ever answer
            move.answer.set_value(Refusal{Reason::ReadOnly});
            return answer;
        }
        shared_->mover = keeper.get();
        shared_->held = false;
    }
    start(std::move(keeper), std::move(move));
    return answer;
}

void JournalWriter::try_again() {
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->again = true;
    }
    shared_->changed.notify_all();
}

void JournalWriter::begin_close() {
    {
        const std::lock_guard lock(shared_->mutex);
        if (shared_->stop) return;
        shared_->stop = true;
        shared_->mover = nullptr;
        shared_->held = false;
    }
    shared_->changed.notify_all();
}

std::optional<Result<Done>> JournalWriter::closed(std::chrono::milliseconds patience) const {
    std::unique_lock lock(shared_->mutex);
    if (patience.count() > 0) shared_->changed.wait_for(lock, patience, [&] { return shared_->closed.has_value(); });
    return shared_->closed;
}

Result<Done> JournalWriter::close() {
    {
        std::unique_lock lock(shared_->mutex);
        shared_->changed.wait(lock, [&] { return !shared_->mover || shared_->closed; });
    }
    begin_close();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
    return *closed();
}

void JournalWriter::give_up() {
    {
        const std::lock_guard lock(shared_->wake_mutex);
        shared_->wake = {};
    }
    {
        const std::lock_guard lock(shared_->mutex);
        if (!shared_->closed) shared_->closed = Refusal{Reason::DiskFailed, shared_->told.path.string()};
        shared_->keeper = shared_->mover = nullptr;
        shared_->stop = true;
        shared_->held = false;
    }
    shared_->changed.notify_all();
    for (std::thread& thread : threads_) thread.detach();
    threads_.clear();
}

}  // namespace samenspraak::store
