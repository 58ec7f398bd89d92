// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/blind_spot_lists.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {
namespace {

void draw_row(const SideFrame& frame, insight::BlindSpot spot) {
    const auto& notes = frame.view.blind_spots[spot];
    if (notes.empty()) return;
    const std::string count = std::to_string(notes.size());
    const bool here = phase_of(spot) == frame.note(notes[0]).place.phase;
    const RowAnswer row = frame.column.row("blind", static_cast<std::uint64_t>(spot),
        {.text = frame.words()(word_of(spot)),
            .more = count,
            .clickable = here,
            .tip = frame.words()(Word::panel_tip_choose)});
    if (row.clicked) frame.answer.choose = notes;
}

// A note may be in more than one list.
constexpr std::array<std::string_view, insight::blind_spot_count> list_names{
    "blind_0", "blind_1", "blind_2", "blind_3", "blind_4", "blind_5", "blind_6", "blind_7", "blind_8"};

// How many, and which.
void draw_list(const SideFrame& frame, NoteRows& rows, insight::BlindSpot spot) {
    const auto& notes = frame.view.blind_spots[spot];
    if (notes.empty()) return;
    draw_row(frame, spot);
    for (std::size_t i = 0; i < notes.size() && !rows.rest_is_unseen(notes.size() - i); ++i)
        rows.row(list_names[static_cast<std::size_t>(spot)], notes[i], {.text = frame.text(notes[i])});
    frame.column.skip(2 * space::step);
}

}  // namespace

Word word_of(insight::BlindSpot spot) {
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

void draw_blind_spots(const SideFrame& frame, NoteRows& rows, std::initializer_list<insight::BlindSpot> spots) {
    frame.column.title(frame.words()(Word::blind_title));
    const auto none_of = [&](insight::BlindSpot spot) { return frame.view.blind_spots[spot].empty(); };
    if (std::ranges::all_of(spots, none_of)) return frame.column.muted(frame.words()(Word::blind_none));
    for (const insight::BlindSpot spot : spots) draw_list(frame, rows, spot);
}

void draw_unanswered(const SideFrame& frame, NoteRows& rows) {
    SideColumn& column = frame.column;
    column.title(frame.words()(Word::blind_title));
    const auto& values = frame.view.blind_spots[insight::BlindSpot::ValuesWithoutOption];
    const auto& effects = frame.view.blind_spots[insight::BlindSpot::NegativeEffectsWithoutAnswer];
    if (!values.empty()) column.muted(frame.words()(Word::blind_value_without_option));
    for (std::size_t i = 0; i < values.size() && !rows.rest_is_unseen(values.size() - i); ++i) {
        const NoteId id = values[i];
        const bool hidden = frame.view.session.voting.open;
        const std::string votes =
            hidden ? std::string() : frame.words()(CountedWord::chip_votes, frame.view.threads.weight(id).votes());
        rows.row("open_value", id, {.text = frame.text(id), .more = votes});
    }
    if (!values.empty()) column.skip(2 * space::step);
    if (!effects.empty()) column.muted(frame.words()(Word::blind_negative_without_answer));
    for (std::size_t i = 0; i < effects.size() && !rows.rest_is_unseen(effects.size() - i); ++i)
        rows.row("open_effect", effects[i], {.text = frame.text(effects[i])});
    if (!effects.empty()) column.skip(space::step);
    if (values.empty() && effects.empty()) column.muted(frame.words()(Word::blind_none));
    draw_row(frame, insight::BlindSpot::OptionsWithoutValue);
    draw_row(frame, insight::BlindSpot::OptionsWithoutOwner);
}

}  // namespace samenspraak::screen
