// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/layout/masonry.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float same = 1;                        // columns that differ no more are equally long
constexpr int max_rounds = 200;                  // each makes the longest shorter
constexpr std::size_t too_many_to_settle = 120;  // they scroll anyway

std::size_t shortest(std::span<const float> ends) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < ends.size(); ++i)
        if (ends[i] < ends[best] - same) best = i;
    return best;
}

// One out of the longest column into another, alone or in exchange.
struct Move {
    std::size_t out = 0, column = 0;
    std::optional<std::size_t> back = {};
    float longest = 0;
};

class Settling {
public:
    Settling(std::span<const Stackable> all, std::vector<std::uint8_t>& column, std::vector<float>& ends, float gap)
        : all_(all),
          column_(column),
          ends_(ends),
          gap_(gap) {}

    void run() {
        for (int round = 0; round < max_rounds; ++round) {
            const std::optional<Move> move = best();
            if (!move) return;
            take(*move);
        }
    }

private:
    std::optional<Move> best() const {
        const auto longest = static_cast<std::size_t>(std::ranges::max_element(ends_) - ends_.begin());
        std::optional<Move> found;
        float least = ends_[longest] - same;
        const auto consider = [&](Move move, float difference) {
            move.longest = std::max(ends_[longest] - difference, ends_[move.column] + difference);
            if (move.longest < least) least = move.longest, found = move;
        };
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (column_[i] != longest) continue;
            for (std::size_t c = 0; c < ends_.size(); ++c)
                if (c != longest) consider({i, c}, all_[i].height + gap_);
            for (std::size_t j = 0; j < all_.size(); ++j)
                if (column_[j] != longest) consider({i, column_[j], j}, all_[i].height - all_[j].height);
        }
        return found;
    }

    void take(const Move& move) {
        const std::uint8_t longest = column_[move.out];
        const float difference =
            move.back ? all_[move.out].height - all_[*move.back].height : all_[move.out].height + gap_;
        ends_[longest] -= difference, ends_[move.column] += difference;
        column_[move.out] = static_cast<std::uint8_t>(move.column);
        if (move.back) column_[*move.back] = longest;
    }

    std::span<const Stackable> all_;
    std::vector<std::uint8_t>& column_;
    std::vector<float>& ends_;
    float gap_;
};

}  // namespace

Stacks stack(std::span<const Stackable> all, std::span<const float> tops, float gap) {
    Stacks out;
    out.column.resize(all.size()), out.y.resize(all.size());
    std::vector<float> ends(tops.begin(), tops.end());
    bool kept = false;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].column && *all[i].column < ends.size())
            out.column[i] = *all[i].column, ends[out.column[i]] += all[i].height + gap, kept = true;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].column && *all[i].column < ends.size()) continue;
        out.column[i] = static_cast<std::uint8_t>(shortest(ends));
        ends[out.column[i]] += all[i].height + gap;
    }
    if (!kept && ends.size() > 1 && all.size() <= too_many_to_settle) Settling(all, out.column, ends, gap).run();
    ends.assign(tops.begin(), tops.end());
    for (std::size_t i = 0; i < all.size(); ++i) {
        float& end = ends[out.column[i]];
        out.y[i] = end;
        end += all[i].height + gap;
        out.end = std::max(out.end, end - gap);
    }
    return out;
}

}  // namespace samenspraak::screen
