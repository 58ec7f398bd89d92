// SPDX-License-Identifier: EUPL-1.2
// What of the outcome's figure is made from the session and kept until something changed: the figure, and the thread
// that is lit in it. Only for the sources of the outcome (outcome_view.hpp).
#pragma once
#include "app/screen/steps/outcome_view.hpp"

namespace samenspraak::screen {

// Below the figure: what is loose or, of what is lit, the thread in words.
inline constexpr float outcome_foot = 68;

// The figure, when the session, the place or the language is another than that of the one that is kept.
void renew_figure(Ui&, const Rect& place, const OutcomeView&, OutcomeState&);

// What is lit by `state.shone`.
void renew_thread(Ui&, const OutcomeView&, OutcomeState&);

// All that a row says: of notes that stand together, also the text of each.
std::string whole_text(const Ui&, const OutcomeView&, const report::OutcomeFigure&, const report::FigureRow&);

}  // namespace samenspraak::screen
