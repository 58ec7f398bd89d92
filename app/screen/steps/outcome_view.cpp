// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/steps/outcome_view.hpp"

#include "app/screen/steps/figure_shapes.hpp"
#include "app/screen/steps/outcome_foot.hpp"
#include "app/screen/steps/outcome_thread.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace samenspraak::screen {
namespace {

using report::FigureRow;
using report::FigureText;
using report::Hue;

constexpr std::size_t actors = 0, effects = 1, values = 2;  // columns of the figure
constexpr float lit_strength = 0.95f, quiet_strength = 0.09f, quiet_mark = 0.35f;
constexpr float radius = 10, row_radius = 6;

NoteId name_of(const OutcomeState& state, const FigureRow& row) { return state.figure.row(row).notes.front(); }

const FigureRow* row_of(const OutcomeState& state, NoteId id) {
    const auto found = state.row_of.find(id);
    return found == state.row_of.end() ? nullptr : &state.figure.rows[found->second];
}

// The arrow keys walk from row to row, in a column and to the nearest in the next.
void walk(Ui& ui, OutcomeState& state) {
    const FigureRow* now = row_of(state, state.lit ? state.lit : state.shone);
    const auto nearest = [&](auto fits) {
        const FigureRow* best = nullptr;
        float distance = 0;
        for (const FigureRow& row : state.figure.rows) {
            if (!fits(row)) continue;
            const float down = row.y + row.height / 2;
            const float away =
                now ? std::abs(down - now->y - now->height / 2) + std::abs(row.x - now->x) * 4 : down + row.x;
            if (!best || away < distance) best = &row, distance = away;
        }
        if (best) state.lit = name_of(state, *best), state.by_keys = true;
    };
    const auto beside = [&](bool later) {
        return [now, later](const FigureRow& row) {
            return !now || (later ? row.column > now->column : row.column < now->column);
        };
    };
    const auto below = [&](bool later) {
        return [now, later](const FigureRow& row) {
            return !now || (row.column == now->column && (later ? row.index > now->index : row.index < now->index));
        };
    };
    if (ui.keys().take({commands::Key::Down})) nearest(below(true));
    if (ui.keys().take({commands::Key::Up})) nearest(below(false));
    if (ui.keys().take({commands::Key::Right})) nearest(beside(true));
    if (ui.keys().take({commands::Key::Left})) nearest(beside(false));
}

// What is looked at: what was pinned, else what the mouse is on, else where the arrow keys came.
void shine(Ui& ui, const Rect& place, const OutcomeView& view, OutcomeState& state) {
    if (ui.mouse().step() != Point{}) state.by_keys = false;
    const Point mouse = ui.mouse().at() - place.corner();
    const bool covered = state.loose || ui.modality().is_on();  // a list or a dialog lies over it
    const bool points = view.work && !covered && !state.pinned && !state.by_keys && ui.mouse().is_on(place);
    const FigureRow* row = points ? state.figure.at(mouse.x, mouse.y) : nullptr;
    if (!row) row = row_of(state, state.lit);
    state.shone = row ? name_of(state, *row) : NoteId{};
}

// Enter holds on to what is lit, by whatever; Enter again or Escape lets it go.
void pin(Ui& ui, OutcomeState& state) {
    if (state.shone && !ui.focus().at() && ui.keys().take({commands::Key::Enter})) {
        state.pinned = !(state.pinned && state.lit == state.shone);
        state.lit = state.shone;
    }
    if ((state.lit || state.pinned) && ui.keys().take({commands::Key::Escape})) state.lit = {}, state.pinned = false;
}

class FigureView {
public:
    FigureView(Ui& ui, Point origin, const OutcomeView& view, OutcomeState& state)
        : ui_(ui),
          origin_(origin),
          view_(view),
          state_(state),
          any_(!state.lit_rows.empty()) {}

    void draw() {
        for (const FigureText& heading : state_.figure.headings)
            write(heading, heading.style, color_of(ui_.theme(), heading.hue));
        draw_ribbons(false);
        draw_ribbons(true);
        draw_straight();
        const FigureRow* over = row_of(state_, state_.shone);
        // Below all texts: rows are a little lower than their letters.
        if (over && over->column == effects)
            fill_rect(ui_.canvas(), Rect{over->x, over->y, over->width, over->height}.moved(origin_), ui_.theme().sheet,
                row_radius);
        for (const FigureRow& row : state_.figure.rows)
            if (&row != over) draw_row(row);
        if (over) draw_row(*over);
    }

private:
    bool is_lit(const FigureRow& row) const {
        return any_ && state_.lit_rows[static_cast<std::size_t>(&row - state_.figure.rows.data())];
    }
    Point at(float x, float y) const { return origin_ + Point{x, y}; }

    void draw_ribbons(bool lit) {
        constexpr std::size_t few = 14;
        const auto shining = static_cast<std::size_t>(std::ranges::count(state_.lit_ribbons, true));
        const float actor_line = shining <= few ? 6.f : 3.f;  // where many shine, threads stay thin
        for (std::size_t i = 0; i < state_.figure.ribbons.size(); ++i) {
            if ((any_ && state_.lit_ribbons[i]) != lit) continue;
            const report::FigureRibbon& ribbon = state_.figure.ribbons[i];
            RibbonShape shape{at(ribbon.from_x, ribbon.from_y), at(ribbon.to_x, ribbon.to_y), ribbon.from_wide,
                ribbon.to_wide, ribbon.even};
            if (lit && ribbon.even) shape.from_wide = shape.to_wide = std::max(shape.from_wide, actor_line);
            const float strength = lit ? lit_strength : any_ ? quiet_strength : ribbon.strength;
            draw_ribbon(ui_.canvas(), shape, color_of(ui_.theme(), ribbon.hue).at(strength));
        }
    }

    // From an effect to an option that answers it through no value that is lit: behind the values.
    void draw_straight() {
        constexpr float wide = 3, before_mark = 8;
        for (const auto& [from, to] : state_.straight) {
            const FigureRow &effect = state_.figure.rows[from], &option = state_.figure.rows[to];
            draw_line(ui_.canvas(), at(effect.x + effect.width + 4, effect.y + effect.height / 2),
                at(option.x - before_mark, option.y + option.height / 2), ui_.theme().ink, wide);
        }
    }

    void write(const FigureText& text, const Lettering& style, Color color) {
        const text::Layout& set = set_text(ui_.canvas(), text.text, style, text.width, text.lines);
        draw_layout(ui_.canvas(), set, at(text.x, text.y), color);
    }

    void draw_marks(const FigureRow& row, bool quiet) {
        const auto fade = ui_.canvas().faded(quiet && row.column != actors ? quiet_mark : 1.f);
        for (const report::FigureShape& mark : row.marks)
            draw_figure_shape(ui_.canvas(), mark, origin_,
                quiet && row.column == actors ? ui_.theme().outcome.quiet_bar : color_of(ui_.theme(), mark.hue));
    }

    void draw_row(const FigureRow& row) {
        const NoteId id = name_of(state_, row);
        const bool shines = state_.shone == id, quiet = any_ && !is_lit(row);
        Rect rect{origin_.x + row.x, origin_.y + row.y, row.width, row.height};
        const std::string whole = shines && (row.text.cut || state_.figure.row(row).folded())
                                      ? whole_text(ui_, view_, state_.figure, row)
                                      : std::string();
        FigureText text = row.text;
        if (!whole.empty()) unfold(text, whole, rect);
        const Touch touch = ui_.touch(ui_.id("node", id.bits), rect,
            {.role = Role::Note, .label = whole.empty() ? row.text.text : whole, .focusable = false});
        if (touch.clicked && view_.work) {
            const bool again = state_.pinned && state_.lit == id;
            state_.lit = again ? NoteId{} : id, state_.pinned = !again;
        }
        if (row.column == values) return draw_value(row, text, rect, quiet, !whole.empty());
        if (!whole.empty()) {
            if (ui_.theme().shadows) draw_note_shadow(ui_.canvas(), rect);
            fill_rect(ui_.canvas(), rect, ui_.theme().sheet, row_radius);
        }
        draw_marks(row, quiet);
        const Color ink = quiet ? ui_.theme().outcome.quiet_text : color_of(ui_.theme(), row.text.hue);
        write(text, lit_style(row, text), ink);
        if (state_.lit == id && state_.pinned) draw_focus_ring(ui_.canvas(), rect, row_radius, ui_.theme().focus);
    }

    // Bold while it is lit, unless it would break into more lines for that.
    Lettering lit_style(const FigureRow& row, const FigureText& text) const {
        Lettering style = text.style;
        if (!is_lit(row)) return style;
        style.weight = type::bold;
        const text::Layout& bold = set_text(ui_.canvas(), text.text, style, text.width, text.lines);
        if (bold.height() > text.height + 1 || (bold.cut() && !text.cut)) style.weight = text.style.weight;
        return style;
    }

    // To all its words, over what lies below it, as far as the figure goes.
    void unfold(FigureText& text, const std::string& whole, Rect& rect) const {
        constexpr float around = 8;
        text.text = whole, text.lines = 0;
        const float most = state_.figure.height - 2 * around, line = text.style.size * text.style.leading;
        float high = set_text(ui_.canvas(), whole, text.style, text.width).height();
        if (high > most) text.lines = std::max(1, static_cast<int>(most / line)), high = most;
        text.height = high;
        const float above = text.y - (rect.y - origin_.y);  // of its first line
        rect.height = std::max(rect.height, std::max(0.f, above) + high + around);
        const float lowest = origin_.y + std::max(state_.height - outcome_foot, state_.figure.height);
        rect.y = std::max(origin_.y, std::min(rect.y, lowest - rect.height));
        text.y = rect.y - origin_.y + std::max(above, around / 2);
    }

    void draw_value(const FigureRow& row, const FigureText& text, const Rect& rect, bool quiet, bool unfolded) {
        const Theme& theme = ui_.theme();
        const bool lit = is_lit(row);
        const bool dark = lit || (!any_ && row.fill != Hue::Value);
        if (unfolded && theme.shadows) draw_note_shadow(ui_.canvas(), rect);
        fill_rect(ui_.canvas(), rect,
            lit     ? theme.outcome.heavy[0]
            : quiet ? theme.outcome.quiet_value
                    : color_of(theme, row.fill),
            radius);
        if (!dark)
            outline_rect(
                ui_.canvas(), rect, quiet ? theme.outcome.quiet_edge : theme.outcome.value_edge, space::line, radius);
        const Color ink = dark ? theme.outcome.on_heavy : quiet ? theme.outcome.quiet_name : theme.outcome.value_name;
        write(text, text.style, ink);
        write(row.number, row.number.style, ink);
        if (state_.pinned && state_.lit == name_of(state_, row))
            draw_focus_ring(ui_.canvas(), rect, radius, theme.focus);
    }

    Ui& ui_;
    Point origin_;
    const OutcomeView& view_;
    OutcomeState& state_;
    bool any_;  // something is lit
};

void say_that_it_is_empty(Ui& ui, const Rect& place) {
    const float width = std::min(520.f, place.width - 2 * space::margin);
    const std::string_view text = ui.words()(Word::board_empty_outcome);
    const Size size = measure_text(ui.canvas(), text, type::hint, width);
    draw_paragraph(ui.canvas(), text, type::hint,
        {place.middle().x - size.width / 2, place.y + place.height * 0.4f, width, size.height}, ui.theme().muted);
}

}  // namespace

std::optional<NoteId> thread_drawing(Ui& ui, const Rect& place, const OutcomeView& view, OutcomeState& state) {
    const auto scope = ui.in("threads");
    ui.region(Region::Board);
    if (!view.title.empty()) ui.cover(ui.id("question"), {place.x, place.y + 8, 320, 52}, Role::Heading, view.title);
    renew_figure(ui, place, view, state);
    const Point origin = place.corner();
    if (view.takes_keys) walk(ui, state);
    shine(ui, place, view, state);
    if (view.takes_keys) pin(ui, state);
    renew_thread(ui, view, state);
    FigureView(ui, origin, view, state).draw();
    if (state.figure.rows.empty()) say_that_it_is_empty(ui, place);
    const Rect foot{place.x, place.bottom() - outcome_foot + 6, place.width, outcome_foot - 6};
    std::optional<Rect> list;
    if (!state.lit_rows.empty())
        draw_said(ui, {foot.x, foot.y, foot.width, 56}, state, view.work);
    else
        list = draw_foot(ui, foot, view, state);
    if (!list) return std::nullopt;
    return list_loose(ui, *list, view, state);
}

}  // namespace samenspraak::screen
