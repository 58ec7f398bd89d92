// SPDX-License-Identifier: EUPL-1.2
// All acts of a session in the order of the journal, and for each person which act undo and redo take next. Undo is
// itself an act: it applies the inverse of the person's own last act, never of an act by someone else that came later.
// It passes over acts that only lead the room (to another step, or by the clock): those are no acts on what was said.
// Acts and their inverses are kept as bytes (archive.hpp), the older ones compressed, so that a long session takes
// little memory; they become acts again when they are asked for. History owns the inverses. The acts are its own, or
// they lie in the records of a file, which it shares with who writes them. It is rebuilt when a file is opened, so undo
// works after reopening. One thread at a time, like the session, also to read.
#pragma once
#include "sessions/change.hpp"
#include "sessions/shared_bytes.hpp"

#include <deque>
#include <iterator>
#include <map>
#include <memory>
#include <vector>

namespace samenspraak {

// How far an undo or a redo got. Partly: others have since changed some of the same facts, and those were left alone.
// ByRemoving: a new note could not be dropped because something is linked to it now; it was taken off the board
// instead.
enum class Extent { Whole, Partly, ByRemoving };

struct Undone {
    Act act;  // what was just applied; the caller records it and writes it to the journal like any other act
    Changes inverse;
    ActId of;  // the act that was taken back
    Extent extent{};
};

class History {
public:
    struct Entry {
        Act act;
        Changes inverse;
    };
    class Entries;

    // With acts of its own. The limits say how much stays uncompressed.
    History() : History(PackedBytes::Limits()) {}
    explicit History(PackedBytes::Limits);
    // Of acts whose bytes lie in these, and are kept with them.
    explicit History(std::shared_ptr<const SharedBytes> acts, PackedBytes::Limits = {});

    void record(const Act&, const Changes& inverse);  // with acts of its own
    // Of acts that lie in what it was given: where this one does. It need not be there yet.
    void record(const Act&, const Changes& inverse, ByteRange its_bytes);

    bool contains(ActId id) const { return find_place(id).has_value(); }
    Entries entries() const;
    std::optional<Act> find(ActId) const;  // none when there is none

    std::size_t memory() const;  // it takes about so many bytes, without those that it was given

    // The act that undo or redo would take back now; none when there is none.
    std::optional<ActId> next_undo(PersonId) const;
    std::optional<ActId> next_redo(PersonId) const;

    // Takes back the person's last act (or their last undo) in the session, as an act with the id `as` and the time
    // `at` (milliseconds since 1970 UTC). The result has been applied but not recorded. Refused with NothingToUndo,
    // NothingToRedo or ChangedSince; after ChangedSince nothing was changed, and the next call takes the act before it.
    Result<Undone> undo(Session&, PersonId, ActId as, std::int64_t at);
    Result<Undone> redo(Session&, PersonId, ActId as, std::int64_t at);

private:
    using Index = std::uint32_t;       // of an act: the first is 0; a file cannot hold as many as fit
    using Stack = std::vector<Index>;  // of acts
    struct Stacks {
        Stack undo, redo;
    };
    struct Place {
        ActId id;
        std::size_t act;      // where its bytes begin, among those of all acts
        std::size_t inverse;  // in inverses_
    };
    std::optional<Index> find_place(ActId) const;
    void add_to_slots(Index);
    Entry entry(std::size_t) const;
    Bytes inverse_at(std::size_t) const;
    Result<Undone> take_back_top(Session&, Stack&, PersonId, ActId as, std::int64_t at);

    std::shared_ptr<SharedBytes> own_;         // null: they lie in a file's
    std::shared_ptr<const SharedBytes> acts_;  // never null
    PackedBytes inverses_;                     // of each act: how many bytes it has itself, and its inverse
    std::deque<Place> places_;                 // a deque, so that growing never takes twice the memory
    std::vector<Index> slots_;  // places by id: a hash table with open addressing, at most three quarters full
    std::map<PersonId, Stacks> stacks_;
};

// Some acts that follow each other. Refers to the history, which must outlive it and may go on meanwhile. Each act is
// made of its bytes when it is asked for: who needs one twice keeps it.
class History::Entries {
public:
    class Iterator {
    public:
        using value_type = Entry;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = std::forward_iterator_tag;
        Iterator() = default;
        Iterator(const History* history, std::size_t at) : history_(history), at_(at) {}
        Entry operator*() const { return history_->entry(at_); }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        Iterator operator++(int) { return {history_, at_++}; }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const History* history_ = nullptr;
        std::size_t at_ = 0;
    };

    Entries() = default;
    Entries(const History* history, std::size_t first, std::size_t size)
        : history_(history),
          first_(first),
          size_(size) {}

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    Iterator begin() const { return {history_, first_}; }
    Iterator end() const { return {history_, first_ + size_}; }
    Entry operator[](std::size_t at) const { return history_->entry(first_ + at); }
    Entry front() const { return (*this)[0]; }
    Entry back() const { return (*this)[size_ - 1]; }
    ActId id(std::size_t at) const { return history_->places_[first_ + at].id; }  // of an act, without making it

    // A part of them, which must be there; without a size up to the end.
    Entries first(std::size_t size) const { return {history_, first_, size}; }
    Entries subspan(std::size_t from) const { return subspan(from, size_ - from); }
    Entries subspan(std::size_t from, std::size_t size) const { return {history_, first_ + from, size}; }

private:
    const History* history_ = nullptr;
    std::size_t first_ = 0, size_ = 0;
};

inline History::Entries History::entries() const { return {this, 0, places_.size()}; }

}  // namespace samenspraak
