// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/dialogs.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/text/fold.hpp"

#include <algorithm>
#include <cstring>

namespace samenspraak::screen {
namespace {

constexpr float row_height = 52;
constexpr std::size_t max_rows = 9;  // in sight

// The name in every language the program carries, folded: people look for the word that they know.
std::string in_all_languages(Word word) {
    std::string said;
    for (const auto& list : carried::word_lists()) (said += text::folded(method::Words(list.language)(word))) += ' ';
    return said;
}

// How well a word of the query fits: 0 it is a word of the names, 1 one begins so, 2 it is somewhere; none: nowhere.
std::optional<int> fit_of(std::string_view names, std::string_view word) {
    const auto is_letter = [&](std::size_t at) { return at < names.size() && !std::strchr(" :,'-()/", names[at]); };
    std::optional<int> best;
    for (auto at = names.find(word); at != names.npos; at = names.find(word, at + 1)) {
        const bool begins = at == 0 || !is_letter(at - 1);
        const int fit = !begins ? 2 : is_letter(at + word.size()) ? 1 : 0;
        best = std::min(best.value_or(fit), fit);
    }
    return best;
}

// Of all its words, the one that fits worst.
std::optional<int> fit_of_all(const std::string& names, std::string_view folded) {
    int worst = 0;
    while (!folded.empty()) {
        const std::string_view word = folded.substr(0, folded.find(' '));
        folded.remove_prefix(std::min(folded.size(), word.size() + 1));
        const auto fit = word.empty() ? std::optional(0) : fit_of(names, word);
        if (!fit) return std::nullopt;
        worst = std::max(worst, *fit);
    }
    return worst;
}

void palette_row(Ui& ui, const PaletteView& view, commands::Command command, const Rect& row, bool at) {
    const std::optional<Word> why_not = view.why_not(command);
    if (at) fill_rect(ui.canvas(), row, ui.theme().selection, space::note_radius);
    Rect inside = row.inset(16, 0);
    if (const std::string keys = view.keys(command); !keys.empty()) {
        const Size cap = key_cap_size(ui, keys);
        key_cap(ui, {inside.right() - cap.width, inside.middle().y - cap.height / 2}, keys);
        inside.take_right(cap.width + 16);
    }
    const std::string_view name = ui.words()(commands::row_of(command).name);
    if (why_not) {
        // Beside the name, or below it where the two do not fit on one line.
        const std::string_view why = ui.words()(*why_not);
        const float width = measure_text(ui.canvas(), why, type::key).width;
        const bool beside = measure_text(ui.canvas(), name, type::button).width + 24 + width <= inside.width;
        Rect line = beside ? inside.take_right(width) : inside.take_bottom(inside.height / 2);
        draw_text(ui.canvas(), why, type::key, line, ui.theme().muted, beside ? Align::Right : Align::Left);
    }
    draw_text(ui.canvas(), name, type::button, inside, why_not ? ui.theme().muted : ui.theme().ink);
}

// What hands learn first: keys that are no command by themselves, or that mean most in the field.
struct Habit {
    std::string keys;
    Word word{};
};
std::vector<Habit> habits(const commands::Bindings& bindings) {
    const auto second = [&](commands::Command command) { return name_of(bindings.keys(command)[1]); };
    return {{"+  −", Word::keys_hands_lane}, {bindings.shown(commands::Command::NextLane), Word::keys_hands_next_lane},
        {second(commands::Command::Link), Word::keys_hands_link}, {"1 … 9", Word::keys_hands_pick},
        {name_of(shift(commands::Key::Enter)), Word::keys_hands_pick_more},
        {second(commands::Command::Merge), Word::keys_hands_merge},
        {second(commands::Command::SelectUp), Word::keys_hands_board},
        {bindings.shown(commands::Command::ReachRight), Word::keys_hands_reach},
        {bindings.shown(commands::Command::GoOnRight), Word::keys_hands_go_on}};
}

void key_line(Ui& ui, Rect line, std::span<const std::string> keys, std::string_view words) {
    for (std::size_t i = keys.size(); i-- > 0;) {
        if (keys[i].empty()) continue;
        const Size cap = key_cap_size(ui, keys[i]);
        key_cap(ui, {line.right() - cap.width, line.middle().y - cap.height / 2}, keys[i]);
        line.take_right(cap.width + 12);
    }
    draw_text(ui.canvas(), words, type::panel, line, ui.theme().ink);
}

// A command is found by its name first, then by other words that people have for it.
std::optional<int> fit_of_row(const commands::CommandRow& row, std::string_view folded) {
    constexpr int behind_all_names = 3;
    const std::string names = in_all_languages(row.name);
    if (const auto fit = fit_of_all(names, folded)) return fit;
    if (!row.also) return std::nullopt;
    const auto fit = fit_of_all(names + in_all_languages(*row.also), folded);
    return fit ? std::optional(*fit + behind_all_names) : std::nullopt;
}

}  // namespace

std::vector<commands::Command> commands_found(
    const std::function<bool(commands::Command)>& possible, std::string_view query) {
    const std::string folded = text::folded(query);
    std::vector<std::pair<std::pair<bool, int>, commands::Command>> fitting;
    for (const commands::CommandRow& row : commands::command_table())
        if (const auto fit = fit_of_row(row, folded)) fitting.push_back({{!possible(row.command), *fit}, row.command});
    std::ranges::stable_sort(fitting, {}, [](const auto& each) { return each.first; });
    std::vector<commands::Command> found;
    for (const auto& [fit, command] : fitting) found.push_back(command);
    return found;
}

void PaletteState::begin() {
    query.clear();
    at = 0;
    scroll = {};
    fresh = true;
}

PaletteAnswer palette(Ui& ui, const PaletteView& view, PaletteState& state) {
    PaletteAnswer answer;
    const auto scope = ui.in("palette");
    const auto layer = ui.canvas().on(Layer::Dialog);
    ui.modality().begin_at(Layer::Dialog);
    ui.region(Region::Popup);
    fill_rect(ui.canvas(), ui.page(), ui.theme().dim);
    if (ui.touch("ground", ui.page(), {.role = Role::Area, .focusable = false, .pointer = Pointer::Arrow}).pressed)
        answer.dismissed = true;
    const std::vector<commands::Command> found =
        commands_found([&](commands::Command command) { return !view.why_not(command); }, state.query.text());
    const float list = row_height * static_cast<float>(max_rows);
    Rect place{ui.page().middle().x - 420, ui.page().height * 0.14f, 840, space::control_height + list + 48};
    panel(ui, place);
    ui.cover(ui.id("sheet"), place, Role::Dialog, ui.words()(Word::command_palette));
    place = place.inset(16);

    if (ui.keys().take({commands::Key::Escape})) answer.dismissed = true;
    const std::size_t last = found.empty() ? 0 : found.size() - 1;
    bool moved = false;
    if (ui.keys().take({commands::Key::Down})) state.at = std::min(state.at + 1, last), moved = true;
    if (ui.keys().take({commands::Key::Up})) state.at = state.at == 0 ? 0 : state.at - 1, moved = true;
    if (ui.keys().take({commands::Key::Enter}) && state.at < found.size() && !view.why_not(found[state.at]))
        answer.command = found[state.at];

    const FieldAnswer typed = field(ui, "query", place.take_top(space::control_height), state.query,
        {.placeholder = ui.words()(Word::placeholder_command), .label = ui.words()(Word::command_palette)});
    if (std::exchange(state.fresh, false)) ui.focus().move_to(ui.id("query"));
    if (typed.changed) state.at = 0, state.scroll = {};
    place.take_top(16);
    ScrollArea area(ui, "list", place, state.scroll);
    float y = area.top();
    for (std::size_t i = 0; i < found.size(); ++i, y += row_height) {
        const Rect row{place.x, y, area.width(), row_height};
        if (moved && i == state.at) area.reveal(row);
        if (!row.touches(place)) continue;
        const Touch touch = ui.touch(ui.id("row", static_cast<std::uint64_t>(found[i])), row,
            {.role = Role::Row, .label = ui.words()(row_of(found[i]).name), .focusable = false});
        palette_row(ui, view, found[i], row, i == state.at);
        feedback(ui, row, space::note_radius, touch);
        if (touch.clicked && !view.why_not(found[i])) answer.command = found[i];
    }
    if (found.empty())
        draw_text(ui.canvas(), ui.words()(Word::palette_none), type::panel, {place.x + 16, y, place.width, row_height},
            ui.theme().muted);
    area.end(y);
    return answer;
}

KeysAnswer keys_sheet(Ui& ui, const commands::Bindings& bindings, std::string_view file, Scrolled& scrolled) {
    const method::Words& words = ui.words();
    const std::array<ButtonWish, 2> buttons{
        ButtonWish{.text = words(commands::row_of(commands::Command::ChangeKeys).name), .enabled = !file.empty()},
        ButtonWish{.text = words(Word::app_close), .look = Look::Main}};
    const float room = std::min(700.f, ui.page().height - 300);
    const std::string where = words(Word::keys_file, {file});
    const DialogAnswer answer = dialog(
        ui, "keys", {.title = words(Word::keys_title), .text = where, .buttons = buttons, .width = 1240, .room = room});
    const auto scope = ui.in("keys");
    const auto layer = ui.canvas().on(Layer::Dialog);
    ScrollArea area(ui, "list", answer.room, scrolled);
    constexpr float high = 44, between = 48;
    const float column = (area.width() - between) / 2;
    float y = area.top();
    y += heading(ui, {answer.room.x, y}, words(Word::keys_hands_title)) + 8;
    for (const Habit& habit : habits(bindings)) {
        if (habit.keys.empty()) continue;
        key_line(ui, {answer.room.x, y, area.width(), high}, {&habit.keys, 1}, words(habit.word));
        y += high;
    }
    y += 16;
    bool right = false;
    for (const commands::CommandRow& row : commands::command_table()) {
        const std::array keys{name_of(bindings.keys(row.command)[0]), name_of(bindings.keys(row.command)[1])};
        if (keys[0].empty()) continue;
        key_line(ui, {answer.room.x + (right ? column + between : 0), y, column, high}, keys, words(row.name));
        if (right) y += high;
        right = !right;
    }
    area.end(y + 44);
    const bool over = answer.dismissed || answer.button;
    return {over ? Decision::Dismissed : Decision::Open, answer.button == 0u};
}

}  // namespace samenspraak::screen
