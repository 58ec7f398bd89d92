// SPDX-License-Identifier: EUPL-1.2
// A session with so many notes in each phase, linked at random from actor to option: for what holds of any session.
#pragma once
#include "tests/support/random_session.hpp"

#include <string>

namespace samenspraak::testing {

struct LinkedWish {
    std::size_t actors = 0, effects = 0, values = 0, options = 0, groups = 0;
    bool votes = true;
};

inline Session linked_session(Random& random, const LinkedWish& wish) {
    constexpr std::array effect_lanes{Lane::Positive, Lane::Negative, Lane::Both, Lane::None};
    constexpr std::array option_lanes{Lane::Technology, Lane::Environment, Lane::People, Lane::None};
    constexpr std::array texts{"Kort", "Telefoons worden gevolgd zonder dat je het weet", "Minder gedrang",
        "Wie in de binnenstad woont is te herkennen aan vaste tijden en wordt elke dag gevolgd", "مرحبا بالعالم",
        "Arbeidsongeschiktheidsverzekeringsmaatschappij", "Toon alleen rustig, druk of te druk"};
    Session session;
    std::uint64_t last = 0;
    std::array<std::vector<NoteId>, phase_count> made;
    const auto add = [&](Phase phase, std::size_t count, const auto& lane_of) {
        std::vector<GroupId> groups;
        for (std::size_t i = 0; i < wish.groups; ++i) {
            groups.push_back(GroupId{++last});
            session.groups.emplace(groups.back(), Group{groups.back(), phase, "Groep " + std::to_string(i), "", ""});
        }
        for (std::size_t i = 0; i < count; ++i) {
            Note note;
            note.id = NoteId{++last};
            note.text = texts[random.below(texts.size())];
            note.place = {phase, lane_of(), {}, std::to_string(1'000 + i)};
            if (!groups.empty() && !random.one_in(3)) note.place.group = groups[random.below(groups.size())];
            if (phase == Phase::Values && wish.votes) note.hands = static_cast<std::uint16_t>(random.below(12));
            made[index_of(phase)].push_back(note.id);
            session.notes.emplace(note.id, note);
        }
    };
    add(Phase::Actors, wish.actors, [] { return Lane::None; });
    add(Phase::Effects, wish.effects, [&] { return effect_lanes[random.below(4)]; });
    add(Phase::Values, wish.values, [] { return Lane::None; });
    add(Phase::Actions, wish.options, [&] { return option_lanes[random.below(4)]; });
    const auto link = [&](LinkKind kind, Phase from, Phase to, std::size_t count) {
        const auto &a = made[index_of(from)], &b = made[index_of(to)];
        for (std::size_t i = 0; !a.empty() && !b.empty() && i < count; ++i)
            session.links.insert({kind, a[random.below(a.size())], b[random.below(b.size())]});
    };
    link(LinkKind::Touches, Phase::Actors, Phase::Effects, wish.actors + wish.effects);
    link(LinkKind::Bears, Phase::Effects, Phase::Values, wish.effects * 2);
    link(LinkKind::Serves, Phase::Values, Phase::Actions, wish.options * 3 / 2);
    link(LinkKind::Answers, Phase::Effects, Phase::Actions, wish.options);
    return session;
}

// From a handful of notes to an evening's.
inline Session linked_session(std::uint64_t seed) {
    Random random(seed);
    return linked_session(random, {.actors = random.below(18),
                                      .effects = random.below(40),
                                      .values = random.below(12),
                                      .options = random.below(25),
                                      .groups = random.below(4),
                                      .votes = !random.one_in(3)});
}

}  // namespace samenspraak::testing
