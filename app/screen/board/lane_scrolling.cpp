// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/lane_scrolling.hpp"

#include "app/screen/draw/theme.hpp"

namespace samenspraak::screen {
namespace {

constexpr float around_note = 24;  // its shadow is seen too

}  // namespace

void LaneScrolling::show(Phase phase, const BoardLayout& shown) {
    offsets_.resize(shown.lanes.size());
    for (std::size_t i = 0; i < offsets_.size(); ++i) offsets_[i] = scrolled_[{phase, shown.lanes[i].lane}].offset;
}

float LaneScrolling::goal(Phase phase, Lane lane) const {
    const auto found = scrolled_.find({phase, lane});
    return found == scrolled_.end() ? 0 : found->second.goal;
}

void LaneScrolling::scroll(Phase phase, Lane lane, float by) { scrolled_[{phase, lane}].goal += by; }

void LaneScrolling::jump(Ui& ui, Phase phase, const PlacedLane& lane, std::size_t index, float goal) {
    Scrolled& state = scrolled_[{phase, lane.lane}];
    state.content = lane.content;
    state.goal = state.offset = bounded(goal, state.content, lane.view.height);
    if (index < offsets_.size()) offsets_[index] = state.offset;
    const auto scope = ui.in("lane", static_cast<std::uint64_t>(lane.lane));
    ui.motion().put(ui.id("view"), state.goal);
}

void LaneScrolling::draw_view(
    const BoardFrame& frame, const BoardSight& sight, std::size_t index, const std::function<void()>& draw) {
    const PlacedLane& lane = sight.shown.lanes[index];
    Scrolled& state = scrolled_[{frame.phase(), lane.lane}];
    ScrollArea area(frame.ui, "view", sight.view(lane), state);
    offsets_[index] = state.offset;
    draw();
    bring_into_sight(area, frame, sight, index);
    area.end(area.top() + lane.content);
}

void LaneScrolling::bring_into_sight(
    ScrollArea& area, const BoardFrame& frame, const BoardSight& sight, std::size_t index) {
    if (const PlacedNote* note = sight.shown.find(frame.ui_state().reveal); note && note->lane == index) {
        area.reveal(sight.on_page(note->rect, index).inset(-around_note));
        frame.ui_state().reveal = {};
    }
    if (const PlacedGroup* group = sight.shown.folded_with(heading_of_); group && group->lane == index) {
        area.reveal(sight.on_page(group->rect, index).inset(-space::note_gap));
        heading_of_ = {};
    }
    for (const PlacedGroup& group : sight.shown.groups)
        if (name_of_ && group.id == name_of_ && group.lane == index) {
            area.reveal(sight.on_page(group.heading, index).inset(-space::note_gap));
            name_of_ = {};
        }
}

void LaneScrolling::scroll_along(const LaneScrolling& first) {
    for (const auto& [where, scrolled] : first.scrolled_) followed_[where].update_from(scrolled, scrolled_[where]);
}

}  // namespace samenspraak::screen
