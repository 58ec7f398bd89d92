// SPDX-License-Identifier: EUPL-1.2
// How high the texts of a board come out. Setting a text costs some fifty microseconds: few are all set; of many only
// those that are seen, and the others are reckoned by their letters until they are. Dialogs again costs a look-up.
#pragma once
#include "app/screen/board/layout/board_layout.hpp"
#include "app/screen/draw/canvas.hpp"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace samenspraak::screen {

class TextHeights {
public:
    static constexpr std::size_t few = 120;

    // The board's notes now. Of a note that did not change, what was measured stays known.
    void update_from(const Session&, const BoardContents&);

    // The same after acts, as the other follow answers: `before` says where each note was.
    void update_from(const Session&, const BoardContents&, std::span<const std::size_t> before);

    // As TextHeight. Must be within a frame of the canvas.
    float height(Canvas&, std::size_t index, float size, float width);

    // Sets the text if it was only reckoned so far. True: its height may be another than was said.
    bool look_at(Canvas&, std::size_t index, float size, float width);

private:
    struct Known {
        float size = 0, width = 0, height = 0;
        bool exact = false;
    };
    struct Entry {
        std::string text;
        float letters = 0;
        bool breaks = false;
        std::array<Known, 2> known;  // the last two sizes that were asked for: trying one does not lose the other
        std::size_t oldest = 0;
        std::uint64_t seen = 0;
    };
    Entry& look_up(const Session&, NoteId);
    static Known* find(Entry&, float size, float width);
    static Known& keep(Entry&, const Known&);
    float measure(Canvas&, const Entry&, float size, float width) const;
    float reckon(const Entry&, float size, float width) const;

    Phase phase_{};
    std::unordered_map<NoteId, Entry> entries_;
    std::vector<Entry*> by_index_;
    std::uint64_t round_ = 0;
};

}  // namespace samenspraak::screen
