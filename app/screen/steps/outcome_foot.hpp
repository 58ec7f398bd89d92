// SPDX-License-Identifier: EUPL-1.2
// Below the figure of the outcome: the thread that is lit, in words; or what is loose, as pills with their lists, and
// what the marks mean.
#pragma once
#include "app/screen/steps/outcome_view.hpp"

#include <optional>

namespace samenspraak::screen {

void draw_said(Ui&, const Rect& place, const OutcomeState&, bool work);

// Answers with the place of the pill whose list is open.
std::optional<Rect> draw_foot(Ui&, const Rect& place, const OutcomeView&, OutcomeState&);

// The list of that pill; answers with the note that was chosen in it.
std::optional<NoteId> list_loose(Ui&, const Rect& by, const OutcomeView&, OutcomeState&);

}  // namespace samenspraak::screen
