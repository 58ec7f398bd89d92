// SPDX-License-Identifier: EUPL-1.2
// Joining as the screen asks for it (app/commands/joining.hpp), on top of Live.
#pragma once
#include "app/commands/joining.hpp"
#include "app/live/live.hpp"

namespace samenspraak::live {

// Closed until it is opened. `wake` is called from another thread when there is something to attend to; the document
// must outlive what is made.
std::unique_ptr<commands::Joining> phones_of(document::Document&, JoinSettings, std::function<void()> wake);

}  // namespace samenspraak::live
