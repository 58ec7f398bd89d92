// SPDX-License-Identifier: EUPL-1.2
#include "sessions/ids.hpp"

#include <charconv>
#include <random>

namespace samenspraak {

std::uint64_t random_bits() {
    std::random_device source;
    const auto half = [&] { return static_cast<std::uint64_t>(static_cast<std::uint32_t>(source())); };
    std::uint64_t bits = 0;
    while (bits == 0) bits = half() << 32 | half();
    return bits;
}

std::string hex(std::uint64_t bits) {
    std::string digits(16, '0');
    for (std::size_t i = 16; i-- > 0; bits >>= 4) digits[i] = "0123456789abcdef"[bits & 15];
    return digits;
}

std::optional<std::uint64_t> from_hex(std::string_view digits) {
    std::uint64_t bits = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits, 16);
    if (digits.size() != 16 || error != std::errc{} || end != digits.data() + 16 || bits == 0) return std::nullopt;
    return bits;
}

}  // namespace samenspraak
