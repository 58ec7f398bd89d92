// SPDX-License-Identifier: EUPL-1.2
// Draws laid-out text through one texture: each glyph is rasterised once by Cairo at its true size in pixels (a quarter
// of a pixel apart from left to right, on whole pixels from top to bottom), so that text is sharp at every zoom. Colour
// glyphs keep their colours, all others take the ink. When the texture is full it grows, and at last starts afresh.
#pragma once
#include "sessions/text/layout.hpp"

#include <imgui.h>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace samenspraak::screen {

// Where the texture lives: a graphics card, or nowhere (tests). Pixels are RGBA, not multiplied by alpha.
class TextureSink {
public:
    virtual ~TextureSink() = default;
    virtual ImTextureID resize(int width, int height) = 0;  // a new, empty texture; answers with its id
    // Rows of `stride` pixels, starting at `pixels`.
    virtual void upload(int x, int y, int width, int height, const std::uint32_t* pixels, int stride) = 0;
};

class Glyphs {
public:
    // Both must outlive it.
    Glyphs(text::Typesetter&, TextureSink&);

    // From now on through this one, which must outlive it or be followed by another. What was rasterised is kept.
    void go_through(TextureSink&);

    // Enclose a frame. end() sends new glyphs to the texture: before the frame's draw lists are rendered.
    void begin();
    void end();

    // With the top left of the layout at `origin`, in pixels; scale: pixels per design unit.
    void draw(ImDrawList&, const text::Layout&, ImVec2 origin, float scale, ImU32 ink);

    // Some glyph found no room and is missing: draw the frame again.
    bool starved() const { return full_; }

    std::size_t count() const { return glyphs_.size(); }
    int texture_size() const { return size_; }

    static constexpr int first_size = 1024, largest_size = 4096;

private:
    struct Key {
        std::uint32_t font, glyph, quarter;
        float scale;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        std::size_t operator()(const Key&) const;
    };
    struct Picture {  // of a glyph: where it lies in the texture, and where it goes as seen from its baseline
        int x = 0, y = 0, width = 0, height = 0;
        int left = 0, top = 0;
        bool coloured = false;
    };
    const Picture& picture_of(const Key&);
    bool rasterise(const Key&, Picture&);
    bool find_room(int width, int height, int& x, int& y);
    void grow(int size);

    text::Typesetter& typesetter_;
    TextureSink* sink_;
    std::unordered_map<Key, Picture, Hash> glyphs_;
    std::vector<std::uint32_t> pixels_;   // what the texture holds
    std::vector<std::uint32_t> scratch_;  // one glyph
    int size_ = 0;
    ImTextureID texture_{};
    int shelf_x_ = 0, shelf_y_ = 0, shelf_height_ = 0;
    int dirty_from_ = 0, dirty_to_ = 0;  // rows to send
    bool full_ = false;
};

}  // namespace samenspraak::screen
