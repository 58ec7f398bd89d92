// SPDX-License-Identifier: EUPL-1.2
#include "assets/carried.hpp"
#include "sessions/exchange/interchange.hpp"
#include "sessions/method/council_questions.hpp"
#include "sessions/method/dates.hpp"
#include "sessions/report/formats/markdown.hpp"
#include "tests/support/names.hpp"
#include "tests/support/random_session.hpp"
#include "tests/support/sample_session.hpp"

#include <algorithm>
#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;
namespace report = samenspraak::report;
using report::Block, report::Card, report::Figure, report::Heading, report::List, report::ListItem, report::Outline;
using report::markdown_escaped, report::outline, report::to_markdown;

namespace {

Session example(const std::string& name) {
    Session session;
    for (const carried::File& file : carried::files())
        if (file.name == "examples/" + name) REQUIRE(apply_act(session, from_json(file.bytes)->changes));
    REQUIRE_FALSE(session.notes.empty());
    return session;
}

template <class Kind> std::vector<Kind> all(const Outline& outline) {
    std::vector<Kind> found;
    for (const Block& block : outline.blocks)
        if (const Kind* kind = std::get_if<Kind>(&block)) found.push_back(*kind);
    return found;
}

// The blocks of one section, its heading left out.
std::vector<Block> section(const Outline& outline, const std::string& anchor) {
    std::vector<Block> blocks;
    bool inside = false;
    for (const Block& block : outline.blocks) {
        const Heading* heading = std::get_if<Heading>(&block);
        if (heading && heading->anchor == anchor)
            inside = true;
        else if (heading && heading->level == 1)
            inside = false;
        else if (inside)
            blocks.push_back(block);
    }
    return blocks;
}

template <class Kind> Kind first(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
        if (const Kind* kind = std::get_if<Kind>(&block)) return *kind;
    FAIL("there is none");
    return {};
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Outline dutch(const Session& session) { return outline(session, {false, true, "nl"}); }

}  // namespace

TEST_CASE("the report goes from the case to all notes, in the order in which a council reads") {
    std::vector<std::string> anchors;
    for (const Heading& heading : all<Heading>(dutch(example("druktemeting.json"))))
        if (heading.level == 1) anchors.push_back(heading.anchor);
    CHECK(anchors
          == Texts{"summary", "case", "held", "actors", "effects", "values", "tensions", "dissent", "options",
              "experiments", "blind_spots", "threads", "council", "annex"});
}

TEST_CASE("every heading can be pointed at, and no table has a row that misses a cell") {
    const auto seed = GENERATE(range(1, 15));
    const Outline shown = outline(random_session(static_cast<std::uint64_t>(seed), 400), {seed % 2 == 0, true, "en"});
    std::set<std::string> anchors;
    for (const Heading& heading : all<Heading>(shown)) {
        CHECK_FALSE(heading.text.empty());
        CHECK(anchors.insert(heading.anchor).second);
    }
    for (const report::Table& table : all<report::Table>(shown)) {
        CHECK(table.widths.size() == table.header.size());
        CHECK_FALSE(table.rows.empty());
        for (const auto& row : table.rows) CHECK(row.size() == table.header.size());
    }
    for (const List& list : all<List>(shown)) CHECK_FALSE(list.items.empty());
}

TEST_CASE("the report is in the language that was asked for, whatever the session speaks") {
    const Session session = example("druktemeting.json");
    CHECK(first<Heading>(dutch(session).blocks).text == "In het kort");
    CHECK(first<Heading>(outline(session, {false, true, "en"}).blocks).text == "In short");
    CHECK(holds(dutch(session).subtitle, "23 november 2026"));
    CHECK(holds(outline(session, {false, true, "en"}).subtitle, "23 November 2026"));
}

TEST_CASE("a report of an empty session says so and does not break") {
    const Outline shown = dutch(Session{});
    CHECK_FALSE(shown.title.empty());
    CHECK(all<report::Table>(shown).empty());
    CHECK(all<Figure>(shown).empty());
    CHECK(first<Card>(section(shown, "case")).rows.size() == case_question_count);
}

TEST_CASE("a report says only what the group came to") {
    const std::string words = to_markdown(outline(Session{}, {false, true, "nl"}));
    CHECK_FALSE(holds(words, "Ten slotte"));
    CHECK_FALSE(holds(words, "Eerst kwam de casus"));
    Table table;
    table.option("Tel alleen");
    CHECK(holds(to_markdown(dutch(table.session)), "Ten slotte bedacht de groep"));
    CHECK_FALSE(holds(to_markdown(dutch(table.session)), "Eerst kwam de casus"));
}

TEST_CASE("notes that are still covered are in no part of the report, which says how many there are") {
    Table table;
    const NoteId shown = table.actor("Bewoners"), effect = table.effect("Gevolgd");
    table.link(shown, effect);
    const NoteId actor = table.actor("Verborgen actor"), value = table.value("Verborgen waarde");
    table.link(actor, effect), table.link(effect, value);
    REQUIRE(table.act({SetCovered{actor, true}, SetCovered{value, true}}));
    for (const bool names : {false, true}) {
        const std::string words = to_markdown(outline(table.session, {names, true, "nl"}));
        CHECK_FALSE(holds(words, "Verborgen"));
        CHECK(holds(words, "2 notities zijn nog bedekt"));
        CHECK(holds(words, "Bewoners"));
    }
    CHECK(holds(to_markdown(outline(table.session, {false, true, "en"})), "2 notes are still covered"));
    CHECK_FALSE(holds(to_markdown(dutch(example("druktemeting.json"))), "bedekt"));
}

TEST_CASE("in the table of options an experiment is marked as one") {
    Table table;
    const NoteId option = table.option("Tel alleen");
    REQUIRE(table.act({SetExperiment{option, Experiment{}}}));
    CHECK(first<report::Table>(section(dutch(table.session), "options")).rows.at(0).at(0) == "Tel alleen (proef)");
}

TEST_CASE("in Markdown what stands out does so, whatever blanks are around it") {
    Table table;
    REQUIRE(table.act({SetAnswer{CaseQuestion::Question, "Hoe doen we dit goed? \n"}}));
    CHECK(holds(to_markdown(dutch(table.session)), "**Hoe doen we dit goed?**"));
}

TEST_CASE("effects stand with whom they touch, options with what they answer and who takes them up") {
    Table table;
    const NoteId actor = table.actor("Bewoners"), other = table.actor("Toeristen");
    const NoteId effect = table.effect("Gevolgd"), value = table.value("Privacy"), option = table.option("Tel alleen");
    for (const auto& [a, b] :
        {std::pair{actor, effect}, {other, effect}, {effect, value}, {value, option}, {effect, option}})
        table.link(a, b);
    REQUIRE(table.act({SetOwner{option, "ICT"}}));
    const Outline shown = dutch(table.session);
    CHECK(first<report::Table>(section(shown, "effects")).rows
          == std::vector<Texts>{{"Gevolgd", "– Bewoners\n– Toeristen", "Privacy"}});
    CHECK(first<report::Table>(section(shown, "options")).rows
          == std::vector<Texts>{{"Tel alleen", "Privacy", "Gevolgd", "ICT"}});
}

TEST_CASE("the heaviest value comes first, with the effects behind it") {
    Table table;
    const NoteId light = table.value("Gemak"), heavy = table.value("Privacy");
    const NoteId good = table.effect("Rustig", Lane::Positive), bad = table.effect("Gevolgd");
    table.link(good, light);
    table.link(bad, heavy);
    REQUIRE(table.act({SetHands{heavy, 5}}));
    const Outline shown = dutch(table.session);
    CHECK(first<report::Table>(section(shown, "values")).rows
          == std::vector<Texts>{{"Privacy", "5", "0", "1"}, {"Gemak", "0", "1", "0"}});
    const List behind = first<List>(section(shown, "values"));
    REQUIRE(behind.items.size() == 1);
    CHECK(behind.items[0].under == Texts{"Gevolgd"});
    CHECK(holds(first<List>(section(shown, "summary")).items[1].text, "Privacy (5 stemmen)"));
}

TEST_CASE("what the session left open becomes questions for the council") {
    Table table;
    const NoteId absent = table.actor("Kinderen"), value = table.value("Waardigheid"),
                 other = table.value("Veiligheid");
    const NoteId option = table.option("Proef op het plein");
    table.link(value, other);
    table.effect("Gevolgd");
    REQUIRE(table.act(
        {SetAtTable{absent, AtTable::No}, SetExperiment{option, Experiment{}}, SetDissent{value, "Twee niet."}}));
    const auto questions = [&] {
        std::string text;
        for (const Block& block : section(dutch(table.session), "council"))
            if (const List* list = std::get_if<List>(&block))
                for (const ListItem& item : list->items) text += item.text + '\n';
        return text;
    };
    for (const CouncilQuestion& question : built_in_council_questions()) {
        const auto fill = [&](const std::string& a, const std::string& b = "") { return question.in("nl", {a, b}); };
        const bool asked = holds(questions(), fill("")) || holds(questions(), fill("Kinderen"))
                           || holds(questions(), fill("Gevolgd")) || holds(questions(), fill("Waardigheid"))
                           || holds(questions(), fill("Proef op het plein"))
                           || holds(questions(), fill("Waardigheid", "Veiligheid"))
                           || holds(questions(), fill("Waardigheid", "Twee niet."));
        INFO(question.id);
        CHECK(asked);
    }
    REQUIRE(table.act({SetAnswer{CaseQuestion::Problem, "Gedrang"}}));
    for (const CouncilQuestion& question : built_in_council_questions())
        if (question.when == LeftOpen::ProblemUnanswered) CHECK_FALSE(holds(questions(), question.in("nl")));
}

TEST_CASE("a question that fits many notes is asked of a few, and says how many more there are") {
    Table table;
    for (int i = 0; i < 40; ++i) table.option("Optie " + std::to_string(i));
    std::size_t items = 0;
    for (const Block& block : section(dutch(table.session), "council"))
        if (const List* list = std::get_if<List>(&block)) items += list->items.size();
    CHECK(items < 30);
    CHECK(holds(to_markdown(dutch(table.session)), "35"));
}

TEST_CASE("without names nobody is named, also not in the annex") {
    Table table;
    const PersonId jan = table.joins("Jan Jansen");
    table.say(Phase::Actors, "Bewoners", Lane::None, jan);
    CHECK_FALSE(holds(to_markdown(dutch(table.session)), "Jansen"));
    const Outline named = outline(table.session, {true, true, "nl"});
    CHECK(first<List>(section(named, "held")).items[0].text == "Jan Jansen");
    CHECK(first<report::Table>(section(named, "annex")).rows == std::vector<Texts>{{"Bewoners", "Jan Jansen"}});
}

TEST_CASE("the annex keeps the words of notes that were merged; what was removed or waits stays out") {
    Table table;
    const NoteId one = table.actor("Bewoners"), two = table.actor("De buurt"), gone = table.actor("Weg");
    REQUIRE(table.act(edits::merge(table.session, one, std::vector{two})));
    REQUIRE(table.act(edits::remove(table.session, std::vector{gone})));
    const auto rows = first<report::Table>(section(dutch(table.session), "annex")).rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][0] == "Bewoners ×2\nOok gezegd als: De buurt");
    CHECK(section(outline(table.session, {false, false, "nl"}), "annex").empty());
}

TEST_CASE("an experiment is a card that also shows what was not answered") {
    Table table;
    const NoteId option = table.option("Tel alleen");
    Experiment experiment;
    experiment.question = "Werkt het?";
    experiment.end_date = "2027-05-31";
    REQUIRE(table.act({SetExperiment{option, experiment}}));
    const Card card = first<Card>(section(dutch(table.session), "experiments"));
    CHECK(card.title == "Tel alleen");
    REQUIRE(card.rows.size() == 7);
    CHECK(card.rows[0].text == "Werkt het?");
    CHECK(card.rows[3].text == "31 mei 2027");
    CHECK_FALSE(card.rows[6].text.empty());
}

TEST_CASE("what people wrote never becomes Markdown") {
    CHECK(markdown_escaped("# kop", " ") == "\\# kop");
    CHECK(markdown_escaped("    code", " ") == "code");
    CHECK(markdown_escaped("1. één\n- twee\n=== \n> drie", "\n") == "1\\. één\n\\- twee\n\\=== \n\\> drie");
    CHECK(markdown_escaped("*a* _b_ `c` [d](e) <i>|~$&amp;\\", " ")
          == "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<i\\>\\|\\~\\$\\&amp;\\\\");
    CHECK(markdown_escaped("https://x.nl en www.x.nl", " ") == "https\\://x.nl en w\\ww.x.nl");
    CHECK(markdown_escaped("a\n\nb", "<br>") == "a<br><br>b");
    CHECK(markdown_escaped("a\n", "<br>") == "a");
    CHECK(markdown_escaped("", " ").empty());
}

TEST_CASE("in Markdown a table keeps its shape whatever is in its cells") {
    const auto seed = GENERATE(range(1, 8));
    const std::string text = to_markdown(dutch(random_session(static_cast<std::uint64_t>(seed), 500)));
    std::size_t bars_before = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        std::size_t bars = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == '\\')
                ++i;
            else
                bars += line[i] == '|';
        }
        if (bars > 0 && bars_before > 0) CHECK(bars == bars_before);
        bars_before = bars;
    }
}

TEST_CASE("days are written as people do") {
    CHECK(long_date(Words("nl"), "2026-03-01") == "1 maart 2026");
    CHECK(short_date(Words("nl"), "2026-11-23") == "23 nov 2026");
    CHECK(long_date(Words("en"), "na de zomer") == "na de zomer");
    CHECK(long_date(Words("en"), "2026-13-01") == "2026-13-01");
}
