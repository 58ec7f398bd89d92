// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/draw/theme.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

float channel(std::uint8_t value) {
    const float c = static_cast<float>(value) / 255;
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}

float luminance(Color c) { return 0.2126f * channel(c.red) + 0.7152f * channel(c.green) + 0.0722f * channel(c.blue); }

std::uint8_t blend(std::uint8_t a, std::uint8_t b, float part) {
    return static_cast<std::uint8_t>(
        std::lround(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * part));
}

constexpr std::array steps{0.6f, 0.7f, 0.8f, 0.9f, 1.f, 1.1f, 1.25f, 1.4f, 1.6f, 1.8f, 2.f};

// In high contrast a note is black with a line in its colour, and so is its lane.
Tint outlined(std::uint32_t strong) {
    const Color black(0x000000), color(strong);
    return {color, black, color, black, mix(black, color, 0.6f), color};
}

}  // namespace

Color over(Color top, Color under) {
    Color seen = mix(under, top, static_cast<float>(top.alpha) / 255);
    seen.alpha = 255;
    return seen;
}

Color mix(Color a, Color b, float part) {
    Color c;
    c.red = blend(a.red, b.red, part);
    c.green = blend(a.green, b.green, part);
    c.blue = blend(a.blue, b.blue, part);
    c.alpha = blend(a.alpha, b.alpha, part);
    return c;
}

float contrast(Color a, Color b) {
    const float one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05f) / (std::min(one, other) + 0.05f);
}

float motion::ease_out(float part) {
    const float left = 1 - std::clamp(part, 0.f, 1.f);
    return 1 - left * left * left;
}

const Tint& Theme::tint(Phase phase, Lane lane) const {
    switch (lane) {
    case Lane::Positive: return positive;
    case Lane::Negative: return negative;
    case Lane::Both: return both;
    case Lane::Technology: return technology;
    case Lane::Environment: return environment;
    case Lane::People: return people;
    case Lane::None: break;
    }
    if (phase == Phase::Actors) return actor;
    return phase == Phase::Values ? value : plain;
}

Theme light_theme() {
    Theme t;
    const Color ink(0x1D2433), sheet(0xFFFFFF), board(0xFBF9F6), line(0xDDD7CA);
    t.paper = Color(0xF5F2EB), t.sheet = sheet, t.ink = ink, t.muted = Color(0x5B6475);
    t.line = line, t.soft = Color(0xECE7DC), t.board = board;
    t.field_line = Color(0xBDB6A6), t.writing = ink, t.placeholder = Color(0x6C7381);
    t.key_fill = Color(0xFBFAF6), t.key_line = Color(0xCBC4B5);
    t.chip = sheet.at(0.75f), t.chip_ink = Color(0x333B4A);
    t.status = Color(0xECE7DC), t.status_ink = Color(0x333B4A);
    t.done = Color(0x857E6C), t.group_line = Color(0xA9B9B6);
    t.hover = ink.at(0.04f), t.pressed = ink.at(0.09f);
    t.focus = Color(0xE9A100), t.selection = Color(0xBFD3F2), t.caret = ink;
    t.dim = ink.at(0.45f);
    t.saved = Color(0x2C7A4B), t.trouble = Color(0xB0432F);
    t.toast = ink, t.toast_ink = sheet;
    t.phases = {Color(0x35507E), Color(0x1C6E72), Color(0x8A5A12), Color(0x66479B), Color(0x2F6B3A)};
    t.phase_fills = {Color(0xDCE6F5), Color(0xD6ECEA), Color(0xF6E8CC), Color(0xE7DFF4), Color(0xDDEFE0)};
    t.on_phase = sheet;
    t.note_names = {Color(0x35507E), Color(0x12575B), Color(0x6B430A), Color(0x54368A), Color(0x1F5129)};
    t.missing = Color(0x7A2A18), t.absent = Color(0x7D4A00), t.star = Color(0x8A5A12);
    t.outcome = {.actor_name = Color(0x0F4A4E),
        .both = Color(0x6B6350),
        .heavy = {Color(0x553486), Color(0x66479B), Color(0x7251A6)},
        .on_heavy = sheet,
        .value = Color(0xEAE3F5),
        .value_edge = Color(0x8A6FBE),
        .value_name = Color(0x2F1C52),
        .quiet_text = Color(0x636B79),
        .quiet_value = Color(0xECE8F2),
        .quiet_edge = Color(0xB7A9D2),
        .quiet_name = Color(0x5E5872),
        .quiet_bar = Color(0xC4C9C8),
        .loose_edge = Color(0xA39B89),
        .loose_text = Color(0x434B5B),
        .said_actors = Color(0xA9DAD8),
        .said_values = Color(0xD6C4F2)};

    const Color none = sheet.at(0);
    const auto plain = [&](std::uint32_t strong, std::uint32_t fill) {
        return Tint{Color(strong), Color(fill), none, board, line, ink};
    };
    const auto named = [&](std::uint32_t strong, std::uint32_t fill) {
        return Tint{Color(strong), Color(fill), none, board, line, Color(strong)};
    };
    t.positive = {Color(0x2C7A4B), Color(0xDDEFE0), none, Color(0xF4F8F1), Color(0xCFE0CC), ink};
    t.negative = {Color(0xB0432F), Color(0xF8DED6), none, Color(0xFBF4F0), Color(0xEBCFC4), ink};
    t.both = plain(0x5B6475, 0xECE7DC);
    t.actor = plain(0x1C6E72, 0xD6ECEA);
    t.value = plain(0x66479B, 0xE7DFF4);
    t.technology = named(0x35507E, 0xDCE6F5);
    t.environment = named(0x8A5A12, 0xF6E8CC);
    t.people = named(0x96395F, 0xF3DDE6);
    t.plain = plain(0x5B6475, 0xECE7DC);
    return t;
}

Theme high_contrast_theme() {
    Theme t;
    const Color black(0x000000), white(0xFFFFFF);
    t.high_contrast = true, t.shadows = false;
    t.paper = t.sheet = t.board = black;
    t.ink = white, t.muted = Color(0xD6D6D6);
    t.line = Color(0x9A9A9A), t.soft = Color(0x6A6A6A);
    t.field_line = white, t.placeholder = Color(0xC4C4C4);
    t.key_fill = black, t.key_line = white;
    t.chip = Color(0x2B2B2B), t.chip_ink = white;
    t.status = Color(0x2B2B2B), t.status_ink = white;
    t.done = Color(0xB8B8B8), t.group_line = Color(0xB8B8B8);
    t.hover = white.at(0.14f), t.pressed = white.at(0.26f);
    t.focus = t.writing = Color(0xFFC233), t.selection = Color(0x1F4E9C), t.caret = white;
    t.dim = black.at(0.7f);
    t.saved = Color(0x7FE0A2), t.trouble = Color(0xFF9A86);
    t.toast = white, t.toast_ink = black;
    t.phases = {Color(0x9DBBF2), Color(0x7FD6D9), Color(0xF2B95C), Color(0xC9AEFF), Color(0x8ADB9A)};
    t.phase_fills.fill(Color(0x2B2B2B));
    t.on_phase = black;
    t.note_names = t.phases;
    t.missing = t.absent = t.star = Color(0xFFC233);
    t.outcome = {.actor_name = Color(0x7FD6D9),
        .both = Color(0xD6D6D6),
        .heavy = {Color(0xE2D3FF), Color(0xC9AEFF), Color(0xB597F0)},
        .on_heavy = black,
        .value = black,
        .value_edge = Color(0xC9AEFF),
        .value_name = white,
        .quiet_text = Color(0xA8A8A8),
        .quiet_value = black,
        .quiet_edge = Color(0x7A6E91),
        .quiet_name = Color(0xA8A8A8),
        .quiet_bar = Color(0x6A6A6A),
        .loose_edge = Color(0x9A9A9A),
        .loose_text = white,
        .said_actors = Color(0x0F4A4E),
        .said_values = Color(0x553486)};
    t.positive = outlined(0x7FE0A2), t.negative = outlined(0xFF9A86), t.both = outlined(0xD6D6D6);
    t.actor = outlined(0x7FD6D9), t.value = outlined(0xC9AEFF);
    t.technology = outlined(0x9DBBF2), t.environment = outlined(0xF2B95C), t.people = outlined(0xF59BC4);
    t.plain = outlined(0xD6D6D6);
    return t;
}

float scale_for(float wide, float high, float chosen) {
    constexpr float design_height = 1080, min_width = 1440;
    const float fitting = std::min(high / design_height, wide / min_width);
    return std::max(0.2f, fitting * std::clamp(chosen, steps.front(), steps.back()));
}

float larger(float chosen) {
    for (const float s : steps)
        if (s > chosen + 0.01f) return s;
    return steps.back();
}

float smaller(float chosen) {
    for (auto s = steps.rbegin(); s != steps.rend(); ++s)
        if (*s < chosen - 0.01f) return *s;
    return steps.front();
}

}  // namespace samenspraak::screen
