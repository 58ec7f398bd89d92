// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/request_keys.hpp"

#include "app/commands/commands.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {

bool request_by_key(
    Ui& ui, const commands::Bindings& bindings, std::span<const commands::Command> commands, commands::Host& host) {
    const auto key = ui.keys().pressed();
    if (!key || !ui.keys().typed().empty()) return false;
    for (const commands::Command command : commands) {
        if (std::ranges::find(bindings.keys(command), key->chord) == bindings.keys(command).end()) continue;
        ui.keys().take_key();
        if (const auto asked = host_request_of(command); asked && host.can(*asked)) host.request(*asked);
        ui.keys().show_first();
        return true;
    }
    return false;
}

void request_look_by_key(Ui& ui, const commands::Bindings& bindings, commands::Host& host) {
    using C = commands::Command;
    constexpr std::array commands{
        C::FullScreen, C::Larger, C::Smaller, C::NormalSize, C::HighContrast, C::ReducedMotion, C::Language};
    const auto layer = ui.canvas().on(Layer::Dialog);
    (void)request_by_key(ui, bindings, commands, host);
}

}  // namespace samenspraak::screen
