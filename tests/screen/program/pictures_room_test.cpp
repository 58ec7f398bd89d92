// SPDX-License-Identifier: EUPL-1.2
// Pictures of a room that takes part by phone, of what it sees on the beamer, and of boards with nothing or very much
// on them: see pictures_test.cpp.
#include "tests/screen/album.hpp"
#include "tests/support/names.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Album;
using samenspraak::testing::for_each_album;
using samenspraak::testing::Room;

namespace {

constexpr PictureSize old_beamer{1024, 768}, small_laptop{1366, 768};

void phones_come_in(Album& album) {
    Room& room = album.room;
    room.open_example();
    room.go(Phase::Case);
    room.command(Command::Join);
    album.take("joining-case");
    room.go(Phase::Actors);
    album.opened("join", Command::JoinShow);
    album.opened("remote", Command::Remote);
    album.opened("people-none", Command::People);
    const PersonId fatima = room.join("Fatima"), bram = room.join("");
    room.join("Annemarie van der Heijden-Oudekerk");
    album.opened("people", Command::People);
    album.opened("hands-none", Command::Hands);
    room.raise(bram);
    album.take("hand-up");
    room.raise(fatima);
    album.take("hands-up");
    album.opened("hands", Command::Hands);
    album.screen().press({Key::F10});
    album.take("hand-turn");
    album.rest();

    room.write_from(fatima, album.in("Het winkelend publiek", "The shoppers"));
    album.take("alike");
    room.command(Command::Hold);
    room.write_from(fatima, album.in("Toeristen", "Tourists"));
    room.write_from(bram, album.in("Hondenbezitters die hier elke avond laat nog een rondje lopen",
                              "Dog owners who walk their dogs here late every evening"));
    album.take("waiting");
    room.command(Command::HoldNot);
    room.go(Phase::Effects);
    room.phones().write(fatima, Phase::Actors, album.in("Marktkooplieden", "Market traders"));
    room.phones().write(bram, Phase::Actors, album.in("Buschauffeurs", "Bus drivers"));
    room.go(Phase::Actors);
    album.take("came-in");
}

void silence(Album& album) {
    Room& room = album.room;
    const PersonId who = room.join("Ali");
    room.go(Phase::Actions);
    room.command(Command::Silent);
    album.take("silent-minutes");
    room.screen().press({Key::Enter});
    album.take("silent-begins");
    room.write_from(who, album.in("Bordjes op straat", "Signs in the street"), Lane::Environment);
    album.take("silent-one");
    room.write_from(who, album.in("Minder sensoren", "Fewer sensors"), Lane::Technology);
    room.write_from(who, album.in("Uitleg voor wie er werkt", "Explain it to those who work there"), Lane::People);
    album.take("silent");
    album.beamer("beamer-silent");
    room.command(Command::Reveal);
    album.take("revealed");
}

void voting(Album& album) {
    Room& room = album.room;
    room.go(Phase::Values);
    room.command(Command::VotingOpen);
    for (const auto& [id, note] : room.session().notes)
        if (note.place.phase == Phase::Values && note.status == NoteStatus::OnBoard) {
            room.phones().vote(*room.phones().attendance().present.begin(), id, 1);
            break;
        }
    album.take("voting");
    album.beamer("beamer-voting");
    room.command(Command::VotingClose);
}

void beamer(Album& album) {
    Room& room = album.room;
    Headless& screen = album.screen();
    const auto steps = {Phase::Case, Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions};
    for (const Phase phase : steps) {
        room.go(phase);
        album.beamer("beamer-" + std::to_string(index_of(phase) + 1));
    }
    room.conclude();
    album.beamer("beamer-6");
    room.go(Phase::Effects);
    screen.press(control(Key::Up));
    album.beamer("beamer-chosen");
    album.beamer("beamer-chosen-1024", old_beamer);
    room.ui_state().spotlight = true;
    screen.settle();
    album.beamer("beamer-spotlight");
    screen.press({Key::Escape});
    room.raise(*room.phones().attendance().present.begin());
    album.beamer("beamer-hand");
    room.command(Command::JoinShow);
    album.beamer("beamer-join");
    album.beamer("beamer-join-1024", old_beamer);
    screen.press({Key::Escape});
    room.command(Command::Card);
    album.beamer("beamer-card");
    screen.press({Key::Escape});
}

void nothing_yet(Album& album) {
    Room& room = album.room;
    album.take("start-empty");
    album.screen().press(control(Key::N));
    album.take("new-session");
    album.screen().press({Key::Escape});
    room.begin_session(album.in("Leeg", "Empty"));
    for (const Phase phase : all_phases) {
        room.go(phase);
        album.take("empty-" + std::to_string(index_of(phase) + 1));
        album.beamer("beamer-empty-" + std::to_string(index_of(phase) + 1));
    }
    room.conclude();
    album.take("empty-6");
    album.beamer("beamer-empty-6");
    room.go(Phase::Actors);
    room.write(album.in("Ouders", "Parents"));
    album.take("one-note");
}

void very_much(Album& album) {
    Room& room = album.room;
    Headless& screen = album.screen();
    room.go(Phase::Effects);
    const std::array texts{album.in("Arbeidsongeschiktheidsverzekeringsmaatschappijen weten meer",
                               "Counterintelligenceorganisations know more"),
        album.in("Rustiger", "Calmer"),
        album.in(
            "Wie hier woont, kan aan vaste tijden herkend worden en weet dat zelf niet; niemand heeft het gevraagd",
            "Those who live here can be recognised by fixed times and do not know it; nobody asked them"),
        album.in("https://www.voorbeeldgemeente.nl/druktemeting/privacyverklaring",
            "https://www.example-city.org/measuring-crowds/privacy-statement")};
    for (int i = 0; i < 60; ++i)
        room.write((i % 2 == 0 ? "+" : "-") + std::string(texts[static_cast<std::size_t>(i) % texts.size()]) + " "
                   + std::to_string(i + 1));
    album.take("full");
    album.beamer("beamer-full");
    screen.press(control(Key::Up));
    album.take("full-chosen-1366", small_laptop);
    album.take("full-chosen-1024", old_beamer);
    for (int i = 0; i < 4; ++i) screen.press(control(Key::Plus));
    album.take("full-larger");
    album.take("full-larger-1366", small_laptop);
    room.ui_state().spotlight = true;
    screen.settle();
    album.take("full-spotlight");
    screen.press({Key::Escape});
    screen.press(control(Key::Digit0));
}

}  // namespace

TEST_CASE("pictures of a room that takes part", "[.][pictures]") {
    for_each_album([](Album& album) {
        phones_come_in(album);
        silence(album);
        voting(album);
        beamer(album);
    });
}

TEST_CASE("pictures of nothing and of very much", "[.][pictures]") {
    for_each_album([](Album& album) {
        nothing_yet(album);
        very_much(album);
    });
}
