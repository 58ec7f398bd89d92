// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/agenda_sheet.hpp"

#include "app/commands/actions.hpp"
#include "app/commands/agenda_plan.hpp"
#include "app/document/calendar.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "sessions/edits.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float row_height = 52, lengths_height = space::control_height + 16, time_width = 92, used_width = 190;
constexpr std::size_t row_count = method::day_part_count + 1;  // the first: when the day begins
constexpr std::int64_t a_minute = 60'000, shift_seen = a_minute;
constexpr int large_step = 5;  // minutes

std::string format_time_left(const method::Words& words, const method::Agenda& agenda, std::int64_t now) {
    const std::int64_t left = (agenda.expected_end - now) / 1000;
    return words(left > 0 ? Word::clock_left_today : Word::agenda_over, {commands::format_length(words, left)});
}

// When it was to end, and when it will.
std::string format_end_of_day(const method::Words& words, const method::Agenda& agenda) {
    std::string sentence = words(Word::agenda_ends, {document::hour_of(agenda.planned_end)});
    const auto add = [&](const std::string& more) { (sentence += " · ") += more; };
    const std::int64_t shift = agenda.expected_end - agenda.planned_end;
    if (std::abs(shift) < shift_seen) return add(std::string(words(Word::agenda_on_time))), sentence;
    add(words(Word::agenda_expected, {document::hour_of(agenda.expected_end)}));
    add(words(shift > 0 ? Word::agenda_later : Word::agenda_earlier, {commands::format_length(words, shift / 1000)}));
    return sentence;
}

bool is_left_out(const method::AgendaLine& line) { return line.planned == 0 && line.used == 0; }

// What stays from frame to frame.
struct AgendaState {
    std::size_t at = 0;  // the row that the keyboard is on: the beginning, then the parts of the day
    Scrolled scroll;
};

// One frame of it.
class Sheet {
public:
    Sheet(Ui& ui, const commands::ViewContext& context, AgendaState& state)
        : ui_(ui),
          context_(context),
          state_(state),
          agenda_(agenda_now(context)) {}

    bool draw();  // true: it is to be closed

private:
    void keys();
    void lengths(Rect);
    void row(std::size_t which, const Rect&);
    void times(const method::AgendaLine&, Rect&);
    void steps(std::size_t which, Rect&);
    void give(std::size_t row, int minutes);
    std::string name(std::size_t row) const;
    std::string minutes(std::size_t row) const;
    const method::AgendaLine& line(std::size_t row) const { return agenda_.lines[row - 1]; }

    Ui& ui_;
    const commands::ViewContext& context_;
    AgendaState& state_;
    const method::Agenda agenda_;
};

bool Sheet::draw() {
    const method::Words& words = ui_.words();
    const std::string title = format_time_left(words, agenda_, context_.now);
    const std::string text = format_end_of_day(words, agenda_) + "\n" + std::string(words(Word::agenda_help));
    const std::array<ButtonWish, 1> buttons{ButtonWish{.text = words(Word::app_close), .look = Look::Main}};
    const float wanted = lengths_height + row_height * static_cast<float>(row_count);
    const auto layer = ui_.canvas().on(Layer::Dialog);
    keys();
    const DialogAnswer answer = dialog(ui_, "agenda",
        {.title = title,
            .text = text,
            .buttons = buttons,
            .width = 1'000,
            .room = std::min(wanted, ui_.page().height - 340)});
    const auto scope = ui_.in("agenda");
    Rect room = answer.room;
    lengths(room.take_top(lengths_height));
    ScrollArea area(ui_, "list", room, state_.scroll);
    float y = area.top();
    for (std::size_t i = 0; i < row_count; ++i, y += row_height) {
        const Rect place{room.x, y, area.width(), row_height};
        if (ui_.moment().key && i == state_.at) area.reveal(place);
        row(i, place);
    }
    area.end(y);
    // What is left is told to the minute.
    ui_.wake_in(static_cast<double>(a_minute - context_.now % a_minute) / 1000 + 0.01);
    return answer.dismissed || answer.button.has_value();
}

void Sheet::keys() {
    if (ui_.keys().take({commands::Key::Down})) state_.at = std::min(state_.at + 1, row_count - 1);
    if (ui_.keys().take({commands::Key::Up})) state_.at = state_.at == 0 ? 0 : state_.at - 1;
    for (const auto& [key, sign] : {std::pair{commands::Key::Left, -1}, std::pair{commands::Key::Right, 1}}) {
        if (ui_.keys().take({key})) give(state_.at, sign * large_step);
        if (ui_.keys().take(shift(key))) give(state_.at, sign);
    }
}

// A day of two, three or four hours: all parts at once.
void Sheet::lengths(Rect place) {
    const method::DayLength likely = method::likely_length(context_.session());
    constexpr std::array keys{commands::Key::Digit2, commands::Key::Digit3, commands::Key::Digit4};
    place.height = space::control_height;
    for (const method::DayLength length : method::all_day_lengths) {
        const auto which = static_cast<std::size_t>(length);
        const auto scope = ui_.in("length", which);
        const std::string key(name_of(keys[which]));
        const bool chosen = length == likely && context_.session().clocks[0].planned != 0;
        const ButtonWish wish{.text = ui_.words()(method::name_of(length)),
            .key_cap = key,
            .enabled = context_.writable(),
            .chosen = chosen};
        const bool pressed = button(ui_, "press", place.take_left(button_width(ui_, wish)), wish);
        place.take_left(space::control_gap);
        if (!context_.writable() || (!pressed && !ui_.keys().take({keys[which]}))) continue;
        context_.ui_state.day.around = advised(length);
        context_.actions.alter(commands::plan_day(context_.session(), length));
    }
}

void Sheet::row(std::size_t which, const Rect& place) {
    const Theme& theme = ui_.theme();
    Canvas& canvas = ui_.canvas();
    const Touch touch = ui_.touch(ui_.id("row", which), place,
        {.role = Role::Row, .label = name(which), .focusable = false, .pointer = Pointer::Arrow});
    if (touch.pressed) state_.at = which;
    if (state_.at == which) fill_rect(canvas, place, theme.selection, space::note_radius);
    Rect inside = place.inset(16, 0);
    steps(which, inside);
    const bool now = which > 0 && line(which).state == method::DayState::Now;
    const bool done = which > 0 && (line(which).state == method::DayState::Done || is_left_out(line(which)));
    if (now)
        fill_rect(canvas, {place.x, place.y + 8, 6, place.height - 16}, theme.phase(context_.ui_state.shown.phase), 3);
    const Color ink = done ? theme.muted : theme.ink;
    draw_text(canvas, minutes(which), type::panel, inside.take_right(used_width), ink, Align::Right);
    // What takes no time has none; it stays here, so that it can be given some.
    if (which == 0 || is_left_out(line(which)))
        inside.take_left(2 * time_width);
    else
        times(line(which), inside);
    draw_text(canvas, name(which), now ? type::panel_strong : type::panel, inside, ink);
}

// When it begins; and when that has moved, where it was planned, struck through.
void Sheet::times(const method::AgendaLine& of, Rect& inside) {
    Canvas& canvas = ui_.canvas();
    const Theme& theme = ui_.theme();
    const bool moved = of.state != method::DayState::Done && std::abs(of.start - of.planned_start) >= shift_seen;
    const Rect planned = inside.take_left(time_width), start = inside.take_left(time_width);
    const float used =
        draw_text(canvas, document::hour_of(of.planned_start), type::panel, planned, moved ? theme.muted : theme.ink);
    if (!moved) return;
    draw_line(canvas, {planned.x - 2, planned.middle().y}, {planned.x + used + 2, planned.middle().y}, theme.muted, 2);
    draw_text(canvas, document::hour_of(of.start), type::panel_strong, start, theme.ink);
}

// − and + at the right.
void Sheet::steps(std::size_t which, Rect& inside) {
    const std::string part = name(which);
    const auto press = [&](std::string_view id, Icon icon, Word label, int minutes_more) {
        const Rect slot = inside.take_right(space::target);
        const auto scope = ui_.in(id, which);
        const std::string spoken = ui_.words()(label, {part});
        const Rect place{slot.x, slot.middle().y - space::target / 2, space::target, space::target};
        if (button(ui_, "press", place,
                {.text = {}, .look = Look::Quiet, .icon = icon, .enabled = context_.writable(), .label = spoken}))
            state_.at = which, give(which, minutes_more);
    };
    press("more", Icon::Plus, Word::agenda_more, large_step);
    press("fewer", Icon::Minus, Word::agenda_less, -large_step);
    inside.take_right(space::control_gap);
}

void Sheet::give(std::size_t row, int minutes_more) {
    if (!context_.writable()) return;
    commands::DayPlan& day = context_.ui_state.day;
    if (row == 0) {
        day.begins = commands::day_begins(context_) + minutes_more * a_minute;
        return;
    }
    const method::DayPart part = line(row).part;
    if (const auto phase = phase_of(part)) {
        context_.actions.alter(commands::plan_phase(context_.session(), *phase, minutes_more));
        return;
    }
    method::Minutes around = commands::minutes_around(context_);
    std::uint32_t& minutes = around[index_of(part)];
    // Asked for before it changes: a longer welcome does not put the beginning back.
    day.begins = commands::day_begins(context_);
    minutes = static_cast<std::uint32_t>(std::clamp(static_cast<int>(minutes) + minutes_more, 0, 120));
    day.around = around;
}

std::string Sheet::name(std::size_t row) const {
    const auto is_break = [](method::DayPart part) {
        return part == method::DayPart::FirstBreak || part == method::DayPart::SecondBreak;
    };
    if (row > 0 && is_break(line(row).part))
        return ui_.words()(Word::agenda_break, {line(row).part == method::DayPart::FirstBreak ? "1" : "2"});
    return std::string(ui_.words()(row == 0 ? Word::agenda_begins : method::name_of(line(row).part)));
}

// What is planned; of a phase that was begun, how much of it was used.
std::string Sheet::minutes(std::size_t row) const {
    if (row == 0) return document::hour_of(commands::day_begins(context_));
    const method::AgendaLine& of = line(row);
    std::string planned = commands::format_length(ui_.words(), of.planned);
    if (of.used < 30) return planned;
    return ui_.words()(Word::agenda_used, {commands::format_length(ui_.words(), of.used), planned});
}

class AgendaDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        if (Sheet(ui, context, state_).draw()) context.ui_state.close();
    }

private:
    AgendaState state_;
};

}  // namespace

OverlayDialogPtr agenda_dialog() { return std::make_unique<AgendaDialog>(); }

}  // namespace samenspraak::screen
