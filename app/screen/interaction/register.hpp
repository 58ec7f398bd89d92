// SPDX-License-Identifier: EUPL-1.2
// Everything on the screen that can be pointed at or read aloud: what was drawn where. One list grows while a frame is
// drawn; the other is the last whole frame, which says what lies under the mouse. Entries are used again from frame to
// frame, with their strings. One thread.
#pragma once
#include "app/screen/draw/canvas.hpp"
#include "app/screen/input/fingers.hpp"
#include "app/screen/interaction/ui_id.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::screen {

// Parts of the screen, in the order in which Tab goes through them.
enum class Region : std::uint8_t { Page, Field, Board, Side, Bottom, Top, Popup };

inline constexpr std::size_t region_count = static_cast<std::size_t>(Region::Popup) + 1;

enum class Role : std::uint8_t { None, Button, Link, Checkbox, Field, Row, Note, Heading, Area, Menu, Dialog };

class Register {
public:
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

    // Enclose a frame. After end() what was drawn in it is the last whole frame.
    void begin();
    void end();

    // What is entered from here on belongs to that part. one_stop: Tab visits only one thing of it (the one that had
    // the keyboard last), and the view moves on between the others by arrow keys.
    void set_region(Region region, bool one_stop) { region_ = region, one_stop_ = one_stop; }
    Region region() const { return region_; }
    bool is_one_stop() const { return one_stop_; }

    // With the clip and the layer of the canvas. The entry is neither focusable nor has it a grip; it is valid until
    // the next one.
    Entry& enter(UiId, const Rect&, const Canvas&, Role, std::string_view label);

    // This frame, up to now; in the order of drawing.
    std::span<const Entry> current() const { return {now_.data(), now_count_}; }
    std::size_t drawn() const { return now_count_; }

    // The last whole frame.
    std::span<const Entry> all() const { return {before_.data(), before_count_}; }
    const Entry* find(UiId) const;  // null: not drawn; valid until begin
    const Entry* topmost(Point) const;
    std::optional<Rect> registered(std::string_view path) const;  // "bottom.next"
    std::optional<Rect> registered(UiId) const;
    Grip grip_at(Point) const;  // what a finger finds there

private:
    std::vector<Entry> now_, before_;
    std::size_t now_count_ = 0, before_count_ = 0;
    Region region_ = Region::Page;
    bool one_stop_ = false;
};

}  // namespace samenspraak::screen
