// SPDX-License-Identifier: EUPL-1.2
// Where the field at the bottom, in which notes are typed, stands in the register of the page: the board gives it the
// keyboard back.
#pragma once
#include "app/screen/widgets/ui.hpp"

namespace samenspraak::screen {

inline UiId note_field_id() { return UiId::path("bottom.field"); }

}  // namespace samenspraak::screen
