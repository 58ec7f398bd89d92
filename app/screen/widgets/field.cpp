// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/field.hpp"

#include "app/screen/widgets/editor.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace samenspraak::screen {
namespace {

constexpr float caret_width = 2, caret_room = 3;
constexpr double caret_rests = 8;  // seconds after the last letter

// The system's when there is a window, else one of its own.
class SystemClipboard : public Clipboard {
public:
    std::string get() override {
        const char* held = ImGui::GetClipboardText();
        return held ? held : "";
    }
    void set(const std::string& text) override { ImGui::SetClipboardText(text.c_str()); }
};

// The field while it is being drawn: `inside` is where the text is seen, (x, y) how far it is scrolled there.
struct Open {
    Ui& ui;
    UiId id;
    Editor& editor;
    const FieldWish& wish;
    Rect inside;
    float& x;
    float& y;
    float& touched;  // when the text or the caret moved last: a caret does not blink while one types

    Point origin() const { return {inside.x - x, inside.y - y}; }
};

void frame_of(Ui& ui, const Rect& rect, const FieldWish& wish, const Touch& touch) {
    const Theme& theme = ui.theme();
    Canvas& canvas = ui.canvas();
    fill_rect(canvas, rect, theme.sheet, space::control_radius);
    const Color at_rest = wish.key_cap.empty() ? theme.line : theme.field_line;
    if (touch.focused)
        writing_line(ui, rect, space::control_radius);
    else
        outline_rect(canvas, rect, at_rest, space::line, space::control_radius);
    if (touch.ring) draw_focus_ring(canvas, rect, space::control_radius, theme.focus);
}

// Where the text goes. One line stands in the middle from top to bottom; many begin at the top.
Rect inside_of(Ui& ui, Rect rect, const FieldWish& wish) {
    if (wish.frame) rect = rect.inset(wish.padding, 0);
    rect.take_left(wish.room_before);
    if (!wish.key_cap.empty()) rect.take_right(key_cap_size(ui, wish.key_cap).width + 14);
    const float line = wish.lettering.size * wish.lettering.leading;
    if (wish.many_lines) return wish.frame ? rect.inset(0, std::min(wish.padding, (rect.height - line) / 2)) : rect;
    return {rect.x, rect.middle().y - line / 2, rect.width, line};
}

void draw_key_cap(Ui& ui, const Rect& rect, const FieldWish& wish) {
    if (wish.key_cap.empty()) return;
    const Size size = key_cap_size(ui, wish.key_cap);
    key_cap(ui, {rect.right() - 18 - size.width, rect.middle().y - size.height / 2}, wish.key_cap);
}

// Text first, then the key that came with no text.
void write(Open& open, FieldAnswer& answer) {
    Ui& ui = open.ui;
    const std::uint64_t before = open.editor.version();
    if (const auto typed = ui.keys().typed(); !typed.empty()) {
        open.editor.write(typed);
        ui.keys().take_key();
    } else if (ui.keys().take(
                   open.wish.many_lines ? control(commands::Key::Enter) : commands::Chord{commands::Key::Enter})) {
        answer.submitted = true;
    } else if (ui.keys().take({commands::Key::Escape})) {
        answer.escaped = true;
    } else if (const auto key = ui.keys().pressed()) {
        SystemClipboard clipboard;
        if (open.editor.press(key->chord, clipboard)) ui.keys().take_key();
    }
    answer.changed = open.editor.version() != before;
    if (ui.moment().key || !ui.moment().text.empty()) open.touched = static_cast<float>(ui.now());
}

void point(Open& open, const Touch& touch) {
    const Point at = open.ui.mouse().at() - open.origin();
    if (touch.pressed) {
        open.editor.press_mouse(at.x, at.y, open.ui.moment().pressed->clicks, open.ui.moment().with.shift);
        open.touched = static_cast<float>(open.ui.now());
    } else if (touch.dragging) {
        open.editor.drag_mouse(at.x, at.y);
    }
}

// Scrolls no further than needed to see the caret, and never past the text.
void follow_caret(Open& open, bool focused) {
    const text::Layout& layout = open.editor.layout();
    const text::TextBox caret = layout.caret(open.editor.caret());
    const float wide = open.inside.width - caret_room, high = open.inside.height;
    if (focused) {
        open.x = std::clamp(open.x, caret.x - wide, caret.x);
        if (open.ui.moment().key || !open.ui.moment().text.empty())
            open.y =
                std::clamp(open.y, caret.y + caret.height - high, std::max(caret.y, caret.y + caret.height - high));
    }
    open.x = std::clamp(open.x, 0.f, std::max(0.f, layout.width() - wide));
    open.y = std::clamp(open.y, 0.f, std::max(0.f, layout.height() - high));
    open.x = open.ui.canvas().whole(open.x), open.y = open.ui.canvas().whole(open.y);
}

void draw_caret(Open& open) {
    Ui& ui = open.ui;
    const double since = ui.now() - static_cast<double>(open.touched);
    // It rests when nobody types any more: a screen on which nothing happens draws nothing.
    const bool blinks = ui.theme().moves && since < caret_rests;
    const double phase = std::fmod(std::max(0.0, since), 2.0 * motion::caret_blink);
    if (blinks) ui.wake_in(motion::caret_blink - std::fmod(phase, static_cast<double>(motion::caret_blink)) + 0.005);
    if (blinks && phase >= motion::caret_blink) return;
    const text::TextBox caret = open.editor.layout().caret(open.editor.caret());
    const Point at = open.origin() + Point{caret.x, caret.y};
    fill_rect(ui.canvas(), {at.x, at.y, caret_width, caret.height}, ui.theme().caret);
}

void draw_text(Open& open, bool focused) {
    Canvas& canvas = open.ui.canvas();
    const Theme& theme = open.ui.theme();
    const auto clip = canvas.clipped(open.inside.inset(-caret_room, 0));
    const Point origin = open.origin();
    const text::Layout& layout = open.editor.layout();
    if (const auto [from, to] = open.editor.selection(); focused && from != to)
        for (const text::TextBox& box : layout.selection(from, to))
            fill_rect(canvas, {origin.x + box.x, origin.y + box.y, box.width, box.height}, theme.selection, 3);
    // A little aside, so that the caret does not stand in its first letter; also while there is none, so that nothing
    // moves when it comes.
    Rect place = open.inside;
    place.take_left(caret_room);
    if (!open.wish.many_lines) place.height = open.wish.lettering.size * open.wish.lettering.leading;
    if (open.editor.empty() && open.wish.many_lines)
        draw_paragraph(canvas, open.wish.placeholder, open.wish.lettering, place, theme.placeholder);
    else if (open.editor.empty())
        draw_text(canvas, open.wish.placeholder, open.wish.lettering, place, theme.placeholder);
    else
        draw_layout(canvas, layout, origin, theme.ink);
    if (focused) draw_caret(open);
}

void draw_counter(Ui& ui, const Rect& rect, const Editor& editor) {
    if (!editor.near_limit()) return;
    const std::string left = ui.words()(CountedWord::board_limit_near, editor.left());
    const Rect line{rect.x, rect.y - 26, rect.width - 4, 24};
    draw_text(
        ui.canvas(), left, type::key, line, editor.left() == 0 ? ui.theme().trouble : ui.theme().muted, Align::Right);
}

}  // namespace

// However the keyboard came there: where the letters go is never told by a caret alone.
void writing_line(Ui& ui, const Rect& rect, float radius) {
    const Theme& theme = ui.theme();
    const float thick = theme.high_contrast ? space::focus_line : space::writing_line;
    outline_rect(ui.canvas(), rect, theme.writing, thick, radius);
}

FieldAnswer field(Ui& ui, std::string_view name, const Rect& rect, Editor& editor, const FieldWish& wish) {
    return field(ui, ui.id(name), rect, editor, wish);
}

FieldAnswer field(Ui& ui, UiId id, const Rect& rect, Editor& editor, const FieldWish& wish) {
    const Touch touch = ui.touch(id, rect,
        {.role = Role::Field,
            .label = wish.label.empty() ? wish.placeholder : wish.label,
            .acts_on_keys = false,
            .focus_by_mouse = true,
            // Letters are chosen where one writes; what may be long is pushed.
            .drags = ui.focus().is_at(id) && !wish.many_lines ? Drags::Anywhere : Drags::Not,
            .pointer = Pointer::Text});
    const auto scope = ui.in(id);
    if (wish.frame) frame_of(ui, rect, wish, touch);
    draw_key_cap(ui, rect, wish);

    const bool focused = ui.focus().is_at(id) && ui.modality().reaches_here();
    float& had_focus = ui.motion().kept(ui.id("focused"));
    Open open{ui, id, editor, wish, inside_of(ui, rect, wish), ui.motion().kept(ui.id("x")),
        ui.motion().kept(ui.id("y")), ui.motion().kept(ui.id("touched"))};
    FieldAnswer answer{.focused = focused, .left = had_focus > 0 && !focused};
    if (focused && had_focus == 0) open.touched = static_cast<float>(ui.now());
    had_focus = focused ? 1.f : 0.f;

    editor.set_type(
        ui.canvas().texts().typesetter(), wish.lettering, wish.many_lines ? open.inside.width - caret_room : 0);
    if (focused) write(open, answer);
    point(open, touch);
    if (wish.many_lines && editor.layout().height() > open.inside.height)
        if (const auto turned = ui.wheel().turned_on(rect)) open.y -= turned->y;
    follow_caret(open, focused);
    draw_text(open, focused);
    if (focused) draw_counter(ui, rect, editor);
    return answer;
}

}  // namespace samenspraak::screen
