// SPDX-License-Identifier: EUPL-1.2
// Whatever a request names: method, target, host, origin, one a line. A page is given only to who names this place.
#include "app/live/net/pages.hpp"
#include "tests/support/names.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace samenspraak::live;

namespace {

void demand(bool holds) {
    if (!holds) std::abort();
}

std::string_view next_line(std::string_view& rest) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    return line;
}

const WebPages& pages() {
    static const WebPages made(WebSite{{"room.test"}, 8080, false});
    return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(bytes), size);
    Request request;
    request.reached = "192.168.1.20";
    request.method = next_line(rest);
    request.target = next_line(rest);
    request.host = next_line(rest);
    request.upgrade = size % 2 == 1;
    request.takes_gzip = size % 3 == 0;
    if (!rest.empty()) request.origin = next_line(rest);
    request.known = rest;
    const Reply reply = pages().answer(request);
    constexpr std::array<unsigned, 8> known{101, 200, 304, 403, 404, 405, 421, 426};
    demand(std::ranges::find(known, reply.status) != known.end());
    demand(reply.policy.find_first_of("\r\n") == reply.policy.npos);
    if (reply.status == 200 || reply.status == 101) {
        std::string host(request.host);
        std::ranges::transform(host, host.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        demand(host == "192.168.1.20:8080" || host == "room.test:8080");
        demand(!request.origin || request.origin->size() == 7 + host.size());
        demand(reply.status == 101 || reply.content);
    }
    return 0;
}
