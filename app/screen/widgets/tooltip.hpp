// SPDX-License-Identifier: EUPL-1.2
// What a thing does, and with which key: said beside it when the mouse rests on it, or when the keyboard came to it. At
// most one at a time. Widgets offer theirs while they are drawn; it is drawn when all else of the frame was. One
// thread.
#pragma once
#include "app/screen/interaction/touch.hpp"
#include "app/screen/interaction/ui_id.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace samenspraak::screen {

class Ui;

class Tooltip {
public:
    // Thing: it stands below it, or above. Row: at its side, so that it covers no other row.
    enum class Beside : std::uint8_t { Thing, Row };

    // For what was drawn at `by` in this frame. `key`: "Ctrl L", or empty.
    void offer(
        UiId, const Rect& by, const Touch&, std::string_view text, std::string_view key = {}, Beside = Beside::Thing);

    // Above all else of the frame; asks for a frame when it is to come.
    void draw(Ui&);

private:
    Rect place_of(const Rect& page, Size) const;

    UiId of_;              // what offered it in this frame
    UiId shown_;           // what offered it in the frames before …
    double since_ = 0;     // … from then on; seconds
    bool waived_ = false;  // it was pressed, or a key was: nobody wants to be told
    Rect by_;
    Beside beside_{};
    std::string text_, key_;
};

}  // namespace samenspraak::screen
