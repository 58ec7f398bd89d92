// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/interaction/ui_id.hpp"

namespace samenspraak::screen {
namespace {

constexpr std::uint64_t seed = 0xCBF29CE484222325, prime = 0x100000001B3;  // FNV-1a

std::uint64_t mixed_byte(std::uint64_t bits, unsigned char byte) { return (bits ^ byte) * prime; }

}  // namespace

UiId UiId::within(std::string_view name) const {
    std::uint64_t mixed = bits ? mixed_byte(bits, '.') : seed;
    for (const char c : name) mixed = mixed_byte(mixed, static_cast<unsigned char>(c));
    return {mixed};
}

UiId UiId::numbered(std::uint64_t which) const {
    std::uint64_t mixed = bits;
    for (int i = 0; i < 8; ++i, which >>= 8) mixed = mixed_byte(mixed, static_cast<unsigned char>(which));
    return {mixed};
}

}  // namespace samenspraak::screen
