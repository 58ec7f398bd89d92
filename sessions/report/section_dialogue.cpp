// SPDX-License-Identifier: EUPL-1.2
// What the dialogue brought: effects, values with the effects behind them, tensions, and who sees it differently.
#include "sessions/insight/order.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/material.hpp"
#include "sessions/store/keys.hpp"

#include <algorithm>

namespace samenspraak::report {
namespace {

constexpr std::size_t most_in_detail = 100;  // values with their effects and options written out

std::vector<NoteId> in_lane(const Material& material, Phase phase, Lane lane) {
    std::vector<NoteId> ids;
    for (const NoteId id : material.threads.notes(phase))
        if (material.note(id).place.lane == lane) ids.push_back(id);
    return ids;
}

void add_lane_of_effects(const Material& material, Lane lane, Blocks& blocks) {
    const std::vector<NoteId> effects = in_lane(material, Phase::Effects, lane);
    if (effects.empty()) return;
    const std::string name = material.say(name_of(lane));
    add_heading(blocks, 2, name, "effects_" + std::string(lane == Lane::None ? "none" : key_of(lane)));
    Table table;
    table.caption = material.say(Word::report_effects_caption, {name});
    table.header = {
        material.say(Word::report_effect), material.say(Word::report_touches), material.say(Word::phase_values)};
    table.widths = {5, 3, 3};
    for (const NoteId id : effects)
        table.rows.push_back({material.text(id), material.lines(material.threads.comes_from(id, LinkKind::Touches)),
            material.lines(material.threads.leads_to(id, LinkKind::Bears))});
    blocks.push_back(std::move(table));
}

Table table_of_values(const Material& material) {
    Table table;
    table.caption = material.say(Word::report_values_caption);
    table.header = {material.say(Word::report_value), material.say(Word::report_votes),
        material.say(Word::report_strengthened), material.say(Word::report_strained)};
    table.widths = {5, 2, 2, 2};
    for (const ValueTally& value : material.values)
        table.rows.push_back({material.text(value.value), std::to_string(value.votes),
            std::to_string(value.strengthened_by.size()), std::to_string(value.strained_by.size())});
    return table;
}

// One line of a list: a word that says what they are, and the notes under it.
void add_item(const Material& material, List& list, Word word, std::span<const NoteId> ids) {
    if (ids.empty()) return;
    ListItem item{material.say(word), {}};
    item.under = material.first_lines(ids);
    list.items.push_back(std::move(item));
}

// Effects of which nobody said whether they are good or bad.
std::vector<NoteId> unsaid_effects(const Material& material, NoteId value) {
    std::vector<NoteId> ids;
    for (const NoteId id : material.threads.comes_from(value, LinkKind::Bears))
        if (material.note(id).place.lane == Lane::None) ids.push_back(id);
    return ids;
}

void add_value(const Material& material, const ValueTally& value, std::size_t number, Blocks& blocks) {
    List list;
    add_item(material, list, Word::report_strengthened_by, value.strengthened_by);
    add_item(material, list, Word::report_strained_by, value.strained_by);
    add_item(material, list, Word::report_bears_on, unsaid_effects(material, value.value));
    add_item(material, list, Word::report_served_by, material.threads.leads_to(value.value, LinkKind::Serves));
    if (list.items.empty()) return;
    add_heading(blocks, 2, material.line(value.value), anchor_of("value", number));
    blocks.push_back(std::move(list));
}

}  // namespace

void add_effects(const Material& material, Blocks& blocks) {
    add_heading(blocks, 1, material.say(Word::phase_effects), "effects");
    add_paragraph(blocks, material.say(Word::question_effects), Tone::Lead);
    if (material.threads.notes(Phase::Effects).empty()) return add_paragraph(blocks, material.say(Word::report_none));
    for (const Lane lane : lanes_in_order(Phase::Effects)) add_lane_of_effects(material, lane, blocks);
}

void add_values(const Material& material, Blocks& blocks) {
    add_heading(blocks, 1, material.say(Word::phase_values), "values");
    add_paragraph(blocks, material.say(Word::question_values), Tone::Lead);
    if (material.values.empty()) return add_paragraph(blocks, material.say(Word::report_none));
    add_paragraph(blocks, material.say(Word::report_values_order));
    blocks.push_back(table_of_values(material));
    for (std::size_t i = 0; i < std::min(most_in_detail, material.values.size()); ++i)
        add_value(material, material.values[i], i + 1, blocks);
    if (material.values.size() > most_in_detail)
        add_paragraph(blocks, material.say(Word::report_values_more, {std::to_string(most_in_detail)}), Tone::Quiet);
}

void add_tensions(const Material& material, Blocks& blocks) {
    add_heading(blocks, 1, material.say(Word::report_tensions), "tensions");
    List list;
    for (const auto& [one, other] : material.tensions())
        list.items.push_back({material.say(Word::report_tension, {material.line(one), material.line(other)}), {}});
    if (list.items.empty()) return add_paragraph(blocks, material.say(Word::report_no_tensions));
    blocks.push_back(std::move(list));
}

void add_dissent(const Material& material, Blocks& blocks) {
    add_heading(blocks, 1, material.say(Word::report_dissent), "dissent");
    List list;
    for (const NoteId id : material.threads.notes())
        if (const Note& note = material.note(id); !note.dissent.empty())
            list.items.push_back({material.say(Word::report_dissent_about, {material.line(id)}), {note.dissent}});
    if (list.items.empty()) return add_paragraph(blocks, material.say(Word::report_no_dissent));
    blocks.push_back(std::move(list));
}

}  // namespace samenspraak::report
