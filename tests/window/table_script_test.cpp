// SPDX-License-Identifier: EUPL-1.2
// The whole table again, in the real window, with real keys that do not wait for the screen.
#include "app/commands/keys.hpp"
#include "tests/screen/table_script.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"
#include "tests/window/person.hpp"
#include "tests/window/real_screen.hpp"

#include <cctype>
#include <set>
#include <tuple>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// As xdotool calls them.
std::string key_of(char letter) {
    if (letter == ' ') return "space";
    if (letter == '+') return "plus";
    if (letter == '-') return "minus";
    REQUIRE(std::isalnum(static_cast<unsigned char>(letter)));
    if (std::isupper(static_cast<unsigned char>(letter))) return std::string("shift+") + static_cast<char>(letter + 32);
    return {letter};
}

std::string key_of(const Chord& chord) {
    const std::string with = std::string(chord.with.control ? "ctrl+" : "") + (chord.with.alt ? "alt+" : "")
                             + (chord.with.shift ? "shift+" : "");
    if (chord.key == Key::Enter) return with + "Return";
    if (chord.key == Key::Escape) return with + "Escape";
    if (chord.key == Key::Up) return with + "Up";
    if (chord.key == Key::Left) return with + "Left";
    const std::string_view name = name_of(chord.key);
    REQUIRE(name.size() == 1);
    return with + static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
}

// Where each note lies, and what it is linked to, by its text.
using Placed = std::multiset<std::tuple<std::string, Phase, Lane, std::string>>;
using Linked = std::set<std::tuple<std::string, std::string, LinkKind>>;

Placed placed(const Session& session) {
    Placed notes;
    for (const auto& [id, note] : session.notes) {
        const auto group = session.groups.find(note.place.group);
        notes.emplace(note.text, note.place.phase, note.place.lane,
            group == session.groups.end() ? std::string() : group->second.name);
    }
    return notes;
}

Linked linked(const Session& session) {
    Linked links;
    session.links.all([&](const Link& link) {
        links.emplace(session.notes.at(link.from).text, session.notes.at(link.to).text, link.kind);
    });
    return links;
}

}  // namespace

TEST_CASE("a whole table that is typed at twenty milliseconds a key is the same table in the file") {
    Script script;
    script.makes_groups = false;
    script.play();
    const Session wanted = script.table.session();

    Person person;
    RealScreen screen({built("samenspraak"), "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("windowsize --sync {window} 1920 1080");
    std::string keys;
    for (const auto& pressed : script.hands.pressed()) {
        keys += ' ' + std::visit([](const auto& one) { return key_of(one); }, pressed);
        if (keys.size() < 2'000) continue;
        screen.xdotool("key --delay 20" + keys);
        keys.clear();
    }
    screen.xdotool("key --delay 20" + keys);
    std::string file;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(person.folder / "home"))
        if (entry.path().extension() == ".samenspraak") file = entry.path().string();
    REQUIRE_FALSE(file.empty());
    CHECK(eventually([&] { return in(file).links.size() == wanted.links.size(); }));
    CHECK(placed(in(file)) == placed(wanted));
    CHECK(linked(in(file)) == linked(wanted));
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}
