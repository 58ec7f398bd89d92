// SPDX-License-Identifier: EUPL-1.2
// The field of the step: whatever is typed goes here, and Enter makes a note of it. Left of the letters stand the lane
// that the note goes to and what it will be linked to. Keeps an editor for each phase; what is typed is also in
// UiState::drafts. Names: "field", "lane" with a lane, "companions".
#pragma once
#include "app/commands/actions.hpp"
#include "app/screen/bars/mention.hpp"
#include "app/screen/widgets/editor.hpp"
#include "sessions/change.hpp"

#include <array>

namespace samenspraak::screen {

class StepField {
public:
    void draw(Ui&, const commands::ViewContext&, const Rect&);
    bool list_is_open() const { return mention_.is_open(); }  // Escape closes it before all else

private:
    void typed(const commands::ViewContext&, Editor&);
    void paste(const commands::ViewContext&, Editor&);
    void write(Ui&, const commands::ViewContext&, const Rect&);

    std::array<Editor, phase_count> fields_{Editor(limit::note_text, false), Editor(limit::note_text, false),
        Editor(limit::note_text, false), Editor(limit::note_text, false), Editor(limit::note_text, false)};
    Mention mention_;
    bool plus_typed_ = false;  // the + that picked a lane was the last letter: with − it means good and bad
};

}  // namespace samenspraak::screen
