// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/draw/icons.hpp"

#include "app/screen/draw/canvas.hpp"
#include "app/screen/draw/shapes.hpp"

#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace samenspraak::screen {
namespace {

// Draws on a grid of 24 by 24, laid over the box. Lines are two of those wide.
class Pen {
public:
    Pen(Canvas& canvas, const Rect& box, Color color)
        : canvas_(canvas),
          from_(box.corner()),
          unit_(std::min(box.width, box.height) / 24),
          color_(color) {
        from_ = from_ + Point{box.width - 24 * unit_, box.height - 24 * unit_} * 0.5f;
    }

    void line(std::initializer_list<Point> points, bool closed = false, float wide = 2) {
        std::size_t count = 0;
        for (const Point p : points) room_[count++] = on(p);
        draw_path(canvas_, {room_.data(), count}, color_, wide * unit_, closed);
    }
    void shape(std::initializer_list<Point> points) {
        std::size_t count = 0;
        for (const Point p : points) room_[count++] = on(p);
        draw_polygon(canvas_, {room_.data(), count}, color_);
    }
    void disc(Point middle, float radius) { draw_disc(canvas_, on(middle), radius * unit_, color_); }
    void ring(Point middle, float radius, float wide = 2) {
        draw_ring(canvas_, on(middle), (radius + wide / 2) * unit_, wide * unit_, color_);
    }
    void arc(Point middle, float radius, float from, float to, float wide = 2) {
        draw_arc(canvas_, on(middle), (radius + wide / 2) * unit_, wide * unit_, from, to, color_);
    }
    void box(const Rect& rect, float radius, float wide = 2) {
        outline_rect(canvas_, placed(rect), color_, wide * unit_, radius * unit_);
    }
    void filled_box(const Rect& rect, float radius) { fill_rect(canvas_, placed(rect), color_, radius * unit_); }

private:
    Point on(Point p) const { return from_ + p * unit_; }
    Rect placed(const Rect& r) const {
        const Point corner = on({r.x, r.y});
        return {corner.x, corner.y, r.width * unit_, r.height * unit_};
    }

    Canvas& canvas_;
    Point from_;
    float unit_;
    Color color_;
    std::array<Point, 24> room_{};
};

void corners(Pen& pen) {
    pen.line({{3.5f, 8.5f}, {3.5f, 3.5f}, {8.5f, 3.5f}});
    pen.line({{15.5f, 3.5f}, {20.5f, 3.5f}, {20.5f, 8.5f}});
    pen.line({{20.5f, 15.5f}, {20.5f, 20.5f}, {15.5f, 20.5f}});
    pen.line({{8.5f, 20.5f}, {3.5f, 20.5f}, {3.5f, 15.5f}});
}

// Five points out, five in; the filled one is five kites, since only convex shapes can be filled.
std::array<Point, 10> star_points() {
    std::array<Point, 10> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float radius = i % 2 ? 4.2f : 9.6f;
        const float angle = static_cast<float>(i) * std::numbers::pi_v<float> / 5;
        points[i] = {12 + radius * std::sin(angle), 12.8f - radius * std::cos(angle)};
    }
    return points;
}

void star(Pen& pen, bool filled) {
    const auto p = star_points();
    if (!filled) return pen.line({p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], p[9]}, true, 1.8f);
    for (std::size_t i = 0; i < 10; i += 2) pen.shape({p[i], p[i + 1], {12, 12.8f}, p[(i + 9) % 10]});
}

void hand(Pen& pen) {
    pen.line({{8, 12}, {8, 5.5f}});
    pen.line({{11.3f, 11}, {11.3f, 3.5f}});
    pen.line({{14.6f, 11}, {14.6f, 4.5f}});
    pen.line({{18, 12}, {18, 7}});
    pen.line({{18, 11}, {18, 15}, {16.6f, 18.6f}, {13.5f, 20.5f}, {10.5f, 20}, {8, 17.5f}, {4.6f, 12.6f}, {6, 11.6f},
        {8, 13.4f}});
}

void link(Pen& pen) {
    pen.line({{10, 14}, {14, 10}});
    pen.line({{11.5f, 7.5f}, {13.5f, 5.5f}, {16, 4.6f}, {18.4f, 5.6f}, {19.4f, 8}, {18.5f, 10.5f}, {16.5f, 12.5f}});
    pen.line({{12.5f, 16.5f}, {10.5f, 18.5f}, {8, 19.4f}, {5.6f, 18.4f}, {4.6f, 16}, {5.5f, 13.5f}, {7.5f, 11.5f}});
}

void eye(Pen& pen, bool open) {
    if (open) {
        pen.line({{2.5f, 12}, {6, 8}, {9, 6.3f}, {12, 5.8f}, {15, 6.3f}, {18, 8}, {21.5f, 12}, {18, 16}, {15, 17.7f},
                     {12, 18.2f}, {9, 17.7f}, {6, 16}},
            true);
        pen.disc({12, 12}, 3.2f);
        return;
    }
    pen.line({{3, 10}, {6, 13.2f}, {9, 14.7f}, {12, 15.2f}, {15, 14.7f}, {18, 13.2f}, {21, 10}});
    pen.line({{6, 13.2f}, {4.4f, 16}});
    pen.line({{12, 15.2f}, {12, 18.4f}});
    pen.line({{18, 13.2f}, {19.6f, 16}});
}

void turned_arrow(Pen& pen, bool back) {
    const auto x = [back](float at) { return back ? at : 24 - at; };
    pen.line({{x(8.5f), 5}, {x(4), 9.5f}, {x(8.5f), 14}});
    pen.line(
        {{x(4), 9.5f}, {x(14), 9.5f}, {x(17.4f), 10.8f}, {x(19.2f), 14}, {x(17.6f), 17.4f}, {x(14), 19}, {x(10), 19}});
}

void people(Pen& pen) {
    pen.disc({9, 8}, 3.6f);
    pen.disc({16.8f, 8.8f}, 2.8f);
    pen.line({{3, 19}, {3.6f, 16}, {6, 14.2f}, {9, 13.8f}, {12, 14.2f}, {14.4f, 16}, {15, 19}});
    pen.line({{16.4f, 14}, {19, 14.4f}, {20.8f, 16}, {21.2f, 18.4f}});
}

void warning(Pen& pen) {
    pen.line({{12, 3.5f}, {21.5f, 20}, {2.5f, 20}}, true);
    pen.line({{12, 9.5f}, {12, 14.5f}});
    pen.disc({12, 17}, 1.2f);
}

void info(Pen& pen) {
    pen.ring({12, 12}, 9);
    pen.line({{12, 11}, {12, 17}});
    pen.disc({12, 7.6f}, 1.3f);
}

void flask(Pen& pen) {
    pen.line({{8.5f, 3.5f}, {15.5f, 3.5f}});
    pen.line(
        {{9.8f, 3.5f}, {9.8f, 9}, {4.5f, 18.5f}, {6, 20.8f}, {18, 20.8f}, {19.5f, 18.5f}, {14.2f, 9}, {14.2f, 3.5f}});
    pen.line({{7.2f, 14.8f}, {16.8f, 14.8f}});
}

void tension(Pen& pen) {
    pen.line({{3, 12}, {21, 12}});
    pen.line({{7, 8}, {3, 12}, {7, 16}});
    pen.line({{17, 8}, {21, 12}, {17, 16}});
}

void group(Pen& pen) {
    pen.box({3.5f, 3.5f, 17, 17}, 3, 1.8f);
    pen.filled_box({7, 7, 4.4f, 4.4f}, 1);
    pen.filled_box({12.6f, 7, 4.4f, 4.4f}, 1);
    pen.filled_box({7, 12.6f, 4.4f, 4.4f}, 1);
}

void merge(Pen& pen) {
    pen.line({{4, 5}, {9, 5.4f}, {12, 9}, {12, 19.5f}});
    pen.line({{20, 5}, {15, 5.4f}, {12, 9}});
    pen.line({{8, 15.5f}, {12, 19.5f}, {16, 15.5f}});
}

void lock(Pen& pen) {
    pen.box({5, 10.5f, 14, 10}, 2);
    pen.line({{8, 10.5f}, {8, 7}, {9.4f, 4.6f}, {12, 3.6f}, {14.6f, 4.6f}, {16, 7}, {16, 10.5f}});
}

void trash(Pen& pen) {
    pen.line({{4, 6.5f}, {20, 6.5f}});
    pen.line({{9, 6.5f}, {9, 3.8f}, {15, 3.8f}, {15, 6.5f}});
    pen.line({{6, 6.5f}, {7, 20.2f}, {17, 20.2f}, {18, 6.5f}});
}

void pencil(Pen& pen) {
    pen.line({{4, 20}, {5, 15.5f}, {16, 4.5f}, {19.5f, 8}, {8.5f, 19}}, true);
    pen.line({{13.5f, 7}, {17, 10.5f}});
}

void file(Pen& pen) {
    pen.line({{5.5f, 3}, {14, 3}, {18.5f, 7.5f}, {18.5f, 21}, {5.5f, 21}}, true);
    pen.line({{13.5f, 3.4f}, {13.5f, 8}, {18, 8}});
}

void folder(Pen& pen) { pen.line({{3, 5.5f}, {9.5f, 5.5f}, {11.5f, 8}, {21, 8}, {21, 19.5f}, {3, 19.5f}}, true); }

void screen(Pen& pen) {
    pen.box({3, 4, 18, 12.5f}, 2);
    pen.line({{8, 20}, {16, 20}});
    pen.line({{12, 16.5f}, {12, 20}});
}

void phone(Pen& pen) {
    pen.box({7, 2.5f, 10, 19}, 2.4f);
    pen.line({{10.6f, 18}, {13.4f, 18}}, false, 1.6f);
}

void plus(Pen& pen) {
    pen.line({{12, 5}, {12, 19}}, false, 2.4f);
    pen.line({{5, 12}, {19, 12}}, false, 2.4f);
}

void close(Pen& pen) {
    pen.line({{5.5f, 5.5f}, {18.5f, 18.5f}});
    pen.line({{18.5f, 5.5f}, {5.5f, 18.5f}});
}

void search(Pen& pen) {
    pen.ring({10.5f, 10.5f}, 6.5f);
    pen.line({{15.2f, 15.2f}, {20.5f, 20.5f}}, false, 2.4f);
}

void handle(Pen& pen) {
    for (const float x : {8.5f, 15.5f})
        for (const float y : {5.5f, 12.f, 18.5f}) pen.disc({x, y}, 1.7f);
}

void more(Pen& pen) {
    for (const float x : {5.f, 12.f, 19.f}) pen.disc({x, 12}, 2);
}

void pause(Pen& pen) {
    pen.filled_box({6, 4.5f, 4.4f, 15}, 1);
    pen.filled_box({13.6f, 4.5f, 4.4f, 15}, 1);
}

void question(Pen& pen) {
    pen.line({{7.6f, 8.6f}, {8.2f, 6}, {10, 4.5f}, {12.2f, 4.1f}, {14.8f, 4.9f}, {16.2f, 7}, {16, 9.4f}, {14.2f, 11.4f},
        {12.3f, 13}, {12, 15.2f}});
    pen.disc({12, 19.2f}, 1.5f);
}

void person(Pen& pen) {
    pen.disc({12, 7}, 5);
    pen.shape({{3, 22}, {3.6f, 18.6f}, {5.6f, 15.8f}, {8.4f, 14.3f}, {12, 13.8f}, {15.6f, 14.3f}, {18.4f, 15.8f},
        {20.4f, 18.6f}, {21, 22}});
}

void direct(Pen& pen) {
    pen.ring({12, 12}, 9, 2.6f);
    pen.disc({12, 12}, 5);
}

void dashed_ring(Pen& pen, Point middle, float radius, int dashes, float wide) {
    for (int i = 0; i < dashes; ++i) {
        const float from = static_cast<float>(i) / static_cast<float>(dashes);
        pen.arc(middle, radius, from, from + 0.6f / static_cast<float>(dashes), wide);
    }
}

void seat(Pen& pen, bool taken) {
    pen.line({{2, 13}, {22, 13}}, false, 2.6f);
    pen.line({{5.5f, 13}, {5.5f, 21}}, false, 2.4f);
    pen.line({{18.5f, 13}, {18.5f, 21}}, false, 2.4f);
    if (taken)
        pen.disc({12, 6}, 4.4f);
    else
        dashed_ring(pen, {12, 6}, 3.6f, 5, 2);
}

void arrow(Pen& pen, Point tip, Point tail) {
    const Point back = (tail - tip) * (6.5f / 17), side{-back.y, back.x};
    pen.line({tail, tip}, false, 2.2f);
    pen.line({tip + back + side, tip, tip + back - side}, false, 2.2f);
}

}  // namespace

void draw_icon(Canvas& canvas, Icon icon, const Rect& box, Color color) {
    if (!canvas.sees(box)) return;
    Pen pen(canvas, box, color);
    switch (icon) {
    case Icon::Check: pen.line({{4.5f, 12.5f}, {9.5f, 17.5f}, {19.5f, 7}}, false, 2.6f); break;
    case Icon::Plus: plus(pen); break;
    case Icon::Minus: pen.line({{5, 12}, {19, 12}}, false, 2.4f); break;
    case Icon::ArrowRight: arrow(pen, {21, 12}, {4, 12}); break;
    case Icon::ArrowLeft: arrow(pen, {3, 12}, {20, 12}); break;
    case Icon::ArrowUp: arrow(pen, {12, 3}, {12, 20}); break;
    case Icon::ArrowDown: arrow(pen, {12, 21}, {12, 4}); break;
    case Icon::ChevronRight: pen.line({{9, 5}, {16, 12}, {9, 19}}); break;
    case Icon::ChevronDown: pen.line({{5, 9}, {12, 16}, {19, 9}}); break;
    case Icon::Corners: corners(pen); break;
    case Icon::TriangleUp: pen.shape({{12, 4}, {21.5f, 20}, {2.5f, 20}}); break;
    case Icon::TriangleDown: pen.shape({{2.5f, 4}, {21.5f, 4}, {12, 20}}); break;
    case Icon::Dot: pen.disc({12, 12}, 7); break;
    case Icon::Star: star(pen, false); break;
    case Icon::StarFilled: star(pen, true); break;
    case Icon::Link: link(pen); break;
    case Icon::Search: search(pen); break;
    case Icon::Close: close(pen); break;
    case Icon::Phone: phone(pen); break;
    case Icon::Hand: hand(pen); break;
    case Icon::Lock: lock(pen); break;
    case Icon::Cover: eye(pen, false); break;
    case Icon::Reveal: eye(pen, true); break;
    case Icon::Handle: handle(pen); break;
    case Icon::Undo: turned_arrow(pen, true); break;
    case Icon::Redo: turned_arrow(pen, false); break;
    case Icon::Play: pen.shape({{7, 4}, {20, 12}, {7, 20}}); break;
    case Icon::Pause: pause(pen); break;
    case Icon::People: people(pen); break;
    case Icon::More: more(pen); break;
    case Icon::Group: group(pen); break;
    case Icon::Merge: merge(pen); break;
    case Icon::Trash: trash(pen); break;
    case Icon::Pencil: pencil(pen); break;
    case Icon::File: file(pen); break;
    case Icon::Folder: folder(pen); break;
    case Icon::Warning: warning(pen); break;
    case Icon::Info: info(pen); break;
    case Icon::Flask: flask(pen); break;
    case Icon::Tension: tension(pen); break;
    case Icon::Screen: screen(pen); break;
    case Icon::Question: question(pen); break;
    case Icon::Person: person(pen); break;
    case Icon::Direct: direct(pen); break;
    case Icon::Indirect: dashed_ring(pen, {12, 12}, 9, 8, 2.6f); break;
    case Icon::Seat: seat(pen, true); break;
    case Icon::EmptySeat: seat(pen, false); break;
    }
}

}  // namespace samenspraak::screen
