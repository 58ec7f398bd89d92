// SPDX-License-Identifier: EUPL-1.2
// How high the cards of a board come out. Setting a text costs some fifty microseconds: of few notes each is measured
// once, and every width and size is reckoned from that; of many only those that are seen are set, and the others are
// reckoned by their letters until they are. Asking again costs a look-up.
#pragma once
#include "app/screen/board/cards/note_faces.hpp"
#include "app/screen/board/layout/board_layout.hpp"

#include <array>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace samenspraak::screen {

class MeasuredCards {
public:
    static constexpr std::size_t few = 120;

    // The board's notes now; all are measured anew.
    void update_from(const BoardFrame&, const BoardContents&);

    // The same after acts, as the other update_from answers: `before` says where each note was.
    void update_from(const BoardFrame&, const BoardContents&, std::span<const std::size_t> before);

    // While a fit is looked for; and as it will be drawn.
    float tried(const BoardFrame&, NoteFaces&, std::size_t index, CardFit, float width);
    float drawn(const BoardFrame&, NoteFaces&, std::size_t index, CardFit, float width);

    // Sets a note that was only reckoned so far. True: its height may be another than was said.
    bool look_at(const BoardFrame&, NoteFaces&, std::size_t index, CardFit, float width);

    // Where everything stands on a card that was drawn or looked at. Valid until the next update.
    const CardPlan& plan(const BoardFrame&, NoteFaces&, std::size_t index, CardFit, float width);

private:
    struct Known {
        CardFit fit = {};
        float width = 0;
        bool exact = false;
        CardPlan plan = {};
    };
    struct Entry {
        NoteId id;
        float letters = 0, name_letters = 0;
        bool signs = false;
        std::unique_ptr<CardMeasure> measure = {};
        std::array<Known, 2> known = {};  // the last two that were asked for: trying one does not lose the other
        std::size_t oldest = 0;
        std::uint64_t seen = 0;
    };
    Entry& begin(const BoardFrame&, NoteId);
    static Known* find(Entry&, CardFit, float width);
    static Known& keep(Entry&, const Known&);
    CardPlan exact(const BoardFrame&, NoteFaces&, const Entry&, CardFit, float width) const;
    const Known& known(const BoardFrame&, NoteFaces&, Entry&, CardFit, float width);

    Phase phase_{};
    std::unordered_map<NoteId, Entry> entries_;
    std::vector<Entry*> by_index_;
    std::uint64_t round_ = 0;
};

}  // namespace samenspraak::screen
