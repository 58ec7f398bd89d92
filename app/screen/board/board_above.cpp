// SPDX-License-Identifier: EUPL-1.2
// What floats above a board: the notes that are carried, the zones of lanes that are not shown, the line that is being
// drawn, the menu of a note, and the note in the spotlight.
#include "app/screen/board/board_parts.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float pile_step = 8;
constexpr std::size_t max_in_pile = 3;
constexpr float carried_opacity = 0.93f;
constexpr float spotlight_text = 56, spotlight_padding = 48, spotlight_width = 1'100;

// What can be done with a note, as it stands in its menu. 0…: a line above the next.
using C = commands::Command;
constexpr C menu_commands[]{C::Edit, C::Duplicate, C::Remove, C::MuteAuthor, C::SendOutAuthor, C::Link, C::Tension,
    C::Unlink, C::Merge, C::TakeApart, C::Count, C::Group, C::GroupName, C::GroupLeave, C::GroupDissolve, C::GroupFold,
    C::LanePositive, C::LaneNegative, C::LaneBoth, C::LaneTechnology, C::LaneEnvironment, C::LanePeople, C::MovePhase,
    C::MarkDirect, C::MarkIndirect, C::MarkAtTable, C::MarkNotAtTable, C::Star, C::Owner, C::Dissent, C::Experiment,
    C::Spotlight};
constexpr C with_line_above[]{C::Link, C::Merge, C::Group, C::LanePositive, C::LaneTechnology, C::MovePhase,
    C::MarkDirect, C::Star, C::MuteAuthor};

constexpr C group_commands[]{C::GroupName, C::GroupFold, C::GroupBefore, C::GroupAfter, C::GroupDissolve};

}  // namespace

void Board::Parts::draw_carried(const Frame& frame) {
    if (!carry) return;
    Canvas& canvas = frame.canvas();
    const auto layer = canvas.on(Layer::Lifted);
    const auto faint = canvas.faded(carried_opacity);
    const Point corner = frame.mouse() - carry->grip;
    const Rect rect{corner.x, corner.y, carry->size.width, carry->size.height};
    if (carry->group) {
        const auto group = frame.session().groups.find(carry->group);
        fill_rect(canvas, rect, frame.theme().sheet, 14);
        outline_rect(canvas, rect, frame.theme().phase(phase), space::line, 14);
        if (group != frame.session().groups.end())
            draw_text(canvas, group->second.name, type::group, rect.inset(18, 0), frame.theme().phase(phase));
        return;
    }
    for (std::size_t i = std::min(carry->notes.size(), max_in_pile); i-- > 0;) {
        const Note* note = find_note(frame.session(), carry->notes[i]);
        if (!note) continue;
        const float step = static_cast<float>(i) * pile_step;
        draw_card(frame.ui, rect.moved({step, step}), face(frame, *note),
            {.phase = phase, .lane = note->place.lane, .text_size = std::min(base.fit.size, 29.f)});
    }
    if (carry->notes.size() > 1)
        status_pill(frame.ui, {rect.right() + 10, rect.y},
            frame.ui.words()(Word::chip_count, {std::to_string(carry->notes.size())}), frame.theme().sheet);
    if (carry->merging) {
        const std::string_view words = frame.ui.words()(Word::board_drop_merge);
        const float width = measure_text(canvas, words, type::panel).width + 32;
        status_pill(frame.ui, {rect.x + width, rect.y - 24}, words, frame.theme().sheet);
    }
}

void Board::Parts::draw_zones(const Frame& frame) {
    if (!carry || carry->group) return;
    const auto layer = frame.canvas().on(Layer::Lifted);
    for (const auto& [lane, rect] : zones(frame)) {
        const Tint& tint = frame.theme().tint(phase, lane);
        const bool here = carry->zone == lane;
        fill_rect(frame.canvas(), rect, here ? tint.fill : frame.theme().sheet, space::lane_radius);
        dash_rect(frame.canvas(), rect, tint.strong, here ? 3 : space::line, space::lane_radius);
        draw_text(
            frame.canvas(), frame.ui.words()(method::name_of(lane)), type::lane, rect, tint.heading, Align::Middle);
    }
}

void Board::Parts::draw_linking(const Frame& frame) {
    if (frame.ui_state().linking.empty()) return;
    const auto layer = frame.canvas().on(Layer::Lifted);
    frame.ui.mouse().show(Pointer::Hand);
    for (const NoteId id : frame.ui_state().linking) {
        const PlacedNote* note = shown().find(id);
        if (!note) continue;
        const Rect rect = on_page(note->rect, note->lane);
        outline_rect(frame.canvas(), rect.inset(-3), frame.theme().phase(phase), 3, space::note_radius + 3);
        if (!link_drag || rect.contains(frame.mouse())) continue;
        draw_thread(frame.canvas(), {rect.right(), rect.middle().y}, frame.mouse(), frame.theme().phase(phase), 3);
        draw_disc(frame.canvas(), frame.mouse(), 5, frame.theme().phase(phase));
    }
}

void Board::Parts::draw_menu(const Frame& frame) {
    command_menu(frame.ui, frame.context, frame.bindings, "menu", menu_commands, with_line_above, note_menu);
    command_menu(frame.ui, frame.context, frame.bindings, "group_menu", group_commands, {}, group_menu);
}

// One note, large, for going round the table: arrow keys go on.
void Board::Parts::draw_spotlight(const Frame& frame) {
    const Note* note = find_note(frame.session(), frame.ui_state().selection.focus());
    if (!frame.ui_state().spotlight || !note) return;
    Canvas& canvas = frame.canvas();
    const auto layer = canvas.on(Layer::Popup);
    fill_rect(canvas, canvas.clip(), frame.theme().dim);
    const std::string_view shown = shown_text(frame.ui.words(), *note);
    const float width = std::min(spotlight_width, canvas.page().width - 4 * space::margin);
    const float most = canvas.page().height - 3 * spotlight_padding - 2 * space::margin;
    Lettering lettering = note_lettering(phase, spotlight_text);
    Size text = measure_text(canvas, shown, lettering, width - 2 * spotlight_padding);
    // All of it is shown: a long note is smaller.
    while (text.height > most && lettering.size > space::smallest_note_text) {
        lettering.size -= 4;
        text = measure_text(canvas, shown, lettering, width - 2 * spotlight_padding);
    }
    Rect card = around({canvas.page().width / 2, canvas.page().height / 2}, width, text.height + 3 * spotlight_padding);
    frame.ui.cover(frame.ui.id("spotlight"), {0, 0, canvas.page().width, canvas.page().height}, Role::Dialog, shown);
    const Tint& tint = frame.theme().tint(phase, note->place.lane);
    fill_rect(canvas, card, tint.fill, space::lane_radius);
    if (tint.edge.alpha) outline_rect(canvas, card, tint.edge, 4, space::lane_radius);
    draw_paragraph(canvas, shown, lettering, card.inset(spotlight_padding), frame.theme().ink);
    const auto at = std::ranges::find(base.notes, note->id, &PlacedNote::id) - base.notes.begin();
    std::string below;  // never by colour alone
    if (note->place.lane != Lane::None) (below += frame.ui.words()(method::name_of(note->place.lane))) += " · ";
    below += frame.ui.words()(Word::spotlight_of, {std::to_string(at + 1), std::to_string(base.notes.size())});
    const Rect foot = card.take_bottom(1.5f * spotlight_padding);
    frame.ui.cover(frame.ui.id("spotlight_of"), foot, Role::None, below);
    draw_text(canvas, below, type::panel_title, foot, frame.theme().muted, Align::Middle);
    if (frame.ui.keys().take({commands::Key::Escape})
        || (frame.ui.moment().pressed && frame.ui.mouse().is_on(frame.ui.page())))
        frame.ui_state().spotlight = false;
}

}  // namespace samenspraak::screen
