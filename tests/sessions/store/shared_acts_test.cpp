// SPDX-License-Identifier: EUPL-1.2
// The acts of a session are in memory once: in what its file must hold, where undo and looking back read them.
#include "sessions/store/atomic_write.hpp"
#include "sessions/store/session_file.hpp"
#include "tests/sessions/store/disk.hpp"
#include "tests/support/names.hpp"
#include "tests/support/random_session.hpp"
#include "tests/support/sample_session.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

const Path place = "/sessions/raad.samenspraak", elsewhere = "/stick/raad.samenspraak";
constexpr PackedBytes::Limits tiny{256, 512};  // nearly all is compressed, and an act may lie in several pieces

// A session that is written while one works in it.
struct WrittenTable {
    std::shared_ptr<SharedBytes> bytes = std::make_shared<SharedBytes>(tiny);
    Session session;
    History history{bytes, tiny};
    std::unique_ptr<JournalWriter> writer;
    std::uint64_t last_id = 0;

    explicit WrittenTable(ForgetfulDisk& disk) {
        Bytes header;
        write_header(header, SessionId{7});
        auto placed = place_whole(disk, place, header, {});
        REQUIRE(placed);
        bytes->append(header);
        writer = std::make_unique<JournalWriter>(
            disk, JournalStart{place, std::move(placed->file), bytes, 0, 0, false, false, {}}, JournalWriter::Wake{});
    }
    Result<Done> act(const Changes& changes, PersonId who) {
        Result<Changes> inverse = apply_act(session, changes);
        if (!inverse) return inverse.error();
        record({ActId{++last_id}, who, 0, {}, changes}, *inverse);
        return Done{};
    }
    Result<Undone> undo(PersonId who) { return recorded(history.undo(session, who, ActId{++last_id}, 0)); }
    Result<Undone> redo(PersonId who) { return recorded(history.redo(session, who, ActId{++last_id}, 0)); }

private:
    void record(const Act& act, const Changes& inverse) {
        const Appended written = writer->append(act);
        history.record(act, inverse, written.act);
    }
    Result<Undone> recorded(Result<Undone> undone) {
        if (undone) record(undone->act, undone->inverse);
        return undone;
    }
};

void check_same_entries(const History& a, const History& b) {
    const auto of_a = a.entries(), of_b = b.entries();
    REQUIRE(of_a.size() == of_b.size());
    for (std::size_t i = of_a.size(); i-- > 0;) {
        REQUIRE(of_a[i].act == of_b[i].act);
        REQUIRE(of_a[i].inverse == of_b[i].inverse);
    }
}

}  // namespace

TEST_CASE(
    "Undo, redo and looking back read the acts that are being written, and go on when nothing is written any more",
    "[threads]") {
    for (const std::uint64_t seed : {51U, 52U}) {
        Random random(seed);
        Table plain;
        ForgetfulDisk disk;
        WrittenTable written(disk);
        const PersonId people[]{{}, PersonId{1'001}};
        const auto both = [&](auto work) {
            const auto one = work(plain);
            const auto other = work(written);
            REQUIRE(static_cast<bool>(one) == static_cast<bool>(other));
            REQUIRE(plain.session == written.session);
        };
        std::future<Result<Written>> moved;
        for (int i = 0; i < 600; ++i) {
            if (i == 300) moved = written.writer->move_to(elsewhere, Existing::Keep);
            const PersonId who = people[random.below(2)];
            const Changes changes = random_act(plain.session, random);
            const auto what = random.below(6);
            if (what < 4)
                both([&](auto& table) { return table.act(changes, who); });
            else
                both([&](auto& table) { return what == 4 ? table.undo(who) : table.redo(who); });
            if (i % 100 == 99) check_same_entries(plain.history, written.history);
        }
        REQUIRE(moved.get());
        REQUIRE(written.writer->close());
        written.writer.reset();
        check_same_entries(plain.history, written.history);

        const auto opened = open_session(disk, elsewhere, Access::Read, {});
        REQUIRE(opened);
        CHECK(opened->session == plain.session);
        check_same_entries(plain.history, opened->history);
    }
}

TEST_CASE("What a history takes besides the acts in the file is little, in a file that is opened and one that is new") {
    ForgetfulDisk disk;
    constexpr std::uint64_t notes = 2'000;
    const auto act = [](std::uint64_t number) {
        Note note;
        note.id = NoteId{number};
        note.text = "Bewoners weten niet wie er meekijkt, en waarom, en hoe lang.";
        note.place.rank = "n";
        return Act{ActId{number}, {}, 1'795'000'000'000, {}, {AddNote{note}}};
    };
    {
        auto made = create_session(disk, place, Existing::Keep, act(1), {});
        REQUIRE(made);
        CHECK(made->history.find(ActId{1}) == act(1));
        for (std::uint64_t number = 2; number <= notes; ++number) made->writer->append(act(number));
        REQUIRE(made->writer->close());
    }
    for (const Access access : {Access::Read, Access::Write}) {
        const auto opened = open_session(disk, place, access, {});
        REQUIRE(opened);
        CHECK(opened->history.entries().size() == notes);
        CHECK(opened->history.find(ActId{7}) == act(7));
        // An act of a note of 60 letters is some 200 bytes, its inverse a tenth of that.
        CHECK(opened->history.memory() < opened->bytes / 2);
    }
}
