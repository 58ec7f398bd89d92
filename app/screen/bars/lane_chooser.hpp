// SPDX-License-Identifier: EUPL-1.2
// In the field: the lane that the next note goes to, one part for each lane, with the sign that picks it while one
// types. It stays until another is picked; a click on the one that is picked lets go of it.
#pragma once
#include "app/commands/state/ui_state.hpp"
#include "app/screen/widgets/ui.hpp"

namespace samenspraak::screen {

// No wider than `most`: where the names do not fit, there are only the signs. 0: the phase has no lanes.
float lane_chooser_width(Ui&, Phase, float most);
// From the left edge on, in the middle from top to bottom. Names: "lane" with the number of the lane.
void lane_chooser(Ui&, Phase, Lane& picked, const Rect&, float most);

}  // namespace samenspraak::screen
