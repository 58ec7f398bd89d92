// SPDX-License-Identifier: EUPL-1.2
// The board as one sees it: lanes with their headings, groups, notes.
#include "app/screen/board/board_parts.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float dot_radius = 8, dot_gap = 12;
constexpr float shadow_reach = 24;
constexpr float flies_from = 56;  // above its place
constexpr float group_inset = 18, group_radius = 14, chevron = 20;

// What stands at the right of a lane's heading.
std::string format_lane(const BoardFrame& frame, const PlacedLane& lane, const BoardContents& contents) {
    const method::Words& words = frame.ui.words();
    document::Insights& insights = frame.context.insights;
    const document::Document& document = frame.context.document;
    if (const auto subtitle = method::subtitle_of(lane.lane); subtitle && !lane.narrow)
        return std::string(words(*subtitle));
    if (frame.phase() == Phase::Values && insights.votes_are_shown(document) && !frame.session().participants.empty()) {
        const commands::Joining* joining = frame.context.joining;
        const insight::Turnout there = joining && joining->is_open()
                                           ? insight::turnout(frame.session(), joining->attendance().present)
                                           : insights.turnout(document);
        return words(CountedWord::voting_who, there.voted, {std::to_string(there.present)});
    }
    const auto in_lane = [&](const BoardNote& note) { return note.lane == lane.lane && !note.elsewhere; };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(contents.notes, in_lane));
    if (lane.lane != Lane::None || lane.narrow) return std::to_string(count);
    std::string said = words(CountedWord::board_notes, count);
    if (!contents.groups.empty()) said += " · " + words(CountedWord::board_groups, contents.groups.size());
    return said;
}

Word name_of_lane(const BoardFrame& frame, const PlacedLane& lane) {
    return lane.lane == Lane::None && !lane.narrow ? method::name_of(frame.phase()) : method::name_of(lane.lane);
}

// What to do with a lane that holds nothing.
Word advice(const BoardFrame& frame, const PlacedLane& lane) {
    if (lane.narrow) return Word::board_empty_lane;
    if (lane.lane == Lane::Positive) return Word::board_empty_positive;
    if (lane.lane == Lane::Negative) return Word::board_empty_negative;
    if (const auto help = method::help_of(lane.lane)) return *help;
    return method::guide_of(frame.phase()).empty_board;
}

}  // namespace

void Board::Parts::draw_lane(const Frame& frame, std::size_t index) {
    const PlacedLane placed = shown().lanes[index];
    const Tint& tint = frame.theme().tint(frame.phase(), placed.lane);
    lane(frame.ui, placed.rect.moved(place.corner()), tint);
    draw_heading(frame, placed);
    if (placed.count == 0 && shown().groups.empty()) draw_empty(frame, placed);

    Scrolled& state = scrolled[{frame.phase(), placed.lane}];
    const auto scope = frame.ui.in("lane", static_cast<std::uint64_t>(placed.lane));
    if (std::ranges::find(anchors, index, &Anchor::lane) != anchors.end())
        frame.ui.motion().put(frame.ui.id("view"), state.goal);
    ScrollArea area(frame.ui, "view", placed.view.moved(place.corner()), state);
    offsets[index] = state.offset;
    touch_ground(frame, placed,
        frame.ui.touch("ground", placed.view.moved(place.corner()),
            {.role = Role::None, .focusable = false, .pointer = Pointer::Arrow}));
    for (const PlacedGroup& group : shown().groups)
        if (group.lane == index) draw_group(frame, group);
    for (std::size_t i = 0; i < placed.count; ++i) draw_note(frame, shown().notes[placed.first + i]);
    if (const PlacedNote* note = shown().find(frame.ui_state().reveal); note && note->lane == index) {
        area.reveal(on_page(note->rect, index).inset(-shadow_reach));
        frame.ui_state().reveal = {};
    }
    if (const PlacedGroup* group = shown().folded_with(heading_to_show); group && group->lane == index) {
        area.reveal(on_page(group->rect, index).inset(-space::note_gap));
        heading_to_show = {};
    }
    for (const PlacedGroup& group : shown().groups)
        if (group.id == name_to_show && group.lane == index) {
            area.reveal(on_page(group.heading, index).inset(-space::note_gap));
            name_to_show = {};
        }
    area.end(area.top() + placed.content);
    if (const auto wanted = frame.ui.wheel().zoomed_on(placed.view.moved(place.corner()))) zoom_wanted = wanted;
}

// A click on it makes it the lane that the field writes to.
void Board::Parts::draw_heading(const Frame& frame, const PlacedLane& placed) {
    Canvas& canvas = frame.canvas();
    const Tint& tint = frame.theme().tint(frame.phase(), placed.lane);
    const Rect row = placed.heading.moved(place.corner()).moved({0, 3});
    const auto scope = frame.ui.in("lane", static_cast<std::uint64_t>(placed.lane));
    const std::string_view name = frame.ui.words()(name_of_lane(frame, placed));
    const bool can_pick = lane_fits(frame.phase(), placed.lane);
    if (can_pick) {
        const Touch touch = frame.ui.touch("heading", row, {.role = Role::Button, .label = name, .focusable = false});
        if (touch.clicked) frame.ui_state().lanes[index_of(frame.phase())] = placed.lane;
        if (touch.clicked) frame.ui_state().keyboard_owner = commands::KeyboardOwner::Field;
    }
    draw_disc(canvas, {row.x + dot_radius, row.middle().y}, dot_radius, tint.strong);
    Rect words = row;
    words.take_left(2 * dot_radius + dot_gap);
    const float used = draw_text(canvas, name, type::lane, words, tint.heading);
    words.take_left(used + dot_gap);
    const std::string said = format_lane(frame, placed, contents);
    frame.ui.cover(frame.ui.id("said"), {words.right(), words.y, 0, words.height}, Role::None, said);
    draw_text(canvas, said, type::lane_count, words, frame.theme().muted, Align::Right);
}

void Board::Parts::draw_empty(const Frame& frame, const PlacedLane& placed) {
    constexpr float most = 520;
    // To whoever only looks, which key to press says nothing.
    if (use == BoardUse::Look && !method::help_of(placed.lane)) return;
    const Rect lane = placed.rect.moved(place.corner());
    const float width = std::min(most, lane.width - 2 * space::margin);
    const std::string_view text = frame.ui.words()(advice(frame, placed));
    const Size size = measure_text(frame.canvas(), text, type::hint, width);
    draw_paragraph(frame.canvas(), text, type::hint,
        {lane.middle().x - size.width / 2, lane.y + lane.height * 0.4f, width, size.height}, frame.theme().muted);
}

// What the name of a group does is in touch_group.
void Board::Parts::draw_group(const Frame& frame, const PlacedGroup& group) {
    Canvas& canvas = frame.canvas();
    const Rect box = frame.ui.motion().glide(frame.ui.id("box", group.id.bits ^ generation), group.rect);
    const Rect seen = on_page(box, group.lane);
    if (!canvas.sees(seen) && editing.group != group.id) return;
    const bool goes_here = carry && carry->goal && carry->goal->group == group.id && !carry->merging;
    const Color color = frame.theme().phase(frame.phase());
    dash_rect(canvas, seen, goes_here ? color : frame.theme().group_line, space::line, group_radius);
    const Rect heading{seen.x, seen.y, seen.width, group.heading.height};
    if (editing.group == group.id) {
        writing_line(frame.ui, heading.inset(4, 6), space::note_radius);
        return draw_editor(frame, heading.inset(group_inset, 0), type::group);
    }
    const auto found = frame.session().groups.find(group.id);
    if (found == frame.session().groups.end()) return;
    const std::string name = found->second.name;
    touch_group(frame, group, heading, name);
    draw_group_name(frame, group, heading, name);
}

void Board::Parts::draw_group_name(
    const Frame& frame, const PlacedGroup& group, const Rect& heading, const std::string& name) {
    Canvas& canvas = frame.canvas();
    const Theme& theme = frame.theme();
    Rect words = heading.inset(group_inset, 0).moved({0, group.folded ? 0.f : 1.f});
    if (use == BoardUse::Work) {
        const Rect sign = words.take_right(chevron);
        draw_icon(canvas, group.folded ? Icon::ChevronRight : Icon::ChevronDown,
            around(sign.middle(), chevron, chevron), theme.muted);
        words.take_right(dot_gap);
    }
    const bool unnamed = name.empty();
    const float used = draw_text(canvas, unnamed ? frame.ui.words()(Word::placeholder_group) : std::string_view(name),
        type::group, words, unnamed ? theme.muted : theme.phase(frame.phase()));
    if (!group.folded) return;
    words.take_left(used + 2 * dot_gap);
    const std::string folded = frame.ui.words()(CountedWord::board_folded, group.count);
    frame.ui.cover(frame.ui.id("folded", group.id.bits), {words.right(), words.y, 0, words.height}, Role::None, folded);
    draw_text(canvas, folded, type::chip, words, theme.muted, Align::Right);
    const auto chosen = [&](NoteId id) { return frame.ui_state().selection.contains(id); };
    if (std::ranges::any_of(group.inside, chosen)) draw_focus_ring(canvas, heading, group_radius, theme.focus);
}

void Board::Parts::draw_hole(const Frame& frame, const Rect& rect) {
    fill_rect(frame.canvas(), rect, frame.theme().hover, space::note_radius);
    dash_rect(frame.canvas(), rect, frame.theme().group_line, space::line, space::note_radius);
}

float Board::Parts::arrived(const Frame& frame, NoteId id) {
    const auto found = arriving.find(id);
    if (found == arriving.end()) return 1;
    const float part = static_cast<float>(frame.ui.now() - found->second) / motion::calm;
    if (part >= 1 || !frame.theme().moves) return arriving.erase(found), 1;
    frame.ui.again();
    return motion::ease_out(std::max(0.f, part));
}

void Board::Parts::draw_note(const Frame& frame, const PlacedNote& placed) {
    Ui& ui = frame.ui;
    // What has the keyboard keeps it, also when it was scrolled out of sight; so does what is being changed.
    const bool kept =
        placed.id == had_focus || placed.id == editing.note || placed.id == frame.ui_state().selection.focus();
    if (!kept && !frame.canvas().sees(on_page(placed.rect, placed.lane).inset(-shadow_reach))) return;
    const UiId id = UiId::path("board.note", placed.id.bits);
    if (ui.focus().is_at(id)) had_focus = placed.id;
    const bool carried = carry && std::ranges::find(carry->notes, placed.id) != carry->notes.end();
    if (carried) return draw_hole(frame, on_page(placed.rect, placed.lane));
    const Note* note = find_note(frame.session(), placed.id);
    if (!note) return;
    const auto scope = ui.in("place", generation);
    const Rect gliding = ui.motion().glide(ui.id("note", placed.id.bits), placed.rect);
    const float here = arrived(frame, placed.id);
    const Rect rect = on_page(gliding, placed.lane).moved({0, (here - 1) * flies_from});
    const auto fade = frame.canvas().faded(here);

    const Touch touch = ui.touch(id, rect,
        {.role = Role::Note,
            .label = shown_text(ui.words(), *note),
            .acts_on_keys = false,
            .focus_by_mouse = true,
            .click_ends_by_drag = true,
            .menu_by_holding = true,
            .drags = can_take_up(frame) ? Drags::Anywhere : Drags::Not});
    const bool edited = editing.note == placed.id;
    const CardLook look{.phase = phase,
        .lane = placed.lane < shown().lanes.size() ? shown().lanes[placed.lane].lane : Lane::None,
        .text_size = placed.text_size,
        .chosen = frame.ui_state().selection.contains(placed.id) || touch.ring,
        .hovered = touch.hovered && !edited,
        .target = (carry && carry->merging && carry->over == placed.id)
                  || (!frame.ui_state().linking.empty() && touch.hovered
                      && std::ranges::find(frame.ui_state().linking, placed.id) == frame.ui_state().linking.end()),
        .without_text = edited,
        .lit = frame.ui_state().search};
    draw_card(ui, rect, face(frame, *note), look);
    if (edited) {
        writing_line(ui, rect, space::note_radius);
        draw_editor(frame, rect.inset(note_space::across, note_space::down), note_lettering(phase, placed.text_size));
    } else {
        touch_note(frame, placed, touch);
    }
    touch_handle(frame, placed.id, rect);
}

}  // namespace samenspraak::screen
