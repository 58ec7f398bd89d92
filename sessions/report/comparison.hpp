// SPDX-License-Identifier: EUPL-1.2
// Several sessions beside each other: what comes back in more than one, how often, and where. For organisations that
// hold several sessions on one technology. Never with names.
#pragma once
#include "sessions/report/outline.hpp"
#include "sessions/report/workbook.hpp"

#include <span>

namespace samenspraak::report {

struct Compared {
    std::string name;  // of its file: for a session without a title, or with one that others have too
    Session session;
};

// Notes are the same when their words are, whatever the case, the accents and the blanks between them; technologies
// when the first sentence about them is. What is still covered stays out.
Outline compare(std::span<const Compared>, std::string_view language);
Workbook compare_in_sheets(std::span<const Compared>, std::string_view language);

}  // namespace samenspraak::report
