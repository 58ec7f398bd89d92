// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/dialogs.hpp"

#include "app/screen/parts/note_card.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr float label = 34, gap = 18;

// A field with its question above it.
FieldAnswer asked(Ui& ui, Rect& room, std::string_view name, std::string_view question, std::string_view placeholder,
    Editor& editor, bool take_keyboard) {
    draw_text(ui.canvas(), question, type::panel_strong, room.take_top(label), ui.theme().ink);
    const FieldAnswer answer =
        field(ui, name, room.take_top(space::control_height), editor, {.placeholder = placeholder, .label = question});
    if (take_keyboard) ui.focus().move_to(ui.id(name));
    room.take_top(gap);
    return answer;
}

bool is_date(std::string_view date) {
    Session trial;
    return static_cast<bool>(apply_change(trial, SetDate{std::string(date)}));
}

constexpr std::array experiment_questions{Word::experiment_question, Word::experiment_measure,
    Word::experiment_boundary, Word::experiment_end_date, Word::experiment_stop_when, Word::experiment_decided_by,
    Word::experiment_told};

// In the order of the questions above.
template <class Of> auto answers_of(Of& experiment) {
    return std::array{&experiment.question, &experiment.measure, &experiment.boundary, &experiment.end_date,
        &experiment.stop_when, &experiment.decided_by, &experiment.told};
}

}  // namespace

void NewSessionState::begin(std::string_view today) {
    title.clear();
    host.clear();
    date.set_text(today);
    wrong.reset();
    changing = false;
    fresh = true;
}

void NewSessionState::begin(const Session& session) {
    begin(session.date);
    title.set_text(session.title);
    host.set_text(session.host);
    title.select_all();
    changing = true;
}

Changes NewSessionState::changes(const Session& session) const {
    Changes changes;
    if (title.text() != session.title) changes.push_back(SetTitle{title.text()});
    if (host.text() != session.host) changes.push_back(SetHost{host.text()});
    if (date.text() != session.date) changes.push_back(SetDate{date.text()});
    return changes;
}

Decision new_session_dialog(Ui& ui, NewSessionState& state) {
    const method::Words& words = ui.words();
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = words(Word::app_cancel)},
        ButtonWish{.text = words(state.changing ? Word::app_done : Word::start_begin), .look = Look::Main}};
    constexpr float room = 3 * (label + space::control_height + gap) + 30;
    const DialogAnswer answer = dialog(ui, "new_session",
        {.title = words(state.changing ? Word::command_title : Word::start_new),
            .buttons = buttons,
            .width = 760,
            .room = room});
    const auto scope = ui.in("new_session");
    const auto layer = ui.canvas().on(Layer::Dialog);
    Rect rest = answer.room;
    asked(ui, rest, "title", words(Word::start_title_question), words(Word::start_title_placeholder), state.title,
        std::exchange(state.fresh, false));
    asked(ui, rest, "host", words(Word::start_host_question), words(Word::start_host_placeholder), state.host, false);
    asked(ui, rest, "date", words(Word::start_date_question), "2026-11-23", state.date, false);
    if (state.wrong) draw_text(ui.canvas(), words(*state.wrong), type::panel, rest, ui.theme().trouble);
    if (answer.dismissed || answer.button == 0u) return Decision::Dismissed;
    if (answer.button != 1u) return Decision::Open;
    state.wrong = is_date(state.date.text()) ? std::nullopt : std::optional(Word::refused_bad_date);
    return state.wrong ? Decision::Open : Decision::Done;
}

void LineState::begin(std::string_view stands) {
    text.set_text(stands);
    text.select_all();
    fresh = true;
}

Decision line_dialog(Ui& ui, std::string_view title, std::string_view placeholder, LineState& state) {
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = ui.words()(Word::app_cancel)},
        ButtonWish{.text = ui.words()(Word::app_ok), .look = Look::Main}};
    const DialogAnswer answer = dialog(ui, "line", {.title = title, .buttons = buttons, .room = space::control_height});
    const auto scope = ui.in("line");
    const auto layer = ui.canvas().on(Layer::Dialog);
    const FieldAnswer typed = field(ui, "text", answer.room, state.text, {.placeholder = placeholder, .label = title});
    if (std::exchange(state.fresh, false)) ui.focus().move_to(ui.id("text"));
    if (answer.dismissed || answer.button == 0u) return Decision::Dismissed;
    return answer.button == 1u || typed.submitted ? Decision::Done : Decision::Open;
}

void ExperimentState::begin(const Note& option) {
    const Experiment empty;
    const auto stand = answers_of(option.experiment ? *option.experiment : empty);
    for (std::size_t i = 0; i < count; ++i) answers[i].set_text(*stand[i]);
    scroll = {};
    fresh = true;
}

Experiment ExperimentState::experiment() const {
    Experiment made;
    const auto slots = answers_of(made);
    for (std::size_t i = 0; i < count; ++i) *slots[i] = answers[i].text();
    return made;
}

ExperimentAnswer experiment_dialog(Ui& ui, const Note& option, ExperimentState& state) {
    const method::Words& words = ui.words();
    const std::array<ButtonWish, 3> buttons{
        ButtonWish{
            .text = words(Word::experiment_remove), .look = Look::Quiet, .enabled = option.experiment.has_value()},
        ButtonWish{.text = words(Word::app_cancel)}, ButtonWish{.text = words(Word::app_done), .look = Look::Main}};
    const float room = std::min(620.f, ui.page().height - 340);
    const DialogAnswer answer = dialog(ui, "experiment",
        {.title = words(Word::experiment_card),
            .text = shown_text(words, option),
            .buttons = buttons,
            .width = 1080,
            .room = room});
    const auto scope = ui.in("experiment");
    const auto layer = ui.canvas().on(Layer::Dialog);
    ScrollArea area(ui, "answers", answer.room, state.scroll);
    constexpr float box = 92;
    float y = area.top();
    for (std::size_t i = 0; i < ExperimentState::count; ++i) {
        draw_text(ui.canvas(), words(experiment_questions[i]), type::panel_strong,
            {answer.room.x, y, area.width(), label - 4}, ui.theme().ink);
        const std::string name = "answer_" + std::to_string(i);
        const Rect place{answer.room.x + 2, y + label, area.width() - 8, i == 3 ? space::control_height : box};
        const FieldAnswer typed = field(ui, name, place, state.answers[i],
            {.label = words(experiment_questions[i]), .lettering = type::panel, .many_lines = true, .padding = 14});
        if (i == 0 && std::exchange(state.fresh, false)) ui.focus().move_to(ui.id(name));
        if (typed.focused) area.reveal({place.x, y, place.width, place.bottom() - y});
        y = place.bottom() + gap;
    }
    area.end(y);
    if (answer.button == 0u) return {Decision::Done, true};
    if (answer.dismissed || answer.button == 1u) return {Decision::Dismissed};
    return {answer.button == 2u ? Decision::Done : Decision::Open};
}

}  // namespace samenspraak::screen
