// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/council_questions.hpp"

#include "sessions/change.hpp"
#include "sessions/json/fields.hpp"
#include "sessions/method/words.hpp"

#include <algorithm>
#include <cassert>

namespace samenspraak::method {
namespace {

constexpr std::size_t max_questions = 500;

// In the order of the enumerations.
constexpr std::array<std::string_view, 3> stage_keys{"beeldvorming", "oordeelsvorming", "besluitvorming"};
constexpr std::array<std::string_view, left_open_count> left_open_keys{"always", "problem_unanswered",
    "without_unanswered", "decision_unanswered", "actor_not_at_table", "actor_without_effect", "effect_without_actor",
    "effect_without_value", "value_without_option", "negative_without_answer", "option_without_value",
    "option_without_owner", "tension", "dissent", "experiment", "experiment_without_end", "experiment_without_stop"};

// The enumerator whose key stands there; the first, and a refusal, when it is none of them.
template <class Enumeration, std::size_t size> Enumeration read_key(
    const json_data::Fields& fields, std::string_view key, const std::array<std::string_view, size>& keys) {
    const std::string text = fields.text(key, json_data::Need::Required, limit::line);
    const auto found = std::ranges::find(keys, text);
    if (found != keys.end()) return static_cast<Enumeration>(found - keys.begin());
    fields.refuse(key);
    return {};
}

CouncilQuestion read_question(const json_data::Fields& fields) {
    CouncilQuestion question;
    question.id = fields.text("id", json_data::Need::Optional, limit::line);
    question.stage = read_key<CouncilStage>(fields, "stage", stage_keys);
    question.when = read_key<LeftOpen>(fields, "when", left_open_keys);
    question.text = fields.translated("text", json_data::Need::Required, limit::note_text);
    return question;
}

}  // namespace

Word name_of(CouncilStage stage) {
    switch (stage) {
    case CouncilStage::Beeldvorming: break;
    case CouncilStage::Oordeelsvorming: return Word::stage_judgement;
    case CouncilStage::Besluitvorming: return Word::stage_decision;
    }
    return Word::stage_orientation;
}

Word help_of(CouncilStage stage) {
    switch (stage) {
    case CouncilStage::Beeldvorming: break;
    case CouncilStage::Oordeelsvorming: return Word::stage_judgement_help;
    case CouncilStage::Besluitvorming: return Word::stage_decision_help;
    }
    return Word::stage_orientation_help;
}

std::string CouncilQuestion::in(std::string_view language, std::initializer_list<std::string_view> fill) const {
    return filled(text.in(language), fill);
}

Result<std::vector<CouncilQuestion>> read_council_questions(std::string_view json) {
    return read_list<CouncilQuestion>(json, "questions", max_questions, read_question);
}

std::vector<CouncilQuestion> built_in_council_questions() {
    auto questions = read_council_questions(json_data::carried_file("method/council_questions.json"));
    assert(questions && "the questions that the program carries are in order");
    std::ranges::stable_sort(*questions, {}, &CouncilQuestion::stage);
    return std::move(*questions);
}

}  // namespace samenspraak::method
