// SPDX-License-Identifier: EUPL-1.2
// Texts that are only put on paper, never edited: each word of plain Latin text is laid out once, and lines are put
// together of words. For reports, where the same words come back in thousands of cells. What it does not know (other
// scripts, emoji, words wider than the column) Pango lays out as a whole. Belongs to the thread of its typesetter.
#pragma once
#include "sessions/text/layout.hpp"

namespace samenspraak::text {

// A text in lines, all equally high. The setter must outlive it.
class SetLines {
public:
    SetLines(SetLines&&) noexcept;
    SetLines& operator=(SetLines&&) noexcept;
    ~SetLines();

    int count() const;
    // The lines from first up to last, as far as there are, the first of them with its top left at the current point.
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
    std::size_t words() const;  // that are kept

private:
    friend class SetLines;
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace samenspraak::text
