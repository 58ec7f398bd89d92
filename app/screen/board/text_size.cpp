// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/text_size.hpp"

#include "app/screen/draw/theme.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr std::array sizes{space::smallest_note_text, 26.f, 30.f, 34.f, 40.f, 47.f, 55.f};
constexpr double until_anew = 0.6;  // seconds
constexpr float still_there = 80;   // units
constexpr float nearly = 0.99f;     // a whole step of the wheel may come out a little less

float next_size(float from, bool larger) {
    if (larger) {
        const auto next = std::ranges::upper_bound(sizes, from);
        return next == sizes.end() ? from : *next;
    }
    const auto here = std::ranges::lower_bound(sizes, from);
    return here == sizes.begin() ? 0 : *(here - 1);
}

float way_between(const Rect& rect, Point at) {
    const float across = std::max({rect.x - at.x, 0.f, at.x - rect.right()});
    const float down = std::max({rect.y - at.y, 0.f, at.y - rect.bottom()});
    return std::hypot(across, down);
}

// The lanes are asked as they were drawn last: that is what the fingers are on.
std::optional<Wheel::Zoom> zoom_on(Ui& ui, const BoardSight& sight) {
    for (const PlacedLane& lane : sight.shown.lanes)
        if (const auto wanted = ui.wheel().zoomed_on(sight.view(lane))) return wanted;
    return std::nullopt;
}

// The note of a lane that is nearest to a point, and where of it; with the lane where it is being scrolled to.
std::optional<TextSize::Anchor> anchor(const BoardSight& sight, std::size_t lane, float scrolled, Point about) {
    const PlacedLane& placed = sight.shown.lanes[lane];
    const Point origin = sight.place.corner() - Point{0, scrolled};
    const PlacedNote* nearest = nullptr;
    float least = 0;
    for (std::size_t i = placed.first; i < placed.first + placed.count; ++i) {
        const PlacedNote& note = sight.shown.notes[i];
        const float way = way_between(note.rect.moved(origin), about);
        if (!nearest || way < least) nearest = &note, least = way;
    }
    if (!nearest) return std::nullopt;
    const Rect rect = nearest->rect.moved(origin);
    const float part = std::clamp((about.y - rect.y) / rect.height, 0.f, 1.f);
    return TextSize::Anchor{lane, nearest->id, part, rect.y + part * rect.height - sight.place.y};
}

}  // namespace

std::optional<TextSize::Anchors> TextSize::take_steps(
    const BoardFrame& frame, const BoardSight& sight, const LaneScrolling& scrolling, bool holds) {
    int steps = 0;
    Point about;
    if (const auto wanted = zoom_on(frame.ui, sight)) {
        steps = pinched_steps(*wanted);
        about = wanted->about;
    } else if ((steps = std::exchange(frame.ui_state().size_steps, 0)) != 0) {
        // By a key: about what is chosen, or the middle.
        const PlacedNote* chosen = sight.shown.find(frame.ui_state().selection.focus());
        about = chosen ? sight.on_page(chosen->rect, chosen->lane).middle() : sight.place.middle();
    }
    if (steps == 0 || holds || sight.shown.lanes.empty()) return std::nullopt;
    if (!step(frame.phase(), steps, sight.base.fit.card.size)) return std::nullopt;
    return anchors(frame, sight, scrolling, about);
}

int TextSize::pinched_steps(const Wheel::Zoom& wanted) {
    pinched_ *= wanted.by;
    const auto steps = static_cast<int>(std::trunc(std::log(pinched_) / std::log(zoom_step) / nearly));
    if (steps != 0) pinched_ *= std::pow(zoom_step, static_cast<float>(-steps));
    return steps;
}

// True: another size is wanted than before.
bool TextSize::step(Phase phase, int steps, float size) {
    for (int i = 0; i < std::abs(steps); ++i) size = next_size(size, steps > 0);
    // Smaller than what fits nothing becomes.
    const float wanted = size <= space::smallest_note_text ? 0 : size;
    return std::exchange(least_[index_of(phase)], wanted) != wanted;
}

// Step after step about the same point it is the same notes: at the ends of a lane they cannot stay where they were,
// and must be found back.
TextSize::Anchors TextSize::anchors(
    const BoardFrame& frame, const BoardSight& sight, const LaneScrolling& scrolling, Point about) {
    const std::vector<PlacedLane>& lanes = sight.shown.lanes;
    const double now = frame.ui.now();
    const bool goes_on = last_step_ != never && now - last_step_ < until_anew
                         && way_between({about_.x, about_.y, 0, 0}, about) < still_there;
    last_step_ = now;
    if (!goes_on) {
        about_ = about;
        anchors_.clear();
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            const Rect view = sight.view(lanes[i]);
            const float scrolled = scrolling.goal(frame.phase(), lanes[i].lane);
            const auto found = anchor(sight, i, scrolled, view.contains(about) ? about : view.middle());
            if (found) anchors_.push_back(*found);
        }
    }
    Anchors kept = anchors_;
    std::erase_if(kept, [&](const Anchor& each) { return each.lane >= lanes.size(); });
    for (Anchor& each : kept)
        if (sight.view(lanes[each.lane]).contains(about)) each.seen += about.y - about_.y;
    return kept;
}

void TextSize::keep(
    const BoardFrame& frame, const Anchors& anchors, const BoardLayout& layout, LaneScrolling& scrolling) {
    for (const Anchor& anchor : anchors) {
        const PlacedNote* note = layout.find(anchor.note);
        if (!note || anchor.lane >= layout.lanes.size()) continue;
        scrolling.jump(frame.ui, frame.phase(), layout.lanes[anchor.lane], anchor.lane,
            note->rect.y + anchor.part * note->rect.height - anchor.seen);
    }
    float& least = least_[index_of(frame.phase())];
    if (!anchors.empty() && layout.fit.card.size > least) least = 0;
}

}  // namespace samenspraak::screen
