// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/start.hpp"

#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <iterator>

namespace samenspraak::screen {
namespace {

constexpr float box_side = 26;
constexpr float edge = 150, left_width = 560, gap = 70;
constexpr float main_height = 88, button_height = 72, button_gap = 18;
constexpr float menu_side = 54, ways_top = 296, between_parts = 34, ring_room = 8;
constexpr float row_height = 107, row_gap = 16, row_padding = 28, row_radius = 16;

constexpr Word phase_words[]{
    Word::phase_case, Word::phase_actors, Word::phase_effects, Word::phase_values, Word::phase_actions_short};
static_assert(std::size(phase_words) == phase_count);

struct Columns {
    Rect left, right;
};

// Two columns as in the design; closer to the edges where the page is narrow.
Columns columns_of(const Rect& page) {
    const float margin = std::clamp((page.width - 1320) / 4, space::margin, edge);
    const float wide = std::min(left_width, (page.width - 2 * margin - gap) * 0.45f);
    const float right = page.x + margin + wide + gap;
    return {{page.x + margin, page.y, wide, page.height}, {right, page.y, page.right() - margin - right, page.height}};
}

void name_of_program(Ui& ui, const Rect& column) {
    const Theme& theme = ui.theme();
    draw_text(ui.canvas(), ui.words()(Word::app_name), type::name, {column.x, 108, column.width + 400, 82}, theme.ink);
    draw_text(ui.canvas(), ui.words()(Word::app_tagline), type::tagline, {column.x, 189, column.width + 800, 44},
        theme.muted);
}

// Who hears the screen instead of seeing it is told of the pages that can be read aloud, and what opening them does.
void way_for_readers(Ui& ui, Rect& column, const StartView& view, StartAnswer& answer) {
    if (!view.pages) return;
    const method::Words& words = ui.words();
    column.take_top(between_parts);
    const auto last = std::ranges::find(view.rows, false, &StartRow::missing);
    const std::string_view title = last == view.rows.end() ? std::string_view()
                                   : last->title.empty()   ? words(Word::start_untitled)
                                                           : std::string_view(last->title);
    const std::string does =
        title.empty() ? std::string(words(Word::start_reader_new)) : words(Word::start_reader_last, {title});
    for (const std::string& text : {std::string(words(Word::start_reader)), does}) {
        const float height = measure_text(ui.canvas(), text, type::panel, column.width).height;
        const Rect place = column.take_top(height);
        ui.cover(ui.id(text), place, Role::None, text);
        draw_paragraph(ui.canvas(), text, type::panel, place, ui.theme().muted);
        column.take_top(6);
    }
    column.take_top(6);
    answer.pages = button(ui, "pages", column.take_top(space::control_height),
        {.text = words(Word::start_reader_open), .key_cap = view.pages_key, .align = Align::Left, .tip = does});
}

// Answers with where they end.
float ways_in(Ui& ui, Rect column, std::size_t comparable, const StartView& view, StartAnswer& answer) {
    const method::Words& words = ui.words();
    const ButtonWish fresh{.text = words(Word::start_new),
        .look = Look::Main,
        .icon = Icon::Plus,
        .main = ui.theme().phase(Phase::Case),
        .align = Align::Left,
        .lettering = type::start_main};
    answer.new_session = button(ui, "new", column.take_top(main_height), fresh);
    const auto quiet = [&](std::string_view name, Word word, const std::string& keys) {
        column.take_top(button_gap);
        return button(ui, name, column.take_top(button_height),
            {.text = words(word), .key_cap = keys, .align = Align::Left, .lettering = type::start});
    };
    answer.open_file = quiet("open", Word::start_open, name_of(control(commands::Key::O)));
    answer.example = quiet("example", Word::start_example, {});
    if (comparable > 1) answer.begin_comparing = quiet("compare", Word::start_compare, {});
    column.take_top(33);
    for (const Word word : {Word::start_stays_here, Word::start_no_account})
        draw_text(ui.canvas(), words(word), type::panel, column.take_top(29), ui.theme().muted);
    way_for_readers(ui, column, view, answer);
    return column.y;
}

// In place of the ways in while sessions are chosen to compare.
float ways_to_compare(Ui& ui, Rect column, std::size_t chosen, StartAnswer& answer) {
    const method::Words& words = ui.words();
    const std::string text = words(CountedWord::start_compare_these, chosen);
    answer.compare = button(ui, "compare_these", column.take_top(main_height),
        {.text = chosen > 1 ? std::string_view(text) : words(Word::start_compare),
            .look = Look::Main,
            .main = ui.theme().phase(Phase::Case),
            .enabled = chosen > 1,
            .align = Align::Left,
            .lettering = type::start_main});
    const auto quiet = [&](std::string_view name, Word word, std::string_view keys) {
        column.take_top(button_gap);
        return button(ui, name, column.take_top(button_height),
            {.text = words(word), .key_cap = keys, .align = Align::Left, .lettering = type::start});
    };
    answer.add_to_compare = quiet("compare_add", Word::start_compare_add, {});
    answer.stop_comparing = quiet("compare_stop", Word::app_cancel, "Esc");
    column.take_top(33);
    draw_text(ui.canvas(), words(Word::start_compare_help), type::panel, column.take_top(29), ui.theme().muted);
    return column.y;
}

Word recovered_word(store::CutShort by) {
    switch (by) {
    case store::CutShort::Program: return Word::start_recovered_program;
    case store::CutShort::Computer: return Word::start_recovered_computer;
    case store::CutShort::Unknown: break;
    }
    return Word::start_recovered;
}

// Under the title: when, and what is special about it.
void second_line(Ui& ui, const Rect& line, const StartRow& row, std::size_t which) {
    const Theme& theme = ui.theme();
    Canvas& canvas = ui.canvas();
    Rect rest = line;
    const auto add = [&](std::string_view text, const Lettering& lettering, Color ink) {
        rest.take_left(draw_text(canvas, text, lettering, rest, ink) + 6);
    };
    add(row.when, type::panel, theme.muted);
    if (!row.recovered && !row.missing) return;
    if (!row.when.empty()) add("·", type::panel, theme.muted);
    if (row.missing) return add(ui.words()(Word::start_recent_missing), type::panel_strong, theme.trouble);
    const std::string_view recovered = ui.words()(recovered_word(row.by));
    ui.cover(ui.id("recovered", which), {}, Role::None, recovered);
    add(recovered, type::panel_strong, theme.saved);
}

void status(Ui& ui, const Rect& place, const StartRow& row) {
    const Theme& theme = ui.theme();
    const Word word = row.concluded ? Word::start_concluded : phase_words[index_of(row.phase)];
    const Color fill = row.recovered ? theme.phase_fills[index_of(row.phase)] : theme.status;
    status_pill(ui, {place.right() - row_padding, place.middle().y}, ui.words()(word), fill);
}

void recent_row(
    Ui& ui, const Rect& place, const StartRow& row, std::size_t which, bool comparing, StartAnswer& answer) {
    const Theme& theme = ui.theme();
    Canvas& canvas = ui.canvas();
    const std::string_view title = row.title.empty() ? ui.words()(Word::start_untitled) : std::string_view(row.title);
    const Touch touch = ui.touch(ui.id("recent", which), place,
        {.role = comparing ? Role::Checkbox : Role::Row, .label = title, .enabled = !row.missing || !comparing});
    if (touch.clicked && !row.missing) (comparing ? answer.choose : answer.open) = which;
    fill_rect(canvas, place, theme.sheet, row_radius);
    outline_rect(canvas, place, theme.line, space::line, row_radius);
    feedback(ui, place, row_radius, touch);
    if (touch.ring) draw_focus_ring(canvas, place, row_radius, theme.focus);

    Rect words{place.x + row_padding, place.y + 20, place.width - 2 * row_padding - 180, 38};
    if (comparing && !row.missing) {
        checkbox(ui, around({words.x + box_side / 2, place.middle().y}, box_side, box_side), row.chosen,
            theme.phase(Phase::Case));
        words.take_left(box_side + 20);
    }
    draw_text(canvas, title, type::start_title, words, row.missing ? theme.muted : theme.ink);
    second_line(ui, {words.x, words.bottom(), words.width, 26}, row, which);
    if (!row.missing) return status(ui, place, row);
    const Size size = measure_text(canvas, ui.words()(Word::start_forget), type::panel_strong);
    const Point at{place.right() - row_padding - size.width, place.middle().y - size.height / 2};
    if (text_link(ui, ui.id("forget", which), ui.words()(Word::start_forget), at, type::panel_strong, theme.ink)
        || (touch.focused && ui.keys().take({commands::Key::Delete})))
        answer.forget = which;
}

void recent(
    Ui& ui, Rect column, std::span<const StartRow> rows, bool comparing, Scrolled& scroll, StartAnswer& answer) {
    ui.region(Region::Board);
    const auto scope = ui.in("start");
    column.take_top(290);
    const Word title = comparing ? Word::start_compare_which : Word::start_recent;
    draw_text(ui.canvas(), ui.words()(title), type::start_heading, column.take_top(44), ui.theme().ink);
    column.take_top(6);
    column.take_bottom(space::margin);
    if (rows.empty()) {
        draw_text(ui.canvas(), ui.words()(Word::start_recent_none), type::hint, column.take_top(60), ui.theme().muted);
        return;
    }
    // A little larger than the rows, so that the ring of the one with the keyboard is not cut.
    ScrollArea area(ui, "scroll", column.inset(-8, -8), scroll);
    float y = area.top() + 8;
    const float width = area.width() - (area.scrolls() ? 8 : 16);
    for (std::size_t i = 0; i < rows.size(); ++i, y += row_height + row_gap) {
        const Rect place{column.x, y, width, row_height};
        recent_row(ui, place, rows[i], i, comparing, answer);
        if (ui.moment().key && ui.focus().is_at(ui.id("recent", i))) area.reveal(place.inset(0, -8));
    }
    area.end(y - row_gap + 8);
}

}  // namespace

StartAnswer start_screen(Ui& ui, const StartView& view, StartScroll& scroll) {
    StartAnswer answer;
    const Rect page = ui.page();
    fill_rect(ui.canvas(), page, ui.theme().paper);
    const auto [left, right] = columns_of(page);
    name_of_program(ui, left);
    const auto all = static_cast<std::size_t>(std::ranges::count(view.rows, false, &StartRow::missing));
    const auto chosen = static_cast<std::size_t>(std::ranges::count(view.rows, true, &StartRow::chosen));
    ui.region(Region::Page);
    {
        // Very large letters leave no room for all of it. A little larger, so that no ring is cut.
        const auto scope = ui.in("start");
        const Rect ways{
            left.x - ring_room, ways_top - ring_room, left.width + 2 * ring_room, page.bottom() - ways_top + ring_room};
        ScrollArea area(ui, "ways", ways, scroll.ways);
        const Rect column{left.x, area.top() + ring_room, left.width - (area.scrolls() ? 12 : 0), 10'000};
        const float end =
            view.comparing ? ways_to_compare(ui, column, chosen, answer) : ways_in(ui, column, all, view, answer);
        area.end(end + 2 * ring_room);
    }
    recent(ui, right, view.rows, view.comparing, scroll.recent, answer);
    if (!view.comparing) {
        const auto scope = ui.in("start");
        const Rect corner{page.right() - space::margin - menu_side, space::margin, menu_side, menu_side};
        const std::string_view all_there_is = ui.words()(Word::bar_menu);
        answer.menu = button(ui, "menu", corner,
            {.text = {}, .icon = Icon::More, .label = all_there_is, .tip = all_there_is, .key = view.menu_key});
    }
    if (view.comparing && !ui.modality().is_on() && ui.keys().take({commands::Key::Escape}))
        answer.stop_comparing = true;
    return answer;
}

}  // namespace samenspraak::screen
