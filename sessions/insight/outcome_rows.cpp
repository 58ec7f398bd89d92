// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/outcome_rows.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace samenspraak::insight {
namespace {

constexpr std::size_t actors = 0, effects = 1, values = 2, options = 3;
constexpr std::array tie_kinds{LinkKind::Touches, LinkKind::Bears, LinkKind::Serves};

using Rows = std::vector<OutcomeRow>;
using RowOf = std::unordered_map<NoteId, std::size_t>;

// Effects: good, both, bad, unsaid; options as their board has them. What stands together for many comes last.
std::size_t kind_of(const OutcomeRow& row) {
    switch (row.lane) {
    case Lane::Positive:
    case Lane::Technology: return 0;
    case Lane::Both:
    case Lane::Environment: return 1;
    case Lane::Negative:
    case Lane::People: return 2;
    case Lane::None: break;
    }
    return 3;
}

class RowMaker {
public:
    RowMaker(const Session& session, const Threads& threads, const OutcomeLimits& limits)
        : session_(session),
          threads_(threads),
          limits_(limits) {}

    OutcomeOrder make() {
        make_values();
        make_with_values(effects, LinkKind::Bears);
        make_with_values(options, LinkKind::Serves);
        make_actors();
        for (std::size_t column = 0; column < order_.columns.size(); ++column) note_rows(column);
        tie();
        return std::move(order_);
    }

private:
    void make_values() {
        const auto notes = threads_.notes(Phase::Values);
        order_.voted = std::ranges::any_of(notes, [&](NoteId id) { return threads_.weight(id).votes() > 0; });
        Rows rows;
        for (const NoteId id : notes) {
            rows.push_back(row(id, order_.voted ? threads_.weight(id).votes() : links_of(id)));
            if (threads_.leads_to(id, LinkKind::Serves).empty()) order_.loose[values].push_back(id);
        }
        const auto heaviest = [&](const OutcomeRow& a, const OutcomeRow& b) {
            return std::pair(a.weight, links_of(a)) > std::pair(b.weight, links_of(b));
        };
        std::ranges::stable_sort(rows, heaviest);
        if (gather_groups(rows, limits_[values])) std::ranges::stable_sort(rows, heaviest);
        if (too_many(rows, limits_[values])) gather(rows, limits_[values] - 1, rows.size());
        order_.columns[values] = std::move(rows);
        note_rows(values);
    }

    // Effects and options: each with the heaviest of its values.
    void make_with_values(std::size_t column, LinkKind kind) {
        Rows rows;
        const Phase phase = outcome_columns[column];
        // As long as no effect has a value, whom they touch is all that there is to see.
        const bool without = column == effects && std::ranges::none_of(threads_.notes(phase), [&](NoteId id) {
            return !threads_.leads_to(id, kind).empty();
        });
        for (const NoteId id : threads_.notes(phase)) {
            const bool tied = without ? !threads_.comes_from(id, LinkKind::Touches).empty() : !values_of(id).empty();
            if (tied)
                rows.push_back(row(id, links_of(id)));
            else
                order_.loose[column].push_back(id);
        }
        gather_groups(rows, limits_[column]);
        for (OutcomeRow& each : rows) each.home = home_of(each);
        by_value_and_kind(rows);
        fold_by_value(rows, limits_[column]);
        order_.columns[column] = std::move(rows);
        note_rows(column);
    }

    void make_actors() {
        Rows rows;
        for (const NoteId id : threads_.notes(Phase::Actors)) {
            const auto touched = threads_.leads_to(id, LinkKind::Touches);
            if (std::ranges::any_of(touched, [&](NoteId effect) { return row_of_[effects].contains(effect); }))
                rows.push_back(row(id, links_of(id)));
            else
                order_.loose[actors].push_back(id);
        }
        gather_groups(rows, limits_[actors]);
        if (too_many(rows, limits_[actors])) {
            std::ranges::stable_sort(rows, std::greater(), &OutcomeRow::weight);
            gather(rows, limits_[actors] - 1, rows.size());
        }
        order_.columns[actors] = std::move(rows);
    }

    OutcomeRow row(NoteId id, std::uint32_t weight) const {
        const Note& note = session_.notes.at(id);
        return {{id}, {}, note.place.lane, no_row, weight};
    }

    std::uint32_t links_of(NoteId id) const {
        std::size_t sum = 0;
        for (const LinkKind kind : tie_kinds)
            sum += threads_.leads_to(id, kind).size() + threads_.comes_from(id, kind).size();
        return static_cast<std::uint32_t>(sum);
    }
    std::uint32_t links_of(const OutcomeRow& row) const {
        std::uint32_t sum = 0;
        for (const NoteId id : row.notes) sum += links_of(id);
        return sum;
    }

    std::span<const NoteId> values_of(NoteId id) const {
        const auto borne = threads_.leads_to(id, LinkKind::Bears);
        return borne.empty() ? threads_.comes_from(id, LinkKind::Serves) : borne;
    }

    // The value that most of its notes have; of those the heaviest, which has the first row.
    std::size_t home_of(const OutcomeRow& row) const {
        std::map<std::size_t, std::size_t> had;
        for (const NoteId id : row.notes)
            for (const NoteId value : values_of(id)) ++had[row_of_[values].at(value)];
        if (had.empty()) return no_row;
        return std::ranges::max_element(had, {}, [](const auto& each) { return each.second; })->first;
    }

    static bool too_many(const Rows& rows, std::size_t limit) { return limit > 0 && rows.size() > limit; }

    void by_value_and_kind(Rows& rows) const {
        std::ranges::stable_sort(rows, {}, [](const OutcomeRow& each) { return std::pair(each.home, kind_of(each)); });
    }

    // That of more than half of them; else effects are good and bad, and options of no field.
    Lane lane_of(const std::vector<NoteId>& notes) const {
        std::array<std::size_t, lane_count> count{};
        for (const NoteId id : notes) ++count[static_cast<std::size_t>(session_.notes.at(id).place.lane)];
        const auto most = std::ranges::max_element(count);
        if (2 * *most > notes.size()) return static_cast<Lane>(most - count.begin());
        return session_.notes.at(notes.front()).place.phase == Phase::Effects ? Lane::Both : Lane::None;
    }

    // Puts the rows [first, last) together to one, in the place of the first.
    void gather(Rows& rows, std::size_t first, std::size_t last, GroupId group = {}) const {
        OutcomeRow& into = rows[first];
        for (std::size_t i = first + 1; i < last; ++i) {
            into.notes.insert(into.notes.end(), rows[i].notes.begin(), rows[i].notes.end());
            into.weight += rows[i].weight;
        }
        into.lane = lane_of(into.notes);
        into.group = group;
        std::ranges::sort(into.notes, {}, [&](NoteId id) { return threads_.place(id); });
        const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(first) + 1;
        rows.erase(begin, rows.begin() + static_cast<std::ptrdiff_t>(last));
    }

    // Answers whether it did. A group stands where the first of its notes stood.
    bool gather_groups(Rows& rows, std::size_t limit) const {
        if (!too_many(rows, limit)) return false;
        std::map<GroupId, std::vector<std::size_t>> members;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (const GroupId group = session_.notes.at(rows[i].notes.front()).place.group) members[group].push_back(i);
        std::vector<bool> gone(rows.size());
        for (const auto& [group, places] : members) {
            if (places.size() < 2) continue;
            Rows together;
            for (const std::size_t place : places) together.push_back(rows[place]), gone[place] = true;
            gather(together, 0, together.size(), group);
            rows[places.front()] = std::move(together.front());
            gone[places.front()] = false;
        }
        Rows left;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (!gone[i]) left.push_back(std::move(rows[i]));
        const bool any = left.size() < rows.size();
        rows = std::move(left);
        return any;
    }

    // Of the value with the most rows the lightest are put together, until there is room. Rows are sorted by value.
    void fold_by_value(Rows& rows, std::size_t limit) const {
        if (!too_many(rows, limit)) return;
        struct Block {
            std::size_t rows = 0, kept = 0;  // kept < rows: and one more for the rest
            std::size_t shown() const { return kept < rows ? kept + 1 : rows; }
        };
        std::map<std::size_t, Block> blocks;
        for (const OutcomeRow& each : rows) ++blocks[each.home].rows, ++blocks[each.home].kept;
        for (std::size_t shown = rows.size(); shown > limit; --shown) {
            Block& most =
                std::ranges::max_element(blocks, {}, [](const auto& each) { return each.second.shown(); })->second;
            if (most.shown() <= 1) break;
            most.kept -= most.kept == most.rows ? 2 : 1;
        }
        Rows all;
        auto from = rows.begin();
        for (const auto& [home, block] : blocks) {
            const auto to = from + static_cast<std::ptrdiff_t>(block.rows);
            Rows part(std::make_move_iterator(from), std::make_move_iterator(to));
            from = to;
            if (block.kept < block.rows) {
                std::ranges::stable_sort(part, std::greater(), &OutcomeRow::weight);
                gather(part, block.kept, part.size());
                std::stable_sort(part.begin(), part.end() - 1,
                    [](const OutcomeRow& a, const OutcomeRow& b) { return kind_of(a) < kind_of(b); });
            }
            std::ranges::move(part, std::back_inserter(all));
        }
        rows = std::move(all);
    }

    void note_rows(std::size_t column) {
        const Rows& rows = order_.columns[column];
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (const NoteId id : rows[i].notes) row_of_[column][id] = i;
    }

    void tie() {
        for (const Link& link : threads_.links()) {
            const auto kind = std::ranges::find(tie_kinds, link.kind);
            if (kind == tie_kinds.end()) continue;
            const auto gap = static_cast<std::size_t>(kind - tie_kinds.begin());
            const auto from = row_of_[gap].find(link.from), to = row_of_[gap + 1].find(link.to);
            if (from == row_of_[gap].end() || to == row_of_[gap + 1].end()) continue;
            order_.ties[gap].push_back({from->second, to->second, 1});
        }
        for (std::vector<OutcomeTie>& ties : order_.ties) {
            std::ranges::sort(ties);
            std::size_t kept = 0;
            for (const OutcomeTie& each : ties) {
                if (kept > 0 && ties[kept - 1].from == each.from && ties[kept - 1].to == each.to)
                    ++ties[kept - 1].links;
                else
                    ties[kept++] = each;
            }
            ties.resize(kept);
        }
    }

    const Session& session_;
    const Threads& threads_;
    const OutcomeLimits& limits_;
    OutcomeOrder order_;
    std::array<RowOf, 4> row_of_;
};

}  // namespace

OutcomeOrder outcome_rows(const Session& session, const Threads& threads, const OutcomeLimits& limits) {
    return RowMaker(session, threads, limits).make();
}

std::vector<std::size_t> cells_of(const OutcomeOrder& order, std::size_t column) {
    const std::vector<OutcomeRow>& rows = order.columns[column];
    std::vector<std::size_t> cells(rows.size());
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const bool rest = rows[i].folded() && !rows[i].group;
        const bool same = (column == actors && !rest)
                          || (column != values && !rest && rows[i].home == rows[i - 1].home
                              && kind_of(rows[i]) == kind_of(rows[i - 1]));
        cells[i] = cells[i - 1] + (same ? 0 : 1);
    }
    return cells;
}

}  // namespace samenspraak::insight
