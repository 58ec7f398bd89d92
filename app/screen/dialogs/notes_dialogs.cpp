// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/notes_dialogs.hpp"

#include "app/document/insights.hpp"
#include "app/screen/panel/side.hpp"
#include "app/screen/parts/note_card.hpp"
#include "app/screen/parts/side_column.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "sessions/edits.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {
namespace {

// A list in a dialog. `fill` draws its rows, and answers whether one of them closes it.
template <class Fill>
bool list_is_done(Ui& ui, std::string_view name, std::string_view title, Scrolled& scroll, Fill fill) {
    const std::array<ButtonWish, 1> buttons{ButtonWish{.text = ui.words()(Word::app_close), .look = Look::Main}};
    const float room = std::min(560.f, ui.page().height - 300);
    const DialogAnswer answer =
        dialog(ui, name, {.title = title, .buttons = buttons, .width = 860, .room = room, .enter = false});
    const auto scope = ui.in(name);
    const auto layer = ui.canvas().on(Layer::Dialog);
    ScrollArea area(ui, "list", answer.room, scroll);
    SideColumn column(ui, {answer.room.x, area.top()}, area.width());
    const bool closes = fill(column);
    area.end(column.bottom());
    return closes || answer.dismissed || answer.button.has_value() || ui.keys().take({commands::Key::Enter});
}

class RemovedNotesDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        std::vector<const Note*> removed;
        for (const Note* note : insight::all_notes_in_order(context.session()))
            if (note->status == NoteStatus::Removed) removed.push_back(note);
        const bool done =
            list_is_done(ui, "removed", ui.words()(Word::command_removed_notes), scroll_, [&](SideColumn& column) {
                if (removed.empty()) column.muted(ui.words()(CountedWord::board_notes, 0));
                for (const Note* note : removed) {
                    const RowAnswer row = column.row("note", note->id.bits,
                        {.text = shown_text(ui.words(), *note),
                            .action = ui.words()(Word::command_restore),
                            .action_color = ui.theme().phase(note->place.phase)});
                    if (row.acted) context.actions.alter({SetNoteStatus{note->id, NoteStatus::OnBoard}});
                }
                return false;
            });
        if (done) context.ui_state.close();
    }

private:
    Scrolled scroll_;
};

class BlindSpotsDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const bool done = list_is_done(ui, "blind_spots", ui.words()(Word::blind_title), scroll_,
            [&](SideColumn& column) { return fill(ui, context, column); });
        if (done) context.ui_state.close();
    }

private:
    // True: a note was chosen, which is what the list is for.
    static bool fill(Ui& ui, const commands::ViewContext& context, SideColumn& column) {
        const insight::BlindSpots& spots = context.insights.blind_spots(context.document);
        const Session& session = context.session();
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
                context.ui_state.show({note.place.phase, false});
                context.ui_state.selection.choose(id);
                context.ui_state.reveal = id;
                return true;
            }
        }
        if (!any) column.muted(ui.words()(Word::blind_none));
        return false;
    }

    Scrolled scroll_;
};

class MovePhaseDialog : public OverlayDialog {
public:
    MovePhaseDialog() { menu_.show(); }

    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        std::array<MenuRow, phase_count> rows;
        for (std::size_t i = 0; i < phase_count; ++i)
            rows[i] = {.text = ui.words()(method::name_of(all_phases[i])),
                .enabled = all_phases[i] != context.ui_state.shown.phase};
        const auto to = menu(ui, "move_phase", around(ui.page().middle(), 2, 2), rows, menu_);
        if (to) {
            const auto notes = context.ui_state.selection.notes();
            context.actions.push(
                commands::MoveNotes{{notes.begin(), notes.end()}, {all_phases[*to], Lane::None, {}, {}}});
        }
        if (!menu_.open) context.ui_state.close();
    }

private:
    MenuState menu_;
};

// The lines themselves wait in UiState::pasted.
class PasteDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const std::string question = ui.words()(CountedWord::paste_question, context.ui_state.pasted.size());
        const std::array<ButtonWish, 2> buttons{ButtonWish{.text = ui.words()(Word::app_no)},
            ButtonWish{.text = ui.words()(Word::app_yes), .look = Look::Main}};
        const DialogAnswer answer = dialog(ui, "paste", {.title = question, .buttons = buttons});
        if (answer.button || answer.dismissed) context.actions.push(commands::AnswerPaste{answer.button == 1u});
    }
};

// A note that was changed in its place while its author changed it too, or took it back: both texts are shown.
class TextConflictDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const auto& [id, typed] = context.ui_state.text_conflict;
        const Note* note = find_note(context.session(), id);
        const bool gone = !note || note->status == NoteStatus::Removed;
        gone ? draw_gone(ui, context, typed) : draw_changed(ui, context, *note, typed);
    }

private:
    static void draw_changed(Ui& ui, const commands::ViewContext& context, const Note& note, const std::string& typed) {
        const method::Words& words = ui.words();
        const std::array<ButtonWish, 2> buttons{ButtonWish{.text = words(Word::edit_use_mine)},
            ButtonWish{.text = words(Word::edit_keep_theirs), .look = Look::Main}};
        const DialogAnswer answer = dialog(ui, "text_conflict",
            {.title = words(Word::edit_changed),
                .text = words(Word::edit_changed_text, {note.text, typed}),
                .buttons = buttons,
                .width = 860,
                .enter = false});
        if (answer.button == 0u) context.actions.alter({SetText{note.id, typed}});
        if (answer.dismissed || answer.button) context.ui_state.close();
    }

    static void draw_gone(Ui& ui, const commands::ViewContext& context, const std::string& typed) {
        const method::Words& words = ui.words();
        const std::array<ButtonWish, 2> buttons{ButtonWish{.text = words(Word::edit_copy_mine)},
            ButtonWish{.text = words(Word::app_close), .look = Look::Main}};
        const DialogAnswer answer = dialog(ui, "text_conflict",
            {.title = words(Word::edit_gone),
                .text = words(Word::edit_gone_text, {typed}),
                .buttons = buttons,
                .width = 860,
                .enter = false});
        if (answer.button == 0u) context.actions.push(commands::CopyText{typed});
        if (answer.dismissed || answer.button) context.ui_state.close();
    }
};

}  // namespace

OverlayDialogPtr removed_notes_dialog() { return std::make_unique<RemovedNotesDialog>(); }

OverlayDialogPtr blind_spots_dialog() { return std::make_unique<BlindSpotsDialog>(); }

OverlayDialogPtr move_phase_dialog() { return std::make_unique<MovePhaseDialog>(); }

OverlayDialogPtr paste_dialog() { return std::make_unique<PasteDialog>(); }

OverlayDialogPtr text_conflict_dialog() { return std::make_unique<TextConflictDialog>(); }

}  // namespace samenspraak::screen
