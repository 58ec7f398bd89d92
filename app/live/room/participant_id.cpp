// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/participant_id.hpp"

#include <algorithm>
#include <openssl/crypto.h>
#include <openssl/sha.h>

namespace samenspraak::live {

PersonId participant_id_of(SessionId session, const Token& token) {
    std::array<std::uint8_t, sizeof session.bits + sizeof token> bytes;
    for (std::size_t i = 0; i < sizeof session.bits; ++i) bytes[i] = static_cast<std::uint8_t>(session.bits >> (8 * i));
    std::ranges::copy(token, bytes.begin() + sizeof session.bits);
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest;
    SHA256(bytes.data(), bytes.size(), digest.data());
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof bits; ++i) bits = bits << 8 | digest[i];
    return PersonId{bits ? bits : 1};
}

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace samenspraak::live
