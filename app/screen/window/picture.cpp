// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/picture.hpp"

#include "app/screen/window/painter.hpp"
#include "app/screen/window/system/offscreen.hpp"
#include "app/screen/window/window.hpp"

#include <cairo.h>
#include <glad/gl.h>
#include <imgui.h>

#include <charconv>
#include <cstring>
#include <vector>

namespace samenspraak::screen {
namespace {

constexpr int min_side = 320, max_side = 16'384;
constexpr double frame_time = 1.0 / 60, still = 0.1;  // seconds; what only asks for later than that is at rest
constexpr int max_frames = 600;

// A picture of its own to draw into, as long as this lives.
class Framebuffer {
public:
    explicit Framebuffer(PictureSize size) {
        glGenFramebuffers(1, &frame_);
        glGenRenderbuffers(1, &colors_);
        glBindRenderbuffer(GL_RENDERBUFFER, colors_);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, size.width, size.height);
        glBindFramebuffer(GL_FRAMEBUFFER, frame_);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colors_);
    }
    ~Framebuffer() {
        glDeleteFramebuffers(1, &frame_);
        glDeleteRenderbuffers(1, &colors_);
    }
    Framebuffer(const Framebuffer&) = delete;
    Framebuffer& operator=(const Framebuffer&) = delete;
    bool whole() const { return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE; }

private:
    GLuint frame_ = 0, colors_ = 0;
};

ImDrawData& settled(Stage& stage, View& show, PictureSize size, Input& hands) {
    FrameScheduler pace;
    double now = 0;
    for (int frame = 1;; ++frame) {
        const Moment moment = hands.take(now);
        pace.begin();
        ImDrawData& drawn = stage.frame(show, moment, size.width, size.height, pace);
        if (frame == max_frames || (!hands.waiting() && pace.sleep(now) > still)) return drawn;
        now += frame_time;
    }
}

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

Result<std::string> to_png(PictureSize size, const std::vector<unsigned char>& pixels) {
    cairo_surface_t* host = cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height);
    cairo_surface_flush(host);
    const auto row = static_cast<std::size_t>(size.width) * 4;
    auto* lines = cairo_image_surface_get_data(host);
    if (lines) {
        const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(host));
        for (std::size_t y = 0; y < static_cast<std::size_t>(size.height); ++y)  // OpenGL counts from the bottom
            std::memcpy(lines + y * stride, pixels.data() + (static_cast<std::size_t>(size.height) - 1 - y) * row, row);
        cairo_surface_mark_dirty(host);
    }
    std::string png;
    const auto status = cairo_surface_write_to_png_stream(host, append, &png);
    cairo_surface_destroy(host);
    if (status == CAIRO_STATUS_SUCCESS) return png;
    return Refusal{Reason::NotMade, "PNG"};
}

int number_of(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

}  // namespace

Result<PictureSize> picture_size(std::string_view text) {
    const auto cross = text.find('x');
    if (cross != text.npos) {
        const PictureSize size{number_of(text.substr(0, cross)), number_of(text.substr(cross + 1))};
        const auto fits = [](int side) { return side >= min_side && side <= max_side; };
        if (fits(size.width) && fits(size.height)) return size;
    }
    return Refusal{Reason::BadArgument, std::string(text)};
}

Result<std::string> draw_picture(Stage& stage, View& show, PictureSize size, Input hands) {
    // A screen is not needed, but where there is one it may draw what EGL alone cannot.
    const auto offscreen = Offscreen::open();
    std::unique_ptr<Window> window;
    if (!offscreen) {
        auto opened = Window::open_hidden();
        if (!opened) return opened.error();
        window = std::move(*opened);
    }
    Painter painter(stage);
    ImDrawData& drawn = settled(stage, show, size, hands);
    std::vector<unsigned char> pixels(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4);
    bool whole = false;
    {
        const Framebuffer framebuffer(size);
        whole = framebuffer.whole();
        if (whole) {
            painter.paint(drawn, size.width, size.height);
            glPixelStorei(GL_PACK_ALIGNMENT, 1);
            glReadPixels(0, 0, size.width, size.height, GL_BGRA, GL_UNSIGNED_BYTE, pixels.data());
        }
    }
    if (!whole) return Refusal{Reason::BadArgument, std::to_string(size.width) + 'x' + std::to_string(size.height)};
    return to_png(size, pixels);
}

}  // namespace samenspraak::screen
