// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/side_parts.hpp"

#include "app/commands/participants.hpp"
#include "sessions/edits.hpp"
#include "sessions/ids.hpp"
#include "sessions/insight/similar.hpp"
#include "sessions/insight/tally.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr std::size_t max_unseen = 200;  // rows out of sight that Tab finds

std::string votes_text(const method::Words& words, std::uint32_t votes) {
    return words(CountedWord::chip_votes, votes);
}

// A value for an effect. The same value once: what is there already is linked, not made again.
Changes new_value(
    const Session& session, const insight::Threads& threads, const Note& effect, const std::string& text) {
    for (NoteId id : threads.notes(Phase::Values)) {
        const Note& value = session.notes.at(id);
        if (value.covered || !insight::SimilarNotes::similar(value.text, text)) continue;
        return edits::linked(session, effect.id, id) ? Changes() : edits::link(session, effect.id, id);
    }
    const NoteId made = new_id<NoteId>();
    edits::Draft draft{made, text, Phase::Values};
    draft.covered = session.silent;
    Changes changes = edits::add(session, draft);
    changes.push_back(AddLink{{LinkKind::Bears, head_of(session, effect.id), made}});
    return changes;
}

// How high a row comes out, about, without setting its text.
float row_about(float width, const RowWish& wish) {
    constexpr float letter = 10.5f, line = 26, padding = 24, beside = 40;
    const float room = std::max(100.f, width - (wish.checked ? beside : 0));
    const float lines = std::ceil(static_cast<float>(wish.text.size()) * letter / room);
    return std::max(49.f, lines * line + padding);
}

bool among(std::span<const NoteId> ids, NoteId id) { return std::ranges::find(ids, id) != ids.end(); }

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

Changes leave_side(const Session& session, const insight::Threads& threads, SideState& state) {
    Changes changes;
    const Note* note = find_note(session, std::exchange(state.of, {}));
    if (note && note->place.phase == Phase::Actions && state.owner.text() != state.owner_was)
        changes.push_back(SetOwner{note->id, state.owner.text()});
    const bool may_differ = note && (note->place.phase == Phase::Values || note->place.phase == Phase::Actions);
    if (may_differ && state.dissent.text() != state.dissent_was)
        changes.push_back(SetDissent{note->id, state.dissent.text()});
    const bool says = state.value.text().find_first_not_of(" \t\n") != std::string::npos;
    if (note && note->place.phase == Phase::Effects && says)
        for (Change& change : new_value(session, threads, *note, state.value.text()))
            changes.push_back(std::move(change));
    state.value.clear();
    return changes;
}

SideParts::SideParts(SideColumn& column, const SideView& view, SideState& state, SideAnswer& answer)
    : column_(column),
      view_(view),
      state_(state),
      answer_(answer) {
    if (state.of == view.chosen) return;
    // Another note: what was half typed is kept, and the drafts begin with what stands on it.
    answer_.changes = leave_side(view.session, view.threads, state);
    state.of = view.chosen;
    const Note* chosen = find_note(view.session, view.chosen);
    state.owner.set_text(state.owner_was = chosen ? chosen->owner : "");
    state.dissent.set_text(state.dissent_was = chosen ? chosen->dissent : "");
    state.value.clear();
    state.all_effects = state.all_tensions = false;
    state.scroll = {};
}

const Note* SideParts::chosen(Phase phase) const {
    const Note* note = find_note(view_.session, view_.chosen);
    return note && note->place.phase == phase ? note : nullptr;
}

const Tint& SideParts::tint(const Note& note) const { return theme().tint(note.place.phase, note.place.lane); }

// Of more than any table has, setting the texts would cost more than drawing all else.
std::optional<RowAnswer> SideParts::note_row(std::string_view name, NoteId id, RowWish wish) {
    Ui& ui = column_.ui();
    const auto known = state_.row_heights.find(id);
    const float height = known != state_.row_heights.end() ? known->second : row_about(column_.width(), wish);
    const Rect place = column_.place(height);
    if (ui.canvas().sees(place)) {
        const RowAnswer answer = column_.row(name, id.bits, wish);
        state_.row_heights.insert_or_assign(id, answer.height);
        if (wish.checked) link_here(id, place);
        return answer;
    }
    column_.skip(height);
    if (++unseen_ > max_unseen || !(wish.clickable || wish.checked)) return std::nullopt;
    RowAnswer answer;
    answer.clicked =
        ui.touch(ui.id(name, id.bits), place, {.role = wish.checked ? Role::Checkbox : Role::Row, .label = wish.text})
            .clicked;
    return answer;
}

bool SideParts::rest_is_unseen(std::size_t rows_left) {
    constexpr float about = 62;
    if (unseen_ < max_unseen || column_.bottom() < column_.ui().canvas().clip().bottom()) return false;
    column_.skip(static_cast<float>(rows_left) * about);
    return true;
}

// A line that is drawn from a note can be let go on this row.
void SideParts::link_here(NoteId id, const Rect& row) {
    Ui& ui = column_.ui();
    if (!view_.drawing_link || !ui.mouse().is_on(row)) return;
    outline_rect(ui.canvas(), row.inset(-8, 1), theme().focus, 3, 8);
    if (!ui.moment().held[0]) answer_.linked = id;
}

void SideParts::waiting(Phase phase) {
    const auto waiting = view_.held;
    const bool holds = view_.session.hold_phone_notes[index_of(phase)];
    if (waiting.empty() && !holds) return;
    column_.title(words()(Word::panel_phones));
    column_.muted(words()(waiting.empty() ? Word::panel_phones_none : Word::panel_phones_help));
    for (const NoteId id : waiting) waiting_card(note(id));
    if (waiting.size() > 1 && column_.link("let_in_all", words()(Word::panel_let_in_all), theme().phase(phase)))
        answer_.changes = edits::let_in(view_.session, phase);
    if (holds && column_.link("automatic", words()(Word::panel_automatic), theme().phase(phase)))
        answer_.automatic = true;
}

void SideParts::blind_row(insight::BlindSpot spot) {
    const auto& notes = view_.blind_spots[spot];
    if (notes.empty()) return;
    const std::string count = std::to_string(notes.size());
    const RowAnswer row = column_.row("blind", static_cast<std::uint64_t>(spot),
        {.text = words()(word_of(spot)), .more = count, .clickable = phase_of(spot) == note(notes[0]).place.phase});
    if (row.clicked) answer_.choose = notes;
}

void SideParts::blind_spots(std::initializer_list<insight::BlindSpot> spots) {
    column_.title(words()(Word::blind_title));
    const bool none =
        std::ranges::all_of(spots, [&](insight::BlindSpot spot) { return view_.blind_spots[spot].empty(); });
    if (none) return column_.muted(words()(Word::blind_none));
    for (insight::BlindSpot spot : spots) blind_row(spot);
}

void SideParts::toggle(const Note& of, const Note& other, bool linked) {
    answer_.changes =
        linked ? edits::unlink(view_.session, of.id, other.id) : edits::link(view_.session, of.id, other.id);
}

void SideParts::ticks(const Note& of, Phase phase, LinkKind kind, Word title, bool quoted) {
    const auto linked = view_.threads.comes_from(of.id, kind);
    column_.title(words()(title));
    if (quoted) column_.muted(words()(Word::panel_quote, {text(of)}));
    std::vector<NoteId> notes(linked.begin(), linked.end());
    for (const NoteId id : view_.threads.notes(phase))
        if (!among(linked, id)) notes.push_back(id);
    for (std::size_t i = 0; i < notes.size() && !rest_is_unseen(notes.size() - i); ++i) {
        const NoteId id = notes[i];
        const Note& other = note(id);
        const bool ticked = among(linked, id);
        // Only what weighs against something needs an answer; what is ticked stays in sight whatever its lane.
        if (kind == LinkKind::Answers && other.place.lane == Lane::Positive && !ticked) continue;
        const auto row = note_row("tick", id,
            {.text = text(other),
                .clickable = true,
                .checked = ticked,
                .check = theme().tint(phase, other.place.lane).strong});
        if (row && row->clicked) toggle(of, other, ticked);
    }
}

void SideParts::values_of_effect(const Note& effect) {
    column_.title(words()(Word::panel_bears));
    for (NoteId id : view_.threads.leads_to(effect.id, LinkKind::Bears)) {
        const auto row = note_row(
            "value", id, {.text = text(note(id)), .clickable = true, .checked = true, .check = theme().value.strong});
        if (row && row->clicked) toggle(effect, note(id), true);
    }
    column_.skip(space::step);
    const FieldAnswer field = column_.field("new_value", state_.value, words()(Word::placeholder_values), false);
    if (!field.submitted || state_.value.empty()) return;
    answer_.changes = new_value(view_.session, view_.threads, effect, state_.value.text());
    state_.value.clear();
}

void SideParts::effects_of_value(const Note& value) {
    const auto linked = view_.threads.comes_from(value.id, LinkKind::Bears);
    column_.title(text(value));
    column_.muted(words()(linked.empty() ? Word::panel_effects_none : Word::panel_effects));
    if (!state_.all_effects) {
        for (NoteId id : linked)
            if (column_.small_note("effect", id.bits, text(note(id)), tint(note(id)))) state_.all_effects = true;
    } else {
        const auto effects = view_.threads.notes(Phase::Effects);
        for (std::size_t i = 0; i < effects.size() && !rest_is_unseen(effects.size() - i); ++i) {
            const NoteId id = effects[i];
            const bool ticked = among(linked, id);
            const auto row = note_row("tick_effect", id,
                {.text = text(note(id)), .clickable = true, .checked = ticked, .check = tint(note(id)).strong});
            if (row && row->clicked) toggle(value, note(id), ticked);
        }
    }
    if (column_.link("all_effects", words()(state_.all_effects ? Word::app_done : Word::panel_tick_effects),
            theme().phase(Phase::Values)))
        state_.all_effects = !state_.all_effects;
}

void SideParts::hands(const Note& value) {
    if (!view_.voting_by_hand) return;
    Ui& ui = column_.ui();
    column_.title(words()(Word::voting_hands));
    const Rect line = column_.place(space::control_height);
    Rect less{line.x, line.y, space::control_height, space::control_height}, more = less;
    more.x += 130;
    const auto set = [&](int hands) {
        answer_.changes.push_back(SetHands{value.id, static_cast<std::uint16_t>(std::clamp(hands, 0, 9'999))});
    };
    ButtonWish minus{.text = {}, .icon = Icon::Minus, .enabled = value.hands > 0, .label = "-"};
    if (button(ui, "fewer_hands", less, minus)) set(value.hands - 1);
    draw_text(ui.canvas(), std::to_string(value.hands), type::count,
        {less.right(), line.y, more.x - less.right(), line.height}, theme().ink, Align::Middle);
    ButtonWish plus{.text = {}, .icon = Icon::Plus, .label = "+"};
    if (button(ui, "more_hands", more, plus)) set(value.hands + 1);
    column_.skip(line.height + space::step);
}

void SideParts::tensions(const Note& value) {
    const auto linked = view_.threads.leads_to(value.id, LinkKind::Tension);
    const auto others = view_.threads.notes(Phase::Values);
    if (others.size() < 2) return;
    if (!linked.empty() || state_.all_tensions) column_.title(words()(Word::panel_tensions));
    for (std::size_t i = 0; i < others.size() && !rest_is_unseen(others.size() - i); ++i) {
        const NoteId id = others[i];
        const bool ticked = among(linked, id);
        if (id == value.id || (!ticked && !state_.all_tensions)) continue;
        const auto row = note_row("tension", id,
            {.text = text(note(id)), .clickable = true, .checked = ticked, .check = theme().value.strong});
        if (row && row->clicked) toggle(value, note(id), ticked);
    }
    if (column_.link("all_tensions", words()(state_.all_tensions ? Word::app_done : Word::panel_tick_tensions),
            theme().phase(Phase::Values)))
        state_.all_tensions = !state_.all_tensions;
}

// A draft becomes an act when the person leaves the field or presses Enter, if it says something else than what stands.
void SideParts::write_into(
    Editor& editor, std::string& was, const std::string& stands, const FieldAnswer& field, Change change) {
    if (field.escaped)
        editor.set_text(stands);
    else if ((field.submitted || field.left) && editor.text() != stands)
        answer_.changes = {std::move(change)};
    else if (!field.focused && editor.text() != stands)
        editor.set_text(stands);  // undone, or changed elsewhere
    if (!field.focused || field.submitted) was = editor.text();
}

void SideParts::owner(const Note& option) {
    column_.title(words()(Word::panel_owner));
    const FieldAnswer field = column_.field("owner", state_.owner, words()(Word::placeholder_owner), false);
    write_into(state_.owner, state_.owner_was, option.owner, field, SetOwner{option.id, state_.owner.text()});
}

void SideParts::dissent(const Note& note) {
    column_.title(words()(Word::panel_dissent));
    const FieldAnswer field = column_.field("dissent", state_.dissent, words()(Word::placeholder_dissent), true);
    write_into(state_.dissent, state_.dissent_was, note.dissent, field, SetDissent{note.id, state_.dissent.text()});
}

void SideParts::experiment(const Note& option) {
    column_.title(words()(Word::experiment_title));
    column_.muted(option.experiment ? std::string_view(option.experiment->question) : words()(Word::experiment_help));
    if (column_.outline_button("experiment", words()(Word::experiment_card), Icon::Flask))
        answer_.open_experiment = true;
}

void SideParts::experiment_hint() {
    column_.title(words()(Word::experiment_title));
    column_.muted(words()(Word::experiment_help));
}

void SideParts::unanswered() {
    column_.title(words()(Word::blind_title));
    const auto& values = view_.blind_spots[insight::BlindSpot::ValuesWithoutOption];
    const auto& effects = view_.blind_spots[insight::BlindSpot::NegativeEffectsWithoutAnswer];
    if (!values.empty()) column_.muted(words()(Word::blind_value_without_option));
    for (std::size_t i = 0; i < values.size() && !rest_is_unseen(values.size() - i); ++i) {
        const NoteId id = values[i];
        const std::string votes = votes_text(words(), view_.threads.weight(id).votes());
        note_row("open_value", id, {.text = text(note(id)), .more = votes});
    }
    if (!values.empty()) column_.skip(2 * space::step);
    if (!effects.empty()) column_.muted(words()(Word::blind_negative_without_answer));
    for (std::size_t i = 0; i < effects.size() && !rest_is_unseen(effects.size() - i); ++i)
        note_row("open_effect", effects[i], {.text = text(note(effects[i]))});
    if (!effects.empty()) column_.skip(space::step);
    if (values.empty() && effects.empty()) column_.muted(words()(Word::blind_none));
    blind_row(insight::BlindSpot::OptionsWithoutValue);
    blind_row(insight::BlindSpot::OptionsWithoutOwner);
}

const method::Framework* SideParts::current_lens() const {
    return state_.lens < state_.lenses.size() ? &state_.lenses[state_.lens] : nullptr;
}

// Reading 2,500 values for the words of a framework takes milliseconds: done once, and then for what an act touched.
const std::vector<std::size_t>& SideParts::unnamed(const method::Framework& lens) {
    const bool same = state_.named_lens == state_.lens && state_.named_at != ~std::uint64_t{0};
    const std::vector<NoteId>* otherwise = same && view_.changes_since ? view_.changes_since(state_.named_at) : nullptr;
    if (otherwise)
        state_.named.update_from(view_.session, *otherwise);
    else
        state_.named.begin(lens, view_.session);
    state_.named_lens = state_.lens, state_.named_at = view_.revision;
    return state_.named.missing();
}

void SideParts::lens() {
    const method::Framework* lens = current_lens();
    if (!lens) return;
    const std::string_view language = words().language();
    if (view_.threads.notes(Phase::Values).empty()) {  // the group names its own values first (method.md, 3)
        column_.title(words()(Word::lens_choose));
        return column_.muted(words()(Word::lens_first_own));
    }
    const Rect start = column_.place(0);
    column_.title(words()(Word::lens_title, {lens->name.in(language)}));
    const float y = column_.bottom();
    const std::vector<std::size_t>& open = unnamed(*lens);
    column_.muted(words()(open.empty() ? Word::lens_all_named : Word::lens_not_named));
    const std::string add = "+ " + std::string(words()(Word::lens_add));
    std::uint64_t number = 0;
    for (const std::size_t value : open) {
        const std::string name(lens->values[value].name.in(language));
        const RowAnswer row =
            column_.row("lens", number++, {.text = name, .action = add, .action_color = theme().phase(Phase::Values)});
        if (row.acted) answer_.changes = edits::add(view_.session, edits::Draft{new_id<NoteId>(), name, Phase::Values});
    }
    column_.skip(space::step);
    if (column_.link("choose_lens", words()(Word::lens_choose), theme().phase(Phase::Values))) state_.lens_menu.show();
    lens_anchor_ = Rect{start.x, y, start.width, column_.bottom() - y};
    column_.muted(words()(Word::lens_source, {lens->source.in(language)}));
}

void SideParts::popups() {
    if (!lens_anchor_ || !state_.lens_menu.open) return;
    std::vector<std::string> names;
    for (const method::Framework& lens : state_.lenses) names.emplace_back(lens.name.in(words().language()));
    std::vector<MenuRow> rows;
    for (std::size_t i = 0; i < names.size(); ++i) rows.push_back({.text = names[i], .chosen = i == state_.lens});
    rows.push_back({.text = words()(Word::lens_own), .icon = Icon::Folder, .line_above = true});
    const auto chosen = menu(column_.ui(), "lens_menu", *lens_anchor_, rows, state_.lens_menu);
    if (!chosen) return;
    if (*chosen < names.size())
        state_.lens = *chosen;
    else
        answer_.load_lens = true;
}

}  // namespace samenspraak::screen
