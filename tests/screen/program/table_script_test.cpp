// SPDX-License-Identifier: EUPL-1.2
// How many presses does a table take beside the text?
#include "tests/screen/table_script.hpp"
#include "tests/support/names.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;

TEST_CASE("a whole table by keyboard alone: sixty notes, eighty links, nine groups, twelve merges", "[script]") {
    Script script;
    script.play();
    Table& table = script.table;

    // Each thing that was said is where it belongs.
    for (const testing::Written& each : effects) {
        const Lane lane = each.text[0] == '+' ? Lane::Positive : Lane::Negative;
        CHECK(table.note(text_of(each)).place.lane == lane);
        CHECK(table.linked(each.of, text_of(each)));
        if (each.also) CHECK(table.linked(each.also, text_of(each)));
    }
    for (const testing::Written& each : values) CHECK(table.linked(each.of, each.text));
    for (const testing::Written& each : options) {
        CHECK(table.linked(each.of, each.text));
        CHECK(table.linked(each.also, each.text));
    }
    CHECK(table.session().notes.size() == 60);

    INFO("presses beside the text, mean and most. a note: "
         << script.notes.mean() << ", " << script.notes.most
         << "; a note with lane and link: " << script.first_links.mean() << ", " << script.first_links.most
         << "; one link more: " << script.more_links.mean() << ", " << script.more_links.most
         << "; a merge: " << script.merges.mean() << ", " << script.merges.most
         << "; a group of two: " << script.groups.mean() << ", " << script.groups.most);
    CHECK(script.notes.most == 1);
    CHECK(script.first_links.most <= 4);
    CHECK(script.first_links.mean() <= 3.0);
    CHECK(script.more_links.most <= 4);
    CHECK(script.more_links.mean() < 3);
    CHECK(script.merges.most <= 4);
    CHECK(script.merges.mean() < 1.5);
    CHECK(script.merges.times == 12);
    std::size_t merged = 0;
    for (const auto& [id, note] : table.session().notes)
        table.session().links.to(id, [&](const Link& link) { merged += link.kind == LinkKind::Merged; });
    CHECK(merged == 12);
    CHECK(table.session().links.size() - merged == 81);
    CHECK(table.session().groups.size() == 9);
    CHECK(script.groups.times == 9);
    CHECK(script.groups.most <= 6);
}
