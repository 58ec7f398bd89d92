// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/outcome_order.hpp"

#include "sessions/insight/outcome_rows.hpp"

#include <algorithm>
#include <numeric>

namespace samenspraak::insight {
namespace {

constexpr std::size_t values = 2;
constexpr int sweeps = 12, last_sweeps = 8;  // more of them better hardly anything any more

using Order = std::vector<std::size_t>;  // rows, from top to bottom

// How many pairs lie the wrong way round: of each two, the later one before the earlier. Sorts the list.
std::size_t inversions(
    std::vector<std::size_t>& list, std::vector<std::size_t>& room, std::size_t from, std::size_t to) {
    if (to - from < 2) return 0;
    const std::size_t middle = from + (to - from) / 2;
    std::size_t count = inversions(list, room, from, middle) + inversions(list, room, middle, to);
    std::size_t left = from, right = middle, into = from;
    while (left < middle || right < to) {
        const bool from_left = right == to || (left < middle && list[left] <= list[right]);
        if (!from_left) count += middle - left;
        room[into++] = list[from_left ? left++ : right++];
    }
    std::copy(room.begin() + static_cast<std::ptrdiff_t>(from), room.begin() + static_cast<std::ptrdiff_t>(to),
        list.begin() + static_cast<std::ptrdiff_t>(from));
    return count;
}

// Moves rows until no move of one makes fewer lines cross.
class Untangling {
public:
    explicit Untangling(const OutcomeOrder& rows) : rows_(rows) {
        for (std::size_t column = 0; column < 4; ++column) {
            order_[column].resize(rows.columns[column].size());
            std::iota(order_[column].begin(), order_[column].end(), std::size_t{0});
            place_[column] = order_[column];
            cells_[column] = cells_of(rows, column);
            before_[column].resize(order_[column].size());
            after_[column].resize(order_[column].size());
        }
        for (std::size_t gap = 0; gap < 3; ++gap)
            for (const OutcomeTie& tie : rows.ties[gap]) {
                after_[gap][tie.from].push_back(tie.to);
                before_[gap + 1][tie.to].push_back(tie.from);
            }
    }

    // Sweeps bring rows near to what they are tied to; then each is moved as long as that makes fewer lines cross. What
    // is the best so far is kept: later sweeps get out of where no single move helps any more.
    void untangle() {
        std::size_t fewest = count();
        std::array<Order, 4> best = order_;
        const auto keep = [&] {
            if (const std::size_t now = count(); now < fewest) fewest = now, best = order_;
        };
        for (int i = 0; i < sweeps && fewest > 0; ++i) {
            sweep(i % 2 == 0, true);
            keep();
        }
        put(best);
        move_all();
        keep();
        for (int i = 0; i < last_sweeps && fewest > 0; ++i) {
            sweep(i % 2 == 0, false);
            move_all();
            keep();
        }
        put(best);
    }

    OutcomeOrder sorted() const {
        OutcomeOrder sorted = rows_;
        for (std::size_t column = 0; column < 4; ++column)
            for (std::size_t i = 0; i < order_[column].size(); ++i)
                sorted.columns[column][i] = rows_.columns[column][order_[column][i]];
        for (std::size_t gap = 0; gap < 3; ++gap) {
            for (OutcomeTie& tie : sorted.ties[gap]) tie.from = place_[gap][tie.from], tie.to = place_[gap + 1][tie.to];
            std::ranges::sort(sorted.ties[gap]);
        }
        return sorted;
    }

private:
    void put(std::size_t column) {
        for (std::size_t i = 0; i < order_[column].size(); ++i) place_[column][order_[column][i]] = i;
    }

    std::size_t count() const {
        std::size_t sum = 0;
        for (std::size_t gap = 0; gap < 3; ++gap) {
            std::vector<std::size_t> ends;
            for (const std::size_t row : order_[gap]) {
                const auto first = static_cast<std::ptrdiff_t>(ends.size());
                for (const std::size_t other : after_[gap][row]) ends.push_back(place_[gap + 1][other]);
                std::sort(ends.begin() + first, ends.end());
            }
            std::vector<std::size_t> room(ends.size());
            sum += inversions(ends, room, 0, ends.size());
        }
        return sum;
    }

    void put(const std::array<Order, 4>& order) {
        order_ = order;
        for (std::size_t column = 0; column < 4; ++column) put(column);
    }

    // The mean height, as a share of its column, of what a row is tied to before it, after it, or both.
    double pull(std::size_t column, std::size_t row, bool before, bool after) const {
        double sum = 0;
        std::size_t ties = 0;
        const auto add = [&](const std::vector<std::size_t>& others, std::size_t there) {
            for (const std::size_t other : others)
                sum += (static_cast<double>(place_[there][other]) + 0.5) / static_cast<double>(order_[there].size());
            ties += others.size();
        };
        if (column > 0 && before) add(before_[column][row], column - 1);
        if (column < 3 && after) add(after_[column][row], column + 1);
        const auto here = static_cast<double>(order_[column].size());
        return ties > 0 ? sum / static_cast<double>(ties) : (static_cast<double>(place_[column][row]) + 0.5) / here;
    }

    // Forth from the actors or back: each column in the order of what it is tied to there, or on both sides.
    void sweep(bool forth, bool both) {
        for (std::size_t step = 0; step < 4; ++step) {
            const std::size_t column = forth ? step : 3 - step;
            if (column == values || (!both && step == 0)) continue;
            std::vector<double> pulls(order_[column].size());
            for (std::size_t row = 0; row < pulls.size(); ++row)
                pulls[row] = pull(column, row, both || forth, both || !forth);
            std::ranges::stable_sort(order_[column], [&](std::size_t a, std::size_t b) {
                return std::pair(cells_[column][a], pulls[a]) < std::pair(cells_[column][b], pulls[b]);
            });
            put(column);
        }
    }

    void move_all() {
        bool better = true;
        while (better) {
            better = false;
            for (const std::size_t column : {std::size_t{0}, std::size_t{1}, std::size_t{3}})
                if (move_rows(column)) better = true;
        }
    }

    // The heights of what a row is tied to, on both sides, for counting what crosses between two rows.
    struct Ends {
        std::array<Order, 2> sides;  // sorted
    };
    std::vector<Ends> ends_of(std::size_t column) const {
        std::vector<Ends> all(order_[column].size());
        for (std::size_t row = 0; row < all.size(); ++row) {
            if (column > 0)
                for (const std::size_t other : before_[column][row])
                    all[row].sides[0].push_back(place_[column - 1][other]);
            if (column < 3)
                for (const std::size_t other : after_[column][row])
                    all[row].sides[1].push_back(place_[column + 1][other]);
            for (Order& side : all[row].sides) std::ranges::sort(side);
        }
        return all;
    }
    // What crosses between two rows when the first stands above the second.
    static std::ptrdiff_t crossing(const Ends& above, const Ends& below) {
        std::ptrdiff_t sum = 0;
        for (std::size_t side = 0; side < 2; ++side) {
            std::size_t lower = 0;
            for (const std::size_t end : above.sides[side]) {
                while (lower < below.sides[side].size() && below.sides[side][lower] < end) ++lower;
                sum += static_cast<std::ptrdiff_t>(lower);
            }
        }
        return sum;
    }

    // Each row to where the fewest lines cross, in its cell. Answers whether that made them fewer.
    bool move_rows(std::size_t column) {
        Order& order = order_[column];
        const std::vector<Ends> ends = ends_of(column);
        bool better = false;
        for (std::size_t row = 0; row < order.size(); ++row) {
            const std::size_t at = place_[column][row];
            std::size_t best_at = at;
            std::ptrdiff_t best = 0, change = 0;
            const auto look = [&](std::size_t to) {
                if (change < best) best = change, best_at = to;
            };
            for (std::size_t up = at; up-- > 0 && cells_[column][order[up]] == cells_[column][row];) {
                change += crossing(ends[row], ends[order[up]]) - crossing(ends[order[up]], ends[row]);
                look(up);
            }
            change = 0;
            for (std::size_t down = at + 1; down < order.size() && cells_[column][order[down]] == cells_[column][row];
                 ++down) {
                change += crossing(ends[order[down]], ends[row]) - crossing(ends[row], ends[order[down]]);
                look(down);
            }
            if (best_at == at) continue;
            order.erase(order.begin() + static_cast<std::ptrdiff_t>(at));
            order.insert(order.begin() + static_cast<std::ptrdiff_t>(best_at), row);
            put(column);
            better = true;
        }
        return better;
    }

    const OutcomeOrder& rows_;
    std::array<Order, 4> order_, place_, cells_;        // by row: its place, and its cell
    std::array<std::vector<Order>, 4> before_, after_;  // by row: the rows that it is tied to in the columns beside
};

}  // namespace

bool OutcomeOrder::folded() const {
    return std::ranges::any_of(
        columns, [](const auto& rows) { return std::ranges::any_of(rows, &OutcomeRow::folded); });
}

OutcomeOrder unsorted_outcome(const Session& session, const Threads& threads, const OutcomeLimits& limits) {
    return outcome_rows(session, threads, limits);
}

OutcomeOrder order_outcome(const Session& session, const Threads& threads, const OutcomeLimits& limits) {
    const OutcomeOrder rows = outcome_rows(session, threads, limits);
    Untangling untangling(rows);
    untangling.untangle();
    return untangling.sorted();
}

std::size_t crossings(const OutcomeOrder& order) {
    std::size_t sum = 0;
    for (const std::vector<OutcomeTie>& ties : order.ties) {  // sorted, so those of one row do not count as crossing
        std::vector<std::size_t> ends(ties.size()), room(ties.size());
        std::ranges::transform(ties, ends.begin(), &OutcomeTie::to);
        sum += inversions(ends, room, 0, ends.size());
    }
    return sum;
}

}  // namespace samenspraak::insight
