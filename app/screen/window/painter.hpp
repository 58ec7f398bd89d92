// SPDX-License-Identifier: EUPL-1.2
// Brings what a stage drew onto an OpenGL framebuffer: Dear ImGui's renderer and the texture of the letters. Needs a
// current OpenGL 3.3 context from its making to its end.
#pragma once
#include <memory>

struct ImDrawData;

namespace samenspraak::screen {

class Stage;

class Painter {
public:
    explicit Painter(Stage&);  // the stage must outlive it
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    // Into the framebuffer that is bound.
    void paint(ImDrawData&, int pixels_wide, int pixels_high);

private:
    class GlyphTexture;
    Stage& stage_;
    std::unique_ptr<GlyphTexture> glyph_texture_;
};

}  // namespace samenspraak::screen
