// SPDX-License-Identifier: EUPL-1.2
#include "sessions/archive.hpp"
#include "sessions/bounded_archive.hpp"
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>
#include <cereal/archives/portable_binary.hpp>
#include <cereal/types/string.hpp>

#include <limits>
#include <set>
#include <sstream>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

Act act_of(Changes changes) {
    return {ActId{0xa1b2c3d4e5f60718}, PersonId{3}, -1'234'567, ActId{9}, std::move(changes)};
}
Bytes written(const Act& act) {
    Bytes bytes;
    write_act(bytes, act);
    return bytes;
}

// Where the kind of the first change stands, and its fields.
constexpr std::size_t count_at = 33, kind_at = 41, fields_at = 43;

void set_byte(Bytes& bytes, std::size_t at, int value) { bytes.at(at) = static_cast<std::byte>(value); }

}  // namespace

TEST_CASE("Every kind of change comes back from the disk as it was") {
    const Changes all = one_of_each();
    std::set<std::size_t> kinds;
    for (const Change& change : all) {
        kinds.insert(change.index());
        const Act act = act_of({change});
        const auto read = read_act(written(act));
        REQUIRE(read);
        CHECK(*read == act);
    }
    CHECK(kinds.size() == std::variant_size_v<Change>);
    CHECK(*read_act(written(act_of(all))) == act_of(all));
    CHECK(*read_act(written(act_of({}))) == act_of({}));
    CHECK(*read_act(written(act_of({SetExperiment{NoteId{1}, {}}}))) == act_of({SetExperiment{NoteId{1}, {}}}));
}

TEST_CASE("The numbers of the kinds of change are those of format version 1, whatever the order in the program") {
    std::set<int> numbers;
    for (const Change& change : one_of_each()) {
        const Bytes bytes = written(act_of({change}));
        numbers.insert(from_little_endian<std::uint16_t>(&bytes[kind_at]));
    }
    CHECK(*numbers.begin() == 1);
    CHECK(*numbers.rbegin() == 35);
    CHECK(numbers.size() == 35);
    const auto number_of = [](const Change& change) {
        return from_little_endian<std::uint16_t>(&written(act_of({change}))[kind_at]);
    };
    CHECK(number_of(AddNote{}) == 1);
    CHECK(number_of(SetText{}) == 3);
    CHECK(number_of(AddLink{}) == 15);
    CHECK(number_of(SetVote{}) == 25);
    CHECK(number_of(SetHolding{}) == 35);
}

TEST_CASE("The bytes of an act are what cereal's own portable binary archive reads") {
    const Act act = act_of({SetText{NoteId{0x1122334455667788}, "Bewoners"}});
    const Bytes bytes = written(act);
    std::istringstream stream(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    cereal::PortableBinaryInputArchive archive(stream);
    std::uint64_t id = 0, who = 0, takes_back = 0, count = 0, note = 0;
    std::int64_t at = 0;
    std::uint16_t kind = 0;
    std::string text;
    archive(id, who, at, takes_back, count, kind, note, text);
    CHECK(id == act.id.bits);
    CHECK(at == act.at);
    CHECK(count == 1);
    CHECK(kind == 3);
    CHECK(note == 0x1122334455667788);
    CHECK(text == "Bewoners");
}

TEST_CASE("An act cut short anywhere is refused") {
    const Bytes bytes = written(act_of(one_of_each()));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto read = read_act(ByteSpan(bytes).first(size));
        REQUIRE_FALSE(read);
        REQUIRE(read.error().why == Reason::Damaged);
    }
}

TEST_CASE("An act with bytes left over is refused") {
    Bytes bytes = written(act_of({SetSilent{true}}));
    bytes.push_back(std::byte{0});
    CHECK(read_act(bytes).error().why == Reason::Damaged);
}

TEST_CASE("Lengths and counts that promise more than there is are refused without asking for memory") {
    const Bytes sound = written(act_of({SetText{NoteId{1}, "Bewoners"}}));
    for (const std::uint64_t huge :
        {std::uint64_t{1} << 20, std::uint64_t{1} << 40, std::numeric_limits<std::uint64_t>::max()})
        for (const std::size_t at : {count_at, fields_at + 8}) {
            Bytes bytes = sound;
            std::ranges::copy(little_endian(huge), bytes.begin() + static_cast<std::ptrdiff_t>(at));
            CHECK(read_act(bytes).error().why == Reason::Damaged);
        }
}

TEST_CASE("A kind of change or a value from a newer program is refused as newer") {
    Bytes kind = written(act_of({SetSilent{true}}));
    set_byte(kind, kind_at, 36);
    CHECK(read_act(kind).error().why == Reason::NewerFormat);
    set_byte(kind, kind_at, 0);
    CHECK(read_act(kind).error().why == Reason::NewerFormat);
    set_byte(kind, kind_at + 1, 0xff);
    CHECK(read_act(kind).error().why == Reason::NewerFormat);

    Bytes phase = written(act_of({SetWhereabouts{{Phase::Actions, false}}}));
    set_byte(phase, fields_at, 5);
    CHECK(read_act(phase).error().why == Reason::NewerFormat);
    for (const auto& [change, at, last] : std::initializer_list<std::tuple<Change, std::size_t, int>>{
             {SetNoteStatus{}, 8, 2}, {SetDirectness{}, 8, 2}, {SetAtTable{}, 8, 2}, {SetPlace{}, 8, 4},
             {SetPlace{}, 9, 6}, {SetAnswer{}, 0, 5}, {SetClock{}, 0, 4}, {AddLink{}, 0, 5}}) {
        Bytes bytes = written(act_of({change}));
        set_byte(bytes, fields_at + at, last);
        CHECK(read_act(bytes));
        set_byte(bytes, fields_at + at, last + 1);
        CHECK(read_act(bytes).error().why == Reason::NewerFormat);
    }
}

TEST_CASE("A yes or no that is neither is damage") {
    Bytes bytes = written(act_of({SetSilent{true}}));
    set_byte(bytes, fields_at, 2);
    CHECK(read_act(bytes).error().why == Reason::Damaged);
}
