// SPDX-License-Identifier: EUPL-1.2
// Ids, and the set of links between notes. Links are kept in both directions, so that finding the links of one note
// takes O(log n) and never a walk over all of them. Plain values that own what they hold; for one thread at a time
// while they are being changed.
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <vector>

namespace samenspraak {

// 64 random bits made by the author, so that something that is sent twice is recognised. 0: nobody, nothing.
template <class Tag> struct Id {
    std::uint64_t bits = 0;
    explicit operator bool() const { return bits != 0; }
    friend auto operator<=>(Id, Id) = default;
};
using NoteId = Id<struct NoteTag>;
using GroupId = Id<struct GroupTag>;
using PersonId = Id<struct PersonTag>;  // 0: the facilitator
using ActId = Id<struct ActTag>;
using SessionId = Id<struct SessionTag>;

// The threads of the method: actors, the effects that touch them, the values those effects bear on, and the options for
// action that serve a value or answer an effect.
// Touches: actor -> effect. Bears: effect -> value. Serves: value -> option. Answers: effect -> option.
// Tension: between two values, the smaller id first. Merged: a note -> the note that it was merged into, its head.
// The numbers are stored in files: add at the end, never renumber.
enum class LinkKind : std::uint8_t { Touches, Bears, Serves, Answers, Tension, Merged };
inline constexpr std::size_t link_kind_count = 6;

struct Link {
    LinkKind kind{};
    NoteId from, to;
    friend auto operator<=>(const Link&, const Link&) = default;
};

class Links {
public:
    bool insert(const Link&);  // false when it was there already
    bool erase(const Link&);   // false when it was not there
    bool contains(const Link& link) const { return forward_.contains(by_from(link)); }
    std::size_t size() const { return forward_.size(); }
    bool empty() const { return forward_.empty(); }

    bool any(NoteId) const;  // whether any link starts or ends at this note

    // Calls visit(const Link&) for each link that starts at the note (from) or ends at it (to), in a fixed order. The
    // links must not be changed meanwhile.
    template <class Visit> void from(NoteId id, Visit visit) const { each(forward_, id, visit, &Links::of_forward); }
    template <class Visit> void to(NoteId id, Visit visit) const { each(backward_, id, visit, &Links::of_backward); }
    template <class Visit> void all(Visit visit) const {
        for (const Entry& entry : forward_) visit(of_forward(entry));
    }

    friend bool operator==(const Links& a, const Links& b) { return a.forward_ == b.forward_; }

private:
    struct Entry {
        NoteId near;
        LinkKind kind;
        NoteId far;
        friend auto operator<=>(const Entry&, const Entry&) = default;
    };
    using Order = std::set<Entry>;
    static Entry by_from(const Link& link) { return {link.from, link.kind, link.to}; }
    static Entry by_to(const Link& link) { return {link.to, link.kind, link.from}; }
    static Link of_forward(const Entry& entry) { return {entry.kind, entry.near, entry.far}; }
    static Link of_backward(const Entry& entry) { return {entry.kind, entry.far, entry.near}; }
    template <class Visit, class Of> static void each(const Order& order, NoteId id, Visit& visit, Of of) {
        for (auto i = order.lower_bound({id, {}, {}}); i != order.end() && i->near == id; ++i) visit(of(*i));
    }

    Order forward_, backward_;
};

}  // namespace samenspraak

// Ids are random already.
template <class Tag> struct std::hash<samenspraak::Id<Tag>> {
    std::size_t operator()(samenspraak::Id<Tag> id) const noexcept { return static_cast<std::size_t>(id.bits); }
};
