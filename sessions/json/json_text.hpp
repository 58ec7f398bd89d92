// SPDX-License-Identifier: EUPL-1.2
// JSON as a person reads and compares it: two spaces of indent, what fits on a line on one line, keys in the order in
// which they were put in. And the way back, bounded: what is too deep or too large is refused before it costs anything.
#pragma once
#include "sessions/result.hpp"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace samenspraak::json_data {

std::string json_text(const boost::json::value&);

struct JsonBounds {
    std::size_t bytes, depth;
};
// Refused with BadJson; about = line:column where it went wrong, both from 1, or empty when it is too large.
// A byte order mark in front is let pass.
Result<boost::json::value> read_json(std::string_view, JsonBounds);

}  // namespace samenspraak::json_data
