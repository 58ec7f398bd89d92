// SPDX-License-Identifier: EUPL-1.2
#include "sessions/json/json_writing.hpp"

namespace samenspraak::json_data {

void put_text(boost::json::object& object, std::string_view key, std::string_view text) {
    if (!text.empty()) object[key] = boost::json::string(text);
}

boost::json::object json_of(const Experiment& experiment) {
    boost::json::object object;
    put_text(object, "question", experiment.question);
    put_text(object, "measure", experiment.measure);
    put_text(object, "boundary", experiment.boundary);
    put_text(object, "end_date", experiment.end_date);
    put_text(object, "stop_when", experiment.stop_when);
    put_text(object, "decided_by", experiment.decided_by);
    put_text(object, "told", experiment.told);
    return object;
}

}  // namespace samenspraak::json_data
