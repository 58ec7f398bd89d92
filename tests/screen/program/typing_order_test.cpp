// SPDX-License-Identifier: EUPL-1.2
// Notes that are typed faster than frames are drawn lie in the order in which their keys were pressed, whatever their
// step and lane, and however many keys wait for one frame.
#include "app/screen/input/gestures.hpp"
#include "sessions/insight/order.hpp"
#include "tests/screen/table.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <random>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

using Typed = std::map<std::pair<Phase, Lane>, std::vector<std::string>>;

Typed notes_in(const Session& session) {
    Typed found;
    for (const Note* note : insight::notes_in_order(session))
        found[{note->place.phase, note->place.lane}].push_back(note->text);
    return found;
}

constexpr std::array steps{Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions};
constexpr std::array lanes{Lane::Positive, Lane::Negative};

}  // namespace

TEST_CASE("whatever is typed at once in several steps lies in the order of the keys") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        std::mt19937 random(seed);
        Table table;
        table.begin_session("Overleg");
        Typed typed;
        int number = 0;
        for (int turn = 0; turn < 12; ++turn) {
            const Phase phase = steps.at(random() % steps.size());
            const auto digit = static_cast<int>(index_of(phase)) + 1;
            gestures::press(table.screen().input, control(static_cast<Key>(static_cast<int>(Key::Digit0) + digit)),
                table.screen().now);
            for (auto count = 1 + random() % 6; count > 0; --count) {
                const Lane lane = phase == Phase::Effects ? lanes.at(random() % lanes.size()) : Lane::None;
                const std::string text = "Notitie " + std::to_string(++number) + (random() % 2 ? " van Bérénice" : "");
                const std::string sign = lane == Lane::Positive ? "+" : lane == Lane::Negative ? "-" : "";
                gestures::type(table.screen().input, sign + text + "\n", table.screen().now);
                typed[{phase, lane}].push_back(text);
                if (random() % 4 == 0) table.screen().frame();
            }
        }
        table.screen().settle();
        INFO("seed " << seed);
        CHECK(notes_in(table.session()) == typed);
    }
}
