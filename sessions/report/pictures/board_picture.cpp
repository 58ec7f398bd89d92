// SPDX-License-Identifier: EUPL-1.2
// The board of one phase: sections (lanes, groups) side by side or below each other, in them columns of notes.
#include "sessions/insight/order.hpp"
#include "sessions/method/dates.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/pictures/pictures.hpp"
#include "sessions/report/report_data.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::report {
namespace {

constexpr float margin = 60, gap = 16, padding = 20, column = 330, lane_gap = 32;
constexpr Rgb ink = 0x1d2433, muted = 0x5b6475, lane_fill = 0xfaf8f3, lane_line = 0xddd7ca;
constexpr text::TextStyle title_style{.size = 44, .weight = 700, .leading = 1.2f};
constexpr text::TextStyle about_style{.size = 22};
constexpr text::TextStyle lane_style{.size = 26, .weight = 700};
constexpr text::TextStyle group_style{.size = 21, .weight = 600};
constexpr text::TextStyle note_style{.size = 20, .weight = 500};
constexpr text::TextStyle foot_style{.size = 16};

struct NoteCard {
    std::string head, text, foot;
    Paint paint;
};
struct Section {
    std::string name;
    std::vector<NoteCard> cards;
};
struct LaneOfCards {
    std::string name, under;
    Rgb ink = 0x1d2433;
    std::vector<Section> sections;
    std::size_t cards() const {
        std::size_t count = 0;
        for (const Section& section : sections) count += section.cards.size();
        return count;
    }
};

std::string foot_of_actor(const ReportData& data, const Note& note) {
    std::string foot;
    const auto add = [&](bool wanted, Word word) {
        if (wanted) add_to_list(foot, " · ", data.say(word));
    };
    add(note.directness == Directness::Direct, Word::chip_direct);
    add(note.directness == Directness::Indirect, Word::chip_indirect);
    add(note.at_table == AtTable::Yes, Word::chip_at_table);
    add(note.at_table == AtTable::No, Word::chip_not_at_table);
    return foot;
}

std::string named(const ReportData& data, Word what, std::span<const NoteId> ids) {
    return ids.empty() ? "" : data.say(what) + ": " + data.list(ids, 12);
}

std::string foot_of_value(const ReportData& data, const Note& note) {
    const insight::ValueTally tally = tally_of(data.session, data.threads, note.id);
    std::string foot = tally.votes > 0 ? data.count(CountedWord::chip_votes, tally.votes) : "";
    if (!tally.strengthened_by.empty()) add_to_list(foot, " · ", "▲ " + std::to_string(tally.strengthened_by.size()));
    if (!tally.strained_by.empty()) add_to_list(foot, " · ", "▼ " + std::to_string(tally.strained_by.size()));
    return foot;
}

std::string foot_of(const ReportData& data, const Note& note) {
    const insight::Threads& threads = data.threads;
    std::string foot;
    const auto add = [&](const std::string& line) {
        if (!line.empty()) add_to_list(foot, "\n", line);
    };
    if (note.place.phase == Phase::Actors) add(foot_of_actor(data, note));
    if (note.place.phase == Phase::Effects)
        add(named(data, Word::report_touches, threads.comes_from(note.id, LinkKind::Touches)));
    if (note.place.phase == Phase::Values) add(foot_of_value(data, note));
    if (note.place.phase == Phase::Actions) {
        add(named(data, Word::report_serves, threads.comes_from(note.id, LinkKind::Serves)));
        if (!note.details->owner.empty()) add(data.say(Word::report_owner) + ": " + one_line(note.details->owner));
        if (note.details->experiment) add(data.say(Word::chip_experiment));
    }
    return foot;
}

NoteCard card_of(const ReportData& data, NoteId id) {
    const Note& note = data.note(id);
    return {"", data.text(id), foot_of(data, note), paint_of(note.place.phase, note.place.lane)};
}

// The notes of a lane, group after group: those without one stand last, without a name.
std::vector<Section> sections_of(const ReportData& data, Phase phase, Lane lane) {
    std::vector<Section> sections;
    GroupId last;
    for (const NoteId id : data.threads.notes(phase)) {
        const Note& note = data.note(id);
        if (note.place.lane != lane) continue;
        if (sections.empty() || note.place.group != last) sections.push_back({data.group_of(note), {}});
        last = note.place.group;
        sections.back().cards.push_back(card_of(data, id));
    }
    return sections;
}

LaneOfCards sheet_of(const ReportData& data) {
    LaneOfCards lane;
    lane.sections.emplace_back();
    for (std::size_t i = 0; i < case_question_count; ++i) {
        const std::string& said = data.session.sheet[i];
        lane.sections[0].cards.push_back({data.say(method::name_of(static_cast<CaseQuestion>(i))),
            said.empty() ? data.say(Word::case_unanswered) : said, "", paint_of(Phase::Case, Lane::None)});
    }
    return lane;
}

std::vector<LaneOfCards> lanes_of(const ReportData& data, Phase phase) {
    std::vector<LaneOfCards> lanes;
    if (phase == Phase::Case) lanes.push_back(sheet_of(data));
    const auto order = insight::lanes_in_order(phase);
    for (const Lane lane : order) {
        LaneOfCards next;
        next.sections = sections_of(data, phase, lane);
        const bool needed = lane != Lane::None || (order.size() == 1 && phase != Phase::Case);
        if (next.sections.empty() && !needed) continue;
        if (order.size() > 1) next.name = data.say(method::name_of(lane));
        if (phase == Phase::Case) next.name = data.say(Word::case_notes);
        if (const auto under = method::subtitle_of(lane)) next.under = data.say(*under);
        next.ink = paint_of(phase, lane).ink;
        lanes.push_back(std::move(next));
    }
    return lanes;
}

class Board {
public:
    Board(Picture& picture, text::Typesetter& typesetter) : picture_(picture), typesetter_(typesetter) {}

    // Side by side; answers the lower edge.
    float place(const std::vector<LaneOfCards>& lanes, const std::vector<std::size_t>& columns, float top) {
        float x = margin, bottom = top;
        std::vector<std::size_t> frames;
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            const float width = width_of(columns[i]);
            frames.push_back(picture_.boxes.size());
            picture_.boxes.push_back({x, top, width, 0, 18, lane_fill, lane_line, 2});
            bottom = std::max(bottom, place_lane(lanes[i], x + padding, top + padding, columns[i]) + padding);
            x += width + lane_gap;
        }
        for (const std::size_t frame : frames) picture_.boxes[frame].height = bottom - top;
        picture_.width = std::max(picture_.width, x - lane_gap + margin);
        return bottom;
    }
    static float width_of(std::size_t columns) {
        return static_cast<float>(columns) * (column + gap) - gap + 2 * padding;
    }
    float height_of(const NoteCard& card) {
        float high = 2 * padding;
        const auto add = [&](const std::string& text, const text::TextStyle& style) {
            if (!text.empty()) high += typesetter_.lay_out(picture_.wish(text, style, column - 2 * padding)).height();
        };
        add(card.head, group_style), add(card.text, note_style), add(card.foot, foot_style);
        return high + (card.foot.empty() ? 0 : 8);
    }

private:
    float place_lane(const LaneOfCards& lane, float x, float y, std::size_t columns) {
        const float width = width_of(columns) - 2 * padding;
        if (!lane.name.empty()) y += write(lane.name, lane_style, x, y, width, lane.ink);
        if (!lane.under.empty()) y += write(lane.under, foot_style, x, y, width, muted);
        if (!lane.name.empty()) y += gap;
        for (const Section& section : lane.sections) {
            if (!section.name.empty()) y += write(section.name, group_style, x, y, width, lane.ink) + 8;
            y = place_cards(section.cards, x, y, columns) + gap;
        }
        return y;
    }
    // Each card goes where there is most room: to the column that is shortest so far.
    float place_cards(const std::vector<NoteCard>& cards, float x, float y, std::size_t columns) {
        std::vector<float> ends(columns, y);
        for (const NoteCard& card : cards) {
            const auto shortest = std::ranges::min_element(ends);
            const auto number = static_cast<float>(shortest - ends.begin());
            *shortest += place_card(card, x + number * (column + gap), *shortest) + gap;
        }
        return std::ranges::max(ends);
    }
    float place_card(const NoteCard& card, float x, float y) {
        const float high = height_of(card), width = column - 2 * padding;
        picture_.boxes.push_back({x, y, column, high, 12, card.paint.fill, card.paint.edge, 1.5f});
        float at = y + padding;
        if (!card.head.empty()) at += write(card.head, group_style, x + padding, at, width, card.paint.ink);
        at += write(card.text, note_style, x + padding, at, width, ink);
        if (!card.foot.empty()) write(card.foot, foot_style, x + padding, at + 8, width, muted);
        return high;
    }
    float write(const std::string& text, const text::TextStyle& style, float x, float y, float width, Rgb color) {
        return picture_.write(typesetter_, {x, y, text, style, width, color});
    }

    Picture& picture_;
    text::Typesetter& typesetter_;
};

// As many columns as make a picture in the shape of a sheet of paper on its side, shared out by what the lanes hold.
std::vector<std::size_t> columns_for(const std::vector<LaneOfCards>& lanes, Board& board) {
    float high = 0;
    std::size_t cards = 0, fullest = 0;
    for (const LaneOfCards& lane : lanes) {
        for (const Section& section : lane.sections)
            for (const NoteCard& card : section.cards) high += board.height_of(card) + gap;
        cards += lane.cards();
        fullest = std::max(fullest, lane.cards());
    }
    const auto all = static_cast<std::size_t>(std::lround(std::sqrt(1.41f * high / column)));
    std::vector<std::size_t> columns;
    for (const LaneOfCards& lane : lanes) {
        const std::size_t share = cards == 0 ? 1 : (std::max<std::size_t>(all, 4) * lane.cards() + cards / 2) / cards;
        columns.push_back(std::clamp<std::size_t>(share, 1, std::max<std::size_t>(lane.cards(), 1)));
    }
    if (lanes.size() == 1) columns[0] = std::max<std::size_t>(columns[0], 3);
    return columns;
}

std::string line_above(const ReportData& data) {
    std::string line = data.session.title;
    if (!data.session.date.empty()) add_to_list(line, " · ", long_date(data.words, data.session.date));
    if (data.covered > 0) add_to_list(line, " · ", data.format_covered());
    return line;
}

}  // namespace

Paint paint_of(Phase phase, Lane lane) {
    switch (lane) {
    case Lane::Positive: return {0xddefe0, 0x9cc9a8, 0x2c7a4b};
    case Lane::Negative: return {0xf8ded6, 0xe0a797, 0xb0432f};
    case Lane::Both: return {0xf2ead6, 0xcdbb8c, 0x7a5a12};
    case Lane::Technology: return {0xdce6f5, 0xa6bbde, 0x35507e};
    case Lane::Environment: return {0xf6e8cc, 0xd9bd85, 0x8a5a12};
    case Lane::People: return {0xf3dde6, 0xd7a3ba, 0x96395f};
    case Lane::None: break;
    }
    switch (phase) {
    case Phase::Actors: return {0xd6ecea, 0x94c7c3, 0x1c6e72};
    case Phase::Values: return {0xe7dff4, 0xbfabde, 0x66479b};
    case Phase::Case:
    case Phase::Effects:
    case Phase::Actions: break;
    }
    return {0xffffff, 0xc9c2b4, 0x35507e};
}

Picture board_picture(const ReportData& data, Phase phase, text::Typesetter& typesetter) {
    const method::PhaseGuide& guide = method::guide_of(phase);
    Picture picture;
    picture.language = data.words.language();
    picture.title = data.session.title + " · " + data.say(guide.title);
    picture.description = data.say(guide.question);
    Board board(picture, typesetter);
    const std::vector<LaneOfCards> lanes = lanes_of(data, phase);
    const std::vector<std::size_t> columns = columns_for(lanes, board);
    float width = -lane_gap, y = margin;
    for (const std::size_t count : columns) width += Board::width_of(count) + lane_gap;
    const auto write = [&](const std::string& text, const text::TextStyle& style, Rgb color) {
        if (!text.empty()) y += picture.write(typesetter, {margin, y, text, style, width, color});
    };
    write(line_above(data), about_style, muted);
    write(data.say(guide.title), title_style, paint_of(phase, Lane::None).ink);
    write(data.say(guide.question), about_style, ink);
    picture.height = board.place(lanes, columns, y + lane_gap) + margin;
    picture.behind = picture.boxes.size();
    return picture;
}

}  // namespace samenspraak::report
