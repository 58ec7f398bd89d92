// SPDX-License-Identifier: EUPL-1.2
// A page with one of everything in the kit: what the tests play with, and what a person looks at to judge the look.
#pragma once
#include "app/document/settings.hpp"
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "app/screen/widgets/view.hpp"
#include "tests/support/names.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace samenspraak::testing {

class KitPage : public View {
public:
    void draw(Ui&) override;
    Settings& settings() override { return settings_; }

    std::map<std::string, int> clicked;  // how often each button was
    std::array<bool, 4> checked{true, true, false, true};
    Editor note{2'000, false}, answer{10'000};
    std::vector<std::string> submitted;
    Scrolled scrolled;
    MenuState menu_state;
    std::optional<std::size_t> chosen;
    bool asking = false;
    std::optional<std::size_t> answered;
    bool dismissed = false;
    Toasts toasts;
    bool next_possible = true;
    bool moving = false;
    float moved = 0;

private:
    void top(Ui&, const Rect&);
    void buttons(Ui&, Rect);
    void board(Ui&, const Rect&);
    void side(Ui&, const Rect&);
    void bottom(Ui&, const Rect&);
    void icons(Ui&, const Rect&);
    void floating(Ui&);
    void keys(Ui&);
    bool press(Ui&, std::string_view name, const Rect&, const ButtonWish&);

    Settings settings_;
};

}  // namespace samenspraak::testing
