// SPDX-License-Identifier: EUPL-1.2
// How a text that is being edited lies in lines. Laid out when it is asked for, and anew only when the text, the type
// or the width is another one.
#pragma once
#include "app/screen/widgets/edited_text.hpp"
#include "sessions/text/layout.hpp"

#include <cstdint>
#include <memory>

namespace samenspraak::screen {

class TextLines {
public:
    // Before anything is laid out. The typesetter must outlive the use. width: design units; 0: one line.
    void set_type(text::Typesetter&, const text::TextStyle&, float width);

    // Valid until the text or the type changes. Always of the same text: it goes by its version.
    const text::Layout& of(const EditedText&);

private:
    text::Typesetter* typesetter_ = nullptr;
    text::TextStyle style_;
    float width_ = 0;
    std::unique_ptr<text::Layout> layout_;  // none: to be made anew
    std::uint64_t version_ = 0;             // of the text that was laid out
};

}  // namespace samenspraak::screen
