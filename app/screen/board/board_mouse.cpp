// SPDX-License-Identifier: EUPL-1.2
// The mouse on the board: choosing, carrying, merging, linking, the rubber band. What it means is performed as one act
// each; nothing is altered while the button is held.
#include "app/commands/actions.hpp"
#include "app/commands/note_entry.hpp"
#include "app/screen/board/board_parts.hpp"
#include "sessions/edits.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/rank.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr double until_merging = 0.35;  // seconds over the middle of a note: passing over it merges nothing
constexpr float scroll_edge = 70, scroll_step = 14;
constexpr float zone_width = 280, zone_height = 72, zone_gap = 20, zone_below = 20;
constexpr float handle_radius = 11;

bool contains(const std::vector<NoteId>& ids, NoteId id) { return std::ranges::find(ids, id) != ids.end(); }

// What a menu of a group is about: all notes in it; it may have none.
void choose_group(commands::UiState& ui_state, const Session& session, GroupId group) {
    std::vector<NoteId> inside;
    for (const Note* note : insight::notes_in_order(session, ui_state.shown.phase))
        if (note->place.group == group) inside.push_back(note->id);
    ui_state.at_group = group;
    ui_state.selection.choose(inside, inside.empty() ? NoteId{} : inside.front());
    ui_state.keyboard_owner = inside.empty() ? commands::KeyboardOwner::Field : commands::KeyboardOwner::Board;
}

bool same_places(const BoardLayout& a, const BoardLayout& b) {
    return std::ranges::equal(a.notes, b.notes, [&](const PlacedNote& one, const PlacedNote& other) {
        return one.id == other.id && one.group == other.group && a.lanes[one.lane].lane == b.lanes[other.lane].lane;
    });
}

}  // namespace

// --- on a note

void Board::Parts::touch_note(const Frame& frame, const PlacedNote& placed, const Touch& touch) {
    commands::UiState& ui_state = frame.ui_state();
    if (touch.ring && !ui_state.selection.contains(placed.id) && !touch.pressed && frame.ui.moment().key)
        ui_state.selection.choose(placed.id);  // Tab came here
    if (touch.pressed && ui_state.linking.empty()) press_note(frame, placed.id);
    if (touch.double_clicked && frame.context.writable() && ui_state.linking.empty())
        ui_state.editing = {placed.id, {}};
    if (touch.opened_menu) {
        if (!ui_state.selection.contains(placed.id)) ui_state.selection.choose(placed.id);
        const bool by_mouse = frame.ui.moment().pressed || frame.ui.moment().held[0];
        const Point at = by_mouse ? frame.mouse() : on_page(placed.rect, placed.lane).middle();
        note_menu.show({at.x, at.y, 1, 1});
    }
    if (touch.dragging && !carry && !editing) take_up(frame, placed, touch.from);
    if (touch.clicked) click_note(frame, placed.id);
}

void Board::Parts::press_note(const Frame& frame, NoteId id) {
    commands::Selection& selection = frame.ui_state().selection;
    const commands::Modifiers with = frame.ui.moment().with;
    pressed_chosen = {};
    frame.ui_state().keyboard_owner = commands::KeyboardOwner::Board;
    if (with.control) {
        selection.toggle(id);
        return give_letters(frame);
    }
    if (with.shift && selection.anchor()) {
        std::vector<NoteId> between;
        bool inside = false;
        for (const PlacedNote& note : base.notes) {
            const bool end = note.id == id || note.id == selection.anchor();
            if (inside || end) between.push_back(note.id);
            if (end && id != selection.anchor()) inside = !inside;
        }
        return selection.reach(std::move(between), id);
    }
    if (!selection.contains(id)) return selection.choose(id);
    pressed_chosen = id;  // perhaps all that is chosen is taken up
}

// To what is chosen now, in this frame already: else who has them would be told wrongly.
void Board::Parts::give_letters(const Frame& frame) {
    if (const UiId there = id_of_focus(frame)) frame.ui.focus().move_to(there);
    frame.ui.again();
}

void Board::Parts::click_note(const Frame& frame, NoteId id) {
    if (!frame.ui_state().linking.empty()) {
        frame.context.actions.push(commands::PickNote{id});
        return;
    }
    if (pressed_chosen == id && frame.ui_state().selection.size() > 1) frame.ui_state().selection.choose(id);
    pressed_chosen = {};
}

// A dot on the edge of a note, from where a line can be drawn: to another value (a tension between them), to a row of
// the panel, or to a step, where a click finishes it.
void Board::Parts::touch_handle(const Frame& frame, NoteId id, const Rect& card) {
    const bool near = frame.ui.mouse().is_on(card.inset(-handle_radius)) && !carry && !band;
    const bool wanted = use == BoardUse::Work && frame.context.writable() && editing.note != id;
    // A quick hand has left the note before the next frame.
    if (!frame.ui.moment().held[0] && !frame.ui.moment().released) held_handle = {};
    if (!wanted || (!near && held_handle != id && !frame.ui_state().selection.contains(id))) return;
    const Point at{card.right(), card.middle().y};
    const auto scope = frame.ui.in("handle", id.bits);
    const Touch touch = frame.ui.touch("link", around(at, space::target, space::target),
        {.role = Role::None, .focusable = false, .drags = Drags::Anywhere, .pointer = Pointer::Grab});
    if (touch.pressed) held_handle = id;
    const Tint& tint = frame.theme().tint(phase, Lane::None);
    const float radius = handle_radius + (touch.hovered || touch.held ? 3.f : 0.f);
    draw_disc(frame.canvas(), at, radius, frame.theme().sheet);
    draw_ring(frame.canvas(), at, radius, 3, tint.strong);
    if (!touch.dragging || link_drag) return;
    // The panel then shows what it can be linked to.
    if (!frame.ui_state().selection.contains(id)) frame.ui_state().selection.choose(id);
    frame.ui_state().linking = {id};
    frame.ui_state().pairing = commands::Pairing::Link;
    link_drag = true;
}

void Board::Parts::finish_link_drag(const Frame& frame) {
    if (!link_drag || (frame.ui.moment().held[0] && !frame.ui.moment().left)) return;
    if (phase != Phase::Values || !place.contains(frame.mouse())) return;
    for (const PlacedNote& note : shown().notes) {
        const Rect rect = on_page(note.rect, note.lane);
        if (!rect.contains(frame.mouse()) || contains(frame.ui_state().linking, note.id)) continue;
        link_drag = false;
        frame.context.actions.push(commands::PickNote{note.id});
        return;
    }
}

// After all that could have taken it: let go anywhere else, nothing is linked.
void Board::Parts::forget_link_drag(const Frame& frame) {
    if (!link_drag || (frame.ui.moment().held[0] && !frame.ui.moment().left)) return;
    link_drag = false;
    frame.ui_state().linking.clear();
    frame.ui.again();
}

// --- on the name of a group: a click folds it or unfolds it, a double click changes its name, dragging moves it.

void Board::Parts::touch_group(
    const Frame& frame, const PlacedGroup& group, const Rect& heading, const std::string& name) {
    commands::UiState& ui_state = frame.ui_state();
    const Session& of = frame.session();
    const std::string_view unnamed = frame.ui.words()(Word::placeholder_group);
    const Touch touch = frame.ui.touch(id_of_group(group.id, shown().lanes[group.lane].lane), heading,
        {.role = Role::Heading,
            .label = name.empty() ? unnamed : std::string_view(name),
            .focusable = group.folded,
            .acts_on_keys = group.folded,
            .focus_by_mouse = true,
            .click_ends_by_drag = true,
            .menu_by_holding = true,
            .drags = frame.context.writable() ? Drags::Anywhere : Drags::Not,
            .pointer = Pointer::Grab});
    const bool tab_came = touch.ring && !touch.pressed && frame.ui.moment().key && !group.inside.empty();
    if (tab_came && !contains(group.inside, ui_state.selection.focus())) ui_state.choose(of, group.inside.front());
    if (touch.opened_menu) {
        choose_group(ui_state, of, group.id);
        give_letters(frame);
        const bool by_mouse = frame.ui.moment().pressed || frame.ui.moment().held[0];
        const Point at = by_mouse ? frame.mouse() : heading.middle();
        group_menu.show({at.x, at.y, 1, 1});
    }
    if (touch.dragging && !carry && frame.context.writable())
        carry = Carry{.group = group.id, .grip = touch.from - heading.corner(), .size = heading.size()};
    if (touch.clicked) {
        choose_group(ui_state, of, group.id);
        ui_state.fold(of, group.id);
        give_letters(frame);
    }
    if (!touch.double_clicked || !frame.context.writable()) return;
    ui_state.fold(of, group.id);  // the first click did
    ui_state.editing = {{}, group.id};
}

// --- carrying

bool Board::Parts::can_take_up(const Frame& frame) {
    return frame.context.writable() && frame.ui_state().linking.empty();
}

void Board::Parts::take_up(const Frame& frame, const PlacedNote& placed, Point from) {
    if (!can_take_up(frame)) return;
    std::vector<NoteId> notes;
    for (const PlacedNote& note : base.notes)
        if (frame.ui_state().selection.contains(note.id)) notes.push_back(note.id);
    if (!contains(notes, placed.id)) notes = {placed.id};
    const Rect rect = on_page(placed.rect, placed.lane);
    carry = Carry{.notes = std::move(notes), .grip = from - rect.corner(), .size = rect.size()};
    pressed_chosen = {};
    frame.ui.again();
}

std::vector<std::pair<Lane, Rect>> Board::Parts::zones(const Frame& frame) const {
    std::vector<std::pair<Lane, Rect>> found;
    const auto lanes = insight::lanes_in_order(frame.phase());
    if (lanes.size() < 2) return found;
    for (const Lane lane : lanes) {
        const bool proper = lane != Lane::Both && lane != Lane::None;
        if (!proper && std::ranges::find(base.lanes, lane, &PlacedLane::lane) == base.lanes.end())
            found.push_back({lane, {}});
    }
    const auto count = static_cast<float>(found.size());
    float x = place.middle().x - (count * zone_width + (count - 1) * zone_gap) / 2;
    for (auto& [lane, rect] : found) {
        rect = {x, place.bottom() - zone_below - zone_height, zone_width, zone_height};
        x += zone_width + zone_gap;
    }
    return found;
}

void Board::Parts::move_carried(const Frame& frame) {
    if (!carry) return;
    frame.ui.mouse().show(Pointer::Grab);
    if (frame.ui.moment().left || frame.ui.keys().take({commands::Key::Escape})) {
        carry.reset();
        gather(frame);  // without what was carried here from elsewhere
        return;
    }
    // A lane scrolls under what is held near its edge.
    for (const PlacedLane& lane : base.lanes) {
        const Rect view = lane.view.moved(place.corner());
        if (!view.contains(frame.mouse()) || lane.max_scrolled() <= 0) continue;
        const float up = view.y + scroll_edge - frame.mouse().y, down = frame.mouse().y - view.bottom() + scroll_edge;
        Scrolled& state = scrolled[{phase, lane.lane}];
        if (up > 0 || down > 0) state.goal += up > 0 ? -scroll_step : scroll_step, frame.ui.again();
    }
    if (carry->group)
        carry->before = group_place_at(base, offsets, frame.mouse() - place.corner(), carry->group);
    else
        aim(frame, frame.mouse() - place.corner());
}

// Where it would go now. Over the middle of a note nothing makes way; after a moment there, it would be merged.
void Board::Parts::aim(const Frame& frame, Point at) {
    carry->zone.reset();
    for (const auto& [lane, rect] : zones(frame))
        if (rect.contains(frame.mouse())) carry->zone = lane;
    const PlacedNote* under = carry->zone ? nullptr : middle_at(base, offsets, at);
    const NoteId over = under && !contains(carry->notes, under->id) ? under->id : NoteId{};
    if (over != carry->over) carry->over = over, carry->since = frame.ui.now(), carry->merging = false;
    if (over && !carry->merging) {
        const double left = carry->since + until_merging - frame.ui.now();
        carry->merging = left <= 0;
        if (left > 0) frame.ui.wake_in(left);
    }
    if (carry->merging) return;
    carry->goal = carry->zone ? std::nullopt : place_at(base, offsets, at, carry->notes);
}

void Board::Parts::let_go(const Frame& frame) {
    if (!carry || frame.ui.moment().held[0]) return;
    const Carry done = *std::exchange(carry, std::nullopt);
    const std::size_t asked_before = frame.context.actions.size();
    stale = true;
    frame.ui.again();
    if (done.group) {
        if (frame.ui.mouse().is_on(place)) put_group(frame, done);
        return;
    }
    if (done.merging && done.over) {
        frame.context.actions.push(commands::MergeNotes{done.notes, done.over});
        frame.ui_state().selection.choose(done.over);
    } else if (done.zone) {
        put_notes(frame, {done.notes, *done.zone, {}, {}});
    } else if (done.goal && place.contains(frame.mouse()) && !same_places(base, with_room)) {
        put_notes(frame, *done.goal);
    }
    if (frame.context.actions.size() == asked_before) gather(frame);
}

// Notes that waited come onto the board by it.
void Board::Parts::put_notes(const Frame& frame, const Moving& there) {
    Changes changes;
    std::vector<NoteId> held;
    for (const NoteId id : there.notes)
        if (const Note* note = find_note(frame.session(), id); note && note->status == NoteStatus::Held)
            held.push_back(id);
    if (!held.empty()) changes = edits::restore(frame.session(), held);
    for (Change& change : edits::move(frame.session(), there.notes, {phase, there.lane, there.group, there.before}))
        changes.push_back(std::move(change));
    frame.context.actions.alter(std::move(changes));
}

void Board::Parts::put_group(const Frame& frame, const Carry& done) {
    std::string before, after;
    bool passed = false;
    for (const Group* group : insight::groups_in_order(frame.session(), phase)) {
        if (group->id == done.group) continue;
        if (group->id == done.before) passed = true;
        if (!passed) before = group->rank;
        if (passed && after.empty()) after = group->rank;
    }
    const auto found = frame.session().groups.find(done.group);
    if (found == frame.session().groups.end() || same_places(base, with_room)) return;
    frame.context.actions.alter({SetGroupRank{done.group, rank_between(before, after)}});
}

// --- on the ground

void Board::Parts::touch_ground(const Frame& frame, const PlacedLane& lane, const Touch& touch) {
    commands::UiState& ui_state = frame.ui_state();
    if (touch.pressed) {
        ui_state.linking.clear();
        const commands::Modifiers with = frame.ui.moment().with;
        if (!with.control && !with.shift) ui_state.selection.clear();
        ui_state.keyboard_owner =
            ui_state.selection.empty() ? commands::KeyboardOwner::Field : commands::KeyboardOwner::Board;
        const auto chosen = ui_state.selection.notes();
        band = Band{frame.mouse(), {chosen.begin(), chosen.end()}};
    }
    if (touch.double_clicked && lane_fits(phase, lane.lane)) ui_state.lanes[index_of(phase)] = lane.lane;
}

void Board::Parts::stretch_band(const Frame& frame) {
    if (!band) return;
    if (!frame.ui.moment().held[0] || frame.ui.moment().left) return band.reset();
    const Rect stretched = between(band->from, frame.mouse());
    if (stretched.width < 6 && stretched.height < 6) return;
    std::vector<NoteId> ids = band->before;
    for (const NoteId id : touched_by(base, offsets, stretched.moved(Point{} - place.corner())))
        if (!contains(ids, id)) ids.push_back(id);
    frame.ui_state().selection.choose(std::move(ids));
    frame.ui_state().keyboard_owner =
        frame.ui_state().selection.empty() ? commands::KeyboardOwner::Field : commands::KeyboardOwner::Board;
    fill_rect(frame.canvas(), stretched, frame.theme().focus.at(0.12f), 4);
    outline_rect(frame.canvas(), stretched, frame.theme().focus, space::line, 4);
}

}  // namespace samenspraak::screen
