// SPDX-License-Identifier: EUPL-1.2
// What the dialogue brought: effects, values with the effects behind them, tensions, and who sees it differently.
#include "sessions/insight/order.hpp"
#include "sessions/json/keys.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/report_data.hpp"

#include <algorithm>

namespace samenspraak::report {
namespace {

constexpr std::size_t max_in_detail = 100;  // values with their effects and options written out

std::vector<NoteId> in_lane(const ReportData& data, Phase phase, Lane lane) {
    std::vector<NoteId> ids;
    for (const NoteId id : data.threads.notes(phase))
        if (data.note(id).place.lane == lane) ids.push_back(id);
    return ids;
}

void add_lane_of_effects(const ReportData& data, Lane lane, Blocks& blocks) {
    const std::vector<NoteId> effects = in_lane(data, Phase::Effects, lane);
    if (effects.empty()) return;
    const std::string name = data.say(method::name_of(lane));
    add_heading(blocks, 2, name, "effects_" + std::string(lane == Lane::None ? "none" : json_data::key_of(lane)));
    Table table;
    table.caption = data.say(Word::report_effects_caption, {name});
    table.header = {data.say(Word::report_effect), data.say(Word::report_touches), data.say(Word::phase_values)};
    table.widths = {5, 3, 3};
    for (const NoteId id : effects)
        table.rows.push_back({data.text(id), data.lines(data.threads.comes_from(id, LinkKind::Touches)),
            data.lines(data.threads.leads_to(id, LinkKind::Bears))});
    blocks.push_back(std::move(table));
}

Table table_of_values(const ReportData& data) {
    Table table;
    table.caption = data.say(Word::report_values_caption);
    table.header = {data.say(Word::report_value), data.say(Word::report_votes), data.say(Word::report_strengthened),
        data.say(Word::report_strained)};
    table.widths = {5, 2, 2, 2};
    for (const insight::ValueTally& value : data.values)
        table.rows.push_back({data.text(value.value), std::to_string(value.votes),
            std::to_string(value.strengthened_by.size()), std::to_string(value.strained_by.size())});
    return table;
}

// One line of a list: a word that says what they are, and the notes under it.
void add_item(const ReportData& data, List& list, Word word, std::span<const NoteId> ids) {
    if (ids.empty()) return;
    ListItem item{data.say(word), {}};
    item.under = data.first_lines(ids);
    list.items.push_back(std::move(item));
}

// Effects of which nobody said whether they are good or bad.
std::vector<NoteId> unsaid_effects(const ReportData& data, NoteId value) {
    std::vector<NoteId> ids;
    for (const NoteId id : data.threads.comes_from(value, LinkKind::Bears))
        if (data.note(id).place.lane == Lane::None) ids.push_back(id);
    return ids;
}

void add_value(const ReportData& data, const insight::ValueTally& value, std::size_t number, Blocks& blocks) {
    List list;
    add_item(data, list, Word::report_strengthened_by, value.strengthened_by);
    add_item(data, list, Word::report_strained_by, value.strained_by);
    add_item(data, list, Word::report_bears_on, unsaid_effects(data, value.value));
    add_item(data, list, Word::report_served_by, data.threads.leads_to(value.value, LinkKind::Serves));
    if (list.items.empty()) return;
    add_heading(blocks, 2, data.line(value.value), anchor_of("value", number));
    blocks.push_back(std::move(list));
}

}  // namespace

void add_effects(const ReportData& data, Blocks& blocks) {
    add_heading(blocks, 1, data.say(Word::phase_effects), "effects");
    add_paragraph(blocks, data.say(Word::question_effects), Tone::Lead);
    if (data.threads.notes(Phase::Effects).empty()) return add_paragraph(blocks, data.say(Word::report_none));
    for (const Lane lane : insight::lanes_in_order(Phase::Effects)) add_lane_of_effects(data, lane, blocks);
}

void add_values(const ReportData& data, Blocks& blocks) {
    add_heading(blocks, 1, data.say(Word::phase_values), "values");
    add_paragraph(blocks, data.say(Word::question_values), Tone::Lead);
    if (data.values.empty()) return add_paragraph(blocks, data.say(Word::report_none));
    add_paragraph(blocks, data.say(Word::report_values_order));
    blocks.push_back(table_of_values(data));
    for (std::size_t i = 0; i < std::min(max_in_detail, data.values.size()); ++i)
        add_value(data, data.values[i], i + 1, blocks);
    if (data.values.size() > max_in_detail)
        add_paragraph(blocks, data.count(CountedWord::report_values_more, max_in_detail), Tone::Quiet);
}

void add_tensions(const ReportData& data, Blocks& blocks) {
    add_heading(blocks, 1, data.say(Word::report_tensions), "tensions");
    List list;
    for (const auto& [one, other] : data.tensions())
        list.items.push_back({data.say(Word::report_tension, {data.line(one), data.line(other)}), {}});
    if (list.items.empty()) return add_paragraph(blocks, data.say(Word::report_no_tensions));
    blocks.push_back(std::move(list));
}

void add_dissent(const ReportData& data, Blocks& blocks) {
    add_heading(blocks, 1, data.say(Word::report_dissent), "dissent");
    List list;
    for (const NoteId id : data.threads.notes())
        if (const Note& note = data.note(id); !note.details->dissent.empty())
            list.items.push_back({data.say(Word::report_dissent_about, {data.line(id)}), {note.details->dissent}});
    if (list.items.empty()) return add_paragraph(blocks, data.say(Word::report_no_dissent));
    blocks.push_back(std::move(list));
}

}  // namespace samenspraak::report
