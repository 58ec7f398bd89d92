// SPDX-License-Identifier: EUPL-1.2
// One thing that lies open over the page: a question, a list, a sheet. It is made when its overlay opens and gone when
// that closes, so that what is half typed in it, and how far it is scrolled, begins anew each time. It alters the state
// of the screen and asks for the rest with actions. On the thread of the screen.
#pragma once
#include "app/commands/actions.hpp"
#include "app/commands/bindings.hpp"
#include "app/screen/widgets/ui.hpp"

#include <memory>
#include <string_view>

namespace samenspraak::screen {

enum class Decision : std::uint8_t { Open, Done, Dismissed };  // Open: not decided yet

// By which keys commands are done, and the file in which a person changes them; empty: there is none.
struct KeysInUse {
    const commands::Bindings& bindings;
    std::string_view file;
};

class OverlayDialog {
public:
    OverlayDialog() = default;
    virtual ~OverlayDialog() = default;
    OverlayDialog(const OverlayDialog&) = delete;
    OverlayDialog& operator=(const OverlayDialog&) = delete;

    // One frame. When the person has decided, it closes what UiState says is open, or opens another overlay.
    virtual void draw(Ui&, const commands::ViewContext&, const KeysInUse&) = 0;

    // What is half typed becomes an act: before the session is closed. Only of a session that can be written.
    virtual void commit(const commands::ViewContext&) {}
};

using OverlayDialogPtr = std::unique_ptr<OverlayDialog>;

}  // namespace samenspraak::screen
