// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/window_place.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace samenspraak::screen {
namespace {

std::int64_t shared(const document::WindowPlace& place, const WorkArea& area) {
    const auto along = [](int a, int a_length, int b, int b_length) {
        return std::max(0, std::min(a + a_length, b + b_length) - std::max(a, b));
    };
    return std::int64_t{along(place.x, place.width, area.x, area.width)}
           * along(place.y, place.height, area.y, area.height);
}

}  // namespace

std::size_t area_of(const document::WindowPlace& place, std::span<const WorkArea> areas) {
    const auto most = std::ranges::max_element(areas, {}, [&](const WorkArea& area) { return shared(place, area); });
    return static_cast<std::size_t>(most - areas.begin());
}

document::WindowPlace fitting(document::WindowPlace place, std::span<const WorkArea> areas) {
    assert(!areas.empty());
    const WorkArea& area = areas[area_of(place, areas)];
    const bool seen = place.width > 0 && shared(place, area) > 0;
    if (place.width <= 0) place.width = area.width * 17 / 20, place.height = area.height * 17 / 20;
    place.width = std::min(std::max(place.width, min_window_width), area.width);
    place.height = std::min(std::max(place.height, min_window_height), area.height);
    if (!seen) {
        place.x = area.x + (area.width - place.width) / 2;
        place.y = area.y + (area.height - place.height) / 2;
    }
    place.x = std::clamp(place.x, area.x, area.x + area.width - place.width);
    place.y = std::clamp(place.y, area.y, area.y + area.height - place.height);
    return place;
}

}  // namespace samenspraak::screen
