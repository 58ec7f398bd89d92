// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/help/keys_sheet.hpp"

#include "app/commands/commands.hpp"
#include "app/screen/widgets/popup.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {
namespace {

constexpr float width = 1480, highest = 720, around_it = 300;
constexpr float chapters_width = 330, chapter_height = 48, gap = 40, column_gap = 48;
constexpr float line_height = 44, line_padding = 9, key_gap = 10, before_keys = 24;
constexpr Lettering said{.size = 22, .leading = 1.3f};

// The keys stand at the right. Answers with the height.
float draw_line_of(Ui& ui, Rect line, const HelpLine& help) {
    float keys = 0;
    for (const std::string& key : help.keys) keys += key_cap_size(ui, key).width + key_gap;
    const std::string_view words = ui.words()(help.word);
    const float room = line.width - (keys > 0 ? keys + before_keys : 0);
    const float text = measure_text(ui.canvas(), words, said, room).height;
    line.height = std::max(line_height, text + 2 * line_padding);
    ui.cover(ui.id(words), line, Role::Row, words);
    draw_paragraph(ui.canvas(), words, said, {line.x, line.y + line_padding, room, text}, ui.theme().ink);
    Rect first = line;
    first.height = line_height;
    for (std::size_t i = help.keys.size(); i-- > 0;) {
        const Size cap = key_cap_size(ui, help.keys[i]);
        key_cap(ui, {first.right() - cap.width, first.middle().y - cap.height / 2}, help.keys[i]);
        first.take_right(cap.width + key_gap);
    }
    return line.height;
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

void KeysSheet::open(Ui& ui, std::size_t chapter) {
    if (at_ != chapter) lines_ = {};
    at_ = chapter;
    moved_ = true;
    if (ui.focus().shows_ring()) ui.focus().move_to(ui.id("chapter", chapter), true);
}

// Page up and Page down are for what the chapter says.
void KeysSheet::arrows(Ui& ui, std::size_t chapters) {
    if (ui.keys().take({commands::Key::Down})) open(ui, std::min(at_ + 1, chapters - 1));
    if (ui.keys().take({commands::Key::Up})) open(ui, at_ == 0 ? 0 : at_ - 1);
}

void KeysSheet::draw_chapters(Ui& ui, const Rect& place, const std::vector<HelpChapter>& chapters) {
    ScrollArea area(ui, "chapters", place, chapters_);
    float y = area.top();
    for (std::size_t i = 0; i < chapters.size(); ++i, y += chapter_height) {
        const Rect row{place.x, y, area.width(), chapter_height};
        const std::string_view title = ui.words()(chapters[i].title);
        if (moved_ && i == at_) area.reveal(row);
        const Touch touch = ui.touch(ui.id("chapter", i), row, {.role = Role::Row, .label = title});
        if (i == at_) fill_rect(ui.canvas(), row, ui.theme().selection, space::note_radius);
        feedback(ui, row, space::note_radius, touch);
        if (touch.ring) draw_focus_ring(ui.canvas(), row.inset(4), space::note_radius, ui.theme().focus);
        draw_text(ui.canvas(), title, i == at_ ? type::button_strong : type::button, row.inset(16, 0), ui.theme().ink);
        // Tab opens what it comes to: there is nothing else to do with a chapter.
        if ((touch.clicked || touch.ring) && i != at_) open(ui, i);
    }
    moved_ = false;
    area.end(y);
}

void KeysSheet::draw_lines(Ui& ui, const Rect& place, const HelpChapter& chapter, const std::string& where) {
    ScrollArea area(ui, "list", place, lines_);
    const bool two = chapter.is_of_keys && area.width() > 2 * width / 4;
    const float column = two ? (area.width() - column_gap) / 2 : area.width();
    float y = area.top();
    for (std::size_t i = 0; i < chapter.lines.size(); ++i) {
        float height = draw_line_of(ui, {place.x, y, column, 0}, chapter.lines[i]);
        if (two && ++i < chapter.lines.size())
            height =
                std::max(height, draw_line_of(ui, {place.x + column + column_gap, y, column, 0}, chapter.lines[i]));
        y += height;
        if (!chapter.is_of_keys) draw_line(ui.canvas(), {place.x, y}, {place.x + column, y}, ui.theme().soft, 1);
    }
    if (chapter.is_of_keys && !where.empty()) {
        y += line_padding;
        y += draw_paragraph(ui.canvas(), where, type::panel, {place.x, y, area.width(), 200}, ui.theme().muted);
        ui.cover(ui.id("where"), {}, Role::None, where);
    }
    area.end(y);
}

KeysAnswer KeysSheet::draw(Ui& ui, const KeysInUse& in_use) {
    const method::Words& words = ui.words();
    const std::vector<HelpChapter> chapters = help_chapters(in_use.bindings);
    const std::array<ButtonWish, 2> buttons{
        ButtonWish{
            .text = words(commands::row_of(commands::Command::ChangeKeys).name), .enabled = !in_use.file.empty()},
        ButtonWish{.text = words(Word::app_close), .look = Look::Main}};
    const std::string where = words(Word::keys_file, {in_use.file});
    const DialogAnswer answer = dialog(ui, "keys",
        {.title = words(Word::keys_title),
            .buttons = buttons,
            .width = width,
            .room = std::min(highest, ui.page().height - around_it)});
    const auto layer = ui.canvas().on(Layer::Dialog);
    const auto scope = ui.in("keys");
    arrows(ui, chapters.size());
    Rect room = answer.room;
    const Rect titles = room.take_left(std::min(chapters_width, room.width / 3));
    room.take_left(gap);
    // First, so that Page up and Page down are for what is read.
    draw_lines(ui, room, chapters[at_], in_use.file.empty() ? std::string() : where);
    draw_chapters(ui, titles, chapters);
    return {answer.dismissed || answer.button.has_value(), answer.button == 0u};
}

OverlayDialogPtr keys_dialog() { return std::make_unique<KeysDialog>(); }

}  // namespace samenspraak::screen
