// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/draw/shadow.hpp"

#include "app/screen/draw/theme.hpp"

#include <array>
#include <cmath>
#include <vector>

namespace samenspraak::screen {
namespace {

// Design units, and pixels of the patch: one each, since the softness hides that it is stretched.
struct SoftLayer {
    float down, blur, opacity;
};
constexpr std::array layers{SoftLayer{2, 3, 0.12f}, SoftLayer{6, 14, 0.08f}};
constexpr Color warm_black(0x261D08);
constexpr float strongest = 0.2f;      // the patch holds parts of this
constexpr int margin = 22;             // how far the shadow reaches sideways
constexpr int above = 16, below = 28;  // …upwards and downwards
constexpr int corner = 32;             // along an edge, how far a corner can be felt
constexpr int radius = static_cast<int>(space::note_radius);
constexpr int body = 2 * corner;  // the note whose shadow is in the patch
constexpr int patch_width = body + 2 * margin, patch_height = body + above + below;

float inside_rounded(float x, float y) {
    const float across = std::max(std::abs(x - body / 2.f) - (body / 2.f - radius), 0.f);
    const float down = std::max(std::abs(y - body / 2.f) - (body / 2.f - radius), 0.f);
    return std::clamp(radius - std::hypot(across, down) + 0.5f, 0.f, 1.f);
}

std::vector<float> bell(float blur) {
    const float sigma = blur / 2;
    const int reach = static_cast<int>(std::ceil(sigma * 3));
    std::vector<float> weights;
    float sum = 0;
    for (int i = -reach; i <= reach; ++i) {
        weights.push_back(std::exp(-static_cast<float>(i * i) / (2 * sigma * sigma)));
        sum += weights.back();
    }
    for (float& weight : weights) weight /= sum;
    return weights;
}

using Field = std::vector<float>;  // patch_width × patch_height

Field blurred(const Field& field, const std::vector<float>& weights, int across, int down) {
    Field out(field.size(), 0);
    const int reach = static_cast<int>(weights.size() / 2);
    for (int y = 0; y < patch_height; ++y)
        for (int x = 0; x < patch_width; ++x)
            for (int i = -reach; i <= reach; ++i) {
                const int from_x = x + i * across, from_y = y + i * down;
                if (from_x < 0 || from_y < 0 || from_x >= patch_width || from_y >= patch_height) continue;
                out[static_cast<std::size_t>(y * patch_width + x)] +=
                    weights[static_cast<std::size_t>(i + reach)]
                    * field[static_cast<std::size_t>(from_y * patch_width + from_x)];
            }
    return out;
}

Field shadow_of(const SoftLayer& layer) {
    Field field(static_cast<std::size_t>(patch_width * patch_height));
    for (int y = 0; y < patch_height; ++y)
        for (int x = 0; x < patch_width; ++x)
            field[static_cast<std::size_t>(y * patch_width + x)] = inside_rounded(
                static_cast<float>(x - margin) + 0.5f, static_cast<float>(y - above) + 0.5f - layer.down);
    const auto weights = bell(layer.blur);
    return blurred(blurred(field, weights, 1, 0), weights, 0, 1);
}

// Where the strips begin and end along one side: on the screen and in the patch.
struct Cuts {
    std::array<float, 6> screen, patch;  // outer, inside the note's edge by the radius, corner, and the same backwards
};

Cuts cuts_of(float from, float to, float scale, float before, float after) {
    const float felt = std::min(static_cast<float>(corner) * scale, (to - from) / 2);
    const float edge = std::min(radius * scale, felt);
    const float patch_end = before + body + after;
    return {{from - before * scale, from + edge, from + felt, to - felt, to - edge, to + after * scale},
        {0, before + radius, before + corner, patch_end - after - corner, patch_end - after - radius, patch_end}};
}

}  // namespace

ShadowPatch reserve_shadow(ImFontAtlas& atlas) { return {atlas.AddCustomRectRegular(patch_width, patch_height)}; }

void paint_shadow(ImFontAtlas& atlas, const ShadowPatch& patch) {
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
    const auto* place = atlas.GetCustomRectByIndex(patch.rectangle);
    const Field sharp = shadow_of(layers[0]), soft = shadow_of(layers[1]);
    for (int y = 0; y < patch_height; ++y)
        for (int x = 0; x < patch_width; ++x) {
            const auto at = static_cast<std::size_t>(y * patch_width + x);
            const float seen = 1 - (1 - sharp[at] * layers[0].opacity) * (1 - soft[at] * layers[1].opacity);
            unsigned char* pixel = pixels + ((place->Y + y) * width + place->X + x) * 4;
            pixel[0] = pixel[1] = pixel[2] = 255;
            pixel[3] = static_cast<unsigned char>(std::lround(std::min(1.f, seen / strongest) * 255));
        }
}

void draw_shadow(ImDrawList& list, const ImFontAtlas& atlas, const ShadowPatch& patch, ImVec2 from, ImVec2 to,
    float scale, float opacity) {
    const auto* place = const_cast<ImFontAtlas&>(atlas).GetCustomRectByIndex(patch.rectangle);
    const Cuts across = cuts_of(from.x, to.x, scale, margin, margin), down = cuts_of(from.y, to.y, scale, above, below);
    const auto ink =
        IM_COL32(warm_black.red, warm_black.green, warm_black.blue, static_cast<int>(strongest * 255 * opacity + 0.5f));
    const auto strip = [&](std::size_t left, std::size_t right, std::size_t top, std::size_t bottom) {
        const auto on_atlas = [&](std::size_t x, std::size_t y) {
            return ImVec2(
                (place->X + across.patch[x]) * atlas.TexUvScale.x, (place->Y + down.patch[y]) * atlas.TexUvScale.y);
        };
        list.PrimReserve(6, 4);
        list.PrimRectUV({across.screen[left], down.screen[top]}, {across.screen[right], down.screen[bottom]},
            on_atlas(left, top), on_atlas(right, bottom), ink);
    };
    for (const auto& [top, bottom] : {std::pair{0, 1}, {4, 5}})
        for (const auto& [left, right] : {std::pair{0, 2}, {2, 3}, {3, 5}}) strip(left, right, top, bottom);
    for (const auto& [left, right] : {std::pair{0, 1}, {4, 5}})
        for (const auto& [top, bottom] : {std::pair{1, 2}, {2, 3}, {3, 4}}) strip(left, right, top, bottom);
}

}  // namespace samenspraak::screen
