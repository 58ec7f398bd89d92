// SPDX-License-Identifier: EUPL-1.2
// Keys only, counted: every chord and every letter that picks something is one press; the letters of a note are its
// text. Reads the screen as eyes do. Keeps what was pressed, for who plays it again.
#pragma once
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace samenspraak::testing {

class Hands {
public:
    explicit Hands(Table& table) : table_(table) {}

    int presses() const { return presses_; }
    void press(Chord chord) {
        ++presses_;
        pressed_.emplace_back(chord);
        table_.screen().press(chord);
    }
    void text(std::string_view written) {
        pressed_.insert(pressed_.end(), written.begin(), written.end());
        table_.screen().type(written);
    }
    void letter(char one) { ++presses_, text({&one, 1}); }

    using Pressed = std::variant<Chord, char>;
    const std::vector<Pressed>& pressed() const { return pressed_; }

    // In the list that is open: by its number, after as many letters as bring it among the first nine.
    bool pick(std::string_view note) {
        for (const char one : std::string(note)) {
            if (const auto row = row_of(note); row && *row < 9) return letter(static_cast<char>('1' + *row)), true;
            letter(one);
        }
        const auto row = row_of(note);
        return row && *row < 9 && (letter(static_cast<char>('1' + *row)), true);
    }

private:
    std::optional<std::size_t> row_of(std::string_view note) const {
        Ui& ui = table_.screen().stage.ui();
        for (std::size_t i = 0; i < 9; ++i)
            for (const auto& entry : ui.widgets().all())
                if (entry.id == UiId::path("picker.row", i) && entry.label == note) return i;
        return std::nullopt;
    }

    Table& table_;
    int presses_ = 0;
    std::vector<Pressed> pressed_;
};

}  // namespace samenspraak::testing
