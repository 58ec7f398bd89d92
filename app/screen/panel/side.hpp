// SPDX-License-Identifier: EUPL-1.2
// The panel beside the board: what hangs on the chosen note, what waits from the phones, what nobody looked at yet, and
// the lens. Draws from a const session; what the person wants done comes back as changes, for the caller to perform as
// one act. Half-typed words and what is unfolded live in SideState, not in the session.
#pragma once
#include "app/commands/ui_state.hpp"
#include "app/document/insights.hpp"
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "app/screen/widgets/ui.hpp"
#include "sessions/change.hpp"
#include "sessions/insight/blind_spots.hpp"
#include "sessions/method/framework.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samenspraak::screen {

struct SideState {
    Scrolled scroll;
    NoteId of;                           // the note whose details the drafts hold
    std::string owner_was, dissent_was;  // what stood there when the drafts began
    Editor owner{limit::line, false}, dissent{limit::note_text, true}, value{limit::line, false};
    bool all_effects = false, all_tensions = false;  // unfolded: everything that could be ticked
    std::vector<method::Framework> lenses;           // those carried, then those loaded
    std::size_t lens = 0;
    MenuState lens_menu;
    std::unordered_map<NoteId, float> row_heights;  // of notes that can be ticked, as they came out when they were seen
    method::NamedValues named;                      // of the lens that is laid beside the values …
    std::size_t named_lens = 0;                     // … which was that one …
    std::uint64_t named_at = ~std::uint64_t{0};     // … at that revision
};

// What there is to look at now.
struct SideView {
    const Session& session;
    const insight::Threads& threads;
    const insight::BlindSpots& blind_spots;
    NoteId chosen;  // the note that the panel is about; none: the step as a whole
    bool voting_by_hand = true;
    bool drawing_link = false;          // with the mouse, from a note: a row of a note is where it can be let go
    std::uint64_t revision = 0;         // of the session: what was gathered for one holds until the next
    std::span<const NoteId> held = {};  // what waits from the phones, in order
    // What may be otherwise than it was at a revision; null: all. As Insights says.
    std::function<const std::vector<NoteId>*(std::uint64_t)> changes_since = {};
    std::span<const commands::Alike> alike = {};   // offered for merging
    std::string_view merge_key = {};               // shown at the first of them
    std::function<NoteId(const Note&)> like = {};  // what is on the board and says nearly the same; 0: nothing
    std::span<const NoteId> came_in = {};          // on this board since one was here last
};

struct SideAnswer {
    Changes changes;
    std::vector<NoteId> choose;  // notes to choose on the board instead
    NoteId merge;                // a waiting note that the person wants to merge …
    NoteId carry;                // … or has taken up with the mouse
    std::optional<commands::Alike> merge_alike, leave_alike;
    bool take_apart = false;       // what was merged into the chosen note
    bool automatic = false;        // notes from phones come straight in from now on
    NoteId linked;                 // a line was let go on this one
    bool seen = false;             // what came in since has been looked at
    bool open_experiment = false;  // the card of the chosen option
    bool load_lens = false;        // a framework of one's own
};

Word word_of(insight::BlindSpot);

// How wide the panel of a step is, as in the design.
float side_width(Phase);

// What is half typed there, as changes: before another note is chosen, another step is shown, or the program ends. The
// drafts then begin anew.
Changes leave_side(const Session&, const insight::Threads&, SideState&);

// Fills the panel. The session is not concluded: the outcome has a panel of its own.
SideAnswer side_panel(Ui&, const Rect&, Phase, const SideView&, SideState&);

}  // namespace samenspraak::screen
