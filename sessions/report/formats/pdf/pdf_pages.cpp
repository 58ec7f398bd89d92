// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/pdf/pdf_pages.hpp"

#include "sessions/text/xml.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <stdexcept>

namespace samenspraak::report {
namespace {

constexpr text::TextStyle footer_style{.size = 9, .ligatures = false};

cairo_status_t append(void* bytes, const unsigned char* more, unsigned int count) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(more), count);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

void set_color(cairo_t* cairo, Rgb color) {
    const auto part = [&](int shift) { return static_cast<double>(color >> shift & 0xffU) / 255; };
    cairo_set_source_rgb(cairo, part(16), part(8), part(0));
}

Pages::Tag::Tag(Pages& pages, const char* name, const std::string& about) : cairo_(pages.cairo()), name_(name) {
    cairo_tag_begin(cairo_, name, about.c_str());
}
Pages::Tag::~Tag() { cairo_tag_end(cairo_, name_); }

Pages::Pages(text::Typesetter& typesetter)
    : typesetter_(typesetter),
      setter_(typesetter),
      surface_(cairo_pdf_surface_create_for_stream(
                   append, &bytes, static_cast<double>(paper::width), static_cast<double>(paper::height)),
          cairo_surface_destroy),
      cairo_(cairo_create(surface_.get()), cairo_destroy) {
    footer();
}

Pages::~Pages() = default;

void Pages::set_title(const std::string& title) {
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, xml_known(title).c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "Samenspraak " SAMENSPRAAK_VERSION);
}

text::SetLines Pages::lay_out(const std::string& text, const text::TextStyle& style, float wide, int lines) {
    return setter_.set({xml_known(text), style, wide, lines});
}

void Pages::need(float high) {
    if (!fits(high) && y > paper::top) next_page();
}

void Pages::next_page() {
    draw_rules();
    cairo_show_page(cairo_.get());
    y = paper::top;
    ++number_;
    footer();
}

void Pages::front_page() {
    draw_rules();
    cairo_show_page(cairo_.get());
    y = paper::top;
    rule(paper::margin, 56, 4, 0x35507e);
}

// Drawn before all else: when an emoji is the first thing on a page, Cairo 1.16 loses the tags that are open.
void Pages::footer() {
    set_color(cairo_.get(), paper::muted);
    cairo_move_to(cairo_.get(), static_cast<double>(paper::margin), static_cast<double>(paper::height - 44));
    lay_out(std::to_string(number_), footer_style).draw(cairo_.get(), 0, 1);
}

void Pages::put(const text::SetLines& layout, float x, int first, int last, Rgb color, const char* tag) {
    const Tag piece(*this, tag);
    set_color(cairo_.get(), color);
    cairo_move_to(cairo_.get(), static_cast<double>(x), static_cast<double>(y));
    layout.draw(cairo_.get(), first, last);
}

void Pages::flow(
    const std::string& text, const text::TextStyle& style, float x, float wide, Rgb color, const char* tag) {
    const text::SetLines lines = lay_out(text, style, wide);
    const float line = style.size * style.leading;
    for (int first = 0; first < lines.count();) {
        const int room = static_cast<int>((paper::bottom - y) / line);
        const int last = std::min(lines.count(), first + room);
        if (last > first) put(lines, x, first, last, color, tag);
        y += line * static_cast<float>(last - first);
        first = last;
        if (first < lines.count()) next_page();
    }
}

void Pages::rule(float x, float wide, float thick, Rgb color) { rules_.push_back({x, y, wide, thick, color}); }

// One path for each colour: a page full of rows has as many rules.
void Pages::draw_rules() {
    std::ranges::stable_sort(rules_, {}, &Rule::color);
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        const Rule& rule = rules_[i];
        cairo_rectangle(cairo_.get(), static_cast<double>(rule.x), static_cast<double>(rule.y),
            static_cast<double>(rule.wide), static_cast<double>(rule.thick));
        if (i + 1 < rules_.size() && rules_[i + 1].color == rule.color) continue;
        set_color(cairo_.get(), rule.color);
        cairo_fill(cairo_.get());
    }
    rules_.clear();
}

void Pages::bookmark(int level, const std::string& text, const std::string& anchor) {
    const int at = std::clamp(level, 1, 3) - 1;
    const int parent = at == 0 ? CAIRO_PDF_OUTLINE_ROOT : parents_[at - 1];
    const auto flags = at == 0 ? CAIRO_PDF_OUTLINE_FLAG_BOLD : static_cast<cairo_pdf_outline_flags_t>(0);
    const int made = cairo_pdf_surface_add_outline(
        surface_.get(), parent, xml_known(text).c_str(), ("dest='" + anchor + "'").c_str(), flags);
    for (int below = at; below < 3; ++below) parents_[below] = made;
}

void Pages::put(const Picture& picture, float x, float wide) {
    const auto scale = static_cast<double>(wide / picture.width);
    const Tag figure(*this, "Figure");
    cairo_save(cairo_.get());
    cairo_translate(cairo_.get(), static_cast<double>(x), static_cast<double>(y));
    cairo_scale(cairo_.get(), scale, scale);
    draw(picture, cairo_.get(), typesetter_);
    cairo_restore(cairo_.get());
    y += picture.height * static_cast<float>(scale);
}

void Pages::finish() {
    draw_rules();
    cairo_show_page(cairo_.get());
    cairo_surface_finish(surface_.get());
    const cairo_status_t status = cairo_surface_status(surface_.get());
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

}  // namespace samenspraak::report
