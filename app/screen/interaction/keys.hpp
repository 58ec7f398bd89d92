// SPDX-License-Identifier: EUPL-1.2
// The one key that a frame may have, and what it wrote: whoever takes it, takes it from all who ask later. Fields
// first, shortcuts last. Nothing below a modal thing gets it.
#pragma once
#include "app/screen/input/input.hpp"
#include "app/screen/interaction/modality.hpp"
#include "app/screen/interaction/waking.hpp"

#include <optional>
#include <string_view>

namespace samenspraak::screen {

class Keys {
public:
    // Both must outlive it.
    Keys(const Modality& modality, Waking& waking) : modality_(modality), waking_(waking) {}

    // Enclose a frame; the moment must live as long as it is drawn. When the keyboard goes from one to another in it
    // (something closed, or was closed since the frame before), a key that nobody took came too early for who has the
    // keyboard next: it is read once more.
    void begin(const Moment&);
    void end(bool keyboard_goes_on);

    std::optional<KeyPress> pressed() const;  // not taken yet
    std::string_view typed() const;           // what that key wrote
    bool take(commands::Chord);               // this key with exactly these modifiers went down now
    void take_key() { taken_ = true; }        // and what it wrote

    std::optional<commands::Chord> left_over() const;  // taken by nobody, whatever is modal, and not read once more

    bool is_read_again() const { return read_again_; }  // that of the last frame, in the next
    bool was_command_taken() const;                     // a key that wrote nothing, such as Enter or Escape

    // A key or a click made something else of the page: that is shown before hands are read again, so that what is
    // typed or clicked ahead goes to what is there then.
    void show_first() { shows_first_ = true, waking_.again(); }
    bool shows_first() const { return shows_first_; }  // in the last frame

    // Keeps the key from what is drawn as long as it lives, for what lies above and is drawn later.
    class [[nodiscard]] HeldBack {
    public:
        explicit HeldBack(Keys& keys) : keys_(keys), taken_before_(keys.taken_) { keys.taken_ = true; }
        ~HeldBack() { keys_.taken_ = taken_before_; }
        HeldBack(const HeldBack&) = delete;
        HeldBack& operator=(const HeldBack&) = delete;

    private:
        Keys& keys_;
        bool taken_before_;
    };

private:
    const Modality& modality_;
    Waking& waking_;
    const Moment* moment_ = nullptr;
    bool taken_ = false, shows_first_ = false, read_again_ = false;
};

}  // namespace samenspraak::screen
