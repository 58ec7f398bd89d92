// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/layout/board_fit.hpp"

#include <algorithm>
#include <numeric>

namespace samenspraak::screen {
namespace {

constexpr std::size_t fields_widen_above = 9;  // options in a field: two columns
constexpr std::array shifts{0.f, -0.03f, 0.03f, -0.06f, 0.06f};
constexpr float smallest_share = 0.2f;
constexpr float scrolling_size = 24, scrolling_width = 270;

using Columns = std::array<std::uint8_t, max_slots>;

// How many columns are tried in all.
std::pair<std::size_t, std::size_t> column_range(Phase phase, Spacing spacing, std::span<const SlotNeed> slots) {
    const bool grouped = std::ranges::any_of(slots, [](const SlotNeed& slot) { return slot.groups > 0; });
    const std::size_t parts = slots.size();
    if (phase == Phase::Actions && !grouped) {
        std::size_t most = 0;
        for (const SlotNeed& slot : slots) most += slot.notes > fields_widen_above ? 2 : 1;
        return {parts, std::max(parts, most)};
    }
    if (grouped) return {parts, std::max<std::size_t>(7, parts)};
    if (phase == Phase::Values && spacing != Spacing::Dense) return {3, spacing == Spacing::Wide ? 3 : 4};
    if (spacing == Spacing::Wide) return {std::max<std::size_t>(4, parts), std::max<std::size_t>(4, parts)};
    return {std::max<std::size_t>(spacing == Spacing::Dense ? 5 : 4, parts), spacing == Spacing::Dense ? 7 : 6};
}

// One column each, and each further one where most notes share a column.
Columns shared_columns(std::size_t total, std::span<const SlotNeed> slots) {
    Columns columns{1, 1, 1, 1};
    for (std::size_t given = slots.size(); given < total; ++given) {
        std::size_t neediest = 0;
        float most = -1;
        for (std::size_t i = 0; i < slots.size(); ++i) {
            const float need = static_cast<float>(slots[i].notes + slots[i].groups) / static_cast<float>(columns[i]);
            if (need > most) most = need, neediest = i;
        }
        ++columns[neediest];
    }
    return columns;
}

std::vector<Columns> ways_to_share(Phase phase, std::size_t total, Spacing spacing, std::span<const SlotNeed> slots) {
    if (slots.size() == 2 && spacing == Spacing::Wide && phase == Phase::Effects && total == 4) return {{2, 2, 1, 1}};
    const Columns first = shared_columns(total, slots);
    std::vector<Columns> ways{first};
    if (slots.size() != 2) return ways;
    for (const int by : {1, -1}) {
        Columns other = first;
        if (other[0] + by < 1 || other[1] - by < 1) continue;
        other[0] = static_cast<std::uint8_t>(other[0] + by), other[1] = static_cast<std::uint8_t>(other[1] - by);
        ways.push_back(other);
    }
    return ways;
}

bool wide_enough(const BoardFit& fit, std::size_t slots, Size board, float gaps) {
    const CardSpace space = space_of(fit.card.spacing);
    for (std::size_t i = 0; i < slots; ++i) {
        const auto columns = static_cast<float>(fit.columns[i]);
        const float inner = (board.width - gaps) * fit.shares[i] - 2 * (space.lane_inside + space::line);
        if ((inner - (columns - 1) * space.gap) / columns < narrowest_note) return false;
    }
    return true;
}

void share_by_columns(BoardFit& fit, std::size_t slots, float shift) {
    const int total = std::accumulate(fit.columns.begin(), fit.columns.begin() + static_cast<std::ptrdiff_t>(slots), 0);
    for (std::size_t i = 0; i < slots; ++i)
        fit.shares[i] = static_cast<float>(fit.columns[i]) / static_cast<float>(total);
    if (slots != 2) return;
    fit.shares[0] = std::clamp(fit.shares[0] + shift, smallest_share, 1 - smallest_share);
    fit.shares[1] = 1 - fit.shares[0];
}

}  // namespace

float lane_gap(Phase phase) { return phase == Phase::Effects ? 14 : 16; }

std::vector<BoardFit> divisions(Phase phase, CardFit card, std::span<const SlotNeed> slots, Size board, bool both) {
    std::vector<BoardFit> found;
    const float gaps = lane_gap(phase) * static_cast<float>(slots.size() - 1);
    const auto add = [&](const Columns& columns, float shift) {
        BoardFit fit{.card = card, .columns = columns};
        share_by_columns(fit, slots.size(), shift);
        if (!wide_enough(fit, slots.size(), board, gaps)) return;
        for (std::uint8_t under = 0; under < (both ? std::min<std::size_t>(2, slots.size()) : 1); ++under) {
            fit.both_under = under;
            found.push_back(fit);
        }
    };
    const auto room = static_cast<std::size_t>(std::max(1.f, (board.width - gaps) / (narrowest_note + 30)));
    auto [least, most] = column_range(phase, card.spacing, slots);
    least = std::max(slots.size(), std::min(least, room));
    for (std::size_t total = least; total <= most; ++total)
        for (const Columns& columns : ways_to_share(phase, total, card.spacing, slots))
            for (const float shift : shifts) {
                const bool plain = card.spacing == Spacing::Wide || slots.size() != 2;
                if (plain && shift != 0) continue;
                add(columns, shift);
            }
    if (!found.empty()) return found;
    found.push_back({.card = card});  // however narrow the board is
    share_by_columns(found.back(), slots.size(), 0);
    return found;
}

std::vector<CardFit> sizes_to_try(float least) {
    constexpr int largest = static_cast<int>(space::largest_note_text), wide_from = 30, usual_from = 26,
                  smallest = static_cast<int>(space::smallest_note_text);
    std::vector<CardFit> tried;
    for (int whole = largest; whole >= smallest; --whole) {
        const auto size = static_cast<float>(whole);
        if (size < least) break;
        if (whole >= wide_from) tried.push_back({size, Spacing::Wide});
        if (whole >= usual_from) tried.push_back({size, Spacing::Usual});
        tried.push_back({size, Spacing::Dense});
    }
    return tried;
}

BoardFit scrolling_fit(Phase phase, std::span<const SlotNeed> slots, Size board, float least) {
    BoardFit fit;
    fit.card = {std::max(scrolling_size, least), least > 30 ? Spacing::Wide : Spacing::Usual};
    fit.scrolls = true;
    share_by_columns(fit, slots.size(), 0);
    const float gaps = lane_gap(phase) * static_cast<float>(slots.size() - 1);
    const CardSpace space = space_of(fit.card.spacing);
    const float column = std::max(scrolling_width, scrolling_width * fit.card.size / scrolling_size) + space.gap;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const float inner = (board.width - gaps) * fit.shares[i] - 2 * space.lane_inside;
        fit.columns[i] = static_cast<std::uint8_t>(std::clamp((inner + space.gap) / column, 1.f, 7.f));
    }
    return fit;
}

}  // namespace samenspraak::screen
