// SPDX-License-Identifier: EUPL-1.2
// serve() as a program of its own: live_server FILE [PORT [CERTIFICATE KEY]]. For the tests in the browser.
#include "app/live/serve.hpp"

#include <cstdlib>
#include <iostream>

using namespace samenspraak;

int main(int count, char** words) {
    if (count < 2) return 2;
    live::ServeOptions options;
    options.file = words[1];
    options.join.server.names = {"room.test", "localhost"};
    if (count > 2) options.join.server.port = static_cast<std::uint16_t>(std::atoi(words[2]));
    if (count > 4) {
        options.join.server.certificate = words[3];
        options.join.server.key = words[4];
    }
    options.join.exact_port = true;
    const auto files = files_on_disk();
    return live::serve(*files, options, std::cout, std::cerr);
}
