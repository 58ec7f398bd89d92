// SPDX-License-Identifier: EUPL-1.2
// A line of text, some lines or a number, asked in the middle of the screen: each question is an overlay of its own.
// Those about a note close when none is chosen. A number that is none changes nothing, and that is said.
#pragma once
#include "app/screen/dialogs/overlay_dialog.hpp"

namespace samenspraak::screen {

enum class LineQuestion : std::uint8_t { ClockPlan, Count, Owner, Dissent, VotingBudget };

OverlayDialogPtr line_dialog(LineQuestion, const commands::ReadContext&);

}  // namespace samenspraak::screen
