// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/actions.hpp"
#include "app/commands/state/participants.hpp"
#include "app/screen/bars/bars.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/edits.hpp"
#include "sessions/method/dates.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace samenspraak::screen {
namespace {

using C = commands::Command;
constexpr std::array title_commands{C::Title, C::JoinShow, C::Remote, C::SaveElsewhere, C::CleanCopy, C::Import,
    C::Export, C::RemovedNotes, C::History, C::SecondWindow, C::FullScreen, C::Larger, C::Smaller, C::HighContrast,
    C::ReducedMotion, C::Language, C::Palette, C::Keys, C::About, C::Start};
constexpr std::array title_lines{C::JoinShow, C::SaveElsewhere, C::SecondWindow, C::Palette, C::Start};
constexpr std::array people_commands{C::People, C::Hands, C::HandsNext, C::HideNames, C::JoinShow, C::Remote, C::Silent,
    C::Reveal, C::Hold, C::HoldNot, C::LetInAll, C::VotingBudget, C::VotingHands, C::Card};
constexpr std::array people_lines{C::JoinShow, C::Silent, C::Hold, C::VotingBudget, C::Card};
constexpr std::array clock_commands{C::ClockToggle, C::ClockMore, C::ClockPlan, C::Agenda};

constexpr float edge = 28, step_height = 54, step_gap = 8, min_gap = 24;
constexpr float ring_side = 54, ring_gap = 17, people_gap = 28, people_words_gap = 12, people_sign = 34;
constexpr float menu_side = 52, menu_gap = 20, menu_line = 8, menu_line_half = 12, menu_line_width = 2.5f;
constexpr float title_least = 220, title_narrowest = 60, title_part = 0.36f;

std::string date_and_host(const commands::ReadContext& context) {
    const Session& session = context.session();
    std::string said = session.host;
    if (session.date.empty()) return said;
    if (!said.empty()) said += " · ";
    return said += short_date(context.words, session.date);
}

// "14:05"; "+02:15" is over the time.
std::string digits(std::int64_t seconds) {
    std::array<char, 32> text{};
    const std::int64_t much = std::abs(seconds);
    std::snprintf(text.data(), text.size(), "%s%02d:%02d", seconds < 0 ? "+" : "", static_cast<int>(much / 60),
        static_cast<int>(much % 60));
    return text.data();
}

// The steps in their order; behind the phases the outcome.
struct BarStep {
    commands::Command command{};
    CurrentStep step;
};
constexpr std::array<BarStep, phase_count + 1> bar_steps{
    {{C::PhaseCase, {Phase::Case, false}}, {C::PhaseActors, {Phase::Actors, false}},
        {C::PhaseEffects, {Phase::Effects, false}}, {C::PhaseValues, {Phase::Values, false}},
        {C::PhaseActions, {Phase::Actions, false}}, {C::PhaseOutcome, {Phase::Actions, true}}}};

std::string_view name_of_step(const Ui& ui, const CurrentStep& step, bool shorter) {
    if (step.concluded) return ui.words()(Word::phase_outcome);
    return ui.words()(
        shorter && step.phase == Phase::Actions ? Word::phase_actions_short : method::name_of(step.phase));
}

// The steps as wide as they fit: with whole names, with short ones, the others by their number alone, or all.
enum class Room : std::uint8_t { Whole, Short, Numbers, Bare };

std::size_t index_of_shown(const CurrentStep& shown) { return shown.concluded ? phase_count : index_of(shown.phase); }

StepWish step_wish(const Ui& ui, const CurrentStep& shown, std::size_t which, Room room) {
    const CurrentStep& step = bar_steps[which].step;
    const bool current = which == index_of_shown(shown);
    const bool named = room < Room::Numbers || (current && room == Room::Numbers);
    return {.number = static_cast<int>(which) + 1,
        .text = named ? name_of_step(ui, step, room != Room::Whole) : std::string_view{},
        .state = current                         ? StepState::Current
                 : which < index_of_shown(shown) ? StepState::Done
                                                 : StepState::Ahead,
        .color = ui.theme().phase(step.phase),
        .label = name_of_step(ui, step, false)};
}

float width_of_steps(Ui& ui, const CurrentStep& shown, Room room) {
    float width = -step_gap;
    for (std::size_t i = 0; i < bar_steps.size(); ++i)
        width += step_width(ui, step_wish(ui, shown, i, room)) + step_gap;
    return width;
}

void steps(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const Rect& between) {
    const CurrentStep shown = context.ui_state.shown;
    Room room = Room::Whole;
    if (width_of_steps(ui, shown, room) > between.width) room = Room::Short;
    if (width_of_steps(ui, shown, room) > between.width) room = Room::Numbers;
    if (width_of_steps(ui, shown, room) > between.width) room = Room::Bare;
    float x = std::max(between.x, between.middle().x - width_of_steps(ui, shown, room) / 2);
    for (std::size_t i = 0; i < bar_steps.size(); ++i) {
        const commands::Command command = bar_steps[i].command;
        const std::string key = bindings.shown(command);
        StepWish wish = step_wish(ui, shown, i, room);
        const bool here = wish.state == StepState::Current;
        const std::string said = ui.words()(Word::bar_step_here, {wish.label});
        wish.tip = here ? std::string_view(said) : ui.words()(commands::row_of(command).name);
        if (!here) wish.key = key;
        const Rect place{x, between.middle().y - step_height / 2, step_width(ui, wish), step_height};
        if (step(ui, plain_name(command), place, wish)) context.actions.run(command);
        x = place.right() + step_gap;
    }
}

// What it does, and the key that does so too.
void tip(Ui& ui, const commands::Bindings& bindings, std::string_view name, const Rect& place, const Touch& touch,
    commands::Command command) {
    ui.tooltip().offer(ui.id(name), place, touch, ui.words()(commands::row_of(command).name), bindings.shown(command));
}

}  // namespace

void TopBar::draw(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const Rect& place) {
    ui.region(Region::Top);
    bar(ui, place, true);
    const auto scope = ui.in("top");
    Rect inside = place.inset(edge, 0);
    inside.height -= space::line;
    menu_button(ui, context, bindings, inside.take_left(menu_side));
    inside.take_left(menu_gap);
    inside.take_right(clock(ui, context, bindings, inside) + people_gap);
    inside.take_right(people(ui, context, bindings, inside) + min_gap);
    inside.take_left(title(ui, context, inside) + min_gap);
    steps(ui, context, bindings, inside);
    ui.region(Region::Page);
}

// All that can be done, grouped, with a field to look for it.
void TopBar::menu_button(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const Rect& inside) {
    const Rect place = around(inside.middle(), menu_side, menu_side);
    const Touch touch = ui.touch("menu", place, {.role = Role::Menu, .label = ui.words()(Word::bar_menu)});
    ui.tooltip().offer(ui.id("menu"), place, touch, ui.words()(Word::bar_menu), bindings.shown(C::Palette));
    feedback(ui, place, space::note_radius, touch);
    outline_rect(ui.canvas(), place, ui.theme().line, space::line, space::note_radius);
    for (const float y : {-menu_line, 0.f, menu_line})
        draw_line(ui.canvas(), place.middle() + Point{-menu_line_half, y}, place.middle() + Point{menu_line_half, y},
            ui.theme().ink, menu_line_width);
    if (touch.ring) draw_focus_ring(ui.canvas(), place, space::note_radius, ui.theme().focus);
    if (touch.clicked || touch.opened_menu) context.actions.run(C::Palette);
}

// A click opens what can be done with the session as a whole. Answers with its width.
float TopBar::title(Ui& ui, const commands::ViewContext& context, const Rect& inside) {
    Canvas& canvas = ui.canvas();
    const std::string_view named = context.session().title;
    const std::string_view title = named.empty() ? ui.words()(Word::start_untitled) : named;
    const std::string below = date_and_host(context);
    // What the steps leave with their whole names, but never more than a good third.
    const float left = inside.width - width_of_steps(ui, context.ui_state.shown, Room::Whole) - 2 * min_gap;
    // On a page that is narrow (very large letters) the numbers of the steps go first; its name is in the window's
    // frame.
    const float beside = inside.width - width_of_steps(ui, context.ui_state.shown, Room::Bare) - min_gap;
    if (beside < title_narrowest) return -min_gap;
    const float most = std::min(beside, std::max(title_least, std::min(left, inside.width * title_part)));
    const float wanted =
        std::max(measure_text(canvas, title, type::title).width, measure_text(canvas, below, type::under_title).width);
    const float width = std::min(most, std::ceil(wanted));
    const Rect place{inside.x - 8, inside.y + 8, width + 16, inside.height - 16};
    const Touch touch = ui.touch("title", place, {.role = Role::Menu, .label = title});
    ui.tooltip().offer(ui.id("title"), place, touch, ui.words()(Word::bar_title_tip));
    feedback(ui, place, space::note_radius, touch);
    if (touch.ring) draw_focus_ring(canvas, place, space::note_radius, ui.theme().focus);
    const Rect first = below.empty() ? Rect{inside.x, inside.y, width, inside.height} : Rect{inside.x, 12, width, 34};
    draw_text(canvas, title, type::title, first, ui.theme().ink);
    draw_text(canvas, below, type::under_title, {inside.x, 44, width, 24}, ui.theme().muted);
    if (touch.clicked || touch.opened_menu) title_menu_.show(place);
    return width;
}

// A click starts and pauses it; the other button gives a minute, or other minutes. Answers with its width.
float TopBar::clock(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const Rect& inside) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const Phase phase = context.ui_state.shown.phase;
    Clock clock = context.session().clocks[index_of(phase)];
    const bool unplanned = clock.planned == 0;
    if (unplanned) clock.planned = method::guide_of(phase).planned_minutes * 60;
    // At the outcome there is no time to keep.
    const bool concluded = context.ui_state.shown.concluded;
    const std::int64_t left = concluded ? 0 : edits::seconds_left(clock, context.now);
    const std::string text = digits(left);
    // As wide as its digits: they are all equally wide, so that nothing trembles.
    const float width = std::ceil(measure_text(canvas, text, type::clock).width);
    const Rect place{
        inside.right() - width - ring_gap - ring_side, inside.y, width + ring_gap + ring_side, inside.height};
    const Touch touch = ui.touch("clock", place.inset(-6, 8), {.label = ui.words()(Word::command_clock_toggle)});
    tip(ui, bindings, "clock", place.inset(-6, 8), touch, C::ClockToggle);
    const Point middle{place.x + ring_side / 2, place.middle().y};
    const bool runs = clock.started != 0, paused = !runs && clock.spent > 0;
    const float part = concluded ? 1.f : static_cast<float>(left) / static_cast<float>(clock.planned);
    clock_ring(ui, middle, std::clamp(part, 0.f, 1.f), theme.phase(phase));
    if (touch.hovered || touch.ring || paused)
        draw_icon(canvas,
            runs                       ? Icon::Pause
            : paused && !touch.hovered ? Icon::Pause
                                       : Icon::Play,
            around(middle, 20, 20), theme.muted);
    draw_text(canvas, text, type::clock, inside, left < 0 ? theme.muted : theme.ink, Align::Right);
    if (touch.ring) draw_focus_ring(canvas, place.inset(-6, 8), space::note_radius, theme.focus);
    if (touch.clicked) context.actions.run(commands::Command::ClockToggle);
    if (touch.opened_menu) clock_menu_.show(place);
    // The next second is to be seen when it comes.
    if (runs) ui.wake_in(static_cast<double>(1000 - (context.now - clock.started) % 1000) / 1000 + 0.005);
    return place.width;
}

// How many take part, and behind it what can be done with them; while nobody can, only the sign. Hands that are up
// stand before it. Answers with its width.
float TopBar::people(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const Rect& inside) {
    Canvas& canvas = ui.canvas();
    const auto there = taking_part(context.session(), context.joining);
    const std::string count = there ? std::to_string(*there) : std::string();
    const std::string words =
        there ? ui.words()(CountedWord::bar_taking_part, *there) : std::string(ui.words()(Word::panel_people));
    const float count_width = there ? measure_text(canvas, count, type::count).width + people_words_gap : 0;
    const float words_width = there ? measure_text(canvas, words, type::beside_count).width : people_sign;
    const float width = std::ceil(count_width + words_width);
    const Rect place{inside.right() - width, inside.y, width, inside.height}, around_it = place.inset(-8, 12);
    const std::string label = there ? count + " " + std::string(words) : std::string(words);
    const Touch touch = ui.touch("people", around_it, {.role = Role::Menu, .label = label});
    ui.tooltip().offer(ui.id("people"), around_it, touch, ui.words()(Word::bar_people_tip));
    feedback(ui, around_it, space::note_radius, touch);
    if (touch.ring) draw_focus_ring(canvas, around_it, space::note_radius, ui.theme().focus);
    if (there) {
        draw_text(canvas, count, type::count, place, ui.theme().ink);
        draw_text(canvas, words, type::beside_count, place.moved({count_width, 0}), ui.theme().muted);
    } else {
        draw_icon(canvas, Icon::People, around(place.middle(), people_sign, people_sign), ui.theme().muted);
    }
    if (touch.clicked || touch.opened_menu) people_menu_.show(around_it);
    Rect rest = inside;
    rest.take_right(width + min_gap);
    const float hands = hands_up(ui, context, bindings, rest);
    return width + (hands > 0 ? hands + min_gap : 0);
}

// A click shows whose they are.
float TopBar::hands_up(
    Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const Rect& inside) {
    const HandsShown shown = hands_shown(context);
    if (shown.text.empty()) return 0;
    const Size size = hands_pill_size(ui, shown);
    const Rect place = around({inside.right() - size.width / 2, inside.middle().y}, size.width, size.height);
    const Touch touch = ui.touch("hands", place, {.label = shown.said});
    tip(ui, bindings, "hands", place, touch, C::Hands);
    hands_pill(ui, place.corner(), shown);
    feedback(ui, place, place.height / 2, touch);
    if (touch.ring) draw_focus_ring(ui.canvas(), place, place.height / 2, ui.theme().focus);
    if (touch.clicked) context.actions.run(commands::Command::Hands);
    return size.width;
}

void TopBar::draw_above(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings) {
    const auto scope = ui.in("top");
    command_menu(ui, context, bindings, "title_menu", title_commands, title_lines, title_menu_);
    command_menu(ui, context, bindings, "people_menu", people_commands, people_lines, people_menu_);
    command_menu(ui, context, bindings, "clock_menu", clock_commands, {}, clock_menu_);
}

}  // namespace samenspraak::screen
