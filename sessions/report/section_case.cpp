// SPDX-License-Identifier: EUPL-1.2
// The report's opening: in short, the case, how the session was held, and who are concerned.
#include "sessions/insight/order.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/material.hpp"

#include <algorithm>

namespace samenspraak::report {
namespace {

constexpr std::size_t heaviest = 3;  // values that are named in short

const std::string& answer(const Material& material, CaseQuestion question) {
    return material.session.sheet[static_cast<std::size_t>(question)];
}

std::string heaviest_values(const Material& material) {
    std::string list;
    for (const ValueTally& value : std::span(material.values).first(std::min(heaviest, material.values.size()))) {
        if (value.votes == 0) break;
        add_to_list(list, ", ",
            material.line(value.value) + " (" + material.count(Word::chip_votes_one, Word::chip_votes_many, value.votes)
                + ')');
    }
    return list;
}

std::string numbers(const Material& material) {
    const auto number = [&](Phase phase) { return std::to_string(material.threads.notes(phase).size()); };
    return material.say(Word::report_numbers,
        {number(Phase::Actors), number(Phase::Effects), number(Phase::Values), number(Phase::Actions)});
}

std::string still_open(const Material& material) {
    const std::size_t open = material.blind_spots.unanswered();
    if (open == 0) return material.say(Word::report_open_none);
    return material.count(Word::report_open_one, Word::report_open_many, open);
}

std::string said_of(const Material& material, const Note& actor) {
    std::string said;
    const auto add = [&](Word word) { add_to_list(said, ", ", material.say(word)); };
    if (actor.directness == Directness::Direct) add(Word::chip_direct);
    if (actor.directness == Directness::Indirect) add(Word::chip_indirect);
    if (actor.at_table == AtTable::Yes) add(Word::chip_at_table);
    if (actor.at_table == AtTable::No) add(Word::chip_not_at_table);
    return said;
}

Table table_of_actors(const Material& material) {
    Table table;
    table.caption = material.say(Word::report_actors_caption);
    const bool groups = material.has_groups(Phase::Actors);
    table.header = {material.say(Word::report_actor), material.say(Word::report_place),
        material.say(Word::report_number_of_effects)};
    table.widths = {4, 3, 2};
    if (groups) table.header.push_back(material.say(Word::report_group));
    if (groups) table.widths.push_back(3);
    for (const NoteId id : material.threads.notes(Phase::Actors)) {
        const Note& actor = material.note(id);
        table.rows.push_back({material.text(id), said_of(material, actor),
            std::to_string(material.threads.leads_to(id, LinkKind::Touches).size())});
        if (groups) table.rows.back().push_back(material.group_of(actor));
    }
    return table;
}

void add_voting(const Material& material, Blocks& blocks) {
    NoteWeight all;
    for (const ValueTally& value : material.values) {
        const NoteWeight weight = material.threads.weight(value.value);
        all.points += weight.points;
        all.hands += weight.hands;
    }
    const std::size_t budget = material.session.voting.budget;
    if (all.points > 0)
        add_paragraph(blocks, material.count(Word::report_voting_one, Word::report_voting_many, budget));
    if (all.hands > 0) add_paragraph(blocks, material.say(Word::report_voting_hands));
}

// What the group came to, and nothing that it did not.
std::string steps_taken(const Material& material) {
    std::string steps;
    const auto add = [&](bool taken, Word word) {
        if (taken) (steps += ' ') += material.say(word);
    };
    const auto any = [&](Phase phase) { return !material.threads.notes(phase).empty(); };
    add(std::ranges::any_of(material.session.sheet, [](const std::string& said) { return !said.empty(); }),
        Word::report_step_case);
    add(any(Phase::Actors) || any(Phase::Effects) || any(Phase::Values), Word::report_step_dialogue);
    add(any(Phase::Actions), Word::report_step_options);
    return steps;
}

void add_participants(const Material& material, Blocks& blocks) {
    List people;
    for (const auto& [id, participant] : material.session.participants)
        if (!participant.name.empty()) people.items.push_back({participant.name, {}});
    if (people.items.empty()) return;
    std::ranges::sort(people.items, {}, &ListItem::text);
    add_paragraph(blocks, material.say(Word::report_participants));
    blocks.push_back(std::move(people));
}

}  // namespace

void add_summary(const Material& material, Blocks& blocks) {
    add_heading(blocks, 1, material.say(Word::report_summary), "summary");
    if (const std::string& question = answer(material, CaseQuestion::Question); !question.empty())
        add_paragraph(blocks, question, Tone::Lead);
    List points;
    points.items.push_back({numbers(material), {}});
    if (const std::string values = heaviest_values(material); !values.empty())
        points.items.push_back({material.say(Word::report_heaviest, {values}), {}});
    if (!material.values.empty()) points.items.push_back({still_open(material), {}});
    if (material.covered > 0) points.items.push_back({material.said_covered(), {}});
    blocks.push_back(std::move(points));
}

void add_case(const Material& material, Blocks& blocks) {
    add_heading(blocks, 1, material.say(Word::phase_case), "case");
    Card card;
    for (std::size_t i = 0; i < case_question_count; ++i) {
        const auto question = static_cast<CaseQuestion>(i);
        const std::string& said = answer(material, question);
        card.rows.push_back(
            {material.say(name_of(question)), said.empty() ? material.say(Word::case_unanswered) : said});
    }
    blocks.push_back(std::move(card));
    const auto remarks = material.threads.notes(Phase::Case);
    if (remarks.empty()) return;
    add_heading(blocks, 2, material.say(Word::case_notes), "case_notes");
    List list;
    for (const NoteId id : remarks) list.items.push_back({material.text(id), {}});
    blocks.push_back(std::move(list));
}

void add_how_held(const Material& material, Blocks& blocks) {
    add_heading(blocks, 1, material.say(Word::report_how_held), "held");
    add_paragraph(blocks, material.say(Word::report_approach) + steps_taken(material));
    const std::size_t people = material.session.participants.size();
    if (people > 0) add_paragraph(blocks, material.count(Word::report_people_one, Word::report_people_many, people));
    add_voting(material, blocks);
    if (!material.choices.names) return add_paragraph(blocks, material.say(Word::report_without_names));
    add_paragraph(blocks, material.say(Word::report_with_names));
    add_participants(material, blocks);
}

void add_actors(const Material& material, Blocks& blocks) {
    add_heading(blocks, 1, material.say(Word::phase_actors), "actors");
    add_paragraph(blocks, material.say(Word::question_actors), Tone::Lead);
    if (material.threads.notes(Phase::Actors).empty()) return add_paragraph(blocks, material.say(Word::report_none));
    blocks.push_back(table_of_actors(material));
}

}  // namespace samenspraak::report
