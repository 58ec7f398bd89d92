// SPDX-License-Identifier: EUPL-1.2
// The marks before effects and options, as shapes around a middle: a triangle up for good and down for bad, a square,
// disc or diamond for the field of an option, a flask for an experiment. Pure functions.
#pragma once
#include "sessions/report/pictures/outcome_figure.hpp"

namespace samenspraak::report {

Hue hue_of(Lane);

// `size`: from side to side, of a square.
std::vector<FigureShape> effect_mark(Lane, FigurePoint middle, float size);
std::vector<FigureShape> option_mark(Lane, bool experiment, FigurePoint middle, float size);

}  // namespace samenspraak::report
