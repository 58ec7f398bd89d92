// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/pictures/picture.hpp"
#include "sessions/text/direction.hpp"
#include "sessions/text/xml.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace samenspraak::report {
namespace {

// The paragraph that the byte is in.
std::string_view paragraph_of(std::string_view text, std::size_t byte) {
    const std::size_t before = byte == 0 ? std::string_view::npos : text.rfind('\n', byte - 1);
    const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(from, text.find('\n', from) - from);
}

class SvgWriter {
public:
    std::string out;

    void operator()(const Box& box) {
        out += "<rect";
        number("x", box.x), number("y", box.y), number("width", box.width), number("height", box.height);
        if (box.radius > 0) number("rx", box.radius);
        color("fill", box.fill);
        if (box.line > 0) color("stroke", box.edge), number("stroke-width", box.line);
        out += "/>\n";
    }
    // The upper edge from left to right, then the lower one back.
    void operator()(const Ribbon& ribbon) {
        const float middle = (ribbon.from_x + ribbon.to_x) / 2, from = ribbon.from_wide / 2, to = ribbon.to_wide / 2;
        const auto curve = [&](float to_x, float from_y, float to_y) {
            out += 'C' + said(middle) + ' ' + said(from_y) + ' ' + said(middle) + ' ' + said(to_y) + ' ' + said(to_x)
                   + ' ' + said(to_y);
        };
        if (ribbon.even) {
            out += "<path d=\"M" + said(ribbon.from_x) + ' ' + said(ribbon.from_y);
            curve(ribbon.to_x, ribbon.from_y, ribbon.to_y);
            out += "\" fill=\"none\"";
            color("stroke", ribbon.color), number("stroke-width", ribbon.from_wide);
            number("stroke-opacity", ribbon.strength);
        } else {
            out += "<path d=\"M" + said(ribbon.from_x) + ' ' + said(ribbon.from_y - from);
            curve(ribbon.to_x, ribbon.from_y - from, ribbon.to_y - to);
            out += 'V' + said(ribbon.to_y + to);
            curve(ribbon.from_x, ribbon.to_y + to, ribbon.from_y + from);
            out += "Z\"";
            color("fill", ribbon.color), number("fill-opacity", ribbon.strength);
        }
        out += "/>\n";
    }
    void operator()(const Polygon& polygon) {
        out += polygon.line > 0 ? "<polyline points=\"" : "<polygon points=\"";
        for (const auto& [x, y] : polygon.points) out += said(x) + ',' + said(y) + ' ';
        out += '"';
        if (polygon.line > 0) {
            out += " fill=\"none\"";
            color("stroke", polygon.color), number("stroke-width", polygon.line);
        } else {
            color("fill", polygon.color);
        }
        out += "/>\n";
    }
    // Each line as a text of its own, held to the width that it has here, whatever fonts the reader has.
    void operator()(const Lettering& text, const text::Layout& layout) {
        float baseline = text.y + layout.baseline();
        for (const text::TextLine& line : layout.text_lines()) {
            if (line.end > line.begin) {
                out += "<text";
                const bool turned = text::reads_from_right(paragraph_of(text.text, line.begin));
                if (turned) out += " direction=\"rtl\"";  // then it begins at its right edge
                number("x", text.x + line.x + (turned ? line.width : 0)), number("y", baseline),
                    number("font-size", text.style.size);
                number("font-weight", static_cast<float>(text.style.weight));
                color("fill", text.color), number("textLength", line.width);
                out += '>' + xml_text(std::string_view(text.text).substr(line.begin, line.end - line.begin))
                       + (line.hyphen ? "-" : "") + "</text>\n";
            }
            baseline += text.style.size * text.style.leading;
        }
    }
    static std::string said(float value) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.6g", std::round(static_cast<double>(value) * 100) / 100);
        return text.data();
    }

private:
    void number(const char* name, float value) { (((out += ' ') += name) += "=\"") += said(value) + '"'; }
    void color(const char* name, Rgb value) {
        std::array<char, 16> text{};
        std::snprintf(text.data(), text.size(), "#%06x", value);
        (((out += ' ') += name) += "=\"") += std::string(text.data()) + '"';
    }
};

std::string opening(const Picture& picture, SvgPlace place) {
    const std::string width = SvgWriter::said(picture.width), height = SvgWriter::said(picture.height);
    const std::string name = place == SvgPlace::File ? "picture" : "threads_figure";
    std::string out = place == SvgPlace::File ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "";
    out += "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + ' ' + height + '"';
    if (place == SvgPlace::File) out += " width=\"" + width + "\" height=\"" + height + '"';
    out += " xml:lang=\"" + picture.language + "\" role=\"img\" aria-labelledby=\"" + name + "_title " + name
           + "_desc\" font-family=\"Inter, 'Noto Sans', sans-serif\">\n";
    out += "<title id=\"" + name + "_title\">" + xml_text(picture.title) + "</title>\n";
    return out + "<desc id=\"" + name + "_desc\">" + xml_text(picture.description) + "</desc>\n";
}

}  // namespace

std::string to_svg(const Picture& picture, text::Typesetter& typesetter, SvgPlace place) {
    SvgWriter writer;
    writer.out = opening(picture, place);
    for (std::size_t i = 0; i < picture.behind; ++i) writer(picture.boxes[i]);
    for (const Ribbon& ribbon : picture.ribbons) writer(ribbon);
    for (std::size_t i = picture.behind; i < picture.boxes.size(); ++i) writer(picture.boxes[i]);
    for (const Polygon& polygon : picture.polygons) writer(polygon);
    for (const Lettering& text : picture.texts)
        writer(text, typesetter.lay_out(picture.wish(text.text, text.style, text.width)));
    return std::move(writer.out) + "</svg>\n";
}

}  // namespace samenspraak::report
