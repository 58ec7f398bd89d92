// SPDX-License-Identifier: EUPL-1.2
// Selecting text with the mouse: two clicks take a word, three a paragraph, and a drag grows from what the click took,
// by the same measure. Places are design units from the top left of the text.
#pragma once
#include "app/screen/widgets/edited_text.hpp"
#include "sessions/text/layout.hpp"

#include <cstddef>
#include <utility>

namespace samenspraak::screen {

class MouseSelection {
public:
    // The layout is of that text. extend: from where the selection began.
    void press(EditedText&, const text::Layout&, float x, float y, int clicks, bool extend);
    void drag(EditedText&, const text::Layout&, float x, float y) const;

private:
    using Span = std::pair<std::size_t, std::size_t>;  // bytes: from, to
    Span taken_at(const EditedText&, const text::Layout&, std::size_t at) const;

    int clicks_ = 1;
    Span taken_;  // by the click
};

}  // namespace samenspraak::screen
