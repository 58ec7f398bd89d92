// SPDX-License-Identifier: EUPL-1.2
// Sheets of A4 being filled from top to bottom, in points: where the pen is, when a page is full, and the tags that say
// what is what. Only for pdf.cpp and pdf_table.cpp.
#pragma once
#include "sessions/report/pictures/picture.hpp"
#include "sessions/text/line_setter.hpp"

#include <cairo.h>

#include <memory>
#include <string>
#include <vector>

namespace samenspraak::report {

namespace paper {
inline constexpr float width = 595.28f, height = 841.89f, margin = 57, top = 57, bottom = height - 64;
inline constexpr float text = width - 2 * margin;
inline constexpr Rgb ink = 0x1d2433, muted = 0x5b6475, line = 0xddd7ca;
}  // namespace paper

class Pages {
public:
    explicit Pages(text::Typesetter&);
    ~Pages();
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    // Tags without an end of their own stay open over pages; those with text in them must not.
    class Tag {
    public:
        Tag(Pages& pages, const char* name, const std::string& about = {});
        ~Tag();
        Tag(const Tag&) = delete;
        Tag& operator=(const Tag&) = delete;

    private:
        cairo_t* cairo_;
        const char* name_;
    };

    float y = paper::top;
    int number() const { return number_; }  // of the page that is being filled; the first is the title's
    bool fits(float high) const { return y + high <= paper::bottom; }
    void need(float high);  // a new page when there is no such room, unless this one is empty
    void next_page();
    void front_page();  // the last one made: without a number

    // Lines first up to last at the pen, which stays; one tagged piece.
    void put(const text::SetLines&, float x, int first, int last, Rgb, const char* tag);
    // A text with as many pages as it takes, below the pen, which goes below it.
    void flow(const std::string& text, const text::TextStyle&, float x, float wide, Rgb, const char* tag);
    void rule(float x, float wide, float thick, Rgb);  // at the pen, when the page is full; no part of the text
    void bookmark(int level, const std::string& text, const std::string& anchor);
    void put(const Picture&, float x, float wide);

    text::SetLines lay_out(const std::string& text, const text::TextStyle&, float wide = 0, int lines = 0);
    cairo_t* cairo() { return cairo_.get(); }
    void finish();  // the last page; then bytes() is whole
    std::string bytes;
    void set_title(const std::string&);

private:
    void footer();
    void draw_rules();
    text::Typesetter& typesetter_;
    text::LineSetter setter_;
    std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface_;
    std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo_;
    struct Rule {
        float x, y, wide, thick;
        Rgb color;
    };
    std::vector<Rule> rules_;  // of this page
    int number_ = 2;
    int parents_[3] = {0, 0, 0};  // the last bookmark of each level
};

void set_color(cairo_t*, Rgb);

}  // namespace samenspraak::report
