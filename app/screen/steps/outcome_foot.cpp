// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/steps/outcome_foot.hpp"

#include "app/screen/steps/figure_shapes.hpp"
#include "app/screen/steps/outcome_thread.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr std::size_t actors = 0, values = 2;  // columns of the figure
constexpr Lettering foot_type{.size = 22}, foot_strong{.size = 22, .weight = type::semibold};
constexpr Lettering said_type{.size = 26, .tracking = -0.012f};
constexpr Lettering said_strong{.size = 26, .weight = type::semibold, .tracking = -0.012f};

// A pill: how many of a column are loose. Answers whether it was clicked.
bool loose_pill(Ui& ui, Rect& row, std::size_t column, const std::string& text, bool work, Rect& pill) {
    constexpr float height = 40, padding = 16, gap = 8, between = 14;
    const std::size_t digits = std::min(text.find(' '), text.size());
    const std::string_view number = std::string_view(text).substr(0, digits),
                           name = std::string_view(text).substr(std::min(text.size(), digits + 1));
    const float number_wide = measure_text(ui.canvas(), number, foot_strong).width;
    const float name_wide = std::ceil(measure_text(ui.canvas(), name, foot_type).width);
    const float wide = 2 * padding + number_wide + gap + name_wide;
    if (wide > row.width) return false;
    pill = row.take_left(wide);
    pill = {pill.x, pill.middle().y - height / 2, wide, height};
    row.take_left(between);
    const Touch touch = ui.touch(ui.id("loose", column), pill.inset(0, -2),
        {.role = Role::Button, .label = text, .focusable = work, .enabled = work});
    feedback(ui, pill, height / 2, touch);
    const Theme& theme = ui.theme();
    dash_rect(ui.canvas(), pill, theme.outcome.loose_edge, space::line, height / 2);
    draw_text(ui.canvas(), number, foot_strong, {pill.x + padding, pill.y, number_wide + 1, height},
        theme.outcome.loose_text);
    draw_text(ui.canvas(), name, foot_type, {pill.x + padding + number_wide + gap, pill.y, name_wide + 1, height},
        theme.outcome.loose_text);
    if (touch.ring) draw_focus_ring(ui.canvas(), pill, height / 2, theme.focus);
    return touch.clicked;
}

}  // namespace

// How wide each piece is: only the row that is looked at gives way when there is no room for all.
void draw_said(Ui& ui, const Rect& place, const OutcomeState& state, bool work) {
    constexpr float padding = 24, arrow = 24, gap = 14, least = 160;
    const Theme& theme = ui.theme();
    fill_rect(ui.canvas(), place, theme.toast, space::control_radius);
    std::string all;
    for (const ThreadPiece& piece : state.said) (all += all.empty() ? "" : " → ") += piece.text;
    ui.cover(ui.id("said"), place, Role::Heading, all);
    Rect row = place.inset(padding, 0);
    const std::string key = state.pinned ? "Esc" : std::string(ui.words()(Word::app_key_enter));
    const std::string hint =
        key + ": " + std::string(ui.words()(state.pinned ? Word::outcome_unpin : Word::outcome_pin));
    float wide = 0;
    for (const ThreadPiece& piece : state.said)
        wide += measure_text(ui.canvas(), piece.text, piece.looked_at ? said_strong : said_type).width;
    wide += static_cast<float>(std::max<std::size_t>(1, state.said.size()) - 1) * (arrow + 2 * gap);
    const float hint_wide = measure_text(ui.canvas(), hint, foot_type).width;
    if (work && wide + hint_wide + 2 * padding < row.width)
        draw_text(ui.canvas(), hint, foot_type, row.take_right(hint_wide), theme.toast_ink.at(0.75f), Align::Right);
    const float over = std::max(0.f, wide - row.width);
    for (std::size_t i = 0; i < state.said.size(); ++i) {
        const ThreadPiece& piece = state.said[i];
        if (i > 0) {
            row.take_left(gap);
            draw_icon(ui.canvas(), Icon::ArrowRight, around({row.x + arrow / 2, row.middle().y}, arrow, arrow),
                theme.toast_ink);
            row.take_left(arrow + gap);
        }
        const Lettering& style = piece.looked_at ? said_strong : said_type;
        float width = measure_text(ui.canvas(), piece.text, style).width;
        if (piece.looked_at) width = std::max(std::min(width, least), width - over);
        const Color ink = piece.looked_at          ? theme.toast_ink
                          : piece.column == actors ? theme.outcome.said_actors
                          : piece.column == values ? theme.outcome.said_values
                                                   : theme.toast_ink;
        draw_text(ui.canvas(), piece.text, style, row.take_left(std::ceil(width)), ink);
    }
}

std::optional<Rect> draw_foot(Ui& ui, const Rect& place, const OutcomeView& view, OutcomeState& state) {
    const Theme& theme = ui.theme();
    draw_line(ui.canvas(), {place.x, place.y + 2}, {place.right(), place.y + 2}, theme.line, space::line);
    Rect row{place.x, place.y + 5, place.width, 56};
    // Without room for all of it, what is loose goes before what marks mean.
    const report::FigureLegend& legend = state.legend;
    const Rect right{row.right() - legend.width, row.middle().y - legend.height / 2, legend.width, legend.height};
    std::optional<Rect> open;
    const bool any = std::ranges::any_of(state.figure.order.loose, [](const auto& ids) { return !ids.empty(); });
    if (any) {
        const std::string_view name = ui.words()(Word::outcome_loose);
        const float wide = measure_text(ui.canvas(), name, foot_strong).width;
        draw_text(ui.canvas(), name, foot_strong, row.take_left(std::ceil(wide)), theme.ink);
        row.take_left(14);
    }
    for (std::size_t column = 0; column < 4; ++column) {
        const std::size_t count = state.figure.order.loose[column].size();
        if (count == 0) continue;
        Rect pill;
        if (loose_pill(ui, row, column, report::loose_words(ui.words(), column, count), view.work, pill)) {
            state.loose = column;
            state.loose_menu.show();
        }
        if (state.loose == column) open = pill;
    }
    if (right.x < row.x) return open;
    for (const report::FigureShape& mark : legend.marks)
        draw_figure_shape(ui.canvas(), mark, right.corner(), color_of(theme, mark.hue));
    for (const report::FigureText& text : legend.texts)
        draw_layout(ui.canvas(), set_text(ui.canvas(), text.text, text.style), right.corner() + Point{text.x, text.y},
            theme.outcome.loose_text);
    return open;
}

std::optional<NoteId> list_loose(Ui& ui, const Rect& by, const OutcomeView& view, OutcomeState& state) {
    // The figure may be a little older than the session: what is gone since has no row.
    std::vector<NoteId> ids;
    std::vector<MenuRow> rows;
    for (const NoteId id : state.figure.order.loose[*state.loose])
        if (const Note* note = find_note(view.session, id)) ids.push_back(id), rows.push_back({.text = note->text});
    const auto chosen = menu(ui, "loose_list", by, rows, state.loose_menu);
    if (!state.loose_menu.open) state.loose.reset();
    return chosen && *chosen < ids.size() ? std::optional(ids[*chosen]) : std::nullopt;
}

}  // namespace samenspraak::screen
