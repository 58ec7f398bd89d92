// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/window/system/plain_message.hpp"

#include "app/screen/draw/theme.hpp"

#include <cairo-xcb.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <unistd.h>
#include <xcb/xcb.h>

namespace samenspraak::screen {
namespace {

constexpr int width = 640, margin = 32, gap = 20, button_high = 44, button_inset = 24;

// What XCB allocates comes from malloc.
struct Freed {
    void operator()(void* allocated) const { std::free(allocated); }
};
template <class Kind> using Owned = std::unique_ptr<Kind, Freed>;
struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
struct Unref {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
template <class Kind> using Kept = std::unique_ptr<Kind, Unref>;

struct Laid {
    Kept<PangoLayout> layout;
    int wide = 0, high = 0;
};

Laid laid(cairo_t* cairo, const std::string& text, const char* font, int most) {
    Laid out{Kept<PangoLayout>(pango_cairo_create_layout(cairo))};
    PangoFontDescription* description = pango_font_description_from_string(font);
    pango_layout_set_font_description(out.layout.get(), description);
    pango_font_description_free(description);
    pango_layout_set_text(out.layout.get(), text.c_str(), static_cast<int>(text.size()));
    pango_layout_set_width(out.layout.get(), most * PANGO_SCALE);
    pango_layout_set_wrap(out.layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_get_pixel_size(out.layout.get(), &out.wide, &out.high);
    return out;
}

void ink(cairo_t* cairo, Color color) {
    cairo_set_source_rgb(cairo, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
}

xcb_visualtype_t* visual_of(const xcb_screen_t& screen) {
    for (auto depth = xcb_screen_allowed_depths_iterator(&screen); depth.rem; xcb_depth_next(&depth))
        for (auto visual = xcb_depth_visuals_iterator(depth.data); visual.rem; xcb_visualtype_next(&visual))
            if (visual.data->visual_id == screen.root_visual) return visual.data;
    return nullptr;
}

class MessageWindow {
public:
    explicit MessageWindow(const PlainMessage& said) : said_(said), connection_(xcb_connect(nullptr, nullptr)) {
        if (xcb_connection_has_error(connection_.get()) != 0) return;
        const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(connection_.get())).data;
        visual_ = screen ? visual_of(*screen) : nullptr;
        if (visual_) open(*screen);
    }

    // Until it is closed; false: it never was there.
    bool run() {
        if (!window_) return false;
        while (const Owned<xcb_generic_event_t> event{xcb_wait_for_event(connection_.get())})
            if (closes(*event)) break;
        return true;
    }

private:
    void open(const xcb_screen_t& screen) {
        measure();
        window_ = xcb_generate_id(connection_.get());
        const std::uint32_t values[] = {
            screen.white_pixel, XCB_EVENT_MASK_EXPOSURE | XCB_EVENT_MASK_KEY_PRESS | XCB_EVENT_MASK_BUTTON_RELEASE};
        const auto middle = [](int whole, int part) {
            return static_cast<std::int16_t>(std::max(0, (whole - part) / 2));
        };
        xcb_create_window(connection_.get(), XCB_COPY_FROM_PARENT, window_, screen.root,
            middle(screen.width_in_pixels, width), middle(screen.height_in_pixels, high_), width,
            static_cast<std::uint16_t>(high_), 0, XCB_WINDOW_CLASS_INPUT_OUTPUT, screen.root_visual,
            XCB_CW_BACK_PIXEL | XCB_CW_EVENT_MASK, values);
        constexpr char kind[] = "samenspraak\0samenspraak";  // both with the zero that ends it
        const auto process = static_cast<std::uint32_t>(::getpid());
        const xcb_atom_t title_type = atom("UTF8_STRING");
        closes_ = atom("WM_DELETE_WINDOW");
        set(XCB_ATOM_WM_CLASS, XCB_ATOM_STRING, 8, sizeof kind, kind);
        set(XCB_ATOM_WM_NAME, title_type, 8, said_.title.size(), said_.title.data());
        set(atom("_NET_WM_NAME"), title_type, 8, said_.title.size(), said_.title.data());
        set(atom("_NET_WM_PID"), XCB_ATOM_CARDINAL, 32, 1, &process);
        set(atom("WM_PROTOCOLS"), XCB_ATOM_ATOM, 32, 1, &closes_);
        xcb_map_window(connection_.get(), window_);
        xcb_flush(connection_.get());
    }

    xcb_atom_t atom(std::string_view name) {
        const auto asked = xcb_intern_atom(connection_.get(), 0, static_cast<std::uint16_t>(name.size()), name.data());
        const Owned<xcb_intern_atom_reply_t> reply{xcb_intern_atom_reply(connection_.get(), asked, nullptr)};
        return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
    }
    void set(xcb_atom_t property, xcb_atom_t type, std::uint8_t bits, std::size_t count, const void* value) {
        xcb_change_property(connection_.get(), XCB_PROP_MODE_REPLACE, window_, property, type, bits,
            static_cast<std::uint32_t>(count), value);
    }

    // How high it must be, and where the button goes.
    void measure() {
        const Kept<cairo_surface_t> nowhere(cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1));
        const Kept<cairo_t> cairo(cairo_create(nowhere.get()));
        const Laid title = laid_title(cairo.get()), text = laid_text(cairo.get()), button = laid_button(cairo.get());
        button_wide_ = button.wide + 2 * button_inset;
        high_ = 2 * margin + title.high + gap + text.high + gap + button_high;
    }
    Laid laid_title(cairo_t* cairo) const { return laid(cairo, said_.title, "Inter Bold 15", width - 2 * margin); }
    Laid laid_text(cairo_t* cairo) const { return laid(cairo, said_.text, "Inter 12", width - 2 * margin); }
    Laid laid_button(cairo_t* cairo) const { return laid(cairo, said_.close, "Inter Bold 12", width - 2 * margin); }

    void draw() {
        const Kept<cairo_surface_t> surface(
            cairo_xcb_surface_create(connection_.get(), window_, visual_, width, high_));
        const Kept<cairo_t> cairo(cairo_create(surface.get()));
        const Theme theme = light_theme();
        ink(cairo.get(), theme.paper);
        cairo_paint(cairo.get());
        const auto put = [&](const Laid& what, int x, int y, Color color) {
            ink(cairo.get(), color);
            cairo_move_to(cairo.get(), x, y);
            pango_cairo_show_layout(cairo.get(), what.layout.get());
        };
        const Laid title = laid_title(cairo.get()), button = laid_button(cairo.get());
        put(title, margin, margin, theme.ink);
        put(laid_text(cairo.get()), margin, margin + title.high + gap, theme.ink);
        const int left = width - margin - button_wide_, top = high_ - margin - button_high;
        ink(cairo.get(), theme.ink);
        cairo_rectangle(cairo.get(), left, top, button_wide_, button_high);
        cairo_fill(cairo.get());
        put(button, left + button_inset, top + (button_high - button.high) / 2, theme.paper);
        cairo_surface_flush(surface.get());
        xcb_flush(connection_.get());
    }

    bool closes(const xcb_generic_event_t& event) {
        switch (event.response_type & 0x7f) {
        case XCB_EXPOSE: draw(); return false;
        case XCB_KEY_PRESS: return closes_by(reinterpret_cast<const xcb_key_press_event_t&>(event).detail);
        case XCB_BUTTON_RELEASE: {
            const auto& released = reinterpret_cast<const xcb_button_release_event_t&>(event);
            return released.event_x >= width - margin - button_wide_ && released.event_x < width - margin
                   && released.event_y >= high_ - margin - button_high && released.event_y < high_ - margin;
        }
        case XCB_CLIENT_MESSAGE:
            return reinterpret_cast<const xcb_client_message_event_t&>(event).data.data32[0] == closes_;
        default: return false;
        }
    }
    // Enter, Escape and space, wherever they lie on this keyboard.
    bool closes_by(xcb_keycode_t key) {
        constexpr std::array<xcb_keysym_t, 4> closing{0xff0d, 0xff8d, 0xff1b, 0x20};
        const auto asked = xcb_get_keyboard_mapping(connection_.get(), key, 1);
        const Owned<xcb_get_keyboard_mapping_reply_t> map{
            xcb_get_keyboard_mapping_reply(connection_.get(), asked, nullptr)};
        if (!map || xcb_get_keyboard_mapping_keysyms_length(map.get()) == 0) return false;
        return std::ranges::find(closing, *xcb_get_keyboard_mapping_keysyms(map.get())) != closing.end();
    }

    const PlainMessage& said_;
    std::unique_ptr<xcb_connection_t, Disconnect> connection_;
    xcb_visualtype_t* visual_ = nullptr;
    xcb_window_t window_ = 0;
    xcb_atom_t closes_ = XCB_ATOM_NONE;
    int high_ = 0, button_wide_ = 0;
};

}  // namespace

bool show_plain_message(const PlainMessage& message) { return MessageWindow(message).run(); }

}  // namespace samenspraak::screen
