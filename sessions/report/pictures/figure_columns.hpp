// SPDX-License-Identifier: EUPL-1.2
// The rows of the outcome's figure, each in its place: which there are, how many lines each has, and how the height is
// shared between them. Only for the sources of the figure (outcome_figure.hpp).
#pragma once
#include "sessions/report/pictures/outcome_figure.hpp"

namespace samenspraak::report {

// Where the texts of each column begin and end, from left to right; and the height that they have.
struct ColumnPlaces {
    struct Span {
        float left = 0, right = 0;
        float width() const { return right - left; }
    };
    Span actors, effects, values, options;
    float top = 0;
    float below_head = 0;  // the actors begin lower, by so much
    float height = 0;      // 0: as high as all texts need
};

struct FigureColumns {
    insight::OutcomeOrder order;
    std::vector<FigureRow> rows;  // x and width are those of the texts, or of the box of a value
    std::array<std::size_t, 5> first{};
    float height = 0;
};

FigureColumns figure_columns(
    const Session&, const insight::Threads&, text::Typesetter&, const OutcomeFigureWish&, const ColumnPlaces&);

}  // namespace samenspraak::report
