// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/board.hpp"

#include "app/screen/board/board_painting.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr int max_looks = 3;  // at texts that came out otherwise than they were reckoned
constexpr float shadow_reach = 24;
constexpr float flies_from = 56;  // above its place
constexpr float group_inset = 12;

bool contains(const std::vector<NoteId>& ids, NoteId id) { return std::ranges::find(ids, id) != ids.end(); }

Point step_of(commands::Direction direction) {
    switch (direction) {
    case commands::Direction::Left: return {-1, 0};
    case commands::Direction::Right: return {1, 0};
    case commands::Direction::Up: return {0, -1};
    case commands::Direction::Down: break;
    }
    return {0, 1};
}

// Where there is less room, or more, all lies elsewhere: what had the keyboard and was seen is seen again.
void keep_focus_in_sight(const BoardFrame& frame, const BoardSight& sight) {
    const PlacedNote* note = sight.shown.find(frame.ui_state().selection.focus());
    if (!note || frame.ui_state().reveal) return;
    const Rect view = sight.view(sight.shown.lanes[note->lane]);
    if (view.touches(sight.on_page(note->rect, note->lane))) frame.ui_state().reveal = note->id;
}

// What is to be seen, or is being changed, is not hidden in a folded group.
void unfold_what_is_wanted(const BoardFrame& frame) {
    for (const NoteId id : {frame.ui_state().reveal, frame.ui_state().editing.note})
        if (frame.ui_state().is_folded(frame.session(), id))
            frame.ui_state().folded.erase(frame.session().notes.at(id).place.group);
}

// The note with the keyboard, large; Escape or a click ends it.
void draw_spotlight(const BoardFrame& frame, const BoardLayout& board) {
    const Note* note = find_note(frame.session(), frame.ui_state().selection.focus());
    if (!frame.ui_state().spotlight || !note) return;
    const auto layer = frame.canvas().on(Layer::Popup);
    paint_spotlight(frame, *note, board);
    if (frame.ui.keys().take({commands::Key::Escape})
        || (frame.ui.moment().pressed && frame.ui.mouse().is_on(frame.ui.page())))
        frame.ui_state().spotlight = false;
}

}  // namespace

// First what came about since the last frame, and what hands ask for that moves things. Then everything lies where it
// lies, and is drawn. Then what the mouse did with what was drawn, and who has the keyboard now.
void Board::draw(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const Rect& place) {
    const BoardFrame frame{ui, context, bindings, use_};
    const auto scope = ui.in("board");
    ui.region(Region::Board, true);
    const bool another = turn_to(frame, place);
    unfold_what_is_wanted(frame);
    keyboard_.ask(frame, scrolling_);
    editor_.update_from(frame, scrolling_);
    if (use_ == BoardUse::Work) counter_.update_from(ui, context);
    drag_.move(frame, sight(), scrolling_);
    gather(frame);
    lay_out(frame, another);
    for (std::size_t i = 0; i < arrangement_.shown().lanes.size(); ++i) draw_lane(frame, i);
    choosing_.stretch_band(frame, sight());
    linking_.finish(frame, sight());
    drag_.let_go(frame, sight());
    editor_.finish(frame);
    linking_.keys(frame);
    keyboard_.settle(frame, scrolling_);
    ui.region(Region::Page);
}

void Board::draw_above(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const Rect& covered) {
    const BoardFrame frame{ui, context, bindings, use_};
    const auto scope = ui.in("board");
    linking_.forget(frame);
    paint_linking(frame, sight(), linking_.draws_line());
    if (const auto& carried = drag_.carried()) {
        paint_drop_zones(frame, *carried, sight());
        paint_carried(frame, *carried, arrangement_.base().fit, faces_);
    }
    draw_toolbar(frame, covered);
    if (const auto counted = where(counter_.value())) counter_.draw(ui, context, *counted, arrangement_.place());
    toolbar_.draw_menu(frame);
    draw_spotlight(frame, arrangement_.base());
    choosing_.draw_menus(frame);
}

// Not while a hand is at something else, nor for a note that was scrolled out of sight.
void Board::draw_toolbar(const BoardFrame& frame, const Rect& covered) {
    const commands::UiState& ui_state = frame.ui_state();
    const commands::Modifiers with = frame.ui.moment().with;
    // What it covers may be what is taken next.
    const bool taking_more = (with.control || with.shift) && !toolbar_.has_keyboard(frame.ui);
    const bool free = !taking_more && !frame.ui.modality().is_on() && !drag_ && !editor_ && !choosing_.has_band()
                      && ui_state.linking.empty() && !ui_state.spotlight && !ui_state.counting.value
                      && ui_state.overlay == commands::Overlay::Nothing;
    const PlacedNote* note = arrangement_.shown().find(ui_state.selection.focus());
    if (use_ != BoardUse::Work || !frame.context.writable() || !free || !note) return;
    const Rect there = sight().on_page(note->rect, note->lane);
    if (!sight().view(sight().shown.lanes[note->lane]).touches(there)) return;
    const auto covers = [this](const Rect& place) {
        float area = 0;
        for (const PlacedNote& each : arrangement_.shown().notes) {
            const Rect seen = sight().on_page(each.rect, each.lane).cut(place);
            if (!seen.empty()) area += seen.width * seen.height;
        }
        return area;
    };
    Rect place = arrangement_.place();
    if (!covered.empty() && covered.x <= place.x)
        place.take_left(covered.width);
    else if (!covered.empty())
        place.take_right(covered.width);
    if (toolbar_.draw(frame, there, place, covers)) choosing_.show_note_menu(toolbar_.anchor());
}

NoteId Board::neighbour(NoteId from, commands::Direction direction) const {
    return screen::neighbour(arrangement_.base(), scrolling_.offsets(), from, step_of(direction));
}

void Board::carry(std::vector<NoteId> notes) {
    if (!notes.empty()) drag_.bring(std::move(notes));
}

std::optional<Rect> Board::where(NoteId id) const {
    const PlacedNote* note = arrangement_.shown().find(id);
    return note ? std::optional(sight().on_page(note->rect, note->lane)) : std::nullopt;
}

// --- where everything lies

// True: another board is shown than in the last frame. What hands were doing is not about this one.
bool Board::turn_to(const BoardFrame& frame, const Rect& place) {
    const bool another = !notes_.are_of(frame.context.document, frame.phase());
    if (another) {
        drag_.cancel(), choosing_.drop_band(), linking_.drop_line(), text_size_.forget_anchors();
        arrangement_.begin_generation(), arrangement_.forget();
    } else if (place.size() != arrangement_.place().size()) {
        keep_focus_in_sight(frame, sight());
    }
    arrangement_.move_to(place);
    return another;
}

// After what is changed in its place and what is carried: they may lie here though the session does not have them here.
void Board::gather(const BoardFrame& frame) {
    const auto carried = drag_.from_elsewhere();
    const commands::Editing& edited = editor_.editing();
    faces_.update_from(frame);
    const Followed followed =
        notes_.update_from(frame, faces_, {{carried.begin(), carried.end()}, edited.group, edited.grouping});
    arrivals_.update_from(frame, notes_.contents(), followed);
}

void Board::lay_out(const BoardFrame& frame, bool another) {
    std::optional<TextSize::Anchors> anchors;
    if (!another) anchors = text_size_.take_steps(frame, sight(), scrolling_, carrying());
    if (anchors) arrangement_.begin_generation();  // at once, as what is between fingers is
    for (int look = 0; look < max_looks; ++look) {
        lay_out_once(frame);
        if (anchors) text_size_.keep(frame, *anchors, arrangement_.base(), scrolling_);
        const std::uint64_t version = notes_.version();
        measure_what_is_seen(frame);
        if (notes_.version() == version) return;
    }
    frame.ui.again();  // no frame looks longer than that: the next goes on
}

void Board::lay_out_once(const BoardFrame& frame) {
    BoardWish wish{.size = arrangement_.place().size(),
        .folded = frame.ui_state().folded,
        .least = text_size_.least(frame.phase())};
    drag_.make_room(wish, arrangement_.base().fit);
    const NoteId edited = editor_.note();
    const Note* changed = find_note(frame.session(), edited);
    const auto height = [&](std::size_t index, CardFit fit, float width, bool drawn) {
        if (changed && notes_.contents().notes[index].id == edited)
            return editor_.plan(frame, faces_.face(frame, *changed), fit, width).height;
        MeasuredCards& cards = notes_.cards();
        return drawn ? cards.drawn(frame, faces_, index, fit, width) : cards.tried(frame, faces_, index, fit, width);
    };
    const CardHeights heights{
        [&](std::size_t index, CardFit fit, float width) { return height(index, fit, width, false); },
        [&](std::size_t index, CardFit fit, float width) { return height(index, fit, width, true); },
        [&](GroupId group, float size, float width) { return group_name_height(frame, group, size, width); }};
    const TextsVersion texts{notes_.version(), edited, edited ? editor_.version() : 0};
    arrangement_.lay_out(notes_.contents(), wish, texts, heights);
    scrolling_.show(frame.phase(), arrangement_.shown());
}

// Of many notes only these are measured, the others reckoned: one that comes out otherwise makes another version.
void Board::measure_what_is_seen(const BoardFrame& frame) {
    const BoardSight seen = sight();
    for (const PlacedNote& note : seen.shown.notes)
        if (note.id != editor_.note() && seen.place.touches(seen.on_page(note.rect, note.lane)))
            notes_.measure(frame, faces_, note);
}

// --- what is drawn, and what hands do with it

void Board::draw_lane(const BoardFrame& frame, std::size_t index) {
    const PlacedLane& placed = arrangement_.shown().lanes[index];
    const Rect& place = arrangement_.place();
    if (!placed.bare) lane(frame.ui, placed.rect.moved(place.corner()), frame.theme().tint(frame.phase(), placed.lane));
    const auto scope = frame.ui.in("lane", static_cast<std::uint64_t>(placed.lane));
    if (!placed.bare) draw_heading(frame, placed);
    if (placed.strip) return;
    if (placed.count == 0 && arrangement_.shown().groups.empty()) paint_empty_lane(frame, placed, place);
    paint_unplaced_help(frame, placed, place);
    scrolling_.draw_view(frame, sight(), index, [&] {
        const Touch ground = frame.ui.touch(
            "ground", sight().view(placed), {.role = Role::None, .focusable = false, .pointer = Pointer::Arrow});
        choosing_.touch_ground(frame, placed.lane, ground);
        for (const PlacedGroup& group : arrangement_.shown().groups)
            if (group.lane == index) draw_group(frame, group);
        for (std::size_t i = 0; i < placed.count; ++i) draw_note(frame, arrangement_.shown().notes[placed.first + i]);
    });
}

void Board::draw_heading(const BoardFrame& frame, const PlacedLane& placed) {
    const Rect row = heading_row(placed, arrangement_.place());
    if (lane_fits(frame.phase(), placed.lane)) {
        const std::string_view name = frame.ui.words()(name_of_lane(frame.phase(), placed));
        choosing_.touch_heading(frame, placed.lane,
            frame.ui.touch("heading", row, {.role = Role::Button, .label = name, .focusable = false}));
    }
    paint_heading(frame, placed, row, notes_.contents(), arrangement_.shown());
}

void Board::draw_group(const BoardFrame& frame, const PlacedGroup& group) {
    const std::uint64_t key = group.id.bits ^ arrangement_.generation();
    const Rect box = sight().on_page(frame.ui.motion().glide(frame.ui.id("box", key), group.rect), group.lane);
    const bool edited = editor_.group() == group.id && group.id;
    if (!frame.canvas().sees(box) && !edited) return;
    paint_group_box(frame, group, box, arrangement_.shown().lanes[group.lane].bare, drag_.goes_into(group.id));
    const Rect heading{box.x, box.y, box.width, group.heading.height};
    if (!group.id)
        return paint_group_name(
            frame, arrangement_.base().fit, group, heading, frame.ui.words()(Word::board_without_group));
    if (edited) {
        writing_line(frame.ui, heading.inset(4, 4), space::note_radius);
        return editor_.draw(frame, heading.inset(group_inset, 0), group_lettering(arrangement_.base().fit));
    }
    const auto found = frame.session().groups.find(group.id);
    if (found == frame.session().groups.end()) return;
    touch_group(frame, group, heading, found->second.name);
    paint_group_name(frame, arrangement_.base().fit, group, heading, found->second.name);
}

void Board::touch_group(
    const BoardFrame& frame, const PlacedGroup& group, const Rect& heading, const std::string& name) {
    const std::string_view unnamed = frame.ui.words()(Word::placeholder_group);
    const Touch touch = frame.ui.touch(id_of(group.id, arrangement_.shown().lanes[group.lane].lane), heading,
        {.role = Role::Heading,
            .label = name.empty() ? unnamed : std::string_view(name),
            .focusable = group.folded,
            .acts_on_keys = group.folded,
            .focus_by_mouse = true,
            .click_ends_by_drag = true,
            .menu_by_holding = true,
            .drags = frame.context.writable() ? Drags::Anywhere : Drags::Not,
            .pointer = Pointer::Grab});
    choosing_.touch_group(frame, group, heading, touch, keyboard_);
    if (touch.dragging && !drag_ && frame.context.writable()) drag_.take_up(group.id, heading, touch.from);
}

void Board::draw_note(const BoardFrame& frame, const PlacedNote& placed) {
    Ui& ui = frame.ui;
    const Rect there = sight().on_page(placed.rect, placed.lane);
    // What has the keyboard keeps it, also when it was scrolled out of sight; so does what is being changed.
    if (!frame.canvas().sees(there.inset(-shadow_reach)) && placed.id != keyboard_.last() && placed.id != editor_.note()
        && placed.id != frame.ui_state().selection.focus())
        return;
    keyboard_.note_drawn(ui, placed.id);
    if (drag_.carries(placed.id)) return paint_hole(frame, there);
    const Note* note = find_note(frame.session(), placed.id);
    if (!note) return;
    const auto scope = ui.in("place", arrangement_.generation());
    const Rect gliding = ui.motion().glide(ui.id("note", placed.id.bits), placed.rect);
    const float here = arrivals_.part(frame, placed.id);
    const auto fade = frame.canvas().faded(here);
    draw_note_at(frame, placed, *note, sight().on_page(gliding, placed.lane).moved({0, (here - 1) * flies_from}));
}

void Board::draw_note_at(const BoardFrame& frame, const PlacedNote& placed, const Note& note, const Rect& rect) {
    const Touch touch = frame.ui.touch(id_of(placed.id), rect,
        {.role = Role::Note,
            .label = shown_text(frame.ui.words(), note),
            .acts_on_keys = false,
            .focus_by_mouse = true,
            .click_ends_by_drag = true,
            .menu_by_holding = true,
            .drags = NoteDrag::can_take_up(frame) ? Drags::Anywhere : Drags::Not});
    const bool edited = editor_.note() == placed.id;
    const std::vector<NoteId>& linking = frame.ui_state().linking;
    const bool link_goal = !linking.empty() && touch.hovered && !contains(linking, placed.id);
    const std::vector<PlacedLane>& lanes = arrangement_.shown().lanes;
    NoteFace without_marks;
    const NoteFace* face = &faces_.face(frame, note);
    if (edited) without_marks = *face, without_marks.marks.clear(), face = &without_marks;
    const CardPlan plan = edited ? editor_.plan(frame, *face, placed.fit, rect.width)
                                 : notes_.cards().plan(frame, faces_, placed.index, placed.fit, placed.rect.width);
    draw_card(frame.ui, rect, *face, plan,
        {.phase = frame.phase(),
            .lane = placed.lane < lanes.size() ? lanes[placed.lane].lane : Lane::None,
            .fit = placed.fit,
            .chosen = frame.chosen(placed.id) || touch.ring,
            .hovered = touch.hovered && !edited,
            .target = drag_.merges_with(placed.id) || link_goal,
            .without_text = edited,
            .lit = frame.ui_state().search});
    if (edited) {
        writing_line(frame.ui, rect, space::note_radius);
        const CardSpace space = space_of(placed.fit.spacing);
        return editor_.draw(frame, rect.inset(space.across, space.down), note_lettering(frame.phase(), placed.fit));
    }
    choosing_.touch_note(frame, sight(), placed, touch, keyboard_);
    if (touch.dragging && !drag_ && !editor_) take_up(frame, placed, touch.from);
    if (use_ == BoardUse::Work && frame.context.writable())
        linking_.touch_handle(frame, placed.id, rect, !drag_ && !choosing_.has_band());
}

// All that is chosen is taken along.
void Board::take_up(const BoardFrame& frame, const PlacedNote& placed, Point from) {
    if (!NoteDrag::can_take_up(frame)) return;
    std::vector<NoteId> notes;
    for (const PlacedNote& note : arrangement_.base().notes)
        if (frame.chosen(note.id)) notes.push_back(note.id);
    if (!contains(notes, placed.id)) notes = {placed.id};
    drag_.take_up(std::move(notes), sight().on_page(placed.rect, placed.lane), from);
}

}  // namespace samenspraak::screen
