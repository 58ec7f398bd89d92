// SPDX-License-Identifier: EUPL-1.2
// Pictures of a session for paper: the board of each phase, and the threads. Larger and calmer than the screen; every
// text is complete. Never with the names of authors. Each belongs to the thread of its typesetter.
#pragma once
#include "sessions/report/outline.hpp"
#include "sessions/report/pictures/picture.hpp"
#include "sessions/session.hpp"

namespace samenspraak::report {

struct ReportData;

Picture board_picture(const ReportData&, Phase, text::Typesetter&);

// The figure of the outcome (outcome_figure.hpp), with what its marks mean and what is still loose below it.
Picture threads_picture(const ReportData&, text::Typesetter&);

// The colours of notes on paper; the same as on the screen.
struct Paint {
    Rgb fill, edge, ink;
};
Paint paint_of(Phase, Lane);

}  // namespace samenspraak::report
