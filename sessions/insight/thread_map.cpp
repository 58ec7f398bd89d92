// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/thread_map.hpp"

#include <algorithm>
#include <unordered_map>

namespace samenspraak::insight {
namespace {

constexpr std::array columns{Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions};
// Where each column starts and how wide it is, as shares of the whole: effects and options need the most room.
constexpr std::array<float, 4> start{0.f, 0.262f, 0.557f, 0.79f};
constexpr std::array<float, 4> share{0.165f, 0.203f, 0.15f, 0.21f};
constexpr float widest_gap = 56;

using Column = std::vector<NoteId>;
using Columns = std::array<Column, columns.size()>;
using Heights = std::unordered_map<NoteId, float>;

constexpr std::array drawn{LinkKind::Touches, LinkKind::Bears, LinkKind::Serves, LinkKind::Answers};

// The mean place, as a share of its column, of what a note is linked to in the neighbouring column; none when nothing.
float pull(
    const Threads& threads, NoteId id, bool backward, const std::unordered_map<NoteId, float>& places, float own) {
    float sum = 0;
    int count = 0;
    for (LinkKind kind : drawn)
        for (NoteId other : backward ? threads.comes_from(id, kind) : threads.leads_to(id, kind))
            if (auto place = places.find(other); place != places.end()) sum += place->second, ++count;
    return count == 0 ? own : sum / static_cast<float>(count);
}

void note_places(const Column& column, std::unordered_map<NoteId, float>& places) {
    for (std::size_t i = 0; i < column.size(); ++i)
        places[column[i]] = (static_cast<float>(i) + 0.5f) / static_cast<float>(column.size());
}

// Sweeps forth and back: each column is put in the order of what it hangs on. A few sweeps take out most crossings.
void untangle(Columns& order, const Threads& threads) {
    std::unordered_map<NoteId, float> places;
    for (const Column& column : order) note_places(column, places);
    for (int sweep = 0; sweep < 6; ++sweep) {
        const bool backward = sweep % 2 == 0;  // look at the column before, from left to right
        for (std::size_t i = 1; i < order.size(); ++i) {
            Column& column = order[backward ? i : order.size() - 1 - i];
            std::unordered_map<NoteId, float> pulls;
            for (NoteId id : column) pulls[id] = pull(threads, id, backward, places, places[id]);
            std::ranges::stable_sort(column, {}, [&](NoteId id) { return pulls[id]; });
            note_places(column, places);
        }
    }
}

float full_height(const Column& column, const Heights& heights) {
    float sum = 0;
    for (NoteId id : column) sum += heights.at(id);
    return sum;
}

float gaps(const Column& column) { return static_cast<float>(column.empty() ? 0 : column.size() - 1); }

}  // namespace

const ThreadNode* ThreadMap::find(NoteId id) const {
    const auto found = std::ranges::find(nodes, id, &ThreadNode::id);
    return found == nodes.end() ? nullptr : &*found;
}

const ThreadNode* ThreadMap::at(float x, float y) const {
    const auto found = std::ranges::find_if(nodes, [&](const ThreadNode& node) {
        return x >= node.x && x < node.x + node.width && y >= node.y && y < node.y + node.height;
    });
    return found == nodes.end() ? nullptr : &*found;
}

ThreadMap map_threads(
    const Session& session, const Threads& threads, float width, float height, const NodeHeight& node_height) {
    ThreadMap map;
    map.width = width;
    map.height = height;
    Columns order;
    Heights heights;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        map.column_x[i] = start[i] * width;
        map.column_width[i] = share[i] * width;
        const auto notes = threads.notes(columns[i]);
        order[i].assign(notes.begin(), notes.end());
        for (NoteId id : order[i]) heights[id] = node_height(session.notes.at(id), map.column_width[i]);
        map.height = std::max(map.height, full_height(order[i], heights) + gaps(order[i]) * min_thread_gap);
    }
    untangle(order, threads);

    std::unordered_map<NoteId, std::size_t> node_of;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const float room = map.height - full_height(order[i], heights);
        const float gap = std::clamp(room / std::max(1.f, gaps(order[i])), min_thread_gap, widest_gap);
        float y = 0;
        for (NoteId id : order[i]) {
            node_of[id] = map.nodes.size();
            map.nodes.push_back({id, columns[i], map.column_x[i], y, map.column_width[i], heights.at(id)});
            y += heights.at(id) + gap;
        }
    }
    for (const Link& link : threads.links()) {
        if (std::ranges::find(drawn, link.kind) == drawn.end()) continue;
        const ThreadNode &from = map.nodes[node_of.at(link.from)], &to = map.nodes[node_of.at(link.to)];
        map.curves.push_back({link, from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2});
    }
    return map;
}

}  // namespace samenspraak::insight
