// SPDX-License-Identifier: EUPL-1.2
// What is asked of the session in every frame, worked out once for each of its states.
#pragma once
#include "app/workshop.hpp"
#include "sessions/insight/blind_spots.hpp"
#include "sessions/insight/similar.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/insight/threads.hpp"

#include <map>
#include <optional>
#include <utility>

namespace samenspraak {

class Insights {
public:
    // Valid until the workshop does its next act.
    const Threads& threads(const Workshop& workshop) {
        follow(workshop);
        if (!threads_) threads_.emplace(workshop.session());
        return *threads_;
    }
    const BlindSpots& blind_spots(const Workshop& workshop) {
        const Threads& of = threads(workshop);
        if (!blind_spots_) blind_spots_.emplace(workshop.session(), of);
        return *blind_spots_;
    }
    const std::vector<ValueTally>& tally(const Workshop& workshop) {
        const Threads& of = threads(workshop);
        if (!tally_) tally_.emplace(samenspraak::tally(workshop.session(), of));
        return *tally_;
    }

    // The note on the board of its step that says nearly the same, or of a note that waits another that waits; 0: none.
    // Looked for once for each state.
    NoteId like(const Workshop& workshop, const Note& note) {
        follow(workshop);
        const auto [found, fresh] = likes_.try_emplace(note.id);
        if (!fresh) return found->second;
        if (!std::exchange(similar_followed_, true)) similar_.follow(workshop.session());
        const auto notes = similar_.to(note.place.phase, note.text, note.id);
        return found->second = notes.empty() ? also_waits(workshop.session(), note) : notes.front();
    }

    // When the first clock of that day was started; 0: none was. Looked for once for each state.
    std::int64_t first_started(const Workshop& workshop, const std::string& day, std::string (*day_of)(std::int64_t)) {
        follow(workshop);
        if (started_on_ == day) return first_started_;
        started_on_ = day, first_started_ = 0;
        for (const auto& entry : workshop.history().entries())
            for (const Change& change : entry.act.changes)
                if (const auto* set = std::get_if<SetClock>(&change); set && set->clock.started != 0)
                    if (day_of(set->clock.started) == day) return first_started_ = set->clock.started;
        return 0;
    }

private:
    static NoteId also_waits(const Session& session, const Note& note) {
        if (note.standing != Standing::Held) return {};
        for (const auto& [id, other] : session.notes)
            if (other.standing == Standing::Held && other.place.phase == note.place.phase && id != note.id
                && !other.covered && SimilarNotes::similar(other.text, note.text))
                return id;
        return {};
    }
    void follow(const Workshop& workshop) {
        if (id_ == workshop.id() && revision_ == workshop.revision()) return;
        id_ = workshop.id(), revision_ = workshop.revision();
        threads_.reset(), blind_spots_.reset(), tally_.reset(), likes_.clear();
        similar_followed_ = false;
        started_on_.clear();
    }

    SessionId id_;
    std::uint64_t revision_ = 0;
    std::optional<Threads> threads_;
    std::optional<BlindSpots> blind_spots_;
    std::optional<std::vector<ValueTally>> tally_;
    SimilarNotes similar_;  // brought in line only when it is asked
    bool similar_followed_ = false;
    std::map<NoteId, NoteId> likes_;
    std::string started_on_;
    std::int64_t first_started_ = 0;
};

}  // namespace samenspraak
