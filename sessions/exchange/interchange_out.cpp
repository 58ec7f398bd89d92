// SPDX-License-Identifier: EUPL-1.2
// A session put into JSON. The way back is in interchange_in.cpp.
#include "sessions/exchange/interchange.hpp"
#include "sessions/ids.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/json/json_text.hpp"
#include "sessions/json/json_writing.hpp"
#include "sessions/json/keys.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace samenspraak::exchange {
namespace {

namespace json = boost::json;
using json_data::put_text;

json::string text_of(std::string_view text) { return json::string(text); }

// What is not so is left out.
void put_flag(json::object& object, std::string_view key, bool flag) {
    if (flag) object[key] = true;
}

bool reads_as_id(std::string_view name) {
    const auto bits = from_hex(name);
    return bits && hex(*bits) == name;
}

std::string_view reference_of(const Note& note) { return note.details->reference; }
template <class Thing> std::string_view reference_of(const Thing& thing) { return thing.reference; }

// The ids under which things go out: the one that they came in with, unless that would be mistaken for another.
template <class Kind> class Names {
public:
    template <class Things> explicit Names(const Things& things) {
        std::unordered_map<std::string_view, std::size_t> times;
        for (const auto& [id, thing] : things) ++times[reference_of(thing)];
        for (const auto& [id, thing] : things)
            if (const std::string_view name = reference_of(thing);
                !name.empty() && times[name] == 1 && !reads_as_id(name))
                references_.emplace(id, name);
    }
    json::string operator()(Kind id) const {
        const auto found = references_.find(id);
        return found == references_.end() ? text_of(hex(id.bits)) : text_of(found->second);
    }

private:
    std::unordered_map<Kind, std::string_view> references_;
};

class Export {
public:
    Export(const Session& session, JsonChoices choices)
        : session_(session),
          choices_(choices),
          notes_(session.notes),
          groups_(session.groups),
          participants_(session.participants) {
        gather_notes();
        gather_people();
    }

    json::value document() const {
        json::object document{{"format", "samenspraak"}, {"version", json_version}};
        put_text(document, "title", session_.title);
        document["language"] = text_of(session_.language);
        put_text(document, "date", session_.date);
        put_text(document, "host", session_.host);
        put_whereabouts(document);
        put_case(document);
        put_clocks(document);
        put_settings(document);
        put_list(document, "groups", groups());
        document["notes"] = notes();
        put_list(document, "links", links());
        if (choices_.names) put_list(document, "participants", participants());
        return document;
    }

private:
    static void put_list(json::object& document, std::string_view key, json::array list) {
        if (!list.empty()) document[key] = std::move(list);
    }

    // Left out with the removed notes: those that were merged into one of them, for nobody speaks for them any more.
    bool goes_out(const Note& note) const {
        if (choices_.removed) return true;
        const Note* head = find_note(session_, head_of(session_, note.id));
        return note.status != NoteStatus::Removed && head->status != NoteStatus::Removed;
    }
    void gather_notes() {
        for (const Note* note : insight::all_notes_in_order(session_)) {
            if (!goes_out(*note)) continue;
            places_.emplace(note->id, order_.size());
            order_.push_back(note);
        }
    }
    // In the order in which they joined. Ids would not do: those of names that others gave are made anew elsewhere.
    void gather_people() {
        for (const auto& [id, participant] : session_.participants) people_.push_back(&participant);
        std::ranges::sort(
            people_, {}, [&](const Participant* p) { return std::pair(p->joined, participants_(p->id)); });
        for (const Participant* participant : people_) {
            auto vote = session_.votes.lower_bound({participant->id, {}});
            for (; vote != session_.votes.end() && vote->first.first == participant->id; ++vote)
                ballots_[vote->first.second].emplace_back(participant->id, vote->second);
        }
    }

    void put_whereabouts(json::object& document) const {
        if (session_.whereabouts.phase != Phase::Case)
            put_text(document, "phase", json_data::key_of(session_.whereabouts.phase));
        put_flag(document, "concluded", session_.whereabouts.concluded);
    }
    void put_case(json::object& document) const {
        json::object answers;
        for (std::size_t i = 0; i < case_question_count; ++i)
            put_text(answers, json_data::key_of(static_cast<CaseQuestion>(i)), session_.sheet[i]);
        if (!answers.empty()) document["case"] = std::move(answers);
    }
    void put_clocks(json::object& document) const {
        json::object clocks;
        for (const Phase phase : all_phases) {
            const Clock& clock = session_.clocks[index_of(phase)];
            json::object times;
            if (clock.planned) times["planned"] = clock.planned;
            if (clock.spent) times["spent"] = clock.spent;
            if (!times.empty()) clocks[json_data::key_of(phase)] = std::move(times);
        }
        if (!clocks.empty()) document["clocks"] = std::move(clocks);
    }
    void put_settings(json::object& document) const {
        json::object voting;
        put_flag(voting, "open", session_.voting.open);
        if (session_.voting.budget != Voting{}.budget) voting["budget"] = session_.voting.budget;
        if (!voting.empty()) document["voting"] = std::move(voting);
        put_flag(document, "silent", session_.silent);
        json::array holding;
        for (const Phase phase : all_phases)
            if (session_.hold_phone_notes[index_of(phase)]) holding.push_back(text_of(json_data::key_of(phase)));
        put_list(document, "holding", std::move(holding));
    }

    // A group of which no note goes out would be an empty one there.
    json::array groups() const {
        std::unordered_set<GroupId> used;
        for (const Note* note : order_) used.insert(note->place.group);
        json::array list;
        for (const Group* group : insight::groups_in_order(session_)) {
            if (!used.contains(group->id) && !on_board(session_, *group)) continue;
            json::object object{{"id", groups_(group->id)}, {"phase", text_of(json_data::key_of(group->phase))}};
            put_text(object, "name", group->name);
            list.push_back(std::move(object));
        }
        return list;
    }

    json::array notes() const {
        json::array list;
        list.reserve(order_.size());
        for (const Note* note : order_) list.push_back(note_object(*note));
        return list;
    }
    json::object note_object(const Note& note) const {
        json::object object{{"id", notes_(note.id)}, {"phase", text_of(json_data::key_of(note.place.phase))}};
        put_text(object, "lane", json_data::key_of(note.place.lane));
        object["text"] = text_of(note.text);
        if (note.place.group) object["group"] = groups_(note.place.group);
        if (choices_.names && note.author) object["author"] = participants_(note.author);
        if (note.count != 1) object["count"] = note.count;
        put_text(object, "directness", json_data::key_of(note.directness));
        if (note.at_table != AtTable::Unsaid) object["at_table"] = note.at_table == AtTable::Yes;
        put_votes(object, note);
        put_text(object, "owner", note.details->owner);
        put_flag(object, "starred", note.starred);
        put_text(object, "dissent", note.details->dissent);
        if (note.details->experiment) object["experiment"] = json_data::json_of(*note.details->experiment);
        put_flag(object, "covered", note.covered);
        put_text(object, "standing", json_data::key_of(note.status));
        if (const NoteId head = head_of(session_, note.id); head != note.id) object["merged_into"] = notes_(head);
        return object;
    }
    void put_votes(json::object& object, const Note& note) const {
        const auto found = ballots_.find(note.id);
        std::uint64_t votes = note.hands;
        json::array ballots;
        if (found != ballots_.end())
            for (const auto& [who, points] : found->second) {
                votes += points;
                ballots.push_back(json::object{{"participant", participants_(who)}, {"points", points}});
            }
        if (votes) object["votes"] = votes;
        if (choices_.names) put_list(object, "ballots", std::move(ballots));
    }

    // By kind, then as the notes stand in the file, so that two exports differ only where the sessions do.
    json::array links() const {
        struct Row {
            LinkKind kind;
            std::size_t from, to;
            auto operator<=>(const Row&) const = default;
        };
        std::vector<Row> rows;
        session_.links.all([&](const Link& link) {
            const auto from = places_.find(link.from), to = places_.find(link.to);
            if (link.kind == LinkKind::Merged || from == places_.end() || to == places_.end()) return;
            Row row{link.kind, from->second, to->second};
            if (row.kind == LinkKind::Tension && row.to < row.from) std::swap(row.from, row.to);
            rows.push_back(row);
        });
        std::ranges::sort(rows);
        json::array list;
        for (const Row& row : rows) list.push_back(link_object(row.kind, order_[row.from]->id, order_[row.to]->id));
        return list;
    }
    json::object link_object(LinkKind kind, NoteId from, NoteId to) const {
        if (kind != LinkKind::Tension) return {{"from", notes_(from)}, {"to", notes_(to)}};
        return {{"between", json::array{notes_(from), notes_(to)}}, {"kind", text_of(json_data::key_of(kind))}};
    }

    json::array participants() const {
        json::array list;
        for (const Participant* participant : people_) {
            json::object object{{"id", participants_(participant->id)}};
            put_text(object, "name", participant->name);
            if (participant->joined) object["joined"] = participant->joined;
            if (!participant->present) object["present"] = false;
            list.push_back(std::move(object));
        }
        return list;
    }

    const Session& session_;
    JsonChoices choices_;
    Names<NoteId> notes_;
    Names<GroupId> groups_;
    Names<PersonId> participants_;
    std::vector<const Note*> order_;                  // as they go out
    std::unordered_map<NoteId, std::size_t> places_;  // in order_
    std::vector<const Participant*> people_;
    std::unordered_map<NoteId, std::vector<std::pair<PersonId, std::uint8_t>>> ballots_;
};

}  // namespace

std::string to_json(const Session& session, JsonChoices choices) {
    return json_data::json_text(Export(session, choices).document());
}

}  // namespace samenspraak::exchange
