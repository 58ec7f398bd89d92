// SPDX-License-Identifier: EUPL-1.2
// What a session looks like on paper: the board of each phase, and the threads. Larger than the screen and calmer;
// every text is whole. Never with the names of who wrote what.
#pragma once
#include "sessions/report/outline.hpp"
#include "sessions/report/pictures/picture.hpp"
#include "sessions/session.hpp"

namespace samenspraak::report {

struct ReportData;

Picture board_picture(const ReportData&, Phase, text::Typesetter&);

// No more than `most` notes in each column: those with the most votes and links.
Picture threads_picture(const ReportData&, text::Typesetter&, std::size_t most = max_in_figure);

// The colours that notes have on paper, as on the screen.
struct Paint {
    Rgb fill, edge, ink;
};
Paint paint_of(Phase, Lane);

}  // namespace samenspraak::report
