// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/board_feed.hpp"

#include "app/live/room/outgoing_messages.hpp"
#include "sessions/ids.hpp"
#include "sessions/json/json_writing.hpp"
#include "sessions/json/keys.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <utility>

namespace samenspraak::live {
namespace {

namespace json = boost::json;
using json_data::put_text;

constexpr std::size_t piece_size = 32 * 1024;
constexpr std::size_t gone_limit = 4'096;

std::size_t index_of(BoardScope scope) { return static_cast<std::size_t>(scope); }
bool includes(BoardScope scope, Phase phase) {
    return scope == BoardScope::AllPhases || phase == Phase::Actors || phase == Phase::Values;
}

// The note and all that were merged into it.
std::vector<const Note*> voices(const Session& session, const Note& head) {
    std::vector<const Note*> all{&head};
    session.links.to(head.id, [&](const Link& link) {
        if (link.kind != LinkKind::Merged) return;
        if (const Note* merged = find_note(session, link.from)) all.push_back(merged);
    });
    return all;
}

// What leads to the note, by kind; between merged notes it is the heads that are linked. A tension has no direction.
json::object links_to(const Session& session, const std::vector<const Note*>& voices) {
    std::set<std::pair<LinkKind, NoteId>> ends;
    const auto see = [&](LinkKind kind, NoteId id) {
        const Note* end = find_note(session, head_of(session, id));
        if (kind != LinkKind::Merged && end && on_board(session, *end) && end != voices.front())
            ends.insert({kind, end->id});
    };
    for (const Note* voice : voices) {
        session.links.to(voice->id, [&](const Link& link) { see(link.kind, link.from); });
        session.links.from(voice->id, [&](const Link& link) {
            if (link.kind == LinkKind::Tension) see(link.kind, link.to);
        });
    }
    json::object links;
    for (const auto& [kind, id] : ends) {
        json::value& list = links[json_data::key_of(kind)];
        if (!list.is_array()) list.emplace_array();
        list.get_array().emplace_back(hex(id.bits));
    }
    return links;
}

unsigned votes_for(const Session& session, const std::vector<const Note*>& voices) {
    unsigned points = 0;
    for (const Note* voice : voices) points += voice->hands;
    for (const auto& [key, given] : session.votes)
        if (std::ranges::find(voices, key.second, &Note::id) != voices.end()) points += given;
    return points;
}

// What is said about a note besides its text.
void put_marks(json::object& object, const Note& note) {
    if (note.starred) object["starred"] = true;
    if (note.directness != Directness::Unsaid) object["directness"] = json_data::key_of(note.directness);
    if (note.at_table != AtTable::Unsaid) object["at_table"] = note.at_table == AtTable::Yes;
    put_text(object, "owner", note.details->owner);
    put_text(object, "dissent", note.details->dissent);
    if (note.details->experiment) object["experiment"] = json_data::json_of(*note.details->experiment);
}

json::object json_of(const Session& session, const Note& note, bool votes_covered) {
    json::object object{{"id", hex(note.id.bits)}, {"phase", json_data::key_of(note.place.phase)}};
    put_text(object, "lane", json_data::key_of(note.place.lane));
    if (note.place.group) object["group"] = hex(note.place.group.bits);
    object["rank"] = note.place.rank;
    if (note.covered) {
        object["covered"] = true;
        return object;
    }
    object["text"] = note.text;
    const std::vector<const Note*> all = voices(session, note);
    unsigned count = 0;
    for (const Note* voice : all) count += voice->count;
    if (count > 1) object["count"] = count;
    put_marks(object, note);
    if (json::object links = links_to(session, all); !links.empty()) object["links"] = std::move(links);
    if (note.place.phase == Phase::Values && !session.voting.open && !votes_covered)
        if (const unsigned votes = votes_for(session, all)) object["votes"] = votes;
    return object;
}

// Also the notes that are linked to what came or went: what they lead to has changed.
std::set<NoteId> with_neighbours(const Session& session, const ChangedFacts& changed) {
    std::set<NoteId> all;
    const auto add = [&](NoteId id) { all.insert({id, head_of(session, id)}); };
    std::ranges::for_each(changed.notes, add);
    for (NoteId id : changed.status) {
        const Note* head = find_note(session, head_of(session, id));
        if (!head) continue;
        for (const Note* voice : voices(session, *head)) {
            session.links.to(voice->id, [&](const Link& link) { add(link.from); });
            session.links.from(voice->id, [&](const Link& link) { add(link.to); });
        }
    }
    return all;
}

}  // namespace

// Puts JSON that is already written together into messages of a bounded size.
class BoardFeed::Pieces {
public:
    Pieces(std::uint64_t epoch, std::uint64_t revision, bool whole)
        : head_(R"({"type":"board","epoch":")" + hex(epoch) + R"(","revision":)" + std::to_string(revision)),
          whole_(whole) {}

    void sheet(const std::string& json) { lists_["sheet"] = json; }
    void add(std::string_view list, const std::string& json) {
        std::string& text = lists_[list];
        size_ += json.size();
        if (!text.empty()) text += ',';
        text += json;
    }
    void add(const Item& item, std::uint64_t id, BoardScope scope, std::string_view list, std::string_view gone) {
        if (!item.json.empty() && includes(scope, item.phase))
            add(list, item.json);
        else if (!whole_ && (scope == BoardScope::AllPhases || item.for_phones))
            add(gone, '"' + hex(id) + '"');
    }
    bool is_full() const { return size_ >= piece_size; }
    bool is_empty() const { return lists_.empty(); }

    // The message; more: others follow, and only after the last is all known.
    SharedText take(bool more) {
        std::string text = head_;
        if (whole_) text += R"(,"whole":true)";
        if (more) text += R"(,"more":true)";
        for (const auto& [list, json] : lists_) {
            const bool array = list != "sheet";
            text += R"(,")" + std::string(list) + (array ? "\":[" : "\":") + json + (array ? "]" : "");
        }
        lists_.clear();
        size_ = 0;
        return shared(text + '}');
    }

private:
    std::string head_;
    bool whole_;  // begins anew
    std::map<std::string_view, std::string> lists_;
    std::size_t size_ = 0;
};

BoardFeed::BoardFeed(const Session& session, std::uint64_t revision, std::uint64_t epoch)
    : epoch_(epoch),
      revision_(revision),
      known_since_(revision) {
    for (const auto& [id, note] : session.notes) put_note(session, id);
    for (const auto& [id, group] : session.groups) put_group(session, id);
    put_sheet(session);
}

// True when readers have something new.
bool BoardFeed::put(Items& items, std::uint64_t id, Phase phase, std::string json) {
    const auto found = items.find(id);
    if (found == items.end() && json.empty()) return false;
    Item& item = found == items.end() ? items[id] : found->second;
    if (item.json == json) return false;
    gone_ += json.empty();
    gone_ -= item.json.empty() && found != items.end();
    item.for_phones = item.for_phones || includes(BoardScope::PhonePhases, item.phase);
    item.phase = phase;
    item.json = std::move(json);
    item.changed = revision_;
    return true;
}

void BoardFeed::put_note(const Session& session, NoteId id) {
    const Note* note = find_note(session, id);
    const bool there = note && on_board(session, *note);
    if (put(notes_, id.bits, note ? note->place.phase : Phase::Case,
            there ? json::serialize(json_of(session, *note, votes_covered_)) : std::string()))
        new_notes_.insert(id.bits);
}

void BoardFeed::put_group(const Session& session, GroupId id) {
    const auto found = session.groups.find(id);
    std::string text;
    if (found != session.groups.end()) {
        const Group& group = found->second;
        text = json::serialize(json::object{{"id", hex(id.bits)}, {"phase", json_data::key_of(group.phase)},
            {"name", group.name}, {"rank", group.rank}});
    }
    if (put(groups_, id.bits, found == session.groups.end() ? Phase{} : found->second.phase, std::move(text)))
        new_groups_.insert(id.bits);
}

void BoardFeed::put_sheet(const Session& session) {
    json::object sheet;
    for (std::size_t i = 0; i < case_question_count; ++i)
        put_text(sheet, json_data::key_of(static_cast<CaseQuestion>(i)), session.sheet[i]);
    std::string text = json::serialize(sheet);
    if (text == sheet_.json) return;
    sheet_ = {Phase::Case, std::move(text), revision_};
}

void BoardFeed::update_from(
    const Session& session, const ChangedFacts& changed, std::uint64_t revision, bool votes_covered) {
    revision_ = revision;
    const bool turn = std::exchange(votes_covered_, votes_covered) != votes_covered;
    if (turn) ++turns_, turned_at_ = revision;
    new_notes_.clear();
    new_groups_.clear();
    for (NoteId id : with_neighbours(session, changed)) put_note(session, id);
    for (GroupId id : changed.groups) put_group(session, id);
    if (changed.sheet) put_sheet(session);
    if (changed.voting || turn)
        for (const auto& [id, note] : session.notes)
            if (note.place.phase == Phase::Values) put_note(session, id);
    for (BoardScope scope : {BoardScope::AllPhases, BoardScope::PhonePhases}) news_[index_of(scope)] = pieces(scope);
    forget_the_gone();
}

// What the last acts changed.
std::vector<SharedText> BoardFeed::pieces(BoardScope scope) const {
    std::vector<SharedText> done;
    Pieces pieces(epoch_, revision_, false);
    if (sheet_.changed == revision_) pieces.sheet(sheet_.json);
    const auto add = [&](const auto& ids, const Items& items, std::string_view list, std::string_view gone) {
        for (std::uint64_t id : ids) {
            if (pieces.is_full()) done.push_back(pieces.take(true));
            pieces.add(items.at(id), id, scope, list, gone);
        }
    };
    add(new_groups_, groups_, "groups", "groups_gone");
    add(new_notes_, notes_, "notes", "gone");
    if (!pieces.is_empty()) done.push_back(pieces.take(false));
    return done;
}

FeedCursor BoardFeed::begin(std::uint64_t epoch, std::uint64_t revision) const {
    FeedCursor cursor;
    const bool turned_since = turns_ > 0 && revision == turned_at_;
    cursor.whole = epoch != epoch_ || revision < known_since_ || revision > revision_ || turned_since;
    cursor.turns = turns_;
    cursor.since = cursor.whole ? 0 : revision;
    return cursor;
}

SharedText BoardFeed::next(BoardScope scope, FeedCursor& cursor) const {
    while (true) {
        // What is gone meanwhile may be forgotten: then only all of it is sure.
        if (cursor.turns != turns_ || (!cursor.whole && cursor.since < known_since_)) cursor = {.turns = turns_};
        const bool start = cursor.at == FeedCursor::At::Start;
        if (start && !cursor.whole && cursor.since == revision_) return nullptr;
        if (start) cursor.until = revision_;
        Pieces pieces(epoch_, cursor.until, cursor.whole && start);
        const bool more = add_more(pieces, scope, cursor);
        const bool tell = more || cursor.something_told || cursor.whole || !pieces.is_empty();
        if (more)
            cursor.something_told = true;
        else
            cursor = {false, cursor.until, 0, FeedCursor::At::Start, 0, false, turns_};
        if (tell) return pieces.take(more);
    }
}

// Fills a piece from where the cursor is; false when this round is done.
bool BoardFeed::add_more(Pieces& pieces, BoardScope scope, FeedCursor& cursor) const {
    if (cursor.at == FeedCursor::At::Start) {
        if (cursor.whole || sheet_.changed > cursor.since) pieces.sheet(sheet_.json);
        cursor.at = FeedCursor::At::Groups;
    }
    if (cursor.at == FeedCursor::At::Groups) {
        if (add_more(pieces, scope, cursor, groups_, "groups", "groups_gone")) return true;
        cursor.at = FeedCursor::At::Notes;
        cursor.after = 0;
    }
    return add_more(pieces, scope, cursor, notes_, "notes", "gone");
}

bool BoardFeed::add_more(Pieces& pieces, BoardScope scope, FeedCursor& cursor, const Items& items,
    std::string_view list, std::string_view gone) const {
    for (auto i = items.upper_bound(cursor.after); i != items.end(); ++i) {
        const auto& [id, item] = *i;
        if (pieces.is_full()) return true;
        cursor.after = id;
        if (!cursor.whole && item.changed <= cursor.since) continue;
        if (cursor.whole && item.json.empty()) continue;
        pieces.add(item, id, scope, list, gone);
    }
    return false;
}

// What left the board long ago is not remembered for ever; who was away that long gets everything anew.
void BoardFeed::forget_the_gone() {
    if (gone_ <= gone_limit) return;
    for (Items* items : {&notes_, &groups_})
        std::erase_if(*items, [](const auto& entry) { return entry.second.json.empty(); });
    gone_ = 0;
    known_since_ = revision_;
}

}  // namespace samenspraak::live
