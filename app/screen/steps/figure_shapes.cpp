// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/steps/figure_shapes.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {

Color color_of(const Theme& theme, report::Hue hue) {
    using report::Hue;
    const OutcomeColors& own = theme.outcome;
    switch (hue) {
    case Hue::Ink: return theme.ink;
    case Hue::Muted: return theme.muted;
    case Hue::Actor: return theme.actor.strong;
    case Hue::ActorName: return own.actor_name;
    case Hue::Positive: return theme.positive.strong;
    case Hue::Negative: return theme.negative.strong;
    case Hue::Both: return own.both;
    case Hue::Plain: return theme.plain.strong;
    case Hue::Thread: return theme.value.strong;
    case Hue::Heaviest: return own.heavy[0];
    case Hue::Heavier: return own.heavy[1];
    case Hue::Heavy: return own.heavy[2];
    case Hue::OnHeavy: return own.on_heavy;
    case Hue::Value: return own.value;
    case Hue::ValueEdge: return own.value_edge;
    case Hue::ValueName: return own.value_name;
    case Hue::Technology: return theme.technology.strong;
    case Hue::Environment: return theme.environment.strong;
    case Hue::People: return theme.people.strong;
    }
    return theme.ink;
}

void draw_figure_shape(Canvas& canvas, const report::FigureShape& shape, Point origin, Color color) {
    std::array<Point, 32> points;
    const std::size_t count = std::min(points.size(), shape.points.size());
    for (std::size_t i = 0; i < count; ++i) points[i] = origin + Point{shape.points[i].x, shape.points[i].y};
    const std::span<const Point> all = std::span(points).first(count);
    if (shape.line > 0)
        draw_path(canvas, all, color, shape.line);
    else
        draw_polygon(canvas, all, color);
}

}  // namespace samenspraak::screen
