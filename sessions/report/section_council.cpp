// SPDX-License-Identifier: EUPL-1.2
// Questions for the council, made from what the session left open.
#include "sessions/method/council_questions.hpp"
#include "sessions/report/report_data.hpp"

#include <algorithm>
#include <set>

namespace samenspraak::report {
namespace {

constexpr std::size_t max_of_a_kind = 5;  // questions made from one template; a council has one evening
constexpr std::size_t max_in_a_row = 8;   // actors in one question

// The texts that one template is to be filled with: for each question {0} and {1}.
using Fills = std::vector<std::pair<std::string, std::string>>;

Fills each(const ReportData& data, const std::vector<NoteId>& ids) {
    Fills fills;
    for (const NoteId id : ids) fills.emplace_back(data.line(id), "");
    return fills;
}
Fills together(const ReportData& data, const std::vector<NoteId>& ids) {
    if (ids.empty()) return {};
    return {{data.list(ids, max_in_a_row), ""}};
}
Fills unanswered(const ReportData& data, CaseQuestion question) {
    if (!data.session.sheet[static_cast<std::size_t>(question)].empty()) return {};
    return {{"", ""}};
}
Fills tensions(const ReportData& data) {
    Fills fills;
    for (const auto& [one, other] : data.tensions()) fills.emplace_back(data.line(one), data.line(other));
    return fills;
}
Fills dissent(const ReportData& data) {
    Fills fills;
    for (const NoteId id : data.threads.notes())
        if (const Note& note = data.note(id); !note.details->dissent.empty())
            fills.emplace_back(data.line(id), one_line(note.details->dissent));
    return fills;
}
template <class Wanted> Fills experiments(const ReportData& data, Wanted wanted) {
    std::vector<NoteId> ids;
    for (const NoteId id : data.threads.notes(Phase::Actions))
        if (const Note& note = data.note(id); note.details->experiment && wanted(*note.details->experiment))
            ids.push_back(id);
    return each(data, ids);
}

// The values that nobody has an option for, heaviest first: those the council should hear of.
std::vector<NoteId> by_weight(const ReportData& data, const std::vector<NoteId>& values) {
    const std::set<NoteId> wanted(values.begin(), values.end());
    std::vector<NoteId> sorted;
    for (const insight::ValueTally& value : data.values)
        if (wanted.contains(value.value)) sorted.push_back(value.value);
    return sorted;
}

Fills fills_of(const ReportData& data, method::LeftOpen when) {
    const auto& spots = data.blind_spots;
    switch (when) {
    case method::LeftOpen::Always: return {{"", ""}};
    case method::LeftOpen::ProblemUnanswered: return unanswered(data, CaseQuestion::Problem);
    case method::LeftOpen::WithoutUnanswered: return unanswered(data, CaseQuestion::Without);
    case method::LeftOpen::DecisionUnanswered: return unanswered(data, CaseQuestion::Decision);
    case method::LeftOpen::ActorNotAtTable: return together(data, spots[insight::BlindSpot::ActorsNotAtTable]);
    case method::LeftOpen::ActorWithoutEffect: return together(data, spots[insight::BlindSpot::ActorsWithoutEffect]);
    case method::LeftOpen::EffectWithoutActor: return each(data, spots[insight::BlindSpot::EffectsWithoutActor]);
    case method::LeftOpen::EffectWithoutValue: return each(data, spots[insight::BlindSpot::EffectsWithoutValue]);
    case method::LeftOpen::ValueWithoutOption:
        return each(data, by_weight(data, spots[insight::BlindSpot::ValuesWithoutOption]));
    case method::LeftOpen::NegativeWithoutAnswer:
        return each(data, spots[insight::BlindSpot::NegativeEffectsWithoutAnswer]);
    case method::LeftOpen::OptionWithoutValue: return each(data, spots[insight::BlindSpot::OptionsWithoutValue]);
    case method::LeftOpen::OptionWithoutOwner: return each(data, spots[insight::BlindSpot::OptionsWithoutOwner]);
    case method::LeftOpen::Tension: return tensions(data);
    case method::LeftOpen::Dissent: return dissent(data);
    case method::LeftOpen::Experiment: return experiments(data, [](const Experiment&) { return true; });
    case method::LeftOpen::ExperimentWithoutEnd:
        return experiments(data, [](const Experiment& experiment) { return experiment.end_date.empty(); });
    case method::LeftOpen::ExperimentWithoutStop:
        return experiments(data, [](const Experiment& experiment) { return experiment.stop_when.empty(); });
    }
    return {};
}

void ask(const ReportData& data, const method::CouncilQuestion& question, List& list) {
    const Fills fills = fills_of(data, question.when);
    for (const auto& [first, second] : std::span(fills).first(std::min(fills.size(), max_of_a_kind)))
        list.items.push_back({question.in(data.words.language(), {first, second}), {}});
    if (fills.size() > max_of_a_kind && !list.items.empty())
        list.items.back().under.push_back(data.count(CountedWord::report_more_questions, fills.size() - max_of_a_kind));
}

}  // namespace

void add_council_questions(const ReportData& data, Blocks& blocks) {
    add_heading(blocks, 1, data.say(Word::report_council), "council");
    add_paragraph(blocks, data.say(Word::report_council_about));
    const std::vector<method::CouncilQuestion> questions = method::built_in_council_questions();
    for (const method::CouncilStage stage : method::all_council_stages) {
        List list;
        list.numbered = true;
        for (const method::CouncilQuestion& question : questions)
            if (question.stage == stage) ask(data, question, list);
        add_heading(blocks, 2, data.say(name_of(stage)), anchor_of("council", static_cast<std::size_t>(stage) + 1));
        add_paragraph(blocks, data.say(help_of(stage)), Tone::Lead);
        blocks.push_back(std::move(list));
    }
}

}  // namespace samenspraak::report
