// SPDX-License-Identifier: EUPL-1.2
#include "tests/sessions/store/recorded_acts.hpp"

#include "sessions/history.hpp"
#include "sessions/ids.hpp"
#include "sessions/store/journal.hpp"
#include "tests/support/names.hpp"
#include "tests/support/sample_session.hpp"

#include <cstdlib>

namespace samenspraak::testing {
namespace {

Experiment an_experiment() {
    return {"Helpt het?", "Tellen met de hand", "Eén straat", "2026-12-24", "Bij klachten", "De raad", "De buurt"};
}

Note a_note() {
    Note note;
    note.id = NoteId{0x0123456789abcdef};
    note.author = PersonId{77};
    note.text = "Winkeliers in de 旧市街 🏙️\nen hun klanten";
    note.place = {Phase::Actions, Lane::People, GroupId{12}, "V3"};
    note.status = NoteStatus::Held;
    note.covered = note.starred = true;
    note.directness = Directness::Indirect;
    note.at_table = AtTable::No;
    note.count = 300;
    note.hands = 0xfedc;
    note.details = NoteDetails{"gemeente", "De ondernemers zien dat anders", an_experiment(), "n12"};
    return note;
}

Note a_full_note() {
    Note note = a_note();
    note.place.group = {};
    return note;
}

void lead_the_way(Table& table) {
    REQUIRE(table.act({SetTitle{"Druktemeting"}, SetHost{"Raadswerkgroep"}, SetDate{"2026-11-23"}, SetLanguage{"en"}}));
    REQUIRE(table.act({SetAnswer{CaseQuestion::Technology, "Wifisensoren"}}));
    REQUIRE(table.act({SetAnswer{CaseQuestion::Question, "Hoe kan het goed?\nEn voor wie?"}}));
    REQUIRE(table.act({SetWhereabouts{{Phase::Effects, false}}}));
    REQUIRE(table.act({SetClock{Phase::Effects, {1800, 65, 1'795'000'000'000}}}));
    REQUIRE(table.act({SetSilent{true}, SetHolding{Phase::Effects, true}}));
}

// Every kind of change there is, most of them on one note after the other.
void play(Table& table) {
    lead_the_way(table);
    const PersonId fatima = table.joins("Fatima"), jan = table.joins("Jan"), gone = table.joins("Wie?");
    const NoteId people = table.actor("Bewoners"), shops = table.actor("Winkeliers & co"),
                 same = table.actor("bewoners");
    const NoteId seen = table.say(Phase::Effects, "Mensen voelen zich bekeken 👀", Lane::Negative, fatima);
    const NoteId privacy = table.value("privacy"), safety = table.value("veiligheid");
    const NoteId option = table.option("Tellen zonder te herkennen");
    for (const auto& [a, b] :
        {std::pair(people, seen), {seen, privacy}, {privacy, option}, {seen, option}, {safety, privacy}})
        table.link(a, b);
    REQUIRE(table.act({AddLink{{LinkKind::Merged, same, people}}}));
    REQUIRE(table.act({DropLink{{LinkKind::Answers, seen, option}}}));
    const GroupId group{900};
    REQUIRE(table.act({AddGroup{{group, Phase::Actors, "Wie er woont", "V", "g1"}},
        SetPlace{people, {Phase::Actors, Lane::None, group, "k"}}}));
    REQUIRE(table.act({SetGroupName{group, "De buurt"}, SetGroupRank{group, "W"}}));
    REQUIRE(table.act({AddGroup{{GroupId{901}, Phase::Values, "Weg", "X", ""}}, DropGroup{GroupId{901}}}));
    REQUIRE(table.act({SetText{seen, "Mensen voelen zich bekeken"}}, fatima));
    REQUIRE(table.act({SetNoteStatus{shops, NoteStatus::Removed}, SetCovered{seen, true}, SetStarred{privacy, true}}));
    REQUIRE(
        table.act({SetDirectness{people, Directness::Direct}, SetAtTable{people, AtTable::Yes}, SetCount{people, 3}}));
    REQUIRE(
        table.act({SetHands{safety, 4}, SetOwner{option, "gemeente"}, SetDissent{option, "Te duur, vindt een deel"}}));
    REQUIRE(table.act({SetExperiment{option, an_experiment()}}));
    REQUIRE(table.act({SetName{jan, "Jan de V."}, SetPresent{jan, false}, DropParticipant{gone}}));
    REQUIRE(table.act({SetVoting{{true, 5}}}));
    REQUIRE(table.act({SetVote{fatima, privacy, 3}, SetVote{fatima, safety, 2}}, fatima));
    REQUIRE(
        table.act({AddNote{a_full_note()}, AddParticipant{{PersonId{800}, "Wim", 1'795'000'000'123, false, "p1"}}}));
    const NoteId mistake = table.actor("Vergissing");
    REQUIRE(table.act({DropNote{mistake}}));
    REQUIRE(table.act({SetStarred{safety, true}}));
    REQUIRE(table.undo());
    REQUIRE(table.redo());
    REQUIRE(table.undo());
}

std::vector<Act> acts_in(const Table& table) {
    std::vector<Act> acts;
    for (const auto& entry : table.history.entries()) acts.push_back(entry.act);
    for (std::size_t i = 0; i < acts.size(); ++i) acts[i].at = 1'795'000'000'000 + static_cast<std::int64_t>(1000 * i);
    return acts;
}

}  // namespace

Changes one_of_each() {
    const NoteId note{5};
    const Link link{LinkKind::Merged, NoteId{6}, NoteId{7}};
    return {AddNote{a_note()}, DropNote{note}, SetText{note, "Ja"},
        SetPlace{note, {Phase::Actions, Lane::People, GroupId{3}, "a"}}, SetNoteStatus{note, NoteStatus::Removed},
        SetCovered{note, true}, SetStarred{note, true}, SetDirectness{note, Directness::Indirect},
        SetAtTable{note, AtTable::No}, SetCount{note, 2}, SetHands{note, 3}, SetOwner{note, "wij"},
        SetDissent{note, "nee"}, SetExperiment{note, an_experiment()}, AddLink{link}, DropLink{link},
        AddGroup{{GroupId{8}, Phase::Actions, "groep", "r", "g"}}, DropGroup{GroupId{8}},
        SetGroupName{GroupId{8}, "naam"}, SetGroupRank{GroupId{8}, "s"},
        AddParticipant{{PersonId{9}, "Fatima", -5, false, "p1"}}, DropParticipant{PersonId{9}},
        SetName{PersonId{9}, "F."}, SetPresent{PersonId{9}, true}, SetVote{PersonId{9}, note, 2},
        SetVoting{{true, 200}}, SetTitle{"titel"}, SetHost{"gastheer"}, SetDate{"2026-11-23"}, SetLanguage{"tr"},
        SetAnswer{CaseQuestion::Question, "antwoord"}, SetWhereabouts{{Phase::Actions, true}},
        SetClock{Phase::Actions, {600, 30, 1'795'000'000'000}}, SetSilent{true}, SetHolding{Phase::Actions, true}};
}

std::vector<Act> acts_of_every_kind() {
    Table table;
    play(table);
    return acts_in(table);
}

std::vector<Act> small_acts(std::size_t count) {
    Table table;
    const NoteId value = table.value("rust");
    NoteId effect = table.effect("druk");
    for (std::size_t i = 2; i < count; ++i) {
        const bool on = i % 10 < 5;
        if (i % 20 == 0)
            effect = table.effect("druk " + std::to_string(i));
        else if (i % 20 == 1)
            table.link(effect, value);
        else if (i % 20 == 13)
            REQUIRE(table.undo());
        else
            REQUIRE(table.act({SetStarred{i % 2 ? effect : value, on}}));
    }
    return acts_in(table);
}

Act numbered_act(std::uint64_t number) {
    Note note;
    note.id = NoteId{number + 1};
    note.text = "Opmerking " + std::to_string(number);
    note.place.rank = "V";
    return {ActId{number + 1}, {}, 0, {}, {AddNote{note}}};
}

Session session_of(const std::vector<Act>& acts) {
    Session session;
    for (const Act& act : acts) REQUIRE(apply_act(session, act.changes));
    return session;
}

Bytes file_of(const std::vector<Act>& acts, bool closed_well) {
    Bytes bytes;
    write_header(bytes, SessionId{42});
    std::uint64_t sequence = 0;
    for (const Act& act : acts) write_record(bytes, ++sequence, act);
    if (closed_well) write_closing(bytes, ++sequence);
    return bytes;
}

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "samenspraak-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()));
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace samenspraak::testing
