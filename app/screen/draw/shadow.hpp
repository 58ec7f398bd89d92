// SPDX-License-Identifier: EUPL-1.2
// The soft shadow of a note: two layers in one piece of Dear ImGui's atlas, made once, and laid around a note in
// strips. Blurring while drawing would cost more than all the rest of a frame.
#pragma once
#include "app/screen/draw/geometry.hpp"

#include <imgui.h>

namespace samenspraak::screen {

struct ShadowPatch {
    int rectangle = -1;  // the atlas's custom rectangle; -1: none yet
};

// Before the atlas is built: asks for the room. After: draws it there.
ShadowPatch reserve_shadow(ImFontAtlas&);
void paint_shadow(ImFontAtlas&, const ShadowPatch&);

// Lays the shadow of a note around the rectangle from one corner to the opposite one (pixels). Nothing is drawn where
// the note itself will lie.
void draw_shadow(
    ImDrawList&, const ImFontAtlas&, const ShadowPatch&, ImVec2 from, ImVec2 to, float scale, float opacity);

}  // namespace samenspraak::screen
