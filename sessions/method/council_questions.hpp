// SPDX-License-Identifier: EUPL-1.2
// Questions that a council can ask, for each stage of its cycle, made from what a session left open. The three stages
// are those of DataWijzer (Data School Utrecht, 2021); the questions are our own wording, as templates in
// assets/method/council_questions.json. The report finds what was left open and fills the templates in.
#pragma once
#include "assets/word.hpp"
#include "sessions/result.hpp"
#include "sessions/text/translated.hpp"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::method {

enum class CouncilStage : std::uint8_t { Beeldvorming, Oordeelsvorming, Besluitvorming };
inline constexpr std::array<CouncilStage, 3> all_council_stages{
    CouncilStage::Beeldvorming, CouncilStage::Oordeelsvorming, CouncilStage::Besluitvorming};

Word name_of(CouncilStage);
Word help_of(CouncilStage);  // the stage in one question

// What a session can leave open. In square brackets: what {0} and {1} stand for in the template.
enum class LeftOpen : std::uint8_t {
    Always,                 // asked of every session
    ProblemUnanswered,      //
    WithoutUnanswered,      //
    DecisionUnanswered,     //
    ActorNotAtTable,        // [actor, or several in one question: "x, y"]
    ActorWithoutEffect,     // [actor, or several in one question]
    EffectWithoutActor,     // [effect]
    EffectWithoutValue,     // [effect]
    ValueWithoutOption,     // [value]
    NegativeWithoutAnswer,  // [effect]
    OptionWithoutValue,     // [option]
    OptionWithoutOwner,     // [option]
    Tension,                // [value, value]
    Dissent,                // [value or option, the dissent]
    Experiment,             // [option]
    ExperimentWithoutEnd,   // [option]
    ExperimentWithoutStop,  // [option]
};
inline constexpr std::size_t left_open_count = 17;

struct CouncilQuestion {
    std::string id;
    CouncilStage stage{};
    LeftOpen when{};
    text::Translated text;

    // The question in this language with {0}, {1} filled in. Braces in what is filled in stay as they are.
    std::string in(std::string_view language, std::initializer_list<std::string_view> fill = {}) const;
};

// Reads {"questions": [{"id", "stage": "beeldvorming|…", "when": "tension|…", "text": {"nl", "en"}}]}. Refused as by
// read_framework.
Result<std::vector<CouncilQuestion>> read_council_questions(std::string_view json);

std::vector<CouncilQuestion> built_in_council_questions();  // those that the program carries, stage after stage

}  // namespace samenspraak::method
