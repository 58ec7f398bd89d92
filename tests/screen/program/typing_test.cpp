// SPDX-License-Identifier: EUPL-1.2
// Typing is always typing: who clicks about and types, as a stranger does, changes nothing on the board but the notes
// that were typed.
#include "app/screen/input/gestures.hpp"
#include "tests/screen/table.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <random>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

// As the session was, but for what was added to it.
void check_only_added(const Session& before, const Session& after, const std::vector<std::string>& typed) {
    for (const auto& [id, note] : before.notes) {
        REQUIRE(after.notes.contains(id));
        CHECK(after.notes.at(id) == note);
    }
    CHECK(after.groups == before.groups);
    CHECK(after.links == before.links);
    CHECK(after.notes.size() == before.notes.size() + typed.size());
    for (const std::string& text : typed)
        CHECK(std::ranges::any_of(after.notes,
            [&](const auto& each) { return each.second.text == text && !before.notes.contains(each.first); }));
}

void say(Table& table, std::string_view line) {
    table.screen().type(line);
    table.screen().press({Key::Enter});
}

// More by hand: SAMENSPRAAK_SEQUENCES=10000 screen_tests "clicks, letters*".
int sequences() {
    const char* asked = std::getenv("SAMENSPRAAK_SEQUENCES");
    return asked ? std::atoi(asked) : 20;
}

// A stranger's hour: clicks on notes, letters, Enter and Escape. Answers with the lines that became notes.
std::vector<std::string> click_and_type(Table& table, std::mt19937& random) {
    constexpr std::string_view letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789.,;:!?()/*=_\"'";
    std::vector<NoteId> notes;
    for (const auto& [id, note] : table.session().notes) notes.push_back(id);
    std::vector<std::string> typed;
    std::string line;
    for (int turn = 0; turn < 100; ++turn) {
        switch (random() % 8) {
        case 0: {
            const auto place = table.open().board().where(notes.at(random() % notes.size()));
            const Point at = place ? place->corner() + Point{20, 8} : Point{};
            const auto* there = table.screen().stage.ui().widgets().topmost(at);
            if (there && there->role == Role::Note) table.screen().click(at);
            table.screen().pass(0.6);  // two clicks are no double click
            break;
        }
        case 1:
            table.screen().press({Key::Enter});
            if (const auto first = line.find_first_not_of(' '); first != line.npos)
                typed.push_back(line.substr(first, line.find_last_not_of(' ') + 1 - first));
            line.clear();
            break;
        case 2: table.screen().press({Key::Escape}); break;
        default: line += letters[random() % letters.size()]; table.screen().type(line.substr(line.size() - 1));
        }
    }
    return typed;
}

}  // namespace

TEST_CASE("what is typed after a click on an effect is a new effect, whatever it begins with") {
    const auto [line, text] =
        GENERATE(table<const char*, const char*>({{"- Gevoel van controle verdwijnt", "Gevoel van controle verdwijnt"},
            {"Langere wachttijd", "Langere wachttijd"}, {"+Delete", "Delete"}, {"menselijke maat", "menselijke maat"},
            {"1 loket voor alles", "1 loket voor alles"}, {"Goed te vinden", "Goed te vinden"}}));
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Minder zorgen");
    table.click_note("Minder zorgen");
    const Session before = table.session();
    say(table, line);
    check_only_added(before, table.session(), {std::string(text)});
    CHECK(table.note("Minder zorgen").place.lane == Lane::Positive);
    CHECK(table.note("Minder zorgen").details->dissent.empty());
}

TEST_CASE("what is typed after a click on an actor or a value is a new one: no group, no merge, no removal") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Inwoners");
    table.write("Bewoners");
    table.choose_all();
    (void)table.group("Wijk");
    table.click_note("Inwoners");
    Session before = table.session();
    say(table, "Gemeentelijke ombudsman");
    say(table, "Loket");
    check_only_added(before, table.session(), {"Gemeentelijke ombudsman", "Loket"});
    table.go(Phase::Values);
    table.write("menselijk");
    table.write("menselijkheid");
    table.click_note("menselijk");
    before = table.session();
    say(table, "menselijke maat");
    check_only_added(before, table.session(), {"menselijke maat"});
}

TEST_CASE("a space that is typed first is of the note, also when a note or the name of a group was clicked") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Inwoners");
    table.click_note("Inwoners");
    say(table, " Ouders van kinderen");
    CHECK(table.has("Ouders van kinderen"));
    CHECK(table.ui_state().loose == NoteId{});
}

TEST_CASE("Backspace never removes a note, and in a field with letters it takes the last one") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Inwoners");
    table.click_note("Inwoners");
    for (int i = 0; i < 3; ++i) table.screen().press({Key::Backspace});
    CHECK(table.has("Inwoners"));
    table.screen().type("Buren!");
    table.click_note("Inwoners");
    table.screen().press({Key::Backspace});
    table.screen().press({Key::Enter});
    CHECK(table.has("Buren"));
    CHECK(table.has("Inwoners"));
}

TEST_CASE("Delete removes what is chosen, once") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (const char* actor : {"Inwoners", "Buren", "Scholen"}) table.write(actor);
    table.click_note("Buren");
    for (int i = 0; i < 5; ++i) table.screen().press({Key::Delete});
    CHECK(table.on_board(Phase::Actors) == 2);
    CHECK(table.has("Inwoners"));
    CHECK(table.ui_state().selection.empty());
}

TEST_CASE("nothing that was typed stands between undo and the last act of the board") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Inwoners");
    table.write("Buren");
    table.click_note("Buren");
    table.screen().press({Key::Delete});
    table.screen().type("half een woord");
    table.screen().press(control(Key::A));
    table.screen().press({Key::Backspace});
    table.screen().type("en weer");
    table.screen().press(control(Key::Z));
    CHECK(table.on_board(Phase::Actors) == 2);
    CHECK(table.ui_state().drafts[index_of(Phase::Actors)] == "en weer");
}

TEST_CASE("what was removed is said, with a button that puts it back for as long as undo would") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Inwoners");
    table.write("Buren");
    table.click_note("Buren");
    table.screen().press({Key::Delete});
    REQUIRE(table.says("Weggehaald: Buren"));
    table.click_label("Zet terug");
    CHECK(table.on_board(Phase::Actors) == 2);
    CHECK_FALSE(table.says("Zet terug"));
    table.choose_all();
    table.screen().press({Key::Delete});
    CHECK(table.says("2 notities weggehaald"));
    table.write("Scholen");
    CHECK_FALSE(table.says("Zet terug"));  // undo is about that one now
    table.screen().press(control(Key::Z));
    CHECK(table.says("Zet terug"));
}

TEST_CASE("nothing is linked that was not asked for in this step") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Inwoners");
    table.click_note("Inwoners");
    table.go(Phase::Effects);
    table.write("+Rustiger");
    CHECK(table.session().links.size() == 0);
}

TEST_CASE("a lane is picked by Alt and its number: for what is chosen, else for what is typed next") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.screen().press(alt(Key::Digit2));
    table.write("Meer toezicht");
    CHECK(table.note("Meer toezicht").place.lane == Lane::Negative);
    table.click_note("Meer toezicht");
    table.screen().press(alt(Key::Digit3));
    CHECK(table.note("Meer toezicht").place.lane == Lane::Both);
    table.screen().press({Key::Escape});
    table.write("Meer drukte");
    CHECK(table.note("Meer drukte").place.lane == Lane::Negative);
}

TEST_CASE("clicks, letters, Enter and Escape in any order add what was typed, and change nothing else") {
    for (int seed = 0; seed < sequences(); ++seed) {
        INFO("seed " << seed);
        std::mt19937 random(static_cast<unsigned>(seed));
        Table table;
        table.begin_session("Overleg");
        table.go(std::array{Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions}.at(random() % 4));
        for (const char* text : {"Inwoners", "Buren", "Scholen", "Ouders"}) table.write(text);
        const Session before = table.session();
        const std::vector<std::string> typed = click_and_type(table, random);
        check_only_added(before, table.session(), typed);
    }
}

TEST_CASE("an @ finds who is touched while one types, and the note is linked at once") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (const char* actor : {"Inwoners", "Bezorgers en taxichauffeurs", "Scholen"}) table.write(actor);
    table.go(Phase::Effects);
    table.screen().type("-Vaker omrijden @bez");
    REQUIRE(table.says("Bezorgers en taxichauffeurs"));
    table.screen().press({Key::Tab});
    CHECK(table.ui_state().drafts[index_of(Phase::Effects)] == "Vaker omrijden ");
    table.screen().press({Key::Enter});
    CHECK(table.note("Vaker omrijden").place.lane == Lane::Negative);
    CHECK(table.linked("Bezorgers en taxichauffeurs", "Vaker omrijden"));
    // And only that one: the next note asks for its own.
    table.write("-Meer lawaai");
    CHECK(table.session().links.size() == 1);
}

TEST_CASE("an @ that finds nobody, or that Escape passed over, is text") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Inwoners");
    table.go(Phase::Effects);
    table.screen().type("Mail naar info@gemeente.nl");
    table.screen().press({Key::Enter});
    CHECK(table.has("Mail naar info@gemeente.nl"));
    table.screen().type("Vraag het @inw");
    table.screen().press({Key::Escape});
    table.screen().press({Key::Enter});
    CHECK(table.has("Vraag het @inw"));
    CHECK(table.session().links.size() == 0);
}

TEST_CASE("signs that a phone or an office program corrected pick the same lane") {
    const auto [typed, lane] = GENERATE(table<const char*, Lane>({{"+een", Lane::Positive}, {"＋een", Lane::Positive},
        {"-een", Lane::Negative}, {"–een", Lane::Negative}, {"—een", Lane::Negative}, {"−een", Lane::Negative},
        {"±een", Lane::Both}, {"+-een", Lane::Both}, {"+/-een", Lane::Both}, {"+/−een", Lane::Both}}));
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    CAPTURE(typed);
    say(table, typed);
    CHECK(table.note("een").place.lane == lane);
}

TEST_CASE("the toolbar beside a chosen note does what it says, and its key is on it") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Rustiger");
    CHECK_FALSE(table.screen().shows("board.toolbar.star"));
    table.click_note("Rustiger");
    table.screen().click("board.toolbar.star");
    CHECK(table.note("Rustiger").starred);
    table.screen().click("board.toolbar.lane");
    table.click_label("Naar Negatief");
    CHECK(table.note("Rustiger").place.lane == Lane::Negative);
    table.screen().click("board.toolbar.edit");
    CHECK(table.ui_state().editing.note == table.id("Rustiger"));
    CHECK_FALSE(table.screen().shows("board.toolbar.star"));  // not in the way of who writes
    table.screen().press({Key::Escape});
    table.screen().click("board.toolbar.remove");
    CHECK(table.on_board(Phase::Effects) == 0);
    CHECK_FALSE(table.screen().shows("board.toolbar.star"));
}

TEST_CASE("what a thing does, and its key, is said when the mouse rests on it, and not before") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Effects);
    table.write("+Rustiger");
    table.click_note("Rustiger");
    table.screen().hover(table.screen().where("board.toolbar.star").middle());
    CHECK_FALSE(table.screen().shows("tooltip"));
    table.screen().pass(0.6);
    CHECK(table.screen().shows("tooltip"));
    table.screen().hover(table.where("Rustiger").middle());
    table.screen().pass(0.6);
    CHECK_FALSE(table.screen().shows("tooltip"));
}
