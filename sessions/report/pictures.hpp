// SPDX-License-Identifier: EUPL-1.2
// What a session looks like on paper: the board of each phase, and the threads. Larger than the screen and calmer;
// every text is whole. Never with the names of who wrote what.
#pragma once
#include "sessions/report/picture.hpp"
#include "sessions/session.hpp"

namespace samenspraak::report {

struct Material;

inline constexpr std::size_t most_in_figure = 30;  // notes in a column of the figure: more cannot be read on a page

Picture board_picture(const Material&, Phase, Typesetter&);

// No more than `most` notes in each column: those with the most votes and links.
Picture threads_picture(const Material&, Typesetter&, std::size_t most = most_in_figure);

// The colours that notes have on paper, as on the screen.
struct Paint {
    Rgb fill, edge, ink;
};
Paint paint_of(Phase, Lane);

}  // namespace samenspraak::report
