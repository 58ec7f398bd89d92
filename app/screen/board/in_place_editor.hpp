// SPDX-License-Identifier: EUPL-1.2
// The one text of a board that is being changed in its place: a note's, or the name of a group. What is to be changed
// is said in the UiState; what was typed is kept here, as a draft, until it becomes an action or is given up. Of a
// frame: `update_from`, `draw` where the text lies, `finish` when all is drawn.
#pragma once
#include "app/screen/board/lane_scrolling.hpp"
#include "app/screen/parts/note_card.hpp"
#include "app/screen/widgets/editor.hpp"

namespace samenspraak::screen {

class InPlaceEditor {
public:
    explicit operator bool() const { return static_cast<bool>(editing_); }
    NoteId note() const { return editing_.note; }
    GroupId group() const { return editing_.group; }
    const commands::Editing& editing() const { return editing_; }
    std::uint64_t version() const { return editor_.version(); }  // of what is typed

    // Begins what is wanted now, and ends what is not any more: by a key, or by a click beside it, which keeps what was
    // typed.
    void update_from(const BoardFrame&, LaneScrolling&);

    // Where everything stands on the note while it is changed, with what is typed now.
    CardPlan plan(const BoardFrame&, NoteFace, CardFit, float width) const;

    void draw(const BoardFrame&, const Rect& text, const Lettering&);
    void finish(const BoardFrame&);

    // Keeps what was typed, as if one clicked beside it. Without a frame: also before the program ends.
    void commit(const commands::ViewContext&);

private:
    void begin(const BoardFrame&, const commands::Editing& wanted, LaneScrolling&);
    void take_keys(const BoardFrame&);
    void give_up(const BoardFrame&);

    commands::Editing editing_;
    std::string shown_;  // the note's text when it began
    Editor editor_{limit::note_text};
    bool done_ = false;  // with what was typed: in this frame it is still shown
};

}  // namespace samenspraak::screen
