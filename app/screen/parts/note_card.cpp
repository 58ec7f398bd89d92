// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/parts/note_card.hpp"

#include "app/screen/widgets/widgets.hpp"
#include "sessions/text/fold.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float dot_radius = 6, dot_gap = 5, between_signs = 18;
constexpr float target_line = 3;

Color ink_of(const Theme& theme, Phase phase, Tone tone) {
    switch (tone) {
    case Tone::Good: return theme.positive.strong;
    case Tone::Bad: return theme.negative.strong;
    case Tone::Own: return theme.names(phase);
    case Tone::Missing: return theme.absent;
    case Tone::Plain: break;
    }
    return theme.chip_ink;
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

void draw_covered(Ui& ui, const Rect& rect, const NoteFace& face, const CardLook& look) {
    const CardSpace space = space_of(look.fit.spacing);
    const float small = small_size(look.fit.size);
    const Rect eye{rect.x + space.across, rect.y + space.down, small + 2, small * 1.2f};
    draw_icon(ui.canvas(), Icon::Cover, eye, ui.theme().muted);
    draw_text(ui.canvas(), face.text, small_lettering(look.fit),
        {eye.right() + 10, eye.y, rect.right() - space.across - eye.right() - 10, eye.height}, ui.theme().muted);
}

// From the right, beside the text.
void draw_marks(Ui& ui, const Rect& rect, const NoteFace& face, const CardLook& look) {
    const CardSpace space = space_of(look.fit.spacing);
    const float small = small_size(look.fit.size);
    float x = rect.right() - space.across - small;
    for (const Icon mark : face.marks) {
        const Color ink = mark == Icon::StarFilled ? ui.theme().star : ui.theme().chip_ink;
        draw_icon(ui.canvas(), mark, {x, rect.y + space.down + 3, small, small}, ink);
        x -= small + 8;
    }
}

// Under words that ask for what nobody said yet.
void dash_under(Canvas& canvas, const Rect& words, Color ink) {
    constexpr float dash = 6, gap = 4;
    for (float x = words.x; x < words.right(); x += dash + gap)
        draw_line(canvas, {x, words.bottom()}, {std::min(x + dash, words.right()), words.bottom()}, ink, space::line);
}

// Answers with where the question stands.
Rect draw_names(Ui& ui, const Rect& rect, const NoteFace& face, const CardPlan& plan, const CardLook& look) {
    Canvas& canvas = ui.canvas();
    const CardSpace space = space_of(look.fit.spacing);
    const bool asks = face.names.empty();
    const Color ink = asks ? ui.theme().missing : ui.theme().names(face.name_of.value_or(look.phase));
    const Lettering lettering = names_lettering(look.phase, look.fit, plan.runs_on);
    const text::Layout& set = set_text(
        canvas, asks ? face.question : face.names, lettering, rect.width - 2 * space.across, 0, plan.names_indent);
    Point at{rect.x + space.across, rect.y + plan.names_y};
    if (plan.runs_on)  // on one baseline with the text
        at.y += set_text(canvas, face.text, note_lettering(look.phase, look.fit), plan.text.width).baseline()
                - set.baseline();
    draw_layout(canvas, set, at, ink);
    const float line = lettering.size * lettering.leading;
    if (face.name_of == Phase::Actors) {
        const float icon = std::round(lettering.size * 0.8f);
        draw_icon(
            canvas, Icon::Person, {at.x + plan.names_indent - icon - 5, at.y + (line - icon) / 2, icon, icon}, ink);
    }
    if (!asks) return {};
    const float from = set.lines() > 1 ? 0 : plan.names_indent;  // of the last line
    const Rect words{at.x + from, at.y + set.height() - line, set.last_line() - from, line};
    dash_under(canvas, words, ink);
    return words;
}

void draw_signs(Ui& ui, const Rect& rect, const NoteFace& face, const CardPlan& plan, const CardLook& look) {
    const CardSpace space = space_of(look.fit.spacing);
    Lettering lettering = small_lettering(look.fit);
    lettering.weight = 500;
    const float small = lettering.size, line = small * 1.2f, inner = rect.width - 2 * space.across;
    float x = 0, y = rect.y + plan.signs_y;
    for (const FaceSign& sign : face.signs) {
        const float icon = sign.icon ? small * 1.3f : 0;
        const float wide = icon + measure_text(ui.canvas(), sign.text, lettering).width;
        if (x > 0 && x + wide > inner + 1) x = 0, y += line;
        const Color ink = ink_of(ui.theme(), look.phase, sign.tone);
        const Rect row{rect.x + space.across + x, y, wide + 2, line};
        if (sign.icon) draw_icon(ui.canvas(), *sign.icon, {row.x, row.y + (line - small) / 2, small, small}, ink);
        draw_text(ui.canvas(), sign.text, lettering, {row.x + icon, row.y, wide - icon + 2, line}, ink);
        x += wide + between_signs;
    }
}

void draw_end(Ui& ui, const Rect& rect, const NoteFace& face, const CardPlan& plan, const CardLook& look) {
    const CardSpace space = space_of(look.fit.spacing);
    Lettering lettering = small_lettering(look.fit);
    const Rect row{
        rect.x + space.across, rect.y + plan.end_y, rect.width - 2 * space.across, lettering.size * lettering.leading};
    const std::string words = face.votes ? std::to_string(*face.votes) : face.end;
    const Color ink = face.end_missing ? ui.theme().missing : face.votes ? ui.theme().ink : ui.theme().chip_ink;
    if (face.votes) lettering.weight = type::semibold;
    const float wide = draw_text(ui.canvas(), words, lettering, row, ink, Align::Right);
    if (face.votes)
        draw_disc(ui.canvas(), {row.right() - wide - dot_gap - dot_radius, row.middle().y}, dot_radius,
            ui.theme().tint(look.phase, look.lane).strong);
    if (face.end_missing) dash_under(ui.canvas(), {row.right() - wide, row.y, wide, row.height}, ink);
}

}  // namespace

Rect draw_card(Ui& ui, const Rect& rect, const NoteFace& face, const CardPlan& plan, const CardLook& look) {
    Canvas& canvas = ui.canvas();
    if (!canvas.sees(rect.inset(-space::lane_gap))) return {};
    const Theme& theme = ui.theme();
    ground(ui, rect, theme.tint(look.phase, look.lane), look);
    if (look.chosen) {
        outline_rect(canvas, rect.inset(-space::focus_gap), theme.ink, space::focus_gap, space::note_radius);
        draw_focus_ring(canvas, rect, space::note_radius, theme.focus);
    }
    if (face.covered) return draw_covered(ui, rect, face, look), Rect{};
    if (!look.without_text) {
        const Point at = rect.corner() + plan.text.corner();
        const text::Layout& set = set_text(canvas, face.text, note_lettering(look.phase, look.fit), plan.text.width);
        if (!look.lit.empty()) light(ui, set, at, face.text, look.lit);
        draw_layout(canvas, set, at, theme.ink);
    }
    draw_marks(ui, rect, face, look);
    if (!face.signs.empty()) draw_signs(ui, rect, face, plan, look);
    if (face.votes || !face.end.empty()) draw_end(ui, rect, face, plan, look);
    return face.name_of ? draw_names(ui, rect, face, plan, look) : Rect{};
}

}  // namespace samenspraak::screen
