// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/steps/vote_result.hpp"

#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace samenspraak::screen {
namespace {

constexpr float head_height = 50, foot_height = 78, inset = 22;
constexpr float highest_row = 104, lowest_row = 56;
constexpr std::size_t heaviest = 3;
constexpr float number_width = 54, name_part = 0.34f, bar_part = 0.31f, sign_width = 96, votes_gap = 16;
constexpr float thin = 4;              // the bar of a value without votes
constexpr std::size_t most_pairs = 4;  // more arcs lie over each other
constexpr float arc_nearest = 40, arc_step = 46, arrow = 9;
constexpr Lettering large{.size = 34, .weight = 600, .tracking = -0.01f, .leading = 1.15f};
constexpr Lettering usual{.size = 27, .weight = 600, .leading = 1.15f};

// Where the columns stand in a row of that width.
struct Columns {
    explicit Columns(const Rect& inside)
        : name(inside.x + number_width),
          bar(name + inside.width * name_part + inset),
          longest(inside.width * bar_part),
          helps(bar + longest + 110),
          harms(helps + sign_width),
          tension(harms + sign_width) {}
    float name, bar, longest, helps, harms, tension;
};

class Drawing {
public:
    Drawing(Ui& ui, const VoteResultView& view, const Rect& inside)
        : ui_(ui),
          view_(view),
          columns_(inside),
          inside_(inside),
          pairs_(pairs()) {}

    void head(const Rect&) const;
    bool row(std::size_t which, const Rect&) const;  // true: it was clicked
    void tensions(float top, float height) const;
    bool has_many_tensions() const { return pairs_.size() > most_pairs; }

private:
    // Two values that are in tension, by their rows.
    struct Pair {
        std::size_t a = 0, b = 0;
    };
    std::vector<Pair> pairs() const;
    bool covered(std::size_t which) const { return which < view_.covered; }
    std::string name_of(std::size_t which) const;
    void bar(const insight::ValueTally&, std::size_t which, const Rect&) const;
    void sign(Icon, std::size_t count, float x, const Rect& row, Color) const;
    void arc(float from, float to, float reach) const;

    Ui& ui_;
    const VoteResultView& view_;
    Columns columns_;
    Rect inside_;
    std::vector<Pair> pairs_;
};

void Drawing::head(const Rect& line) const {
    const auto word = [&](Word said, float x, Color ink) {
        draw_text(ui_.canvas(), ui_.words()(said), type::panel, {x, line.y, line.right() - x, line.height}, ink);
    };
    word(Word::result_value, columns_.name, ui_.theme().muted);
    word(Word::report_votes, columns_.bar, ui_.theme().muted);
    const std::string_view how = ui_.words()(view_.covered > 0 ? Word::result_one_by_one : Word::result_by_weight);
    const float votes = measure_text(ui_.canvas(), ui_.words()(Word::report_votes), type::panel).width;
    const float x = columns_.bar + votes + 2 * inset;
    const Rect place{x, line.y, columns_.helps - x - inset, line.height};
    ui_.cover(ui_.id("how"), place, Role::None, how);
    draw_text(ui_.canvas(), how, type::panel_strong, place, ui_.theme().phase(Phase::Values));
    word(Word::result_helps, columns_.helps, ui_.theme().muted);
    word(Word::result_harms, columns_.harms, ui_.theme().muted);
    if (view_.covered == 0 && has_many_tensions() && !view_.chosen && view_.work) {
        word(Word::result_choose, columns_.tension, ui_.theme().muted);
        ui_.cover(ui_.id("choose"), {}, Role::None, ui_.words()(Word::result_choose));
    }
}

void Drawing::sign(Icon icon, std::size_t count, float x, const Rect& row, Color color) const {
    draw_icon(ui_.canvas(), icon, around({x + 10, row.middle().y}, 20, 20), color);
    draw_text(ui_.canvas(), std::to_string(count), type::count, {x + 28, row.y, sign_width - 28, row.height},
        count > 0 ? color : ui_.theme().muted);
}

void Drawing::bar(const insight::ValueTally& tally, std::size_t which, const Rect& row) const {
    const float most = static_cast<float>(std::max<std::uint32_t>(view_.values.front().votes, 1));
    const float grown = ui_.motion().appear(ui_.id("grown", tally.value.bits), motion::calm);
    const float full = std::max(thin, columns_.longest * static_cast<float>(tally.votes) / most);
    const float width = std::max(thin, full * grown), height = std::round(row.height * 0.52f);
    const Rect shape{columns_.bar, row.middle().y - height / 2, width, height};
    const Color color = ui_.theme().phase(Phase::Values);
    fill_rect(ui_.canvas(), shape, which < heaviest ? color : mix(color, ui_.theme().sheet, 0.25f), 6);
    const Lettering& lettering = which < heaviest ? large : usual;
    draw_text(ui_.canvas(), std::to_string(tally.votes), lettering,
        {shape.right() + votes_gap, row.y, columns_.helps - shape.right(), row.height}, ui_.theme().ink);
}

std::string Drawing::name_of(std::size_t which) const {
    const Note* value = find_note(view_.session, view_.values[which].value);
    if (!value) return {};
    return value->covered ? std::string(ui_.words()(Word::board_covered)) : value->text;
}

bool Drawing::row(std::size_t which, const Rect& row) const {
    Canvas& canvas = ui_.canvas();
    const Theme& theme = ui_.theme();
    const insight::ValueTally& tally = view_.values[which];
    const std::string number = std::to_string(which + 1);
    const bool top = which < heaviest;
    if (top)
        fill_rect(canvas, {inside_.x - inset + 2, row.y, inside_.width + 2 * inset - 4, row.height},
            theme.phase_fills[index_of(Phase::Values)]);
    draw_text(canvas, number, type::count, {row.x, row.y, number_width, row.height},
        top ? theme.phase(Phase::Values) : theme.muted);
    if (covered(which)) {
        const std::string said = ui_.words()(Word::result_covered, {number});
        ui_.cover(ui_.id("covered", which), row, Role::Row, said);
        dash_rect(canvas, row.inset(0, 10).cut({columns_.name, row.y, row.right() - columns_.name, row.height}),
            theme.phase(Phase::Values), space::line, space::note_radius);
        return false;
    }
    const std::string name = name_of(which);
    const std::string said = number + ". " + name + ": " + ui_.words()(CountedWord::chip_votes, tally.votes);
    const bool chooses = view_.work && view_.covered == 0 && has_many_tensions();
    const UiId id = ui_.id("row", tally.value.bits);
    Touch touch;
    if (chooses)
        touch = ui_.touch(id, row, {.role = Role::Row, .label = said, .focusable = false});
    else
        ui_.cover(id, row, Role::Row, said);
    if (chooses) ui_.tooltip().offer(id, row, touch, ui_.words()(Word::result_choose));
    feedback(ui_, row.inset(-inset + 2, 2), space::note_radius, touch);
    if (has_many_tensions() && view_.chosen == tally.value)
        outline_rect(canvas, row.inset(-inset + 4, 3), theme.focus, space::focus_line, space::note_radius);
    const Lettering& lettering = row.height >= 78 && top ? large : usual;
    const float width = columns_.bar - columns_.name - inset;
    const float height = measure_text(canvas, name, lettering, width, 2).height;
    draw_paragraph(canvas, name, lettering, {columns_.name, row.middle().y - height / 2, width, height}, theme.ink, 2);
    bar(tally, which, row);
    sign(Icon::TriangleUp, tally.strengthened_by.size(), columns_.helps, row, theme.positive.strong);
    sign(Icon::TriangleDown, tally.strained_by.size(), columns_.harms, row, theme.negative.strong);
    if (!top && which > 0) draw_line(canvas, {row.x, row.y}, {columns_.tension, row.y}, theme.soft, 1);
    return touch.clicked;
}

// An arrow that leaves at the one height, and comes in at the other, so far to the right.
void Drawing::arc(float from, float to, float reach) const {
    constexpr std::size_t points = 32;
    std::array<Point, points + 1> way{};
    const float x = columns_.tension + inset, middle = (from + to) / 2, half = (to - from) / 2;
    for (std::size_t i = 0; i <= points; ++i) {
        const float turn = 3.14159265f * static_cast<float>(i) / points;
        way[i] = {x + reach * std::sin(turn), middle - half * std::cos(turn)};
    }
    const Color color = ui_.theme().people.strong;
    draw_path(ui_.canvas(), way, color, 3);
    for (const float y : {from, to}) {
        draw_line(ui_.canvas(), {x, y}, {x + arrow, y - arrow * 0.7f}, color, 3);
        draw_line(ui_.canvas(), {x, y}, {x + arrow, y + arrow * 0.7f}, color, 3);
    }
}

std::vector<Drawing::Pair> Drawing::pairs() const {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < view_.values.size(); ++i)
        for (const NoteId other : view_.threads.leads_to(view_.values[i].value, LinkKind::Tension)) {
            const auto at = std::ranges::find(view_.values, other, &insight::ValueTally::value);
            const auto j = static_cast<std::size_t>(at - view_.values.begin());
            if (j > i && at != view_.values.end()) pairs.push_back({i, j});
        }
    return pairs;
}

// When all is shown: which values are in tension, the nearest pair innermost. Of many those of the value that is
// chosen.
void Drawing::tensions(float top, float height) const {
    if (view_.covered > 0) return;
    std::vector<Pair> drawn = pairs_;
    if (has_many_tensions())
        std::erase_if(drawn, [&](const Pair& pair) {
            return view_.values[pair.a].value != view_.chosen && view_.values[pair.b].value != view_.chosen;
        });
    const float room = inside_.right() - columns_.tension - 2 * inset;
    if (drawn.empty() || room < arc_nearest) return;
    std::ranges::sort(drawn, {}, [](const Pair& pair) { return pair.b - pair.a; });
    const float step = std::min(arc_step, (room - arc_nearest) / static_cast<float>(drawn.size()));
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        // At a value that has several, the inner ones end nearer to the other end, and none crosses another.
        const float aside = (static_cast<float>(drawn.size() - 1) / 2 - static_cast<float>(i)) * 8;
        const auto y = [&](std::size_t row) { return top + (static_cast<float>(row) + 0.5f) * height; };
        const std::array texts{drawn[i].a, drawn[i].b};
        ui_.cover(ui_.id("arc", texts[0] * view_.values.size() + texts[1]), {}, Role::None,
            name_of(texts[0]) + " ↔ " + name_of(texts[1]));
        arc(y(drawn[i].a) + aside, y(drawn[i].b) - aside,
            std::min(room, arc_nearest + step * static_cast<float>(i + 1)));
    }
}

// Over what is covered: what shows the next one.
void draw_reveal(Ui& ui, const VoteResultView& view, Point middle, VoteResultAnswer& answer) {
    const std::string text = ui.words()(Word::result_show_number, {std::to_string(view.covered)});
    const std::string with_shift = name_of(shift(commands::Key::Enter));
    const ButtonWish next{.text = text,
        .look = Look::Main,
        .key_cap = ui.words()(Word::app_key_enter),
        .main = ui.theme().phase(Phase::Values)};
    const ButtonWish all{.text = ui.words()(Word::result_show_all), .key_cap = with_shift};
    const float one = button_width(ui, next), other = button_width(ui, all), height = space::control_height + 10;
    Rect place = around(middle, one + space::control_gap + other, height);
    const Rect ground = place.inset(-14);
    if (ui.theme().shadows) draw_note_shadow(ui.canvas(), ground);
    fill_rect(ui.canvas(), ground, ui.theme().sheet, space::control_radius);
    answer.next = button(ui, "next", place.take_left(one), next);
    place.take_left(space::control_gap);
    answer.all = button(ui, "all", place, all);
    if (!view.takes_enter) return;
    if (ui.keys().take({commands::Key::Enter})) answer.next = true;
    if (ui.keys().take(shift(commands::Key::Enter))) answer.all = true;
}

// From value to value, when all are shown. Answers with the one that it came to.
std::optional<std::size_t> arrows(Ui& ui, const VoteResultView& view) {
    if (!view.work || !view.takes_enter || view.covered > 0) return std::nullopt;
    const auto found = std::ranges::find(view.values, view.chosen, &insight::ValueTally::value);
    const auto at = static_cast<std::size_t>(found - view.values.begin()), count = view.values.size();
    if (ui.keys().take({commands::Key::Down})) return at >= count ? 0 : std::min(at + 1, count - 1);
    if (ui.keys().take({commands::Key::Up})) return at >= count ? count - 1 : at - (at > 0 ? 1 : 0);
    return std::nullopt;
}

void draw_foot(Ui& ui, const VoteResultView& view, Rect foot, VoteResultAnswer& answer) {
    foot = foot.inset(0, (foot_height - space::control_height) / 2);
    const ButtonWish board{.text = ui.words()(Word::result_to_board), .key_cap = "Esc"};
    answer.to_board = button(ui, "to_board", foot.take_right(button_width(ui, board)), board);
    foot.take_right(space::control_gap);
    const ButtonWish again{.text = ui.words()(Word::result_again), .icon = Icon::Undo};
    if (view.can_vote_again) answer.again = button(ui, "again", foot.take_right(button_width(ui, again)), again);
    if (view.takes_enter && ui.keys().take({commands::Key::Escape})) answer.to_board = true;
}

}  // namespace

VoteResultAnswer vote_result(Ui& ui, const Rect& place, const VoteResultView& view, Scrolled& scroll) {
    VoteResultAnswer answer;
    const auto scope = ui.in("result");
    panel(ui, place);
    ui.cover(ui.id("ground"), place, Role::Area);
    if (view.values.empty()) return answer;
    ui.region(Region::Board);
    Rect rest = place.inset(inset, 0);
    const Rect head = rest.take_top(head_height), foot = rest.take_bottom(view.work ? foot_height : inset);
    const auto count = static_cast<float>(view.values.size());
    const float height = std::clamp(std::floor(rest.height / count), lowest_row, highest_row);
    const Drawing drawing(ui, view, rest);
    drawing.head(head);
    const auto moved = drawing.has_many_tensions() ? arrows(ui, view) : std::nullopt;
    if (moved) answer.choose = view.values[*moved].value;
    {
        ScrollArea area(ui, "rows", {place.x + 2, rest.y, place.width - 4, rest.height}, scroll);
        const float top = area.top();
        for (std::size_t i = 0; i < view.values.size(); ++i) {
            const Rect row{rest.x, top + static_cast<float>(i) * height, rest.width, height};
            if (moved == i) area.reveal(row);
            if (ui.canvas().sees(row) && drawing.row(i, row)) answer.choose = view.values[i].value;
        }
        drawing.tensions(top, height);
        area.end(top + count * height);
    }
    ui.region(Region::Page);
    if (!view.work) return answer;
    const float hidden = std::min(rest.height, static_cast<float>(view.covered) * height);
    if (view.covered > 0)
        draw_reveal(ui, view, {place.middle().x, rest.y + hidden / 2}, answer);
    else
        draw_foot(ui, view, foot, answer);
    return answer;
}

}  // namespace samenspraak::screen
