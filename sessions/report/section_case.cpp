// SPDX-License-Identifier: EUPL-1.2
// The report's opening: in short, the case, how the session was held, and who are concerned.
#include "sessions/insight/order.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/report_data.hpp"

#include <algorithm>

namespace samenspraak::report {
namespace {

constexpr std::size_t heaviest = 3;  // values that are named in short

const std::string& answer(const ReportData& data, CaseQuestion question) {
    return data.session.sheet[static_cast<std::size_t>(question)];
}

std::string heaviest_values(const ReportData& data) {
    std::string list;
    for (const insight::ValueTally& value : std::span(data.values).first(std::min(heaviest, data.values.size()))) {
        if (value.votes == 0) break;
        add_to_list(list, ", ", data.line(value.value) + " (" + data.count(CountedWord::chip_votes, value.votes) + ')');
    }
    return list;
}

std::string numbers(const ReportData& data) {
    const auto number = [&](CountedWord word, Phase phase) {
        return data.count(word, data.threads.notes(phase).size());
    };
    return data.say(Word::report_numbers, {number(CountedWord::report_actors_count, Phase::Actors),
                                              number(CountedWord::report_effects_count, Phase::Effects),
                                              number(CountedWord::report_values_count, Phase::Values),
                                              number(CountedWord::report_options_count, Phase::Actions)});
}

std::string still_open(const ReportData& data) {
    return data.count(CountedWord::report_open, data.blind_spots.unanswered());
}

std::string format_marks(const ReportData& data, const Note& actor) {
    std::string said;
    const auto add = [&](Word word) { add_to_list(said, ", ", data.say(word)); };
    if (actor.directness == Directness::Direct) add(Word::chip_direct);
    if (actor.directness == Directness::Indirect) add(Word::chip_indirect);
    if (actor.at_table == AtTable::Yes) add(Word::chip_at_table);
    if (actor.at_table == AtTable::No) add(Word::chip_not_at_table);
    return said;
}

Table table_of_actors(const ReportData& data) {
    Table table;
    table.caption = data.say(Word::report_actors_caption);
    const bool groups = data.has_groups(Phase::Actors);
    table.header = {
        data.say(Word::report_actor), data.say(Word::report_place), data.say(Word::report_number_of_effects)};
    table.widths = {4, 3, 2};
    if (groups) table.header.push_back(data.say(Word::report_group));
    if (groups) table.widths.push_back(3);
    for (const NoteId id : data.threads.notes(Phase::Actors)) {
        const Note& actor = data.note(id);
        table.rows.push_back({data.text(id), format_marks(data, actor),
            std::to_string(data.threads.leads_to(id, LinkKind::Touches).size())});
        if (groups) table.rows.back().push_back(data.group_of(actor));
    }
    return table;
}

void add_voting(const ReportData& data, Blocks& blocks) {
    insight::NoteWeight all;
    for (const insight::ValueTally& value : data.values) {
        const insight::NoteWeight weight = data.threads.weight(value.value);
        all.points += weight.points;
        all.hands += weight.hands;
    }
    const std::size_t budget = data.session.voting.budget;
    if (all.points > 0) add_paragraph(blocks, data.count(CountedWord::report_voting, budget));
    if (all.hands > 0) add_paragraph(blocks, data.say(Word::report_voting_hands));
}

// What the group came to, and nothing that it did not.
std::string steps_taken(const ReportData& data) {
    std::string steps;
    const auto add = [&](bool taken, Word word) {
        if (taken) (steps += ' ') += data.say(word);
    };
    const auto any = [&](Phase phase) { return !data.threads.notes(phase).empty(); };
    add(std::ranges::any_of(data.session.sheet, [](const std::string& said) { return !said.empty(); }),
        Word::report_step_case);
    add(any(Phase::Actors) || any(Phase::Effects) || any(Phase::Values), Word::report_step_dialogue);
    add(any(Phase::Actions), Word::report_step_options);
    return steps;
}

void add_participants(const ReportData& data, Blocks& blocks) {
    List people;
    for (const auto& [id, participant] : data.session.participants)
        if (!participant.name.empty()) people.items.push_back({participant.name, {}});
    if (people.items.empty()) return;
    std::ranges::sort(people.items, {}, &ListItem::text);
    add_paragraph(blocks, data.say(Word::report_participants));
    blocks.push_back(std::move(people));
}

}  // namespace

void add_summary(const ReportData& data, Blocks& blocks) {
    add_heading(blocks, 1, data.say(Word::report_summary), "summary");
    if (const std::string& question = answer(data, CaseQuestion::Question); !question.empty())
        add_paragraph(blocks, question, Tone::Lead);
    List points;
    points.items.push_back({numbers(data), {}});
    if (const std::string values = heaviest_values(data); !values.empty())
        points.items.push_back({data.say(Word::report_heaviest, {values}), {}});
    if (!data.values.empty()) points.items.push_back({still_open(data), {}});
    if (data.covered > 0) points.items.push_back({data.format_covered(), {}});
    blocks.push_back(std::move(points));
}

void add_case(const ReportData& data, Blocks& blocks) {
    add_heading(blocks, 1, data.say(Word::phase_case), "case");
    Card card;
    for (std::size_t i = 0; i < case_question_count; ++i) {
        const auto question = static_cast<CaseQuestion>(i);
        const std::string& said = answer(data, question);
        card.rows.push_back(
            {data.say(method::name_of(question)), said.empty() ? data.say(Word::case_unanswered) : said});
    }
    blocks.push_back(std::move(card));
    const auto remarks = data.threads.notes(Phase::Case);
    if (remarks.empty()) return;
    add_heading(blocks, 2, data.say(Word::case_notes), "case_notes");
    List list;
    for (const NoteId id : remarks) list.items.push_back({data.text(id), {}});
    blocks.push_back(std::move(list));
}

void add_how_held(const ReportData& data, Blocks& blocks) {
    add_heading(blocks, 1, data.say(Word::report_how_held), "held");
    add_paragraph(blocks, data.say(Word::report_approach) + steps_taken(data));
    const std::size_t people = data.session.participants.size();
    if (people > 0) add_paragraph(blocks, data.count(CountedWord::report_people, people));
    add_voting(data, blocks);
    if (!data.choices.names) return add_paragraph(blocks, data.say(Word::report_without_names));
    add_paragraph(blocks, data.say(Word::report_with_names));
    add_participants(data, blocks);
}

void add_actors(const ReportData& data, Blocks& blocks) {
    add_heading(blocks, 1, data.say(Word::phase_actors), "actors");
    add_paragraph(blocks, data.say(Word::question_actors), Tone::Lead);
    if (data.threads.notes(Phase::Actors).empty()) return add_paragraph(blocks, data.say(Word::report_none));
    blocks.push_back(table_of_actors(data));
}

}  // namespace samenspraak::report
