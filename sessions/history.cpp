// SPDX-License-Identifier: EUPL-1.2
#include "sessions/history.hpp"

#include "sessions/archive.hpp"
#include "sessions/bounded_archive.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace samenspraak {
namespace {

// Moves the place of an act from one stack to the other as what took it back; false when it is not in `from`.
template <class Index> bool exchange(std::vector<Index>& from, std::vector<Index>& to, Index taken_back, Index by) {
    const auto found = std::find(from.rbegin(), from.rend(), taken_back);
    if (found == from.rend()) return false;
    from.erase(std::next(found).base());
    to.push_back(by);
    return true;
}

// To another step, or by the clock: that is done again, not taken back, and undo passes over it.
bool only_leads_the_room(const Changes& changes) {
    return !changes.empty() && std::ranges::all_of(changes, [](const Change& change) {
        return std::holds_alternative<SetWhereabouts>(change) || std::holds_alternative<SetClock>(change);
    });
}

// What taking back came to when it could not be done whole.
struct Remainder {
    Changes changes, inverse;  // the inverse in the order in which to enact it
    Extent extent = Extent::Partly;
};

// A note that can not be unmade is taken off the board: what the person wanted is that it is no longer there.
bool remove_instead(Session& session, const Change& change, Remainder& done) {
    const DropNote* drop = std::get_if<DropNote>(&change);
    const Note* note = drop ? find_note(session, drop->id) : nullptr;
    if (!note || note->status == NoteStatus::Removed) return false;
    const Change removal{SetNoteStatus{drop->id, NoteStatus::Removed}};
    Result<Change> inverse = apply_change(session, removal);
    if (!inverse) return false;
    done.changes.push_back(removal);
    done.inverse.push_back(std::move(*inverse));
    done.extent = Extent::ByRemoving;
    return true;
}

// Takes back each change by itself, provided that what it set still stands.
Remainder take_back_what_stands(Session& session, const Changes& changes, const Changes& inverse) {
    Remainder done;
    for (std::size_t i = 0; i < inverse.size(); ++i) {
        Result<Change> again = apply_change(session, inverse[i]);
        if (again && *again == changes[changes.size() - 1 - i]) {
            done.changes.push_back(inverse[i]);
            done.inverse.push_back(std::move(*again));
            continue;
        }
        if (again) (void)apply_change(session, *again);
        remove_instead(session, inverse[i], done);
    }
    std::ranges::reverse(done.inverse);
    return done;
}

constexpr std::uint32_t free_slot = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t fewest_slots = 16;

// Where in a table of so many slots (a power of two) to begin looking for an id. Ids are random where people made them,
// and counted in files that other programs wrote.
std::size_t first_slot(ActId id, std::size_t slots) {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;
    return static_cast<std::size_t>((id.bits * golden) >> 32) & (slots - 1);
}

// What can not be read never was an act of ours.
template <class Value> Value value_or_empty(Result<Value> read) {
    assert(read);
    return read ? std::move(*read) : Value();
}

}  // namespace

History::History(PackedBytes::Limits limits)
    : own_(std::make_shared<SharedBytes>(limits)),
      acts_(own_),
      inverses_(limits) {}

History::History(std::shared_ptr<const SharedBytes> acts, PackedBytes::Limits limits)
    : acts_(std::move(acts)),
      inverses_(limits) {}

void History::record(const Act& act, const Changes& inverse) {
    assert(own_ && "acts of a file have their bytes in it");
    Bytes bytes;
    write_act(bytes, act);
    record(act, inverse, own_->append(bytes));
}

void History::record(const Act& act, const Changes& inverse, ByteRange its_bytes) {
    assert(places_.size() < free_slot);
    const auto here = static_cast<Index>(places_.size());
    Stacks& own = stacks_[act.who];
    const std::optional<Index> taken = act.takes_back ? find_place(act.takes_back) : std::nullopt;
    const bool takes_back =
        taken && (exchange(own.undo, own.redo, *taken, here) || exchange(own.redo, own.undo, *taken, here));
    if (!takes_back && !only_leads_the_room(act.changes)) {
        own.undo.push_back(here);
        own.redo.clear();
    }
    Bytes bytes(sizeof(std::uint32_t));
    std::ranges::copy(little_endian(static_cast<std::uint32_t>(its_bytes.size)), bytes.begin());
    write_changes(bytes, inverse);
    places_.push_back({act.id, its_bytes.start, inverses_.size()});
    inverses_.append(bytes);
    add_to_slots(here);
}

// The first of two acts with one id is found.
std::optional<History::Index> History::find_place(ActId id) const {
    if (slots_.empty()) return std::nullopt;
    for (std::size_t at = first_slot(id, slots_.size());; at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at] == free_slot) return std::nullopt;
        if (places_[slots_[at]].id == id) return slots_[at];
    }
}

void History::add_to_slots(Index added) {
    const auto add = [this](Index index) {
        std::size_t at = first_slot(places_[index].id, slots_.size());
        while (slots_[at] != free_slot) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = index;
    };
    if (places_.size() * 4 <= slots_.size() * 3) return add(added);
    const std::size_t more = std::max(fewest_slots, 2 * slots_.size());
    slots_ = {};
    slots_.resize(more, free_slot);
    for (Index index = 0; index <= added; ++index) add(index);
}

Bytes History::inverse_at(std::size_t at) const {
    const std::size_t start = places_[at].inverse;
    const std::size_t end = at + 1 < places_.size() ? places_[at + 1].inverse : inverses_.size();
    return inverses_.copy(start, end - start);
}

History::Entry History::entry(std::size_t at) const {
    const Bytes inverse = inverse_at(at);
    const Bytes act = acts_->copy({places_[at].act, from_little_endian<std::uint32_t>(inverse.data())});
    const ByteSpan changes = ByteSpan(inverse).subspan(sizeof(std::uint32_t));
    return {value_or_empty(read_act(act)), value_or_empty(read_changes(changes))};
}

std::size_t History::memory() const {
    const std::size_t acts = own_ ? own_->memory() : 0;
    return acts + inverses_.memory() + places_.size() * sizeof(Place) + slots_.capacity() * sizeof(Index);
}

std::optional<Act> History::find(ActId id) const {
    const std::optional<Index> found = find_place(id);
    return found ? std::optional(entry(*found).act) : std::nullopt;
}

std::optional<ActId> History::next_undo(PersonId who) const {
    const auto own = stacks_.find(who);
    if (own == stacks_.end() || own->second.undo.empty()) return std::nullopt;
    return places_[own->second.undo.back()].id;
}

std::optional<ActId> History::next_redo(PersonId who) const {
    const auto own = stacks_.find(who);
    if (own == stacks_.end() || own->second.redo.empty()) return std::nullopt;
    return places_[own->second.redo.back()].id;
}

Result<Undone> History::undo(Session& session, PersonId who, ActId as, std::int64_t at) {
    if (!next_undo(who)) return Refusal{Reason::NothingToUndo};
    return take_back_top(session, stacks_[who].undo, who, as, at);
}

Result<Undone> History::redo(Session& session, PersonId who, ActId as, std::int64_t at) {
    if (!next_redo(who)) return Refusal{Reason::NothingToRedo};
    return take_back_top(session, stacks_[who].redo, who, as, at);
}

Result<Undone> History::take_back_top(Session& session, Stack& stack, PersonId who, ActId as, std::int64_t at) {
    const Entry entry = this->entry(stack.back());
    Undone undone{{as, who, at, entry.act.id, entry.inverse}, {}, entry.act.id, Extent::Whole};
    if (Result<Changes> again = revert(session, entry.act.changes, entry.inverse)) {
        undone.inverse = std::move(*again);
        return undone;
    }
    Remainder done = take_back_what_stands(session, entry.act.changes, entry.inverse);
    if (done.changes.empty()) {
        stack.pop_back();
        return Refusal{Reason::ChangedSince};
    }
    undone.act.changes = std::move(done.changes);
    undone.inverse = std::move(done.inverse);
    undone.extent = done.extent;
    return undone;
}

}  // namespace samenspraak
