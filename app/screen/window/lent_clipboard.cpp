// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/lent_clipboard.hpp"

#include <imgui.h>

namespace samenspraak::screen {

void LentClipboard::lend() {
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = this;
    io.GetClipboardTextFn = [](void* lent) { return static_cast<LentClipboard*>(lent)->read(); };
    io.SetClipboardTextFn = [](void* lent, const char* text) {
        static_cast<LentClipboard*>(lent)->clipboard_.write(text);
    };
}

const char* LentClipboard::read() {
    std::optional<std::string> text = clipboard_.read();
    silent_ |= !text;
    pasted_ = std::move(text).value_or("");
    return pasted_.c_str();
}

}  // namespace samenspraak::screen
