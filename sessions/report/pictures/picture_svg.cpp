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
    void operator()(const Curve& curve) {
        const float middle = (curve.from_x + curve.to_x) / 2;
        out += "<path d=\"M" + said(curve.from_x) + ' ' + said(curve.from_y) + 'C' + said(middle) + ' '
               + said(curve.from_y) + ' ' + said(middle) + ' ' + said(curve.to_y) + ' ' + said(curve.to_x) + ' '
               + said(curve.to_y) + "\" fill=\"none\"";
        color("stroke", curve.color), number("stroke-width", curve.line);
        if (curve.dashed) out += " stroke-dasharray=\"10 6\"";
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
    for (const Curve& curve : picture.curves) writer(curve);
    for (std::size_t i = picture.behind; i < picture.boxes.size(); ++i) writer(picture.boxes[i]);
    for (const Lettering& text : picture.texts)
        writer(text, typesetter.lay_out(picture.wish(text.text, text.style, text.width)));
    return std::move(writer.out) + "</svg>\n";
}

}  // namespace samenspraak::report
