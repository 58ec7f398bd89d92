// SPDX-License-Identifier: EUPL-1.2
// A4 pages that are filled from top to bottom: where the pen is, when a page is full, and the tags that tell a screen
// reader what each part is. All lengths are in points, from the top left of the page. Only for pdf.cpp and
// pdf_table.cpp. Belongs to the thread of the typesetter, which must outlive it.
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

    // A tag around all that is put on the pages while it exists. It may span pages only if it has no text of its own,
    // just other tags. The pages must outlive it.
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
    int number() const { return number_; }  // of the page that is being filled, from 1; page 1 is the title page
    bool fits(float high) const { return y + high <= paper::bottom; }
    void need(float high);  // starts a new page when there is less room than this, unless the page is empty
    void next_page();
    void front_page();  // starts the title page, which is made last and has no number

    // Puts the lines from `first` up to `last` at the pen, with one tag. The pen stays where it is.
    void put(const text::SetLines&, float x, int first, int last, Rgb, const char* tag);
    // Puts a text below the pen, on as many pages as it needs, and moves the pen below it.
    void flow(const std::string& text, const text::TextStyle&, float x, float wide, Rgb, const char* tag);
    void rule(float x, float wide, float thick, Rgb);  // a line at the pen, drawn once the page is full, untagged
    void bookmark(int level, const std::string& text, const std::string& anchor);
    void put(const Picture&, float x, float wide);

    text::SetLines lay_out(const std::string& text, const text::TextStyle&, float wide = 0, int lines = 0);
    cairo_t* cairo() { return cairo_.get(); }
    void finish();  // ends the last page; after that `bytes` is complete
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
