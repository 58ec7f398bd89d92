// SPDX-License-Identifier: EUPL-1.2
#include "tests/screen/table.hpp"

#include "app/screen/input/gestures.hpp"
#include "sessions/edits.hpp"
#include "sessions/ids.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace samenspraak::testing {

const Words& dutch() {
    static const Words words("nl");
    return words;
}

Table::Table(MakesJoining joining) : joining_(std::move(joining)) { start(); }

void Table::start() {
    ProgramWish wish;
    wish.settings_file = folder_ / "settings.json";
    wish.settings = read_settings(wish.settings_file);
    wish.settings.language = std::filesystem::exists(wish.settings_file) ? wish.settings.language : "nl";
    wish.settings.moves = false;
    wish.recent_file = folder_ / "recent.json";
    wish.keys_file = folder_ / "keys.txt";
    wish.documents = folder_ / "documents";
    wish.joining = joining_;
    wish.max_session_bytes = max_session_bytes_;
    wish.desktop = {[desktop = desktop_](const std::string& what) { return desktop->desktop().opens(what); },
        [desktop = desktop_](const store::Path& file) { return desktop->desktop().shows_in_folder(file); }};
    program_ = std::make_unique<Program>(*files_, std::move(wish));
    screen_ = std::make_unique<Headless>(*program_);
}

void Table::restart() {
    program_->settings_changed();
    screen_.reset();
    program_.reset();
    start();
}

void Table::restart_with_room_for(std::uint64_t bytes) {
    max_session_bytes_ = bytes;
    restart();
}

// What is on the disk at that moment is what there is afterwards.
void Table::lose_power() {
    using std::filesystem::copy_options;
    Folder kept;
    wait_until_safe();
    const auto all = copy_options::recursive | copy_options::overwrite_existing;
    std::filesystem::copy(folder(""), kept / "", all);
    screen_.reset();
    program_.reset();
    std::filesystem::copy(kept / "", folder(""), all);
    start();
}

void Table::show(View& show) {
    screen_.reset();
    screen_ = std::make_unique<Headless>(show);
}

void Table::click_label(std::string_view label) {
    for (const auto& entry : screen_->stage.ui().widgets().all())
        if (entry.label == label && !entry.rect.empty()) return screen_->click(entry.rect.middle());
    FAIL("nothing says " << label);
}

bool Table::says(std::string_view words) {
    return std::ranges::any_of(
        screen_->stage.ui().widgets().all(), [&](const auto& entry) { return entry.label.starts_with(words); });
}

bool Table::comes(const std::function<bool()>& is_so) {
    return eventually([&] {
        if (is_so()) return true;
        program_->letters();
        screen_->settle();
        return is_so();
    });
}

void Table::wait_for_export() {
    REQUIRE(comes([&] {
        screen_->pass(0.2);
        screen_->settle();
        return !screen_->shows("exporting.dialog");
    }));
}

void Table::wait_until_safe() {
    REQUIRE(comes([&] { return open().document().save_state().is_safe(); }));
    screen_->settle();
}

void Table::begin_session(std::string_view title) {
    screen_->press(control(Key::N));
    screen_->type(title);
    screen_->press({Key::Enter});
    REQUIRE(comes([&] { return program_->session(); }));
}

void Table::begin_with_actors(int count, const std::string& text) {
    begin_session("Overleg");
    go(Phase::Actors);
    for (int i = 0; i < count; ++i) write(text + ' ' + std::to_string(i));
}

void Table::open_example() {
    screen_->click("start.example");
    REQUIRE(comes([&] { return program_->session(); }));
}

void Table::go(Phase phase) {
    constexpr std::array keys{Key::Digit1, Key::Digit2, Key::Digit3, Key::Digit4, Key::Digit5};
    screen_->press(control(keys[index_of(phase)]));
}

void Table::conclude() { screen_->press(control(Key::Digit6)); }

void Table::write(std::string_view text) {
    screen_->type(text);
    screen_->press({Key::Enter});
}

void Table::write_linked(std::string_view text, std::string_view to) {
    screen_->type(std::string(text) + " @" + std::string(to));
    screen_->press({Key::Tab});
    screen_->press({Key::Enter});
}

void Table::choose_name(std::string_view name) {
    REQUIRE(comes([&] { return screen_->shows("file_chooser.name"); }));
    screen_->click("file_chooser.name");
    screen_->press(control(Key::A));
    screen_->type(name);
    screen_->press({Key::Enter});
}

void Table::command(Command command) {
    const Chord key = row_of(command).keys[0];
    const bool board_has_keyboard = ui_state().keyboard_owner == KeyboardOwner::Board;
    if (key.key != Key::None && (board_has_keyboard || !moves_or_ends(key))) return screen_->press(key);
    screen_->press(control(Key::K));
    screen_->type(Words(settings().language)(row_of(command).name));
    screen_->press({Key::Enter});
}

void Table::open_panel() {
    if (!ui_state().panel) command(Command::Panel);
}

void Table::choose_all() {
    if (ui_state().keyboard_owner == KeyboardOwner::Field) screen().press(control(Key::Up));
    screen().press(control(Key::A));
}

// As people do when the bar beside another note lies over it: that one is let go of first.
void Table::click_note(std::string_view text) {
    const auto* there = screen_->stage.ui().widgets().topmost(where(text).middle());
    if (there && screen_->stage.ui().widgets().registered(UiId::path("board.toolbar.ground"))
        && there->layer == Layer::Popup)
        screen_->press({Key::Escape});
    screen_->click(where(text).middle());
}

void Table::hold_and_click_note(std::string_view text, Modifiers with) {
    const Pixel at = screen_->pixel(where(text).middle());
    screen_->now += 1;
    screen_->input.key_down(with.shift ? Key::Other : Key::None, with, screen_->now);
    gestures::click(screen_->input, at, screen_->now);
    screen_->settle();
    screen_->input.key_up(with.shift ? Key::Other : Key::None, {}, screen_->now);
    screen_->settle();
}

void Table::drag_note(std::string_view text, Point to) { screen_->drag(where(text).middle(), to); }

// One note alone becomes a group only in what is brought in.
GroupId Table::group(std::string_view name) {
    if (const NoteId only = ui_state().selection.only()) {
        const GroupId group = new_id<GroupId>();
        REQUIRE(open().document().perform(edits::group(session(), {{only}}, group, std::string(name))));
        screen_->settle();
        return group;
    }
    screen_->press(alt(Key::G));
    screen_->type(name);
    screen_->press({Key::Enter});
    for (const auto& [id, group] : session().groups)
        if (group.name == name) return id;
    FAIL("no group");
    return {};
}

const Note& Table::note(std::string_view text) {
    const Note* found = nullptr;
    for (const auto& [id, each] : session().notes) {
        if (each.text != text || each.status == NoteStatus::Removed) continue;
        INFO(text);
        REQUIRE_FALSE(found);
        found = &each;
    }
    INFO(text);
    REQUIRE(found);
    return *found;
}

bool Table::has(std::string_view text) {
    return std::ranges::any_of(session().notes,
        [&](const auto& each) { return each.second.text == text && samenspraak::on_board(session(), each.second); });
}

std::size_t Table::on_board(Phase phase) {
    return static_cast<std::size_t>(std::ranges::count_if(session().notes, [&](const auto& each) {
        return each.second.place.phase == phase && samenspraak::on_board(session(), each.second);
    }));
}

bool Table::linked(std::string_view a, std::string_view b) { return edits::linked(session(), id(a), id(b)); }

Rect Table::where(std::string_view text) {
    const auto rect = open().board().where(id(text));
    INFO(text);
    REQUIRE(rect);
    return *rect;
}

std::string Table::file() { return open().document().save_state().path.string(); }

}  // namespace samenspraak::testing
