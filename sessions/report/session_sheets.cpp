// SPDX-License-Identifier: EUPL-1.2
// The four sheets of a session. Notes are numbered, and links say both number and text.
#include "sessions/insight/order.hpp"
#include "sessions/method/dates.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/material.hpp"
#include "sessions/report/sheets.hpp"

#include <unordered_map>

namespace samenspraak::report {
namespace {

constexpr int wide = 60, middling = 24, narrow = 10;

using Numbers = std::unordered_map<NoteId, std::int64_t>;
using Row = std::vector<Cell>;

Numbers numbers_of(const Material& material) {
    Numbers numbers;
    for (const NoteId id : material.threads.notes()) numbers.emplace(id, static_cast<std::int64_t>(numbers.size() + 1));
    return numbers;
}

Cell cell(std::size_t number) { return static_cast<std::int64_t>(number); }

std::string concerned(const Material& material, const Note& note) {
    std::string said;
    const auto add = [&](bool wanted, Word word) {
        if (wanted) add_to_list(said, ", ", material.say(word));
    };
    add(note.directness == Directness::Direct, Word::chip_direct);
    add(note.directness == Directness::Indirect, Word::chip_indirect);
    add(note.at_table == AtTable::Yes, Word::chip_at_table);
    add(note.at_table == AtTable::No, Word::chip_not_at_table);
    return said;
}

std::string lane_of(const Material& material, const Note& note) {
    return lanes_in_order(note.place.phase).size() > 1 ? material.say(name_of(note.place.lane)) : std::string();
}

std::string author_of(const Material& material, const Note& note) {
    const auto found = material.session.participants.find(note.author);
    return found == material.session.participants.end() ? "" : found->second.name;
}

Sheet notes_sheet(const Material& material, const Numbers& numbers) {
    Sheet sheet;
    sheet.name = material.say(Word::export_sheet_notes);
    sheet.columns = {{material.say(Word::export_column_number), narrow},
        {material.say(Word::export_column_phase), middling}, {material.say(Word::report_lane), middling},
        {material.say(Word::report_group), middling}, {material.say(Word::report_note), wide},
        {material.say(Word::export_column_count), narrow}, {material.say(Word::report_votes), narrow},
        {material.say(Word::report_place), middling}, {material.say(Word::report_owner), middling},
        {material.say(Word::report_dissent), wide}};
    if (material.choices.names) sheet.columns.push_back({material.say(Word::report_author), middling});
    for (const NoteId id : material.threads.notes()) {
        const Note& note = material.note(id);
        const NoteWeight weight = material.threads.weight(id);
        Row row{numbers.at(id), material.say(name_of(note.place.phase)), lane_of(material, note),
            material.group_of(note), note.text, cell(weight.count), cell(weight.votes()), concerned(material, note),
            note.owner, note.dissent};
        if (material.choices.names) row.emplace_back(author_of(material, note));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Word name_of(LinkKind kind) {
    switch (kind) {
    case LinkKind::Touches: return Word::export_link_touches;
    case LinkKind::Bears: return Word::export_link_bears;
    case LinkKind::Serves: return Word::export_link_serves;
    case LinkKind::Answers: return Word::export_link_answers;
    case LinkKind::Tension: return Word::export_link_tension;
    case LinkKind::Merged: return Word::export_link_merged;
    }
    return Word::export_link_touches;
}

Sheet links_sheet(const Material& material, const Numbers& numbers) {
    Sheet sheet;
    sheet.name = material.say(Word::export_sheet_links);
    const std::string number = material.say(Word::export_column_number);
    sheet.columns = {{number + ' ' + material.say(Word::export_column_from), narrow},
        {material.say(Word::export_column_from), wide}, {material.say(Word::export_column_kind), middling},
        {number + ' ' + material.say(Word::export_column_to), narrow}, {material.say(Word::export_column_to), wide}};
    for (const Link& link : material.threads.links())
        sheet.rows.push_back({numbers.at(link.from), material.note(link.from).text, material.say(name_of(link.kind)),
            numbers.at(link.to), material.note(link.to).text});
    return sheet;
}

Sheet values_sheet(const Material& material, const Numbers& numbers) {
    Sheet sheet;
    sheet.name = material.say(Word::phase_values);
    sheet.columns = {{material.say(Word::export_column_number), narrow}, {material.say(Word::report_value), wide},
        {material.say(Word::report_votes), narrow}, {material.say(Word::report_strengthened), narrow},
        {material.say(Word::report_strained), narrow}, {material.say(Word::phase_actions), narrow}};
    for (const ValueTally& value : material.values)
        sheet.rows.push_back({numbers.at(value.value), material.note(value.value).text, cell(value.votes),
            cell(value.strengthened_by.size()), cell(value.strained_by.size()),
            cell(material.threads.leads_to(value.value, LinkKind::Serves).size())});
    return sheet;
}

Sheet options_sheet(const Material& material, const Numbers& numbers) {
    Sheet sheet;
    sheet.name = material.say(Word::phase_actions);
    sheet.columns = {{material.say(Word::export_column_number), narrow}, {material.say(Word::report_lane), middling},
        {material.say(Word::report_option), wide}, {material.say(Word::report_serves), middling},
        {material.say(Word::report_answers), middling}, {material.say(Word::report_owner), middling},
        {material.say(Word::chip_experiment), narrow}};
    for (const Word word : {Word::experiment_question, Word::experiment_measure, Word::experiment_boundary,
             Word::experiment_end_date, Word::experiment_stop_when, Word::experiment_decided_by, Word::experiment_told})
        sheet.columns.push_back({material.say(word), middling});
    for (const NoteId id : material.threads.notes(Phase::Actions)) {
        const Note& note = material.note(id);
        const Experiment tried = note.experiment.value_or(Experiment{});
        sheet.rows.push_back({numbers.at(id), lane_of(material, note), note.text,
            material.lines(material.threads.comes_from(id, LinkKind::Serves)),
            material.lines(material.threads.comes_from(id, LinkKind::Answers)), note.owner,
            note.experiment ? material.say(Word::export_yes) : std::string(), tried.question, tried.measure,
            tried.boundary, tried.end_date, tried.stop_when, tried.decided_by, tried.told});
    }
    return sheet;
}

}  // namespace

Workbook workbook(const Material& material) {
    const Numbers numbers = numbers_of(material);
    return {std::string(material.words.language()), material.session.title,
        {notes_sheet(material, numbers), links_sheet(material, numbers), values_sheet(material, numbers),
            options_sheet(material, numbers)}};
}

}  // namespace samenspraak::report
