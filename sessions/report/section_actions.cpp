// SPDX-License-Identifier: EUPL-1.2
// What could be done: options by field, experiments, and what stays open.
#include "sessions/insight/order.hpp"
#include "sessions/json/keys.hpp"
#include "sessions/method/dates.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/report_data.hpp"

#include <array>

namespace samenspraak::report {
namespace {

void add_field(const ReportData& data, Lane lane, Blocks& blocks) {
    Table table;
    table.header = {data.say(Word::report_option), data.say(Word::report_serves), data.say(Word::report_answers),
        data.say(Word::report_owner)};
    table.widths = {4, 3, 4, 3};
    for (const NoteId id : data.threads.notes(Phase::Actions)) {
        const Note& option = data.note(id);
        if (option.place.lane != lane) continue;
        const std::string experiment = option.details->experiment ? " (" + data.say(Word::chip_experiment) + ')' : "";
        table.rows.push_back({data.text(id) + experiment, data.lines(data.threads.comes_from(id, LinkKind::Serves)),
            data.lines(data.threads.comes_from(id, LinkKind::Answers)), option.details->owner});
    }
    if (table.rows.empty()) return;
    const std::string name = data.say(method::name_of(lane));
    table.caption = data.say(Word::report_options_caption, {name});
    add_heading(blocks, 2, name, "options_" + std::string(lane == Lane::None ? "none" : json_data::key_of(lane)));
    if (const auto subtitle = method::subtitle_of(lane)) add_paragraph(blocks, data.say(*subtitle), Tone::Quiet);
    blocks.push_back(std::move(table));
}

Card card_of(const ReportData& data, NoteId id) {
    const Experiment& experiment = *data.note(id).details->experiment;
    Card card;
    card.title = data.line(id);
    const std::pair<Word, const std::string*> rows[] = {{Word::experiment_question, &experiment.question},
        {Word::experiment_measure, &experiment.measure}, {Word::experiment_boundary, &experiment.boundary},
        {Word::experiment_end_date, &experiment.end_date}, {Word::experiment_stop_when, &experiment.stop_when},
        {Word::experiment_decided_by, &experiment.decided_by}, {Word::experiment_told, &experiment.told}};
    for (const auto& [term, text] : rows)
        card.rows.push_back(
            {data.say(term), text->empty() ? data.say(Word::case_unanswered) : long_date(data.words, *text)});
    return card;
}

Word name_of(insight::BlindSpot spot) {
    switch (spot) {
    case insight::BlindSpot::ActorsWithoutEffect: return Word::blind_actor_without_effect;
    case insight::BlindSpot::ActorsNotAtTable: return Word::blind_actor_not_at_table;
    case insight::BlindSpot::ActorsWithoutGroup: return Word::blind_actor_without_group;
    case insight::BlindSpot::EffectsWithoutActor: return Word::blind_effect_without_actor;
    case insight::BlindSpot::EffectsWithoutValue: return Word::blind_effect_without_value;
    case insight::BlindSpot::NegativeEffectsWithoutAnswer: return Word::blind_negative_without_answer;
    case insight::BlindSpot::ValuesWithoutOption: return Word::blind_value_without_option;
    case insight::BlindSpot::OptionsWithoutValue: return Word::blind_option_without_value;
    case insight::BlindSpot::OptionsWithoutOwner: return Word::blind_option_without_owner;
    }
    return Word::blind_title;
}

// Being in no group says nothing to who was not there.
bool stays_open(insight::BlindSpot spot) { return spot != insight::BlindSpot::ActorsWithoutGroup; }

}  // namespace

void add_options(const ReportData& data, Blocks& blocks) {
    add_heading(blocks, 1, data.say(Word::phase_actions), "options");
    add_paragraph(blocks, data.say(Word::question_actions), Tone::Lead);
    if (data.threads.notes(Phase::Actions).empty()) return add_paragraph(blocks, data.say(Word::report_none));
    for (const Lane lane : insight::lanes_in_order(Phase::Actions)) add_field(data, lane, blocks);
}

void add_experiments(const ReportData& data, Blocks& blocks) {
    bool first = true;
    for (const NoteId id : data.threads.notes(Phase::Actions)) {
        if (!data.note(id).details->experiment) continue;
        if (first) {
            add_heading(blocks, 1, data.say(Word::report_experiments), "experiments");
            add_paragraph(blocks, data.say(Word::report_experiments_about));
        }
        first = false;
        blocks.push_back(card_of(data, id));
    }
}

void add_blind_spots(const ReportData& data, Blocks& blocks) {
    add_heading(blocks, 1, data.say(Word::report_blind_spots), "blind_spots");
    List list;
    for (const insight::BlindSpot spot : insight::all_blind_spots) {
        const auto& ids = data.blind_spots[spot];
        if (ids.empty() || !stays_open(spot)) continue;
        ListItem item{data.say(name_of(spot)) + " (" + std::to_string(ids.size()) + ')', {}};
        item.under = data.first_lines(ids);
        list.items.push_back(std::move(item));
    }
    if (list.items.empty()) return add_paragraph(blocks, data.say(Word::report_no_blind_spots));
    add_paragraph(blocks, data.say(Word::report_blind_spots_about));
    blocks.push_back(std::move(list));
}

}  // namespace samenspraak::report
