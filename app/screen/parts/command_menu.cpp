// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/parts/command_menu.hpp"

#include "app/commands/actions.hpp"

#include <algorithm>

namespace samenspraak::screen {

void command_menu(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings,
    std::string_view name, std::span<const commands::Command> commands,
    std::span<const commands::Command> with_line_above, CommandMenu& open, std::span<const commands::Command> always) {
    if (!open.state.open) return;
    std::vector<commands::Command> offered;
    std::vector<std::string> keys;
    for (const commands::Command command : commands) {
        const bool now = possible(context, command);
        if (!now && std::ranges::find(always, command) == always.end()) continue;
        offered.push_back(command), keys.push_back(now ? bindings.shown(context, command) : std::string());
    }
    std::vector<MenuRow> rows;
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const commands::CommandRow& row = row_of(offered[i]);
        const auto why = why_not(context, offered[i]);
        rows.push_back({.text = ui.words()(name_now(context, offered[i])),
            .key_cap = keys[i],
            .why_not = why ? ui.words()(*why) : std::string_view{},
            .enabled = !why,
            .chosen = row.on && row.on(context).value_or(false),
            .line_above = i > 0 && std::ranges::find(with_line_above, offered[i]) != with_line_above.end()});
    }
    const auto chosen = menu(ui, name, open.anchor, rows, open.state);
    if (chosen) context.actions.run(offered[*chosen]);
}

}  // namespace samenspraak::screen
