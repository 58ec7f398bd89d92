// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/stage.hpp"

#include "app/screen/draw/glyphs.hpp"
#include "app/screen/draw/shadow.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace samenspraak::screen {
namespace {

// For frames that nobody looks at.
class Nowhere : public TextureSink {
public:
    ImTextureID resize(int, int) override { return this; }
    void upload(int, int, int, int, const std::uint32_t*, int) override {}
};

// Dear ImGui's context and its atlas: a few letters of its own (never people's words), white, and our shadow.
class Context {
public:
    Context() : context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
        constexpr static ImWchar few[] = {' ', '~', 0};
        ImFontConfig config;
        config.SizePixels = 13;
        config.GlyphRanges = few;
        io.Fonts->AddFontDefault(&config);
        shadow = reserve_shadow(*io.Fonts);
        io.Fonts->Build();
        paint_shadow(*io.Fonts, shadow);
        io.Fonts->SetTexID(context_);  // until a painter brings the atlas to a graphics card
    }
    ~Context() { ImGui::DestroyContext(context_); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    ShadowPatch shadow;

private:
    ImGuiContext* context_;
};

void tell_imgui(const Moment& moment, int wide, int high) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(wide), static_cast<float>(high)};
    io.DeltaTime = std::max(moment.delta, 1.f / 1000);
    io.MousePos = {moment.mouse.x, moment.mouse.y};
    for (std::size_t i = 0; i < button_count; ++i) io.MouseDown[i] = moment.held[i];
}

}  // namespace

struct Stage::Parts {
    Context context;
    text::Typesetter typesetter;
    Nowhere nowhere;
    Glyphs glyphs{typesetter, nowhere};
    Canvas canvas{typesetter, glyphs, context.shadow}, second_canvas{typesetter, glyphs, context.shadow};
    Ui ui{canvas}, second_ui{second_canvas};
    double second_drawn = 0;
    bool pushed = false;  // in the last frame, by fingers
    Moment last_key;      // the last moment that had a key or a letter
    Theme theme = light_theme();
    method::Words words{"nl"};

    void update_from(const document::Settings&);
};

Stage::Stage() : parts_(std::make_unique<Parts>()) {}
Stage::~Stage() = default;

Ui& Stage::ui() { return parts_->ui; }
Ui& Stage::second_ui() { return parts_->second_ui; }
Canvas& Stage::canvas() { return parts_->canvas; }

void Stage::show_letters_through(TextureSink* sink) { parts_->glyphs.go_through(sink ? *sink : parts_->nowhere); }

void Stage::Parts::update_from(const document::Settings& settings) {
    if (theme.high_contrast != settings.high_contrast)
        theme = settings.high_contrast ? high_contrast_theme() : light_theme();
    theme.moves = settings.moves && !settings.still_system;
    if (words.language() != settings.language) words = method::Words(settings.language);
}

Moment Stage::take(Input& input, Fingers& fingers, double now) {
    Parts& parts = *parts_;
    if (parts.ui.keys().shows_first()) return input.pass(now);
    if (parts.ui.keys().is_read_again()) {
        Moment moment = input.pass(now);
        moment.key = parts.last_key.key, moment.text = parts.last_key.text, moment.with = parts.last_key.with;
        return moment;
    }
    if (parts.pushed && !parts.ui.wheel().has_slid()) fingers.rest();  // it came to the end of what can be pushed
    const Beneath beneath{[&](Pixel at) { return parts.ui.widgets().grip_at(parts.canvas.to_point(at)); },
        parts.canvas.scale(), parts.theme.moves};
    fingers.play(input, beneath, now);
    Moment moment = input.take(now);
    parts.pushed = !(moment.slid == Pixel{});
    return moment;
}

ImDrawData& Stage::frame(View& show, const Moment& moment, int wide, int high, FrameScheduler& pace) {
    Parts& parts = *parts_;
    parts.update_from(show.settings());
    tell_imgui(moment, wide, high);
    ImGui::NewFrame();
    const auto pixels_wide = static_cast<float>(wide), pixels_high = static_cast<float>(high);
    const float scale = scale_for(pixels_wide, pixels_high, show.settings().scale);
    const Size page{pixels_wide / scale, pixels_high / scale};
    parts.canvas.begin(page, scale);
    if (moment.key || !moment.text.empty()) parts.last_key = moment;
    parts.ui.begin(moment, parts.theme, parts.words, page);
    show.draw(parts.ui);
    parts.ui.end(pace);
    ImDrawData& drawn = parts.canvas.end();
    if (parts.glyphs.starved()) pace.stir();
    ImGui::EndFrame();
    return drawn;
}

ImDrawData& Stage::second_frame(View& show, double now, int wide, int high, FrameScheduler& pace) {
    Parts& parts = *parts_;
    Moment moment;
    moment.now = now;
    moment.delta = static_cast<float>(std::clamp(now - std::exchange(parts.second_drawn, now), 0.0, 0.1));
    const auto pixels_wide = static_cast<float>(wide), pixels_high = static_cast<float>(high);
    tell_imgui(moment, wide, high);
    ImGui::NewFrame();
    // Larger letters are for who sits behind the laptop; who sees the beamer has its whole size.
    const float scale = scale_for(pixels_wide, pixels_high, 1);
    const Size page{pixels_wide / scale, pixels_high / scale};
    parts.second_canvas.begin(page, scale);
    parts.second_ui.begin(moment, parts.theme, parts.words, page);
    show.draw_second(parts.second_ui);
    parts.second_ui.end(pace);
    ImDrawData& drawn = parts.second_canvas.end();
    if (parts.glyphs.starved()) pace.stir();
    ImGui::EndFrame();
    return drawn;
}

}  // namespace samenspraak::screen
