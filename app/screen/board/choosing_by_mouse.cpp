// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/choosing_by_mouse.hpp"

#include "sessions/insight/order.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float tremble = 6;  // a band that is no larger is a click

// What can be done with a note, as it stands in its menu.
using C = commands::Command;
constexpr C note_commands[]{C::Edit, C::Duplicate, C::Remove, C::MuteAuthor, C::SendOutAuthor, C::Link, C::Tension,
    C::Unlink, C::Merge, C::TakeApart, C::Count, C::Group, C::GroupName, C::GroupLeave, C::GroupDissolve, C::GroupFold,
    C::LanePositive, C::LaneNegative, C::LaneBoth, C::LaneTechnology, C::LaneEnvironment, C::LanePeople, C::MovePhase,
    C::MarkDirect, C::MarkIndirect, C::MarkAtTable, C::MarkNotAtTable, C::Star, C::Owner, C::Dissent, C::Experiment,
    C::Spotlight};
constexpr C with_line_above[]{C::Link, C::Merge, C::Group, C::LanePositive, C::LaneTechnology, C::MovePhase,
    C::MarkDirect, C::Star, C::MuteAuthor};

// Of all steps: where one of these is not possible, it says why.
constexpr C always_in_menu[]{
    C::Edit, C::Merge, C::TakeApart, C::Count, C::GroupName, C::GroupLeave, C::GroupDissolve, C::Dissent};

constexpr C group_commands[]{C::GroupName, C::GroupFold, C::GroupBefore, C::GroupAfter, C::GroupDissolve};

bool contains(std::span<const NoteId> ids, NoteId id) { return std::ranges::find(ids, id) != ids.end(); }

// Arrows and Delete are about what is chosen, while something is.
void give_keyboard_by_choice(commands::UiState& ui_state) {
    ui_state.keyboard_owner =
        ui_state.selection.empty() ? commands::KeyboardOwner::Field : commands::KeyboardOwner::Board;
}

// What a menu of a group is about: all notes in it; it may have none.
void choose_group(commands::UiState& ui_state, const Session& session, GroupId group) {
    std::vector<NoteId> inside;
    for (const Note* note : insight::notes_in_order(session, ui_state.shown.phase))
        if (note->place.group == group) inside.push_back(note->id);
    ui_state.at_group = group;
    ui_state.selection.choose(inside, inside.empty() ? NoteId{} : inside.front());
    give_keyboard_by_choice(ui_state);
}

// While people vote, a click on a value asks how many hands go up for it.
bool count_by_click(const BoardFrame& frame) {
    return frame.phase() == Phase::Values && frame.session().voting.open && frame.context.writable();
}

// Where the menu of something opens: by the mouse, or in its middle when a key asked for it.
Rect menu_anchor(const BoardFrame& frame, Point middle) {
    const Moment& moment = frame.ui.moment();
    const Point at = moment.pressed || moment.held[0] ? frame.mouse() : middle;
    return {at.x, at.y, 1, 1};
}

}  // namespace

void ChoosingByMouse::touch_note(const BoardFrame& frame, const BoardSight& sight, const PlacedNote& placed,
    const Touch& touch, BoardKeyboard& keyboard) {
    commands::UiState& ui_state = frame.ui_state();
    const bool tab_came = touch.ring && !touch.pressed && frame.ui.moment().key;
    if (tab_came && !frame.chosen(placed.id)) ui_state.selection.choose(placed.id);
    if (touch.pressed && ui_state.linking.empty()) press_note(frame, sight, placed.id, keyboard);
    if (touch.double_clicked && frame.context.writable() && ui_state.linking.empty())
        ui_state.editing = {placed.id, {}};
    if (touch.opened_menu) {
        if (!frame.chosen(placed.id)) ui_state.selection.choose(placed.id);
        note_menu_.show(menu_anchor(frame, sight.on_page(placed.rect, placed.lane).middle()));
    }
    if (touch.clicked) click_note(frame, placed.id);
}

void ChoosingByMouse::press_note(const BoardFrame& frame, const BoardSight& sight, NoteId id, BoardKeyboard& keyboard) {
    commands::Selection& selection = frame.ui_state().selection;
    const commands::Modifiers with = frame.ui.moment().with;
    pressed_chosen_ = {};
    frame.ui_state().keyboard_owner = commands::KeyboardOwner::Board;
    if (with.control) {
        selection.toggle(id);
        return keyboard.give();
    }
    if (with.shift && selection.anchor()) {
        std::vector<NoteId> between;
        bool inside = false;
        for (const PlacedNote& note : sight.base.notes) {
            const bool end = note.id == id || note.id == selection.anchor();
            if (inside || end) between.push_back(note.id);
            if (end && id != selection.anchor()) inside = !inside;
        }
        return selection.reach(std::move(between), id);
    }
    if (!selection.contains(id)) return selection.choose(id);
    pressed_chosen_ = id;  // perhaps all that is chosen is taken up
}

void ChoosingByMouse::click_note(const BoardFrame& frame, NoteId id) {
    if (!frame.ui_state().linking.empty()) return frame.context.actions.push(commands::PickNote{id});
    if (pressed_chosen_ == id && frame.ui_state().selection.size() > 1) frame.ui_state().selection.choose(id);
    pressed_chosen_ = {};
    const commands::Modifiers with = frame.ui.moment().with;
    if (frame.use != BoardUse::Work || with.control || with.shift) return;
    if (count_by_click(frame)) return frame.ui_state().count_hands_of(id);
    frame.ui_state().panel = true;
}

// On the name of a group: a click folds it or unfolds it, a double click changes its name.
void ChoosingByMouse::touch_group(const BoardFrame& frame, const PlacedGroup& group, const Rect& heading,
    const Touch& touch, BoardKeyboard& keyboard) {
    commands::UiState& ui_state = frame.ui_state();
    const Session& of = frame.session();
    const bool tab_came = touch.ring && !touch.pressed && frame.ui.moment().key && !group.inside.empty();
    if (tab_came && !contains(group.inside, ui_state.selection.focus())) ui_state.choose(of, group.inside.front());
    if (touch.opened_menu) {
        choose_group(ui_state, of, group.id);
        keyboard.give();
        group_menu_.show(menu_anchor(frame, heading.middle()));
    }
    if (touch.clicked) {
        choose_group(ui_state, of, group.id);
        ui_state.fold(of, group.id);
        keyboard.give();
    }
    if (!touch.double_clicked || !frame.context.writable()) return;
    ui_state.fold(of, group.id);  // the first click did
    ui_state.editing = {{}, group.id};
}

// A click makes it the lane that the field writes to.
void ChoosingByMouse::touch_heading(const BoardFrame& frame, Lane lane, const Touch& touch) {
    if (!touch.clicked) return;
    frame.ui_state().lanes[index_of(frame.phase())] = lane;
    frame.ui_state().keyboard_owner = commands::KeyboardOwner::Field;
}

void ChoosingByMouse::touch_ground(const BoardFrame& frame, Lane lane, const Touch& touch) {
    commands::UiState& ui_state = frame.ui_state();
    if (touch.pressed) {
        ui_state.linking.clear();
        const commands::Modifiers with = frame.ui.moment().with;
        if (!with.control && !with.shift) ui_state.selection.clear(), ui_state.panel = false;
        give_keyboard_by_choice(ui_state);
        const auto chosen = ui_state.selection.notes();
        band_ = Band{frame.mouse(), {chosen.begin(), chosen.end()}};
    }
    if (touch.double_clicked && lane_fits(frame.phase(), lane)) ui_state.lanes[index_of(frame.phase())] = lane;
}

void ChoosingByMouse::stretch_band(const BoardFrame& frame, const BoardSight& sight) {
    if (!band_) return;
    if (!frame.ui.moment().held[0] || frame.ui.moment().left) return drop_band();
    const Rect stretched = between(band_->from, frame.mouse());
    if (stretched.width < tremble && stretched.height < tremble) return;
    std::vector<NoteId> ids = band_->before;
    for (const NoteId id : touched_by(sight.base, sight.scrolled, stretched.moved(Point{} - sight.place.corner())))
        if (!contains(ids, id)) ids.push_back(id);
    frame.ui_state().selection.choose(std::move(ids));
    give_keyboard_by_choice(frame.ui_state());
    fill_rect(frame.canvas(), stretched, frame.theme().focus.at(0.12f), 4);
    outline_rect(frame.canvas(), stretched, frame.theme().focus, space::line, 4);
}

void ChoosingByMouse::draw_menus(const BoardFrame& frame) {
    command_menu(
        frame.ui, frame.context, frame.bindings, "menu", note_commands, with_line_above, note_menu_, always_in_menu);
    command_menu(frame.ui, frame.context, frame.bindings, "group_menu", group_commands, {}, group_menu_);
}

}  // namespace samenspraak::screen
