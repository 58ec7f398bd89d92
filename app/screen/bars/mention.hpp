// SPDX-License-Identifier: EUPL-1.2
// `@` in the field: what follows it finds the notes that the next note can be linked to at once, in a list above the
// field. Tab, Enter or a click takes one; then it is a companion (see UiState), and what was typed for it is gone.
#pragma once
#include "app/commands/actions.hpp"
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/ui.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samenspraak::screen {

class Mention {
public:
    // Before the field takes the key of this frame: the list has the keys that pick.
    void take_keys(Ui&, const commands::ViewContext&, Editor&);
    // The list, while there is something to pick from; `field` is where it stands above.
    void draw(Ui&, const commands::ViewContext&, Editor&, const Rect& field);

    bool is_open() const { return begins_ && !found_.empty(); }

private:
    void find(const commands::ViewContext&, const Editor&);
    void take(const commands::ViewContext&, Editor&, NoteId);

    std::optional<std::size_t> begins_;            // byte of the @; none: nothing is looked for
    std::size_t passed_over_ = std::string::npos;  // the @ that Escape made a letter of the text
    std::vector<NoteId> found_;
    std::size_t at_ = 0;  // the row that the keys are on
};

}  // namespace samenspraak::screen
