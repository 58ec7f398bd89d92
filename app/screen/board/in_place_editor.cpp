// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/in_place_editor.hpp"

#include "app/screen/board/board_keyboard.hpp"
#include "app/screen/parts/note_field.hpp"
#include "app/screen/widgets/field.hpp"
#include "sessions/edits.hpp"
#include "sessions/text/visible.hpp"

#include <utility>

namespace samenspraak::screen {
namespace {

constexpr float field_caret_room = 3;

// One wherever it is drawn: there is one at a time.
UiId edit_id() { return UiId::path("board.edit"); }

// The note keeps the keyboard, so that the next key can be about it.
void give_keyboard_back(const BoardFrame& frame) {
    const UiId focus = id_of_focus(frame);
    frame.ui.focus().move_to(focus ? focus : note_field_id());
}

}  // namespace

void InPlaceEditor::update_from(const BoardFrame& frame, LaneScrolling& scrolling) {
    const commands::Editing wanted = frame.ui_state().editing;
    if (wanted != editing_) {
        if (editing_) commit(frame.context);
        if (wanted) begin(frame, wanted, scrolling);
    } else if (editing_ && frame.ui.moment().pressed && !frame.ui.mouse().is_over(edit_id())) {
        commit(frame.context);
        give_keyboard_back(frame);
    }
    if (editing_ && frame.ui.focus().is_at(edit_id())) take_keys(frame);
}

void InPlaceEditor::begin(const BoardFrame& frame, const commands::Editing& wanted, LaneScrolling& scrolling) {
    const Note* note = find_note(frame.session(), wanted.note);
    const auto group = frame.session().groups.find(wanted.group);
    const bool named = group != frame.session().groups.end();
    if (!frame.context.writable() || (!note && !named && wanted.grouping.empty())) {
        frame.ui_state().editing = {};
        return;
    }
    if (note && note->covered) {
        frame.ui_state().editing = {};
        return frame.context.say(Word::covered_first);
    }
    editing_ = wanted;
    scrolling.bring_name(wanted.group);
    editor_ = note ? Editor(limit::note_text, true) : Editor(limit::line, false);
    shown_ = note ? note->text : std::string();
    editor_.set_text(note ? note->text : named ? group->second.name : std::string());
    if (!note) editor_.select_all();
    frame.ui.focus().move_to(edit_id());
}

void InPlaceEditor::take_keys(const BoardFrame& frame) {
    Ui& ui = frame.ui;
    done_ = ui.keys().take({commands::Key::Enter}) || ui.keys().take(control(commands::Key::Enter))
            || ui.keys().take({commands::Key::Tab});
    if (!done_ && ui.keys().take({commands::Key::Escape})) give_up(frame);
}

void InPlaceEditor::give_up(const BoardFrame& frame) {
    editor_.clear();
    editing_ = {}, frame.ui_state().editing = {};
    give_keyboard_back(frame);
}

// What is edited has no hyphens: each letter is one that was typed. It has the whole width; all else that stands on the
// note is below it.
CardPlan InPlaceEditor::plan(const BoardFrame& frame, NoteFace face, CardFit fit, float width) const {
    face.marks.clear();
    const float inner = width - 2 * space_of(fit.spacing).across;
    const text::TextWish wish{editor_.text(), note_lettering(frame.phase(), fit), inner};
    const float height = frame.canvas().texts().typesetter().lay_out(wish).height();
    return plan_card(frame.canvas(), face, frame.phase(), fit, width, height);
}

// The field takes its keys while it is drawn: its note is as high as what was typed in the next frame, which follows
// every key.
void InPlaceEditor::draw(const BoardFrame& frame, const Rect& text, const Lettering& lettering) {
    if (done_) {  // no field any more, but the session has the text only after this frame
        if (editing_.note)
            draw_paragraph(frame.canvas(), editor_.text(), lettering, text, frame.theme().ink);
        else
            draw_text(frame.canvas(), editor_.text(), lettering, text, frame.theme().ink);
        return;
    }
    // The field keeps this much for its caret: with it the text wraps as it does on the note.
    const Rect room{text.x, text.y, text.width + field_caret_room, text.height};
    const std::string_view placeholder = editing_.group ? frame.ui.words()(Word::placeholder_group) : "";
    const FieldAnswer answer = field(frame.ui, edit_id(), room, editor_,
        {.placeholder = placeholder,
            .lettering = lettering,
            .many_lines = static_cast<bool>(editing_.note),
            .frame = false,
            .padding = 0});
    if (answer.changed && editing_.note) frame.ui_state().reveal = editing_.note;  // who writes sees what
    done_ = answer.left;
}

void InPlaceEditor::finish(const BoardFrame& frame) {
    if (!done_) return;
    commit(frame.context);
    give_keyboard_back(frame);
}

void InPlaceEditor::commit(const commands::ViewContext& context) {
    const commands::Editing done = std::exchange(editing_, {});
    done_ = false;
    if (context.ui_state.editing == done) context.ui_state.editing = {};
    const std::string text = text::tidied(editor_.text());
    if (done.note && !text.empty() && text != shown_)
        context.actions.push(commands::RewriteNote{done.note, shown_, text});
    const auto group = context.session().groups.find(done.group);
    if (group != context.session().groups.end() && text != group->second.name)
        context.actions.alter({SetGroupName{done.group, text}});
    if (!done.grouping.empty() && group == context.session().groups.end())
        context.actions.alter(edits::group(context.session(), done.grouping, done.group, text));
}

}  // namespace samenspraak::screen
