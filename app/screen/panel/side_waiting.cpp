// SPDX-License-Identifier: EUPL-1.2
// Notes that ask for a decision: those that nearly say what was there already, and those from phones that wait.
#include "app/screen/panel/side_parts.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float padding = 14, words_height = 36, words_gap = 14;
constexpr Lettering first_word{.size = 17, .weight = type::semibold}, other_word{.size = 17};

// Words to click on, one after the other on one line.
class WordsInARow {
public:
    WordsInARow(Ui& ui, Point at, std::uint64_t which) : ui_(ui), at_(at), which_(which) {}
    bool word(std::string_view name, std::string_view text, const Lettering& lettering) {
        float width = 0;
        const bool clicked = text_link(ui_, ui_.id(name, which_), text, at_, lettering, ui_.theme().ink, &width);
        at_.x += width + words_gap;
        return clicked;
    }
    Point at() const { return at_; }

private:
    Ui& ui_;
    Point at_;
    std::uint64_t which_;
};

}  // namespace

void SideParts::alike() {
    if (view_.alike.empty()) return;
    Ui& ui = column_.ui();
    column_.title(words()(Word::alike_title));
    for (const commands::Alike& each : view_.alike) {
        if (!find_note(view_.session, each.note) || !find_note(view_.session, each.like)) continue;
        const Note &came = note(each.note), &there = note(each.like);
        const std::string same = words()(Word::panel_same, {text(there)});
        const float inner = column_.width() - 2 * padding;
        const float height = measure_text(ui.canvas(), text(came), type::panel_strong, inner, 2).height;
        const float like = measure_text(ui.canvas(), same, type::panel, inner, 2).height;
        const Rect card = column_.place(height + like + words_height + 24);
        fill_rect(ui.canvas(), card, tint(came).fill, space::note_radius);
        if (tint(came).edge.alpha) outline_rect(ui.canvas(), card, tint(came).edge, space::line, space::note_radius);
        ui.cover(ui.id("alike", each.note.bits), card, Role::Note, text(came));
        Rect inside = card.inset(padding, 9);
        draw_paragraph(ui.canvas(), text(came), type::panel_strong, inside.take_top(height), theme().ink, 2);
        draw_paragraph(ui.canvas(), same, type::panel, inside.take_top(like), theme().ink, 2);
        WordsInARow row(ui, {card.x + padding, card.bottom() - words_height}, each.note.bits);
        if (row.word("merge_alike", words()(Word::alike_merge), first_word)) answer_.merge_alike = each;
        if (row.word("leave_alike", words()(Word::alike_leave), other_word)) answer_.leave_alike = each;
        // The key is about the newest offer.
        if (&each == &view_.alike.front() && !view_.merge_key.empty()) {
            const Size cap = key_cap_size(ui, view_.merge_key);
            if (row.at().x + cap.width < card.right() - padding)
                key_cap(ui, {card.right() - padding - cap.width, row.at().y - 4}, view_.merge_key);
        }
        column_.skip(card.height + 12);
    }
}

void SideParts::came_in() {
    if (view_.came_in.empty()) return;
    column_.title(words()(Word::panel_since));
    for (const NoteId id : view_.came_in)
        if (const Note* note = find_note(view_.session, id); note && on_board(view_.session, *note))
            if (column_.row("came_in", id.bits, {.text = text(*note), .clickable = true}).clicked)
                answer_.choose = {id};
    if (column_.link("seen", words()(Word::panel_seen), column_.ui().theme().ink)) answer_.seen = true;
}

// What a note holds that was merged into it, and those into them.
void SideParts::merged() {
    const Note* head = find_note(view_.session, view_.chosen);
    if (!head) return;
    std::vector<NoteId> held{head->id};
    for (std::size_t i = 0; i < held.size(); ++i)
        view_.session.links.to(held[i], [&](const Link& link) {
            if (link.kind == LinkKind::Merged) held.push_back(link.from);
        });
    if (held.size() == 1) return;
    column_.title(words()(Word::panel_merged));
    for (const NoteId id : std::span(held).subspan(1)) column_.row("merged", id.bits, {.text = text(note(id))});
    if (column_.link("take_apart", words()(Word::panel_take_apart), theme().phase(head->place.phase)))
        answer_.take_apart = true;
}

void SideParts::waiting_card(const Note& waiting) {
    Ui& ui = column_.ui();
    const std::string_view says = text(waiting);
    const Note* like = waiting.covered || !view_.like ? nullptr : find_note(view_.session, view_.like(waiting));
    const std::string same = like ? words()(Word::panel_same, {text(*like)}) : std::string();
    const float inner = column_.width() - 2 * padding;
    const float text_height = measure_text(ui.canvas(), says, type::panel, inner, 4).height;
    const float same_height = like ? measure_text(ui.canvas(), same, type::key, inner, 2).height : 0;
    const Rect card = column_.place(text_height + same_height + words_height + 18);
    fill_rect(ui.canvas(), card, tint(waiting).fill, space::note_radius);
    if (tint(waiting).edge.alpha) outline_rect(ui.canvas(), card, tint(waiting).edge, space::line, space::note_radius);
    // It can be taken up, to be put where it belongs.
    const Touch touch = ui.touch(ui.id("waiting", waiting.id.bits), card,
        {.role = Role::Note,
            .label = says,
            .focusable = false,
            .click_ends_by_drag = true,
            .drags = Drags::Sideways,
            .pointer = Pointer::Grab});
    if (touch.dragging) answer_.carry = waiting.id;
    feedback(ui, card, space::note_radius, touch);
    Rect inside = card.inset(padding, 9);
    if (like) ui.cover(ui.id("same", waiting.id.bits), {}, Role::None, same);
    draw_paragraph(ui.canvas(), says, type::panel, inside.take_top(text_height), theme().ink, 4);
    if (like) draw_paragraph(ui.canvas(), same, type::key, inside.take_top(same_height), theme().ink, 2);
    // The one that is meant most often stands first, and strongest.
    WordsInARow row(ui, {card.x + padding, card.bottom() - words_height}, waiting.id.bits);
    if (row.word("let_in", words()(Word::panel_let_in), like ? other_word : first_word))
        answer_.changes.push_back(SetNoteStatus{waiting.id, NoteStatus::OnBoard});
    if (row.word("merge", words()(Word::panel_merge), like ? first_word : other_word)) answer_.merge = waiting.id;
    if (row.word("away", words()(Word::panel_turn_away), other_word))
        answer_.changes.push_back(SetNoteStatus{waiting.id, NoteStatus::Removed});
    column_.skip(card.height + 12);
}

}  // namespace samenspraak::screen
