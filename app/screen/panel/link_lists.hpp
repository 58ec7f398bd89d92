// SPDX-License-Identifier: EUPL-1.2
// What the chosen note is linked to, with a box for each note that it could be linked to. Ticking one is one act.
#pragma once
#include "app/screen/panel/note_rows.hpp"

namespace samenspraak::screen {

// The notes of a phase, in the order of their board and under the names of their groups: a row stays where it is when
// it is ticked. A group is ticked whole by its name.
struct TickList {
    Phase phase{};
    LinkKind kind{};
    Word title{};
    bool quoted = false;  // says which note it is about
};
void draw_ticks(const SideFrame&, NoteRows&, const Note&, const TickList&, SideState&);

// Why is it good or bad? Also a field for a new value.
void draw_values_of_effect(const SideFrame&, NoteRows&, const Note& effect, SideDrafts&);

// all: unfolded, with everything that could be ticked.
void draw_effects_of_value(const SideFrame&, NoteRows&, const Note& value, bool& all);
void draw_tensions(const SideFrame&, NoteRows&, const Note& value, bool& all);

}  // namespace samenspraak::screen
