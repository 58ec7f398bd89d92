// SPDX-License-Identifier: EUPL-1.2
// Ids, and the set of links between notes. Kept in both directions, so that "what hangs on this note" costs a look-up
// and never a walk over all links.
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <vector>

namespace samenspraak {

// 64 random bits made by the author, so that the same thing sent twice is one thing. 0 = nobody, nothing.
template <class Tag> struct Id {
    std::uint64_t bits = 0;
    explicit operator bool() const { return bits != 0; }
    friend auto operator<=>(Id, Id) = default;
};
using NoteId = Id<struct NoteTag>;
using GroupId = Id<struct GroupTag>;
using PersonId = Id<struct PersonTag>;  // 0 = the facilitator
using ActId = Id<struct ActTag>;
using SessionId = Id<struct SessionTag>;

// Touches: actor -> effect. Bears: effect -> value. Serves: value -> option. Answers: effect -> option.
// Tension: value - value, the smaller id first. Merged: a note -> the equal note that speaks for it.
// The numbers are on disk.
enum class LinkKind : std::uint8_t { Touches, Bears, Serves, Answers, Tension, Merged };

struct Link {
    LinkKind kind{};
    NoteId from, to;
    friend auto operator<=>(const Link&, const Link&) = default;
};

class Links {
public:
    bool insert(const Link&);  // false: it was there
    bool erase(const Link&);   // false: it was not there
    bool contains(const Link& link) const { return forward_.contains(by_from(link)); }
    std::size_t size() const { return forward_.size(); }
    bool empty() const { return forward_.empty(); }

    bool any(NoteId) const;  // does anything start or end at this note

    // Calls visit(const Link&) for each link that starts, or ends, at the note; in a fixed order.
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
