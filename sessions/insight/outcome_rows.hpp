// SPDX-License-Identifier: EUPL-1.2
// The first half of ordering the outcome: which rows there are, before any are moved. Only for the sources of the order
// (outcome_order.hpp).
#pragma once
#include "sessions/insight/outcome_order.hpp"

namespace samenspraak::insight {

// Rows by value, then kind, then board order; actors in board order.
OutcomeOrder outcome_rows(const Session&, const Threads&, const OutcomeLimits&);

// Within a value, rows of one kind stay together: rows only change places with rows of the same cell.
std::vector<std::size_t> cells_of(const OutcomeOrder&, std::size_t column);

}  // namespace samenspraak::insight
