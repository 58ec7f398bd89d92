// SPDX-License-Identifier: EUPL-1.2
// The threads: four columns, actors to options, and the curves between them.
#include "sessions/insight/thread_map.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/pictures/pictures.hpp"
#include "sessions/report/report_data.hpp"

#include <algorithm>

namespace samenspraak::report {
namespace {

constexpr float margin = 24, width = 1'400, head = 48, padding = 14;
constexpr text::TextStyle head_style{.size = 22, .weight = 600};
constexpr text::TextStyle legend_style{.size = 17};
constexpr text::TextStyle note_style{.size = 18, .weight = 500};

// How much a note tells in the drawing: votes, and what hangs on it.
std::size_t weight(const ReportData& data, NoteId id) {
    std::size_t sum = data.threads.weight(id).votes();
    for (const LinkKind kind : {LinkKind::Touches, LinkKind::Bears, LinkKind::Serves, LinkKind::Answers})
        sum += data.threads.leads_to(id, kind).size() + data.threads.comes_from(id, kind).size();
    return sum;
}

// A session of only the notes that are drawn, in their order, with what was merged already spoken for.
Session lighter(const ReportData& data, std::size_t most) {
    Session session;
    for (const Phase phase : all_phases) {
        const auto notes = data.threads.notes(phase);
        std::vector<NoteId> ids(notes.begin(), notes.end());
        std::ranges::stable_sort(ids, std::greater(), [&](NoteId id) { return weight(data, id); });
        ids.resize(std::min(ids.size(), most));
        for (const NoteId id : ids) session.notes.emplace(id, data.note(id));
    }
    for (const Link& link : data.threads.links())
        if (session.notes.contains(link.from) && session.notes.contains(link.to)) session.links.insert(link);
    session.groups = data.session.groups;
    return session;
}

Curve curve_of(const Session& session, const insight::ThreadCurve& curve) {
    const Note& from = session.notes.at(curve.link.from);
    const Paint paint = paint_of(from.place.phase, from.place.lane);
    const Note& to = session.notes.at(curve.link.to);
    const bool strains = from.place.lane == Lane::Negative || to.place.lane == Lane::Negative;
    const Rgb color = curve.link.kind == LinkKind::Touches ? paint_of(to.place.phase, to.place.lane).edge : paint.edge;
    return {curve.from_x + margin, curve.from_y + margin + head, curve.to_x + margin, curve.to_y + margin + head, color,
        3, strains};
}

// What the lines mean, below the drawing.
void add_legend(const ReportData& data, Picture& picture, text::Typesetter& typesetter) {
    constexpr float sample = 70, gap = 12;
    float x = margin;
    const float y = picture.height;
    const auto add = [&](Word word, Rgb color, bool dashed) {
        const std::string text = data.say(word);
        picture.curves.push_back({x, y + 11, x + sample, y + 11, color, 3, dashed});
        x += sample + gap;
        picture.write(typesetter, {x, y, text, legend_style, 0, 0x1d2433});
        x += typesetter.lay_out({text, legend_style}).width() + 4 * gap;
    };
    add(Word::report_legend_line, 0x5b6475, false);
    add(Word::report_legend_dashes, paint_of(Phase::Effects, Lane::Negative).edge, true);
    picture.height += 22 + margin;
}

}  // namespace

Picture threads_picture(const ReportData& data, text::Typesetter& typesetter, std::size_t most) {
    const Session session = lighter(data, most);
    const insight::Threads threads(session);
    Picture picture;
    picture.language = data.words.language();
    const auto high = [&](const Note& note, float wide) {
        return typesetter.lay_out(picture.wish(data.text(note.id), note_style, wide - 2 * padding)).height()
               + 2 * padding;
    };
    const insight::ThreadMap map = map_threads(session, threads, width, 0, high);
    picture.title = data.say(Word::report_threads_caption);
    picture.description = data.say(Word::report_threads_alternative);
    picture.width = width + 2 * margin;
    picture.height = map.height + head + 2 * margin;
    constexpr std::array phases{Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions};
    for (std::size_t i = 0; i < phases.size(); ++i)
        picture.write(typesetter, {margin + map.column_x[i], margin, data.say(method::guide_of(phases[i]).title),
                                      head_style, 0, paint_of(phases[i], Lane::None).ink});
    for (const insight::ThreadCurve& curve : map.curves) picture.curves.push_back(curve_of(session, curve));
    for (const insight::ThreadNode& node : map.nodes) {
        const Paint paint = paint_of(node.phase, session.notes.at(node.id).place.lane);
        const float x = margin + node.x, y = margin + head + node.y;
        picture.boxes.push_back({x, y, node.width, node.height, 10, paint.fill, paint.edge, 1.5f});
        picture.write(
            typesetter, {x + padding, y + padding, data.text(node.id), note_style, node.width - 2 * padding, 0x1d2433});
    }
    if (!map.curves.empty()) add_legend(data, picture, typesetter);
    return picture;
}

}  // namespace samenspraak::report
