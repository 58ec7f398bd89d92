// SPDX-License-Identifier: EUPL-1.2
// A field to write in, around the one editor: its frame, the words that stand in it while it is empty, its caret that
// blinks, the counter when the limit is near. The editor, with the text, is the caller's: a draft, not the session.
#pragma once
#include "app/screen/widgets/widgets.hpp"

#include <string_view>

namespace samenspraak::screen {

class Editor;

struct FieldWish {
    std::string_view placeholder = {};
    std::string_view key_cap = {};  // at the right: "Enter"
    std::string_view label = {};    // for readers
    Lettering lettering = type::field;
    bool many_lines = false;  // wraps, and Enter is a new line; else Enter submits
    bool frame = true;        // false: the caller drew what it lies on (editing on a note)
    float padding = 20;
    float room_before = 0;  // kept free at the left, for what the caller draws there
};

struct FieldAnswer {
    bool changed = false;
    bool submitted = false;  // Enter; in a field of many lines Control Enter
    bool escaped = false;    // Escape: the caller decides what that undoes
    bool focused = false;
    bool left = false;  // lost the keyboard now
};

FieldAnswer field(Ui&, UiId, const Rect&, Editor&, const FieldWish&);
FieldAnswer field(Ui&, std::string_view name, const Rect&, Editor&, const FieldWish&);

// The line around what is written in; a field with a frame draws its own.
void writing_line(Ui&, const Rect&, float radius);

}  // namespace samenspraak::screen
