// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/draw/glyphs.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace samenspraak::screen {
namespace {

constexpr int quarters = 4;
constexpr int largest_glyph = 1024;  // pixels; larger ones are not drawn

struct Destroy {
    void operator()(cairo_surface_t* host) const { cairo_surface_destroy(host); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

// Cairo's premultiplied ARGB as straight RGBA. Answers whether it has colours of its own: ink was white, so that a
// plain glyph has red = green = blue = alpha.
bool to_rgba(std::uint32_t& pixel) {
    const std::uint32_t alpha = pixel >> 24, red = pixel >> 16 & 255, green = pixel >> 8 & 255, blue = pixel & 255;
    const bool coloured = red != alpha || green != alpha || blue != alpha;
    const auto straight = [alpha](std::uint32_t part) {
        return alpha == 0 ? 255U : std::min(255U, (part * 255U + alpha / 2) / alpha);
    };
    pixel = alpha << 24 | straight(blue) << 16 | straight(green) << 8 | straight(red);
    return coloured;
}

void draw_missing_box(ImDrawList& list, ImVec2 baseline, float width, float height, ImU32 ink) {
    const float inset = std::max(1.f, width * 0.12f);
    list.AddRect({baseline.x + inset, baseline.y - height}, {baseline.x + width - inset, baseline.y}, ink, 0, 0,
        std::max(1.f, height / 14));
}

}  // namespace

std::size_t Glyphs::Hash::operator()(const Key& key) const {
    std::size_t hash = key.font * 0x9e3779b97f4a7c15ULL;
    hash = (hash ^ (key.glyph * 4 + key.quarter)) * 0x9e3779b97f4a7c15ULL;
    return (hash ^ std::hash<float>()(key.scale)) * 0x9e3779b97f4a7c15ULL;
}

Glyphs::Glyphs(text::Typesetter& typesetter, TextureSink& sink) : typesetter_(typesetter), sink_(&sink) {
    grow(first_size);
}

void Glyphs::go_through(TextureSink& sink) {
    sink_ = &sink;
    texture_ = sink.resize(size_, size_);
    dirty_from_ = 0;
    dirty_to_ = std::min(shelf_y_ + shelf_height_, size_);
}

void Glyphs::grow(int size) {
    size_ = size;
    texture_ = sink_->resize(size, size);
    pixels_.assign(static_cast<std::size_t>(size) * static_cast<std::size_t>(size), 0);
    glyphs_.clear();
    shelf_x_ = shelf_y_ = shelf_height_ = 0;
    dirty_from_ = dirty_to_ = 0;
    full_ = false;
}

void Glyphs::begin() {
    // What did not fit in the last frame is missing in it; the frame that is now asked for has it.
    if (full_) grow(std::min(size_ * 2, largest_size));
}

void Glyphs::end() {
    if (dirty_from_ < dirty_to_)
        sink_->upload(0, dirty_from_, size_, dirty_to_ - dirty_from_,
            pixels_.data() + static_cast<std::ptrdiff_t>(dirty_from_) * size_, size_);
    dirty_from_ = size_;
    dirty_to_ = 0;
}

// Glyphs stand side by side on shelves, each as high as its highest.
bool Glyphs::find_room(int width, int height, int& x, int& y) {
    if (shelf_x_ + width + 1 > size_) {
        shelf_y_ += shelf_height_ + 1;
        shelf_x_ = shelf_height_ = 0;
    }
    if (shelf_y_ + height > size_) return false;
    x = shelf_x_;
    y = shelf_y_;
    shelf_x_ += width + 1;  // a pixel apart, so that no neighbour shines through
    shelf_height_ = std::max(shelf_height_, height);
    return true;
}

const Glyphs::Picture& Glyphs::picture_of(const Key& key) {
    const auto [found, is_new] = glyphs_.try_emplace(key);
    if (is_new && !rasterise(key, found->second)) {
        full_ = true;
        glyphs_.erase(found);
        static constexpr Picture nothing{};
        return nothing;
    }
    return found->second;
}

bool Glyphs::rasterise(const Key& key, Picture& picture) {
    cairo_scaled_font_t* font = typesetter_.scaled_font(key.font, key.scale);
    const double shift = static_cast<double>(key.quarter) / quarters / static_cast<double>(key.scale);
    const cairo_glyph_t glyph{key.glyph, shift, 0};
    cairo_text_extents_t extents{};
    cairo_scaled_font_glyph_extents(font, &glyph, 1, &extents);
    const auto pixels = [&](double units) { return units * static_cast<double>(key.scale); };
    const int left = static_cast<int>(std::floor(pixels(extents.x_bearing + shift))) - 1;
    const int top = static_cast<int>(std::floor(pixels(extents.y_bearing))) - 1;
    const int width = static_cast<int>(std::ceil(pixels(extents.x_bearing + shift + extents.width))) + 1 - left;
    const int height = static_cast<int>(std::ceil(pixels(extents.y_bearing + extents.height))) + 1 - top;
    if (extents.width <= 0 || extents.height <= 0 || width > largest_glyph || height > largest_glyph) return true;
    if (!find_room(width, height, picture.x, picture.y)) return false;

    scratch_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    {
        const std::unique_ptr<cairo_surface_t, Destroy> host(cairo_image_surface_create_for_data(
            reinterpret_cast<unsigned char*>(scratch_.data()), CAIRO_FORMAT_ARGB32, width, height, width * 4));
        const std::unique_ptr<cairo_t, Destroy> cairo(cairo_create(host.get()));
        cairo_translate(cairo.get(), -left, -top);
        cairo_scale(cairo.get(), static_cast<double>(key.scale), static_cast<double>(key.scale));
        cairo_set_scaled_font(cairo.get(), font);
        cairo_set_source_rgb(cairo.get(), 1, 1, 1);
        cairo_show_glyphs(cairo.get(), &glyph, 1);
        cairo_surface_flush(host.get());
    }
    for (std::uint32_t& pixel : scratch_) picture.coloured |= to_rgba(pixel);
    for (int row = 0; row < height; ++row)
        std::copy_n(scratch_.data() + static_cast<std::ptrdiff_t>(row) * width, width,
            pixels_.data() + static_cast<std::ptrdiff_t>(picture.y + row) * size_ + picture.x);
    picture.width = width;
    picture.height = height;
    picture.left = left;
    picture.top = top;
    dirty_from_ = std::min(dirty_from_, picture.y);
    dirty_to_ = std::max(dirty_to_, picture.y + height);
    return true;
}

void Glyphs::draw(ImDrawList& list, const text::Layout& layout, ImVec2 origin, float scale, ImU32 ink) {
    const auto glyphs = layout.glyphs();
    if (glyphs.empty() || (ink & IM_COL32_A_MASK) == 0) return;
    list.PushTextureID(texture_);
    const float unit = 1.f / static_cast<float>(size_);
    // Reserved in pieces: an index holds 16 bits, and a long text has more corners than that.
    constexpr std::size_t piece = 2'000;
    for (std::size_t from = 0; from < glyphs.size(); from += piece) {
        const auto part = glyphs.subspan(from, std::min(piece, glyphs.size() - from));
        const int most = static_cast<int>(part.size());
        list.PrimReserve(most * 6, most * 4);
        int drawn = 0;
        for (const text::PlacedGlyph& glyph : part) {
            if (glyph.missing_width > 0) continue;
            const float x = origin.x + glyph.x * scale, y = std::round(origin.y + glyph.y * scale);
            const float whole = std::floor(x);
            const auto quarter = static_cast<std::uint32_t>((x - whole) * quarters);
            const Picture& picture = picture_of({glyph.font, glyph.glyph, std::min(quarter, 3U), scale});
            if (picture.width == 0) continue;
            const ImVec2 a{whole + static_cast<float>(picture.left), y + static_cast<float>(picture.top)};
            const auto width = static_cast<float>(picture.width), height = static_cast<float>(picture.height);
            const ImVec2 uv{static_cast<float>(picture.x) * unit, static_cast<float>(picture.y) * unit};
            list.PrimRectUV(a, {a.x + width, a.y + height}, uv, {uv.x + width * unit, uv.y + height * unit},
                picture.coloured ? (ink | ~IM_COL32_A_MASK) : ink);
            ++drawn;
        }
        list.PrimUnreserve((most - drawn) * 6, (most - drawn) * 4);
    }
    list.PopTextureID();
    for (const text::PlacedGlyph& glyph : glyphs)
        if (glyph.missing_width > 0)
            draw_missing_box(list, {origin.x + glyph.x * scale, std::round(origin.y + glyph.y * scale)},
                glyph.missing_width * scale, glyph.missing_width * scale * 1.3f, ink);
}

}  // namespace samenspraak::screen
