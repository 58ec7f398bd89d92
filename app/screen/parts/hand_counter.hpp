// SPDX-License-Identifier: EUPL-1.2
// Counting a show of hands on the board of values: a small sheet at the value that is counted, with a field for the
// number and a button for each hand more. Digits go there only while it is open; any other letter goes to the field of
// the step, as always. Which value is counted and what was typed lies in the UiState; this owns the editor. Of a frame:
// `update_from` before anything is drawn, `draw` above all else.
#pragma once
#include "app/commands/actions.hpp"
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/ui.hpp"

namespace samenspraak::screen {

class HandCounter {
public:
    void update_from(Ui&, const commands::ViewContext&);
    NoteId value() const { return value_; }  // 0: nothing is counted

    // note: where the value lies on the page; board: where there is room.
    void draw(Ui&, const commands::ViewContext&, const Rect& note, const Rect& board);

    // Keeps what was typed. Without a frame: also before the program ends.
    void commit(const commands::ViewContext&);

private:
    void begin(Ui&, const commands::ViewContext&);
    void take_keys(Ui&, const commands::ViewContext&);
    void close(Ui&, const commands::ViewContext&, bool keep);
    void add(const commands::ViewContext&, int hands);

    NoteId value_;
    Editor editor_{4, false};
};

}  // namespace samenspraak::screen
