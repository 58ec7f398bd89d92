// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/agenda_sheet.hpp"

#include "app/calendar.hpp"
#include "app/day.hpp"
#include "app/screen/kit.hpp"

#include <algorithm>

namespace samenspraak {
namespace {

constexpr float row_height = 52, lengths_height = space::control_height + 16, time_width = 92, used_width = 190;
constexpr std::size_t row_count = day_part_count + 1;  // the first: when the day begins
constexpr std::int64_t a_minute = 60'000, shift_seen = a_minute;
constexpr int large_step = 5;  // minutes

std::string said_left(const Words& words, const Agenda& agenda, std::int64_t now) {
    const std::int64_t left = (agenda.expected_end - now) / 1000;
    return words(left > 0 ? Word::clock_left_today : Word::agenda_over, {said_length(words, left)});
}

// When it was to end, and when it will.
std::string said_end(const Words& words, const Agenda& agenda) {
    std::string said = words(Word::agenda_ends, {hour_of(agenda.planned_end)});
    const auto add = [&](const std::string& more) { (said += " · ") += more; };
    const std::int64_t shift = agenda.expected_end - agenda.planned_end;
    if (std::abs(shift) < shift_seen) return add(std::string(words(Word::agenda_on_time))), said;
    add(words(Word::agenda_expected, {hour_of(agenda.expected_end)}));
    add(words(shift > 0 ? Word::agenda_later : Word::agenda_earlier, {said_length(words, shift / 1000)}));
    return said;
}

bool is_left_out(const AgendaLine& line) { return line.planned == 0 && line.used == 0; }

class Sheet {
public:
    Sheet(Ui& ui, Context& context, AgendaState& state)
        : ui_(ui),
          context_(context),
          state_(state),
          agenda_(agenda_now(context)) {}

    bool draw();

private:
    void keys();
    void lengths(Rect);
    void row(std::size_t which, const Rect&);
    void times(const AgendaLine&, Rect&);
    void steps(std::size_t which, Rect&);
    void give(std::size_t row, int minutes);
    std::string name(std::size_t row) const;
    std::string minutes(std::size_t row) const;
    const AgendaLine& line(std::size_t row) const { return agenda_.lines[row - 1]; }

    Ui& ui_;
    Context& context_;
    AgendaState& state_;
    const Agenda agenda_;
};

bool Sheet::draw() {
    const Words& words = ui_.words();
    const std::string title = said_left(words, agenda_, context_.now);
    const std::string text = said_end(words, agenda_) + "\n" + std::string(words(Word::agenda_help));
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
    if (ui_.take({Key::Down})) state_.at = std::min(state_.at + 1, row_count - 1);
    if (ui_.take({Key::Up})) state_.at = state_.at == 0 ? 0 : state_.at - 1;
    for (const auto& [key, sign] : {std::pair{Key::Left, -1}, std::pair{Key::Right, 1}}) {
        if (ui_.take({key})) give(state_.at, sign * large_step);
        if (ui_.take(shift(key))) give(state_.at, sign);
    }
}

// A day of two, three or four hours: all parts at once.
void Sheet::lengths(Rect place) {
    const DayLength likely = likely_length(context_.session());
    constexpr std::array keys{Key::Digit2, Key::Digit3, Key::Digit4};
    place.height = space::control_height;
    for (const DayLength length : all_day_lengths) {
        const auto which = static_cast<std::size_t>(length);
        const auto scope = ui_.in("length", which);
        const std::string key(name_of(keys[which]));
        const bool chosen = length == likely && context_.session().clocks[0].planned != 0;
        const ButtonWish wish{
            .text = ui_.words()(name_of(length)), .key_cap = key, .enabled = context_.writable(), .chosen = chosen};
        const bool pressed = button(ui_, "press", place.take_left(button_width(ui_, wish)), wish);
        place.take_left(space::control_gap);
        if (!context_.writable() || (!pressed && !ui_.take({keys[which]}))) continue;
        context_.desk.day.around = advised(length);
        context_.perform(plan_day(context_.session(), length));
        ui_.again();
    }
}

void Sheet::row(std::size_t which, const Rect& place) {
    const Theme& theme = ui_.theme();
    Canvas& canvas = ui_.canvas();
    const Touch touch = ui_.touch(ui_.id("row", which), place,
        {.role = Role::Row, .label = name(which), .focusable = false, .pointer = Pointer::Arrow});
    if (touch.pressed) state_.at = which;
    if (state_.at == which) canvas.fill(place, theme.selection, space::note_radius);
    Rect inside = place.inset(16, 0);
    steps(which, inside);
    const bool now = which > 0 && line(which).state == DayState::Now;
    const bool done = which > 0 && (line(which).state == DayState::Done || is_left_out(line(which)));
    if (now) canvas.fill({place.x, place.y + 8, 6, place.height - 16}, theme.phase(context_.desk.shown.phase), 3);
    const Color ink = done ? theme.muted : theme.ink;
    canvas.text(minutes(which), type::panel, inside.take_right(used_width), ink, Align::Right);
    // What takes no time has none; it stays here, so that it can be given some.
    if (which == 0 || is_left_out(line(which)))
        inside.take_left(2 * time_width);
    else
        times(line(which), inside);
    canvas.text(name(which), now ? type::panel_strong : type::panel, inside, ink);
}

// When it begins; and when that has moved, where it was planned, struck through.
void Sheet::times(const AgendaLine& of, Rect& inside) {
    Canvas& canvas = ui_.canvas();
    const Theme& theme = ui_.theme();
    const bool moved = of.state != DayState::Done && std::abs(of.start - of.planned_start) >= shift_seen;
    const Rect planned = inside.take_left(time_width), start = inside.take_left(time_width);
    const float used = canvas.text(hour_of(of.planned_start), type::panel, planned, moved ? theme.muted : theme.ink);
    if (!moved) return;
    canvas.line({planned.x - 2, planned.middle().y}, {planned.x + used + 2, planned.middle().y}, theme.muted, 2);
    canvas.text(hour_of(of.start), type::panel_strong, start, theme.ink);
}

// − and + at the right.
void Sheet::steps(std::size_t which, Rect& inside) {
    const std::string part = name(which);
    const auto press = [&](std::string_view id, Icon icon, Word label, int minutes_more) {
        const Rect slot = inside.take_right(space::target);
        const auto scope = ui_.in(id, which);
        const std::string said = ui_.words()(label, {part});
        const Rect place{slot.x, slot.middle().y - space::target / 2, space::target, space::target};
        if (button(ui_, "press", place,
                {.text = {}, .look = Look::Quiet, .icon = icon, .enabled = context_.writable(), .label = said}))
            state_.at = which, give(which, minutes_more);
    };
    press("more", Icon::Plus, Word::agenda_more, large_step);
    press("fewer", Icon::Minus, Word::agenda_less, -large_step);
    inside.take_right(space::control_gap);
}

void Sheet::give(std::size_t row, int minutes_more) {
    if (!context_.writable()) return;
    DayPlan& day = context_.desk.day;
    ui_.again();
    if (row == 0) {
        day.begins = day_begins(context_) + minutes_more * a_minute;
        return;
    }
    const DayPart part = line(row).part;
    if (const auto phase = phase_of(part)) {
        context_.perform(plan_phase(context_.session(), *phase, minutes_more));
        return;
    }
    Minutes around = minutes_around(context_);
    std::uint32_t& minutes = around[index_of(part)];
    // Asked for before it changes: a longer welcome does not put the beginning back.
    day.begins = day_begins(context_);
    minutes = static_cast<std::uint32_t>(std::clamp(static_cast<int>(minutes) + minutes_more, 0, 120));
    day.around = around;
}

std::string Sheet::name(std::size_t row) const {
    const auto is_break = [](DayPart part) { return part == DayPart::FirstBreak || part == DayPart::SecondBreak; };
    if (row > 0 && is_break(line(row).part))
        return ui_.words()(Word::agenda_break, {line(row).part == DayPart::FirstBreak ? "1" : "2"});
    return std::string(ui_.words()(row == 0 ? Word::agenda_begins : name_of(line(row).part)));
}

// What is planned; of a phase that was begun, how much of it was used.
std::string Sheet::minutes(std::size_t row) const {
    if (row == 0) return hour_of(day_begins(context_));
    const AgendaLine& of = line(row);
    const std::string planned = said_length(ui_.words(), of.planned);
    if (of.used < 30) return planned;
    return ui_.words()(Word::agenda_used, {said_length(ui_.words(), of.used), planned});
}

}  // namespace

bool agenda_sheet(Ui& ui, Context& context, AgendaState& state) { return Sheet(ui, context, state).draw(); }

}  // namespace samenspraak
