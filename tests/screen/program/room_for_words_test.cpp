// SPDX-License-Identifier: EUPL-1.2
// However wide the window and however large the letters: what stands beside each other in a bar never lies on each
// other, and every step has a name for who cannot see it.
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

constexpr float to_the_hand = 9;  // larger to the hand than to the eye

std::vector<Register::Entry> in_bars(Table& table) {
    std::vector<Register::Entry> found;
    for (const Register::Entry& entry : table.screen().stage.ui().widgets().all()) {
        const bool bar = entry.region == Region::Top || entry.region == Region::Bottom || entry.region == Region::Field;
        if (bar && entry.layer == Layer::Page && !entry.rect.empty()) found.push_back(entry);
    }
    return found;
}

bool within(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x && inner.right() <= outer.right() && inner.y >= outer.y - to_the_hand
           && inner.bottom() <= outer.bottom() + to_the_hand;
}

void nothing_lies_on_another(Table& table) {
    const auto entries = in_bars(table);
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (std::size_t j = i + 1; j < entries.size(); ++j) {
            const Rect a = entries[i].rect.inset(to_the_hand, 0), b = entries[j].rect.inset(to_the_hand, 0);
            if (within(a, b) || within(b, a)) continue;  // a chip in the field
            INFO(entries[i].label << " and " << entries[j].label);
            CHECK_FALSE(a.touches(b));
        }
}

}  // namespace

TEST_CASE("nothing in the bars lies on another, in any step, size, language or size of letters") {
    Table table;
    table.open_example();
    const float scale = GENERATE(1.f, 1.5f, 2.f);
    const auto size = GENERATE(std::pair{1024, 600}, std::pair{1280, 720}, std::pair{1920, 1080}, std::pair{3840, 2160},
        std::pair{1280, 1024});
    table.program().settings().scale = scale;
    table.screen().resize(size.first, size.second);
    constexpr float narrowest = 800;  // narrower the steps alone fill the bar
    if (table.screen().stage.ui().page().width < narrowest) return;
    for (const char* language : {"nl", "en"}) {
        table.program().settings().language = language;
        table.screen().settle();
        for (std::size_t i = 0; i <= phase_count; ++i) {
            i < phase_count ? table.go(all_phases[i]) : table.conclude();
            INFO(language << ' ' << size.first << " x " << size.second << ", letters " << scale << ", step " << i);
            nothing_lies_on_another(table);
        }
    }
}

TEST_CASE("with the largest letters every step keeps its name, and the board its room") {
    Table table;
    table.open_example();
    table.go(Phase::Values);
    table.program().settings().scale = 4;
    table.screen().settle();
    const Words words("nl");
    CHECK(table.screen().said("top.phase_case") == words(Word::phase_case));
    CHECK(table.screen().said("top.phase_actors") == words(Word::phase_actors));
    const BoardLayout& layout = table.open().board().layout();
    REQUIRE_FALSE(layout.lanes.empty());
    CHECK(layout.lanes[0].rect.width > table.screen().stage.ui().page().width / 2);
}
