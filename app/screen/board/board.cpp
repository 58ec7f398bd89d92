// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/board/board.hpp"

#include "app/screen/board/board_parts.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr int max_looks = 3;  // at texts that came out otherwise than they were reckoned

Point step_of(commands::Direction direction) {
    switch (direction) {
    case commands::Direction::Left: return {-1, 0};
    case commands::Direction::Right: return {1, 0};
    case commands::Direction::Up: return {0, -1};
    case commands::Direction::Down: break;
    }
    return {0, 1};
}

}  // namespace

Board::Board(BoardUse use) : parts_(std::make_unique<Parts>()) { parts_->use = use; }
Board::~Board() = default;

void Board::draw(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings, const Rect& place) {
    const BoardFrame frame{ui, context, bindings};
    const auto scope = ui.in("board");
    ui.region(Region::Board, true);
    parts_->update_from(frame, place);
    parts_->ask_for_letters(frame);
    parts_->begin_edit(frame);
    parts_->move_carried(frame);
    parts_->take_size_steps(frame);
    parts_->lay_out(frame);
    for (std::size_t i = 0; i < parts_->shown().lanes.size(); ++i) parts_->draw_lane(frame, i);
    parts_->zoom_as_wanted(frame);
    parts_->stretch_band(frame);
    parts_->finish_link_drag(frame);
    parts_->let_go(frame);
    parts_->keys(frame);
    parts_->tell_letters(frame);
    ui.region(Region::Page);
}

void Board::draw_above(Ui& ui, const commands::ViewContext& context, const commands::Bindings& bindings) {
    const BoardFrame frame{ui, context, bindings};
    const auto scope = ui.in("board");
    parts_->forget_link_drag(frame);
    parts_->draw_linking(frame);
    parts_->draw_zones(frame);
    parts_->draw_carried(frame);
    parts_->draw_spotlight(frame);
    parts_->draw_menu(frame);
}

NoteId Board::neighbour(NoteId from, commands::Direction direction) const {
    return screen::neighbour(parts_->base, parts_->offsets, from, step_of(direction));
}

void Board::carry(std::vector<NoteId> notes) {
    if (notes.empty()) return;
    parts_->carry = Carry{.notes = std::move(notes), .grip = {40, 30}, .size = {320, 140}};
    parts_->stale = true;
    parts_->revision = ~std::uint64_t{0};  // they are gathered too
}

bool Board::carrying() const { return parts_->carry.has_value(); }
bool Board::drawing_link() const { return parts_->link_drag; }
void Board::link_taken() { parts_->link_drag = false; }

std::optional<Rect> Board::where(NoteId id) const {
    const PlacedNote* note = parts_->shown().find(id);
    return note ? std::optional(parts_->on_page(note->rect, note->lane)) : std::nullopt;
}

const BoardLayout& Board::layout() const { return parts_->shown(); }
void Board::scroll_along(const Board& first) {
    for (const auto& [where, scrolled] : first.parts_->scrolled)
        parts_->followed[where].update_from(scrolled, parts_->scrolled[where]);
}

void Board::commit(const commands::ViewContext& context) { parts_->commit(context); }

// --- where everything lies

Rect Board::Parts::on_page(const Rect& rect, std::size_t lane) const {
    const float scrolled_by = lane < offsets.size() ? offsets[lane] : 0;
    return rect.moved({place.x, place.y - scrolled_by});
}

void Board::Parts::update_from(const Frame& frame, const Rect& now) {
    const document::Document& document = frame.context.document;
    const bool other = document.id() != session || frame.phase() != phase;
    const bool resized = now.size() != place.size();
    if (resized && !other) keep_focus_in_sight(frame);
    // What lies elsewhere for another reason than an act is there at once.
    if (other || resized) ++generation, stale = true;
    place = now;
    if (other) {
        carry.reset(), band.reset(), anchors.clear();
        anchored_at = -1;
        link_drag = false;
    }
    if (other || document.revision() != revision) follow_notes(frame, other);
    unfold_what_is_wanted(frame);
    const bool votes = phase == Phase::Values && frame.context.insights.votes_are_shown(document);
    if (votes != faces_with_votes || frame.ui.words().language() != faces_language) faces.clear();
    faces_with_votes = votes, faces_language = frame.ui.words().language();
}

// Where there is less room, or more, all lies elsewhere: what had the keyboard and was seen is seen again.
void Board::Parts::keep_focus_in_sight(const Frame& frame) {
    const PlacedNote* note = shown().find(frame.ui_state().selection.focus());
    if (!note || frame.ui_state().reveal) return;
    if (shown().lanes[note->lane].view.moved(place.corner()).touches(on_page(note->rect, note->lane)))
        frame.ui_state().reveal = note->id;
}

void Board::Parts::follow_notes(const Frame& frame, bool other) {
    std::vector<NoteId> before;
    if (!other && frame.theme().moves)
        for (const BoardNote& note : contents.notes) before.push_back(note.id);
    if (other)
        gather(frame);
    else
        follow_acts(frame);
    if (other)
        arriving.clear();
    else
        see_who_arrives(frame, std::move(before));
}

// Notes of participants that were not on this board before.
void Board::Parts::see_who_arrives(const Frame& frame, std::vector<NoteId> before) {
    std::erase_if(
        arriving, [&](const auto& each) { return frame.ui.now() - each.second > static_cast<double>(motion::calm); });
    if (!frame.theme().moves) return;
    std::ranges::sort(before);
    for (const BoardNote& each : contents.notes) {
        if (std::ranges::binary_search(before, each.id)) continue;
        const Note* note = find_note(frame.session(), each.id);
        if (note && note->author) arriving.emplace(each.id, frame.ui.now());
    }
}

// What is to be seen, or is being changed, is not hidden in a folded group.
void Board::Parts::unfold_what_is_wanted(const Frame& frame) {
    for (const NoteId id : {frame.ui_state().reveal, frame.ui_state().editing.note})
        if (frame.ui_state().is_folded(frame.session(), id))
            frame.ui_state().folded.erase(frame.session().notes.at(id).place.group);
}

// What the acts since have touched is gathered again; all else stays as it was.
void Board::Parts::follow_acts(const Frame& frame) {
    const document::Document& document = frame.context.document;
    // What is on its way lies elsewhere than where the session has it.
    if (carry || !editing.grouping.empty()) return gather(frame);
    const std::vector<NoteId>* otherwise = frame.context.insights.changes_since(document, revision);
    if (!otherwise) return gather(frame);
    revision = document.revision();
    for (const NoteId id : *otherwise) faces.erase(id);
    const insight::Threads& threads = frame.context.threads();
    const auto foot = [&](const Note& note) { return has_foot(frame.session(), threads, note); };
    heights.update_from(
        frame.session(), contents, screen::update_from(contents, frame.session(), threads, *otherwise, foot));
    stale = true;
}

void Board::Parts::gather(const Frame& frame) {
    const document::Document& document = frame.context.document;
    session = document.id(), revision = document.revision(), phase = frame.phase();
    const insight::Threads& threads = frame.context.threads();
    const auto foot = [&](const Note& note) { return has_foot(frame.session(), threads, note); };
    contents = board_contents(frame.session(), threads, phase, foot);
    faces.clear();
    // What is carried from elsewhere makes its room too.
    for (const NoteId id : carry ? carry->notes : std::vector<NoteId>{})
        if (std::ranges::find(contents.notes, id, &BoardNote::id) == contents.notes.end())
            contents.notes.push_back({.id = id, .foot = true, .elsewhere = true});
    gather_what_is_grouped();
    heights.update_from(frame.session(), contents);
    stale = true;
}

// A group that is being named lies there already as it will.
void Board::Parts::gather_what_is_grouped() {
    if (editing.grouping.empty()) return;
    contents.groups.push_back(editing.group);
    for (BoardNote& note : contents.notes)
        if (std::ranges::find(editing.grouping, note.id) != editing.grouping.end()) note.group = editing.group;
    contents.sort();
}

void Board::Parts::lay_out(const Frame& frame) {
    if (editing && editor.version() != edited_version) edited_version = editor.version(), stale = true;
    const TextHeight height = [&](std::size_t index, float size, float width) {
        if (!editing.note || contents.notes[index].id != editing.note)
            return heights.height(frame.canvas(), index, size, width);
        // What is edited has no hyphens: each letter is one that was typed.
        return frame.canvas()
            .texts()
            .typesetter()
            .lay_out({editor.text(), note_lettering(phase, size), width})
            .height();
    };
    lay_out_all(frame, height);
    keep_anchors(frame);
}

void Board::Parts::lay_out_all(const Frame& frame, const TextHeight& height) {
    for (int look = 0; look < max_looks; ++look) {
        lay_out_once(frame, height);
        if (!look_at_what_is_seen(frame)) return;
        stale = true;
    }
    frame.ui.again();
}

void Board::Parts::lay_out_once(const Frame& frame, const TextHeight& height) {
    BoardWish wish{.size = place.size(), .folded = frame.ui_state().folded, .least = min_text[index_of(phase)]};
    if (carry) wish.fit = base.fit;  // nothing grows or shrinks under the hand
    if (stale || wish != base_for) {
        base = lay_out_board(contents, wish, height);
        base_for = wish;
        stale = true;
    }
    if (carry && !carry->merging) wish.moving = carry->goal;
    if (carry && carry->group) wish.moving_group = {carry->group, carry->before};
    room_made = wish.moving || wish.moving_group;
    if (room_made && (stale || wish != room_for)) {
        with_room = lay_out_board(contents, wish, height);
        room_for = wish;
    }
    stale = false;
    offsets.resize(shown().lanes.size());
}

const NoteFace& Board::Parts::face(const Frame& frame, const Note& note) {
    const auto [found, fresh] = faces.try_emplace(note.id);
    if (fresh)
        found->second = face_of(frame.session(), frame.context.threads(), frame.ui.words(), note, faces_with_votes);
    return found->second;
}

// Of many notes only those that are seen are measured. True: one came out otherwise than it was reckoned, and all must
// be laid out again.
bool Board::Parts::look_at_what_is_seen(const Frame& frame) {
    if (contents.notes.size() <= TextHeights::few) return false;
    bool otherwise = false;
    for (const PlacedNote& note : shown().notes) {
        if (!place.touches(on_page(note.rect, note.lane)) || note.id == editing.note) continue;
        const float width = note.rect.width - 2 * note_space::across;
        otherwise = heights.look_at(frame.canvas(), note.index, note.text_size, width) || otherwise;
    }
    return otherwise;
}

}  // namespace samenspraak::screen
