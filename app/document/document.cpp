// SPDX-License-Identifier: EUPL-1.2
#include "app/document/document.hpp"

#include "sessions/ids.hpp"

#include <algorithm>
#include <cassert>

namespace samenspraak::document {
namespace {

// Of the facilitator, now.
Act own_act(Changes changes) { return {new_id<ActId>(), {}, now_in_milliseconds(), {}, std::move(changes)}; }

}  // namespace

Document::Document(store::SessionFile file, std::uint64_t max_bytes)
    : file_(std::move(file)),
      max_bytes_(max_bytes),
      opened_at_(file_.history.entries().size()) {
    if (file_.writer) sequence_then_ = file_.writer->state().appended;
}

Result<std::unique_ptr<Document>> Document::open(
    store::Files& files, const store::Path& path, store::Access access, Wake wake, std::uint64_t max_bytes) {
    Result<store::SessionFile> opened = open_session(files, path, access, std::move(wake), max_bytes);
    if (!opened) return opened.error();
    return std::unique_ptr<Document>(new Document(std::move(*opened), max_bytes));
}

Result<std::unique_ptr<Document>> Document::open_or_read(
    store::Files& files, const store::Path& path, Wake wake, std::uint64_t max_bytes) {
    auto opened = open(files, path, store::Access::Write, wake, max_bytes);
    if (opened) return opened;
    const Reason why = opened.error().why;
    if (why != Reason::LockedElsewhere && why != Reason::NoPermission) return opened;
    auto to_read = open(files, path, store::Access::Read, std::move(wake), max_bytes);
    if (!to_read) return to_read;
    (*to_read)->why_read_only_ = why;
    (*to_read)->still_held_ = why == Reason::LockedElsewhere && files.is_locked_here(path);
    return to_read;
}

Result<std::unique_ptr<Document>> Document::create(store::Files& files, const store::Path& path,
    store::Existing existing, const Changes& beginning, Wake wake, std::uint64_t max_bytes) {
    Result<store::SessionFile> made =
        create_session(files, path, existing, own_act(beginning), std::move(wake), max_bytes);
    if (!made) return made.error();
    return std::unique_ptr<Document>(new Document(std::move(*made), max_bytes));
}

Result<std::unique_ptr<Document>> Document::in_memory(
    store::Files& files, Refusal why, const Changes& beginning, Wake wake, std::uint64_t max_bytes) {
    std::unique_ptr<Document> document(
        new Document(session_in_memory(files, std::move(why), std::move(wake)), max_bytes));
    if (Result<Done> begun = document->perform(own_act(beginning)); !begun) return begun.error();
    return document;
}

std::unique_ptr<Document> Document::as_it_was(const Document& now, std::uint64_t revision) {
    store::SessionFile past;
    past.path = now.file_.path, past.id = now.file_.id;
    past.session = now.session();
    std::unique_ptr<Document> document(new Document(std::move(past)));
    document->now_ = &now;
    document->stands_at_ = now.revision();
    document->go_to(revision);
    return document;
}

// What was enacted once from a state can be enacted again from it, and its inverse leads back to that state exactly.
void Document::go_to(std::uint64_t revision) {
    assert(now_);
    const auto all = now_->entries();
    revision = std::min<std::uint64_t>(revision, all.size());
    const auto step = [this](const Changes& changes) {
        const bool done = static_cast<bool>(apply_act(file_.session, changes));
        assert(done);
        (void)done;
    };
    for (; stands_at_ > revision; --stands_at_) step(all[stands_at_ - 1].inverse);
    for (; stands_at_ < revision; ++stands_at_) step(all[stands_at_].act.changes);
}

History::Entries Document::entries() const { return now_ ? now_->entries().first(stands_at_) : history().entries(); }

History::Entries Document::between(std::uint64_t a, std::uint64_t b) const {
    const auto all = now_ ? now_->entries() : entries();
    const std::uint64_t first = std::min(a, b), last = std::max(a, b);
    return last > all.size() ? History::Entries() : all.subspan(first, last - first);
}

Result<Done> Document::perform(Changes changes) {
    if (changes.empty()) return Done{};
    return perform(own_act(std::move(changes)));
}

Result<Done> Document::perform(const Act& act) {
    if (!takes_acts()) return Refusal{Reason::ReadOnly};
    if (const std::optional<Act> known = history().find(act.id)) {
        if (known->who == act.who && known->changes == act.changes) return Done{};
        return Refusal{Reason::AlreadyThere};
    }
    const std::uint64_t size = size_in_file(act);
    if (!fits(size)) return Refusal{Reason::SessionFull};
    Result<Changes> inverse = apply_act(file_.session, act.changes);
    if (!inverse) return inverse.error();
    file_.bytes += size;
    const store::Appended written = file_.writer->append(act);
    file_.history.record(act, *inverse, written.act);
    return Done{};
}

void Document::follow_time(const MachineTime& now) {
    const std::int64_t set = time_ ? set_between(*time_, now) : 0;
    time_ = now;
    if (set == 0) return;
    Changes changes;
    for (const Phase phase : all_phases) {
        Clock clock = session().clocks[index_of(phase)];
        if (clock.started == 0) continue;
        clock.started = std::max<std::int64_t>(1, clock.started + set);
        changes.push_back(SetClock{phase, clock});
    }
    // Who only reads has no file to write it in, and wants to see the time that is left as well.
    if (read_only() && !now_)
        (void)apply_act(file_.session, changes);
    else
        (void)perform(std::move(changes));  // a file that takes nothing more has worse troubles
}

std::optional<ActId> Document::next_undo() const {
    const std::optional<ActId> next = read_only() ? std::nullopt : history().next_undo({});
    return next && next != history().entries().id(0) ? next : std::nullopt;
}

Result<Undone> Document::undo(PersonId who) {
    if (!takes_acts()) return Refusal{Reason::ReadOnly};
    return recorded(file_.history.undo(file_.session, who, new_id<ActId>(), now_in_milliseconds()));
}

Result<Undone> Document::redo(PersonId who) {
    if (!takes_acts()) return Refusal{Reason::ReadOnly};
    return recorded(file_.history.redo(file_.session, who, new_id<ActId>(), now_in_milliseconds()));
}

Result<Undone> Document::recorded(Result<Undone> undone) {
    if (!undone) return undone;
    const std::uint64_t size = size_in_file(undone->act);
    if (!fits(size)) {
        const bool taken_back = static_cast<bool>(apply_act(file_.session, undone->inverse));
        assert(taken_back);
        (void)taken_back;
        return Refusal{Reason::SessionFull};
    }
    file_.bytes += size;
    const store::Appended written = file_.writer->append(undone->act);
    file_.history.record(undone->act, undone->inverse, written.act);
    return undone;
}

bool Document::take_large_warning() {
    if (large_told_ || read_only() || file_.bytes <= max_bytes_ / 4) return false;
    return large_told_ = true;
}

bool Document::is_safe(std::uint64_t revision) const {
    if (read_only()) return true;
    // A file that was opened holds what it was opened with; one in memory holds nothing.
    const std::uint64_t since = revision <= opened_at_ ? 0 : revision - opened_at_;
    return file_.writer->safe_up_to() >= sequence_then_ + since;
}

store::SaveState Document::save_state() const {
    return read_only() ? store::SaveState{0, 0, {}, file_.path} : file_.writer->state();
}

std::future<Result<store::Written>> Document::move_to(const store::Path& path, store::Existing existing) {
    if (file_.writer) return file_.writer->move_to(path, existing);
    std::promise<Result<store::Written>> refused;
    refused.set_value(Refusal{Reason::ReadOnly});
    return refused.get_future();
}

void Document::try_again() {
    if (file_.writer) file_.writer->try_again();
}

void Document::begin_close() {
    closing_ = true;
    if (file_.writer) file_.writer->begin_close();
}

std::optional<Result<Done>> Document::closed(std::chrono::milliseconds patience) const {
    return read_only() ? Result<Done>(Done{}) : file_.writer->closed(patience);
}

Result<Done> Document::close() {
    closing_ = true;
    return read_only() ? Result<Done>(Done{}) : file_.writer->close();
}

void Document::give_up() {
    closing_ = true;
    if (file_.writer) file_.writer->give_up();
}

std::uint64_t size_in_file(const Act& act) { return store::record_size(act); }

std::int64_t now_in_milliseconds() { return machine_time().wall; }

}  // namespace samenspraak::document
