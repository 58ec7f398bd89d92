// SPDX-License-Identifier: EUPL-1.2
// How large the notes of a board are: as large as all of them fit, unless somebody wants them larger. They grow in
// steps, each of which is read as well as the others, and what the fingers were on stays under them.
#include "app/screen/board/board_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr std::array sizes{space::smallest_note_text, 25.f, 29.f, 34.f, 40.f, 47.f, 55.f};
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

}  // namespace

// By a key: about what is chosen, or the middle.
void Board::Parts::take_size_steps(const Frame& frame) {
    const int steps = std::exchange(frame.ui_state().size_steps, 0);
    if (steps == 0) return;
    const PlacedNote* chosen = shown().find(frame.ui_state().selection.focus());
    step_size(frame, steps, chosen ? on_page(chosen->rect, chosen->lane).middle() : place.middle());
}

// When the lanes were drawn: what was kept in its place for them is there now.
void Board::Parts::zoom_as_wanted(const Frame& frame) {
    anchors.clear();
    if (!zoom_wanted) return;
    const Wheel::Zoom wanted = *std::exchange(zoom_wanted, std::nullopt);
    pinched *= wanted.by;
    const auto steps = static_cast<int>(std::trunc(std::log(pinched) / std::log(zoom_step) / nearly));
    if (steps == 0) return;
    pinched *= std::pow(zoom_step, static_cast<float>(-steps));
    step_size(frame, steps, wanted.about);
}

// What is carried keeps the size in which it was taken up.
void Board::Parts::step_size(const Frame& frame, int steps, Point about) {
    if (carry || shown().lanes.empty()) return;
    float& least = min_text[index_of(phase)];
    const float before = least;
    float size = base.fit.size;
    for (int i = 0; i < std::abs(steps); ++i) size = next_size(size, steps > 0);
    // Smaller than what fits nothing becomes.
    least = size <= space::smallest_note_text ? 0 : size;
    if (least == before) return;
    anchor_all(frame.ui.now(), about);
    stale = true;
    ++generation;  // at once, as what is between fingers is
    frame.ui.again();
}

// Step after step about the same point it is the same notes: at the ends of a lane they cannot stay where they were,
// and must be found back.
void Board::Parts::anchor_all(double now, Point about) {
    const bool again =
        now - anchored_at < until_anew && way_between({anchored.x, anchored.y, 0, 0}, about) < still_there;
    anchored_at = now;
    if (!again) {
        anchored = about;
        anchored_notes.clear();
        for (std::size_t i = 0; i < shown().lanes.size(); ++i) {
            const Rect view = shown().lanes[i].view.moved(place.corner());
            anchor(i, view.contains(about) ? about : view.middle());
        }
    }
    anchors = anchored_notes;
    std::erase_if(anchors, [&](const Anchor& each) { return each.lane >= shown().lanes.size(); });
    for (Anchor& each : anchors)
        if (shown().lanes[each.lane].view.moved(place.corner()).contains(about)) each.seen += about.y - anchored.y;
}

// The note that is nearest to a point, and where of it; with the lane where it is being scrolled to.
void Board::Parts::anchor(std::size_t lane, Point about) {
    const PlacedLane& placed = shown().lanes[lane];
    const Point origin = place.corner() - Point{0, scrolled[{phase, placed.lane}].goal};
    const PlacedNote* nearest = nullptr;
    float least = 0;
    for (std::size_t i = placed.first; i < placed.first + placed.count; ++i) {
        const PlacedNote& note = shown().notes[i];
        const float way = way_between(note.rect.moved(origin), about);
        if (!nearest || way < least) nearest = &note, least = way;
    }
    if (!nearest) return;
    const Rect rect = nearest->rect.moved(origin);
    const float part = std::clamp((about.y - rect.y) / rect.height, 0.f, 1.f);
    anchored_notes.push_back({lane, nearest->id, part, rect.y + part * rect.height - place.y});
}

// After all was laid out in the new size: each lane is scrolled so that they are where they were.
void Board::Parts::keep_anchors(const Frame& frame) {
    for (const Anchor& anchor : anchors) {
        const PlacedNote* note = base.find(anchor.note);
        if (!note || anchor.lane >= base.lanes.size()) continue;
        Scrolled& state = scrolled[{phase, base.lanes[anchor.lane].lane}];
        state.content = base.lanes[anchor.lane].content;
        state.goal = bounded(note->rect.y + anchor.part * note->rect.height - anchor.seen, state.content,
            base.lanes[anchor.lane].view.height);
    }
    float& least = min_text[index_of(phase)];
    if (!anchors.empty() && base.fit.size > least) least = 0;
    if (!anchors.empty()) frame.ui.again();
}

}  // namespace samenspraak::screen
