// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/thread_map.hpp"
#include "tests/support/names.hpp"
#include "tests/support/sample_session.hpp"

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

ThreadMap map_of(const Table& table, float height = 700) {
    return map_threads(table.session, Threads(table.session), 1360, height, [](const Note&, float) { return 66.f; });
}

std::size_t crossings(const ThreadMap& map) {
    std::size_t count = 0;
    for (const ThreadCurve& a : map.curves)
        for (const ThreadCurve& b : map.curves)
            if (a.link.kind == b.link.kind && a.from_y < b.from_y && a.to_y > b.to_y) ++count;
    return count;
}

}  // namespace

TEST_CASE("Threads are drawn from actors to options, and every note of those phases has its place") {
    Table table;
    const NoteId actor = table.actor("Bewoners"), effect = table.effect("Gevolgd"), value = table.value("Privacy"),
                 option = table.option("Tel aantallen");
    table.say(Phase::Case, "Een vraag");
    table.link(actor, effect);
    table.link(effect, value);
    table.link(value, option);
    const ThreadMap map = map_of(table);
    CHECK(map.nodes.size() == 4);
    CHECK(map.curves.size() == 3);
    CHECK(map.find(actor)->x < map.find(effect)->x);
    CHECK(map.find(value)->x < map.find(option)->x);
    CHECK(map.find(option)->x + map.find(option)->width <= map.width);
    CHECK(map.at(map.find(value)->x + 1, map.find(value)->y + 1)->id == value);
    CHECK(map.at(-1, -1) == nullptr);
}

TEST_CASE("Notes that hang together stand beside each other, so that curves do not cross without need") {
    Table table;
    std::vector<NoteId> actors, effects;
    for (int i = 0; i < 8; ++i) actors.push_back(table.actor("Actor"));
    for (int i = 0; i < 8; ++i) effects.push_back(table.effect("Effect"));
    for (std::size_t i = 0; i < 8; ++i) table.link(actors[i], effects[7 - i]);
    CHECK(crossings(map_of(table)) == 0);
}

TEST_CASE("A full column makes the drawing higher, and nothing lies over another") {
    Table table;
    for (int i = 0; i < 40; ++i) table.effect("Effect " + std::to_string(i));
    const ThreadMap map = map_of(table);
    CHECK(map.height >= 40 * 66);
    for (std::size_t i = 1; i < map.nodes.size(); ++i)
        CHECK(map.nodes[i].y >= map.nodes[i - 1].y + map.nodes[i - 1].height);
}
