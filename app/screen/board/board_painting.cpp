// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/board_painting.hpp"

#include "app/screen/widgets/widgets.hpp"
#include "sessions/edits.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float dot_radius = 8, dot_gap = 12;
constexpr float group_inset = 18, group_radius = 14, chevron = 20;
constexpr float pile_step = 8, help_gap = 4;
constexpr std::size_t max_in_pile = 3;
constexpr float carried_opacity = 0.93f, largest_carried_text = 29;
constexpr float spotlight_text = 56, spotlight_padding = 48, spotlight_width = 1'100;

// What stands at the right of a lane's heading.
std::string format_lane(const BoardFrame& frame, const PlacedLane& lane, const BoardContents& contents) {
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
    const auto in_lane = [&](const BoardNote& note) { return note.lane == lane.lane && !note.elsewhere; };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(contents.notes, in_lane));
    if (lane.lane != Lane::None || lane.extra) return std::to_string(count);
    std::string said = words(CountedWord::board_notes, count);
    if (!contents.groups.empty()) said += " · " + words(CountedWord::board_groups, contents.groups.size());
    return said;
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

void paint_heading(const BoardFrame& frame, const PlacedLane& placed, const Rect& row, const BoardContents& contents) {
    Canvas& canvas = frame.canvas();
    const Tint& tint = frame.theme().tint(frame.phase(), placed.lane);
    const std::string_view name = frame.ui.words()(name_of_lane(frame.phase(), placed));
    draw_disc(canvas, {row.x + dot_radius, row.middle().y}, dot_radius, tint.strong);
    Rect words = row;
    words.take_left(2 * dot_radius + dot_gap);
    const float used = draw_text(canvas, name, type::lane, words, tint.heading);
    words.take_left(used + dot_gap);
    std::string said = format_lane(frame, placed, contents);
    if (measure_text(canvas, said, type::lane_count).width > words.width) said.clear();  // half of it is none
    frame.ui.cover(frame.ui.id("said"), {words.right(), words.y, 0, words.height}, Role::None, said);
    draw_text(canvas, said, type::lane_count, words, frame.theme().muted, Align::Right);
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

void paint_group_line(const BoardFrame& frame, const Rect& box, bool goes_here) {
    const Color color = goes_here ? frame.theme().phase(frame.phase()) : frame.theme().group_line;
    dash_rect(frame.canvas(), box, color, space::line, group_radius);
}

void paint_group_name(const BoardFrame& frame, const PlacedGroup& group, const Rect& heading, const std::string& name) {
    Canvas& canvas = frame.canvas();
    const Theme& theme = frame.theme();
    Rect words = heading.inset(group_inset, 0).moved({0, group.folded ? 0.f : 1.f});
    if (frame.use == BoardUse::Work) {
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

void paint_pile(const BoardFrame& frame, const Carry& carry, const Rect& rect, float text_size, NoteFaces& faces) {
    for (std::size_t i = std::min(carry.notes.size(), max_in_pile); i-- > 0;) {
        const Note* note = find_note(frame.session(), carry.notes[i]);
        if (!note) continue;
        const float step = static_cast<float>(i) * pile_step;
        draw_card(frame.ui, rect.moved({step, step}), faces.face(frame, *note),
            {.phase = frame.phase(), .lane = note->place.lane, .text_size = text_size});
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
    paint_pile(frame, carry, rect, std::min(fit.size, largest_carried_text), faces);
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
    Lettering lettering = note_lettering(frame.phase(), spotlight_text);
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
