// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/keys_sheet.hpp"

#include "app/commands/commands.hpp"
#include "app/screen/widgets/popup.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {
namespace {

// What hands learn first: keys that are no command by themselves, or that mean most in the field.
struct Habit {
    std::string keys;
    Word word{};
};
std::vector<Habit> habits(const commands::Bindings& bindings) {
    const auto second = [&](commands::Command command) { return name_of(bindings.keys(command)[1]); };
    return {{"+  −  ±", Word::keys_hands_lane}, {"@", Word::mention_others},
        {bindings.shown(commands::Command::NextLane), Word::keys_hands_next_lane},
        {bindings.shown(commands::Command::Link), Word::keys_hands_link}, {"1 … 9", Word::keys_hands_pick},
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

class KeysDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse& keys) override {
        const KeysAnswer answer = sheet_.draw(ui, keys);
        if (!answer.closed) return;
        context.ui_state.close();
        if (answer.change) context.actions.run(commands::Command::ChangeKeys);
    }

private:
    KeysSheet sheet_;
};

}  // namespace

KeysAnswer KeysSheet::draw(Ui& ui, const KeysInUse& in_use) {
    const commands::Bindings& bindings = in_use.bindings;
    const method::Words& words = ui.words();
    const std::array<ButtonWish, 2> buttons{
        ButtonWish{
            .text = words(commands::row_of(commands::Command::ChangeKeys).name), .enabled = !in_use.file.empty()},
        ButtonWish{.text = words(Word::app_close), .look = Look::Main}};
    const float room = std::min(700.f, ui.page().height - 300);
    const std::string where = words(Word::keys_file, {in_use.file});
    const DialogAnswer answer = dialog(
        ui, "keys", {.title = words(Word::keys_title), .text = where, .buttons = buttons, .width = 1240, .room = room});
    const auto scope = ui.in("keys");
    const auto layer = ui.canvas().on(Layer::Dialog);
    ScrollArea area(ui, "list", answer.room, scroll_);
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
    return {answer.dismissed || answer.button.has_value(), answer.button == 0u};
}

OverlayDialogPtr keys_dialog() { return std::make_unique<KeysDialog>(); }

}  // namespace samenspraak::screen
