// SPDX-License-Identifier: EUPL-1.2
// Where each note lies when the threads are drawn: four columns, actors to options, and the curves between them. Pure
// arithmetic in design units, for the screen, the report's figure and pictures alike; knows no drawing.
#pragma once
#include "sessions/insight/threads.hpp"

#include <array>
#include <functional>
#include <vector>

namespace samenspraak::insight {

struct ThreadNode {
    NoteId id;
    Phase phase{};
    float x = 0, y = 0, width = 0, height = 0;
};

struct ThreadCurve {
    Link link;  // resolved: both ends are nodes
    float from_x = 0, from_y = 0, to_x = 0, to_y = 0;
};

struct ThreadMap {
    std::vector<ThreadNode> nodes;    // column after column, from top to bottom
    std::vector<ThreadCurve> curves;  // Touches, Bears, Serves and Answers; in the order of Threads::links
    std::array<float, 4> column_x{}, column_width{};
    float width = 0, height = 0;
    const ThreadNode* find(NoteId) const;          // null when it is not drawn
    const ThreadNode* at(float x, float y) const;  // the node under a point, or null
};

inline constexpr float min_thread_gap = 12;  // between two notes of a column

// How high the text of a note is in a column of this width, with its padding.
using NodeHeight = std::function<float(const Note&, float width)>;

// Lies within `width`; at least as high as its fullest column, spread over `height` where there is room. In each column
// notes stand near what they are linked to, so that few curves cross; the order is the same for the same session.
ThreadMap map_threads(const Session&, const Threads&, float width, float height, const NodeHeight&);

}  // namespace samenspraak::insight
