// SPDX-License-Identifier: EUPL-1.2
// From the order of the rows to places: each column is stacked within the same height, then ribbons are laid between.
#include "sessions/report/pictures/outcome_figure.hpp"

#include "sessions/report/pictures/figure_columns.hpp"
#include "sessions/report/pictures/figure_marks.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::report {
namespace {

constexpr std::size_t actors = 0, effects = 1, values = 2, options = 3;
constexpr float drawn_width = 1'840;  // of the design, from which all shares are
constexpr float actor_right = 240, actor_bar = 244, actor_out = 248, effect_in = 316, effect_mark_x = 329.5f,
                effect_text = 346, effect_right = 918, effect_out = 920, value_left = 1'012, value_right = 1'256,
                option_in = 1'330, option_mark_x = 1'341, option_text = 1'358;
constexpr float head_y = 9, head_height = 44, top = 70, actor_head = 40;
constexpr float effect_size = 15, option_size = 14;
constexpr float main_wide = 9, other_wide = 3, actor_wide = 2, min_wide = 3, max_wide = 24, max_actor_wide = 8;
constexpr text::TextStyle head_style{.size = 26, .weight = 600, .tracking = -0.015f};
constexpr text::TextStyle count_style{.size = 22, .weight = 500};
constexpr text::TextStyle title_style{.size = 32, .weight = 600, .tracking = -0.022f};
constexpr std::array heading_words{Word::outcome_column_actors, Word::outcome_column_effects,
    Word::outcome_column_values, Word::outcome_column_options};

class FigureMaker {
public:
    FigureMaker(const Session& session, const insight::Threads& threads, text::Typesetter& typesetter,
        const OutcomeFigureWish& wish)
        : session_(session),
          threads_(threads),
          typesetter_(typesetter),
          wish_(wish),
          share_(wish.width / drawn_width) {}

    OutcomeFigure make() {
        place_rows();
        add_headings();
        add_marks();
        ports_of_actors();
        leads_of_effects();
        ports_of_values();
        std::ranges::stable_sort(figure_.ribbons, {}, [](const FigureRibbon& each) { return each.to_wide; });
        figure_.width = wish_.width;
        figure_.left_of_values = {x(value_left), 0}, figure_.right_of_values = {x(value_right), 0};
        return std::move(figure_);
    }

private:
    float x(float of_design) const { return of_design * share_; }

    void place_rows() {
        const ColumnPlaces places{.actors = {0, x(actor_right)},
            .effects = {x(effect_text), x(effect_right)},
            .values = {x(value_left), x(value_right)},
            .options = {x(option_text), wish_.width},
            .top = top,
            .below_head = wish_.title.empty() ? 0 : actor_head,
            .height = wish_.height > 0 ? std::max(60.f, wish_.height - top) : 0};
        FigureColumns columns = figure_columns(session_, threads_, typesetter_, wish_, places);
        figure_.order = std::move(columns.order);
        figure_.rows = std::move(columns.rows);
        figure_.first = columns.first;
        figure_.height = top + columns.height;
        for (FigureRow& row : figure_.rows) {
            if (row.column == effects) row.x = x(effect_mark_x) - effect_size, row.width = x(effect_right) + 4 - row.x;
            if (row.column == options) row.x = x(option_mark_x) - option_size, row.width = wish_.width - row.x;
            if (row.column == actors) row.width = x(actor_out) - row.x;
        }
    }

    void add_headings() {
        if (!wish_.title.empty())
            write(wish_.title, fitting(wish_.title, title_style, x(effect_text) - 16), 0, head_y, Hue::Ink);
        for (std::size_t column = 0; column < 4; ++column) {
            const std::string_view name = wish_.words(heading_words[column]);
            const std::string count = std::to_string(threads_.notes(insight::outcome_columns[column]).size());
            constexpr float gap = 10, after = 10;
            constexpr std::array left{0.f, effect_text, value_left, option_text};
            constexpr std::array right{actor_right, value_left, option_text, drawn_width};
            const float count_wide = measure(count, count_style).width();
            const float room = x(right[column]) - x(left[column]) - count_wide - gap - (column == actors ? 0 : after);
            const text::TextStyle style = fitting(name, head_style, room);
            const float wide = measure(name, style).width();
            const bool below = column == actors && !wish_.title.empty();
            const float y = below ? top + 2 - 6 : head_y;
            const float at = column == actors ? x(actor_right) - wide - gap - count_wide : x(left[column]);
            write(name, style, at, y, Hue::Ink);
            const float base = figure_.headings.back().y + measure(name, style).baseline();
            figure_.headings.push_back({at + wide + gap, base - measure(count, count_style).baseline(), count,
                count_style, 0, 1, measure(count, count_style).height(), Hue::Muted});
        }
    }

    // In the middle of the row of headings that begins at y.
    void write(std::string_view text, const text::TextStyle& style, float at, float y, Hue hue) {
        const float high = measure(text, style).height();
        figure_.headings.push_back({at, y + (head_height - high) / 2, std::string(text), style, 0, 1, high, hue});
    }

    // Smaller, when it is wider than its room.
    text::TextStyle fitting(std::string_view text, text::TextStyle style, float room) const {
        constexpr float smallest = 16;
        const float wide = measure(text, style).width();
        if (wide > room) style.size = std::max(smallest, std::floor(style.size * room / wide));
        return style;
    }

    const text::Layout& measure(std::string_view text, const text::TextStyle& style) const {
        return typesetter_.lay_out({.text = text, .style = style, .hyphens = wish_.hyphens});
    }

    void add_marks() {
        for (FigureRow& row : figure_.rows) {
            const insight::OutcomeRow& of = figure_.row(row);
            const FigurePoint middle{0, row.y + row.height / 2};
            if (row.column == effects) row.marks = effect_mark(of.lane, {x(effect_mark_x), middle.y}, effect_size);
            if (row.column == options) {
                const bool tried = std::ranges::all_of(
                    of.notes, [&](NoteId id) { return session_.notes.at(id).details->experiment.has_value(); });
                row.marks = option_mark(of.lane, tried, {x(option_mark_x), middle.y}, option_size);
            }
            if (row.column == actors) row.marks = {bar_of(row)};
        }
    }

    // Where the threads of an actor begin.
    FigureShape bar_of(const FigureRow& row) const {
        constexpr float wide = 5, least = 12, above = 8;
        const float half = std::max(least, row.height - 2 * above) / 2, middle = row.y + row.height / 2;
        const float left = x(actor_bar);
        return {
            {{left, middle - half}, {left + wide, middle - half}, {left + wide, middle + half}, {left, middle + half}},
            0, Hue::Actor};
    }

    FigureRow& row_at(std::size_t column, std::size_t index) { return figure_.rows[figure_.first[column] + index]; }
    static float middle(const FigureRow& row) { return row.y + row.height / 2; }

    // Where notes stand together, a line is as broad as there are links in it.
    float wide_by(std::uint32_t links, std::uint32_t most, float from, float to) const {
        return most <= 1 ? from : from + (to - from) * static_cast<float>(links - 1) / static_cast<float>(most - 1);
    }
    std::uint32_t most_links(std::size_t gap) const {
        std::uint32_t most = 0;
        for (const insight::OutcomeTie& tie : figure_.order.ties[gap]) most = std::max(most, tie.links);
        return most;
    }

    void ports_of_actors() {
        constexpr float apart = 5, edge = 12;
        const auto& ties = figure_.order.ties[0];
        const std::uint32_t most = most_links(0);
        for (std::size_t i = 0; i < ties.size();) {
            std::size_t end = i;
            while (end < ties.size() && ties[end].from == ties[i].from) ++end;
            const FigureRow& actor = row_at(actors, ties[i].from);
            const auto count = static_cast<float>(end - i);
            const float span = std::min(std::max(2.f, actor.height - edge), count * apart);
            for (std::size_t k = i; k < end; ++k) {
                const FigureRow& effect = row_at(effects, ties[k].to);
                const float part = (static_cast<float>(k - i) + 0.5f) / count;
                const float wide = wide_by(ties[k].links, most, actor_wide, max_actor_wide);
                figure_.ribbons.push_back({x(actor_out), middle(actor) - span / 2 + part * span, wide, x(effect_in),
                    middle(effect), wide, true, hue_of(figure_.row(effect).lane), 0.5f, index(actor), index(effect)});
            }
            i = end;
        }
    }

    std::size_t index(const FigureRow& row) const { return static_cast<std::size_t>(&row - figure_.rows.data()); }

    float wide_of(const insight::OutcomeTie& tie, std::size_t gap, std::uint32_t most) const {
        if (figure_.order.folded()) return wide_by(tie.links, most, min_wide, max_wide);
        return is_main(tie, gap) ? main_wide : other_wide;
    }
    bool is_main(const insight::OutcomeTie& tie, std::size_t gap) const {
        const std::size_t value = gap == 1 ? tie.to : tie.from, other = gap == 1 ? tie.from : tie.to;
        return figure_.order.columns[gap == 1 ? effects : options][other].home == value;
    }

    // From the end of its text to the edge of the column it grows to what leaves there.
    void leads_of_effects() {
        constexpr float after_text = 14, least = 14, thin = 2;
        const std::uint32_t most = most_links(1);
        std::vector<float> broadest(figure_.order.columns[effects].size());
        for (const insight::OutcomeTie& tie : figure_.order.ties[1])
            broadest[tie.from] = std::max(broadest[tie.from], wide_of(tie, 1, most));
        for (std::size_t i = 0; i < broadest.size(); ++i) {
            const FigureRow& effect = row_at(effects, i);
            const float from = effect.text.x + text_width(effect.text) + after_text;
            if (broadest[i] == 0 || from > x(effect_out) - least) continue;
            figure_.ribbons.push_back({from, middle(effect), thin, x(effect_out), middle(effect), broadest[i], false,
                hue_of(figure_.row(effect).lane), strength(true, 1), index(effect), index(effect)});
        }
    }
    float text_width(const FigureText& of) const {
        return typesetter_
            .lay_out(
                {.text = of.text, .style = of.style, .width = of.width, .lines = of.lines, .hyphens = wish_.hyphens})
            .width();
    }

    float strength(bool main, std::size_t gap) const { return !main ? 0.5f : gap == 1 ? 0.76f : 0.68f; }

    // At a value they are stacked in the order of the rows that they come from, or go to: so none cross there.
    void ports_of_values() {
        for (const std::size_t gap : {std::size_t{1}, std::size_t{2}}) {
            const std::uint32_t most = most_links(gap);
            const auto& ties = figure_.order.ties[gap];
            const auto value_of = [&](const insight::OutcomeTie& tie) { return gap == 1 ? tie.to : tie.from; };
            std::vector<float> sums(figure_.order.columns[values].size()), next(sums.size()), part(sums.size());
            for (const insight::OutcomeTie& tie : ties) sums[value_of(tie)] += wide_of(tie, gap, most);
            for (std::size_t i = 0; i < sums.size(); ++i) {
                constexpr float edge = 8;
                const FigureRow& value = row_at(values, i);
                part[i] = sums[i] > 0 ? std::min(1.f, (value.height - edge) / sums[i]) : 1;
                next[i] = middle(value) - sums[i] * part[i] / 2;
            }
            for (const insight::OutcomeTie& tie : ties) {
                const std::size_t value = value_of(tie);
                const FigureRow& other = gap == 1 ? row_at(effects, tie.from) : row_at(options, tie.to);
                const float wide = wide_of(tie, gap, most), port = wide * part[value];
                const float port_y = next[value] + port / 2;
                next[value] += port;
                const bool main = is_main(tie, gap);
                const std::size_t at = index(row_at(values, value));
                if (gap == 1)
                    figure_.ribbons.push_back({x(effect_out), middle(other), wide, x(value_left), port_y, port, false,
                        hue_of(figure_.row(other).lane), strength(main, gap), index(other), at});
                else
                    figure_.ribbons.push_back({x(value_right), port_y, port, x(option_in), middle(other), wide, false,
                        Hue::Thread, strength(main, gap), at, index(other)});
            }
        }
    }

    const Session& session_;
    const insight::Threads& threads_;
    text::Typesetter& typesetter_;
    const OutcomeFigureWish& wish_;
    float share_;
    OutcomeFigure figure_;
};

}  // namespace

const FigureRow* OutcomeFigure::at(float x, float y) const {
    const auto found = std::ranges::find_if(rows, [&](const FigureRow& row) {
        return x >= row.x && x < row.x + row.width && y >= row.y && y < row.y + row.height;
    });
    return found == rows.end() ? nullptr : &*found;
}

std::size_t OutcomeFigure::find(NoteId id) const {
    const auto found = std::ranges::find_if(
        rows, [&](const FigureRow& each) { return std::ranges::find(row(each).notes, id) != row(each).notes.end(); });
    return found == rows.end() ? insight::no_row : static_cast<std::size_t>(found - rows.begin());
}

OutcomeFigure outcome_figure(const Session& session, const insight::Threads& threads, text::Typesetter& typesetter,
    const OutcomeFigureWish& wish) {
    return FigureMaker(session, threads, typesetter, wish).make();
}

FigureLegend outcome_legend(text::Typesetter& typesetter, const method::Words& words) {
    constexpr text::TextStyle style{.size = 22};
    constexpr float mark = 15, after_mark = 9, between = 15, between_kinds = 30, high = 28;
    FigureLegend legend;
    legend.height = high;
    float x = 0;
    const auto add = [&](std::vector<FigureShape> marks, Word word) {
        std::ranges::move(marks, std::back_inserter(legend.marks));
        x += mark + after_mark;
        const std::string text(words(word));
        const text::Layout& set = typesetter.lay_out({.text = text, .style = style});
        legend.texts.push_back({x, (high - set.height()) / 2, text, style, 0, 1, set.height(), Hue::Ink});
        x += set.width();
        legend.width = x;
        x += between;
    };
    const auto middle = [&] { return FigurePoint{x + mark / 2, high / 2}; };
    add(effect_mark(Lane::Positive, middle(), mark), Word::outcome_good);
    add(effect_mark(Lane::Negative, middle(), mark), Word::outcome_bad);
    x += between_kinds - between;
    add(option_mark(Lane::Technology, false, middle(), mark), Word::outcome_technology);
    add(option_mark(Lane::Environment, false, middle(), mark), Word::outcome_environment);
    add(option_mark(Lane::People, false, middle(), mark), Word::outcome_people);
    add(option_mark(Lane::None, true, middle(), mark), Word::outcome_experiment);
    return legend;
}

std::string loose_words(const method::Words& words, std::size_t column, std::size_t count) {
    constexpr std::array names{CountedWord::report_actors_count, CountedWord::report_effects_count,
        CountedWord::outcome_loose_values, CountedWord::outcome_loose_options};
    return words(names[column], count);
}

}  // namespace samenspraak::report
