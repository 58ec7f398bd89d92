// SPDX-License-Identifier: EUPL-1.2
// A QR code as it is drawn: whole pixels for each square, on white in every theme, or a phone cannot read it.
#pragma once
#include "app/screen/widgets/ui.hpp"

#include <string>
#include <vector>

namespace samenspraak::screen {

// Room to leave around a code: four of its squares, which on a white sheet are there already.
inline float qr_quiet(const Ui& ui, float square) { return (ui.theme().high_contrast ? 4 : 1) * square; }

// Of the caller's own squares: `dark(x, y)`, `side` squares on a side (0: nothing to draw). At the top of the place, in
// its middle.
template <class Dark> void draw_qr(Ui& ui, const Rect& place, std::size_t side, Dark dark) {
    if (side == 0) return;
    const float square = std::max(ui.canvas().whole(place.width / static_cast<float>(side)), 1 / ui.canvas().scale());
    const float width = square * static_cast<float>(side);
    const Point corner{place.middle().x - width / 2, place.y};
    const float quiet = qr_quiet(ui, square);
    ui.canvas().fill({corner.x - quiet, corner.y - quiet, width + 2 * quiet, width + 2 * quiet}, Color(0xffffff));
    for (std::size_t y = 0; y < side; ++y)
        for (std::size_t x = 0; x < side;) {
            std::size_t end = x;
            while (end < side && dark(end, y)) ++end;
            if (end > x)
                ui.canvas().fill({corner.x + static_cast<float>(x) * square, corner.y + static_cast<float>(y) * square,
                                     static_cast<float>(end - x) * square, square},
                    Color(0x1d2433));
            x = std::max(end, x + 1);
        }
}

// Made of a text, once for as long as it stays the same.
class QrOfText {
public:
    void draw(Ui&, const Rect&, const std::string& text);

private:
    std::string text_;
    std::size_t side_ = 0;
    std::vector<bool> dark_;
};

}  // namespace samenspraak::screen
