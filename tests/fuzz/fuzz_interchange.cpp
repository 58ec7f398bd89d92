// SPDX-License-Identifier: EUPL-1.2
// Any bytes as JSON: they are refused, or make a session that goes out and comes in again the same.
#include "sessions/exchange/interchange.hpp"
#include "tests/support/names.hpp"

#include <cstdlib>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

Session built(const Changes& changes) {
    Session session;
    require(static_cast<bool>(apply_act(session, changes)));
    return session;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    const auto first = from_json({reinterpret_cast<const char*>(bytes), size});
    if (!first) return 0;
    const std::string once = to_json(built(first->changes), {true, true});
    const auto second = from_json(once);
    require(static_cast<bool>(second) && second->unknown.empty());
    require(to_json(built(second->changes), {true, true}) == once);
    return 0;
}
