// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/cards.hpp"
#include "sessions/method/council_questions.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/method/words.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

std::size_t cards_of(const std::vector<Card>& cards, Phase phase) {
    return static_cast<std::size_t>(std::ranges::count(cards, phase, &Card::phase));
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("every phase guides the group, and then comes the outcome") {
    const Words dutch("nl");
    CHECK(dutch(guide_of(Phase::Case).question) == "Waar gaat het over?");
    CHECK(dutch(guide_of(Phase::Actors).hint) == "Denk ook aan wie hier niet aan tafel zit.");
    std::uint32_t minutes = 0;
    std::set<Word> questions;
    for (const Phase phase : all_phases) {
        const PhaseGuide& guide = guide_of(phase);
        CHECK(guide.planned_minutes > 0);
        CHECK(guide.placeholder.has_value());
        CHECK(guide.title == name_of(phase));
        CHECK(&guide_of(CurrentStep{phase, false}) == &guide);
        CHECK(&guide_of(CurrentStep{phase, true}) == &outcome_guide());
        minutes += guide.planned_minutes;
        questions.insert(guide.question);
    }
    CHECK(questions.size() == phase_count);
    CHECK(minutes + outcome_guide().planned_minutes <= 180);
}

TEST_CASE("the three fields of options each have their own ethics, lanes of effects have none") {
    const Words dutch("nl");
    CHECK(dutch(*subtitle_of(Lane::Technology)) == "ethiek in het ontwerp");
    CHECK(dutch(*subtitle_of(Lane::Environment)) == "ethiek in de context");
    CHECK(dutch(*subtitle_of(Lane::People)) == "ethiek in het gebruik");
    CHECK(!subtitle_of(Lane::Positive));
    CHECK(!help_of(Lane::Both));
    std::set<Word> names;
    for (int i = 0; i <= static_cast<int>(Lane::People); ++i) names.insert(name_of(static_cast<Lane>(i)));
    CHECK(names.size() == 7);
}

TEST_CASE("the six questions of the case have each their own words") {
    std::set<Word> words;
    for (std::size_t i = 0; i < case_question_count; ++i) {
        words.insert(name_of(static_cast<CaseQuestion>(i)));
        words.insert(help_of(static_cast<CaseQuestion>(i)));
    }
    CHECK(words.size() == 2 * case_question_count);
}

TEST_CASE("every refusal has words in both languages") {
    for (const char* language : {"nl", "en"}) {
        const Words words(language);
        std::set<std::string> said;
        for (std::size_t i = 0; i < reason_count; ++i) {
            const std::string text = words(Refusal{static_cast<Reason>(i), "notes[12].lane"});
            INFO(text);
            CHECK(!text.starts_with("refused_"));
            CHECK(!has(text, "{0}"));
            CHECK(said.insert(text).second);
        }
    }
    CHECK(has(Words("en")(Refusal{Reason::NewerFormat, "7"}), "newer version (7)"));
}

TEST_CASE("there are cards for every phase, in Dutch and in English") {
    const std::vector<Card> cards = built_in_cards();
    for (const Phase phase : all_phases) CHECK(cards_of(cards, phase) >= 8);
    for (const Card& card : cards) {
        INFO(card.id);
        CHECK(card.text.texts.contains("nl"));
        CHECK(card.text.texts.contains("en"));
        CHECK(card.text.in("en").ends_with('?') + card.text.in("en").ends_with('.') == 1);
    }
}

TEST_CASE("each card of a phase is drawn once before any comes back, and none twice running") {
    const std::vector<Card> cards = built_in_cards();
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Deck deck(cards, seed);
        const std::size_t pile = cards_of(cards, Phase::Effects);
        std::string before;
        for (int round = 0; round < 5; ++round) {
            std::set<std::string> drawn;
            for (std::size_t i = 0; i < pile; ++i) {
                const Card* card = deck.draw(Phase::Effects);
                REQUIRE(card);
                REQUIRE(card->phase == Phase::Effects);
                REQUIRE(card->id != before);
                before = card->id;
                drawn.insert(before);
            }
            REQUIRE(drawn.size() == pile);
        }
    }
}

TEST_CASE("without cards there is nothing to draw, and one card comes back each time") {
    CHECK(Deck({}, 1).draw(Phase::Case) == nullptr);
    Deck deck({Card{"only", Phase::Values, {}}}, 1);
    CHECK(deck.draw(Phase::Case) == nullptr);
    REQUIRE(deck.draw(Phase::Values));
    CHECK(deck.draw(Phase::Values)->id == "only");
}

TEST_CASE("a card for a phase that does not exist is refused with its place") {
    const auto read = read_cards(R"({"cards": [{"phase": "case", "text": "a"}, {"phase": "lunch", "text": "b"}]})");
    REQUIRE(!read);
    CHECK(read.error() == Refusal{Reason::BadField, "cards[1].phase"});
}

TEST_CASE("whatever a session leaves open, there is a question for the council about it") {
    std::map<LeftOpen, std::size_t> of;
    std::set<CouncilStage> always;
    for (const CouncilQuestion& question : built_in_council_questions()) {
        ++of[question.when];
        if (question.when == LeftOpen::Always) always.insert(question.stage);
        INFO(question.id);
        CHECK(question.text.texts.contains("nl"));
        CHECK(question.text.texts.contains("en"));
    }
    CHECK(of.size() == left_open_count);
    CHECK(always.size() == all_council_stages.size());
}

TEST_CASE("a council question names what it is about, in both languages") {
    const std::set<LeftOpen> about_nothing{
        LeftOpen::Always, LeftOpen::ProblemUnanswered, LeftOpen::WithoutUnanswered, LeftOpen::DecisionUnanswered};
    const std::set<LeftOpen> about_two{LeftOpen::Tension, LeftOpen::Dissent};
    for (const CouncilQuestion& question : built_in_council_questions())
        for (const char* language : {"nl", "en"}) {
            const std::string text = question.in(language, {"FIRST", "SECOND"});
            INFO(text);
            CHECK(has(text, "FIRST") == !about_nothing.contains(question.when));
            CHECK(has(text, "SECOND") == about_two.contains(question.when));
            CHECK(!has(text, "{"));
        }
}

TEST_CASE("what a group wrote is put into a question as it is") {
    CouncilQuestion question;
    question.text.texts = {{"nl", "{0} of {1}?"}};
    CHECK(question.in("nl", {"{1}", "niets"}) == "{1} of niets?");
    CHECK(question.in("fr", {"een"}) == "een of {1}?");
}

TEST_CASE("questions for the council come stage after stage") {
    const auto questions = built_in_council_questions();
    CHECK(std::ranges::is_sorted(questions, {}, &CouncilQuestion::stage));
    const Words dutch("nl");
    CHECK(dutch(name_of(CouncilStage::Beeldvorming)) == "Beeldvorming");
    CHECK(dutch(name_of(CouncilStage::Oordeelsvorming)) == "Oordeelsvorming");
    CHECK(dutch(name_of(CouncilStage::Besluitvorming)) == "Besluitvorming");
}

TEST_CASE("a council question about nothing known is refused with its place") {
    const auto read =
        read_council_questions(R"({"questions": [{"stage": "besluitvorming", "when": "rain", "text": "?"}]})");
    REQUIRE(!read);
    CHECK(read.error() == Refusal{Reason::BadField, "questions[0].when"});
}
