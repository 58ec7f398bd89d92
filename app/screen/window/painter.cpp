// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/painter.hpp"

#include "app/screen/draw/glyphs.hpp"
#include "app/screen/window/stage.hpp"

#include <glad/gl.h>
#include <imgui.h>

#include <backends/imgui_impl_opengl3.h>
#include <cstdint>
#include <vector>

namespace samenspraak::screen {

class Painter::GlyphTexture : public TextureSink {
public:
    GlyphTexture() = default;
    ~GlyphTexture() override { glDeleteTextures(1, &texture_); }
    GlyphTexture(const GlyphTexture&) = delete;
    GlyphTexture& operator=(const GlyphTexture&) = delete;

    ImTextureID resize(int width, int height) override {
        if (texture_ == 0) glGenTextures(1, &texture_);
        const std::vector<std::uint32_t> empty(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
        glBindTexture(GL_TEXTURE_2D, texture_);
        // Every glyph is drawn pixel on pixel; linear would only cost.
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, empty.data());
        // ImGui keeps the number that OpenGL gave it as a pointer.
        // NOLINTNEXTLINE(performance-no-int-to-ptr)
        return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture_));
    }

    void upload(int x, int y, int width, int height, const std::uint32_t* pixels, int stride) override {
        glBindTexture(GL_TEXTURE_2D, texture_);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
        glPixelStorei(GL_UNPACK_ROW_LENGTH, stride);
        glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
        glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    }

private:
    GLuint texture_ = 0;
};

Painter::Painter(Stage& stage) : stage_(stage), glyph_texture_(std::make_unique<GlyphTexture>()) {
    ImGui_ImplOpenGL3_Init("#version 330 core");
    ImGui_ImplOpenGL3_NewFrame();  // makes its shaders, and brings the atlas over
    stage_.show_letters_through(glyph_texture_.get());
}

Painter::~Painter() {
    stage_.show_letters_through(nullptr);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // drawing goes on without it
}

void Painter::paint(ImDrawData& drawn, int wide, int high) {
    glViewport(0, 0, wide, high);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&drawn);
}

}  // namespace samenspraak::screen
