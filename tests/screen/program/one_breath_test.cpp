// SPDX-License-Identifier: EUPL-1.2
// Keys that all wait for one frame come to the same as when each had been drawn before the next was pressed: each goes
// to whoever has the keyboard once the keys before it have done their work.
#include "app/screen/input/gestures.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <random>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

void begin(Table& table) {
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    table.write("Ouders");
    table.write("Kinderen");
}

// A key, or a letter with its key.
struct Event {
    Chord chord;
    std::string letter = {};
    void feed(Headless& screen) const {
        if (letter.empty())
            gestures::press(screen.input, chord, screen.now);
        else
            gestures::type(screen.input, letter, screen.now);
    }
};

using Events = std::vector<Event>;

// What hands can do to a text; Enter is in it too.
Event any_event(std::mt19937& random) {
    constexpr std::array<std::string_view, 9> letters{"a", "e", "n", "r", " ", "é", "B", "7", "."};
    constexpr std::array keys{Key::Backspace, Key::Delete, Key::Left, Key::Right, Key::Home, Key::End, Key::Up,
        Key::Down, Key::Enter, Key::Tab, Key::Escape};
    constexpr std::array with_control{
        Key::A, Key::C, Key::X, Key::V, Key::Z, Key::Y, Key::Left, Key::Right, Key::Backspace, Key::Home, Key::End};
    const auto one_of = [&](const auto& all) { return all[random() % all.size()]; };
    switch (random() % 10) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5: return {{}, std::string(one_of(letters))};
    case 6:
    case 7: return {{one_of(keys)}};
    case 8: return {shift(one_of(std::array{Key::Left, Key::Right, Key::Home, Key::End, Key::Tab}))};
    default: return {control(one_of(with_control))};
    }
}

Events typed(std::string_view text) {
    Events events;
    for (const char letter : text) events.push_back({{}, std::string(1, letter)});
    return events;
}

void add(Events& to, const Events& more) { to.insert(to.end(), more.begin(), more.end()); }

// All that one can see of what keys did.
struct Outcome {
    std::vector<std::string> notes, drafts;
    std::vector<NoteStatus> statuses;
    std::uint64_t acts = 0;
    KeyboardOwner owner{};
    Overlay overlay{};
    bool editing = false;
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome outcome_of(Table& table) {
    Outcome outcome;
    // By when they came: their ids differ from session to session.
    for (const auto& entry : table.open().document().entries())
        for (const Change& change : entry.act.changes)
            if (const auto* added = std::get_if<AddNote>(&change)) {
                const Note* note = find_note(table.session(), added->note.id);  // null: its coming was undone
                outcome.notes.push_back(note ? note->text : std::string());
                outcome.statuses.push_back(note ? note->status : NoteStatus::Removed);
            }
    for (const std::string& draft : table.ui_state().drafts) outcome.drafts.push_back(draft);
    outcome.acts = table.open().document().revision();
    outcome.owner = table.ui_state().keyboard_owner;
    outcome.overlay = table.ui_state().overlay;
    outcome.editing = static_cast<bool>(table.ui_state().editing);
    return outcome;
}

// One table after the other: what was copied at one could be pasted at the next.
Outcome played(const Events& events, bool one_by_one) {
    Table table;
    begin(table);
    for (const Event& event : events) {
        event.feed(table.screen());
        if (one_by_one) table.screen().settle();
    }
    table.screen().settle();
    return outcome_of(table);
}

void check_same(const Events& events) {
    const Outcome found = played(events, false), expected = played(events, true);
    CHECK(found.notes == expected.notes);
    CHECK(found.drafts == expected.drafts);
    CHECK(found == expected);
}

}  // namespace

TEST_CASE("what is typed in the same breath as the Escape that closes what lies over the page goes to the field") {
    struct Opening {
        const char* what;
        Chord key;
    };
    const auto [what, key] = GENERATE(values<Opening>({{"a place for the session", control_shift(Key::S)},
        {"a session to open", control(Key::O)}, {"a new session", control(Key::N)}, {"the palette", control(Key::K)},
        {"the keys", {Key::F1}}, {"search", control(Key::F)}, {"the agenda", {Key::F9}}, {"minutes", control(Key::F5)},
        {"a card", {Key::F4}}, {"the report", control(Key::P)}, {"the export", control(Key::E)},
        {"the past", control(Key::H)}}));
    INFO(what);
    Table table;
    begin(table);
    Headless& screen = table.screen();
    SECTION("while it is open already") { screen.press(key); }
    SECTION("and as the key that opens it") { gestures::press(screen.input, key, screen.now); }
    gestures::press(screen.input, {Key::Escape}, screen.now);
    gestures::type(screen.input, "Buren\n", screen.now);
    screen.settle();
    CHECK(table.has("Buren"));
}

TEST_CASE("two hundred keys in one frame come to the same as each in its own") {
    const auto seed = GENERATE(range(1U, 3U));
    INFO("seed " << seed);
    std::mt19937 random(seed);
    Events events;
    const auto add_any = [&](int count) {
        for (int i = 0; i < count; ++i) events.push_back(any_event(random));
    };
    SECTION("in the field of the step") { add_any(200); }
    SECTION("in a note that is edited in its place") {
        add(events, {{control(Key::Up)}, {{Key::F2}}});
        for (int i = 0; i < 4; ++i) {
            add_any(45);
            add(events, {{{Key::Escape}}, {{Key::Escape}}, {control(Key::Digit2)}, {control(Key::Up)}, {{Key::F2}}});
        }
    }
    SECTION("with the palette in between") {
        for (int i = 0; i < 8; ++i) {
            add_any(20);
            add(events, {{control(Key::K)}});
            add(events, typed(random() % 2 ? "waarden" : "actoren"));
            add(events, {{{random() % 2 ? Key::Enter : Key::Escape}}});
        }
    }
    check_same(events);
}
