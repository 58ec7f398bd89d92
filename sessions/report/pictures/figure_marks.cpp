// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/pictures/figure_marks.hpp"

#include <cmath>
#include <numbers>

namespace samenspraak::report {
namespace {

// Points as shares of the size, around the middle.
FigureShape shape(std::initializer_list<FigurePoint> points, FigurePoint middle, float size, Hue hue, float line = 0) {
    FigureShape shape{{}, line, hue};
    for (const FigurePoint p : points) shape.points.push_back({middle.x + p.x * size, middle.y + p.y * size});
    return shape;
}

FigureShape disc(FigurePoint middle, float size, Hue hue) {
    constexpr int corners = 24;
    FigureShape shape{{}, 0, hue};
    for (int i = 0; i < corners; ++i) {
        const float turn = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / corners;
        shape.points.push_back({middle.x + std::cos(turn) * size / 2, middle.y + std::sin(turn) * size / 2});
    }
    return shape;
}

std::vector<FigureShape> flask(FigurePoint middle, float size, Hue hue) {
    const float high = size * 1.35f, line = size * 0.15f;
    return {shape({{-0.2f, -0.46f}, {0.2f, -0.46f}}, middle, high, hue, line),
        shape({{-0.12f, -0.46f}, {-0.12f, -0.12f}, {-0.4f, 0.32f}, {-0.37f, 0.43f}, {-0.29f, 0.46f}, {0.29f, 0.46f},
                  {0.37f, 0.43f}, {0.4f, 0.32f}, {0.12f, -0.12f}, {0.12f, -0.46f}},
            middle, high, hue, line),
        shape({{-0.22f, 0.16f}, {0.22f, 0.16f}}, middle, high, hue, line)};
}

}  // namespace

Hue hue_of(Lane lane) {
    switch (lane) {
    case Lane::Positive: return Hue::Positive;
    case Lane::Negative: return Hue::Negative;
    case Lane::Both: return Hue::Both;
    case Lane::Technology: return Hue::Technology;
    case Lane::Environment: return Hue::Environment;
    case Lane::People: return Hue::People;
    case Lane::None: break;
    }
    return Hue::Plain;
}

std::vector<FigureShape> effect_mark(Lane lane, FigurePoint middle, float size) {
    if (lane == Lane::Positive)
        return {shape({{0, -0.4f}, {0.45f, 0.4f}, {-0.45f, 0.4f}}, middle, size, Hue::Positive)};
    if (lane == Lane::Negative)
        return {shape({{0, 0.4f}, {-0.45f, -0.4f}, {0.45f, -0.4f}}, middle, size, Hue::Negative)};
    if (lane != Lane::Both) return {disc(middle, size * 0.6f, Hue::Plain)};
    return {shape({{0, -0.5f}, {0.35f, -0.07f}, {-0.35f, -0.07f}}, middle, size, Hue::Positive),
        shape({{0, 0.5f}, {-0.35f, 0.07f}, {0.35f, 0.07f}}, middle, size, Hue::Negative)};
}

std::vector<FigureShape> option_mark(Lane lane, bool experiment, FigurePoint middle, float size) {
    const Hue hue = hue_of(lane);
    if (experiment) return flask(middle, size, hue);
    if (lane == Lane::Technology)
        return {shape({{-0.5f, -0.5f}, {0.5f, -0.5f}, {0.5f, 0.5f}, {-0.5f, 0.5f}}, middle, size, hue)};
    if (lane == Lane::People) return {shape({{0, -0.6f}, {0.6f, 0}, {0, 0.6f}, {-0.6f, 0}}, middle, size, hue)};
    return {disc(middle, lane == Lane::Environment ? size : size * 0.6f, hue)};
}

}  // namespace samenspraak::report
