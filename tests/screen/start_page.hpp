// SPDX-License-Identifier: EUPL-1.2
// The Start screen with the sessions of the design's picture.
#pragma once
#include "app/document/settings.hpp"
#include "app/screen/program/start.hpp"
#include "app/screen/widgets/view.hpp"
#include "tests/support/names.hpp"

#include <vector>

namespace samenspraak::testing {

class StartPage : public View {
public:
    void draw(Ui& ui) override {
        const StartAnswer now = start_screen(ui, {.rows = rows}, scroll);
        answer.new_session |= now.new_session;
        answer.open_file |= now.open_file;
        answer.example |= now.example;
        if (now.open) answer.open = now.open;
        if (now.forget) answer.forget = now.forget;
    }
    Settings& settings() override { return settings_; }

    std::vector<StartRow> rows{
        {"Druktemeting binnenstad", "vandaag 14:10", Phase::Values, false, true, false},
        {"Slimme camera’s bij het zwembad", "12 nov 2026", Phase::Actions, true, false, false},
        {"Chatbot voor de bijstand", "3 nov 2026", Phase::Effects, false, false, false},
        {"Drones bij evenementen", "20 okt 2026", Phase::Actions, true, false, false},
    };
    StartScroll scroll;
    StartAnswer answer;

private:
    Settings settings_;
};

}  // namespace samenspraak::testing
