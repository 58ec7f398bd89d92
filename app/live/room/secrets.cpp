// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/secrets.hpp"

#include "sessions/ids.hpp"

namespace samenspraak::live {

std::string new_code() {
    std::string code = std::to_string(random_bits() % 10'000);
    return std::string(4 - code.size(), '0') + code;
}

std::string new_key() { return hex(random_bits()) + hex(random_bits()); }

}  // namespace samenspraak::live
