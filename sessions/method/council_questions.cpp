// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/council_questions.hpp"

#include "sessions/change.hpp"
#include "sessions/method/method_file.hpp"
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
static_assert(stage_keys.size() == all_council_stages.size());

CouncilQuestion read_question(json_data::JsonObject& object) {
    CouncilQuestion question;
    question.id = optional_text(object, "id", limit::line);
    question.stage = object.required_choice<CouncilStage>("stage", stage_keys);
    question.when = object.required_choice<LeftOpen>("when", left_open_keys);
    question.text = translated(object, "text", limit::note_text);
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
    return read_method_file<std::vector<CouncilQuestion>>(json, [](json_data::JsonObject& file) {
        return read_items<CouncilQuestion>(file, "questions", max_questions, read_question);
    });
}

std::vector<CouncilQuestion> built_in_council_questions() {
    auto questions = read_council_questions(carried_file("method/council_questions.json"));
    assert(questions && "the questions that the program carries are in order");
    std::ranges::stable_sort(*questions, {}, &CouncilQuestion::stage);
    return std::move(*questions);
}

}  // namespace samenspraak::method
