// SPDX-License-Identifier: EUPL-1.2
// The board as its readers get it: whole at first, afterwards only what changed, each written as JSON once however many
// read it. Without authors, without the text of what is still covered, without votes while they are being cast.
#pragma once
#include "app/live/room/changed_notes.hpp"
#include "app/live/room/events.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace samenspraak::live {

// Whole: all phases. ForPhones: actors and values, which a phone needs to choose from.
enum class Reach : std::uint8_t { Whole, ForPhones };

// How far somebody is who is still being told what lies on the board: round after round, until nothing is left that
// changed meanwhile. So nobody's whole board need lie ready at once.
struct Reading {
    bool whole = true;        // this round tells all; else what changed after `since`
    std::uint64_t since = 0;  // up to this revision all is known
    std::uint64_t until = 0;  // up to which this round tells
    enum class At : std::uint8_t { Start, Groups, Notes } at = At::Start;
    std::uint64_t after = 0;      // the last id that was told, or 0
    bool something_told = false;  // in this round
};

class BoardFeed {
public:
    // `epoch` tells this run of the program from others: revisions of another one mean nothing here.
    BoardFeed(const Session&, std::uint64_t revision, std::uint64_t epoch);

    // Takes over what acts touched, up to this revision. The news is then what has changed for readers, in pieces of a
    // bounded size; none when nothing has.
    void update_from(const Session&, const ChangedFacts&, std::uint64_t revision);
    const std::vector<Text>& news(Reach reach) const { return news_[static_cast<std::size_t>(reach)]; }

    // For somebody who has all up to this revision of that epoch. With another epoch, or too long ago: everything.
    Reading begin(std::uint64_t epoch, std::uint64_t revision) const;
    // The next piece of a bounded size; null when nothing is left: then the news follows on it.
    Text next(Reach, Reading&) const;

private:
    struct Item {
        Phase phase{};
        std::string json;           // empty: not on the board (any more)
        std::uint64_t changed = 0;  // in which revision
        bool for_phones = false;    // phones have had it
    };
    using Items = std::map<std::uint64_t, Item>;
    class Pieces;

    std::vector<Text> pieces(Reach) const;
    bool add_more(Pieces&, Reach, Reading&) const;
    bool add_more(Pieces&, Reach, Reading&, const Items&, std::string_view list, std::string_view gone) const;
    bool put(Items&, std::uint64_t id, Phase, std::string json);
    void put_note(const Session&, NoteId);
    void put_group(const Session&, GroupId);
    void put_sheet(const Session&);
    void forget_the_gone();

    std::uint64_t epoch_, revision_ = 0;
    std::uint64_t known_since_ = 0;  // who has an older revision gets everything
    Items notes_, groups_;
    Item sheet_;
    std::set<std::uint64_t> new_notes_, new_groups_;  // what the last acts changed
    std::size_t gone_ = 0;                            // items that are not on the board any more
    std::array<std::vector<Text>, 2> news_;
};

}  // namespace samenspraak::live
