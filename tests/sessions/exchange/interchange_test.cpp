// SPDX-License-Identifier: EUPL-1.2
#include "assets/carried.hpp"
#include "sessions/exchange/interchange.hpp"
#include "sessions/ids.hpp"
#include "sessions/insight/order.hpp"
#include "tests/support/names.hpp"
#include "tests/support/random_session.hpp"

#include <boost/json.hpp>
#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;
namespace json = boost::json;

namespace {

// A document with these members besides the ones that must be there.
std::string json_document(const std::string& more, const std::string& notes = "[]") {
    return R"({"format":"samenspraak","version":1,"notes":)" + notes + (more.empty() ? "" : "," + more) + "}";
}
std::string with_note(const std::string& members) {
    return json_document("", R"([{"id":"e1","phase":"effects","text":"Minder druk"},{)" + members + "}]");
}

Session read(const std::string& text) {
    const auto done = from_json(text);
    if (!done) FAIL("refused " << int(done.error().why) << " at " << done.error().about);
    Session session;
    REQUIRE(apply_act(session, done->changes));
    return session;
}

Refusal refused(const std::string& text) {
    const auto done = from_json(text);
    if (done) FAIL("not refused: " << text);
    return done.error();
}

// Without what JSON does not keep: how ranks are spelled, and when clocks were started.
Session without_spelling(Session session) {
    std::size_t place = 0;
    std::map<NoteId, std::string> ranks;
    for (const Note* note : all_notes_in_order(session)) ranks[note->id] = std::to_string(place++);
    for (auto& [id, note] : session.notes) note.place.rank = ranks[id];
    std::map<GroupId, std::string> group_ranks;
    for (const Group* group : groups_in_order(session)) group_ranks[group->id] = std::to_string(place++);
    for (auto& [id, group] : session.groups) group.rank = group_ranks[id];
    for (Clock& clock : session.clocks) clock.started = 0;
    return session;
}

Session without_references(Session session) {
    for (auto& [id, note] : session.notes) {
        NoteDetails details = *note.details;
        details.reference.clear();
        note.details = std::move(details);
    }
    for (auto& [id, group] : session.groups) group.reference.clear();
    for (auto& [id, participant] : session.participants) participant.reference.clear();
    return session;
}

std::string carried_file(const std::string& name) {
    for (const carried::File& file : carried::files())
        if (file.name == name) return std::string(file.bytes);
    FAIL("not carried: " << name);
    return {};
}

// The same document with every list in one fixed order.
json::value in_any_order(const json::value& value) {
    if (const auto* object = value.if_object()) {
        std::map<std::string, json::value> sorted;
        for (const auto& [key, member] : *object) sorted.emplace(key, in_any_order(member));
        return json::object(sorted.begin(), sorted.end());
    }
    if (!value.is_array()) return value;
    std::vector<json::value> sorted;
    for (const json::value& element : value.get_array()) sorted.push_back(in_any_order(element));
    std::ranges::sort(sorted, {}, [](const json::value& element) { return json::serialize(element); });
    return json::array(sorted.begin(), sorted.end());
}

constexpr JsonChoices everything{true, true};

}  // namespace

TEST_CASE("a session that goes out as JSON with everything comes in the same") {
    const auto seed = GENERATE(range(1, 40));
    const Session before = without_references(random_session(static_cast<std::uint64_t>(seed), 400));
    const Session after = read(to_json(before, everything));
    CHECK(without_spelling(after) == without_spelling(before));
}

TEST_CASE("what came in under names of others goes out under the same names") {
    const auto seed = GENERATE(range(100, 110));
    const std::string once = to_json(random_session(static_cast<std::uint64_t>(seed), 400), everything);
    CHECK(to_json(read(once), everything) == once);
}

TEST_CASE("a document written by hand comes out with the same facts") {
    const std::string text = R"({
      "format": "samenspraak", "version": 1, "title": "Druktemeting", "language": "nl", "date": "2026-11-23",
      "case": {"technology": "Wifi-sensoren", "problem": "Gedrang"},
      "groups": [{"id": "g1", "phase": "actors", "name": "In de binnenstad"}],
      "notes": [
        {"id": "a1", "phase": "actors", "text": "Bewoners", "group": "g1", "count": 3, "directness": "direct", "at_table": false},
        {"id": "e1", "phase": "effects", "lane": "negative", "text": "Ongemerkt gevolgd", "starred": true},
        {"id": "v1", "phase": "values", "text": "Privacy", "votes": 11, "dissent": "Eén vindt dit overdreven."},
        {"id": "v2", "phase": "values", "text": "Veiligheid", "votes": 9},
        {"id": "o1", "phase": "actions", "lane": "technology", "text": "Tel alleen", "owner": "ICT",
         "experiment": {"question": "Werkt het?", "end_date": "1 mei 2027"}}],
      "links": [{"from": "a1", "to": "e1"}, {"from": "e1", "to": "v1"}, {"from": "v1", "to": "o1"},
        {"from": "e1", "to": "o1"}, {"between": ["v1", "v2"], "kind": "tension"}]})";
    CHECK(json::parse(to_json(read(text))) == json::parse(text));
}

TEST_CASE("A document of a format and a version alone is an empty session") {
    CHECK(read(R"({"format":"samenspraak","version":1})") == Session());
    CHECK(read(R"({"format":"samenspraak","version":1,"title":"Drukte"})").title == "Drukte");
}

TEST_CASE("only format, version, and of each note id, phase and text are asked for") {
    const Session session = read(json_document("", R"([{"id":"a","phase":"actors","text":"Bewoners"}])"));
    REQUIRE(session.notes.size() == 1);
    CHECK(session.notes.begin()->second.text == "Bewoners");
    CHECK(refused(R"({"version":1,"notes":[]})").why == Reason::NotASession);
    CHECK(refused(R"({"format":"samenspraak","notes":[]})") == Refusal{Reason::Missing, "version"});
    CHECK(refused(with_note(R"("phase":"actors","text":"x")")) == Refusal{Reason::Missing, "notes[1].id"});
    CHECK(refused(with_note(R"("id":"a","text":"x")")) == Refusal{Reason::Missing, "notes[1].phase"});
    CHECK(refused(with_note(R"("id":"a","phase":"actors")")) == Refusal{Reason::Missing, "notes[1].text"});
}

TEST_CASE("a newer version is refused by its number") {
    CHECK(refused(R"({"format":"samenspraak","version":2,"notes":[],"colours":{}})")
          == Refusal{Reason::NewerFormat, "2"});
}

TEST_CASE("what is wrong is refused with its place") {
    const auto wrong = [](const std::string& members) { return refused(with_note(R"("id":"x",)" + members)); };
    using R = Reason;
    CHECK(wrong(R"("phase":"effects","text":"x","lane":"technology")") == Refusal{R::BadLane, "notes[1].lane"});
    CHECK(wrong(R"("phase":"effects","text":"x","lane":"up")") == Refusal{R::BadField, "notes[1].lane"});
    CHECK(wrong(R"("phase":"effects","text":"x","lane":3)") == Refusal{R::BadField, "notes[1].lane"});
    CHECK(wrong(R"("phase":"doubts","text":"x")") == Refusal{R::BadField, "notes[1].phase"});
    CHECK(wrong(R"("phase":"effects","text":"")") == Refusal{R::BadText, "notes[1].text"});
    CHECK(wrong(R"("phase":"effects","text":"a\tb")") == Refusal{R::BadText, "notes[1].text"});
    CHECK(wrong(R"("phase":"effects","text":"a\u0000b")") == Refusal{R::BadText, "notes[1].text"});
    CHECK(wrong(R"("phase":"effects","text":")" + std::string(2'001, 'x') + "\"")
          == Refusal{R::TextTooLong, "notes[1].text"});
    CHECK(wrong(R"("phase":"effects","text":"x","count":0)") == Refusal{R::BadNumber, "notes[1].count"});
    CHECK(wrong(R"("phase":"effects","text":"x","count":65536)") == Refusal{R::BadNumber, "notes[1].count"});
    CHECK(wrong(R"("phase":"effects","text":"x","count":1.5)") == Refusal{R::BadField, "notes[1].count"});
    CHECK(wrong(R"("phase":"effects","text":"x","votes":-1)") == Refusal{R::BadNumber, "notes[1].votes"});
    CHECK(wrong(R"("phase":"effects","text":"x","group":"g9")") == Refusal{R::NoSuchGroup, "notes[1].group"});
    CHECK(wrong(R"("phase":"effects","text":"x","author":"Jan")") == Refusal{R::NoSuchParticipant, "notes[1].author"});
    CHECK(wrong(R"("phase":"effects","text":"x","merged_into":"y")") == Refusal{R::NoSuchNote, "notes[1].merged_into"});
    CHECK(wrong(R"("phase":"values","text":"x","merged_into":"e1")") == Refusal{R::BadLink, "notes[1].merged_into"});
    CHECK(wrong(R"("phase":"actions","text":"x","experiment":{"told":5})")
          == Refusal{R::BadField, "notes[1].experiment.told"});
    CHECK(wrong(R"("phase":"actions","text":"x","ballots":[{"participant":"p","points":1}])")
          == Refusal{R::NoSuchParticipant, "notes[1].ballots[0].participant"});
    CHECK(refused(with_note(R"("id":"e1","phase":"actors","text":"x")")) == Refusal{R::AlreadyThere, "notes[1].id"});
    CHECK(refused(json_document(R"("date":"2026-02-30")")) == Refusal{R::BadDate, "date"});
    CHECK(refused(json_document(R"("case":{"problem":"a\u0007"})")) == Refusal{R::BadText, "case.problem"});
    CHECK(refused(json_document(R"("clocks":{"values":{"planned":-5}})"))
          == Refusal{R::BadNumber, "clocks.values.planned"});
    CHECK(refused(json_document(R"("holding":["case","x"])")) == Refusal{R::BadField, "holding[1]"});
    CHECK(refused(json_document(R"("voting":{"budget":0})")) == Refusal{R::BadNumber, "voting.budget"});
    CHECK(refused(json_document(R"("links":7)")) == Refusal{R::BadField, "links"});
    CHECK(refused(json_document(R"("groups":[{"id":"g"},5])")) == Refusal{R::BadField, "groups[1]"});
}

TEST_CASE("a link has to mean something between its two notes") {
    const auto with = [](const std::string& links) {
        return json_document(R"("links":[)" + links + "]", R"([{"id":"a","phase":"actors","text":"a"},
            {"id":"e","phase":"effects","text":"e"},{"id":"v","phase":"values","text":"v"},{"id":"w","phase":"values","text":"w"}])");
    };
    CHECK(refused(with(R"({"from":"a","to":"v"})")) == Refusal{Reason::BadLink, "links[0]"});
    CHECK(refused(with(R"({"from":"e","to":"a"})")) == Refusal{Reason::BadLink, "links[0]"});
    CHECK(refused(with(R"({"from":"a","to":"e","kind":"bears"})")) == Refusal{Reason::BadLink, "links[0].kind"});
    CHECK(refused(with(R"({"from":"a","to":"x"})")) == Refusal{Reason::NoSuchNote, "links[0].to"});
    CHECK(refused(with(R"({"from":"a"})")) == Refusal{Reason::Missing, "links[0].to"});
    CHECK(refused(with(R"({"between":["v","x"]})")) == Refusal{Reason::NoSuchNote, "links[0].between[1]"});
    CHECK(refused(with(R"({"between":["v"]})")) == Refusal{Reason::BadField, "links[0].between"});
    CHECK(refused(with(R"({"between":["a","e"]})")) == Refusal{Reason::BadLink, "links[0]"});
    CHECK(refused(with(R"({"between":["v","v"]})")) == Refusal{Reason::BadLink, "links[0]"});
    CHECK(refused(with(R"({"between":["v","w"]},{"between":["w","v"]})")) == Refusal{Reason::AlreadyThere, "links[1]"});
    CHECK(read(with(R"({"between":["v","w"]})")) == read(with(R"({"from":"w","to":"v","kind":"tension"})")));
    CHECK(read(with(R"({"from":"a","to":"e","kind":"touches"})")) == read(with(R"({"from":"a","to":"e"})")));
}

TEST_CASE("unknown keys are named, wherever they are") {
    const auto done = from_json(json_document(R"("colour":1,"case":{"why":"x"},"links":[])",
        R"([{"id":"a","phase":"actors","text":"x","colour":"red","experiment":{"cost":5},"we ird\u0007":0}])"));
    REQUIRE(done);
    CHECK(done->unknown
          == std::vector<std::string>{
              "case.why", "notes[0].experiment.cost", "notes[0].colour", R"(notes[0]."we ird\u0007")", "colour"});
    CHECK(done->more_unknown == 0);
}

TEST_CASE("broken JSON is refused with line and column") {
    CHECK(refused("{\n  \"format\": \"samenspraak\",\n  oops}") == Refusal{Reason::BadJson, "3:3"});
    CHECK(refused("").why == Reason::BadJson);
    CHECK(refused(json_document("") + "x").why == Reason::BadJson);
    CHECK(refused("{\"format\":\"\xff\"}").why == Reason::BadJson);
    CHECK(refused(json_document(R"("title":"\ud800")")).why == Reason::BadJson);
    CHECK(refused("[]").why == Reason::NotASession);
    CHECK(read("\xef\xbb\xbf" + json_document("")).notes.empty());
}

TEST_CASE("what is too deep or too large is refused before it costs anything") {
    CHECK(refused(std::string(2'000'000, '[')) == Refusal{Reason::TooManyValues, "2000000"});
    CHECK(refused(std::string(1'000, '[')).why == Reason::BadJson);
    CHECK(refused(json_document(R"("x":)" + std::string(40, '[') + std::string(40, ']'))).why == Reason::BadJson);
    CHECK(refused(std::string(json_bytes + 1, ' ')).why == Reason::BadJson);
}

TEST_CASE("without names nothing of the participants goes out, but the votes count") {
    Session session;
    const PersonId jan{0x1234567890abcdef};
    Note value;
    value.id = NoteId{7};
    value.author = jan;
    value.text = "Privacy";
    value.hands = 4;
    value.place.phase = Phase::Values;
    REQUIRE(apply_act(session,
        {AddParticipant{{jan, "Jan Jansen", 5, true, "jan-uit-raad"}}, AddNote{value}, SetVote{jan, value.id, 2}}));
    const std::string anonymous = to_json(session);
    CHECK(anonymous.find("Jan") == std::string::npos);
    CHECK(anonymous.find("jan-uit-raad") == std::string::npos);
    CHECK(anonymous.find("1234567890abcdef") == std::string::npos);
    CHECK(json::parse(anonymous).at("notes").at(0).at("votes").as_int64() == 6);
    CHECK(read(anonymous).notes.begin()->second.hands == 6);
    const Session named = read(to_json(session, everything));
    CHECK(named.votes.size() == 1);
    CHECK(named.notes.begin()->second.hands == 4);
}

TEST_CASE("notes that were taken away stay behind unless asked for, with what was merged into them") {
    const Session session = read(json_document(R"("links":[{"from":"a","to":"e"}])",
        R"([{"id":"a","phase":"actors","text":"a","standing":"removed"},{"id":"b","phase":"actors","text":"b","merged_into":"a"},
            {"id":"e","phase":"effects","text":"e"},{"id":"h","phase":"effects","text":"h","standing":"held"}])"));
    CHECK(session.notes.size() == 4);
    const auto left = json::parse(to_json(session));
    CHECK(left.at("notes").as_array().size() == 2);
    CHECK_FALSE(left.as_object().contains("links"));
    CHECK(json::parse(to_json(session, {false, true})).at("notes").as_array().size() == 4);
}

TEST_CASE("the order of notes in the document is their order on the board") {
    const Session session =
        read(json_document("", R"([{"id":"z","phase":"actors","text":"1"},{"id":"y","phase":"actors","text":"2"},
        {"id":"k","phase":"values","text":"4"},{"id":"a","phase":"actors","text":"3"}])"));
    std::string order;
    for (const Note* note : notes_in_order(session)) order += note->text;
    CHECK(order == "1234");
}

TEST_CASE("more points than the budget are refused where they are given") {
    const std::string text = json_document(R"("voting":{"budget":2},"participants":[{"id":"p"}])",
        R"([{"id":"v","phase":"values","text":"v","ballots":[{"participant":"p","points":2}]},
            {"id":"w","phase":"values","text":"w","ballots":[{"participant":"p","points":1}]}])");
    CHECK(refused(text) == Refusal{Reason::OverBudget, "notes[1].ballots[0]"});
}

TEST_CASE("a group takes its phase from its notes when it does not say") {
    const Session session = read(json_document(
        R"("groups":[{"id":"g","name":"Leed"}])", R"([{"id":"e","phase":"effects","text":"x","group":"g"}])"));
    CHECK(session.groups.begin()->second.phase == Phase::Effects);
}

TEST_CASE("sixteen hexadecimal digits are the id itself, any other name makes the same id every time") {
    const std::string text = json_document("",
        R"([{"id":"00000000000000ff","phase":"actors","text":"x"},{"id":"00000000000000FF","phase":"actors","text":"y"}])");
    const Session session = read(text);
    REQUIRE(session.notes.size() == 2);
    CHECK(session.notes.contains(NoteId{255}));
    CHECK(session == read(text));
    CHECK(json::parse(to_json(session)).at("notes").at(1).at("id").as_string() == "00000000000000FF");
}

TEST_CASE("the worked example comes out as it was put in") {
    const auto name = GENERATE("druktemeting.json", "druktemeting.en.json");
    const auto text = carried_file(std::string("examples/") + name);
    const auto done = from_json(text);
    REQUIRE(done);
    CHECK(done->unknown.empty());
    CHECK(in_any_order(json::parse(to_json(read(text), {true, false}))) == in_any_order(json::parse(text)));
}
