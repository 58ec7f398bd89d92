// SPDX-License-Identifier: EUPL-1.2
// What could be done: options by field, experiments, and what stays open.
#include "sessions/insight/order.hpp"
#include "sessions/method/dates.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/material.hpp"
#include "sessions/store/keys.hpp"

#include <array>

namespace samenspraak::report {
namespace {

void add_field(const Material& material, Lane lane, Blocks& blocks) {
    Table table;
    table.header = {material.say(Word::report_option), material.say(Word::report_serves),
        material.say(Word::report_answers), material.say(Word::report_owner)};
    table.widths = {4, 3, 4, 3};
    for (const NoteId id : material.threads.notes(Phase::Actions)) {
        const Note& option = material.note(id);
        if (option.place.lane != lane) continue;
        const std::string experiment = option.experiment ? " (" + material.say(Word::chip_experiment) + ')' : "";
        table.rows.push_back(
            {material.text(id) + experiment, material.lines(material.threads.comes_from(id, LinkKind::Serves)),
                material.lines(material.threads.comes_from(id, LinkKind::Answers)), option.owner});
    }
    if (table.rows.empty()) return;
    const std::string name = material.say(name_of(lane));
    table.caption = material.say(Word::report_options_caption, {name});
    add_heading(blocks, 2, name, "options_" + std::string(lane == Lane::None ? "none" : key_of(lane)));
    if (const auto subtitle = subtitle_of(lane)) add_paragraph(blocks, material.say(*subtitle), Tone::Quiet);
    blocks.push_back(std::move(table));
}

Card card_of(const Material& material, NoteId id) {
    const Experiment& experiment = *material.note(id).experiment;
    Card card;
    card.title = material.line(id);
    const std::pair<Word, const std::string*> rows[] = {{Word::experiment_question, &experiment.question},
        {Word::experiment_measure, &experiment.measure}, {Word::experiment_boundary, &experiment.boundary},
        {Word::experiment_end_date, &experiment.end_date}, {Word::experiment_stop_when, &experiment.stop_when},
        {Word::experiment_decided_by, &experiment.decided_by}, {Word::experiment_told, &experiment.told}};
    for (const auto& [term, text] : rows)
        card.rows.push_back({material.say(term),
            text->empty() ? material.say(Word::case_unanswered) : long_date(material.words, *text)});
    return card;
}

Word name_of(BlindSpot spot) {
    switch (spot) {
    case BlindSpot::ActorsWithoutEffect: return Word::blind_actor_without_effect;
    case BlindSpot::ActorsNotAtTable: return Word::blind_actor_not_at_table;
    case BlindSpot::ActorsWithoutGroup: return Word::blind_actor_without_group;
    case BlindSpot::EffectsWithoutActor: return Word::blind_effect_without_actor;
    case BlindSpot::EffectsWithoutValue: return Word::blind_effect_without_value;
    case BlindSpot::NegativeEffectsWithoutAnswer: return Word::blind_negative_without_answer;
    case BlindSpot::ValuesWithoutOption: return Word::blind_value_without_option;
    case BlindSpot::OptionsWithoutValue: return Word::blind_option_without_value;
    case BlindSpot::OptionsWithoutOwner: return Word::blind_option_without_owner;
    }
    return Word::blind_title;
}

// Being in no group says nothing to who was not there.
bool stays_open(BlindSpot spot) { return spot != BlindSpot::ActorsWithoutGroup; }

}  // namespace

void add_options(const Material& material, Blocks& blocks) {
    add_heading(blocks, 1, material.say(Word::phase_actions), "options");
    add_paragraph(blocks, material.say(Word::question_actions), Tone::Lead);
    if (material.threads.notes(Phase::Actions).empty()) return add_paragraph(blocks, material.say(Word::report_none));
    for (const Lane lane : lanes_in_order(Phase::Actions)) add_field(material, lane, blocks);
}

void add_experiments(const Material& material, Blocks& blocks) {
    bool first = true;
    for (const NoteId id : material.threads.notes(Phase::Actions)) {
        if (!material.note(id).experiment) continue;
        if (first) {
            add_heading(blocks, 1, material.say(Word::report_experiments), "experiments");
            add_paragraph(blocks, material.say(Word::report_experiments_about));
        }
        first = false;
        blocks.push_back(card_of(material, id));
    }
}

void add_blind_spots(const Material& material, Blocks& blocks) {
    add_heading(blocks, 1, material.say(Word::report_blind_spots), "blind_spots");
    List list;
    for (const BlindSpot spot : all_blind_spots) {
        const auto& ids = material.blind_spots[spot];
        if (ids.empty() || !stays_open(spot)) continue;
        ListItem item{material.say(name_of(spot)) + " (" + std::to_string(ids.size()) + ')', {}};
        item.under = material.first_lines(ids);
        list.items.push_back(std::move(item));
    }
    if (list.items.empty()) return add_paragraph(blocks, material.say(Word::report_no_blind_spots));
    add_paragraph(blocks, material.say(Word::report_blind_spots_about));
    blocks.push_back(std::move(list));
}

}  // namespace samenspraak::report
