// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/board_painting.hpp"

#include "app/screen/widgets/widgets.hpp"
#include "sessions/edits.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float sign = 20, sign_gap = 11;
constexpr float group_inset = 12, group_radius = 14, chevron = 20, group_above = 8;
constexpr float pile_step = 8, help_gap = 4;
constexpr std::size_t max_in_pile = 3;
constexpr float carried_opacity = 0.93f;
constexpr float spotlight_text = 56, spotlight_padding = 48, spotlight_width = 1'100;

// Beside the name of a lane: how many there are.
std::string format_count(const PlacedLane& lane, const BoardContents& contents) {
    const auto in_lane = [&](const BoardNote& note) { return note.lane == lane.lane && !note.elsewhere; };
    return std::to_string(std::ranges::count_if(contents.notes, in_lane));
}

// What stands at the right of a lane's heading.
std::string format_lane(const BoardFrame& frame, const PlacedLane& lane, const BoardLayout& layout) {
    const method::Words& words = frame.ui.words();
    document::Insights& insights = frame.context.insights;
    const document::Document& document = frame.context.document;
    if (const auto subtitle = method::subtitle_of(lane.lane); subtitle && !lane.extra)
        return std::string(words(*subtitle));
    const bool voting = frame.session().voting.open || insights.votes_are_shown(document);
    if (frame.phase() == Phase::Values && voting && !frame.session().participants.empty()) {
        const commands::Joining* joining = frame.context.joining;
        const insight::Turnout there = joining && joining->is_open()
                                           ? insight::turnout(frame.session(), joining->attendance().present)
                                           : insights.turnout(document);
        return words(CountedWord::voting_who, there.voted, {std::to_string(there.present)});
    }
    const auto number = static_cast<std::size_t>(&lane - layout.lanes.data());
    const auto groups = static_cast<std::size_t>(std::ranges::count(layout.groups, number, &PlacedGroup::lane));
    return groups > 0 ? words(CountedWord::board_groups, groups) : std::string();
}

// What to do with a lane that holds nothing.
Word advice(const BoardFrame& frame, const PlacedLane& lane) {
    if (lane.extra) return Word::board_empty_lane;
    if (lane.lane == Lane::Positive) return Word::board_empty_positive;
    if (lane.lane == Lane::Negative) return Word::board_empty_negative;
    if (const auto help = method::help_of(lane.lane)) return *help;
    return method::guide_of(frame.phase()).empty_board;
}

}  // namespace

Word name_of_lane(Phase phase, const PlacedLane& lane) {
    return lane.lane == Lane::None && !lane.extra ? method::name_of(phase) : method::name_of(lane.lane);
}

Rect heading_row(const PlacedLane& lane, const Rect& place) { return lane.heading.moved(place.corner()).moved({0, 3}); }

namespace {

// A lane is told by its sign, never by its colour alone.
void paint_lane_sign(const BoardFrame& frame, Lane lane, const Rect& box) {
    Canvas& canvas = frame.canvas();
    const Theme& theme = frame.theme();
    switch (lane) {
    case Lane::Positive: return draw_icon(canvas, Icon::TriangleUp, box, theme.positive.strong);
    case Lane::Negative: return draw_icon(canvas, Icon::TriangleDown, box, theme.negative.strong);
    case Lane::Both: {
        const float size = box.height * 0.7f;
        const Rect half{box.middle().x - size / 2, box.middle().y - size, size, size};
        draw_icon(canvas, Icon::TriangleUp, half, theme.positive.strong);
        return draw_icon(canvas, Icon::TriangleDown, half.moved({0, size}), theme.negative.strong);
    }
    case Lane::None:
    case Lane::Technology:
    case Lane::Environment:
    case Lane::People: break;
    }
    draw_disc(canvas, box.middle(), 8, theme.tint(frame.phase(), lane).strong);
}

}  // namespace

void paint_heading(const BoardFrame& frame, const PlacedLane& placed, const Rect& row, const BoardContents& contents,
    const BoardLayout& layout) {
    Canvas& canvas = frame.canvas();
    const Tint& tint = frame.theme().tint(frame.phase(), placed.lane);
    const std::string_view name = frame.ui.words()(name_of_lane(frame.phase(), placed));
    Rect words = row;
    paint_lane_sign(frame, placed.lane, around(words.take_left(sign).middle(), sign, sign));
    words.take_left(sign_gap);
    words.take_left(draw_text(canvas, name, type::lane, words, tint.heading) + sign_gap);
    if (placed.count > 0)
        words.take_left(draw_text(canvas, format_count(placed, contents), type::lane_count, words, frame.theme().muted)
                        + 2 * sign_gap);
    std::string said =
        placed.strip ? std::string(frame.ui.words()(advice(frame, placed))) : format_lane(frame, placed, layout);
    if (measure_text(canvas, said, type::lane_count).width > words.width) said.clear();  // half of it is none
    frame.ui.cover(frame.ui.id("said"), {words.right(), words.y, 0, words.height}, Role::None, said);
    draw_text(canvas, said, type::lane_count, words, frame.theme().muted, placed.strip ? Align::Left : Align::Right);
}

void paint_empty_lane(const BoardFrame& frame, const PlacedLane& placed, const Rect& place) {
    constexpr float most = 520;
    // To whoever only looks, which key to press says nothing.
    if (frame.use == BoardUse::Look && !method::help_of(placed.lane)) return;
    const Rect lane = placed.rect.moved(place.corner());
    const float width = std::min(most, lane.width - 2 * space::margin);
    const std::string_view text = frame.ui.words()(advice(frame, placed));
    const Size size = measure_text(frame.canvas(), text, type::hint, width);
    draw_paragraph(frame.canvas(), text, type::hint,
        {lane.middle().x - size.width / 2, lane.y + lane.height * 0.4f, width, size.height}, frame.theme().muted);
}

void paint_unplaced_help(const BoardFrame& frame, const PlacedLane& placed, const Rect& place) {
    if (frame.use == BoardUse::Look || !frame.context.writable() || !placed.extra || placed.lane != Lane::None) return;
    const std::string_view text =
        frame.ui.words()(frame.phase() == Phase::Effects ? Word::lane_none_effects_help : Word::lane_none_actions_help);
    Rect below = placed.heading.moved(place.corner());
    below.y = place.y + placed.view.y + placed.content + help_gap;
    below.height = measure_text(frame.canvas(), text, type::hint, below.width).height;
    if (below.bottom() > place.y + placed.view.bottom()) return;  // those who have so many know
    frame.ui.cover(frame.ui.id("unplaced"), below, Role::None, text);
    draw_paragraph(frame.canvas(), text, type::hint, below, frame.theme().muted);
}

Lettering group_lettering(const BoardFit& fit) {
    Lettering lettering = type::group;
    lettering.size = group_size(fit.card.size);
    return lettering;
}

float group_name_height(const BoardFrame& frame, GroupId id, float size, float width) {
    const auto group = frame.session().groups.find(id);
    if (group == frame.session().groups.end()) return 0;
    Lettering lettering = type::group;
    lettering.size = size;
    return measure_text(frame.canvas(), group->second.name, lettering, width).height;
}

void paint_group_box(const BoardFrame& frame, const PlacedGroup& group, const Rect& box, bool bare, bool goes_here) {
    const Theme& theme = frame.theme();
    const Color color = goes_here ? theme.phase(frame.phase()) : bare ? theme.line : theme.group_line;
    if (!bare || !group.id) return dash_rect(frame.canvas(), box, color, space::line, group_radius);
    fill_rect(frame.canvas(), box, theme.board, space::lane_radius);
    outline_rect(frame.canvas(), box, color, space::line, space::lane_radius);
}

void paint_group_name(const BoardFrame& frame, const BoardFit& fit, const PlacedGroup& group, const Rect& heading,
    std::string_view name) {
    Canvas& canvas = frame.canvas();
    const Theme& theme = frame.theme();
    const Lettering lettering = group_lettering(fit);
    Rect words = heading.inset(group_inset + 4, 0);
    words.take_top(group_above);
    if (frame.use == BoardUse::Work && group.id) {
        const Rect column = words.take_right(chevron);
        draw_icon(canvas, group.folded ? Icon::ChevronRight : Icon::ChevronDown,
            around({column.middle().x, column.y + lettering.size * 0.65f}, chevron, chevron), theme.muted);
        words.take_right(sign_gap);
    }
    const bool unnamed = name.empty();
    const std::string_view shown = unnamed ? frame.ui.words()(Word::placeholder_group) : name;
    const text::Layout& set = set_text(canvas, shown, lettering, words.width);
    draw_layout(canvas, set, words.corner(), unnamed || !group.id ? theme.muted : theme.names(frame.phase()));
    const std::string count = std::to_string(group.count);
    const Rect last{words.x + set.last_line() + sign_gap, words.y + set.height() - lettering.size * lettering.leading,
        words.width - set.last_line() - sign_gap, lettering.size * lettering.leading};
    if (measure_text(canvas, count, type::lane_count).width <= last.width)
        draw_text(canvas, count, type::lane_count, last, theme.muted);
    if (!group.folded) return;
    const std::string folded = frame.ui.words()(CountedWord::board_folded, group.count);
    frame.ui.cover(frame.ui.id("folded", group.id.bits), {words.right(), words.y, 0, words.height}, Role::None, folded);
    const auto chosen = [&](NoteId id) { return frame.chosen(id); };
    if (std::ranges::any_of(group.inside, chosen)) draw_focus_ring(canvas, heading, group_radius, theme.focus);
}

void paint_hole(const BoardFrame& frame, const Rect& rect) {
    fill_rect(frame.canvas(), rect, frame.theme().hover, space::note_radius);
    dash_rect(frame.canvas(), rect, frame.theme().group_line, space::line, space::note_radius);
}

namespace {

void paint_carried_group(const BoardFrame& frame, GroupId id, const Rect& rect) {
    Canvas& canvas = frame.canvas();
    const auto group = frame.session().groups.find(id);
    fill_rect(canvas, rect, frame.theme().sheet, group_radius);
    outline_rect(canvas, rect, frame.theme().phase(frame.phase()), space::line, group_radius);
    if (group != frame.session().groups.end())
        draw_text(
            canvas, group->second.name, type::group, rect.inset(group_inset, 0), frame.theme().phase(frame.phase()));
}

void paint_pile(const BoardFrame& frame, const Carry& carry, const Rect& rect, CardFit fit, NoteFaces& faces) {
    for (std::size_t i = std::min(carry.notes.size(), max_in_pile); i-- > 0;) {
        const Note* note = find_note(frame.session(), carry.notes[i]);
        if (!note) continue;
        const float step = static_cast<float>(i) * pile_step;
        const NoteFace& face = faces.face(frame, *note);
        draw_card(frame.ui, rect.moved({step, step}), face,
            plan_card(frame.canvas(), face, frame.phase(), fit, rect.width),
            {.phase = frame.phase(), .lane = note->place.lane, .fit = fit});
    }
}

}  // namespace

void paint_carried(const BoardFrame& frame, const Carry& carry, const BoardFit& fit, NoteFaces& faces) {
    Canvas& canvas = frame.canvas();
    const auto layer = canvas.on(Layer::Lifted);
    const auto faint = canvas.faded(carried_opacity);
    const Point corner = frame.mouse() - carry.grip;
    const Rect rect{corner.x, corner.y, carry.size.width, carry.size.height};
    if (carry.group) return paint_carried_group(frame, carry.group, rect);
    paint_pile(frame, carry, rect, fit.card, faces);
    if (carry.notes.size() > 1)
        status_pill(frame.ui, {rect.right() + 10, rect.y},
            frame.ui.words()(Word::chip_count, {std::to_string(carry.notes.size())}), frame.theme().sheet);
    if (carry.merging) {
        const std::string_view words = frame.ui.words()(Word::board_drop_merge);
        const float width = measure_text(canvas, words, type::panel).width + 32;
        status_pill(frame.ui, {rect.x + width, rect.y - 24}, words, frame.theme().sheet);
    }
}

void paint_drop_zones(const BoardFrame& frame, const Carry& carry, const BoardSight& sight) {
    if (carry.group) return;
    const auto layer = frame.canvas().on(Layer::Lifted);
    for (const auto& [lane, rect] : drop_zones(frame.phase(), sight)) {
        const Tint& tint = frame.theme().tint(frame.phase(), lane);
        const bool here = carry.zone == lane;
        fill_rect(frame.canvas(), rect, here ? tint.fill : frame.theme().sheet, space::lane_radius);
        dash_rect(frame.canvas(), rect, tint.strong, here ? 3 : space::line, space::lane_radius);
        draw_text(
            frame.canvas(), frame.ui.words()(method::name_of(lane)), type::lane, rect, tint.heading, Align::Middle);
    }
}

namespace {

// At the mouse, while a line is drawn to a note that cannot take it.
void paint_why_no_link(const BoardFrame& frame, const BoardSight& sight) {
    const NoteId from = frame.ui_state().linking.front();
    const Note* first = find_note(frame.session(), from);
    for (const PlacedNote& note : sight.shown.notes) {
        if (!first || note.id == from || !sight.on_page(note.rect, note.lane).contains(frame.mouse())) continue;
        if (edits::can_link(frame.session(), from, note.id)) return;
        const std::string_view why = frame.ui.words()(method::links_of(first->place.phase));
        const float width = measure_text(frame.canvas(), why, type::panel).width + 32;
        const float right = std::min(frame.mouse().x + width / 2, frame.ui.page().right() - space::step);
        status_pill(frame.ui, {std::max(right, width), frame.mouse().y - 36}, why, frame.theme().sheet);
        return;
    }
}

}  // namespace

void paint_linking(const BoardFrame& frame, const BoardSight& sight, bool draws_line) {
    if (frame.ui_state().linking.empty()) return;
    const auto layer = frame.canvas().on(Layer::Lifted);
    frame.ui.mouse().show(Pointer::Hand);
    if (draws_line) paint_why_no_link(frame, sight);
    for (const NoteId id : frame.ui_state().linking) {
        const PlacedNote* note = sight.shown.find(id);
        if (!note) continue;
        const Rect rect = sight.on_page(note->rect, note->lane);
        outline_rect(frame.canvas(), rect.inset(-3), frame.theme().phase(frame.phase()), 3, space::note_radius + 3);
        if (!draws_line || rect.contains(frame.mouse())) continue;
        draw_thread(
            frame.canvas(), {rect.right(), rect.middle().y}, frame.mouse(), frame.theme().phase(frame.phase()), 3);
        draw_disc(frame.canvas(), frame.mouse(), 5, frame.theme().phase(frame.phase()));
    }
}

void paint_spotlight(const BoardFrame& frame, const Note& note, const BoardLayout& board) {
    Canvas& canvas = frame.canvas();
    fill_rect(canvas, canvas.clip(), frame.theme().dim);
    const std::string_view shown = shown_text(frame.ui.words(), note);
    const float width = std::min(spotlight_width, canvas.page().width - 4 * space::margin);
    const float most = canvas.page().height - 3 * spotlight_padding - 2 * space::margin;
    Lettering lettering = note_lettering(frame.phase(), {spotlight_text});
    lettering.size = spotlight_text;
    Size text = measure_text(canvas, shown, lettering, width - 2 * spotlight_padding);
    // All of it is shown: a long note is smaller.
    while (text.height > most && lettering.size > space::smallest_note_text) {
        lettering.size -= 4;
        text = measure_text(canvas, shown, lettering, width - 2 * spotlight_padding);
    }
    Rect card = around({canvas.page().width / 2, canvas.page().height / 2}, width, text.height + 3 * spotlight_padding);
    frame.ui.cover(frame.ui.id("spotlight"), {0, 0, canvas.page().width, canvas.page().height}, Role::Dialog, shown);
    const Tint& tint = frame.theme().tint(frame.phase(), note.place.lane);
    fill_rect(canvas, card, tint.fill, space::lane_radius);
    if (tint.edge.alpha) outline_rect(canvas, card, tint.edge, 4, space::lane_radius);
    draw_paragraph(canvas, shown, lettering, card.inset(spotlight_padding), frame.theme().ink);
    const auto at = std::ranges::find(board.notes, note.id, &PlacedNote::id) - board.notes.begin();
    std::string below;  // never by colour alone
    if (note.place.lane != Lane::None) (below += frame.ui.words()(method::name_of(note.place.lane))) += " · ";
    below += frame.ui.words()(Word::spotlight_of, {std::to_string(at + 1), std::to_string(board.notes.size())});
    const Rect foot = card.take_bottom(1.5f * spotlight_padding);
    frame.ui.cover(frame.ui.id("spotlight_of"), foot, Role::None, below);
    draw_text(canvas, below, type::panel_title, foot, frame.theme().muted, Align::Middle);
}

}  // namespace samenspraak::screen
