// SPDX-License-Identifier: EUPL-1.2
// The sheet of all keys (Overlay::Keys; also over Start), and the way to the file in which a person changes them.
#pragma once
#include "app/screen/dialogs/overlay_dialog.hpp"
#include "app/screen/widgets/scroll.hpp"

namespace samenspraak::screen {

struct KeysAnswer {
    bool closed = false;
    bool change = false;  // make the file in which a person changes them
};

class KeysSheet {
public:
    KeysAnswer draw(Ui&, const KeysInUse&);

private:
    Scrolled scroll_;
};

OverlayDialogPtr keys_dialog();

}  // namespace samenspraak::screen
