// SPDX-License-Identifier: EUPL-1.2
// The window's clipboard, as Dear ImGui hands it to the editor; without a window it keeps a clipboard of its own. Must
// outlive every frame that Dear ImGui draws afterwards. On the thread of the window, which waits while it is read.
#pragma once
#include "app/screen/window/window_clipboard.hpp"

#include <utility>

namespace samenspraak::screen {

class LentClipboard {
public:
    explicit LentClipboard(GLFWwindow* window) : clipboard_(window) {}
    LentClipboard(const LentClipboard&) = delete;
    LentClipboard& operator=(const LentClipboard&) = delete;

    void lend();  // to the context of Dear ImGui that is current

    // It was asked for since this was called last, and its owner did not answer.
    bool take_silence() { return std::exchange(silent_, false); }

private:
    const char* read();

    WindowClipboard clipboard_;
    std::string pasted_;  // what was read last: Dear ImGui wants it to stay
    bool silent_ = false;
};

}  // namespace samenspraak::screen
