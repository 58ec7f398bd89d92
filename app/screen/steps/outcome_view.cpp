// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/steps/outcome_view.hpp"

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

constexpr std::size_t actors = 0, effects = 1, values = 2, options = 3;
constexpr float lit_strength = 0.95f, quiet_strength = 0.09f, quiet_mark = 0.35f;
constexpr float radius = 10, row_radius = 6;
constexpr Lettering foot_type{.size = 22}, foot_strong{.size = 22, .weight = type::semibold};
constexpr Lettering said_type{.size = 26, .tracking = -0.012f};
constexpr Lettering said_strong{.size = 26, .weight = type::semibold, .tracking = -0.012f};

Color color_of(const Theme& theme, Hue hue) {
    const OutcomeColors& own = theme.outcome;
    switch (hue) {
    case Hue::Ink: return theme.ink;
    case Hue::Muted: return theme.muted;
    case Hue::Actor: return theme.actor.strong;
    case Hue::ActorName: return own.actor_name;
    case Hue::Positive: return theme.positive.strong;
    case Hue::Negative: return theme.negative.strong;
    case Hue::Both: return own.both;
    case Hue::Plain: return theme.plain.strong;
    case Hue::Thread: return theme.value.strong;
    case Hue::Heaviest: return own.heavy[0];
    case Hue::Heavier: return own.heavy[1];
    case Hue::Heavy: return own.heavy[2];
    case Hue::OnHeavy: return own.on_heavy;
    case Hue::Value: return own.value;
    case Hue::ValueEdge: return own.value_edge;
    case Hue::ValueName: return own.value_name;
    case Hue::Technology: return theme.technology.strong;
    case Hue::Environment: return theme.environment.strong;
    case Hue::People: return theme.people.strong;
    }
    return theme.ink;
}

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
            draw_shape(ui_, mark, origin_,
                quiet && row.column == actors ? ui_.theme().outcome.quiet_bar : color_of(ui_.theme(), mark.hue));
    }

public:
    static void draw_shape(Ui& ui, const report::FigureShape& shape, Point origin, Color color) {
        std::array<Point, 32> points;
        const std::size_t count = std::min(points.size(), shape.points.size());
        for (std::size_t i = 0; i < count; ++i) points[i] = origin + Point{shape.points[i].x, shape.points[i].y};
        const std::span<const Point> all = std::span(points).first(count);
        if (shape.line > 0)
            draw_path(ui.canvas(), all, color, shape.line);
        else
            draw_polygon(ui.canvas(), all, color);
    }

private:
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

// What is loose, and what the marks mean. Answers with the place of the pill whose list is open.
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
        FigureView::draw_shape(ui, mark, right.corner(), color_of(theme, mark.hue));
    for (const FigureText& text : legend.texts)
        draw_layout(ui.canvas(), set_text(ui.canvas(), text.text, text.style), right.corner() + Point{text.x, text.y},
            theme.outcome.loose_text);
    return open;
}

// What is loose, one below the other; who chooses one is led to it.
std::optional<NoteId> list_loose(Ui& ui, const Rect& by, const OutcomeView& view, OutcomeState& state) {
    const std::vector<NoteId>& ids = state.figure.order.loose[*state.loose];
    std::vector<MenuRow> rows;
    for (const NoteId id : ids)
        if (const Note* note = find_note(view.session, id)) rows.push_back({.text = note->text});
    const auto chosen = menu(ui, "loose_list", by, rows, state.loose_menu);
    if (!state.loose_menu.open) state.loose.reset();
    return chosen && *chosen < ids.size() ? std::optional(ids[*chosen]) : std::nullopt;
}

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
