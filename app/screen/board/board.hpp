// SPDX-License-Identifier: EUPL-1.2
// The board of a phase under the hands: draws what the layout says, and turns mouse and keys into acts. Keeps only what
// belongs to hands and eyes (how far lanes are scrolled, what is being dragged, letters half typed on a note); what is
// chosen lies on the UiState, what is said in the session. Asks for frames only while something moves.
#pragma once
#include "app/commands/actions.hpp"
#include "app/commands/commands.hpp"
#include "app/screen/board/board_layout.hpp"
#include "app/screen/parts/note_card.hpp"
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"

#include <map>
#include <memory>
#include <unordered_map>

namespace samenspraak::commands {
class Bindings;
}

namespace samenspraak::screen {

// Only looked at: what hands would do there is not shown.
enum class BoardUse : std::uint8_t { Work, Look };

class Board {
public:
    explicit Board(BoardUse = BoardUse::Work);
    ~Board();

    // The board of context.desk.shown.phase, in that place. Names: "board.note" with the note's id, "board.lane.…".
    void draw(Ui&, const commands::ViewContext&, const commands::Bindings&, const Rect& place);

    // Floats above all else (what is carried, the menu of a note): after the rest of the page was drawn.
    void draw_above(Ui&, const commands::ViewContext&, const commands::Bindings&);

    // For Host::neighbour.
    NoteId neighbour(NoteId from, commands::Direction) const;

    // Notes that are dragged onto the board from elsewhere (the list of those that wait): while the button is held, the
    // board carries them; let go on a lane, they lie there.
    void carry(std::vector<NoteId>);
    bool carrying() const;
    bool drawing_link() const;  // a line from a note is being drawn with the button held, or was let go in this frame
    void link_taken();          // something else than the board took it

    // Where a note is on the page now; none when it is not on the board. May be out of sight.
    std::optional<Rect> where(NoteId) const;
    const BoardLayout& layout() const;

    // Scrolls as that one is scrolled, on a screen of another size.
    void scroll_along(const Board&);

    // Like closing an editor by clicking beside it: what was typed on a note is kept. Before the phase or the session
    // changes, and before closing.
    void commit(const commands::ViewContext&);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace samenspraak::screen
