// SPDX-License-Identifier: EUPL-1.2
// What else there is to say of the chosen note: raised hands, how an actor is marked, the card of the experiment, what
// was merged into it.
#pragma once
#include "app/screen/panel/side_frame.hpp"

namespace samenspraak::screen {

void draw_hands(const SideFrame&, const Note& value);        // votes that were counted by hand
void draw_actor_marks(const SideFrame&, const Note& actor);  // direct or indirect, at the table or not
void draw_experiment(const SideFrame&, const Note& option);
void draw_experiment_hint(const SideFrame&);

// The texts that the chosen note holds besides its own.
void draw_merged(const SideFrame&);

}  // namespace samenspraak::screen
