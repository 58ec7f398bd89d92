// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/note_toolbar.hpp"

#include "app/commands/bindings.hpp"
#include "app/screen/board/board_keyboard.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/insight/order.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace samenspraak::screen {
namespace {

using C = commands::Command;

constexpr float cell_width = 104, height = 112, inset = 8, by_note = 14, within = 8;
constexpr float icon_size = 26, icon_at = 24, label_at = 54, key_at = 84;
constexpr Lettering label_type{.size = 20};
constexpr std::size_t cells = 7;
constexpr float further = 40;    // each next place that is looked at
constexpr float far_away = 350;  // of other notes, that it had better cover than be a unit further away

struct Tool {
    C command{};
    Word label{};
    Icon icon{};
};

constexpr Tool link{C::Link, Word::bar_link, Icon::Link}, edit{C::Edit, Word::toolbar_edit, Icon::Pencil},
    merge{C::Merge, Word::toolbar_merge, Icon::Merge}, group{C::Group, Word::bar_group, Icon::Group},
    star{C::Star, Word::toolbar_star, Icon::Star}, remove{C::Remove, Word::toolbar_remove, Icon::Trash};

// What the phase has of its own. In a phase without lanes there is one more.
std::array<Tool, 3> of_phase(Phase phase) {
    switch (phase) {
    case Phase::Case: return {star, group, group};
    case Phase::Actors:
        return {Tool{C::MarkDirect, Word::toolbar_direct, Icon::Dot},
            Tool{C::MarkAtTable, Word::toolbar_at_table, Icon::People}, group};
    case Phase::Effects: return {group, star, star};
    case Phase::Values: return {Tool{C::Tension, Word::toolbar_tension, Icon::Tension}, star, group};
    case Phase::Actions: break;
    }
    return {Tool{C::Owner, Word::toolbar_owner, Icon::People},
        Tool{C::Experiment, Word::toolbar_experiment, Icon::Flask}, group};
}

bool has_lanes(Phase phase) { return insight::lanes_in_order(phase).size() > 1; }

// Under the note, unless it covers less of the others elsewhere, and not much further away; within the board.
Rect place_by(const Rect& note, const Rect& board, const NoteToolbar::Covers& covers) {
    const float width = cells * cell_width + 2 * inset;
    const float beside = note.middle().y - height / 2, across = note.middle().x - width / 2;
    const Point right{note.right() + by_note, beside}, left{note.x - by_note - width, beside};
    Rect best;
    float least = std::numeric_limits<float>::max();
    const auto look_at = [&](Point corner) {
        const Rect place{std::clamp(corner.x, board.x, std::max(board.x, board.right() - width)),
            std::clamp(corner.y, board.y, std::max(board.y, board.bottom() - height)), width, height};
        if (place.touches(note)) return;
        const Point way = place.middle() - note.middle();
        const float cost = covers(place) + far_away * std::hypot(way.x, way.y);
        if (cost < least) best = place, least = cost;
    };
    for (float below = note.bottom() + by_note; below < board.bottom(); below += further) look_at({across, below});
    for (float above = note.y - by_note - height; above > board.y - further; above -= further) look_at({across, above});
    look_at(right), look_at(left);
    return best.empty() ? Rect{across, board.bottom() - height - within, width, height} : best;
}

struct Cell {
    std::string_view name;
    Icon icon{};
    Word label{};
    std::string_view key;
    Word tip{};  // what it does, or why that is not possible now
    bool enabled = true, on = false;
};

bool draw_cell(const BoardFrame& frame, const Rect& place, const Cell& cell, UiId& keyboard_at) {
    Ui& ui = frame.ui;
    Canvas& canvas = ui.canvas();
    const std::string_view text = ui.words()(cell.label), tip = ui.words()(cell.tip);
    const Touch touch = ui.touch(cell.name, place, {.role = Role::Button, .label = tip});
    ui.tooltip().offer(ui.id(cell.name), place, touch, tip, cell.key);
    if (cell.on) fill_rect(canvas, place, ui.theme().hover, space::note_radius);
    if (cell.enabled) feedback(ui, place, space::note_radius, touch);
    const Color ink = cell.enabled ? ui.theme().ink : mix(ui.theme().muted, ui.theme().sheet, 0.35f);
    draw_icon(canvas, cell.icon, around({place.middle().x, place.y + icon_at}, icon_size, icon_size), ink);
    const float width = std::min(measure_text(canvas, text, label_type).width, place.width);
    draw_text(canvas, text, label_type, around({place.middle().x, place.y + label_at}, width, 26), ink);
    if (!cell.key.empty()) {
        const Size size = key_cap_size(ui, cell.key);
        key_cap(ui, {place.middle().x - size.width / 2, place.y + key_at - size.height / 2}, cell.key);
    }
    if (touch.focused) keyboard_at = ui.id(cell.name);
    if (touch.ring) draw_focus_ring(canvas, place, space::note_radius, ui.theme().focus);
    // What is pressed by key gives the keyboard back to the note: there one goes on.
    if (touch.focused && (touch.clicked || ui.keys().take({commands::Key::Escape})))
        ui.focus().move_to(id_of_focus(frame), true);
    if (touch.clicked && !cell.enabled) frame.context.say(cell.tip);
    return touch.clicked && cell.enabled;
}

}  // namespace

bool NoteToolbar::draw(const BoardFrame& frame, const Rect& note, const Rect& board, const Covers& covers) {
    Ui& ui = frame.ui;
    const commands::ReadContext& context = frame.context;
    const auto layer = ui.canvas().on(Layer::Popup);
    const auto scope = ui.in("toolbar");
    const Rect place = place_by(note, board, covers);
    ui.cover(ui.id("ground"), place, Role::Area, ui.words()(Word::toolbar_label));
    if (ui.theme().shadows) draw_note_shadow(ui.canvas(), place);
    fill_rect(ui.canvas(), place, ui.theme().sheet, space::control_radius);
    outline_rect(ui.canvas(), place, ui.theme().line, space::line, space::control_radius);
    ui.region(Region::Board);  // behind the note, each a stop of its own
    Rect row = place.inset(inset, inset);
    const auto tool = [&](const Tool& each) {
        const commands::CommandRow& command = row_of(each.command);
        const auto why = why_not(context, each.command);
        const std::string key = frame.bindings.shown(each.command);
        if (draw_cell(frame, row.take_left(cell_width),
                {commands::plain_name(each.command), each.icon, each.label, key, why.value_or(command.name), !why,
                    command.on && command.on(context).value_or(false)},
                keyboard_at_))
            frame.context.actions.run(each.command);
    };
    const std::array<Tool, 3> own = of_phase(frame.phase());
    tool(link);
    if (has_lanes(frame.phase())) {
        const Rect lanes = row.take_left(cell_width);
        if (draw_cell(frame, lanes, {"lane", Icon::ArrowRight, Word::toolbar_lane, "Alt 1 2 3", Word::toolbar_lane_tip},
                keyboard_at_))
            lane_menu_.show(lanes);
    } else {
        tool(own[2]);
    }
    tool(frame.ui_state().selection.size() > 1 ? merge : edit);
    tool(own[0]);
    tool(own[1]);
    tool(remove);
    const Rect more = row.take_left(cell_width);
    const bool all = draw_cell(frame, more,
        {"more", Icon::More, Word::toolbar_more, name_of(commands::Key::Menu), Word::toolbar_more_tip}, keyboard_at_);
    if (all) anchor_ = more;
    ui.region(Region::Page);
    return all;
}

void NoteToolbar::draw_menu(const BoardFrame& frame) {
    const auto scope = frame.ui.in("toolbar");
    constexpr C lanes[]{
        C::LanePositive, C::LaneNegative, C::LaneBoth, C::LaneTechnology, C::LaneEnvironment, C::LanePeople};
    command_menu(frame.ui, frame.context, frame.bindings, "lane_menu", lanes, {}, lane_menu_);
}

}  // namespace samenspraak::screen
