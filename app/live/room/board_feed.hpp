// SPDX-License-Identifier: EUPL-1.2
// The board as JSON for those who follow it: the whole board at first, afterwards only what changed. Each item is
// written once, however many follow. Left out are authors, the text of covered notes, and votes while they are being
// cast. Keeps its own copy of what it told, and refers to no session between calls. Used on the room's thread.
#pragma once
#include "app/live/room/changed_notes.hpp"
#include "app/live/room/events.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace samenspraak::live {

// Which part of the board a client gets. PhonePhases: actors and values, which a phone needs to choose from.
enum class BoardScope : std::uint8_t { AllPhases, PhonePhases };

// How far a client is that is still being told the board. It is told in rounds: in each what changed since the round
// before, until nothing changed meanwhile. So no copy of the whole board need wait for anybody.
struct FeedCursor {
    bool whole = true;        // this round tells everything; else what changed after `since`
    std::uint64_t since = 0;  // revision up to which the client knows everything
    std::uint64_t until = 0;  // revision up to which this round tells
    enum class At : std::uint8_t { Start, Groups, Notes } at = At::Start;
    std::uint64_t after = 0;      // id that was told last, or 0
    bool something_told = false;  // in this round
    std::uint64_t turns = 0;      // so often votes had been covered or shown when it began
};

class BoardFeed {
public:
    // `epoch` is a number for this run of the program: revisions of another epoch mean nothing here.
    BoardFeed(const Session&, std::uint64_t revision, std::uint64_t epoch);

    // Takes over what acts changed, up to this revision. `news` is then what has changed for those who know all that
    // came before, in messages of a bounded size; empty when nothing has. votes_covered: votes are left out also after
    // they were cast; no act says so.
    void update_from(const Session&, const ChangedFacts&, std::uint64_t revision, bool votes_covered = false);
    bool votes_covered() const { return votes_covered_; }
    const std::vector<SharedText>& news(BoardScope scope) const { return news_[static_cast<std::size_t>(scope)]; }

    // For a client that knows everything up to this revision of that epoch. When the epoch is another, or the revision
    // too long ago, it is told everything.
    FeedCursor begin(std::uint64_t epoch, std::uint64_t revision) const;
    // The next message, of a bounded size; null when nothing is left. From then on the client follows the news.
    SharedText next(BoardScope, FeedCursor&) const;

private:
    struct Item {
        Phase phase{};
        std::string json;           // empty: not on the board, or not any more
        std::uint64_t changed = 0;  // revision
        bool for_phones = false;    // phones have had it
    };
    using Items = std::map<std::uint64_t, Item>;
    class Pieces;

    std::vector<SharedText> pieces(BoardScope) const;
    bool add_more(Pieces&, BoardScope, FeedCursor&) const;
    bool add_more(Pieces&, BoardScope, FeedCursor&, const Items&, std::string_view list, std::string_view gone) const;
    bool put(Items&, std::uint64_t id, Phase, std::string json);
    void put_note(const Session&, NoteId);
    void put_group(const Session&, GroupId);
    void put_sheet(const Session&);
    void forget_the_gone();

    std::uint64_t epoch_, revision_ = 0;
    std::uint64_t known_since_ = 0;  // who has an older revision gets everything …
    bool votes_covered_ = false;
    std::uint64_t turns_ = 0, turned_at_ = 0;  // … and who has just this one, in which votes were covered or shown
    Items notes_, groups_;
    Item sheet_;
    std::set<std::uint64_t> new_notes_, new_groups_;  // changed by the last acts
    std::size_t gone_ = 0;                            // items that are no longer on the board
    std::array<std::vector<SharedText>, 2> news_;     // by scope
};

}  // namespace samenspraak::live
