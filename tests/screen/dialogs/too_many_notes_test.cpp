// SPDX-License-Identifier: EUPL-1.2
// More notes than may come in at once: pasted, dropped as a sheet, dropped as a document. One sentence says so.
#include "tests/screen/table.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

std::string lines(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "Bewoners\n";
    return text;
}

constexpr auto sentence = "Er kunnen hooguit 10.000 notities in één keer bij, en dit zijn er 10001";

}  // namespace

TEST_CASE("ten thousand and one lines are not pasted") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    for (const std::string& text : {lines(10'001), "a\tb\n" + lines(9'999)}) {
        ImGui::SetClipboardText(text.c_str());
        table.screen().press(control(Key::V));
        CHECK(table.says(sentence));
        CHECK(table.on_board(Phase::Actors) == 0);
        CHECK(table.ui_state().pasted.empty());
    }
}

TEST_CASE("a sheet of ten thousand and one lines is not taken over, nor is such a document opened") {
    Table table;
    table.begin_session("Overleg");
    table.go(Phase::Actors);
    testing::put(table.folder("actoren.csv"), lines(10'001));
    table.screen().input.drop({table.folder("actoren.csv").string()});
    table.screen().settle();
    CHECK(table.says(sentence));
    CHECK_FALSE(table.screen().shows("notes.dialog"));
    std::string document = R"({"format":"samenspraak","version":1,"notes":[0)";
    for (int i = 0; i < 10'000; ++i) document += ",0";
    testing::put(table.folder("veel.json"), document + "]}");
    table.program().forget_messages();
    table.screen().input.drop({table.folder("veel.json").string()});
    table.screen().settle();
    CHECK(table.says(sentence));
    CHECK(table.session().title == "Overleg");
}
