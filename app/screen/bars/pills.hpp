// SPDX-License-Identifier: EUPL-1.2
// At the right of the question, in few words: what waits for the facilitator, and what nobody looked at yet. A press
// opens the panel with the list.
#pragma once
#include "app/commands/state/context.hpp"
#include "app/screen/widgets/ui.hpp"

namespace samenspraak::screen {

// came_in: notes on this board since one was here last. Answers with the width that they take. Names: "pills" with
// what they count.
float draw_pills(Ui&, const commands::ViewContext&, const Rect& row, std::size_t came_in);

}  // namespace samenspraak::screen
