// SPDX-License-Identifier: EUPL-1.2
// JSON as a person reads and compares it: two spaces of indent, what fits on a line on one line, keys in the order in
// which they were put in. The way back is in json_reading.hpp.
#pragma once
#include <boost/json/value.hpp>

#include <string>

namespace samenspraak::json_data {

std::string json_text(const boost::json::value&);

}  // namespace samenspraak::json_data
