// SPDX-License-Identifier: EUPL-1.2
// What the figure of the outcome is made of, in the colours of the screen and on its canvas.
#pragma once
#include "app/screen/widgets/ui.hpp"
#include "sessions/report/pictures/outcome_figure.hpp"

namespace samenspraak::screen {

Color color_of(const Theme&, report::Hue);
void draw_figure_shape(Canvas&, const report::FigureShape&, Point origin, Color);

}  // namespace samenspraak::screen
