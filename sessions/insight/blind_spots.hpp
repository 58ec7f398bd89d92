// SPDX-License-Identifier: EUPL-1.2
// Blind spots: what nobody has looked at yet, such as an effect that touches no actor. Shown quietly beside the board,
// and in the report as what is still open. The list is ours: it follows the threads of the method (actor, effect,
// value, option) and asks where one breaks off. Holds ids only, so it may outlive the session. One thread at a time.
#pragma once
#include "sessions/insight/threads.hpp"

#include <array>
#include <vector>

namespace samenspraak::insight {

enum class BlindSpot : std::uint8_t {
    ActorsWithoutEffect,
    ActorsNotAtTable,    // marked as not at the table; actors of whom nobody has said it are no blind spot
    ActorsWithoutGroup,  // only when there are groups of actors
    EffectsWithoutActor,
    EffectsWithoutValue,
    NegativeEffectsWithoutAnswer,  // in the lane Negative or Both
    ValuesWithoutOption,
    OptionsWithoutValue,
    OptionsWithoutOwner,
};
inline constexpr std::size_t blind_spot_count = 9;
inline constexpr std::array<BlindSpot, blind_spot_count> all_blind_spots{BlindSpot::ActorsWithoutEffect,
    BlindSpot::ActorsNotAtTable, BlindSpot::ActorsWithoutGroup, BlindSpot::EffectsWithoutActor,
    BlindSpot::EffectsWithoutValue, BlindSpot::NegativeEffectsWithoutAnswer, BlindSpot::ValuesWithoutOption,
    BlindSpot::OptionsWithoutValue, BlindSpot::OptionsWithoutOwner};

// The phase of the notes that a blind spot is about.
Phase phase_of(BlindSpot);

class BlindSpots {
public:
    BlindSpots(const Session&, const Threads&);  // the threads must be of this state of the session

    // Brings it in line with the session after acts. `otherwise`: the notes that may have changed, as returned by
    // Threads::update_from. The result is the same as that of a new BlindSpots.
    void update_from(const Session&, const Threads&, std::span<const NoteId> otherwise);

    const std::vector<NoteId>& operator[](BlindSpot spot) const { return notes_[static_cast<std::size_t>(spot)]; }

    // How many values have no option and how many negative effects no answer, together: what the outcome counts as
    // open.
    std::size_t unanswered() const;

    friend bool operator==(const BlindSpots&, const BlindSpots&) = default;

private:
    std::array<std::vector<NoteId>, blind_spot_count> notes_;  // each in board order
    bool grouping_ = false;                                    // whether there are groups of actors
};

}  // namespace samenspraak::insight
