// SPDX-License-Identifier: EUPL-1.2
// Questions for the council, made from what the session left open.
#include "sessions/method/council_questions.hpp"
#include "sessions/report/material.hpp"

#include <algorithm>
#include <set>

namespace samenspraak::report {
namespace {

constexpr std::size_t most_of_a_kind = 5;  // questions made from one template; a council has one evening
constexpr std::size_t most_in_a_row = 8;   // actors in one question

// The texts that one template is to be filled with: for each question {0} and {1}.
using Fills = std::vector<std::pair<std::string, std::string>>;

Fills each(const Material& material, const std::vector<NoteId>& ids) {
    Fills fills;
    for (const NoteId id : ids) fills.emplace_back(material.line(id), "");
    return fills;
}
Fills together(const Material& material, const std::vector<NoteId>& ids) {
    if (ids.empty()) return {};
    return {{material.list(ids, most_in_a_row), ""}};
}
Fills unanswered(const Material& material, CaseQuestion question) {
    if (!material.session.sheet[static_cast<std::size_t>(question)].empty()) return {};
    return {{"", ""}};
}
Fills tensions(const Material& material) {
    Fills fills;
    for (const auto& [one, other] : material.tensions()) fills.emplace_back(material.line(one), material.line(other));
    return fills;
}
Fills dissent(const Material& material) {
    Fills fills;
    for (const NoteId id : material.threads.notes())
        if (const Note& note = material.note(id); !note.dissent.empty())
            fills.emplace_back(material.line(id), one_line(note.dissent));
    return fills;
}
template <class Wanted> Fills experiments(const Material& material, Wanted wanted) {
    std::vector<NoteId> ids;
    for (const NoteId id : material.threads.notes(Phase::Actions))
        if (const Note& note = material.note(id); note.experiment && wanted(*note.experiment)) ids.push_back(id);
    return each(material, ids);
}

// The values that nobody has an option for, heaviest first: those the council should hear of.
std::vector<NoteId> by_weight(const Material& material, const std::vector<NoteId>& values) {
    const std::set<NoteId> wanted(values.begin(), values.end());
    std::vector<NoteId> sorted;
    for (const ValueTally& value : material.values)
        if (wanted.contains(value.value)) sorted.push_back(value.value);
    return sorted;
}

Fills fills_of(const Material& material, LeftOpen when) {
    const auto& spots = material.blind_spots;
    switch (when) {
    case LeftOpen::Always: return {{"", ""}};
    case LeftOpen::ProblemUnanswered: return unanswered(material, CaseQuestion::Problem);
    case LeftOpen::WithoutUnanswered: return unanswered(material, CaseQuestion::Without);
    case LeftOpen::DecisionUnanswered: return unanswered(material, CaseQuestion::Decision);
    case LeftOpen::ActorNotAtTable: return together(material, spots[BlindSpot::ActorsNotAtTable]);
    case LeftOpen::ActorWithoutEffect: return together(material, spots[BlindSpot::ActorsWithoutEffect]);
    case LeftOpen::EffectWithoutActor: return each(material, spots[BlindSpot::EffectsWithoutActor]);
    case LeftOpen::EffectWithoutValue: return each(material, spots[BlindSpot::EffectsWithoutValue]);
    case LeftOpen::ValueWithoutOption:
        return each(material, by_weight(material, spots[BlindSpot::ValuesWithoutOption]));
    case LeftOpen::NegativeWithoutAnswer: return each(material, spots[BlindSpot::NegativeEffectsWithoutAnswer]);
    case LeftOpen::OptionWithoutValue: return each(material, spots[BlindSpot::OptionsWithoutValue]);
    case LeftOpen::OptionWithoutOwner: return each(material, spots[BlindSpot::OptionsWithoutOwner]);
    case LeftOpen::Tension: return tensions(material);
    case LeftOpen::Dissent: return dissent(material);
    case LeftOpen::Experiment: return experiments(material, [](const Experiment&) { return true; });
    case LeftOpen::ExperimentWithoutEnd:
        return experiments(material, [](const Experiment& experiment) { return experiment.end_date.empty(); });
    case LeftOpen::ExperimentWithoutStop:
        return experiments(material, [](const Experiment& experiment) { return experiment.stop_when.empty(); });
    }
    return {};
}

void ask(const Material& material, const CouncilQuestion& question, List& list) {
    const Fills fills = fills_of(material, question.when);
    for (const auto& [first, second] : std::span(fills).first(std::min(fills.size(), most_of_a_kind)))
        list.items.push_back({question.in(material.words.language(), {first, second}), {}});
    if (fills.size() > most_of_a_kind && !list.items.empty())
        list.items.back().under.push_back(
            material.say(Word::report_more_questions, {std::to_string(fills.size() - most_of_a_kind)}));
}

}  // namespace

void add_council_questions(const Material& material, Blocks& blocks) {
    add_heading(blocks, 1, material.say(Word::report_council), "council");
    add_paragraph(blocks, material.say(Word::report_council_about));
    const std::vector<CouncilQuestion> questions = built_in_council_questions();
    for (const CouncilStage stage : all_council_stages) {
        List list;
        list.numbered = true;
        for (const CouncilQuestion& question : questions)
            if (question.stage == stage) ask(material, question, list);
        add_heading(blocks, 2, material.say(name_of(stage)), anchor_of("council", static_cast<std::size_t>(stage) + 1));
        add_paragraph(blocks, material.say(help_of(stage)), Tone::Lead);
        blocks.push_back(std::move(list));
    }
}

}  // namespace samenspraak::report
