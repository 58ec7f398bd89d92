// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/bars/step_field.hpp"

#include "app/commands/note_entry.hpp"
#include "app/document/recovered.hpp"
#include "app/screen/bars/lane_chooser.hpp"
#include "app/screen/parts/note_card.hpp"
#include "app/screen/parts/note_field.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>
#include <string>

namespace samenspraak::screen {
namespace {

constexpr float pick_inset = 8, pick_gap = 8;
constexpr float lanes_part = 0.5f, chip_part = 0.25f;  // of the field, at most

// What the next note will be linked to: the first, and how many more.
std::string companions_of(const Ui& ui, const commands::ReadContext& context) {
    const auto& companions = context.ui_state.companions;
    if (companions.empty()) return {};
    const Note* first = find_note(context.session(), companions.front());
    std::string text = "@ " + (first ? std::string(shown_text(ui.words(), *first)) : std::string());
    if (companions.size() > 1) text += " +" + std::to_string(companions.size() - 1);
    return text;
}

// What to type. Where the next value is asked of effects, why these are good or bad.
std::string placeholder_of(const Ui& ui, const commands::ReadContext& context) {
    const Phase phase = context.ui_state.shown.phase;
    const auto& companions = context.ui_state.companions;
    const Note* effect = companions.empty() ? nullptr : find_note(context.session(), companions.front());
    if (phase == Phase::Values && effect) {
        const Lane lane = companions.size() == 1 ? effect->place.lane : Lane::None;
        return std::string(ui.words()(method::why_of(lane)));
    }
    const auto placeholder = method::guide_of(phase).placeholder;
    return placeholder ? std::string(ui.words()(*placeholder)) : std::string();
}

// A click lets go of the links.
void draw_companions(Ui& ui, commands::UiState& ui_state, const std::string& text, Point left_middle, float most) {
    const ChipWish wish{.text = text, .ink = ui.theme().ink, .fill = ui.theme().tint(Phase::Actors, Lane::None).fill};
    const Size size = chip_size(ui, wish, most);
    const Rect where{left_middle.x, left_middle.y - size.height / 2, size.width, size.height};
    const float more = std::max(6.f, (space::target - size.height) / 2);
    const Touch touch = ui.touch("companions", where.inset(-4, -more), {.label = text, .focusable = false});
    chip(ui, where.corner(), wish, most);
    if (touch.clicked) ui_state.companions.clear();
}

// Escape in the field: lets go of one thing after the other, but never of what was typed.
void let_go(commands::UiState& ui_state) {
    if (!ui_state.linking.empty())
        ui_state.linking.clear();
    else if (!ui_state.selection.empty())
        ui_state.selection.clear();
    else if (!ui_state.companions.empty())
        ui_state.companions.clear();
    else
        ui_state.lanes[index_of(ui_state.shown.phase)] = Lane::None;
}

}  // namespace

void StepField::draw(Ui& ui, const commands::ViewContext& context, const Rect& place) {
    if (context.writable()) return write(ui, context, place);
    const std::string_view why = say_read_only(ui.words(), context.document);
    ui.cover(ui.id("read_only"), {}, Role::None, why);
    draw_paragraph(ui.canvas(), why, type::chip, place.inset(0, 4), ui.theme().muted, 2);
}

void StepField::write(Ui& ui, const commands::ViewContext& context, const Rect& place) {
    ui.region(Region::Field);
    commands::UiState& ui_state = context.ui_state;
    const Phase phase = ui_state.shown.phase;
    Editor& editor = fields_[index_of(phase)];
    std::string& draft = ui_state.drafts[index_of(phase)];
    if (draft != editor.text()) editor.set_text(draft);
    // Ready from the start, and again when what had the keyboard is gone.
    if (!ui.focus().at() && !ui.modality().is_on()) ui.focus().move_to(note_field_id());

    // Nothing that is or was in the field stands between undo and the last act of the board.
    editor.forget_history();
    const bool focused = ui.focus().is_at(note_field_id()) && !ui.modality().is_on();
    const std::uint64_t before = editor.version();
    if (focused && ui.keys().take(control(commands::Key::V))) paste(context, editor);
    if (focused) mention_.take_keys(ui, context, editor);

    const float most_for_lanes = place.width * lanes_part;
    const float lanes = lane_chooser_width(ui, phase, most_for_lanes);
    const std::string companions = companions_of(ui, context);
    const float most = place.width * chip_part;
    float room = lanes > 0 ? lanes + 2 * pick_inset - 20 : 0;  // the field has an edge of its own
    if (!companions.empty()) room += chip_size(ui, {.text = companions}, most).width + pick_gap;
    const std::string placeholder = placeholder_of(ui, context);
    const FieldAnswer answer = field(ui, "field", place, editor,
        {.placeholder = placeholder,
            .key_cap = ui.words()(Word::app_key_enter),
            .label = ui.words()(method::guide_of(phase).question),
            .room_before = std::max(0.f, room)});
    const Rect inside = place.inset(pick_inset, 0);
    lane_chooser(ui, phase, ui_state.lanes[index_of(phase)], inside, most_for_lanes);
    if (!companions.empty())
        draw_companions(
            ui, ui_state, companions, {inside.x + lanes + (lanes > 0 ? pick_gap : 0), inside.middle().y}, most);
    if (answer.changed || editor.version() != before) typed(context, editor);
    if (answer.submitted) context.actions.push(commands::WriteDraft{});
    if (answer.escaped) let_go(ui_state);
    if (focused) mention_.draw(ui, context, editor, place);
    if (draft != editor.text()) draft = editor.text();
}

// Several lines are several notes; one is written where the caret is.
void StepField::paste(const commands::ViewContext& context, Editor& editor) {
    const std::string pasted = context.host.clipboard();
    const std::size_t first_end = std::min(pasted.find('\n'), pasted.size());
    const bool cells = pasted.find('\t') != std::string::npos;
    if (cells || pasted.find_first_not_of("\r\n", first_end) != std::string::npos)
        context.actions.push(commands::PasteNotes{pasted});
    else
        editor.write(pasted.substr(0, first_end));
}

// A + or − at the beginning picks the lane and is taken off what was typed; with both it is good and bad.
void StepField::typed(const commands::ViewContext& context, Editor& editor) {
    commands::UiState& ui_state = context.ui_state;
    if (ui_state.shown.phase != Phase::Effects) return;
    const std::string text = editor.text();
    if (plus_typed_ && text == "/") return;  // "+/−" is coming
    const std::string both = "+" + text;
    const std::string_view rest = pick_lane(ui_state, plus_typed_ ? std::string_view(both) : std::string_view(text));
    const bool plus = text == "+" || text == "＋";
    if (plus_typed_ && rest == text) {  // no − came after it
        plus_typed_ = false;
        return;
    }
    plus_typed_ = plus;
    if (rest != text) editor.set_text(std::string(rest));
}

}  // namespace samenspraak::screen
