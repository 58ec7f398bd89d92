// SPDX-License-Identifier: EUPL-1.2
// Lays out texts that are printed and never edited. Each word of plain Latin text is laid out once, and lines are
// composed of these words: in reports the same words come back in thousands of cells. Everything else (other scripts,
// emoji, words wider than the column) is laid out by Pango as a whole. It keeps all words it has seen. It belongs to
// the thread of its typesetter, which must outlive it.
#pragma once
#include "sessions/text/layout.hpp"

namespace samenspraak::text {

// A text in lines of equal height. The setter must outlive it.
class SetLines {
public:
    SetLines(SetLines&&) noexcept;
    SetLines& operator=(SetLines&&) noexcept;
    ~SetLines();

    int count() const;
    // Draws the lines from `first` up to `last`, as far as they exist, the first with its top left at the current
    // point.
    void draw(cairo_t*, int first, int last) const;

private:
    friend class LineSetter;
    struct Parts;
    explicit SetLines(std::unique_ptr<Parts>);
    std::unique_ptr<Parts> parts_;
};

class LineSetter {
public:
    explicit LineSetter(Typesetter&);
    ~LineSetter();
    LineSetter(const LineSetter&) = delete;
    LineSetter& operator=(const LineSetter&) = delete;

    SetLines set(const TextWish&);
    std::size_t words() const;  // the number of words that are kept

private:
    friend class SetLines;
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace samenspraak::text
