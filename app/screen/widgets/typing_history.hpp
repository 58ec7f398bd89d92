// SPDX-License-Identifier: EUPL-1.2
// Undo and redo of a text that is being typed. Letters of one word, or deletions one after the other, are one step; a
// step is a whole earlier state of the text. Only for drafts: the session's acts have an undo of their own.
#pragma once
#include "app/screen/widgets/edited_text.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace samenspraak::screen {

class TypingHistory {
public:
    enum class Kind : std::uint8_t { Typing, Deleting, Other };

    void remember(const EditedText&, Kind);  // before the text is changed
    void end_run() { run_.reset(); }         // what comes next is a step of its own: the caret went elsewhere
    void clear();

    // False: there is nothing to go back (or forth) to, and the text is as it was.
    bool undo(EditedText& text) { return step(undo_, redo_, text); }
    bool redo(EditedText& text) { return step(redo_, undo_, text); }

private:
    using States = std::vector<EditedText::State>;
    bool step(States& from, States& to, EditedText&);

    States undo_, redo_;       // the last is the nearest
    std::optional<Kind> run_;  // what goes on as one step
};

}  // namespace samenspraak::screen
