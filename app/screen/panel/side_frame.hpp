// SPDX-License-Identifier: EUPL-1.2
// What the parts of the side panel have at hand while one frame is drawn. Made anew for each frame and kept by none of
// them; all that it refers to outlives the frame.
#pragma once
#include "app/screen/panel/side.hpp"
#include "app/screen/parts/note_card.hpp"
#include "app/screen/parts/side_column.hpp"

namespace samenspraak::screen {

struct SideFrame {
    SideColumn& column;
    const SideView& view;
    SideAnswer& answer;

    Ui& ui() const { return column.ui(); }
    const method::Words& words() const { return column.ui().words(); }
    const Theme& theme() const { return column.ui().theme(); }
    const Note& note(NoteId id) const { return view.session.notes.at(id); }
    const Note* chosen() const { return find_note(view.session, view.chosen); }  // null: none
    const Note* chosen(Phase phase) const {                                      // the same, when it is of that phase
        const Note* note = chosen();
        return note && note->place.phase == phase ? note : nullptr;
    }
    std::string_view text(const Note& note) const { return shown_text(words(), note); }
    std::string_view text(NoteId id) const { return text(note(id)); }
    std::string key(commands::Command command) const {  // empty: it has none
        return view.key_of ? view.key_of(command) : std::string();
    }
    std::string_view name(commands::Command command) const { return words()(commands::row_of(command).name); }
    const Tint& tint(const Note& note) const { return theme().tint(note.place.phase, note.place.lane); }
};

}  // namespace samenspraak::screen
