// SPDX-License-Identifier: EUPL-1.2
// The panel that lies over the board when it is asked for: what hangs on the chosen note, what waits from the phones,
// what nobody looked at yet, and the lens. Draws from a const session; what the person wants done comes back as
// changes, for the caller to perform as one act. Half-typed words and what is unfolded live in SideState, not in the
// session.
#pragma once
#include "app/commands/commands.hpp"
#include "app/document/insights.hpp"
#include "app/screen/panel/rows_as_opened.hpp"
#include "app/screen/panel/side_drafts.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "app/screen/widgets/ui.hpp"
#include "sessions/change.hpp"
#include "sessions/insight/blind_spots.hpp"
#include "sessions/method/framework.hpp"

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samenspraak::screen {

// What there is to look at now.
struct SideView {
    const Session& session;
    const insight::Threads& threads;
    const insight::BlindSpots& blind_spots;
    NoteId chosen;                       // the note that the panel is about; none: the step as a whole
    std::span<const NoteId> asked = {};  // what the note that is typed next will be linked to
    bool voting_by_hand = true;          // not while people vote: numbers are hidden, and hands counted on the board
    bool drawing_link = false;           // with the mouse, from a note: a row of a note is where it can be let go
    std::uint64_t revision = 0;          // of the session: what was gathered for one holds until the next
    std::span<const NoteId> held = {};   // what waits from the phones, in order
    // What may be otherwise than it was at a revision; null: all. As Insights says.
    std::function<const std::vector<NoteId>*(std::uint64_t)> changes_since = {};
    std::span<const commands::Alike> alike = {};                // offered for merging
    std::function<std::string(commands::Command)> key_of = {};  // the key of a command, as it is shown
    std::function<NoteId(const Note&)> like = {};  // what is on the board and says nearly the same; 0: nothing
    std::span<const NoteId> came_in = {};          // on this board since one was here last
};

// How high the rows of notes came out when they were seen. Design units.
using RowHeights = std::unordered_map<NoteId, float>;

// Which values of a lens nobody has named. Kept from frame to frame; an act has only what it touched looked at again.
class UnnamedValues {
public:
    // Places in lens.values. `number`: of the lens among those that there are. Valid until the next call.
    const std::vector<std::size_t>& of(const method::Framework& lens, std::size_t number, const SideView&);

private:
    method::NamedValues named_;
    std::optional<std::size_t> lens_;  // none: not looked at any yet
    std::uint64_t revision_ = 0;
};

struct SideState {
    Scrolled scroll;
    SideDrafts drafts;
    bool all_effects = false, all_tensions = false;  // unfolded: everything that could be ticked
    RowHeights row_heights;
    std::vector<method::Framework> lenses;  // those carried, then those loaded
    std::size_t lens = 0;
    MenuState lens_menu;
    UnnamedValues unnamed;
    bool lens_first = false;    // it was asked for: above all else
    bool lens_asked = false;    // the same, before its step is shown
    RowsAsOpened effects;       // that values are asked of
    std::set<NoteId> unticked;  // since the list was opened; they stay in it
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
    NoteId ask;                    // an effect: the value that is typed next is to be linked to it, or not any more
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
