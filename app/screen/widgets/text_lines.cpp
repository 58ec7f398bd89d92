// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/text_lines.hpp"

#include <cassert>

namespace samenspraak::screen {

void TextLines::set_type(text::Typesetter& typesetter, const text::TextStyle& style, float width) {
    if (typesetter_ == &typesetter && style_ == style && width_ == width) return;
    typesetter_ = &typesetter;
    style_ = style;
    width_ = width;
    layout_.reset();
}

const text::Layout& TextLines::of(const EditedText& text) {
    assert(typesetter_ && "set_type comes first");
    if (!layout_ || version_ != text.version()) {
        layout_ = typesetter_->lay_out_once({text.text(), style_, width_});
        version_ = text.version();
    }
    return *layout_;
}

}  // namespace samenspraak::screen
