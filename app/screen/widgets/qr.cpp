// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/qr.hpp"

#include <qrcodegen/qrcodegen.hpp>

namespace samenspraak::screen {

void QrOfText::draw(Ui& ui, const Rect& place, const std::string& text) {
    if (text != text_) {
        text_ = text;
        side_ = 0;
        try {
            const auto made = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
            side_ = static_cast<std::size_t>(made.getSize());
            dark_.assign(side_ * side_, false);
            for (std::size_t y = 0; y < side_; ++y)
                for (std::size_t x = 0; x < side_; ++x)
                    dark_[y * side_ + x] = made.getModule(static_cast<int>(x), static_cast<int>(y));
        } catch (const std::exception&) {  // longer than any code: then the text alone is shown
        }
    }
    draw_qr(ui, place, side_, [&](std::size_t x, std::size_t y) { return dark_[y * side_ + x]; });
}

}  // namespace samenspraak::screen
