// SPDX-License-Identifier: EUPL-1.2
// Compares several sessions: what was said in more than one, how often, and where. For organisations that hold several
// sessions on one technology. Never with the names of participants. Pure functions, safe on any thread.
#pragma once
#include "sessions/report/outline.hpp"
#include "sessions/report/workbook.hpp"

#include <span>

namespace samenspraak::report {

struct Compared {
    std::string name;  // of its file; used when the session has no title, or the same title as another
    Session session;
};

// Notes count as the same when they have the same words, ignoring case, accents and spacing; technologies when the
// first sentence about them is the same. Notes that are still covered are left out.
Outline compare(std::span<const Compared>, std::string_view language);
Workbook compare_in_sheets(std::span<const Compared>, std::string_view language);

}  // namespace samenspraak::report
