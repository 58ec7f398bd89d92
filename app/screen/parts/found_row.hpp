// SPDX-License-Identifier: EUPL-1.2
// A line of a list of notes that one picks from by hand or by keys: the colour of the note, its text, its step.
#pragma once
#include "app/screen/widgets/ui.hpp"

#include <string>
#include <string_view>

namespace samenspraak::screen {

inline constexpr float found_row_height = 46;

struct FoundRow {
    Phase phase{};
    Lane lane{};
    std::string_view text;
    std::string_view more = {};   // behind it, muted: what else was found
    bool at = false;              // the keyboard is on it
    std::string_view digit = {};  // the key that picks it
    bool numbered = true;         // leaves room for the digit
    bool checked = false;
};
Touch found_row(Ui&, UiId, const Rect&, const FoundRow&);

// The sheet on which such a list lies, above the bar: as high as asked, or as there is room for. Answers with what lies
// inside its edges.
Rect found_sheet(Ui&, const Rect& bar, float height, std::string_view label);

}  // namespace samenspraak::screen
