// SPDX-License-Identifier: EUPL-1.2
#include "tests/screen/kit_page.hpp"

#include "tests/support/names.hpp"

namespace samenspraak::testing {

bool KitPage::press(Ui& ui, std::string_view name, const Rect& rect, const ButtonWish& wish) {
    const bool pressed = button(ui, name, rect, wish);
    if (pressed) ++clicked[std::string(name)];
    return pressed;
}

void KitPage::draw(Ui& ui) {
    Rect page = ui.page();
    fill_rect(ui.canvas(), page, ui.theme().paper);
    const Rect bar_above = page.take_top(space::bar), bar_below = page.take_bottom(space::bar);
    top(ui, bar_above);
    page = page.inset(space::margin, 16);
    const Rect at_side = page.take_right(space::side);
    page.take_right(space::lane_gap);
    const Rect above = page.take_top(120);
    buttons(ui, above);
    icons(ui, page.take_bottom(120));
    board(ui, page);
    side(ui, at_side);
    bottom(ui, bar_below);
    floating(ui);
    keys(ui);
}

// As the program has them in its table.
void KitPage::keys(Ui& ui) {
    const Settings before = settings();
    Settings& now = settings();
    if (ui.keys().take({Key::F11})) now.window.full_screen = !now.window.full_screen;
    if (ui.keys().take(control(Key::Plus))) now.scale = larger(now.scale);
    if (ui.keys().take(control(Key::Minus))) now.scale = smaller(now.scale);
    if (ui.keys().take(control(Key::Digit0))) now.scale = 1;
    if (ui.keys().take({Key::F6})) ui.focus().travel_to_region(false);
    if (ui.keys().take(shift(Key::F6))) ui.focus().travel_to_region(true);
    if (now != before) ui.again();
}

void KitPage::top(Ui& ui, const Rect& place) {
    const auto scope = ui.in("top");
    ui.region(Region::Top);
    bar(ui, place, true);
    draw_text(ui.canvas(), "Druktemeting binnenstad", type::title, {28, 12, 500, 34}, ui.theme().ink);
    draw_text(ui.canvas(), "Raadswerkgroep · 23 nov 2026", type::under_title, {28, 44, 500, 24}, ui.theme().muted);
    const std::array names{"Casus", "Actoren", "Effecten", "Waarden", "Handelingsopties"};
    float x = 478;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto state = i < 2 ? StepState::Done : i == 2 ? StepState::Current : StepState::Ahead;
        const StepWish wish{static_cast<int>(i) + 1, names[i], state, ui.theme().phase(all_phases[i])};
        const float width = step_width(ui, wish);
        if (step(ui, names[i], {x, 17, width, 48}, wish)) ++clicked[names[i]];
        x += width + 8;
    }
    clock_ring(ui, {1739, 41}, 0.64f, ui.theme().phase(Phase::Effects));
    draw_text(ui.canvas(), "14:05", type::clock, {1770, 0, 122, 82}, ui.theme().ink, Align::Right);
    draw_text(ui.canvas(), "14", type::count, {1480, 0, 100, 82}, ui.theme().ink, Align::Right);
    draw_text(ui.canvas(), "doen mee", type::beside_count, {1592, 0, 140, 82}, ui.theme().muted);
}

void KitPage::buttons(Ui& ui, Rect place) {
    const auto scope = ui.in("page");
    ui.region(Region::Page);
    draw_text(ui.canvas(), "Welke effecten heeft dit, goed of slecht?", type::question, {place.x, place.y, 700, 48},
        ui.theme().ink);
    Rect line = place.take_bottom(space::control_height);
    const auto add = [&](std::string_view name, const ButtonWish& wish) {
        press(ui, name, line.take_left(button_width(ui, wish)), wish);
        line.take_left(space::control_gap);
    };
    add("main", {.text = "Verslag maken", .look = Look::Main, .main = ui.theme().phase(Phase::Actions)});
    add("outline", {.text = "Stemmen stoppen"});
    add("quiet", {.text = "Later", .look = Look::Quiet});
    add("chosen", {.text = "Negatief", .icon = Icon::Minus, .main = ui.theme().negative.strong, .chosen = true});
    add("disabled", {.text = "Kan niet", .key_cap = "Ctrl Y", .enabled = false});
    add("sign", {.text = "", .icon = Icon::More, .label = "Meer"});
    if (press(ui, "menu", line.take_left(180), {.text = "Kies", .icon_after = Icon::ChevronDown})) menu_state.show();
    line.take_left(space::control_gap);
    if (press(ui, "ask", line.take_left(160), {.text = "Vraag"})) asking = true;
}

void KitPage::board(Ui& ui, const Rect& place) {
    const auto scope = ui.in("board");
    ui.region(Region::Board, true);
    const Theme& theme = ui.theme();
    Canvas& canvas = ui.canvas();
    const std::array tints{&theme.positive, &theme.negative, &theme.value};
    Rect rest = place;
    for (std::size_t i = 0; i < tints.size(); ++i) {
        const Rect column = rest.take_left((place.width - 48) / 3);
        rest.take_left(24);
        lane(ui, column, *tints[i]);
        draw_disc(canvas, {column.x + 30, column.y + 34}, 8, tints[i]->strong);
        draw_text(canvas, "Positief", type::lane, {column.x + 50, column.y + 16, 200, 36}, tints[i]->heading);
        draw_text(
            canvas, "9", type::lane_count, {column.x, column.y + 16, column.width - 22, 36}, theme.muted, Align::Right);
        const Rect group{column.x + 20, column.y + 60, column.width - 40, 330};
        dash_rect(canvas, group, theme.group_line, 2, 14);
        draw_text(
            canvas, "In de binnenstad", type::group, {group.x + 18, group.y + 8, 300, 30}, theme.phase(Phase::Actors));
        for (std::size_t n = 0; n < 2; ++n) {
            const Rect note_place{group.x + 18, group.y + 42 + 156 * static_cast<float>(n), group.width - 36, 140};
            const Touch touch = ui.touch(
                ui.id("note", i * 2 + n), note_place, {.role = Role::Note, .label = "notitie", .focus_by_mouse = true});
            if (theme.shadows) draw_note_shadow(canvas, note_place);
            fill_rect(canvas, note_place, tints[i]->fill, space::note_radius);
            outline_rect(canvas, note_place, tints[i]->edge, 2, space::note_radius);
            draw_paragraph(canvas, "Telefoons worden gevolgd zonder dat je het weet", type::note,
                note_place.inset(space::note_padding, 14), theme.ink, 2);
            Rect next = chip(ui, {note_place.x + 18, note_place.bottom() - 44}, {.text = "Winkelend publiek"}, 180);
            next = chip(ui, {next.right() + 8, next.y},
                {.text = "6", .icon = Icon::TriangleDown, .ink = theme.negative.strong});
            chip(ui, {next.right() + 8, next.y}, {.text = "4", .icon = Icon::TriangleUp, .ink = theme.positive.strong});
            if (touch.focused) draw_focus_ring(canvas, note_place, space::note_radius, theme.focus);
        }
    }
    draw_thread(canvas, {place.x + 300, place.bottom() - 60}, {place.x + 700, place.bottom() - 20},
        theme.negative.strong.at(0.35f), 6);
}

void KitPage::side(Ui& ui, const Rect& place) {
    const auto scope = ui.in("side");
    ui.region(Region::Side);
    panel(ui, place);
    const Rect inside = place.inset(24, 20);
    ScrollArea area(ui, "scroll", inside, scrolled);
    float y = area.top();
    y += heading(ui, {inside.x, y}, "Wie raakt dit effect?") + 4;
    y += draw_paragraph(ui.canvas(), "“Telefoons worden gevolgd zonder dat je het weet”", type::panel,
             {inside.x, y, area.width(), 0}, ui.theme().muted)
         + 12;
    const std::array names{
        "Winkelend publiek", "Bewoners van de binnenstad", "Demonstranten", "Kinderen met een telefoon"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto answer_row = row(ui, ui.id("actor", i), {inside.x, y}, area.width(),
            {.text = names[i], .checked = checked[i], .check = ui.theme().phase(Phase::Actors)});
        if (answer_row.clicked) checked[i] = !checked[i];
        y += answer_row.height;
    }
    y += 16 + heading(ui, {inside.x, y + 16}, "Lens: CODIO") + 8;
    for (std::size_t i = 0; i < 12; ++i) {
        const auto answer_row = row(ui, ui.id("value", i), {inside.x, y}, area.width(),
            {.text = i % 2 ? "Rechten van de mens" : "Menselijke waardigheid en nog meer woorden om te breken",
                .more = "2",
                .clickable = true,
                .action = i % 3 ? "" : "+ toevoegen",
                .action_color = ui.theme().phase(Phase::Values)});
        if (answer_row.clicked) ++clicked["row"];
        if (answer_row.acted) ++clicked["added"];
        y += answer_row.height;
    }
    area.end(y);
}

void KitPage::bottom(Ui& ui, const Rect& place) {
    const auto scope = ui.in("bottom");
    bar(ui, place, false);
    const float y = place.y + 16;
    ui.region(Region::Field);
    const auto written = field(ui, "note", {40, y, 400, space::control_height}, note,
        {.placeholder = "Typ een effect … begin met + of −", .key_cap = "Enter"});
    if (written.submitted) {
        submitted.push_back(note.text());
        note.set_text("");
    }
    field(ui, "answer", {458, y - 10, 260, 74}, answer, {.placeholder = "Antwoord", .many_lines = true});
    ui.region(Region::Bottom);
    press(ui, "link", {740, y, 160, 54}, {.text = "Verbind", .key_cap = "L"});
    if (ui.keys().take({Key::L})) ++clicked["L"];
    draw_disc(ui.canvas(), {1383, y + 27}, 6, ui.theme().saved);
    draw_text(ui.canvas(), "Bewaard", type::save_state, {1398, y, 120, 54}, ui.theme().muted);
    press(ui, "join", {1491, y, 160, 54}, {.text = "Meedoen", .icon = Icon::Corners});
    const ButtonWish next{.text = "Volgende stap",
        .look = Look::Main,
        .icon_after = Icon::ArrowRight,
        .main = ui.theme().phase(Phase::Effects),
        .enabled = next_possible};
    press(ui, "next", {1671, y, 209, 54}, next);
}

void KitPage::icons(Ui& ui, const Rect& place) {
    for (std::size_t i = 0; i < icon_count; ++i) {
        const auto at = static_cast<float>(i);
        draw_icon(ui.canvas(), static_cast<Icon>(i), {place.x + at * 34, place.y + 12, 24, 24}, ui.theme().ink);
    }
    status_pill(ui, {place.x + 200, place.y + 80}, "Waarden", ui.theme().value.fill);
    status_pill(ui, {place.x + 320, place.y + 80}, "Klaar", ui.theme().status);
    if (moving)
        moved = ui.motion().glide(ui.id("moving"), 100);
    else
        moved = ui.motion().glide(ui.id("moving"), 0);
}

void KitPage::floating(Ui& ui) {
    const std::array rows{MenuRow{.text = "Bewerken", .key_cap = "F2", .icon = Icon::Pencil},
        MenuRow{.text = "Samenvoegen", .key_cap = "M", .icon = Icon::Merge, .enabled = false},
        MenuRow{.text = "Weg", .key_cap = "Del", .icon = Icon::Trash, .line_above = true}};
    const Rect anchor = ui.widgets().registered("page.menu").value_or(Rect{});
    if (const auto row = menu(ui, "menu", anchor, rows, menu_state)) chosen = row;
    if (asking) {
        const std::array buttons{
            ButtonWish{.text = "Nee"}, ButtonWish{.text = "Ja, twaalf notities", .look = Look::Main}};
        const auto said = dialog(ui, "dialog",
            {.title = "Twaalf regels plakken?", .text = "Elke regel wordt een notitie.", .buttons = buttons});
        if (said.button) answered = said.button;
        dismissed = dismissed || said.dismissed;
        if (said.button || said.dismissed) asking = false;
    }
    toasts.draw(ui);
}

}  // namespace samenspraak::testing
