// SPDX-License-Identifier: EUPL-1.2
// The figure of the outcome on paper: the same as on the screen, as high as its texts need.
#include "sessions/report/pictures/outcome_figure.hpp"
#include "sessions/report/pictures/pictures.hpp"
#include "sessions/report/report_data.hpp"

#include <algorithm>

namespace samenspraak::report {
namespace {

constexpr float margin = 40, below = 24;
constexpr text::TextStyle foot_style{.size = 22}, foot_strong{.size = 22, .weight = 600};

Rgb color_of(Hue hue) {
    switch (hue) {
    case Hue::Ink: return 0x1d2433;
    case Hue::Muted: return 0x5b6475;
    case Hue::Actor: return 0x1c6e72;
    case Hue::ActorName: return 0x0f4a4e;
    case Hue::Positive: return 0x2c7a4b;
    case Hue::Negative: return 0xb0432f;
    case Hue::Both: return 0x6b6350;
    case Hue::Plain: return 0x5b6475;
    case Hue::Thread: return 0x66479b;
    case Hue::Heaviest: return 0x553486;
    case Hue::Heavier: return 0x66479b;
    case Hue::Heavy: return 0x7251a6;
    case Hue::OnHeavy: return 0xffffff;
    case Hue::Value: return 0xeae3f5;
    case Hue::ValueEdge: return 0x8a6fbe;
    case Hue::ValueName: return 0x2f1c52;
    case Hue::Technology: return 0x35507e;
    case Hue::Environment: return 0x8a5a12;
    case Hue::People: return 0x96395f;
    }
    return 0;
}

class FigureOnPaper {
public:
    FigureOnPaper(const ReportData& data, text::Typesetter& typesetter) : data_(data), typesetter_(typesetter) {
        picture_.language = data.words.language();
        picture_.title = data.say(Word::report_threads_caption);
        picture_.description = data.say(Word::report_threads_alternative);
    }

    Picture draw() {
        const OutcomeFigureWish wish{.words = data_.words,
            .text = [&](const Note& note) { return data_.text(note.id); },
            .hyphens = picture_.language};
        const OutcomeFigure figure = outcome_figure(data_.session, data_.threads, typesetter_, wish);
        picture_.width = figure.width + 2 * margin;
        picture_.height = margin + figure.height + below;
        for (const FigureText& heading : figure.headings) add(heading, {margin, margin});
        for (const FigureRibbon& ribbon : figure.ribbons)
            picture_.ribbons.push_back(
                {ribbon.from_x + margin, ribbon.from_y + margin, ribbon.from_wide, ribbon.to_x + margin,
                    ribbon.to_y + margin, ribbon.to_wide, color_of(ribbon.hue), ribbon.strength, ribbon.even});
        for (const FigureRow& row : figure.rows) add(row);
        add_foot(figure.order);
        picture_.height += margin;
        return std::move(picture_);
    }

private:
    void add(const FigureText& text, FigurePoint by) {
        if (text.text.empty()) return;
        picture_.write(
            typesetter_, {text.x + by.x, text.y + by.y, text.text, text.style, text.width, color_of(text.hue)});
    }
    void add(const FigureShape& shape, FigurePoint by) {
        Polygon polygon{{}, color_of(shape.hue), shape.line};
        for (const FigurePoint p : shape.points) polygon.points.emplace_back(p.x + by.x, p.y + by.y);
        picture_.polygons.push_back(std::move(polygon));
    }
    void add(const FigureRow& row) {
        constexpr float radius = 10, line = 2;
        constexpr std::size_t values = 2;
        if (row.column == values) {
            const bool light = row.fill == Hue::Value;
            const float in = light ? line / 2 : 0;  // the edge lies within
            picture_.boxes.push_back({row.x + margin + in, row.y + margin + in, row.width - 2 * in, row.height - 2 * in,
                radius, color_of(row.fill), color_of(Hue::ValueEdge), light ? line : 0});
        }
        for (const FigureShape& mark : row.marks) add(mark, {margin, margin});
        add(row.text, {margin, margin});
        add(row.number, {margin, margin});
    }

    // What is loose at the left, what marks mean at the right, in a line below it where there is no room beside it.
    void add_foot(const insight::OutcomeOrder& order) {
        const FigureLegend legend = outcome_legend(typesetter_, data_.words);
        float x = margin, y = picture_.height;
        const auto say = [&](const std::string& text, const text::TextStyle& style) {
            const text::Layout& set = typesetter_.lay_out({.text = text, .style = style});
            picture_.write(
                typesetter_, {x, y + (legend.height - set.height()) / 2, text, style, 0, color_of(Hue::Ink)});
            x += set.width() + below;
        };
        bool any = false;
        for (std::size_t column = 0; column < 4; ++column) {
            if (order.loose[column].empty()) continue;
            if (!any) say(data_.say(Word::outcome_loose), foot_strong);
            any = true;
            say(loose_words(data_.words, column, order.loose[column].size()), foot_style);
        }
        const float right = picture_.width - margin - legend.width;
        if (x > right) y += legend.height + below / 2;
        for (const FigureText& text : legend.texts) add(text, {right, y});
        for (const FigureShape& mark : legend.marks) add(mark, {right, y});
        y += legend.height;
        if (!order.columns[2].empty()) {
            x = margin, y += below / 4;
            say(data_.say(order.voted ? Word::outcome_weight_votes : Word::outcome_weight_links), foot_style);
            y += legend.height;
        }
        picture_.height = y;
    }

    const ReportData& data_;
    text::Typesetter& typesetter_;
    Picture picture_;
};

}  // namespace

Picture threads_picture(const ReportData& data, text::Typesetter& typesetter) {
    return FigureOnPaper(data, typesetter).draw();
}

}  // namespace samenspraak::report
