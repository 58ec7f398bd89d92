// SPDX-License-Identifier: EUPL-1.2
// The layout of the threads: four columns of notes, from actors to options, and the curves between them. Pure
// arithmetic for the screen, the figure in the report and the pictures alike; it draws nothing. All lengths are in
// design units, with the origin at the top left. Holds ids only, so it may outlive the session.
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
    Link link;  // with merged notes resolved: both ends are nodes
    float from_x = 0, from_y = 0, to_x = 0, to_y = 0;
};

struct ThreadMap {
    std::vector<ThreadNode> nodes;    // column after column, from top to bottom
    std::vector<ThreadCurve> curves;  // Touches, Bears, Serves and Answers; in the order of Threads::links
    std::array<float, 4> column_x{}, column_width{};
    float width = 0, height = 0;
    const ThreadNode* find(NoteId) const;          // null when the note is not drawn
    const ThreadNode* at(float x, float y) const;  // the node under this point, or null
};

inline constexpr float min_thread_gap = 12;  // between two notes of a column

// Returns the height of a note in a column of this width, with its padding.
using NodeHeight = std::function<float(const Note&, float width)>;

// Lays the threads out within `width`. The map is as high as its fullest column, or `height` if that is more; columns
// are spread over it. Notes stand near the notes that they are linked to, so that few curves cross. The same session
// always gives the same map.
ThreadMap map_threads(const Session&, const Threads&, float width, float height, const NodeHeight&);

}  // namespace samenspraak::insight
