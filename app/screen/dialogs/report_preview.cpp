// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/report_preview.hpp"

#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "sessions/report/formats/report_context.hpp"
#include "sessions/report/outline.hpp"
#include "sessions/report/pictures/picture.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

namespace samenspraak::screen {
namespace {

using report::Box, report::ReportContext, report::Figure, report::Heading, report::List, report::ListItem,
    report::Outline, report::Picture, report::Table;

constexpr float page_width = 1'000, page_padding = 56, paragraph_gap = 14, before_heading = 26, indent = 28, cell = 12;
constexpr float term_share = 0.34f;
constexpr Lettering page_title{.size = 40, .weight = type::bold, .leading = 1.15f};
constexpr std::array headings{Lettering{.size = 28, .weight = type::semibold},
    Lettering{.size = 23, .weight = type::semibold}, Lettering{.size = 20, .weight = type::semibold}};
constexpr Lettering body{.size = 20, .leading = 1.4f}, strong{.size = 20, .weight = type::semibold, .leading = 1.4f};
constexpr Lettering small{.size = 18, .leading = 1.35f},
    small_strong{.size = 18, .weight = type::semibold, .leading = 1.35f};

// Puts one block after the other on the page, or only measures them.
class Sheet {
public:
    Sheet(screen::Ui& ui, screen::Rect column, const std::optional<report::Picture>& figure, bool draws)
        : ui_(ui),
          figure_(figure),
          at_(column),
          top_(column.y),
          draws_(draws) {}
    float height() const { return at_.y - top_; }

    void operator()(const report::Heading& heading) {
        skip(before_heading);
        write(heading.text, headings[static_cast<std::size_t>(std::clamp(heading.level, 1, 3) - 1)], ink());
        skip(paragraph_gap / 2);
    }
    void operator()(const report::Paragraph& paragraph) {
        const bool lead = paragraph.tone == report::Tone::Lead, quiet = paragraph.tone == report::Tone::Quiet;
        write(paragraph.text, lead ? strong : body, quiet ? muted() : ink());
        skip(paragraph_gap);
    }
    void operator()(const report::List& list) {
        std::size_t number = 0;
        for (const report::ListItem& item : list.items) {
            const std::string mark = list.numbered ? std::to_string(++number) + "." : "•";
            if (draws_) draw_paragraph(ui_.canvas(), mark, body, at_, muted());
            write(item.text, body, ink(), indent);
            for (const std::string& under : item.under) write(under, small, muted(), indent);
            skip(paragraph_gap / 2);
        }
        skip(paragraph_gap / 2);
    }
    void operator()(const report::Table& table) {
        if (!table.caption.empty()) write(table.caption, small, muted());
        cells(table, table.header, small_strong);
        for (const auto& row : table.rows) cells(table, row, small);
        skip(paragraph_gap);
    }
    void operator()(const report::Card& card) {
        if (!card.title.empty()) write(card.title, strong, ink());
        for (const report::Card::Row& row : card.rows) {
            const float term = at_.width * term_share;
            const float left = put(row.term, small_strong, {at_.x, at_.y, term - cell, 0}, ink());
            const float right = put(row.text, small, {at_.x + term, at_.y, at_.width - term, 0}, ink());
            skip(std::max(left, right) + paragraph_gap / 2);
        }
        skip(paragraph_gap);
    }
    void operator()(const report::Figure& figure) {
        if (figure_) draw_figure(*figure_);
        write(figure.caption, strong, ink());
        write(figure.alternative, small, muted());
        skip(paragraph_gap);
    }
    void title(const report::Outline& outline) {
        write(outline.title, page_title, ink());
        write(outline.subtitle, body, muted());
        skip(paragraph_gap);
    }

private:
    Color ink() const { return ui_.theme().ink; }
    Color muted() const { return ui_.theme().muted; }
    void skip(float height) { at_.y += height; }
    // Wrapped in that place; answers with its height.
    float put(std::string_view text, const Lettering& lettering, Rect place, Color color) {
        if (text.empty()) return 0;
        place.height = measure_text(ui_.canvas(), text, lettering, place.width).height;
        if (draws_) draw_paragraph(ui_.canvas(), text, lettering, place, color);
        return place.height;
    }
    void write(std::string_view text, const Lettering& lettering, Color color, float from_left = 0) {
        skip(put(text, lettering, {at_.x + from_left, at_.y, at_.width - from_left, 0}, color));
    }
    void cells(const report::Table& table, const std::vector<std::string>& row, const Lettering& lettering) {
        const auto count = static_cast<float>(std::max<std::size_t>(1, row.size()));
        const auto whole = static_cast<float>(std::accumulate(table.widths.begin(), table.widths.end(), 0));
        float x = at_.x, highest = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool shares = i < table.widths.size() && whole > 0;
            const float wide = at_.width * (shares ? static_cast<float>(table.widths[i]) / whole : 1 / count);
            highest = std::max(highest, put(row[i], lettering, {x, at_.y + cell / 2, wide - cell, 0}, ink()));
            x += wide;
        }
        skip(highest + cell);
        if (draws_) draw_line(ui_.canvas(), {at_.x, at_.y}, {at_.x + at_.width, at_.y}, ui_.theme().line, 1);
    }

    // On white, whatever the theme: its colours are those of paper.
    void draw_figure(const report::Picture& picture) {
        const float scale = at_.width / picture.width, high = picture.height * scale;
        if (draws_) draw_scaled(picture, scale, {at_.x, at_.y, at_.width, high});
        skip(high + paragraph_gap / 2);
    }
    void draw_scaled(const report::Picture& picture, float scale, const Rect& place) {
        Canvas& canvas = ui_.canvas();
        fill_rect(canvas, place, Color(0xffffff));
        const auto at = [&](float x, float y) { return Point{place.x + x * scale, place.y + y * scale}; };
        for (const report::Ribbon& ribbon : picture.ribbons)
            draw_ribbon(canvas,
                {at(ribbon.from_x, ribbon.from_y), at(ribbon.to_x, ribbon.to_y), ribbon.from_wide * scale,
                    ribbon.to_wide * scale, ribbon.even},
                Color(ribbon.color).at(ribbon.strength));
        for (const report::Box& box : picture.boxes) {
            const Point corner = at(box.x, box.y);
            const Rect rect{corner.x, corner.y, box.width * scale, box.height * scale};
            fill_rect(canvas, rect, Color(box.fill), box.radius * scale);
            if (box.line > 0) outline_rect(canvas, rect, Color(box.edge), box.line, box.radius * scale);
        }
        std::vector<Point> points;
        for (const report::Polygon& polygon : picture.polygons) {
            points.clear();
            for (const auto& [x, y] : polygon.points) points.push_back(at(x, y));
            if (polygon.line > 0)
                draw_path(canvas, points, Color(polygon.color), polygon.line * scale);
            else
                draw_polygon(canvas, points, Color(polygon.color));
        }
        for (const report::Lettering& text : picture.texts) {
            const Point corner = at(text.x, text.y);
            Lettering lettering = text.style;
            lettering.size *= scale;
            draw_layout(canvas, set_text(canvas, text.text, lettering, text.width * scale), corner, Color(text.color));
        }
    }

    Ui& ui_;
    const std::optional<report::Picture>& figure_;
    Rect at_;
    float top_;
    bool draws_;
};

// What was made for the choices and the state of the session that it was made of.
struct PreviewState {
    Scrolled scroll;
    std::optional<report::Outline> outline;
    std::uint64_t revision = 0;
    std::optional<report::Picture> figure;  // the threads, when the report draws them
    bool names = false, annex = true;
    std::string language;
    std::vector<float> heights;  // of the blocks, at `width`
    float width = 0;
};

// Made anew when what it is made of is other than it was.
const report::Outline& outline_of(
    const Session& session, std::uint64_t revision, const ExportSelection& wish, PreviewState& state) {
    if (state.outline && state.revision == revision && state.names == wish.names && state.annex == wish.annex
        && state.language == wish.language)
        return *state.outline;
    state.revision = revision, state.names = wish.names, state.annex = wish.annex, state.language = wish.language;
    state.heights.clear();
    state.figure.reset();
    report::ReportContext context(session, {.names = wish.names, .annex = wish.annex, .language = wish.language});
    state.outline.emplace(context.outline());
    if (std::ranges::any_of(
            state.outline->blocks, [](const auto& b) { return std::holds_alternative<report::Figure>(b); }))
        state.figure.emplace(context.figure());
    return *state.outline;
}

void draw_page(Ui& ui, const report::Outline& outline, Rect column, PreviewState& state) {
    if (state.width != column.width) state.heights.clear(), state.width = column.width;
    if (state.heights.empty()) {
        Sheet title(ui, column, state.figure, false);
        title.title(outline);
        state.heights.push_back(title.height());
    }
    const Rect seen = ui.canvas().clip();
    for (std::size_t i = 0; i <= outline.blocks.size(); ++i) {
        const bool known = i < state.heights.size();
        if (!known) {
            Sheet block(ui, column, state.figure, false);
            std::visit(block, outline.blocks[i - 1]);
            state.heights.push_back(block.height());
        }
        const float height = state.heights[i];
        if (column.y + height >= seen.y && column.y <= seen.bottom()) {
            Sheet block(ui, column, state.figure, true);
            if (i == 0)
                block.title(outline);
            else
                std::visit(block, outline.blocks[i - 1]);
        }
        column.y += height;
    }
}

float height_of(const PreviewState& state) {
    return std::accumulate(state.heights.begin(), state.heights.end(), 0.f) + 2 * page_padding;
}

Decision draw_preview(
    Ui& ui, const Session& session, std::uint64_t revision, ExportSelection& wish, PreviewState& state) {
    const method::Words& words = ui.words();
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = words(Word::app_close)},
        ButtonWish{.text = words(Word::outcome_make), .look = Look::Main, .main = ui.theme().phase(Phase::Actions)}};
    const float room = ui.page().height - 260;
    const DialogAnswer answer = dialog(ui, "preview",
        {.title = words(Word::export_preview), .buttons = buttons, .width = page_width + 160, .room = room});
    const auto scope = ui.in("preview");
    const auto layer = ui.canvas().on(Layer::Dialog);
    Rect place = answer.room;
    Rect choices = place.take_top(space::control_height);
    place.take_top(paragraph_gap);
    const auto choose = [&](std::string_view name, Word word, bool& on) {
        ButtonWish button_wish{.text = words(word), .icon_after = Icon::Check, .chosen = on};
        const float wide = button_width(ui, button_wish);
        if (!on) button_wish.icon_after.reset();
        if (button(ui, name, choices.take_left(wide), button_wish)) on = !on;
        choices.take_left(space::control_gap);
    };
    choose("names", Word::export_names, wish.names);
    choose("annex", Word::export_annex, wish.annex);
    language_buttons(ui, choices, wish.language);
    const report::Outline& shown = outline_of(session, revision, wish, state);
    fill_rect(ui.canvas(), place, ui.theme().soft, space::note_radius);
    ScrollArea area(ui, "page", place, state.scroll);
    const float wide = std::min(page_width, area.width() - 2 * paragraph_gap);
    const Rect page{place.x + (area.width() - wide) / 2, area.top() + paragraph_gap, wide,
        std::max(height_of(state), place.height - 2 * paragraph_gap)};
    fill_rect(ui.canvas(), page, ui.theme().sheet);
    draw_page(ui, shown, {page.x + page_padding, page.y + page_padding, wide - 2 * page_padding, 0}, state);
    area.end(page.y + height_of(state) + paragraph_gap);
    if (answer.dismissed || answer.button == 0u) return Decision::Dismissed;
    return answer.button ? Decision::Done : Decision::Open;
}

class ReportPreview : public OverlayDialog {
public:
    explicit ReportPreview(ExportPlan& plan) : plan_(plan) {}

    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const Decision decision =
            draw_preview(ui, context.session(), context.document.revision(), plan_.selection(), state_);
        if (decision == Decision::Open) return;
        context.ui_state.close();
        if (decision == Decision::Dismissed) return;
        plan_.open_next_as_chosen(exports::ExportKind::Report);
        context.ui_state.open(commands::Overlay::Export);
    }

private:
    ExportPlan& plan_;
    PreviewState state_;
};

}  // namespace

OverlayDialogPtr report_preview(ExportPlan& plan, const commands::ReadContext& context) {
    plan.begin(context, std::nullopt);
    return std::make_unique<ReportPreview>(plan);
}

}  // namespace samenspraak::screen
