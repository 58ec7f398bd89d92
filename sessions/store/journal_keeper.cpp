// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/journal_keeper.hpp"

#include "sessions/store/atomic_write.hpp"
#include "sessions/store/journal.hpp"
#include "sessions/store/set_aside.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::store {

void SharedJournal::wake_up() {
    const std::lock_guard lock(wake_mutex);
    if (wake) wake();
}

JournalKeeper::JournalKeeper(std::shared_ptr<SharedJournal> shared, JournalPauses pauses, Place place)
    : shared_(std::move(shared)),
      files_(shared_->files),
      pauses_(pauses),
      place_(std::move(place)) {}

void JournalKeeper::keep() {
    auto pause = pauses_.first;
    while (true) {
        Orders orders = wait_for_orders(pause);
        if (orders.leave) {
            leave_file();
            return place_.file.reset();
        }
        std::vector<Result<Written>> went;
        for (const JournalMove& move : orders.moves) went.push_back(go_to(move.path, move.existing));
        const bool was_in_trouble = place_.trouble.has_value();
        const Result<Done> done = write_down(orders.stop   ? Thoroughness::EveryByte
                                             : orders.look ? Thoroughness::AtRest
                                                           : Thoroughness::Quick);
        place_.trouble = done ? std::nullopt : std::optional(done.error());
        pause = was_in_trouble && place_.trouble ? std::min(2 * pause, pauses_.longest) : pauses_.first;
        if (orders.stop) place_.file.reset();  // whoever hears that it is closed can open it
        tell(orders.stop);
        // Last: whoever hears of it asks at once how it stands.
        for (std::size_t i = 0; i < went.size(); ++i) orders.moves[i].answer.set_value(std::move(went[i]));
        if (orders.stop) return;
    }
}

// Sleeps until there is something to do, or until it is time to look after the file. In trouble new acts can wait for
// the next attempt.
JournalKeeper::Orders JournalKeeper::wait_for_orders(std::chrono::milliseconds pause) {
    SharedJournal& shared = *shared_;
    std::unique_lock lock(shared.mutex);
    const auto asked = [&] {
        return shared.keeper != this || shared.stop || shared.again || !shared.moves_in_place.empty()
               || (untold_ && !shared.held);
    };
    bool look = false;
    if (!place_.trouble)
        look = !shared.changed.wait_for(
            lock, pauses_.look, [&] { return asked() || place_.anew || place_.on_disk != shared.bytes->size(); });
    else if (place_.path.empty())
        shared.changed.wait(lock, asked);  // there is nowhere to try
    else
        shared.changed.wait_for(lock, pause, asked);
    if (shared.keeper != this) return {.leave = true};
    shared.again = false;
    if (shared.stop && !shared.closed_well) {
        Bytes closing;
        write_closing(closing, shared.last_sequence + 1);
        shared.bytes->append(closing);
        shared.closed_well = true;
    }
    return {.moves = std::exchange(shared.moves_in_place, {}), .stop = shared.stop, .look = look};
}

Bytes JournalKeeper::copy_of(std::size_t start, std::size_t size) const { return shared_->bytes->copy({start, size}); }

JournalKeeper::End JournalKeeper::end_now() const {
    const std::lock_guard lock(shared_->mutex);
    return {shared_->bytes->size(), shared_->last_sequence, shared_->closed_well};
}

JournalKeeper::End JournalKeeper::end_here() const {
    const std::lock_guard lock(shared_->mutex);
    const bool left = shared_->keeper && shared_->keeper != this && shared_->mover != this;
    if (left) return {place_.on_disk, place_.last_sequence, place_.closed_well};
    return {shared_->bytes->size(), shared_->last_sequence, shared_->closed_well};
}

void JournalKeeper::is_on_disk(const End& end) {
    place_.on_disk = end.size;
    place_.last_sequence = end.last_sequence;
    place_.closed_well = end.closed_well;
}

Result<Placed> JournalKeeper::place(const Path& path, const End& end, Placing placing) const {
    const auto copy = [this](std::size_t start, std::size_t size) { return copy_of(start, size); };
    return place_whole(files_, path, Contents{end.size, copy}, placing);
}

// Brings what is on the disk level with the shared bytes, as they are when it begins.
Result<Done> JournalKeeper::write_down(Thoroughness how) {
    if (place_.path.empty()) return *place_.trouble;
    if (!place_.anew) {
        Result<Done> done = append_to_file(how == Thoroughness::EveryByte ? Thoroughness::Quick : how);
        if (done && how == Thoroughness::EveryByte) done = check_unaltered(how);
        if (done || !place_.anew) return done;
    }
    Result<Written> written = write_anew();
    if (!written) return written.error();
    return written->unsure ? Result<Done>(*written->unsure) : Done{};
}

Result<Done> JournalKeeper::append_to_file(Thoroughness how) {
    if (Result<Done> unaltered = check_unaltered(how); !unaltered) return unaltered;
    const End end = end_here();
    if (end.size == place_.on_disk) return Done{};
    const Bytes tail = copy_of(place_.on_disk, end.size - place_.on_disk);
    File& file = *place_.file;
    if (Result<Done> written = file.write(place_.on_disk, tail); !written) {
        // A full disk has said no to new bytes; all that was synced still stands, and the same bytes can be written
        // again in the same place. After anything else the file is not to be trusted.
        place_.watch.write_failed();
        place_.anew = written.error().why != Reason::DiskFull;
        return here(written.error());
    }
    if (Result<Done> synced = file.sync(); !synced) {
        place_.watch.write_failed();
        place_.anew = true;
        return here(synced.error());
    }
    if (!files_.leads_to(place_.path, file)) {  // removed or replaced: what was synced has no name any more
        place_.anew = true;
        return Refusal{Reason::NoSuchFile, place_.path.string()};
    }
    const Result<bool> as_written = place_.watch.wrote(file, place_.on_disk, tail);
    if (!as_written) {
        place_.anew = true;
        return here(as_written.error());
    }
    if (!*as_written) return refuse_overwritten();
    is_on_disk(end);
    return Done{};
}

// Refused when the file was thrown away, replaced or overwritten; it is then to be written anew.
Result<Done> JournalKeeper::check_unaltered(Thoroughness how) {
    if (how != Thoroughness::Quick && !files_.leads_to(place_.path, *place_.file)) {
        place_.anew = true;
        return Refusal{Reason::NoSuchFile, place_.path.string()};
    }
    const Result<bool> unaltered = place_.watch.is_unaltered(
        *place_.file, place_.on_disk, [this](std::size_t start, std::size_t size) { return copy_of(start, size); },
        how);
    if (unaltered) return *unaltered ? Result<Done>(Done{}) : refuse_overwritten();
    place_.anew = true;
    return here(unaltered.error());
}

Result<Done> JournalKeeper::refuse_overwritten() {
    place_.anew = place_.overwritten = true;
    return Refusal{Reason::DiskFailed, place_.path.string()};
}

Result<Written> JournalKeeper::write_anew() {
    const End end = end_now();
    std::unique_ptr<File>& file = place_.file;
    if (!file || !files_.leads_to(place_.path, *file)) take_back_file(end);
    const bool own = file && files_.leads_to(place_.path, *file);
    if (own)
        if (Result<Done> kept = keep_what_overwrote(); !kept) return kept.error();
    Placing placing{own ? Existing::Replace : Existing::Keep, {}, own};
    if (const Result<unsigned> rights = file ? file->rights() : Refusal{}; rights) placing.rights = *rights;
    Result<Placed> placed = place(place_.path, end, placing);
    if (!placed) return placed.error();
    file = std::move(placed->file);
    is_on_disk(end);
    place_.anew = placed->folder.has_value();  // in its place perhaps not for good: once more, from the start
    place_.overwritten = false;
    place_.watch = {};
    return Written{std::move(placed->folder)};
}

// The file that is in our place, and will be replaced by ours.
Result<Done> JournalKeeper::keep_what_overwrote() {
    if (!place_.overwritten && place_.on_disk > 0) {
        const Result<bool> ours = place_.watch.is_unaltered(
            *place_.file, place_.on_disk, [this](std::size_t start, std::size_t size) { return copy_of(start, size); },
            Thoroughness::EveryByte);
        place_.overwritten = ours && !*ours;
    }
    if (!place_.overwritten) return Done{};
    const Result<Path> name = store::set_aside(files_, *place_.file, place_.path, "overwritten");
    if (!name) return here(name.error());
    place_.overwritten = false;  // kept once, also when ours cannot be written yet
    place_.on_disk = 0;
    {
        const std::lock_guard lock(shared_->mutex);
        if (shared_->keeper == this) shared_->told.set_aside = *name;
    }
    shared_->wake_up();
    return Done{};
}

// When a disk went and came back, the file in our place is our own, but no longer the one we have open. It is taken up
// again if it holds nothing that we do not.
void JournalKeeper::take_back_file(const End& end) {
    Result<std::unique_ptr<File>> there = open_locked(files_, place_.path);
    if (!there) return;
    const Result<std::uint64_t> size = (*there)->size();
    if (!size || *size > end.size) return;
    const JournalSource source{
        [&](std::uint64_t at, std::span<std::byte> into) { return (*there)->read(at, into); }, *size};
    const Result<Journal> journal = read_journal(source, nullptr, [](const Act&, ByteRange) {});
    if (!journal || !journal->recovery.whole()) return;
    const Result<bool> ours = FileWatch().is_unaltered(
        **there, *size, [this](std::size_t start, std::size_t count) { return copy_of(start, count); },
        Thoroughness::EveryByte);
    if (!ours || !*ours) return;
    place_.file = std::move(*there);
    place_.on_disk = static_cast<std::size_t>(*size);
    place_.watch = {};
}

// A session that goes elsewhere stays for the same people.
unsigned JournalKeeper::rights_at(const Path& path) const {
    if (!files_.exists(path)) {
        const std::lock_guard lock(shared_->mutex);
        if (shared_->rights) return *shared_->rights;
    }
    return rights_for(files_, path);
}

Result<Written> JournalKeeper::go_to(const Path& wanted, Existing existing) {
    const Path path = files_.real(wanted);
    if (place_.file && files_.leads_to(path, *place_.file)) {
        place_.anew = true;
        return write_anew();
    }
    const End end = end_now();
    Result<Placed> placed = place(path, end, {existing, rights_at(path), false});
    if (!placed) return placed.error();
    place_ = {path, std::move(placed->file)};
    is_on_disk(end);
    place_.anew = placed->folder.has_value();
    place_.trouble = placed->folder;
    return Written{std::move(placed->folder)};
}

// --- going to another place

void JournalKeeper::move(JournalMove wanted) {
    if (hand_to_keeper(wanted)) return;
    Result<Written> done = go_to(wanted.path, wanted.existing);
    const bool is_there = static_cast<bool>(done);
    if (is_there)
        if (const Result<Done> level = catch_up(); !level) done = level.error();
    const bool taken = take_over(static_cast<bool>(done));
    if (!taken && is_there && wanted.existing == Existing::Keep) (void)files_.remove(place_.path);
    if (!taken) place_.file.reset();
    if (done && !taken) done = Refusal{Reason::Stopped, wanted.path.string()};
    wanted.answer.set_value(std::move(done));
    shared_->wake_up();
    if (taken) keep();
}

// Where the file is already, its keeper writes it anew.
bool JournalKeeper::hand_to_keeper(JournalMove& wanted) {
    const Path path = files_.real(wanted.path);
    const std::lock_guard lock(shared_->mutex);
    if (path != shared_->told.path || shared_->mover != this) return false;
    shared_->moves_in_place.push_back(std::move(wanted));
    shared_->mover = nullptr;
    shared_->changed.notify_all();
    return true;
}

// Acts came in while all was written. From here on none is called safe that is not in the new place too.
Result<Done> JournalKeeper::catch_up() {
    {
        const std::lock_guard lock(shared_->mutex);
        if (shared_->mover != this) return Refusal{Reason::Stopped, place_.path.string()};
        shared_->held = true;
    }
    return append_to_file(Thoroughness::Quick);
}

// False: the journal stays where it was, because the new place is not `ready` or no longer wanted.
bool JournalKeeper::take_over(bool ready) {
    const Result<unsigned> rights = place_.file ? place_.file->rights() : Refusal{};
    SharedJournal& shared = *shared_;
    const std::lock_guard lock(shared.mutex);
    if (shared.mover != this) return false;
    shared.mover = nullptr;
    shared.held = false;
    const bool taken = ready && !shared.closed;
    if (taken) {
        shared.keeper = this;
        shared.rights = rights ? std::optional(*rights) : std::nullopt;
        shared.told.path = place_.path;
        shared.told.trouble = place_.trouble;
        // A new name that is not certain adds nothing to what is safe, and takes nothing away: that is on the old disk.
        if (!place_.trouble) shared.told.safe = place_.last_sequence;
        shared.safe.store(shared.told.safe, std::memory_order_release);
    }
    shared.changed.notify_all();
    return taken;
}

// The file that another place came for ends well, with what is in it. If that fails it only looks as if it had been cut
// short.
void JournalKeeper::leave_file() {
    {
        const std::lock_guard lock(shared_->mutex);
        if (!shared_->keeper) return;  // given up
    }
    if (!place_.file || place_.anew || place_.closed_well || !check_unaltered(Thoroughness::Quick)) return;
    Bytes closing;
    write_closing(closing, place_.last_sequence + 1);
    if (place_.file->write(place_.on_disk, closing)) (void)place_.file->sync();
}

void JournalKeeper::tell(bool stop) {
    SharedJournal& shared = *shared_;
    bool changed = false;
    {
        const std::lock_guard lock(shared.mutex);
        if (shared.keeper != this) return;
        untold_ = shared.held && !stop;
        if (untold_) return;
        const std::uint64_t safe = place_.trouble ? shared.told.safe : place_.last_sequence;
        changed = stop || safe != shared.told.safe || place_.trouble != shared.told.trouble
                  || place_.path != shared.told.path;
        shared.told.safe = safe;
        shared.told.trouble = place_.trouble;
        shared.told.path = place_.path;
        shared.safe.store(safe, std::memory_order_release);
        if (stop) shared.closed = place_.trouble ? Result<Done>(*place_.trouble) : Result<Done>(Done{});
        shared.changed.notify_all();
    }
    if (changed) shared.wake_up();
}

}  // namespace samenspraak::store
