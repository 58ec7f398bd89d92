// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/note_rows.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr std::size_t max_unseen = 200;  // rows out of sight that Tab finds
constexpr float unseen_height = 62;      // of one, about

// How high a row comes out, about, without setting its text.
float row_about(float width, const RowWish& wish) {
    constexpr float letter = 10.5f, line = 26, padding = 24, beside = 40;
    const float room = std::max(100.f, width - (wish.checked ? beside : 0));
    const float lines = std::ceil(static_cast<float>(wish.text.size()) * letter / room);
    return std::max(49.f, lines * line + padding);
}

}  // namespace

std::optional<RowAnswer> NoteRows::row(std::string_view name, NoteId id, RowWish wish) {
    SideColumn& column = frame_.column;
    Ui& ui = column.ui();
    const auto known = heights_.find(id);
    const float height = known != heights_.end() ? known->second : row_about(column.width(), wish);
    const Rect place = column.place(height);
    if (ui.canvas().sees(place)) {
        const RowAnswer answer = column.row(name, id.bits, wish);
        heights_.insert_or_assign(id, answer.height);
        if (wish.checked) link_here(id, place);
        return answer;
    }
    column.skip(height);
    if (++unseen_ > max_unseen || !(wish.clickable || wish.checked)) return std::nullopt;
    RowAnswer answer;
    answer.clicked =
        ui.touch(ui.id(name, id.bits), place, {.role = wish.checked ? Role::Checkbox : Role::Row, .label = wish.text})
            .clicked;
    return answer;
}

bool NoteRows::tick(std::string_view name, NoteId id, bool ticked, Color color) {
    const std::string key = frame_.key(ticked ? commands::Command::Unlink : commands::Command::Link);
    const auto answer = row(name, id,
        {.text = frame_.text(id),
            .clickable = true,
            .checked = ticked,
            .check = color,
            .tip = frame_.words()(ticked ? Word::panel_tip_unlink : Word::panel_tip_link),
            .key = key});
    return answer && answer->clicked;
}

bool NoteRows::rest_is_unseen(std::size_t rows_left) {
    if (unseen_ < max_unseen || frame_.column.bottom() < frame_.ui().canvas().clip().bottom()) return false;
    frame_.column.skip(static_cast<float>(rows_left) * unseen_height);
    return true;
}

// A line that is drawn from a note can be let go on this row.
void NoteRows::link_here(NoteId id, const Rect& row) {
    Ui& ui = frame_.ui();
    if (!frame_.view.drawing_link || !ui.mouse().is_on(row)) return;
    outline_rect(ui.canvas(), row.inset(-8, 1), frame_.theme().focus, 3, 8);
    if (!ui.moment().held[0]) frame_.answer.linked = id;
}

}  // namespace samenspraak::screen
