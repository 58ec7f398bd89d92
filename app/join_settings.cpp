// SPDX-License-Identifier: EUPL-1.2
#include "app/join_settings.hpp"

#include <charconv>

namespace samenspraak {
namespace {

std::vector<std::string> separated(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        if (comma != 0) parts.emplace_back(text.substr(0, comma));
        text = comma == text.npos ? std::string_view() : text.substr(comma + 1);
    }
    return parts;
}

}  // namespace

Result<live::JoinSettings> join_settings(const cli::Arguments& arguments) {
    live::JoinSettings settings;
    if (arguments.has("port")) {
        const std::string text = arguments.option("port");
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), settings.server.port);
        if (error != std::errc{} || end != text.data() + text.size())
            return Refusal{Reason::BadArgument, "--port " + text};
        settings.exact_port = true;
    }
    settings.server.names = separated(arguments.option("name"));
    settings.server.certificate = arguments.option("certificate");
    settings.server.key = arguments.option("key");
    for (const auto& [one, other] : {std::pair("certificate", "key"), std::pair("key", "certificate")})
        if (arguments.has(one) && !arguments.has(other)) return Refusal{Reason::BadArgument, "--" + std::string(other)};
    return settings;
}

}  // namespace samenspraak
