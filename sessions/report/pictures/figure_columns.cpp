// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/pictures/figure_columns.hpp"

#include "sessions/report/outline.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::report {
namespace {

constexpr std::size_t actors = 0, effects = 1, values = 2, options = 3;
constexpr std::size_t heavy = 3;  // values that stand out
constexpr insight::OutcomeLimits on_paper{max_in_figure, max_in_figure + 1, max_in_figure, max_in_figure};
constexpr float leading = 24.f / 22, text_size = 22, least_text_size = 18;
constexpr float drawn_width = 1'840;
constexpr int tries = 8;

// How the rows of a column are stacked, in design units.
struct Stacking {
    float one_line = 0;       // the least height of a row with a line of text
    float more = 0;           // …and what more lines than one add to theirs
    float least_rows = 0;     // height for each row, by which the maximum of rows is reckoned
    float most_extra = 0;     // given to each row at most when there is room
    float block_gap = 0;      // at most, between the rows of two values
    float share_of_gaps = 1;  // of what is left over
};
constexpr std::array<Stacking, 4> stackings{
    {{28, 4, 27, 60, 0, 0}, {22.4f, 0, 24.9f, 26, 8, 1}, {54, 0, 62, 0, 40, 1}, {26, 4, 27, 44, 16, 0.5f}}};

text::TextStyle plain_style(std::size_t column, bool strong, float size) {
    return {.size = size,
        .weight = strong ? 500 : 400,
        .tracking = column == effects   ? -0.018f
                    : column == options ? -0.012f
                                        : 0,
        .leading = leading,
        .align = column == actors ? text::TextAlign::End : text::TextAlign::Start};
}

struct Slot {
    float y = 0, height = 0;
};

// The place of each row when all of them together are no higher than `height`; in the middle of it.
std::vector<Slot> stacked(const std::vector<float>& least, const std::vector<bool>& gap_before, const Stacking& how,
    float height, float* used = nullptr) {
    float sum = 0;
    for (const float each : least) sum += each;
    const auto rows = static_cast<float>(least.size());
    const auto gaps = static_cast<float>(std::ranges::count(gap_before, true));
    const float left = std::max(0.f, height - sum);
    const float gap = gaps > 0 ? std::min(how.block_gap, left * how.share_of_gaps / gaps) : 0;
    const float extra = rows > 0 ? std::clamp((left - gap * gaps) / rows, 0.f, how.most_extra) : 0;
    const float all = sum + gap * gaps + extra * rows;
    if (used) *used = all;
    std::vector<Slot> slots;
    float y = std::max(0.f, height - all) / 2;
    for (std::size_t i = 0; i < least.size(); ++i) {
        if (gap_before[i]) y += gap;
        slots.push_back({y, least[i] + extra});
        y += least[i] + extra;
    }
    return slots;
}

class ColumnMaker {
public:
    ColumnMaker(const Session& session, const insight::Threads& threads, text::Typesetter& typesetter,
        const OutcomeFigureWish& wish, const ColumnPlaces& places)
        : session_(session),
          threads_(threads),
          typesetter_(typesetter),
          wish_(wish),
          places_(places),
          part_(std::clamp(wish.width / drawn_width, least_text_size / text_size, 1.f)) {}

    FigureColumns make() {
        insight::OutcomeLimits limits = on_paper;
        if (places_.height > 0)
            for (std::size_t column = 0; column < 4; ++column)
                limits[column] = std::max(std::size_t{1},
                    static_cast<std::size_t>(height_of(column) / (stackings[column].least_rows * part_)));
        for (int i = 1; i <= tries && !all_fits(limits, i == tries); ++i) {
        }
        stack_all();
        return std::move(made_);
    }

private:
    float height_of(std::size_t column) const {
        return column == actors ? places_.height - places_.below_head : places_.height;
    }
    const ColumnPlaces::Span& span(std::size_t column) const {
        const std::array spans{&places_.actors, &places_.effects, &places_.values, &places_.options};
        return *spans[column];
    }

    // With fewer and fewer lines a row, until the rows fit; where one line is too many, fewer rows the next time.
    bool all_fits(insight::OutcomeLimits& limits, bool last) {
        made_.order = order_outcome(session_, threads_, limits);
        bool fits = true;
        for (std::size_t column = 0; column < 4; ++column) {
            const std::size_t rows = made_.order.columns[column].size();
            float needed = 0;
            for (const int lines : {0, 3, 2, 1}) {
                needed = column == values ? set_values(lines) : set_rows(column, lines);
                if (places_.height == 0 || needed <= height_of(column) + 0.5f) break;
            }
            if (places_.height == 0 || last || needed <= height_of(column) + 0.5f || rows <= 1) continue;
            const auto fitting = static_cast<std::size_t>(static_cast<float>(rows) * height_of(column) / needed);
            limits[column] = std::clamp<std::size_t>(fitting, 1, rows - 1);
            fits = false;
        }
        return fits;
    }

    std::string text_of(std::size_t column, std::size_t index) const {
        const auto& rows = made_.order.columns[column];
        const insight::OutcomeRow& row = rows[index];
        if (!row.folded()) return wish_.text(session_.notes.at(row.notes.front()));
        if (row.group) return session_.groups.at(row.group).name + " · " + std::to_string(row.notes.size());
        const bool alone =
            column != actors && column != values && std::ranges::count(rows, row.home, &insight::OutcomeRow::home) == 1;
        if (!alone) return wish_.words(CountedWord::outcome_more, row.notes.size());
        return wish_.words(column == effects ? CountedWord::report_effects_count : CountedWord::outcome_option_count,
            row.notes.size());
    }

    const text::Layout& set(const FigureText& of) const {
        return typesetter_.lay_out(
            {.text = of.text, .style = of.style, .width = of.width, .lines = of.lines, .hyphens = wish_.hyphens});
    }

    // The texts of a column, each in at most so many lines. Answers with the height that the rows need.
    float set_rows(std::size_t column, int lines) {
        std::vector<FigureRow>& rows = by_column_[column];
        const auto& order = made_.order.columns[column];
        rows.assign(order.size(), {});
        least_[column].clear();
        float needed = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool strong = column == actors || (made_.order.voted && order[i].home < heavy);
            rows[i].column = column, rows[i].index = i;
            FigureText& text = rows[i].text;
            text = {span(column).left, 0, text_of(column, i), plain_style(column, strong, text_size * part_),
                span(column).width(), lines};
            text.hue = column == actors ? Hue::ActorName : Hue::Ink;
            const text::Layout& layout = set(text);
            text.height = layout.height(), text.cut = layout.cut();
            const Stacking& how = stackings[column];
            const float high = layout.lines() <= 1 ? how.one_line * part_ : text.height + how.more;
            least_[column].push_back(high);
            needed += high;
        }
        if (column == actors) needed = even_heights(needed);
        return needed;
    }

    // Actors stand at equal distances, where there is room for that. Answers with the height that they need.
    float even_heights(float needed) {
        std::vector<float>& least = least_[actors];
        if (least.empty()) return needed;
        const float highest = *std::ranges::max_element(least), all = highest * static_cast<float>(least.size());
        if (places_.height > 0 && all > height_of(actors)) return needed;
        std::ranges::fill(least, highest);
        return all;
    }

    // Smaller, until no word of it is broken.
    void fit_name(FigureText& text) const {
        const float smallest = 20 * part_;
        for (; text.style.size > smallest; text.style.size -= 2) {
            const text::Layout& layout = set(text);
            const auto lines = layout.text_lines();
            const bool broken = std::ranges::any_of(lines, [&](const text::TextLine& line) {
                return line.hyphen
                       || (line.end < text.text.size() && line.end > 0 && text.text[line.end] != ' '
                           && text.text[line.end] != '\n' && text.text[line.end - 1] != ' '
                           && text.text[line.end - 1] != '-');
            });
            if (!broken && (layout.lines() <= 2 || text.lines == 1)) break;
        }
        const text::Layout& layout = set(text);
        text.height = layout.height(), text.cut = layout.cut();
    }

    float set_values(int lines) {
        constexpr std::array sizes{32.f, 30.f, 28.f, 26.f, 26.f};
        constexpr float other_size = 24, padding = 16, between = 10, around = 4.5f;
        constexpr float least = 54, base = 36, per_vote = 6.2f, min_gap = 6;
        const auto& order = made_.order.columns[values];
        std::vector<FigureRow>& rows = by_column_[values];
        rows.assign(order.size(), {});
        least_[values].clear();
        std::vector<float> heavier;
        float needed = 0, more = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            FigureRow& row = rows[i];
            row.column = values, row.index = i;
            row.x = span(values).left, row.width = span(values).width();
            const bool dark = made_.order.voted && i < heavy && order[i].weight > 0;
            row.fill = !dark ? Hue::Value : i == 0 ? Hue::Heaviest : i == 1 ? Hue::Heavier : Hue::Heavy;
            text::TextStyle style{.size = std::round((i < sizes.size() ? sizes[i] : other_size) * part_),
                .weight = 600,
                .tracking = -0.018f,
                .leading = 1.03f};
            const Hue hue = dark ? Hue::OnHeavy : Hue::ValueName;
            row.number = {0, 0, std::to_string(order[i].weight), style, 0, 1};
            row.number.hue = hue;
            const float number_wide = set(row.number).width();
            row.number.height = set(row.number).height();
            row.number.x = row.x + row.width - padding - number_wide;
            row.text = {row.x + padding, 0, text_of(values, i), style,
                std::max(40.f, row.width - 2 * padding - between - number_wide), lines};
            row.text.hue = hue;
            fit_name(row.text);
            const float high = std::max(least, row.text.height + around);
            least_[values].push_back(high);
            heavier.push_back(std::max(0.f, base + per_vote * static_cast<float>(order[i].weight) - high));
            needed += high, more += heavier.back();
        }
        const float gaps = min_gap * static_cast<float>(rows.empty() ? 0 : rows.size() - 1);
        const float room = places_.height > 0 ? places_.height - needed - gaps : more;
        const float part = more > 0 ? std::clamp(room / more, 0.f, 1.f) : 0;
        for (std::size_t i = 0; i < rows.size(); ++i) least_[values][i] += heavier[i] * part;
        return needed + gaps;
    }

    std::vector<bool> gaps_of(std::size_t column) const {
        const auto& order = made_.order.columns[column];
        std::vector<bool> gaps(order.size());
        for (std::size_t i = 1; i < order.size(); ++i)
            gaps[i] = column == values || (column != actors && order[i].home != order[i - 1].home);
        return gaps;
    }

    // All columns get the height that the highest of them fills; the others stand in the middle of it.
    void stack_all() {
        float height = 0;
        for (std::size_t column = 0; column < 4; ++column) {
            float used = 0;
            const float room = places_.height > 0 ? height_of(column) : natural(column);
            (void)stacked(least_[column], gaps_of(column), stackings[column], room, &used);
            height = std::max(height, used + (column == actors ? places_.below_head : 0));
        }
        made_.height = height;
        for (std::size_t column = 0; column < 4; ++column) {
            const float below = column == actors ? places_.below_head : 0;
            const auto slots = stacked(least_[column], gaps_of(column), stackings[column], height - below);
            made_.first[column] = made_.rows.size();
            for (std::size_t i = 0; i < slots.size(); ++i) place(by_column_[column][i], slots[i], places_.top + below);
        }
        made_.first[4] = made_.rows.size();
    }

    // On paper: with all the gaps that it may have.
    float natural(std::size_t column) const {
        float sum = 0;
        for (const float each : least_[column]) sum += each;
        const auto gaps = static_cast<float>(std::ranges::count(gaps_of(column), true));
        return sum + stackings[column].block_gap * gaps / stackings[column].share_of_gaps;
    }

    void place(FigureRow& row, const Slot& slot, float top) {
        row.y = top + slot.y, row.height = slot.height;
        if (row.column != values) row.x = span(row.column).left, row.width = span(row.column).width();
        row.text.y = row.y + (row.height - row.text.height) / 2;
        row.number.y = row.y + (row.height - row.number.height) / 2;
        made_.rows.push_back(std::move(row));
    }

    const Session& session_;
    const insight::Threads& threads_;
    text::Typesetter& typesetter_;
    const OutcomeFigureWish& wish_;
    const ColumnPlaces& places_;
    const float part_;  // letters are smaller where the figure is narrower
    std::array<std::vector<FigureRow>, 4> by_column_;
    std::array<std::vector<float>, 4> least_;  // of each row, its least height
    FigureColumns made_;
};

}  // namespace

FigureColumns figure_columns(const Session& session, const insight::Threads& threads, text::Typesetter& typesetter,
    const OutcomeFigureWish& wish, const ColumnPlaces& places) {
    return ColumnMaker(session, threads, typesetter, wish, places).make();
}

}  // namespace samenspraak::report
