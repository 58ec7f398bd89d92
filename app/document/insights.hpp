// SPDX-License-Identifier: EUPL-1.2
// What is asked of the session in every frame, worked out once for each of its states; after an act only what the act
// has touched is worked out again. What is answered is valid until the document does its next act.
// It owns what it found and keeps no reference to the document: given another one, or a moment too far from the last,
// it begins anew. On the thread of the document.
#pragma once
#include "app/document/document.hpp"
#include "sessions/insight/blind_spots.hpp"
#include "sessions/insight/similar.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/insight/threads.hpp"

#include <deque>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace samenspraak::document {

class Insights {
public:
    const insight::Threads& threads(const Document&);
    const insight::BlindSpots& blind_spots(const Document&);
    const std::vector<insight::ValueTally>& tally(const Document&);

    // What waits from the phones, by step, in order.
    std::span<const NoteId> held(const Document&, Phase);

    // Has anybody voted, or may they now?
    bool votes_are_shown(const Document&);
    insight::Turnout turnout(const Document&);

    // Gets ready for `like`, a little in each frame. True: there is more to do.
    bool read_ahead(const Document&);

    // The note on the board of its step that says nearly the same, or of a note that waits another that waits; 0: none.
    // `like` keeps its answer for those who ask in every frame; `find_like` searches each time.
    NoteId like(const Document&, const Note&);
    NoteId find_like(const Document&, const Note&);

    // When the first clock of that day was started, in milliseconds since 1970 UTC; 0: none was. `day` is as `day_of`
    // writes it. Each act is looked at once.
    std::int64_t first_started(const Document&, const std::string& day, std::string (*day_of)(std::int64_t));

    // The notes that may be otherwise than they were at that revision of the same session, or what is linked to them;
    // sorted. Null: too much happened since, look at all.
    const std::vector<NoteId>* changes_since(const Document&, std::uint64_t revision);

private:
    struct Step {  // from that revision to the next one that was followed
        std::uint64_t from = 0;
        std::vector<NoteId> otherwise;
    };
    void update_from(const Document&);
    void begin(const Document&);
    void step(const Document&, const History::Entries&);
    void follow_held(const Session&, std::span<const NoteId> touched);
    void follow_likes(const Session&, std::span<const NoteId> touched);

    SessionId id_;
    std::uint64_t revision_ = ~std::uint64_t{0};
    std::optional<insight::Threads> threads_;
    std::optional<insight::BlindSpots> blind_spots_;
    std::optional<std::vector<insight::ValueTally>> tally_;
    std::optional<insight::Turnout> turnout_;
    std::array<std::vector<NoteId>, phase_count> held_;
    insight::SimilarNotes similar_, similar_waiting_{NoteStatus::Held};
    std::map<NoteId, NoteId> likes_;
    struct FirstStarted {
        std::string day;
        std::int64_t time = 0;    // milliseconds since 1970 UTC; 0: none so far
        std::uint64_t until = 0;  // the revision with which it was found, or up to which there is none
    };
    FirstStarted started_;
    std::deque<Step> steps_;  // the last ones, without a gap
    std::vector<NoteId> otherwise_;
};

}  // namespace samenspraak::document
