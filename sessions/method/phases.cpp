// SPDX-License-Identifier: EUPL-1.2
#include "sessions/method/phases.hpp"

namespace samenspraak::method {
namespace {

// In the order of enum class Phase. Together some two and a half hours, without welcome and breaks.
constexpr std::array<PhaseGuide, phase_count> guides{{
    {Word::phase_case, Word::question_case, Word::hint_case, Word::placeholder_case, Word::board_empty_case, 30},
    {Word::phase_actors, Word::question_actors, Word::hint_actors, Word::placeholder_actors, Word::board_empty_actors,
        20},
    {Word::phase_effects, Word::question_effects, Word::hint_effects, Word::placeholder_effects,
        Word::board_empty_effects, 35},
    {Word::phase_values, Word::question_values, Word::hint_values, Word::placeholder_values, Word::board_empty_values,
        20},
    {Word::phase_actions, Word::question_actions, Word::hint_actions, Word::placeholder_actions,
        Word::board_empty_actions, 45},
}};

constexpr PhaseGuide outcome{
    Word::phase_outcome, Word::question_outcome, Word::hint_outcome, std::nullopt, Word::board_empty_outcome, 15};

}  // namespace

const PhaseGuide& guide_of(Phase phase) { return guides[index_of(phase)]; }

const PhaseGuide& guide_of(const CurrentStep& whereabouts) {
    return whereabouts.concluded ? outcome : guide_of(whereabouts.phase);
}

const PhaseGuide& outcome_guide() { return outcome; }

Word name_of(Phase phase) { return guide_of(phase).title; }

Word name_of(Lane lane) {
    switch (lane) {
    case Lane::None: break;
    case Lane::Positive: return Word::lane_positive;
    case Lane::Negative: return Word::lane_negative;
    case Lane::Both: return Word::lane_both;
    case Lane::Technology: return Word::lane_technology;
    case Lane::Environment: return Word::lane_environment;
    case Lane::People: return Word::lane_people;
    }
    return Word::lane_none;
}

Word name_of(CaseQuestion question) {
    switch (question) {
    case CaseQuestion::Technology: break;
    case CaseQuestion::Situation: return Word::case_situation;
    case CaseQuestion::Problem: return Word::case_problem;
    case CaseQuestion::Without: return Word::case_without;
    case CaseQuestion::Decision: return Word::case_decision;
    case CaseQuestion::Question: return Word::case_question;
    }
    return Word::case_technology;
}

Word help_of(CaseQuestion question) {
    switch (question) {
    case CaseQuestion::Technology: break;
    case CaseQuestion::Situation: return Word::case_situation_help;
    case CaseQuestion::Problem: return Word::case_problem_help;
    case CaseQuestion::Without: return Word::case_without_help;
    case CaseQuestion::Decision: return Word::case_decision_help;
    case CaseQuestion::Question: return Word::case_question_help;
    }
    return Word::case_technology_help;
}

std::optional<Word> subtitle_of(Lane lane) {
    switch (lane) {
    case Lane::Technology: return Word::lane_technology_sub;
    case Lane::Environment: return Word::lane_environment_sub;
    case Lane::People: return Word::lane_people_sub;
    case Lane::None:
    case Lane::Positive:
    case Lane::Negative:
    case Lane::Both: break;
    }
    return std::nullopt;
}

std::optional<Word> help_of(Lane lane) {
    switch (lane) {
    case Lane::Technology: return Word::lane_technology_help;
    case Lane::Environment: return Word::lane_environment_help;
    case Lane::People: return Word::lane_people_help;
    case Lane::None:
    case Lane::Positive:
    case Lane::Negative:
    case Lane::Both: break;
    }
    return std::nullopt;
}

Word links_of(Phase phase) {
    switch (phase) {
    case Phase::Case: break;
    case Phase::Actors: return Word::link_fits_actors;
    case Phase::Effects: return Word::link_fits_effects;
    case Phase::Values: return Word::link_fits_values;
    case Phase::Actions: return Word::link_fits_actions;
    }
    return Word::link_fits_case;
}

Word why_of(Lane lane) {
    switch (lane) {
    case Lane::Positive: return Word::why_good;
    case Lane::Negative: return Word::why_bad;
    case Lane::Both: return Word::why_good_and_bad;
    case Lane::None:
    case Lane::Technology:
    case Lane::Environment:
    case Lane::People: break;
    }
    return Word::why_good_or_bad;
}

}  // namespace samenspraak::method
