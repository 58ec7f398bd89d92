// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/actions.hpp"
#include "app/commands/note_entry.hpp"
#include "app/document/recovered.hpp"
#include "app/screen/bars/bars.hpp"
#include "app/screen/parts/note_card.hpp"
#include "app/screen/parts/note_field.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float field_width = 700, field_part = 0.375f;  // of the page, where that is less
constexpr float above = 16, dot = 6, dot_gap = 15, pick_inset = 12, pick_gap = 8;

struct PhaseButton {
    commands::Command command{};
    Word word{};
};

// The first that are possible; a session in silent minutes has its way out first.
std::vector<PhaseButton> buttons_of(const commands::ReadContext& context) {
    std::vector<PhaseButton> buttons;
    if (context.session().silent) buttons.push_back({commands::Command::Reveal, Word::bar_reveal});
    switch (context.ui_state.shown.phase) {
    case Phase::Case: break;
    case Phase::Actors: buttons.push_back({commands::Command::Group, Word::bar_group}); break;
    case Phase::Values:
        if (context.session().voting.open)
            buttons.push_back({commands::Command::VotingClose, Word::bar_voting_close});
        else
            buttons.push_back({commands::Command::VotingOpen, Word::bar_voting_open});
        buttons.push_back({commands::Command::Link, Word::bar_link});
        return buttons;
    case Phase::Effects:
    case Phase::Actions: buttons.push_back({commands::Command::Link, Word::bar_link}); break;
    }
    if (context.ui_state.shown.phase != Phase::Case) buttons.push_back({commands::Command::Undo, Word::bar_undo});
    return buttons;
}

Rect control(const Rect& bar) { return {bar.x, bar.y + above, bar.width, space::control_height}; }

Color dot_color(const Ui& ui, const SaveWords& words) {
    if (words.trouble) return ui.theme().trouble;
    return words.safe ? ui.theme().saved : ui.theme().both.strong;
}

// The save state, ending (or with at_left: beginning) at the edge of the place. Answers with its width.
float save_state(Ui& ui, const commands::ViewContext& context, const Rect& place, bool at_left) {
    const SaveWords words = save_words(context);
    constexpr float least = 3 * dot;
    if (place.width < least) return 0;
    const float most = std::max(0.f, place.width - 2 * dot - dot_gap);
    const float width = std::min(most, std::ceil(measure_text(ui.canvas(), words.text, type::save_state).width));
    const float whole = 2 * dot + dot_gap - dot + width;
    const Rect there{at_left ? place.x : place.right() - whole, place.y, whole, place.height};
    const Touch touch = ui.touch("save", there.inset(-6, 0),
        {.role = words.trouble ? Role::Button : Role::None,
            .label = words.text,
            .focusable = words.trouble,
            .pointer = words.trouble ? Pointer::Hand : Pointer::Arrow});
    if (words.trouble && touch.clicked) context.ui_state.open(commands::Overlay::SaveTrouble);
    if (touch.ring) draw_focus_ring(ui.canvas(), there.inset(-6, 0), 8, ui.theme().focus);
    draw_disc(ui.canvas(), {there.x + dot, there.middle().y}, dot, dot_color(ui, words));
    draw_text(ui.canvas(), words.text, type::save_state, {there.right() - width, there.y, width, there.height},
        words.trouble ? ui.theme().trouble : ui.theme().muted);
    return whole;
}

// In the field, left of the letters: the lane that a new note goes to, and what it will be linked to.
struct Pick {
    std::string_view name;
    std::string text;
    std::optional<Icon> icon = {};
    Color ink = {}, fill = {};
    ChipWish chip() const { return {.text = text, .icon = icon, .ink = ink, .fill = fill}; }
};

std::vector<Pick> picks_of(const Ui& ui, const commands::ReadContext& context) {
    std::vector<Pick> picks;
    const commands::UiState& ui_state = context.ui_state;
    const Phase phase = ui_state.shown.phase;
    if (const Lane lane = ui_state.lanes[index_of(phase)]; lane != Lane::None) {
        const Tint& tint = ui.theme().tint(phase, lane);
        const auto icon = lane == Lane::Positive   ? std::optional(Icon::Plus)
                          : lane == Lane::Negative ? std::optional(Icon::Minus)
                                                   : std::nullopt;
        picks.push_back({"lane", std::string(ui.words()(method::name_of(lane))), icon, tint.heading, tint.fill});
    }
    if (!ui_state.companions.empty()) {
        const Note* first = find_note(context.session(), ui_state.companions.front());
        std::string text = first ? std::string(shown_text(ui.words(), *first)) : std::string();
        if (ui_state.companions.size() > 1) text += " +" + std::to_string(ui_state.companions.size() - 1);
        picks.push_back({"companions", std::move(text), Icon::Link, ui.theme().ink, ui.theme().soft});
    }
    return picks;
}

float width_of(Ui& ui, const std::vector<Pick>& picks, float most) {
    float width = 0;
    for (const Pick& pick : picks) width += chip_size(ui, pick.chip(), most).width + pick_gap;
    return width;
}

// Escape in the field: lets go of one thing after the other, but never of what was typed.
void let_go(commands::UiState& ui_state) {
    if (!ui_state.linking.empty())
        ui_state.linking.clear();
    else if (!ui_state.companions.empty())
        ui_state.companions.clear();
    else
        ui_state.lanes[index_of(ui_state.shown.phase)] = Lane::None;
}

// A click picks the next lane, or lets go of the links.
void draw_picks(Ui& ui, commands::UiState& ui_state, const std::vector<Pick>& picks, const Rect& field, float most) {
    float x = field.x + pick_inset;
    for (const Pick& pick : picks) {
        const Size size = chip_size(ui, pick.chip(), most);
        const Rect where{x, field.middle().y - size.height / 2, size.width, size.height};
        const float more = std::max(6.f, (space::target - size.height) / 2);
        const Touch touch = ui.touch(pick.name, where.inset(-4, -more), {.label = pick.text, .focusable = false});
        chip(ui, where.corner(), pick.chip(), most);
        x = where.right() + pick_gap;
        if (!touch.clicked) continue;
        if (pick.name == "lane")
            next_lane(ui_state);
        else
            ui_state.companions.clear();
    }
}

}  // namespace

void BottomBar::draw(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const Rect& place) {
    const auto scope = ui.in("bottom");
    bar(ui, place, false);
    Rect inside = control(place).inset(space::margin, 0);
    if (context.ui_state.shown.concluded) {
        draw_outcome(ui, context, bindings, inside);
    } else {
        draw_field(ui, context, inside.take_left(std::min(field_width, std::floor(place.width * field_part))));
        inside.take_left(space::control_gap);
        ui.region(Region::Bottom);
        draw_buttons(ui, context, bindings, draw_right(ui, context, bindings, inside));
    }
    ui.region(Region::Page);
}

// What is at the right: the next step, joining, the save state. Answers with the room that is left.
Rect BottomBar::draw_right(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, Rect inside) {
    const method::Words& words = ui.words();
    const ButtonWish next{.text = words(Word::bar_next),
        .look = Look::Main,
        .icon_after = Icon::ArrowRight,
        .main = ui.theme().phase(context.ui_state.shown.phase),
        .label = words(commands::row_of(commands::Command::NextPhase).name)};
    if (button(ui, commands::plain_name(commands::Command::NextPhase), inside.take_right(button_width(ui, next)), next))
        context.actions.run(commands::Command::NextPhase);
    inside.take_right(space::control_gap);
    const ButtonWish join{.text = words(Word::bar_join), .icon = Icon::Corners};
    if (button(ui, commands::plain_name(commands::Command::JoinShow), inside.take_right(button_width(ui, join)), join))
        context.actions.run(commands::Command::JoinShow);
    inside.take_right(space::control_gap);
    float buttons = 0;
    for (const PhaseButton& each : buttons_of(context))
        buttons += command_button_width(ui, bindings, each.command, each.word) + space::control_gap;
    Rect rest = inside;
    rest.take_left(std::min(buttons, inside.width / 2));
    inside.take_right(save_state(ui, context, rest, false) + space::control_gap);
    return inside;
}

void BottomBar::draw_buttons(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, Rect place) {
    if (!context.writable()) return;
    for (const PhaseButton& each : buttons_of(context)) {
        const float width = command_button_width(ui, bindings, each.command, each.word);
        if (width > place.width) return;
        command_button(ui, context, bindings, each.command, each.word, place.take_left(width));
        place.take_left(space::control_gap);
    }
}

void BottomBar::draw_outcome(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, Rect inside) {
    const method::Words& words = ui.words();
    ui.region(Region::Bottom);
    const ButtonWish report{.text = words(Word::bar_report),
        .look = Look::Main,
        .main = ui.theme().phase(Phase::Actions),
        .label = words(commands::row_of(commands::Command::Export).name)};
    if (button(
            ui, commands::plain_name(commands::Command::Export), inside.take_right(button_width(ui, report)), report))
        context.actions.run(commands::Command::Export);
    inside.take_right(space::control_gap);
    bool& without = context.ui_state.without_names;
    const ButtonWish names{
        .text = words(Word::bar_names_left_out), .icon_after = without ? std::optional(Icon::Check) : std::nullopt};
    // As wide with the mark as without: what one clicks on does not jump away.
    ButtonWish widest = names;
    widest.icon_after = Icon::Check;
    if (button(ui, "without_names", inside.take_right(button_width(ui, widest)), names)) without = !without;
    inside.take_right(space::control_gap);
    const float preview = command_button_width(ui, bindings, commands::Command::Report, Word::export_preview);
    command_button(ui, context, bindings, commands::Command::Report, Word::export_preview, inside.take_right(preview));
    inside.take_right(space::control_gap);
    save_state(ui, context, inside, true);
}

void BottomBar::draw_field(Ui& ui, const commands::ViewContext& context, Rect place) {
    commands::UiState& ui_state = context.ui_state;
    if (!context.writable()) {
        const std::string_view why = say_read_only(ui.words(), context.document);
        ui.cover(ui.id("read_only"), {}, Role::None, why);
        draw_paragraph(ui.canvas(), why, type::chip, place.inset(0, 4), ui.theme().muted, 2);
        return;
    }
    ui.region(Region::Field);
    Editor& editor = fields_[index_of(ui_state.shown.phase)];
    std::string& draft = ui_state.drafts[index_of(ui_state.shown.phase)];
    if (draft != editor.text()) editor.set_text(draft);
    // Ready from the start, and again when what had the keyboard is gone.
    if (!ui.focus().at() && !ui.modality().is_on()) ui.focus().move_to(note_field_id());

    // Nothing that was in the field stands between undo and the last act of the board.
    if (editor.empty()) editor.forget_history();
    const bool focused = ui.focus().is_at(note_field_id()) && !ui.modality().is_on();
    const std::uint64_t before = editor.version();
    if (focused && ui.keys().take(control(commands::Key::V))) paste(context, editor);

    const std::vector<Pick> picks = picks_of(ui, context);
    const float most = place.width / 3, picks_width = width_of(ui, picks, most);
    const auto placeholder = method::guide_of(ui_state.shown.phase).placeholder;
    const FieldAnswer answer = field(ui, "field", place, editor,
        {.placeholder = placeholder ? ui.words()(*placeholder) : std::string_view{},
            .key_cap = ui.words()(Word::app_key_enter),
            .label = ui.words()(method::guide_of(ui_state.shown.phase).question),
            .room_before = picks_width});
    draw_picks(ui, ui_state, picks, place, most);
    if (answer.changed || editor.version() != before) typed(context, editor);
    if (answer.submitted) context.actions.push(commands::WriteDraft{});
    if (answer.escaped) let_go(ui_state);
    if (draft != editor.text()) draft = editor.text();
}

// Several lines are several notes; one is written where the caret is.
void BottomBar::paste(const commands::ViewContext& context, Editor& editor) {
    const std::string pasted = context.host.clipboard();
    const std::size_t first_end = std::min(pasted.find('\n'), pasted.size());
    const bool cells = pasted.find('\t') != std::string::npos;
    if (cells || pasted.find_first_not_of("\r\n", first_end) != std::string::npos)
        context.actions.push(commands::PasteNotes{pasted});
    else
        editor.write(pasted.substr(0, first_end));
}

// A + or − at the beginning picks the lane and is taken off what was typed; with both it is good and bad.
void BottomBar::typed(const commands::ViewContext& context, Editor& editor) {
    commands::UiState& ui_state = context.ui_state;
    if (ui_state.shown.phase != Phase::Effects) return;
    const std::string text = editor.text();
    const std::string both = "+" + text;
    std::string_view rest = pick_lane(ui_state, plus_typed_ ? std::string_view(both) : std::string_view(text));
    const bool plus = text == "+";
    if (plus_typed_ && rest == text) {  // no − came after it
        plus_typed_ = false;
        return;
    }
    plus_typed_ = plus;
    if (rest != text) editor.set_text(std::string(rest));
}

}  // namespace samenspraak::screen
