// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/search.hpp"
#include "sessions/insight/similar.hpp"
#include "tests/support/names.hpp"
#include "tests/support/random_session.hpp"
#include "tests/support/sample_session.hpp"

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// What was found, as it was written.
Texts found_texts(const Session& session, const std::string& wanted) {
    Texts texts;
    for (const Found& found : search(session, wanted))
        texts.emplace_back(text_of(session, found).substr(found.begin, found.end - found.begin));
    return texts;
}

// Swaps, insertions, deletions and exchanges, by the book.
std::size_t slow_slips(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j - 1] + (a[i - 1] != b[j - 1]), d[i - 1][j] + 1, d[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

std::string word_of_two_letters(Random& random) {
    std::string word;
    for (std::size_t i = 9 + random.below(4); i > 0; --i) word += random.one_in(2) ? 'a' : 'b';
    return word;
}

bool starts_otherwise(const std::string& a, const std::string& b) {
    return (a.size() >= b.size() + 2 && a.ends_with(b)) || (b.size() >= a.size() + 2 && b.ends_with(a));
}

}  // namespace

TEST_CASE("search finds the words of a note that was merged into another, on that other") {
    Table table;
    const NoteId head = table.actor("Winkeliers"), other = table.actor("Ondernemers bij de markt"),
                 gone = table.actor("Markthandel"), covered = table.actor("Markt, nog verborgen");
    REQUIRE(table.act(edits::merge(table.session, head, std::vector{other, gone, covered})));
    REQUIRE(table.act({SetNoteStatus{gone, NoteStatus::Removed}, SetCovered{covered, true}}));
    const auto found = search(table.session, "MARKT");
    REQUIRE(found.size() == 1);
    CHECK(found[0].note == head);
    CHECK(found[0].merged == other);
    CHECK(text_of(table.session, found[0]) == "Ondernemers bij de markt");
    REQUIRE(table.act(edits::take_apart(table.session, head)));
    CHECK(search(table.session, "markt").front().note == other);
}

TEST_CASE("search finds words wherever they were written, case and accents aside") {
    Table table;
    const NoteId actor = table.actor("Eén café in de straat"), option = table.option("Tel alleen");
    REQUIRE(table.act(edits::group(table.session, std::vector{actor}, table.next_id<GroupId>(), "CAFÉS en winkels")));
    Experiment experiment;
    experiment.stop_when = "Helpt een Cafe-overleg?";
    REQUIRE(table.act({SetAnswer{CaseQuestion::Problem, "Overlast bij cafés"}, SetOwner{option, "Cafébaas"},
        SetDissent{option, "De cafés niet"}, SetExperiment{option, experiment}}));
    CHECK(found_texts(table.session, "cafe") == Texts{"café", "CAFÉ", "café", "Café", "café", "Cafe"});
    CHECK(found_texts(table.session, " EEN ") == Texts{"Eén", "een", "een"});
    CHECK(search(table.session, "kantoor").empty());
    CHECK(search(table.session, "  ").empty());
}

TEST_CASE("search goes through the board in its order and leaves out what is not on it") {
    Table table;
    table.option("druk");
    const NoteId gone = table.actor("druk");
    table.effect("druk", Lane::Negative);
    table.effect("druk", Lane::Positive);
    const NoteId covered = table.value("druk");
    REQUIRE(table.act({SetNoteStatus{gone, NoteStatus::Removed}, SetCovered{covered, true}}));
    std::vector<std::pair<Phase, Lane>> places;
    for (const Found& found : search(table.session, "Druk")) {
        const Place& place = table.note(found.note).place;
        places.emplace_back(place.phase, place.lane);
    }
    CHECK(places
          == std::vector<std::pair<Phase, Lane>>{
              {Phase::Effects, Lane::Positive}, {Phase::Effects, Lane::Negative}, {Phase::Actions, Lane::Technology}});
}

TEST_CASE("what is found lies on whole characters of the text, in any session") {
    const auto seed = GENERATE(range(1, 6));
    const Session session = random_session(static_cast<std::uint64_t>(seed), 300);
    for (const char* wanted : {"e", "wifi", "приватність", "隐私", "👩‍👩‍👧", "agac"})
        for (const std::string& text : found_texts(session, wanted)) {
            CHECK_FALSE(text.empty());
            CHECK((static_cast<unsigned char>(text[0]) & 0xc0) != 0x80);
        }
}

TEST_CASE("notes that say the same in other letters are alike") {
    const auto alike = [](const char* a, const char* b) {
        CHECK(SimilarNotes::similar(a, b) == SimilarNotes::similar(b, a));
        return SimilarNotes::similar(a, b);
    };
    CHECK(alike("Privacy", "privacy!"));
    CHECK(alike("Bewoners van de binnenstad", "bewoners  van binnenstad"));
    CHECK(alike("Bewoners en ondernemers", "Ondernemers en bewoners"));
    CHECK(alike("Cafés", "cafes"));
    CHECK(alike("wifi-sensoren", "Wifisensoren"));
    CHECK(alike("Mensen mijden de binnenstad", "Mensen mijdden de binnestad"));
    CHECK(alike("Veiligehid", "Veiligheid"));
    CHECK(alike("приватність", "Приватнiсть"));
    CHECK(alike("De", "de"));
    CHECK(alike("هل هذا ممكن؟", "هل هذا ممكن"));
    CHECK(alike("सुरक्षा।", "सुरक्षा"));
    CHECK(alike("👍", "👍🏽"));
}

TEST_CASE("notes that say something else are not alike, however near the letters") {
    const auto alike = [](const char* a, const char* b) { return SimilarNotes::similar(a, b); };
    CHECK_FALSE(alike("Kosten binnen de gemeente", "Kosten buiten de gemeente"));
    CHECK_FALSE(alike("Meer toezicht", "Minder toezicht"));
    CHECK_FALSE(alike("Wel vertrouwen", "Geen vertrouwen"));
    CHECK_FALSE(alike("Gelijkheid", "Ongelijkheid"));
    CHECK_FALSE(alike("Direct betrokken", "Indirect betrokken"));
    CHECK_FALSE(alike("no surveillance", "surveillance"));
    CHECK_FALSE(alike("Plannen voor 2025", "Plannen voor 2026"));
    CHECK_FALSE(alike("Actor 10001", "Actor 10002"));
    CHECK_FALSE(alike("voor", "door"));
    CHECK_FALSE(alike("!!", "??"));
    CHECK_FALSE(alike("👍", "👎"));
}

TEST_CASE("how far two words may differ is counted as by the book") {
    Random random(7);
    std::size_t near = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string a = word_of_two_letters(random), b = word_of_two_letters(random);
        const bool expected = slow_slips(a, b) <= 2 && !starts_otherwise(a, b);
        near += expected;
        if (SimilarNotes::similar(a, b) != expected) FAIL(a << ' ' << b);
    }
    CHECK(near > 100);
}

TEST_CASE("like notes are found in their own phase, the best first, and follow the session") {
    Table table;
    const NoteId exact = table.value("Transparantie"), slip = table.value("Transparante");
    const NoteId other = table.actor("Transparantie"), far = table.value("Privacy");
    SimilarNotes notes;
    notes.update_from(table.session);
    CHECK(notes.to(Phase::Values, "transparantie") == std::vector{exact, slip});
    CHECK(notes.to(Phase::Values, "transparantie", exact) == std::vector{slip});
    CHECK(notes.to(Phase::Actors, "transparantie") == std::vector{other});
    CHECK(notes.pairs(Phase::Values) == std::vector{std::pair(exact, slip)});

    REQUIRE(table.act({SetText{far, "Transparantie"}, SetNoteStatus{exact, NoteStatus::Removed}}));
    notes.update_from(table.session);
    CHECK(notes.to(Phase::Values, "transparantie") == std::vector{far, slip});
    REQUIRE(table.act(edits::merge(table.session, far, std::vector{slip})));
    notes.update_from(table.session);
    CHECK(notes.to(Phase::Values, "transparantie") == std::vector{far});
}

TEST_CASE("following step by step comes to the same as starting anew") {
    Random random(3);
    Session session;
    SimilarNotes stepping;
    for (int i = 0; i < 400; ++i) {
        REQUIRE(apply_act(session, random_act(session, random)));
        stepping.update_from(session);
        if (i % 40 != 0) continue;
        SimilarNotes fresh;
        fresh.update_from(session);
        for (const Phase phase : all_phases) {
            CHECK(stepping.pairs(phase) == fresh.pairs(phase));
            CHECK(stepping.to(phase, "wifi") == fresh.to(phase, "wifi"));
        }
    }
}
