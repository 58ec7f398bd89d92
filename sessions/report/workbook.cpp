// SPDX-License-Identifier: EUPL-1.2
// The four sheets of a session. Notes are numbered, and links say both number and text.
#include "sessions/report/workbook.hpp"

#include "sessions/insight/order.hpp"
#include "sessions/method/dates.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/report_data.hpp"

#include <unordered_map>

namespace samenspraak::report {
namespace {

constexpr int wide = 60, middling = 24, narrow = 10;

using Numbers = std::unordered_map<NoteId, std::int64_t>;
using Row = std::vector<Cell>;

Numbers numbers_of(const ReportData& data) {
    Numbers numbers;
    for (const NoteId id : data.threads.notes()) numbers.emplace(id, static_cast<std::int64_t>(numbers.size() + 1));
    return numbers;
}

Cell cell(std::size_t number) { return static_cast<std::int64_t>(number); }

std::string concerned(const ReportData& data, const Note& note) {
    std::string said;
    const auto add = [&](bool wanted, Word word) {
        if (wanted) add_to_list(said, ", ", data.say(word));
    };
    add(note.directness == Directness::Direct, Word::chip_direct);
    add(note.directness == Directness::Indirect, Word::chip_indirect);
    add(note.at_table == AtTable::Yes, Word::chip_at_table);
    add(note.at_table == AtTable::No, Word::chip_not_at_table);
    return said;
}

std::string lane_of(const ReportData& data, const Note& note) {
    return insight::lanes_in_order(note.place.phase).size() > 1 ? data.say(method::name_of(note.place.lane))
                                                                : std::string();
}

std::string author_of(const ReportData& data, const Note& note) {
    const auto found = data.session.participants.find(note.author);
    return found == data.session.participants.end() ? "" : found->second.name;
}

Sheet notes_sheet(const ReportData& data, const Numbers& numbers) {
    Sheet sheet;
    sheet.name = data.say(Word::export_sheet_notes);
    sheet.columns = {{data.say(Word::export_column_number), narrow}, {data.say(Word::export_column_phase), middling},
        {data.say(Word::report_lane), middling}, {data.say(Word::report_group), middling},
        {data.say(Word::report_note), wide}, {data.say(Word::export_column_count), narrow},
        {data.say(Word::report_votes), narrow}, {data.say(Word::report_place), middling},
        {data.say(Word::report_owner), middling}, {data.say(Word::report_dissent), wide}};
    if (data.choices.names) sheet.columns.push_back({data.say(Word::report_author), middling});
    for (const NoteId id : data.threads.notes()) {
        const Note& note = data.note(id);
        const insight::NoteWeight weight = data.threads.weight(id);
        Row row{numbers.at(id), data.say(method::name_of(note.place.phase)), lane_of(data, note), data.group_of(note),
            note.text, cell(weight.count), cell(weight.votes()), concerned(data, note), note.details->owner,
            note.details->dissent};
        if (data.choices.names) row.emplace_back(author_of(data, note));
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

Sheet links_sheet(const ReportData& data, const Numbers& numbers) {
    Sheet sheet;
    sheet.name = data.say(Word::export_sheet_links);
    const std::string number = data.say(Word::export_column_number);
    sheet.columns = {{number + ' ' + data.say(Word::export_column_from), narrow},
        {data.say(Word::export_column_from), wide}, {data.say(Word::export_column_kind), middling},
        {number + ' ' + data.say(Word::export_column_to), narrow}, {data.say(Word::export_column_to), wide}};
    for (const Link& link : data.threads.links())
        sheet.rows.push_back({numbers.at(link.from), data.note(link.from).text, data.say(name_of(link.kind)),
            numbers.at(link.to), data.note(link.to).text});
    return sheet;
}

Sheet values_sheet(const ReportData& data, const Numbers& numbers) {
    Sheet sheet;
    sheet.name = data.say(Word::phase_values);
    sheet.columns = {{data.say(Word::export_column_number), narrow}, {data.say(Word::report_value), wide},
        {data.say(Word::report_votes), narrow}, {data.say(Word::report_strengthened), narrow},
        {data.say(Word::report_strained), narrow}, {data.say(Word::phase_actions), narrow}};
    for (const insight::ValueTally& value : data.values)
        sheet.rows.push_back({numbers.at(value.value), data.note(value.value).text, cell(value.votes),
            cell(value.strengthened_by.size()), cell(value.strained_by.size()),
            cell(data.threads.leads_to(value.value, LinkKind::Serves).size())});
    return sheet;
}

Sheet options_sheet(const ReportData& data, const Numbers& numbers) {
    Sheet sheet;
    sheet.name = data.say(Word::phase_actions);
    sheet.columns = {{data.say(Word::export_column_number), narrow}, {data.say(Word::report_lane), middling},
        {data.say(Word::report_option), wide}, {data.say(Word::report_serves), middling},
        {data.say(Word::report_answers), middling}, {data.say(Word::report_owner), middling},
        {data.say(Word::chip_experiment), narrow}};
    for (const Word word : {Word::experiment_question, Word::experiment_measure, Word::experiment_boundary,
             Word::experiment_end_date, Word::experiment_stop_when, Word::experiment_decided_by, Word::experiment_told})
        sheet.columns.push_back({data.say(word), middling});
    for (const NoteId id : data.threads.notes(Phase::Actions)) {
        const Note& note = data.note(id);
        const Experiment tried = note.details->experiment.value_or(Experiment{});
        sheet.rows.push_back(
            {numbers.at(id), lane_of(data, note), note.text, data.lines(data.threads.comes_from(id, LinkKind::Serves)),
                data.lines(data.threads.comes_from(id, LinkKind::Answers)), note.details->owner,
                note.details->experiment ? data.say(Word::export_yes) : std::string(), tried.question, tried.measure,
                tried.boundary, tried.end_date, tried.stop_when, tried.decided_by, tried.told});
    }
    return sheet;
}

}  // namespace

Workbook workbook(const ReportData& data) {
    const Numbers numbers = numbers_of(data);
    return {std::string(data.words.language()), data.session.title,
        {notes_sheet(data, numbers), links_sheet(data, numbers), values_sheet(data, numbers),
            options_sheet(data, numbers)}};
}

}  // namespace samenspraak::report
