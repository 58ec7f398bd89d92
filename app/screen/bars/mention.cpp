// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/bars/mention.hpp"

#include "app/commands/note_entry.hpp"
#include "app/screen/parts/found_row.hpp"
#include "app/screen/parts/note_card.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr std::size_t max_rows = 6;
constexpr float title_height = 36, gap = 10, inset = 14;

// The last @ that begins a word, with letters behind it up to the end of the text, or nothing yet.
std::optional<std::size_t> mention_in(const std::string& text) {
    const auto at = text.rfind('@');
    if (at == text.npos || (at > 0 && text[at - 1] != ' ')) return std::nullopt;
    return at + 1 < text.size() && text[at + 1] == ' ' ? std::nullopt : std::optional(at);
}

Word title_of(Phase phase) {
    switch (phase) {
    case Phase::Effects: return Word::mention_effects;
    case Phase::Values: return Word::mention_values;
    case Phase::Actions: return Word::mention_actions;
    case Phase::Case:
    case Phase::Actors: break;
    }
    return Word::mention_others;
}

}  // namespace

void Mention::find(const commands::ViewContext& context, const Editor& editor) {
    const auto before = begins_;
    const std::size_t rows = found_.size();
    begins_ = mention_in(editor.text());
    found_.clear();
    if (!begins_ || *begins_ == passed_over_) {
        if (!begins_) passed_over_ = std::string::npos;
        begins_.reset();
        return;
    }
    const auto typed = std::string_view(editor.text()).substr(*begins_ + 1);
    found_ = commands::could_be_linked(context, typed);
    std::erase_if(found_, [&](NoteId id) {
        return std::ranges::find(context.ui_state.companions, id) != context.ui_state.companions.end();
    });
    if (found_.size() > max_rows) found_.resize(max_rows);
    if (begins_ != before || rows != found_.size()) at_ = 0;
}

void Mention::take(const commands::ViewContext& context, Editor& editor, NoteId id) {
    std::string text = editor.text().substr(0, *begins_);
    context.ui_state.companions.push_back(id);
    editor.set_text(text);
    found_.clear();
    begins_.reset();
}

void Mention::take_keys(Ui& ui, const commands::ViewContext& context, Editor& editor) {
    find(context, editor);
    if (found_.empty()) return;
    if (ui.keys().take({commands::Key::Down})) at_ = std::min(at_ + 1, found_.size() - 1);
    if (ui.keys().take({commands::Key::Up})) at_ = at_ == 0 ? 0 : at_ - 1;
    if (ui.keys().take({commands::Key::Escape})) {
        passed_over_ = *begins_;
        found_.clear();
    } else if (ui.keys().take({commands::Key::Tab}) || ui.keys().take({commands::Key::Enter})) {
        take(context, editor, found_[at_]);
    }
}

void Mention::draw(Ui& ui, const commands::ViewContext& context, Editor& editor, const Rect& field) {
    find(context, editor);
    if (!begins_) return;
    const auto layer = ui.canvas().on(Layer::Popup);
    const auto scope = ui.in("mention");
    const float rows = static_cast<float>(std::max<std::size_t>(found_.size(), 1)) * found_row_height;
    const float height = title_height + rows + 2 * inset;
    const Rect sheet{field.x, field.y - gap - height, field.width, height};
    const std::string_view title = ui.words()(title_of(context.ui_state.shown.phase));
    if (ui.theme().shadows) draw_note_shadow(ui.canvas(), sheet);
    panel(ui, sheet);
    ui.cover(ui.id("sheet"), sheet, Role::Area, title);
    Rect inside = sheet.inset(inset);
    draw_text(ui.canvas(), title, type::panel, inside.take_top(title_height), ui.theme().muted);
    if (found_.empty())
        return void(draw_text(ui.canvas(), ui.words()(Word::mention_none), type::panel, inside, ui.theme().muted));
    NoteId taken;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const Note& note = context.session().notes.at(found_[i]);
        const Touch touch = found_row(ui, ui.id("row", i), inside.take_top(found_row_height),
            {.phase = note.place.phase,
                .lane = note.place.lane,
                .text = shown_text(ui.words(), note),
                .at = i == at_,
                .numbered = false});
        if (touch.clicked) taken = note.id;
    }
    if (taken) take(context, editor, taken);
}

}  // namespace samenspraak::screen
