// SPDX-License-Identifier: EUPL-1.2
// What the parts of a board have at hand while one frame is drawn. Made anew for each frame and kept by none of them;
// all that it refers to outlives the frame.
#pragma once
#include "app/commands/actions.hpp"
#include "app/screen/widgets/ui.hpp"

namespace samenspraak::commands {
class Bindings;
}

namespace samenspraak::screen {

// Only looked at: what hands would do there is not shown.
enum class BoardUse : std::uint8_t { Work, Look };

struct BoardFrame {
    Ui& ui;
    const commands::ViewContext& context;
    const commands::Bindings& bindings;
    BoardUse use{};
    Canvas& canvas() const { return ui.canvas(); }
    const Theme& theme() const { return ui.theme(); }
    commands::UiState& ui_state() const { return context.ui_state; }
    const Session& session() const { return context.session(); }
    Phase phase() const { return context.ui_state.shown.phase; }
    Point mouse() const { return ui.mouse().at(); }
    bool chosen(NoteId id) const { return context.ui_state.selection.contains(id); }
};

}  // namespace samenspraak::screen
