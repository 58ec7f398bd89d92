// SPDX-License-Identifier: EUPL-1.2
// JSON read into the changes that build the session. Each change is tried on a session of our own at once, so that what
// alter refuses is refused with its place too. The way out is in interchange_out.cpp.
#include "sessions/exchange/interchange.hpp"
#include "sessions/ids.hpp"
#include "sessions/json/json_reading.hpp"
#include "sessions/rank.hpp"
#include "sessions/text/visible.hpp"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <limits>
#include <map>
#include <set>

namespace samenspraak::exchange {
namespace {

namespace json = boost::json;
using json_data::JsonObject;
using json_data::JsonPlace;
using json_data::JsonReading;
constexpr std::int64_t most_16 = std::numeric_limits<std::uint16_t>::max();
constexpr std::int64_t most_32 = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t most_64 = std::numeric_limits<std::int64_t>::max();

// Sixteen small hexadecimal digits are an id of ours; anything else is a name that others gave.
std::optional<std::uint64_t> own_id(std::string_view name) {
    const auto bits = from_hex(name);
    return bits && hex(*bits) == name ? bits : std::nullopt;
}

// The same name makes the same id every time, so that importing twice gives the same session (FNV-1a, then mixed).
std::uint64_t id_from(std::string_view name) {
    std::uint64_t bits = 0xcbf29ce484222325;
    for (const char c : name) bits = (bits ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    bits = (bits ^ bits >> 31) * 0x9e3779b97f4a7c15;
    return bits ^ bits >> 29;
}

// The names of one list of the document, and the ids that they stand for.
template <class Kind> class KnownNames {
public:
    // Gives every element an id before any is read in full; what is twice or is no name is refused.
    void take(JsonObject& document, std::string_view key) {
        document.each(key, [&](JsonObject& element, std::size_t) {
            const bool is_new = ids_.try_emplace(element.required_text("id", limit::line)).second;
            if (!is_new) element.refuse(Reason::AlreadyThere, "id");
        });
        std::set<Kind> used;
        for (auto& [name, id] : ids_)
            if (const auto own = own_id(name)) used.insert(id = Kind{*own});
        for (auto& [name, id] : ids_)
            for (std::uint64_t bits = id_from(name); !id; ++bits)
                if (bits != 0 && used.insert(Kind{bits}).second) id = Kind{bits};
    }
    Kind find(std::string_view name) const {
        const auto found = ids_.find(name);
        return found == ids_.end() ? Kind{} : found->second;
    }

private:
    std::map<std::string, Kind, std::less<>> ids_;
};

std::string reference_of(const std::string& name) { return own_id(name) ? std::string() : name; }

class Import {
public:
    Result<FromJson> read(const json::value& value) {
        JsonObject document(reading_, root_, value);
        if (!value.is_object() || document.string("format").value_or("") != "samenspraak")
            return Refusal{Reason::NotASession};
        if (document.has("version"))
            if (const auto version = document.number("version", 1, most_64, 1); version > json_version)
                return Refusal{Reason::NewerFormat, std::to_string(version)};
        if (!document.has("version")) document.refuse(Reason::Missing, "version");
        if (const json::array* notes = document.array("notes"); notes && notes->size() > import_limit::notes)
            return Refusal{Reason::TooManyNotes, std::to_string(notes->size())};
        read_facts(document);
        read_lists(document);
        document.name_unknown_keys();
        if (reading_.refusal()) return *reading_.refusal();
        return FromJson{std::move(changes_), std::move(reading_.unknown_keys), reading_.more_unknown_keys};
    }

private:
    void put(Change change, const JsonPlace& place, std::string_view key = {}) {
        if (reading_.refusal()) return;
        if (const auto done = apply_change(session_, change); !done)
            return reading_.refuse(done.error().why, place, key);
        changes_.push_back(std::move(change));
    }

    void read_facts(JsonObject& document) {
        if (auto title = document.text("title", limit::line); !title.empty()) put(SetTitle{title}, root_, "title");
        if (document.has("language"))
            put(SetLanguage{std::string(document.string("language").value_or(""))}, root_, "language");
        if (auto date = document.text("date", limit::line); !date.empty()) put(SetDate{date}, root_, "date");
        if (auto host = document.text("host", limit::line); !host.empty()) put(SetHost{host}, root_, "host");
        const CurrentStep here{
            document.choice<Phase>("phase").value_or(Phase::Case), document.flag("concluded", false)};
        if (here != CurrentStep{}) put(SetWhereabouts{here}, root_, "phase");
        if (document.flag("silent", false)) put(SetSilent{true}, root_, "silent");
        read_case(document);
        read_clocks(document);
        read_holding(document);
        read_voting(document);
    }
    void read_case(JsonObject& document) {
        document.within("case", [&](JsonObject& answers) {
            for (std::size_t i = 0; i < case_question_count; ++i) {
                const auto question = static_cast<CaseQuestion>(i);
                const std::string_view key = json_data::key_of(question);
                std::string answer = answers.text(key, limit::answer);
                if (!answer.empty()) put(SetAnswer{question, std::move(answer)}, answers.place(), key);
            }
            answers.name_unknown_keys();
        });
    }
    void read_clocks(JsonObject& document) {
        document.within("clocks", [&](JsonObject& clocks) {
            for (const Phase phase : all_phases)
                clocks.within(json_data::key_of(phase), [&](JsonObject& times) {
                    const auto planned = static_cast<std::uint32_t>(times.number("planned", 0, most_32, 0));
                    const auto spent = static_cast<std::uint32_t>(times.number("spent", 0, most_32, 0));
                    times.name_unknown_keys();
                    put(SetClock{phase, {planned, spent, 0}}, times.place());
                });
            clocks.name_unknown_keys();
        });
    }
    void read_holding(JsonObject& document) {
        const json::array* list = document.array("holding");
        for (std::size_t i = 0; list && i < list->size(); ++i) {
            const json::string* name = (*list)[i].if_string();
            const auto phase = name ? json_data::from_key<Phase>(std::string_view(*name)) : std::nullopt;
            const JsonPlace place = document.at("holding", i);
            if (!phase) return reading_.refuse(Reason::BadField, place);
            put(SetHolding{*phase, true}, place);
        }
    }
    void read_voting(JsonObject& document) {
        document.within("voting", [&](JsonObject& object) {
            Voting voting;
            voting.open = object.flag("open", false);
            voting.budget = static_cast<std::uint8_t>(object.number("budget", 1, 255, voting.budget));
            object.name_unknown_keys();
            put(SetVoting{voting}, object.place());
        });
    }

    void read_lists(JsonObject& document) {
        groups_.take(document, "groups");
        participants_.take(document, "participants");
        notes_.take(document, "notes");
        each(document, "participants", [&](JsonObject& object, std::size_t) { read_participant(object); });
        find_phases_of_groups(document);
        take_ranks(document, "groups");
        each(document, "groups", [&](JsonObject& object, std::size_t index) { read_group(object, index); });
        take_ranks(document, "notes");
        each(document, "notes", [&](JsonObject& object, std::size_t index) { read_note(object, index); });
        each(document, "links", [&](JsonObject& object, std::size_t) { read_link(object); });
        put_merged();
    }
    template <class Read> void each(JsonObject& document, std::string_view key, Read read) {
        document.each(key, [&](JsonObject& element, std::size_t index) {
            read(element, index);
            element.name_unknown_keys();
        });
    }
    // One for each of the list, in its order.
    void take_ranks(JsonObject& document, std::string_view key) {
        const json::array* list = document.array(key);
        ranks_ = ranks_between({}, {}, list ? list->size() : 0);
    }

    void read_participant(JsonObject& object) {
        const std::string name = object.required_text("id", limit::line);
        Participant participant;
        participant.id = participants_.find(name);
        participant.reference = reference_of(name);
        participant.name = object.text("name", limit::name);
        participant.joined = object.number("joined", std::numeric_limits<std::int64_t>::min(), most_64, 0);
        participant.present = object.flag("present", true);
        put(AddParticipant{std::move(participant)}, object.place());
    }

    // A group need not say of which phase it is: its first note does.
    void find_phases_of_groups(JsonObject& document) {
        const json::array* notes = document.array("notes");
        if (!notes) return;
        for (const json::value& value : *notes) {
            const json::object* note = value.if_object();
            const json::value* group = note ? note->if_contains("group") : nullptr;
            const json::value* phase = note ? note->if_contains("phase") : nullptr;
            if (!group || !group->is_string() || !phase || !phase->is_string()) continue;
            const GroupId id = groups_.find(std::string_view(group->get_string()));
            if (const auto known = json_data::from_key<Phase>(std::string_view(phase->get_string())); known && id)
                phases_of_groups_.try_emplace(id, *known);
        }
    }
    void read_group(JsonObject& object, std::size_t index) {
        const std::string name = object.required_text("id", limit::line);
        Group group;
        group.id = groups_.find(name);
        group.reference = reference_of(name);
        const auto by_notes = phases_of_groups_.find(group.id);
        const Phase otherwise = by_notes == phases_of_groups_.end() ? Phase::Actors : by_notes->second;
        group.phase = object.choice<Phase>("phase").value_or(otherwise);
        group.name = object.text("name", limit::line);
        group.rank = ranks_[index];
        put(AddGroup{std::move(group)}, object.place());
    }

    void read_note(JsonObject& object, std::size_t index) {
        const std::string name = object.required_text("id", limit::line);
        Note note;
        note.id = notes_.find(name);
        read_place(object, note);
        note.place.rank = ranks_[index];
        note.text = object.required_text("text", limit::note_text);
        if (!text::has_visible(note.text)) object.refuse(Reason::BadText, "text");
        note.author = read_author(object);
        note.count = static_cast<std::uint16_t>(object.number("count", 1, most_16, 1));
        read_marks(object, note);
        NoteDetails details;
        details.owner = object.text("owner", limit::line);
        details.dissent = object.text("dissent", limit::note_text);
        details.experiment = read_experiment(object);
        details.reference = reference_of(name);
        note.details = std::move(details);
        const NoteId id = note.id;
        const std::vector<SetVote> votes = read_votes(object, note);
        read_head(object, id);
        put(AddNote{std::move(note)}, object.place());
        for (std::size_t i = 0; i < votes.size(); ++i) put(votes[i], object.at("ballots", i));
    }
    void read_place(JsonObject& object, Note& note) {
        note.place.phase = object.required_choice<Phase>("phase");
        note.place.lane = object.choice<Lane>("lane").value_or(Lane::None);
        if (!lane_fits(note.place.phase, note.place.lane)) object.refuse(Reason::BadLane, "lane");
        const auto group = object.string("group");
        if (!group) return;
        note.place.group = groups_.find(*group);
        const auto found = session_.groups.find(note.place.group);
        if (found == session_.groups.end())
            object.refuse(Reason::NoSuchGroup, "group");
        else if (found->second.phase != note.place.phase)
            object.refuse(Reason::BadLane, "group");
    }
    // An author who is no longer among the participants keeps the id.
    PersonId read_author(JsonObject& object) {
        const auto name = object.string("author");
        if (!name) return {};
        if (const PersonId known = participants_.find(*name)) return known;
        const auto own = own_id(*name);
        if (!own) object.refuse(Reason::NoSuchParticipant, "author");
        return PersonId{own.value_or(0)};
    }
    static void read_marks(JsonObject& object, Note& note) {
        note.directness = object.choice<Directness>("directness").value_or(Directness::Unsaid);
        if (const auto at_table = object.flag("at_table")) note.at_table = *at_table ? AtTable::Yes : AtTable::No;
        note.starred = object.flag("starred", false);
        note.covered = object.flag("covered", false);
        note.status = object.choice<NoteStatus>("standing").value_or(NoteStatus::OnBoard);
    }
    std::optional<Experiment> read_experiment(JsonObject& object) {
        std::optional<Experiment> experiment;
        object.within("experiment", [&](JsonObject& answers) {
            experiment.emplace();
            experiment->question = answers.text("question", limit::note_text);
            experiment->measure = answers.text("measure", limit::note_text);
            experiment->boundary = answers.text("boundary", limit::note_text);
            experiment->end_date = answers.text("end_date", limit::note_text);
            experiment->stop_when = answers.text("stop_when", limit::note_text);
            experiment->decided_by = answers.text("decided_by", limit::note_text);
            experiment->told = answers.text("told", limit::note_text);
            answers.name_unknown_keys();
        });
        return experiment;
    }
    // `votes` is the total; what the ballots do not account for was given by show of hands.
    std::vector<SetVote> read_votes(JsonObject& object, Note& note) {
        std::vector<SetVote> votes;
        std::set<PersonId> seen;
        std::int64_t given = 0;
        object.each("ballots", [&](JsonObject& ballot, std::size_t) {
            const SetVote vote{participants_.find(ballot.string("participant").value_or("")), note.id,
                static_cast<std::uint8_t>(ballot.number("points", 1, 255, 1))};
            if (!vote.who) ballot.refuse(Reason::NoSuchParticipant, "participant");
            if (!seen.insert(vote.who).second) ballot.refuse(Reason::AlreadyThere, "participant");
            given += vote.points;
            votes.push_back(vote);
            ballot.name_unknown_keys();
        });
        const std::int64_t total = object.number("votes", 0, most_64, given);
        if (total < given || total - given > most_16)
            object.refuse(Reason::BadNumber, "votes");
        else
            note.hands = static_cast<std::uint16_t>(total - given);
        return votes;
    }
    void read_head(JsonObject& object, NoteId id) {
        const auto name = object.string("merged_into");
        if (!name) return;
        const NoteId head = notes_.find(*name);
        if (!head) object.refuse(Reason::NoSuchNote, "merged_into");
        merged_.push_back({{LinkKind::Merged, id, head}, object.place().index});
    }
    void put_merged() {
        for (const Merged& merged : merged_)
            put(AddLink{merged.link}, JsonPlace{nullptr, "notes", merged.index}, "merged_into");
    }

    NoteId read_end(JsonObject& link, std::string_view key) {
        const auto name = link.string(key);
        if (!name) link.refuse(Reason::Missing, key);
        const NoteId id = notes_.find(name.value_or(""));
        if (name && !id) link.refuse(Reason::NoSuchNote, key);
        return id;
    }
    // The two ends of { between: [a, b] }.
    std::pair<NoteId, NoteId> read_between(JsonObject& link) {
        const json::array* ends = link.array("between");
        if (!ends || ends->size() != 2 || link.has("from") || link.has("to")) {
            link.refuse(Reason::BadField, "between");
            return {};
        }
        NoteId found[2];
        for (std::size_t i = 0; i < 2; ++i) {
            const json::string* name = (*ends)[i].if_string();
            if (name) found[i] = notes_.find(std::string_view(*name));
            if (!found[i]) reading_.refuse(name ? Reason::NoSuchNote : Reason::BadField, link.at("between", i));
        }
        return {found[0], found[1]};
    }
    void read_link(JsonObject& object) {
        const bool between = object.has("between");
        const auto [one, other] =
            between ? read_between(object) : std::pair(read_end(object, "from"), read_end(object, "to"));
        const auto said = object.choice<LinkKind>("kind");
        if (reading_.refusal()) return;
        const auto fits = kind_between(session_.notes.at(one).place.phase, session_.notes.at(other).place.phase);
        if (!fits || (between && fits != LinkKind::Tension)) return object.refuse(Reason::BadLink);
        if (said && said != fits) return object.refuse(Reason::BadLink, "kind");
        const bool turn = fits == LinkKind::Tension && other < one;
        put(AddLink{{*fits, turn ? other : one, turn ? one : other}}, object.place());
    }

    struct Merged {
        Link link;
        std::size_t index;  // in notes
    };
    const JsonPlace root_{};
    JsonReading reading_;
    Session session_;  // as far as it has been read
    Changes changes_;
    KnownNames<NoteId> notes_;
    KnownNames<GroupId> groups_;
    KnownNames<PersonId> participants_;
    std::map<GroupId, Phase> phases_of_groups_;
    std::vector<std::string> ranks_;
    std::vector<Merged> merged_;
};

}  // namespace

Result<FromJson> from_json(std::string_view text) {
    const Result<json::value> document = json_data::read_json(text, {json_bytes, json_depth, import_limit::values});
    if (!document) return document.error();
    return Import().read(*document);
}

}  // namespace samenspraak::exchange
