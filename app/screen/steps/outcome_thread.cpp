// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/steps/outcome_thread.hpp"

#include "app/screen/parts/note_card.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr double between_figures = 2;  // seconds
constexpr std::size_t few = 400;       // notes of which the figure is made in less than a frame
constexpr std::size_t actors = 0, effects = 1, values = 2, options = 3;

// As the report says it: with how often it was said.
std::string text_of(const Ui& ui, const insight::Threads& threads, const Note& note) {
    std::string text(shown_text(ui.words(), note));
    if (const std::uint32_t count = threads.weight(note.id).count; count > 1) text += " ×" + std::to_string(count);
    return text;
}

std::string count_words(const Ui& ui, std::size_t column, std::size_t count) {
    constexpr std::array words{CountedWord::report_actors_count, CountedWord::report_effects_count,
        CountedWord::report_values_count, CountedWord::outcome_option_count};
    return ui.words()(words[column], count);
}

// Values are named as long as that is short.
std::string names_of(const Ui& ui, const OutcomeState& state, const std::vector<std::size_t>& rows, std::size_t notes) {
    constexpr std::size_t most = 5, longest = 90;
    std::string names;
    for (const std::size_t row : rows) (names += names.empty() ? "" : ", ") += state.figure.rows[row].text.text;
    return rows.size() > most || names.size() > longest ? count_words(ui, values, notes) : names;
}

void say_thread(const Ui& ui, OutcomeState& state, const insight::OutcomeThread& thread, std::size_t looked_at) {
    state.said.clear();
    const report::FigureRow& row = state.figure.rows[looked_at];
    std::array<std::size_t, 4> notes{};
    std::array<std::vector<std::size_t>, 4> rows;
    for (const NoteId id : thread.notes)
        if (const auto found = state.row_of.find(id); found != state.row_of.end())
            ++notes[state.figure.rows[found->second].column];
    for (std::size_t i = 0; i < state.lit_rows.size(); ++i)
        if (state.lit_rows[i]) rows[state.figure.rows[i].column].push_back(i);
    for (std::size_t column = 0; column < 4; ++column) {
        if (column == row.column) {
            const std::string number = column == values && state.figure.order.voted
                                           ? ui.words()(CountedWord::chip_votes, state.figure.row(row).weight)
                                           : std::string();
            state.said.push_back({column, row.text.text + (number.empty() ? "" : " · " + number), true});
        } else if (column == values && notes[column] > 0) {
            state.said.push_back({column, names_of(ui, state, rows[column], notes[column]), false});
        } else if (notes[column] > 0 || column == options) {
            state.said.push_back({column, count_words(ui, column, notes[column]), false});
        }
    }
}

}  // namespace

void renew_figure(Ui& ui, const Rect& place, const OutcomeView& view, OutcomeState& state) {
    const bool same_place =
        state.width == place.width && state.height == place.height && state.language == ui.words().language();
    if (same_place && state.revision == view.revision) return;
    // Of thousands of notes ordering all anew takes longer than a frame: while many come in, now and then.
    const bool many = view.threads.notes().size() > few;
    const double wait = state.mapped_at + between_figures - ui.now();
    if (many && same_place && wait > 0) return ui.wake_in(wait);
    state.mapped_at = ui.now();
    state.revision = view.revision;
    state.width = place.width, state.height = place.height;
    state.language = ui.words().language();
    text::Typesetter& typesetter = ui.canvas().texts().typesetter();
    const report::OutcomeFigureWish wish{.words = ui.words(),
        .text = [&](const Note& note) { return text_of(ui, view.threads, note); },
        .hyphens = view.session.language,
        .title = view.title,
        .width = place.width,
        .height = std::max(1.f, place.height - outcome_foot)};
    state.figure = report::outcome_figure(view.session, view.threads, typesetter, wish);
    state.legend = report::outcome_legend(typesetter, ui.words());
    state.row_of.clear();
    for (std::size_t i = 0; i < state.figure.rows.size(); ++i)
        for (const NoteId id : state.figure.row(state.figure.rows[i]).notes) state.row_of[id] = i;
    state.thread_of = {}, state.lit_rows.clear(), state.lit_ribbons.clear(), state.straight.clear();
    // What was lit may stand in another row now, or in none.
    for (NoteId* id : {&state.lit, &state.shone})
        if (const auto found = state.row_of.find(*id); found == state.row_of.end())
            *id = {};
        else
            *id = state.figure.row(state.figure.rows[found->second]).notes.front();
    if (!state.lit) state.pinned = false;
    if (state.loose && state.figure.order.loose[*state.loose].empty()) state.loose.reset();
}

void renew_thread(Ui& ui, const OutcomeView& view, OutcomeState& state) {
    if (state.thread_of == state.shone) return;
    state.thread_of = state.shone;
    state.lit_rows.clear(), state.lit_ribbons.clear(), state.straight.clear();
    const auto found = state.row_of.find(state.shone);
    if (!state.shone || found == state.row_of.end()) return;
    const report::OutcomeFigure& figure = state.figure;
    const insight::OutcomeThread thread =
        insight::outcome_thread(view.threads, figure.row(figure.rows[found->second]).notes);
    state.lit_rows.resize(figure.rows.size());
    state.lit_ribbons.resize(figure.ribbons.size());
    const auto row_of = [&](NoteId id) {
        const auto row = state.row_of.find(id);
        return row == state.row_of.end() ? insight::no_row : row->second;
    };
    for (const NoteId id : thread.notes)
        if (const std::size_t row = row_of(id); row != insight::no_row) state.lit_rows[row] = true;
    std::vector<std::pair<std::size_t, std::size_t>> lit;
    for (const Link& link : thread.links) {
        lit.emplace_back(row_of(link.from), row_of(link.to));
        if (link.kind == LinkKind::Bears) lit.emplace_back(lit.back().first, lit.back().first);  // what leads to it
    }
    std::ranges::sort(lit);
    for (std::size_t i = 0; i < figure.ribbons.size(); ++i)
        state.lit_ribbons[i] = std::ranges::binary_search(lit, std::pair(figure.ribbons[i].from, figure.ribbons[i].to));
    for (const Link& link : thread.straight)
        if (row_of(link.from) != insight::no_row && row_of(link.to) != insight::no_row)
            state.straight.emplace_back(row_of(link.from), row_of(link.to));
    say_thread(ui, state, thread, found->second);
}

std::string whole_text(
    const Ui& ui, const OutcomeView& view, const report::OutcomeFigure& figure, const report::FigureRow& row) {
    const insight::OutcomeRow& of = figure.row(row);
    std::string text = row.text.text;
    if (!of.folded()) return text;
    for (const NoteId id : of.notes)
        if (const Note* note = find_note(view.session, id)) (text += "\n– ") += text_of(ui, view.threads, *note);
    return text;
}

}  // namespace samenspraak::screen
