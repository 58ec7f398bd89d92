// SPDX-License-Identifier: EUPL-1.2
// The clipboard of X11. GLFW 3.3 waits for the program that owns it for as long as that takes, also when it hangs or
// has gone, so what others copied is asked for over a connection of our own, for a second at most. What we copy
// ourselves is given to GLFW, which hands it out. Without X11 all goes through GLFW. Belongs to the window's thread,
// which waits while it reads.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

struct GLFWwindow;

namespace samenspraak::screen {

class WindowClipboard {
public:
    explicit WindowClipboard(GLFWwindow*);  // which must outlive it
    ~WindowClipboard();
    WindowClipboard(const WindowClipboard&) = delete;
    WindowClipboard& operator=(const WindowClipboard&) = delete;

    // The text on it; empty when there is none. None: its owner does not answer.
    std::optional<std::string> read();
    void write(const std::string&);

private:
    class Connection;
    GLFWwindow* window_;
    std::unique_ptr<Connection> connection_;  // null: there is no X11
    std::string own_;                         // what we copied last …
    std::uint32_t own_owner_ = 0;             // … and the window that owns the clipboard since; 0: never
};

}  // namespace samenspraak::screen
