// SPDX-License-Identifier: EUPL-1.2
// What a stranger did in the first hour, with a real mouse and real keys: a note is clicked, and a line is typed.
// Nothing changes but that the line is a note.
#include "sessions/edits.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"
#include "tests/window/person.hpp"
#include "tests/window/real_screen.hpp"

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr const char* first_note = "150 300";  // at the left of the first lane, in a window of 1920 by 1080

struct Hour {
    Phase phase{};
    std::vector<const char*> notes;  // there before
    std::string before, line;        // keys, then letters
    std::string text;                // what the note is to say
};

std::string make_session(const Person& person, const Hour& hour) {
    const std::string file = person.folder.file("overleg.samenspraak");
    const auto files = files_on_disk();
    Changes changes{SetTitle{"Overleg"}, SetLanguage{"nl"}};
    std::uint64_t id = 0;
    for (const char* text : hour.notes) {
        Note note;
        note.id = NoteId{++id};
        note.text = text;
        note.place = {
            hour.phase, hour.phase == Phase::Effects ? Lane::Positive : Lane::None, {}, "V" + std::to_string(id)};
        changes.push_back(AddNote{note});
    }
    changes.push_back(SetWhereabouts{{hour.phase, false}});
    auto made = Document::create(*files, file, Existing::Keep, changes);
    REQUIRE(made);
    REQUIRE((*made)->close());
    return file;
}

// But for the one that was typed, and the star that shows that the click was on a note.
void check_only_added(const Session& before, Session after, const std::string& text) {
    const auto added = std::ranges::find_if(after.notes, [&](const auto& each) { return each.second.text == text; });
    REQUIRE(added != after.notes.end());
    after.notes.erase(added);
    REQUIRE(after.notes.size() == before.notes.size());
    std::size_t stars = 0;
    for (auto& [id, note] : after.notes) {
        stars += note.starred;
        note.starred = false;
        CHECK(note == before.notes.at(id));
    }
    CHECK(stars == 1);
    CHECK(after.links.size() == before.links.size());
    CHECK(after.groups.size() == before.groups.size());
}

}  // namespace

TEST_CASE("a line that is typed after a click on a note is a note, and all else stays as it is") {
    const Hour hour = GENERATE(Hour{Phase::Effects, {"Minder zorgen"}, "minus space", "Gevoel van controle verdwijnt",
                                   "Gevoel van controle verdwijnt"},
        Hour{Phase::Effects, {"Minder zorgen"}, "", "Langere wachttijd", "Langere wachttijd"},
        Hour{Phase::Actors, {"Inwoners", "Bewoners"}, "", "Gemeentelijke ombudsman", "Gemeentelijke ombudsman"},
        Hour{Phase::Actors, {"Inwoners", "Bewoners"}, "", "Loket", "Loket"},
        Hour{Phase::Values, {"menselijk", "menselijkheid"}, "", "menselijke maat", "menselijke maat"},
        Hour{Phase::Actors, {"Inwoners", "Bewoners"}, "x ctrl+a BackSpace BackSpace", "Weer verder", "Weer verder"});
    INFO(hour.line);
    Person person;
    const std::string file = make_session(person, hour);
    const Session before = in(file);
    RealScreen screen({built("samenspraak"), file, "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("windowmove --sync {window} 0 0 windowsize --sync {window} 1920 1080");
    screen.xdotool(std::string("mousemove ") + first_note + " click 1 key alt+s");
    REQUIRE(eventually([&] {
        const Session now = in(file);
        return std::ranges::any_of(now.notes, [](const auto& each) { return each.second.starred; });
    }));
    if (!hour.before.empty()) screen.xdotool("key " + hour.before);
    screen.xdotool("type --delay 8 '" + hour.line + "'");
    screen.xdotool("key Return");
    CHECK(eventually([&] { return in(file).notes.size() == before.notes.size() + 1; }));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
    check_only_added(before, in(file), hour.text);
}
