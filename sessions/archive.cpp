// SPDX-License-Identifier: EUPL-1.2
#include "sessions/archive.hpp"

#include "sessions/archive_kinds.hpp"

#include <utility>

namespace samenspraak {
namespace {

constexpr std::uint8_t little_endian_mark = 1;  // as cereal's PortableBinary starts
constexpr std::size_t smallest_change = 3;      // two bytes of kind and a bool
constexpr std::size_t kinds = std::variant_size_v<Change>;
using ReadKind = Change (*)(BoundedInput&);

template <class Kind> Change read_kind(BoundedInput& archive) {
    Change change{std::in_place_type<Kind>};
    archive(std::get<Kind>(change));
    return change;
}

constexpr bool no_two_are_equal(std::array<std::uint16_t, kinds> numbers) {
    std::ranges::sort(numbers);
    return std::ranges::adjacent_find(numbers) == numbers.end();
}

// By number. Old layouts of a kind come in here under their own numbers.
template <std::size_t... At> constexpr auto numbered(std::index_sequence<At...>) {
    constexpr std::array<std::uint16_t, kinds> numbers{kind_number<std::variant_alternative_t<At, Change>>...};
    static_assert(std::ranges::min(numbers) > 0, "a kind of change without a number: give it the next free one");
    static_assert(no_two_are_equal(numbers), "two kinds of change with one number");
    std::array<ReadKind, std::ranges::max(numbers) + 1> table{};
    ((table[numbers[At]] = &read_kind<std::variant_alternative_t<At, Change>>), ...);
    return table;
}
constexpr auto by_number = numbered(std::make_index_sequence<kinds>{});

Change read_change(BoundedInput& archive) {
    std::uint16_t number = 0;
    archive(number);
    if (number >= by_number.size() || !by_number[number]) throw UnknownValue("a newer kind of change");
    return by_number[number](archive);
}

void take_changes(BoundedInput& archive, Changes& changes) {
    std::size_t count = 0;
    archive(cereal::make_size_tag(count));
    // Nothing is asked for in advance on the word of a count: there are at least three bytes to each change.
    if (count > archive.left() / smallest_change) throw std::length_error("more changes announced than there are");
    for (std::size_t i = 0; i < count; ++i) changes.push_back(read_change(archive));
}

void expect_end(const BoundedInput& archive) {
    if (archive.left() > 0) throw std::range_error("bytes left over");
}

Act read_whole_act(ByteSpan bytes) {
    BoundedInput archive(bytes);
    std::uint8_t mark = 0;
    archive(mark);
    if (mark != little_endian_mark) throw std::range_error("not little-endian");
    Act act;
    archive(act.id, act.who, act.at, act.takes_back);
    take_changes(archive, act.changes);
    expect_end(archive);
    return act;
}

Changes read_whole_changes(ByteSpan bytes) {
    BoundedInput archive(bytes);
    Changes changes;
    take_changes(archive, changes);
    expect_end(archive);
    return changes;
}

void put_changes(BoundedOutput& archive, const Changes& changes) {
    archive(cereal::make_size_tag(changes.size()));
    for (const Change& change : changes)
        std::visit(
            [&]<class Kind>(const Kind& kind) {
                archive(kind_number<Kind>);
                archive(kind);
            },
            change);
}

template <class Read> auto refused_or(Read read, ByteSpan bytes) -> Result<decltype(read(bytes))> {
    try {
        return read(bytes);
    } catch (const UnknownValue&) {
        return Refusal{Reason::NewerFormat};
    } catch (const std::exception&) {
        return Refusal{Reason::Damaged};
    }
}

}  // namespace

void write_act(Bytes& out, const Act& act) {
    BoundedOutput archive(out);
    archive(little_endian_mark, act.id, act.who, act.at, act.takes_back);
    put_changes(archive, act.changes);
}

void write_changes(Bytes& out, const Changes& changes) {
    BoundedOutput archive(out);
    put_changes(archive, changes);
}

Result<Act> read_act(ByteSpan bytes) { return refused_or(read_whole_act, bytes); }

Result<Changes> read_changes(ByteSpan bytes) { return refused_or(read_whole_changes, bytes); }

}  // namespace samenspraak
