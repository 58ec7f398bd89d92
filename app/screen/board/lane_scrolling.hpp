// SPDX-License-Identifier: EUPL-1.2
// How far the lanes of a board are scrolled, and what is to be brought into sight in them. Kept by phase and lane, so
// that a step is found back as it was left. Design units.
#pragma once
#include "app/screen/board/board_frame.hpp"
#include "app/screen/board/layout/arrangement.hpp"
#include "app/screen/widgets/scroll.hpp"

#include <functional>
#include <map>
#include <utility>

namespace samenspraak::screen {

class LaneScrolling {
public:
    // The lanes that are shown now, when they were laid out.
    void show(Phase, const BoardLayout& shown);

    // How far each of them is scrolled, in the order of the layout. Valid until the next show.
    std::span<const float> offsets() const { return offsets_; }

    // Where a lane is being scrolled to.
    float goal(Phase, Lane) const;
    void scroll(Phase, Lane, float by);

    // There at once, without gliding. For lane `index` of the layout that is shown; as high as it now is.
    void jump(Ui&, Phase, const PlacedLane&, std::size_t index, float goal);

    // The heading of the folded group that the note is in; the name of a group that is being changed.
    void bring_heading(NoteId in_folded) { heading_of_ = in_folded; }
    void bring_name(GroupId group) { name_of_ = group; }

    // Draws what is in lane `index` of the layout that is shown, scrolled: `draw` is called once, cut to the view.
    void draw_view(const BoardFrame&, const BoardSight&, std::size_t index, const std::function<void()>& draw);

    // As the same lanes are scrolled elsewhere, where other heights are.
    void scroll_along(const LaneScrolling& first);

private:
    void bring_into_sight(ScrollArea&, const BoardFrame&, const BoardSight&, std::size_t index);

    using Place = std::pair<Phase, Lane>;
    std::map<Place, Scrolled> scrolled_;
    std::map<Place, FollowedScroll> followed_;
    std::vector<float> offsets_;
    NoteId heading_of_;
    GroupId name_of_;
};

}  // namespace samenspraak::screen
