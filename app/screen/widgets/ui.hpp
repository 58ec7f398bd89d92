// SPDX-License-Identifier: EUPL-1.2
// What is under the mouse, what has the keyboard, what is held: for everything on the screen, in one place. A widget is
// a function that draws itself and asks touch() what happened to its rectangle. Names make ids ("bottom.next"); the
// rectangles of the last frame are kept by name, for tests and for tools that read the screen aloud.
#pragma once
#include "app/screen/draw/canvas.hpp"
#include "app/screen/draw/shapes.hpp"
#include "app/screen/draw/texts.hpp"
#include "app/screen/draw/theme.hpp"
#include "app/screen/input/fingers.hpp"
#include "app/screen/input/frame_scheduler.hpp"
#include "app/screen/input/input.hpp"
#include "sessions/method/words.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samenspraak::screen {

// Made from the path of names; 0 is nothing.
struct UiId {
    std::uint64_t bits = 0;
    explicit operator bool() const { return bits != 0; }
    friend auto operator<=>(UiId, UiId) = default;
};

// Parts of the screen, in the order in which Tab goes through them.
enum class Region : std::uint8_t { Page, Field, Board, Side, Bottom, Top, Popup };

inline constexpr std::size_t region_count = 7;

enum class Role : std::uint8_t { None, Button, Link, Checkbox, Field, Row, Note, Heading, Area, Menu, Dialog };

enum class Pointer : std::uint8_t { Arrow, Hand, Text, Grab, Across, Down };

// What happened to one rectangle in this frame.
struct Touch {
    bool hovered = false;         // the mouse is on it, and nothing lies above
    bool pressed = false;         // the left button went down on it, now
    bool held = false;            // …and is still down, wherever the mouse is
    bool released = false;        // came up, now, wherever the mouse is
    bool clicked = false;         // pressed and released on it; or Enter or Space with the keyboard on it
    bool double_clicked = false;  // the second press of a double click
    bool opened_menu = false;     // the right button, the menu key, or held still for a moment (see menu_by_holding)
    bool dragging = false;        // held, and moved further than a hand trembles
    bool dropped = false;         // released after dragging
    bool focused = false;         // has the keyboard
    bool ring = false;            // …and is to show it
    Point from;                   // where the press was
};

struct TouchWish {
    Role role = Role::Button;
    std::string_view label = {};  // what a reader says; the text on it when there is any
    bool focusable = true;
    bool enabled = true;
    bool acts_on_keys = true;     // Enter and Space click it
    bool focus_by_mouse = false;  // a press gives it the keyboard: fields and notes; a button leaves it where it was
    bool click_ends_by_drag = false;  // moved further than a tremble, it is no click any more
    bool menu_by_holding = false;     // there is a menu: who has only a finger holds it still
    Drags drags = Drags::Not;         // by a finger, which else pushes the page
    Pointer pointer = Pointer::Hand;
};

class Ui {
public:
    explicit Ui(Canvas& canvas) : canvas_(canvas) {}

    // A frame. Words and theme must live until end().
    void begin(const Moment&, const Theme&, const method::Words&, Size page);
    void end(FrameScheduler&);

    Canvas& canvas() { return canvas_; }
    const Theme& theme() const { return *theme_; }
    const method::Words& words() const { return *words_; }
    Rect page() const { return {0, 0, page_.width, page_.height}; }
    const Moment& moment() const { return *moment_; }
    double now() const { return moment_->now; }

    // --- names
    UiId id(std::string_view name) const { return mixed(scope_, name); }
    UiId id(std::string_view name, std::uint64_t which) const;
    class [[nodiscard]] Scope {
    public:
        ~Scope() { ui_.scope_ = before_; }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        friend class Ui;
        Scope(Ui& ui, UiId now) : ui_(ui), before_(ui.scope_) { ui.scope_ = now; }
        Ui& ui_;
        UiId before_;
    };
    Scope in(std::string_view name) { return {*this, id(name)}; }
    Scope in(UiId whole) { return {*this, whole}; }
    Scope in(std::string_view name, std::uint64_t which) { return {*this, id(name, which)}; }
    // What is drawn from here on belongs to that part. one_stop: Tab visits only one thing of it (the one that had the
    // keyboard last), and the view moves on between the others by arrow keys.
    void region(Region region, bool one_stop = false) { region_ = region, one_stop_ = one_stop; }

    // --- the mouse
    Touch touch(UiId, const Rect&, const TouchWish& = {});
    Touch touch(std::string_view name, const Rect& rect, const TouchWish& wish = {}) {
        return touch(id(name), rect, wish);
    }
    // Takes the mouse from all that lies below (a panel on a board, the ground under a dialog).
    void cover(UiId, const Rect&, Role = Role::Area, std::string_view label = {});
    Point mouse() const { return mouse_; }
    Point mouse_step() const { return mouse_step_; }  // since the frame before
    bool mouse_on(const Rect&) const;                 // inside, and not cut away by the clip
    bool over(UiId id) const { return hot_ == id; }
    // The wheel, or fingers that push, in units to move by, when nothing nearer the eye takes it: a scroll area asks.
    std::optional<Point> wheel_on(const Rect& area);
    bool sliding() const { return moment_->sliding; }  // fingers push: what they move keeps to them, without easing
    void slid() { slid_ = true; }                      // it moved something: it may glide on
    bool has_slid() const { return slid_; }            // in the last frame
    // Two fingers, or the wheel with Control: how much larger, and about which point.
    struct Zoom {
        float by = 1;
        Point about;
    };
    std::optional<Zoom> zoom_on(const Rect& area);
    Grip grip(Point) const;  // what a finger finds there
    void pointer(Pointer pointer) { pointer_ = pointer; }
    Pointer pointer() const { return pointer_; }

    // --- the keyboard: whoever takes a key, takes it from all who ask later. Fields first, shortcuts last.
    bool take(commands::Chord);             // this key with exactly these modifiers went down now
    std::optional<KeyPress> key() const;    // not taken yet
    std::string_view typed() const;         // what that key wrote
    void take_key() { key_taken_ = true; }  // and what it wrote
    // A key made something else of the page: that is shown before the next key is read, so that what is typed ahead
    // goes to what opened.
    void show_first() { shows_first_ = true, again(); }
    bool shows_first() const { return shows_first_; }
    // Keeps the key from what is drawn as long as it lives, for what lies above and is drawn later.
    class [[nodiscard]] KeyHeldBack {
    public:
        explicit KeyHeldBack(Ui& ui) : ui_(ui), taken_before_(ui.key_taken_) { ui.key_taken_ = true; }
        ~KeyHeldBack() { ui_.key_taken_ = taken_before_; }
        KeyHeldBack(const KeyHeldBack&) = delete;
        KeyHeldBack& operator=(const KeyHeldBack&) = delete;

    private:
        Ui& ui_;
        bool taken_before_;
    };

    // --- who has the keyboard
    UiId focused() const { return focus_; }
    bool has_focus(UiId id) const { return focus_ == id; }
    void focus(UiId, bool show_ring = false);
    void blur() { focus_ = {}; }
    void focus_next(bool backwards = false);  // as Tab does
    // At the end of the frame, to what had the keyboard last in the next part of the screen.
    void travel_to_region(bool backwards) { region_wanted_ = backwards; }
    std::size_t drawn() const { return now_count_; }
    // What was drawn since then and has just got the keyboard by a key: it is to be brought into sight.
    std::optional<Rect> travelled_to(std::size_t since) const;
    bool writing() const { return writing_; }  // a text field has the keyboard: letters are no shortcuts
    void set_writing() { writes_now_ = true; }

    // A modal thing is up: the keyboard stays within its layer. Called each frame that it is shown.
    void modal(Layer layer) { modal_now_ = layer; }
    bool is_modal() const { return modal_.has_value(); }
    bool reachable() const { return !modal_ || canvas_.layer() >= *modal_; }  // what is drawn now, by the keyboard

    // --- motion
    // A value that follows its goal in `seconds`, eased; at once when nothing is to move. Kept by id while it is asked
    // for.
    float glide(UiId, float goal, float seconds = motion::quick);
    Rect glide(UiId, const Rect& goal, float seconds = motion::calm);
    void put(UiId, float value);                       // there at once, and its goal too
    float appear(UiId, float seconds = motion::calm);  // 0 when first asked for, then to 1
    // A number of a widget's own (how far it is scrolled), kept by id while it is asked for; 0 at first.
    float& kept(UiId id);
    void wake_in(double seconds);         // another frame then, at the latest
    void again() { wake_in(1.0 / 120); }  // another frame at once

    // --- the register: last whole frame
    struct Entry {
        UiId id;
        Rect rect;   // cut to what is seen
        Rect whole;  // as it was asked for
        Layer layer{};
        Region region{};
        Role role{};
        Grip grip;
        bool focusable = false;
        bool one_stop = false;
        std::string label;
    };
    std::optional<Rect> registered(std::string_view path) const;  // "bottom.next"
    std::optional<Rect> registered(UiId) const;
    std::span<const Entry> all() const { return {before_.data(), before_count_}; }
    static UiId path(std::string_view dotted);
    static UiId path(std::string_view dotted, std::uint64_t which);

private:
    struct Gliding {
        float from = 0, to = 0, value = 0;
        double since = 0;
        std::uint64_t frame = 0;
    };
    static UiId mixed(UiId scope, std::string_view name);
    float glide_from(float start, UiId, float goal, float seconds);
    const Entry* find(UiId) const;
    UiId topmost(Point) const;
    bool takes_wheel(const Rect&) const;
    Entry& enter(UiId, const Rect&);

    void travel();
    void focus_region(bool backwards);
    void gather_stops();
    bool may_visit(const Entry&) const;
    void press(UiId, const TouchWish&, Touch&);
    void held_still(Touch&, double until);
    void keys_of(UiId, const TouchWish&, Touch&);

    Canvas& canvas_;
    const Moment* moment_ = nullptr;
    const Theme* theme_ = nullptr;
    const method::Words* words_ = nullptr;
    Size page_;
    Point mouse_, mouse_step_, pressed_at_;
    double pressed_when_ = 0;
    UiId scope_, hot_, active_, focus_, focus_before_;
    bool ring_ = false, dragging_ = false, key_taken_ = false, wheel_taken_ = false;
    bool slid_ = false, shows_first_ = false;
    bool writing_ = false, writes_now_ = false, one_stop_ = false;
    bool travelled_ = false, travels_ = false;  // the keyboard went somewhere by a key: in the last frame, in this one
    std::optional<bool> region_wanted_;         // backwards?
    std::array<UiId, region_count> last_in_;    // what had the keyboard last, by region
    std::optional<Layer> modal_, modal_now_;
    Region region_ = Region::Page;
    Pointer pointer_ = Pointer::Arrow;
    double wake_ = FrameScheduler::never;
    std::uint64_t frame_ = 0;
    std::vector<Entry> now_, before_;
    std::size_t now_count_ = 0, before_count_ = 0;  // entries are used again, with their strings

    std::unordered_map<std::uint64_t, Gliding> gliding_;
    std::vector<std::size_t> stops_;  // scratch
};

}  // namespace samenspraak::screen
