// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/steps/outcome_view.hpp"

#include "app/screen/parts/note_card.hpp"
#include "app/screen/parts/side_column.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace samenspraak::screen {
namespace {

constexpr float padding = 28, head = 62, node_padding = 14, above_text = 11;
constexpr Lettering node_type{.size = 20, .leading = 1.25f};
constexpr int node_lines = 2;
constexpr double between_maps = 2;  // seconds
constexpr std::size_t few = 400;    // notes of which every text is set

// The colour of a thread: of the effect that it runs through, or of the values.
Color thread_color(const Theme& theme, const Session& session, const Link& link) {
    const NoteId effect = link.kind == LinkKind::Touches ? link.to : link.from;
    if (link.kind == LinkKind::Serves) return theme.value.strong;
    const Note* note = find_note(session, effect);
    return theme.tint(Phase::Effects, note ? note->place.lane : Lane::None).strong;
}

// Setting ten thousand texts takes half a second; two lines are the most in any case.
float reckoned_height(const Note& note, float column) {
    constexpr float letter = 0.5f, two_lines = 72, one_line = 52;
    const float width = static_cast<float>(note.text.size()) * node_type.size * letter;
    return width > column - 2 * node_padding ? two_lines : one_line;
}

float node_height(Ui& ui, const Note& note, float column, int lines) {
    const Size text =
        measure_text(ui.canvas(), shown_text(ui.words(), note), node_type, column - 2 * node_padding, lines);
    return std::max(52.f, text.height + 2 * above_text);
}

// A column in which all words fit without making the drawing higher shows them all.
bool has_room_for_all(Ui& ui, const OutcomeView& view, OutcomeState& state) {
    std::array<float, phase_count> high{};
    for (const insight::ThreadNode& node : state.map.nodes)
        if (const Note* note = find_note(view.session, node.id))
            high[index_of(node.phase)] += node_height(ui, *note, node.width, 0) + insight::min_thread_gap;
    bool any = false;
    for (std::size_t i = 0; i < high.size(); ++i)
        if (high[i] > 0 && high[i] - insight::min_thread_gap <= state.map.height) state.lines[i] = 0, any = true;
    return any;
}

void renew_map(Ui& ui, const Rect& inside, float width, const OutcomeView& view, OutcomeState& state) {
    const bool same = state.revision == view.revision && state.width == width && state.height == inside.height;
    if (same) return;
    // Of thousands of notes drawing all threads anew takes longer than a frame: while many come in, now and then.
    const bool many = view.threads.notes().size() > few;
    const double wait = state.mapped_at + between_maps - ui.now();
    if (many && state.width == width && state.height == inside.height && wait > 0) return ui.wake_in(wait);
    state.mapped_at = ui.now();
    state.revision = view.revision;
    state.width = width;
    state.height = inside.height;
    state.lines.fill(node_lines);
    const auto height_of = [&](const Note& note, float column) {
        return many ? reckoned_height(note, column)
                    : node_height(ui, note, column, state.lines[index_of(note.place.phase)]);
    };
    const auto map = [&] {
        return map_threads(view.session, view.threads, width, inside.height - head - padding, height_of);
    };
    state.map = map();
    if (!many && has_room_for_all(ui, view, state)) state.map = map();
}

// The arrow keys walk from note to note, in a column and to the nearest in the next. Answers whether they did.
bool walk(Ui& ui, OutcomeState& state) {
    const NoteId before = state.lit;
    const insight::ThreadNode* now = state.map.find(before);
    const auto nearest = [&](auto fits) {
        const insight::ThreadNode* best = nullptr;
        float distance = 0;
        for (const insight::ThreadNode& node : state.map.nodes) {
            if (!fits(node)) continue;
            const float away = now ? std::abs(node.y - now->y) + std::abs(node.x - now->x) * 4 : node.y + node.x;
            if (!best || away < distance) best = &node, distance = away;
        }
        if (best) state.lit = best->id;
    };
    if (ui.keys().take({commands::Key::Escape})) state.lit = {};
    if (ui.keys().take({commands::Key::Down}))
        nearest([&](const auto& n) { return !now || (n.phase == now->phase && n.y > now->y); });
    if (ui.keys().take({commands::Key::Up}))
        nearest([&](const auto& n) { return !now || (n.phase == now->phase && n.y < now->y); });
    if (ui.keys().take({commands::Key::Right})) nearest([&](const auto& n) { return !now || n.x > now->x; });
    if (ui.keys().take({commands::Key::Left})) nearest([&](const auto& n) { return !now || n.x < now->x; });
    return state.lit && state.lit != before;
}

struct Lit {
    std::unordered_set<NoteId> notes;
    std::vector<Link> links;  // sorted
    bool any() const { return !notes.empty(); }
    bool has(const Link& link) const { return std::ranges::binary_search(links, link); }
};

Lit lit_by(const OutcomeView& view, NoteId id) {
    Lit lit;
    if (!id || !view.threads.contains(id)) return lit;
    insight::Thread thread = view.threads.thread_of(id);
    lit.notes.insert(thread.notes.begin(), thread.notes.end());
    lit.links = std::move(thread.links);
    std::ranges::sort(lit.links);
    return lit;
}

void draw_curves(
    Ui& ui, Point origin, const OutcomeView& view, const OutcomeState& state, const Lit& lit, bool bright) {
    for (const insight::ThreadCurve& curve : state.map.curves) {
        const Point from = origin + Point{curve.from_x, curve.from_y}, to = origin + Point{curve.to_x, curve.to_y};
        if (!ui.canvas().sees(between(from, to).inset(-8))) continue;
        const bool shines = lit.has(curve.link);
        if (shines != bright) continue;
        // An effect that an option answers directly goes under the values: only seen when it is asked for.
        if (curve.link.kind == LinkKind::Answers && !shines) continue;
        const Color color = thread_color(ui.theme(), view.session, curve.link);
        const float strength = shines ? 0.85f : lit.any() ? 0.08f : 0.36f;
        draw_thread(ui.canvas(), from, to, color.at(strength), shines ? 7 : 6);
    }
}

// The one that is lit unfolds to all its words, over what lies below it, as far as there is room in `field`.
struct NodeBox {
    Rect rect;
    int lines;
    bool unfolded = false;
};
NodeBox unfolded(Ui& ui, const NodeBox& box, const Note& note, const Rect& field) {
    const float all = node_height(ui, note, box.rect.width, 0), most = field.height - 2 * node_padding;
    if (all <= box.rect.height + 1) return box;
    const int fitting = static_cast<int>((most - 2 * above_text) / (node_type.size * node_type.leading));
    NodeBox whole{box.rect, all <= most ? 0 : std::max(node_lines, fitting), true};
    whole.rect.height = std::min(all, most);
    const float lowest = std::clamp(box.rect.bottom(), field.bottom() - node_padding, field.bottom());
    whole.rect.y = std::max(field.y, std::min(box.rect.y, lowest - whole.rect.height));
    return whole;
}

void draw_words(Ui& ui, const NodeBox& box, std::string_view text) {
    const float wide = box.rect.width - 2 * node_padding;
    const text::Layout& set = set_text(ui.canvas(), text, node_type, wide, box.lines);
    const float height = measure_text(ui.canvas(), text, node_type, wide, box.lines).height;
    draw_layout(ui.canvas(), set, {box.rect.x + node_padding, box.rect.middle().y - height / 2}, ui.theme().ink);
}

void draw_node(Ui& ui, const insight::ThreadNode& node, Point origin, const Rect& field, const OutcomeView& view,
    OutcomeState& state, const Lit& lit) {
    NodeBox box{{origin.x + node.x, origin.y + node.y, node.width, node.height}, state.lines[index_of(node.phase)]};
    if (!ui.canvas().sees(box.rect)) return;
    const Note* found = find_note(view.session, node.id);
    if (!found) return;  // taken away since it was drawn
    const Note& note = *found;
    if (state.shone == node.id) box = unfolded(ui, box, note, field);
    const Rect& rect = box.rect;
    const std::string_view text = shown_text(ui.words(), note);
    const Touch touch =
        ui.touch(ui.id("node", node.id.bits), rect, {.role = Role::Note, .label = text, .focusable = false});
    if (touch.clicked) state.lit = state.lit == node.id ? NoteId{} : node.id;
    const bool dim = lit.any() && !lit.notes.contains(node.id);
    const Tint& tint = ui.theme().tint(node.phase, note.place.lane);
    if (box.unfolded && ui.theme().shadows) draw_note_shadow(ui.canvas(), rect);
    // On an opaque ground of its own, so that threads never run through the words.
    fill_rect(ui.canvas(), rect, ui.theme().board, space::note_radius);
    const auto fade = ui.canvas().faded(dim ? 0.3f : 1.f);
    fill_rect(ui.canvas(), rect, tint.fill, space::note_radius);
    if (tint.edge.alpha) outline_rect(ui.canvas(), rect, tint.edge, space::line, space::note_radius);
    draw_words(ui, box, text);
    if (state.lit == node.id) draw_focus_ring(ui.canvas(), rect, space::note_radius, ui.theme().focus);
}

// A name, and its formats beside it or below.
bool export_row(Ui& ui, SideColumn& column, std::size_t which, std::string_view name, std::string_view formats) {
    constexpr float above = 12, between = 2;
    const float wide = column.width();
    const float name_high = measure_text(ui.canvas(), name, type::panel_strong, wide).height;
    const float formats_high = measure_text(ui.canvas(), formats, type::chip, wide).height;
    const Rect place = column.place(std::ceil(2 * above + name_high + between + formats_high));
    const Touch touch = ui.touch(ui.id("export", which), place.inset(-8, 0), {.role = Role::Row, .label = name});
    feedback(ui, place.inset(-8, 0), 8, touch);
    draw_line(ui.canvas(), place.corner(), {place.right(), place.y}, ui.theme().soft, 1);
    draw_paragraph(ui.canvas(), name, type::panel_strong, {place.x, place.y + above, wide, name_high}, ui.theme().ink);
    draw_paragraph(ui.canvas(), formats, type::chip,
        {place.x, place.y + above + name_high + between, wide, formats_high}, ui.theme().muted);
    if (touch.ring) draw_focus_ring(ui.canvas(), place.inset(-2, 2), 6, ui.theme().focus);
    column.skip(place.height);
    return touch.clicked;
}

std::optional<std::size_t> export_rows(Ui& ui, SideColumn& column, std::span<const ExportRow> rows) {
    // All in one way: when one does not fit on a line, all have two.
    const bool fits = std::ranges::all_of(rows, [&](const ExportRow& row) {
        return measure_text(ui.canvas(), ui.words()(row.name), type::panel_strong).width
                   + measure_text(ui.canvas(), row.formats, type::chip).width + 24
               <= column.width();
    });
    std::optional<std::size_t> clicked;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string_view name = ui.words()(rows[i].name);
        const RowWish one_line{.text = name, .more = rows[i].formats, .strong = true, .clickable = true};
        if (fits ? column.row("export", i, one_line).clicked : export_row(ui, column, i, name, rows[i].formats))
            clicked = i;
    }
    return clicked;
}

}  // namespace

void thread_drawing(Ui& ui, const Rect& place, const OutcomeView& view, OutcomeState& state) {
    const auto scope = ui.in("threads");
    ui.region(Region::Board);
    fill_rect(ui.canvas(), place, ui.theme().board, space::lane_radius);
    outline_rect(ui.canvas(), place, ui.theme().line, space::line, space::lane_radius);
    if (view.threads.links().empty()) {
        // As on a board that holds nothing.
        const float width = std::min(520.f, place.width - 2 * space::margin);
        const std::string_view text = ui.words()(Word::board_empty_outcome);
        const Size size = measure_text(ui.canvas(), text, type::hint, width);
        draw_paragraph(ui.canvas(), text, type::hint,
            {place.middle().x - size.width / 2, place.y + place.height * 0.4f, width, size.height}, ui.theme().muted);
        return;
    }
    const bool walked = walk(ui, state);
    const Rect inside = place.inset(padding, 0);
    renew_map(ui, inside, inside.width, view, state);
    constexpr std::array names{Word::phase_actors, Word::phase_effects, Word::phase_values, Word::phase_actions_short};
    for (std::size_t i = 0; i < names.size(); ++i)
        draw_text(ui.canvas(), ui.words()(names[i]), type::group,
            {inside.x + state.map.column_x[i], inside.y + 16, state.map.column_width[i] + 40, 40}, ui.theme().muted);

    const Rect field{place.x + 2, place.y + head, place.width - 4, place.height - head - 2};
    ScrollArea area(ui, "scroll", field, state.scroll);
    const Point origin{inside.x, area.top()};
    const Point mouse = ui.mouse().at();
    const insight::ThreadNode* under =
        ui.mouse().is_on(field) ? state.map.at(mouse.x - origin.x, mouse.y - origin.y) : nullptr;
    state.shone = under ? under->id : state.lit;
    const Lit lit = lit_by(view, state.shone);
    draw_curves(ui, origin, view, state, lit, false);
    draw_curves(ui, origin, view, state, lit, true);
    const NoteId shone = state.shone;
    for (const insight::ThreadNode& node : state.map.nodes)
        if (node.id != shone) draw_node(ui, node, origin, field, view, state, lit);
    if (const insight::ThreadNode* over = state.map.find(shone)) draw_node(ui, *over, origin, field, view, state, lit);
    if (const insight::ThreadNode* to = walked ? state.map.find(state.lit) : nullptr)
        area.reveal(Rect{origin.x + to->x, origin.y + to->y, to->width, to->height}.inset(-padding));
    area.end(origin.y + state.map.height + padding);
}

std::optional<std::size_t> outcome_side(
    Ui& ui, const Rect& place, const OutcomeView& view, std::span<const ExportRow> rows, OutcomeState& state) {
    const auto scope = ui.in("outcome");
    ui.region(Region::Side);
    panel(ui, place);
    ScrollArea area(ui, "scroll", place.inset(24, 20), state.side_scroll);
    SideColumn column(ui, {place.x + 24, area.top()}, area.width());
    const method::Words& words = ui.words();
    column.title(words(Word::outcome_report));
    column.muted(words(Word::outcome_report_help));
    const std::optional<std::size_t> clicked = export_rows(ui, column, rows);
    column.skip(space::step);
    column.title(words(Word::outcome_numbers));
    const auto count = [&](Word name, std::size_t number) {
        const std::string text = std::to_string(number);
        column.row(
            "number", static_cast<std::uint64_t>(name), {.text = words(name), .more = text, .strong_more = true});
    };
    count(Word::outcome_participants, view.people);
    count(Word::outcome_notes, view.threads.notes().size());
    count(Word::outcome_values, view.threads.notes(Phase::Values).size());
    count(Word::outcome_options, view.threads.notes(Phase::Actions).size());
    count(Word::outcome_blind_spots, view.blind_spots.unanswered());
    area.end(column.bottom());
    return clicked;
}

}  // namespace samenspraak::screen
