// SPDX-License-Identifier: EUPL-1.2
// From GLFW's keys, which name places on an American keyboard, to ours, which name what the person's own keyboard has.
#pragma once
#include "app/commands/keys.hpp"

#include <string_view>

namespace samenspraak::screen {

// glfw_key: GLFW_KEY_…; printed: what the layout writes with it (glfwGetKeyName), or nothing.
commands::Key key_of(int glfw_key, std::string_view printed);

}  // namespace samenspraak::screen
