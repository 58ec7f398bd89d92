// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/board_feed.hpp"

#include "app/live/room/outgoing_messages.hpp"
#include "sessions/ids.hpp"
#include "sessions/json/keys.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace samenspraak::live {
namespace {

namespace json = boost::json;

constexpr std::size_t piece_size = 32 * 1024;
constexpr std::size_t gone_limit = 4'096;

std::size_t index_of(Reach reach) { return static_cast<std::size_t>(reach); }
bool reaches(Reach reach, Phase phase) {
    return reach == Reach::Whole || phase == Phase::Actors || phase == Phase::Values;
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

void put_text(json::object& describe_changes, std::string_view key, const std::string& text) {
    if (!text.empty()) describe_changes[key] = text;
}

json::object told_of(const Experiment& experiment) {
    json::object describe_changes;
    put_text(describe_changes, "question", experiment.question);
    put_text(describe_changes, "measure", experiment.measure);
    put_text(describe_changes, "boundary", experiment.boundary);
    put_text(describe_changes, "end_date", experiment.end_date);
    put_text(describe_changes, "stop_when", experiment.stop_when);
    put_text(describe_changes, "decided_by", experiment.decided_by);
    put_text(describe_changes, "told", experiment.told);
    return describe_changes;
}

// What is said about a note besides its text.
void tell_marks(json::object& describe_changes, const Note& note) {
    if (note.starred) describe_changes["starred"] = true;
    if (note.directness != Directness::Unsaid) describe_changes["directness"] = json_data::key_of(note.directness);
    if (note.at_table != AtTable::Unsaid) describe_changes["at_table"] = note.at_table == AtTable::Yes;
    put_text(describe_changes, "owner", note.owner);
    put_text(describe_changes, "dissent", note.dissent);
    if (note.experiment) describe_changes["experiment"] = told_of(*note.experiment);
}

json::object told_of(const Session& session, const Note& note) {
    json::object describe_changes{{"id", hex(note.id.bits)}, {"phase", json_data::key_of(note.place.phase)}};
    put_text(describe_changes, "lane", std::string(json_data::key_of(note.place.lane)));
    if (note.place.group) describe_changes["group"] = hex(note.place.group.bits);
    describe_changes["rank"] = note.place.rank;
    if (note.covered) {
        describe_changes["covered"] = true;
        return describe_changes;
    }
    describe_changes["text"] = note.text;
    const std::vector<const Note*> all = voices(session, note);
    unsigned count = 0;
    for (const Note* voice : all) count += voice->count;
    if (count > 1) describe_changes["count"] = count;
    tell_marks(describe_changes, note);
    if (json::object links = links_to(session, all); !links.empty()) describe_changes["links"] = std::move(links);
    if (note.place.phase == Phase::Values && !session.voting.open)
        if (const unsigned votes = votes_for(session, all)) describe_changes["votes"] = votes;
    return describe_changes;
}

// Also the notes that are linked to what came or went: what they lead to has changed.
std::set<NoteId> with_neighbours(const Session& session, const ChangedFacts& touched) {
    std::set<NoteId> all;
    const auto add = [&](NoteId id) { all.insert({id, head_of(session, id)}); };
    std::ranges::for_each(touched.notes, add);
    for (NoteId id : touched.status) {
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
    void add(const Item& item, std::uint64_t id, Reach reach, std::string_view list, std::string_view gone) {
        if (!item.json.empty() && reaches(reach, item.phase))
            add(list, item.json);
        else if (!whole_ && (reach == Reach::Whole || item.for_phones))
            add(gone, '"' + hex(id) + '"');
    }
    bool is_full() const { return size_ >= piece_size; }
    bool is_empty() const { return lists_.empty(); }

    // The message; more: others follow, and only after the last is all known.
    Text take(bool more) {
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
    item.for_phones = item.for_phones || reaches(Reach::ForPhones, item.phase);
    item.phase = phase;
    item.json = std::move(json);
    item.changed = revision_;
    return true;
}

void BoardFeed::put_note(const Session& session, NoteId id) {
    const Note* note = find_note(session, id);
    const bool there = note && on_board(session, *note);
    if (put(notes_, id.bits, note ? note->place.phase : Phase::Case,
            there ? json::serialize(told_of(session, *note)) : std::string()))
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

void BoardFeed::update_from(const Session& session, const ChangedFacts& touched, std::uint64_t revision) {
    revision_ = revision;
    new_notes_.clear();
    new_groups_.clear();
    for (NoteId id : with_neighbours(session, touched)) put_note(session, id);
    for (GroupId id : touched.groups) put_group(session, id);
    if (touched.sheet) put_sheet(session);
    if (touched.voting)
        for (const auto& [id, note] : session.notes)
            if (note.place.phase == Phase::Values) put_note(session, id);
    for (Reach reach : {Reach::Whole, Reach::ForPhones}) news_[index_of(reach)] = pieces(reach);
    forget_the_gone();
}

// What the last acts changed.
std::vector<Text> BoardFeed::pieces(Reach reach) const {
    std::vector<Text> done;
    Pieces pieces(epoch_, revision_, false);
    if (sheet_.changed == revision_) pieces.sheet(sheet_.json);
    const auto add = [&](const auto& ids, const Items& items, std::string_view list, std::string_view gone) {
        for (std::uint64_t id : ids) {
            if (pieces.is_full()) done.push_back(pieces.take(true));
            pieces.add(items.at(id), id, reach, list, gone);
        }
    };
    add(new_groups_, groups_, "groups", "groups_gone");
    add(new_notes_, notes_, "notes", "gone");
    if (!pieces.is_empty()) done.push_back(pieces.take(false));
    return done;
}

Reading BoardFeed::begin(std::uint64_t epoch, std::uint64_t revision) const {
    Reading reading;
    reading.whole = epoch != epoch_ || revision < known_since_ || revision > revision_;
    reading.since = reading.whole ? 0 : revision;
    return reading;
}

Text BoardFeed::next(Reach reach, Reading& reading) const {
    while (true) {
        // What is gone meanwhile may be forgotten: then only all of it is sure.
        if (!reading.whole && reading.since < known_since_) reading = {};
        const bool start = reading.at == Reading::At::Start;
        if (start && !reading.whole && reading.since == revision_) return nullptr;
        if (start) reading.until = revision_;
        Pieces pieces(epoch_, reading.until, reading.whole && start);
        const bool more = add_more(pieces, reach, reading);
        const bool tell = more || reading.something_told || reading.whole || !pieces.is_empty();
        if (more)
            reading.something_told = true;
        else
            reading = {false, reading.until, 0, Reading::At::Start, 0, false};
        if (tell) return pieces.take(more);
    }
}

// Fills a piece from where the reading is; false when this round is done.
bool BoardFeed::add_more(Pieces& pieces, Reach reach, Reading& reading) const {
    if (reading.at == Reading::At::Start) {
        if (reading.whole || sheet_.changed > reading.since) pieces.sheet(sheet_.json);
        reading.at = Reading::At::Groups;
    }
    if (reading.at == Reading::At::Groups) {
        if (add_more(pieces, reach, reading, groups_, "groups", "groups_gone")) return true;
        reading.at = Reading::At::Notes;
        reading.after = 0;
    }
    return add_more(pieces, reach, reading, notes_, "notes", "gone");
}

bool BoardFeed::add_more(Pieces& pieces, Reach reach, Reading& reading, const Items& items, std::string_view list,
    std::string_view gone) const {
    for (auto i = items.upper_bound(reading.after); i != items.end(); ++i) {
        const auto& [id, item] = *i;
        if (pieces.is_full()) return true;
        reading.after = id;
        if (!reading.whole && item.changed <= reading.since) continue;
        if (reading.whole && item.json.empty()) continue;
        pieces.add(item, id, reach, list, gone);
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
