// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/asking.hpp"

#include "app/commands/actions.hpp"
#include "app/commands/note_entry.hpp"
#include "app/document/insights.hpp"
#include "app/screen/panel/side.hpp"
#include "app/screen/parts/note_card.hpp"
#include "app/screen/parts/side_column.hpp"
#include "sessions/edits.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>
#include <charconv>
#include <random>

namespace samenspraak::screen {
namespace {

std::optional<std::uint32_t> number(std::string_view text, std::uint32_t most) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > most) return std::nullopt;
    return value;
}

// What one line of text is asked for, what stands there now, and the act that an answer becomes.
struct Line {
    Word title{}, placeholder = Word::app_name;
    std::string stands;
    std::optional<Changes> (*changes)(
        const commands::ReadContext&, const std::string&) = nullptr;  // none: not understood
};

NoteId chosen(const commands::ReadContext& context) { return context.ui_state.selection.focus(); }
const Clock& clock_now(const commands::ReadContext& context) {
    return context.session().clocks[index_of(context.ui_state.shown.phase)];
}

template <class Set> Changes for_chosen(const commands::ReadContext& context, Set set) {
    Changes changes;
    for (NoteId id : context.ui_state.selection.notes()) changes.push_back(set(id));
    return changes;
}

std::optional<Line> line_of(const commands::ReadContext& context, commands::Overlay opened) {
    const Note* note = find_note(context.session(), chosen(context));
    switch (opened) {
    case commands::Overlay::ClockPlan:
        return Line{Word::clock_plan, Word::clock_plan, std::to_string(clock_now(context).planned / 60),
            [](const commands::ReadContext& c, const std::string& text) -> std::optional<Changes> {
                const auto minutes = number(text, 600);
                if (!minutes) return std::nullopt;
                Clock clock = clock_now(c);
                clock.planned = *minutes * 60;
                return Changes{SetClock{c.ui_state.shown.phase, clock}};
            }};
    case commands::Overlay::Count:
        if (!note) return std::nullopt;
        return Line{Word::command_count, Word::command_count, std::to_string(note->count),
            [](const commands::ReadContext& c, const std::string& text) -> std::optional<Changes> {
                const auto count = number(text, 9'999);
                if (!count || *count == 0) return std::nullopt;
                return for_chosen(c, [&](NoteId id) { return SetCount{id, static_cast<std::uint16_t>(*count)}; });
            }};
    case commands::Overlay::VotingHands:
        if (!note) return std::nullopt;
        return Line{Word::voting_hands, Word::voting_hands_help, std::to_string(note->hands),
            [](const commands::ReadContext& c, const std::string& text) -> std::optional<Changes> {
                const auto hands = number(text, 9'999);
                if (!hands) return std::nullopt;
                return for_chosen(c, [&](NoteId id) { return SetHands{id, static_cast<std::uint16_t>(*hands)}; });
            }};
    case commands::Overlay::VotingBudget:
        return Line{Word::voting_budget, Word::voting_budget, std::to_string(context.session().voting.budget),
            [](const commands::ReadContext& c, const std::string& text) -> std::optional<Changes> {
                const auto budget = number(text, 100);
                if (!budget || *budget == 0) return std::nullopt;
                return Changes{SetVoting{{c.session().voting.open, static_cast<std::uint8_t>(*budget)}}};
            }};
    case commands::Overlay::Owner:
        if (!note) return std::nullopt;
        return Line{Word::panel_owner, Word::placeholder_owner, note->owner,
            [](const commands::ReadContext& c, const std::string& text) -> std::optional<Changes> {
                return for_chosen(c, [&](NoteId id) { return SetOwner{id, text}; });
            }};
    case commands::Overlay::Dissent:
        if (!note) return std::nullopt;
        return Line{Word::panel_dissent, Word::placeholder_dissent, note->dissent,
            [](const commands::ReadContext& c, const std::string& text) -> std::optional<Changes> {
                return for_chosen(c, [&](NoteId id) { return SetDissent{id, text}; });
            }};
    default: return std::nullopt;
    }
}

// A dialog that only tells something.
bool message(Ui& ui, std::string_view name, std::string_view title, std::string_view text) {
    const std::array<ButtonWish, 1> buttons{ButtonWish{.text = ui.words()(Word::app_close), .look = Look::Main}};
    const DialogAnswer answer = dialog(ui, name, {.title = title, .text = text, .buttons = buttons, .width = 760});
    return answer.dismissed || answer.button.has_value();
}

// A list in a dialog: draws rows through `each`, which answers whether one was taken.
template <class Each>
bool listed(Ui& ui, std::string_view name, std::string_view title, Scrolled& scrolled, Each each) {
    const std::array<ButtonWish, 1> buttons{ButtonWish{.text = ui.words()(Word::app_close), .look = Look::Main}};
    const float room = std::min(560.f, ui.page().height - 300);
    const DialogAnswer answer =
        dialog(ui, name, {.title = title, .buttons = buttons, .width = 860, .room = room, .enter = false});
    const auto scope = ui.in(name);
    const auto layer = ui.canvas().on(Layer::Dialog);
    ScrollArea area(ui, "list", answer.room, scrolled);
    SideColumn column(ui, {answer.room.x, area.top()}, area.width());
    const bool taken = each(column);
    area.end(column.bottom());
    return taken || answer.dismissed || answer.button.has_value() || ui.keys().take({commands::Key::Enter});
}

}  // namespace

Dialogs::Dialogs() : deck_(method::built_in_cards(), std::random_device()()) {}

bool Dialogs::knows(commands::Overlay opened) {
    switch (opened) {
    case commands::Overlay::Picture:
        return std::ranges::any_of(
            exports::export_formats(), [](const auto& each) { return each.kind == exports::ExportKind::Picture; });
    default: return true;
    }
}

void Dialogs::draw(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, std::string_view keys_file) {
    const commands::Overlay opened = context.ui_state.overlay;
    if (opened != drawn_) {
        drawn_ = opened;
        scrolled_ = {}, people_ = {};
        remote_lies_open_ = false;
        if (const auto line = line_of(context, opened)) line_.begin(line->stands);
        if (opened == commands::Overlay::Palette) palette_.begin();
        if (opened == commands::Overlay::Agenda) agenda_.begin();
        if (opened == commands::Overlay::Report) begin_export(context, opened), preview_.begin();
        if (opened == commands::Overlay::Title) facts_.begin(context.session());
        if (opened == commands::Overlay::MovePhase) phases_.show();
        if (opened == commands::Overlay::Export || opened == commands::Overlay::Picture) begin_export(context, opened);
        if (opened == commands::Overlay::Card) card_ = deck_.draw(context.ui_state.shown.phase);
        const Note* note = find_note(context.session(), chosen(context));
        if (opened == commands::Overlay::Experiment && note) experiment_.begin(*note);
    }
    switch (opened) {
    case commands::Overlay::Nothing:
    case commands::Overlay::Search:          // lies beside the page: SearchBar
    case commands::Overlay::History: break;  // is the page: LookingBack
    case commands::Overlay::Palette: choose_command(ui, context, bindings); break;
    case commands::Overlay::Keys:
        if (const KeysAnswer answer = keys_sheet(ui, bindings, keys_file, scrolled_);
            answer.decision != Decision::Open) {
            context.ui_state.close();
            if (answer.change) context.actions.run(commands::Command::ChangeKeys);
        }
        break;
    case commands::Overlay::Agenda:
        if (agenda_sheet(ui, context, agenda_)) context.ui_state.close();
        break;
    case commands::Overlay::Report: preview(ui, context); break;
    case commands::Overlay::Title: title(ui, context); break;
    case commands::Overlay::Experiment: experiment(ui, context); break;
    case commands::Overlay::PasteQuestion: paste_question(ui, context); break;
    case commands::Overlay::Card: card(ui, context); break;
    case commands::Overlay::About: about(ui, context); break;
    case commands::Overlay::MovePhase: move_phase(ui, context); break;
    case commands::Overlay::RemovedNotes: removed_notes(ui, context); break;
    case commands::Overlay::BlindSpots: blind_spots(ui, context); break;
    case commands::Overlay::Hands:
        if (hands_sheet(ui, context, people_)) context.ui_state.close();
        break;
    case commands::Overlay::People:
        if (people_sheet(ui, context, people_)) context.ui_state.close();
        break;
    case commands::Overlay::Join: join(ui, context, bindings); break;
    case commands::Overlay::Remote: remote(ui, context, bindings); break;
    case commands::Overlay::SaveTrouble: save_trouble(ui, context); break;
    case commands::Overlay::Export:
    case commands::Overlay::Picture: export_files(ui, context); break;
    default: one_line(ui, context); break;
    }
}

void Dialogs::one_line(Ui& ui, const commands::ViewContext& context) {
    const auto line = line_of(context, context.ui_state.overlay);
    if (!line) {
        context.ui_state.close();
        return;
    }
    const Decision decision = line_dialog(ui, context.words(line->title), context.words(line->placeholder), line_);
    if (decision == Decision::Open) return;
    if (decision == Decision::Done) {
        auto changes = line->changes(context, line_.text.text());
        if (!changes) {
            context.ui_state.say(context.words(Refusal{Reason::BadNumber, line_.text.text()}));
        }
        context.actions.alter(std::move(*changes));
    }
    context.ui_state.close();
}

void Dialogs::title(Ui& ui, const commands::ViewContext& context) {
    const Decision decision = new_session_dialog(ui, facts_);
    if (decision == Decision::Open) return;
    if (decision == Decision::Done) context.actions.alter(facts_.changes(context.session()));
    context.ui_state.close();
}

void Dialogs::experiment(Ui& ui, const commands::ViewContext& context) {
    const Note* option = find_note(context.session(), chosen(context));
    if (!option) return context.ui_state.close();
    const ExperimentAnswer answer = experiment_dialog(ui, *option, experiment_);
    if (answer.decision == Decision::Open) return;
    if (answer.decision == Decision::Done && answer.remove) keep_experiment(context, *option, std::nullopt);
    if (answer.decision == Decision::Done && !answer.remove)
        keep_experiment(context, *option, experiment_.experiment());
    context.ui_state.close();
}

void Dialogs::keep_experiment(
    const commands::ViewContext& context, const Note& option, std::optional<Experiment> made) {
    const bool no_end = made && made->end_date.empty();
    if (made != option.experiment) context.actions.alter({SetExperiment{option.id, std::move(made)}});
    if (no_end) context.say(Word::experiment_no_end);
}

void Dialogs::commit(const commands::ViewContext& context) {
    const commands::Overlay opened = context.ui_state.overlay;
    if (opened == commands::Overlay::Nothing || opened != drawn_ || !context.writable()) return;
    const Note* option = find_note(context.session(), chosen(context));
    if (opened == commands::Overlay::Title) context.actions.alter(facts_.changes(context.session()));
    // A card that was only looked at makes no experiment.
    if (opened == commands::Overlay::Experiment && option
        && experiment_.experiment() != option->experiment.value_or(Experiment()))
        keep_experiment(context, *option, experiment_.experiment());
    if (const auto line = line_of(context, opened); line && line_.text.text() != line->stands)
        if (auto changes = line->changes(context, line_.text.text())) context.actions.alter(std::move(*changes));
    context.ui_state.close();
}

void Dialogs::choose_command(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings) {
    const PaletteView view{[&](commands::Command command) { return why_not(context, command); },
        [&](commands::Command command) { return bindings.shown(context, command); }};
    const PaletteAnswer answer = palette(ui, view, palette_);
    if (!answer.command && !answer.dismissed) return;
    context.ui_state.close();
    if (answer.command) context.actions.run(*answer.command);
}

void Dialogs::paste_question(Ui& ui, const commands::ViewContext& context) {
    const std::string question = ui.words()(CountedWord::paste_question, context.ui_state.pasted.size());
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = ui.words()(Word::app_no)},
        ButtonWish{.text = ui.words()(Word::app_yes), .look = Look::Main}};
    const DialogAnswer answer = dialog(ui, "paste", {.title = question, .buttons = buttons});
    if (answer.button || answer.dismissed) context.actions.push(commands::AnswerPaste{answer.button == 1u});
}

void Dialogs::about(Ui& ui, const commands::ViewContext& context) {
    const std::string version = ui.words()(Word::cli_version, {SAMENSPRAAK_VERSION});
    std::string text(ui.words()(Word::app_tagline));
    text += "\n\n";
    (text += ui.words()(Word::start_stays_here)) += ' ';
    (text += ui.words()(Word::start_no_account)) += "\nEUPL-1.2";
    if (message(ui, "about", version, text)) context.ui_state.close();
}

void Dialogs::move_phase(Ui& ui, const commands::ViewContext& context) {
    std::array<MenuRow, phase_count> rows;
    for (std::size_t i = 0; i < phase_count; ++i)
        rows[i] = {.text = ui.words()(method::name_of(all_phases[i])),
            .enabled = all_phases[i] != context.ui_state.shown.phase};
    const auto to = menu(ui, "move_phase", around(ui.page().middle(), 2, 2), rows, phases_);
    if (to) {
        const auto notes = context.ui_state.selection.notes();
        const std::vector<NoteId> moved(notes.begin(), notes.end());
        context.actions.alter(edits::move(context.session(), moved, {all_phases[*to], Lane::None, {}, {}}));
    }
    if (!phases_.open) context.ui_state.close();
}

void Dialogs::removed_notes(Ui& ui, const commands::ViewContext& context) {
    std::vector<const Note*> removed;
    for (const Note* note : insight::all_notes_in_order(context.session()))
        if (note->status == NoteStatus::Removed) removed.push_back(note);
    const bool over =
        listed(ui, "removed", ui.words()(Word::command_removed_notes), scrolled_, [&](SideColumn& column) {
            if (removed.empty()) column.muted(ui.words()(CountedWord::board_notes, 0));
            for (const Note* note : removed) {
                const RowAnswer row = column.row("note", note->id.bits,
                    {.text = shown_text(ui.words(), *note),
                        .action = ui.words()(Word::command_restore),
                        .action_color = ui.theme().phase(note->place.phase)});
                if (!row.acted) continue;
                context.actions.alter({SetNoteStatus{note->id, NoteStatus::OnBoard}});
                return false;  // the list is another now
            }
            return false;
        });
    if (over) context.ui_state.close();
}

void Dialogs::blind_spots(Ui& ui, const commands::ViewContext& context) {
    const insight::BlindSpots& spots = context.insights.blind_spots(context.document);
    const Session& session = context.session();
    const bool over = listed(ui, "blind_spots", ui.words()(Word::blind_title), scrolled_, [&](SideColumn& column) {
        bool any = false;
        for (const insight::BlindSpot spot : insight::all_blind_spots) {
            if (spots[spot].empty()) continue;
            any = true;
            column.title(ui.words()(word_of(spot)));
            for (NoteId id : spots[spot]) {
                const Note& note = session.notes.at(id);
                const auto which = id.bits ^ (static_cast<std::uint64_t>(spot) << 56);
                if (!column.row("note", which, {.text = shown_text(ui.words(), note), .clickable = true}).clicked)
                    continue;
                context.ui_state.show(session, {note.place.phase, false});
                context.ui_state.selection.choose(id);
                context.ui_state.reveal = id;
                return true;
            }
        }
        if (!any) column.muted(ui.words()(Word::blind_none));
        return false;
    });
    if (over) context.ui_state.close();
}

void Dialogs::save_trouble(Ui& ui, const commands::ViewContext& context) {
    const method::Words& words = ui.words();
    const store::SaveState state = context.document.save_state();
    if (!state.trouble) {
        context.ui_state.close();
        return;
    }
    const std::string title = words(Word::save_trouble, {words(*state.trouble)});
    const std::array<ButtonWish, 3> buttons{ButtonWish{.text = words(Word::app_close), .look = Look::Quiet},
        ButtonWish{.text = words(Word::save_again)},
        ButtonWish{.text = words(Word::save_elsewhere), .look = Look::Main}};
    const DialogAnswer answer = dialog(
        ui, "save_trouble", {.title = title, .text = words(Word::save_trouble_help), .buttons = buttons, .width = 900});
    if (answer.dismissed || answer.button) context.ui_state.close();
    if (answer.button == 1u) context.actions.ask(commands::HostRequest::WriteAgain);
    if (answer.button == 2u) context.actions.ask(commands::HostRequest::SaveElsewhere);
}

// From the preview one goes on to what is to be made, and where.
void Dialogs::preview(Ui& ui, const commands::ViewContext& context) {
    const Decision decision = report_preview(ui, context.session(), context.document.revision(), exporting, preview_);
    if (decision == Decision::Open) return;
    context.ui_state.close();
    if (decision == Decision::Dismissed) return;
    only = exports::ExportKind::Report;
    keeps_choices_ = true;
    context.ui_state.open(commands::Overlay::Export);
}

void Dialogs::begin_export(const commands::ReadContext& context, commands::Overlay opened) {
    const ExportState before = exporting;
    auto kind = std::exchange(only, std::nullopt);
    if (opened == commands::Overlay::Picture) kind = exports::ExportKind::Picture;
    exporting.begin(kind, exporting.folder, context.session().language);
    exporting.names = !context.ui_state.without_names;
    if (!std::exchange(keeps_choices_, false)) return;
    exporting.names = before.names, exporting.annex = before.annex, exporting.language = before.language;
}

void Dialogs::export_files(Ui& ui, const commands::ViewContext& context) {
    const ExportAnswer answer = export_dialog(ui, exporting);
    if (answer.choose_folder) return context.actions.ask(commands::HostRequest::ChooseExportFolder);
    if (answer.decision == Decision::Open) return;
    context.ui_state.close();
    if (answer.decision == Decision::Done) context.actions.ask(commands::HostRequest::Export);
}

}  // namespace samenspraak::screen
