// SPDX-License-Identifier: EUPL-1.2
// What is drawn on: one list of Dear ImGui per layer, so that what floats lies on top whenever it is drawn, with the
// clip, the layer and the opacity that hold now. It turns design units into pixels and cuts away what is out of sight;
// shapes.hpp and texts.hpp draw on it. Lives as long as the program; begin() and end() enclose a frame. One thread.
#pragma once
#include "app/screen/draw/geometry.hpp"
#include "app/screen/draw/text_setting.hpp"
#include "app/screen/draw/theme.hpp"

#include <imgui.h>

#include <array>
#include <memory>
#include <vector>

namespace samenspraak::screen {

// From back to front.
enum class Layer : std::uint8_t { Page, Lifted, Popup, Dialog, Toast };
inline constexpr std::size_t layer_count = 5;

// Where the soft shadow of a note lies in the texture of Dear ImGui's atlas (see shadow.hpp).
struct ShadowPatch;

class Canvas {
public:
    // All must outlive the canvas; an ImGui context must be current, with its atlas built.
    Canvas(text::Typesetter&, Glyphs&, const ShadowPatch&);

    void begin(Size page, float scale);  // scale: pixels per unit
    ImDrawData& end();                   // valid until the next begin

    Size page() const { return page_; }
    float scale() const { return scale_; }
    Pixel to_pixel(Point) const;
    Point to_point(Pixel) const;
    float whole(float units) const;  // the nearest length that is a whole number of pixels

    // What is seen: nothing outside the innermost clip is drawn.
    const Rect& clip() const { return clips_.back(); }
    bool sees(const Rect& rect) const { return clips_.back().touches(rect); }
    Layer layer() const { return layer_; }

    // Until the end of the scope: draws only inside the rectangle, or on another layer (there with the whole page in
    // sight), or all fainter.
    class [[nodiscard]] Until {
    public:
        Until(const Until&) = delete;
        Until& operator=(const Until&) = delete;
        ~Until();

    private:
        friend class Canvas;
        enum class What : std::uint8_t { Clip, Layer, Fade };
        Until(Canvas& canvas, What what, Layer layer, float fade)
            : canvas_(canvas),
              what_(what),
              layer_(layer),
              fade_(fade) {}
        Canvas& canvas_;
        What what_;
        Layer layer_;  // as they were before
        float fade_;
    };
    Until clipped(const Rect&);
    Until on(Layer);
    Until faded(float opacity);

    // For what draws on it.
    ImDrawList& list() { return *lists_[static_cast<std::size_t>(layer_)]; }  // of the layer, clipped
    ImU32 ink(Color) const;                                                   // with the opacity
    float opacity() const { return fade_; }
    const ShadowPatch& shadow_patch() const { return shadow_; }
    TextSetting& texts() { return texts_; }

private:
    void push_clip(const Rect&);
    void pop_clip();

    TextSetting texts_;
    const ShadowPatch& shadow_;
    std::array<std::unique_ptr<ImDrawList>, layer_count> lists_;
    std::array<ImDrawList*, layer_count> shown_{};
    ImDrawData data_;
    std::vector<Rect> clips_;  // each within the one before it, but on a new layer; never empty in a frame
    Size page_;
    float scale_ = 1, fade_ = 1;
    Layer layer_ = Layer::Page;
};

}  // namespace samenspraak::screen
