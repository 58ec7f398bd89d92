// SPDX-License-Identifier: EUPL-1.2
#include "sessions/rank.hpp"

#include <algorithm>
#include <cstdint>

namespace samenspraak {
namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t base = digits.size();
constexpr std::size_t coarse = 6;                        // digits in which appending and prepending count
constexpr std::uint64_t step = base * base;              // room left between two that were appended one after the other
constexpr std::uint64_t end_of_coarse = 56'800'235'584;  // base to the power of coarse

std::size_t digit(std::string_view rank, std::size_t at) { return at < rank.size() ? digits.find(rank[at]) : 0; }

std::uint64_t coarse_of(std::string_view rank) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < coarse; ++i) value = value * base + digit(rank, i);
    return value;
}

std::string without_trailing_zeros(std::string rank) {
    while (!rank.empty() && rank.back() == '0') rank.pop_back();
    return rank;
}

std::string from_coarse(std::uint64_t value) {
    std::string rank(coarse, '0');
    for (std::size_t i = coarse; i-- > 0; value /= base) rank[i] = digits[value % base];
    return without_trailing_zeros(std::move(rank));
}

// Strictly between, as fractions; an empty `after` stands for one. Needs before < after.
std::string halfway(std::string_view before, std::string_view after) {
    std::string rank;
    bool open = after.empty();  // the digits so far are already below those of `after`
    for (std::size_t i = 0;; ++i) {
        const std::size_t low = digit(before, i), high = open ? base : digit(after, i);
        if (high - low > 1) return rank + digits[low + (high - low) / 2];
        rank += digits[low];
        if (high != low) open = true;
    }
}

}  // namespace

bool is_rank(std::string_view rank) {
    return std::ranges::all_of(rank, [](char c) { return digits.find(c) != digits.npos; })
           && (rank.empty() || rank.back() != '0');
}

std::string rank_between(std::string_view before, std::string_view after) {
    if (before.empty() && after.empty()) return from_coarse(end_of_coarse / 2);
    if (!after.empty() && before >= after) return std::string(before) + digits[base / 2];
    if (after.empty() && coarse_of(before) + step < end_of_coarse) return from_coarse(coarse_of(before) + step);
    if (before.empty() && coarse_of(after) > step) return from_coarse(coarse_of(after) - step);
    return halfway(before, after);
}

std::vector<std::string> ranks_between(std::string_view before, std::string_view after, std::size_t count) {
    std::vector<std::string> ranks(count);
    if (after.empty()) {  // at the end they follow one another, as if each had been appended
        std::string last(before);
        for (std::string& rank : ranks) rank = last = rank_between(last, {});
        return ranks;
    }
    // Halving keeps them short: n ranks need about log(n) digits more.
    struct Span {
        std::size_t first, last;
        std::string_view low, high;
    };
    std::vector<Span> open{{0, count, before, after}};
    while (!open.empty()) {
        const Span span = open.back();
        open.pop_back();
        if (span.first == span.last) continue;
        const std::size_t middle = span.first + (span.last - span.first) / 2;
        ranks[middle] = halfway(span.low, span.high);
        open.push_back({span.first, middle, span.low, ranks[middle]});
        open.push_back({middle + 1, span.last, ranks[middle], span.high});
    }
    return ranks;
}

}  // namespace samenspraak
