// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/parts/note_card.hpp"

#include "app/screen/parts/note_space.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/text/fold.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float values_lower = 2;  // the foot of a value
constexpr float chip_gap = 8, mark_size = 22, mark_gap = 8, dot_radius = 6, dot_gap = 5;
constexpr float min_chip = 70;  // narrower says nothing
constexpr float target_line = 3;

Color ink_of(const Theme& theme, Tone tone) {
    return tone == Tone::Good ? theme.positive.strong : tone == Tone::Bad ? theme.negative.strong : Color{};
}

ChipWish wish_of(const Theme& theme, const FaceChip& chip) { return {chip.text, chip.icon, ink_of(theme, chip.tone)}; }

// From the right: votes or words, then marks. Answers with where they begin.
float draw_end(Ui& ui, const Rect& row, const NoteFace& face, const Tint& tint) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    float x = row.right();
    if (face.votes) {
        const std::string votes = std::to_string(*face.votes);
        x -= draw_text(canvas, votes, type::chip_strong, row, theme.ink, Align::Right) + dot_gap + dot_radius;
        draw_disc(canvas, {x, row.middle().y}, dot_radius, tint.strong);
        x -= dot_radius + mark_gap;
    }
    if (!face.end.empty()) {
        const float most = std::max(min_chip, row.width * 0.5f);
        const float width = std::min(most, measure_text(canvas, face.end, type::chip).width);
        draw_text(canvas, face.end, type::chip, {x - width, row.y, width, row.height}, theme.chip_ink);
        x -= width + mark_gap;
    }
    for (const Icon mark : face.marks) {
        draw_icon(canvas, mark, {x - mark_size, row.middle().y - mark_size / 2, mark_size, mark_size},
            mark == Icon::StarFilled ? theme.focus : theme.chip_ink);
        x -= mark_size + mark_gap;
    }
    return x;
}

// As many chips as there is room for; the last says how many more there are.
void draw_chips(Ui& ui, const Rect& row, float end, const NoteFace& face) {
    float x = row.x;
    for (std::size_t i = 0; i < face.chips.size(); ++i) {
        const std::size_t left = face.chips.size() - i;
        const auto more = [&](std::size_t count) { return ui.words()(Word::chip_more, {std::to_string(count)}); };
        const ChipWish wish = wish_of(ui.theme(), face.chips[i]);
        // Room is kept for the "+n" behind it, unless it is the last.
        const float kept = left > 1 ? chip_size(ui, {.text = more(left - 1)}).width + chip_gap : 0;
        const float room = end - x - kept, wanted = chip_size(ui, wish).width;
        if (wanted > room && (i > 0 || room < min_chip)) {
            const std::string text = more(left);
            if (end - x >= chip_size(ui, {.text = text}).width) chip(ui, {x, row.y}, {.text = text});
            return;
        }
        x = chip(ui, {x, row.y}, wish, std::max(room, min_chip)).right() + chip_gap;
    }
}

void light(Ui& ui, const text::Layout& set, Point at, std::string_view text, std::string_view words) {
    for (const text::Match& match : text::find_folded(text, words))
        for (const text::TextBox& box : set.selection(match.begin, match.end))
            fill_rect(ui.canvas(), {at.x + box.x - 2, at.y + box.y, box.width + 4, box.height},
                ui.theme().high_contrast ? ui.theme().selection : ui.theme().focus.at(0.45f), 4);
}

void ground(Ui& ui, const Rect& rect, const Tint& tint, const CardLook& look) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    if (theme.shadows) draw_note_shadow(canvas, rect);
    fill_rect(canvas, rect, tint.fill, space::note_radius);
    if (tint.edge.alpha) outline_rect(canvas, rect, tint.edge, space::line, space::note_radius);
    if (look.pressed)
        fill_rect(canvas, rect, theme.pressed, space::note_radius);
    else if (look.hovered)
        fill_rect(canvas, rect, theme.hover, space::note_radius);
    if (look.target) {
        fill_rect(canvas, rect, tint.strong.at(0.18f), space::note_radius);
        outline_rect(canvas, rect, tint.strong, target_line, space::note_radius);
    }
}

void draw_covered(Ui& ui, const Rect& inside, const NoteFace& face) {
    const Rect eye{inside.x, inside.y + 3, 24, 24};
    draw_icon(ui.canvas(), Icon::Cover, eye, ui.theme().muted);
    draw_text(
        ui.canvas(), face.text, type::chip, {eye.right() + 10, inside.y, inside.width - 34, 30}, ui.theme().muted);
}

}  // namespace

Lettering note_lettering(Phase phase, float size) {
    Lettering lettering = phase == Phase::Values ? type::value : type::note;
    lettering.size = size;
    return lettering;
}

void draw_card(Ui& ui, const Rect& rect, const NoteFace& face, const CardLook& look) {
    Canvas& canvas = ui.canvas();
    if (!canvas.sees(rect.inset(-space::lane_gap))) return;
    const Theme& theme = ui.theme();
    const Tint& tint = theme.tint(look.phase, look.lane);
    ground(ui, rect, tint, look);
    if (look.chosen) draw_focus_ring(canvas, rect, space::note_radius, theme.focus);

    const Rect inside = rect.inset(note_space::across, note_space::down);
    if (face.covered) return draw_covered(ui, inside, face);
    if (!look.without_text) {
        const text::Layout& set = set_text(canvas, face.text, note_lettering(look.phase, look.text_size), inside.width);
        if (!look.lit.empty()) light(ui, set, inside.corner(), face.text, look.lit);
        draw_layout(canvas, set, inside.corner(), theme.ink);
    }
    Rect row = inside;
    row = row.take_bottom(note_space::chip);
    if (look.phase == Phase::Values) row.y += values_lower;
    draw_chips(ui, row, draw_end(ui, row, face, tint), face);
}

}  // namespace samenspraak::screen
