// SPDX-License-Identifier: EUPL-1.2
// A QR code of a text, drawn so that a phone can read it: whole pixels for each square, dark on white in every theme.
#pragma once
#include "app/screen/widgets/ui.hpp"

#include <string>
#include <vector>

namespace samenspraak::screen {

// Kept from frame to frame, so that the code is made anew only when the text is another.
class QrCode {
public:
    // A text that is too long for any QR code gives a side of 0, and nothing is drawn.
    void set_text(const std::string&);

    std::size_t side() const { return side_; }  // squares on a side, without the white border
    bool dark(std::size_t x, std::size_t y) const { return dark_[y * side_ + x]; }

    // At the top of the place, in its middle, as large as whole pixels allow. The white border comes around it: four
    // squares wide in high contrast; else one, for the sheet that it lies on is white too.
    void draw(Ui&, const Rect& place) const;

private:
    std::string text_;
    std::size_t side_ = 0;
    std::vector<bool> dark_;
};

}  // namespace samenspraak::screen
