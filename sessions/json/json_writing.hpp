// SPDX-License-Identifier: EUPL-1.2
// What files and messages to phones say in the same JSON. The way back is in json_reading.hpp. Functions without a
// state: from any thread.
#pragma once
#include "sessions/session.hpp"

#include <boost/json/object.hpp>

#include <string_view>

namespace samenspraak::json_data {

// Under that key; an empty text is left out.
void put_text(boost::json::object&, std::string_view key, std::string_view text);

// The answers that were given.
boost::json::object json_of(const Experiment&);

}  // namespace samenspraak::json_data
