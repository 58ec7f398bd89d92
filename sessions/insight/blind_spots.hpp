// SPDX-License-Identifier: EUPL-1.2
// What nobody has looked at yet. Shown quietly beside the board, and in the report as what stays open.
#pragma once
#include "sessions/insight/threads.hpp"

#include <array>
#include <vector>

namespace samenspraak::insight {

enum class BlindSpot : std::uint8_t {
    ActorsWithoutEffect,
    ActorsNotAtTable,    // said to be not at the table; unsaid is no blind spot
    ActorsWithoutGroup,  // only once there are groups of actors
    EffectsWithoutActor,
    EffectsWithoutValue,
    NegativeEffectsWithoutAnswer,  // negative, or both
    ValuesWithoutOption,
    OptionsWithoutValue,
    OptionsWithoutOwner,
};
inline constexpr std::size_t blind_spot_count = 9;
inline constexpr std::array<BlindSpot, blind_spot_count> all_blind_spots{BlindSpot::ActorsWithoutEffect,
    BlindSpot::ActorsNotAtTable, BlindSpot::ActorsWithoutGroup, BlindSpot::EffectsWithoutActor,
    BlindSpot::EffectsWithoutValue, BlindSpot::NegativeEffectsWithoutAnswer, BlindSpot::ValuesWithoutOption,
    BlindSpot::OptionsWithoutValue, BlindSpot::OptionsWithoutOwner};

// The phase whose notes it is about.
Phase phase_of(BlindSpot);

class BlindSpots {
public:
    BlindSpots(const Session&, const Threads&);  // Threads of this state of the session

    // After acts: as if they were made anew, when only these notes may be otherwise (as Threads::update_from answers).
    void update_from(const Session&, const Threads&, std::span<const NoteId> otherwise);

    const std::vector<NoteId>& operator[](BlindSpot spot) const { return notes_[static_cast<std::size_t>(spot)]; }

    // Values without an option and negative effects without an answer: what the outcome counts as open.
    std::size_t unanswered() const;

    friend bool operator==(const BlindSpots&, const BlindSpots&) = default;

private:
    std::array<std::vector<NoteId>, blind_spot_count> notes_;  // each in board order
    bool grouping_ = false;                                    // there are groups of actors
};

}  // namespace samenspraak::insight
