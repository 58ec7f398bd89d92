// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/draw/canvas.hpp"

#include <imgui_internal.h>

#include <cmath>
#include <utility>

namespace samenspraak::screen {

Canvas::Canvas(text::Typesetter& typesetter, Glyphs& glyphs, const ShadowPatch& shadow)
    : texts_(typesetter, glyphs),
      shadow_(shadow) {
    for (auto& drawn : lists_) drawn = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
}

void Canvas::begin(Size page, float scale) {
    page_ = page;
    scale_ = scale;
    fade_ = 1;
    layer_ = Layer::Page;
    clips_.clear();
    for (auto& drawn : lists_) {
        drawn->_ResetForNewFrame();
        drawn->PushTextureID(ImGui::GetIO().Fonts->TexID);
        drawn->PushClipRect({0, 0}, {std::ceil(page.width * scale), std::ceil(page.height * scale)});
    }
    clips_.push_back({0, 0, page.width, page.height});
    texts_.begin();
}

ImDrawData& Canvas::end() {
    IM_ASSERT(clips_.size() == 1 && "a clip outlived its frame");
    texts_.end();
    data_.Clear();
    for (auto& drawn : lists_) {
        drawn->_PopUnusedDrawCmd();
        if (drawn->CmdBuffer.empty()) continue;
        shown_[static_cast<std::size_t>(data_.CmdListsCount++)] = drawn.get();
        data_.TotalIdxCount += drawn->IdxBuffer.Size;
        data_.TotalVtxCount += drawn->VtxBuffer.Size;
    }
    data_.CmdLists = shown_.data();
    data_.DisplaySize = {std::round(page_.width * scale_), std::round(page_.height * scale_)};
    data_.FramebufferScale = {1, 1};
    data_.Valid = true;
    return data_;
}

Pixel Canvas::to_pixel(Point p) const { return {p.x * scale_, p.y * scale_}; }
Point Canvas::to_point(Pixel p) const { return {p.x / scale_, p.y / scale_}; }
float Canvas::whole(float units) const { return std::round(units * scale_) / scale_; }

ImU32 Canvas::ink(Color color) const {
    const auto alpha = static_cast<int>(static_cast<float>(color.alpha) * fade_ + 0.5f);
    return IM_COL32(color.red, color.green, color.blue, alpha);
}

void Canvas::push_clip(const Rect& rect) {
    clips_.push_back(rect);
    list().PushClipRect({std::floor(rect.x * scale_), std::floor(rect.y * scale_)},
        {std::ceil(rect.right() * scale_), std::ceil(rect.bottom() * scale_)});
}

void Canvas::pop_clip() {
    list().PopClipRect();
    clips_.pop_back();
}

Canvas::Until Canvas::clipped(const Rect& rect) {
    push_clip(rect.cut(clips_.back()));
    return {*this, Until::What::Clip, layer_, fade_};
}

Canvas::Until Canvas::on(Layer layer) {
    const Layer before = std::exchange(layer_, layer);
    push_clip({0, 0, page_.width, page_.height});
    return {*this, Until::What::Layer, before, fade_};
}

Canvas::Until Canvas::faded(float opacity) {
    const float before = std::exchange(fade_, fade_ * opacity);
    return {*this, Until::What::Fade, layer_, before};
}

Canvas::Until::~Until() {
    if (what_ == What::Fade) {
        canvas_.fade_ = fade_;
        return;
    }
    canvas_.pop_clip();
    if (what_ == What::Layer) canvas_.layer_ = layer_;
}

}  // namespace samenspraak::screen
