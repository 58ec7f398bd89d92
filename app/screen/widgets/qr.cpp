// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/qr.hpp"

#include <qrcodegen/qrcodegen.hpp>

#include <algorithm>

namespace samenspraak::screen {

void QrCode::set_text(const std::string& text) {
    if (text == text_) return;
    text_ = text;
    side_ = 0;
    dark_.clear();
    try {
        const auto made = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
        side_ = static_cast<std::size_t>(made.getSize());
        for (int y = 0; y < made.getSize(); ++y)
            for (int x = 0; x < made.getSize(); ++x) dark_.push_back(made.getModule(x, y));
    } catch (const qrcodegen::data_too_long&) {  // then only the text itself is shown
    }
}

void QrCode::draw(Ui& ui, const Rect& place) const {
    if (side_ == 0) return;
    const auto squares = static_cast<float>(side_);
    const float square = std::max(ui.canvas().whole(place.width / squares), 1 / ui.canvas().scale());
    const float width = square * squares;
    const Point corner{place.middle().x - width / 2, place.y};
    const float border = (ui.theme().high_contrast ? 4 : 1) * square;
    fill_rect(
        ui.canvas(), {corner.x - border, corner.y - border, width + 2 * border, width + 2 * border}, Color(0xffffff));
    for (std::size_t y = 0; y < side_; ++y)
        for (std::size_t x = 0; x < side_;) {
            std::size_t end = x;
            while (end < side_ && dark(end, y)) ++end;
            if (end > x)
                fill_rect(ui.canvas(),
                    {corner.x + static_cast<float>(x) * square, corner.y + static_cast<float>(y) * square,
                        static_cast<float>(end - x) * square, square},
                    Color(0x1d2433));
            x = std::max(end, x + 1);
        }
}

}  // namespace samenspraak::screen
