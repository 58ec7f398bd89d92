// SPDX-License-Identifier: EUPL-1.2
// The parts that side panels are put together from: each draws one question about the chosen note or the step, and puts
// what the person wants into the answer.
#pragma once
#include "app/screen/panel/side.hpp"
#include "app/screen/parts/note_card.hpp"
#include "app/screen/parts/side_column.hpp"

#include <initializer_list>
#include <optional>

namespace samenspraak::screen {

class SideParts {
public:
    SideParts(SideColumn&, const SideView&, SideState&, SideAnswer&);

    // The chosen note, when it is of this phase.
    const Note* chosen(Phase) const;

    void came_in();       // what is new since one was here, to be looked at
    void alike();         // nearly equal notes, with an offer to merge them
    void merged();        // the texts that the chosen note holds besides its own
    void waiting(Phase);  // notes from phones that are held
    void blind_spots(std::initializer_list<insight::BlindSpot>);
    // A box for each note of a phase: linked to this one or not. quoted: says which note it is about.
    void ticks(const Note&, Phase, LinkKind, Word title, bool quoted);
    void values_of_effect(const Note&);  // why is it good or bad? also a field for a new value
    void effects_of_value(const Note&);
    void hands(const Note&);
    void tensions(const Note&);
    void owner(const Note&);
    void dissent(const Note&);
    void experiment(const Note&);
    void experiment_hint();
    void unanswered();  // values without option, negative effects without answer
    void lens();
    void popups();  // what floats: after everything else was drawn

private:
    const method::Words& words() const { return column_.ui().words(); }
    const Theme& theme() const { return column_.ui().theme(); }
    const Note& note(NoteId id) const { return view_.session.notes.at(id); }
    std::string_view text(const Note& note) const { return shown_text(words(), note); }
    const Tint& tint(const Note&) const;
    void blind_row(insight::BlindSpot);
    void waiting_card(const Note&);
    void toggle(const Note& of, const Note& other, bool linked);
    void write_into(Editor&, std::string& was, const std::string& stands, const FieldAnswer&, Change change);
    const method::Framework* current_lens() const;
    const std::vector<std::size_t>& unnamed(const method::Framework&);
    // Rows of notes: what is out of sight is not set, but keeps its room, and Tab finds the first of it.
    std::optional<RowAnswer> note_row(std::string_view name, NoteId, RowWish);
    bool rest_is_unseen(std::size_t rows_left);  // true: they were given their room in one go
    void link_here(NoteId, const Rect&);
    std::size_t unseen_ = 0;

    SideColumn& column_;
    const SideView& view_;
    SideState& state_;
    SideAnswer& answer_;
    std::optional<Rect> lens_anchor_;
};

}  // namespace samenspraak::screen
