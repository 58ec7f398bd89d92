// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/notes_to_decide.hpp"

#include "app/commands/commands.hpp"
#include "sessions/edits.hpp"

namespace samenspraak::screen {
namespace {

constexpr float padding = 14, words_height = 36, words_gap = 14;
constexpr Lettering first_word{.size = 17, .weight = type::semibold}, other_word{.size = 17};

// Words to click on, one after the other on one line.
class WordsInARow {
public:
    WordsInARow(Ui& ui, Point at, std::uint64_t which) : ui_(ui), at_(at), which_(which) {}
    bool word(std::string_view name, std::string_view text, const Lettering& lettering, const Tip& tip) {
        float width = 0;
        const bool clicked = text_link(ui_, ui_.id(name, which_), text, at_, lettering, ui_.theme().ink, &width, tip);
        at_.x += width + words_gap;
        return clicked;
    }
    Point at() const { return at_; }

private:
    Ui& ui_;
    Point at_;
    std::uint64_t which_;
};

void draw_waiting_card(const SideFrame& frame, const Note& waiting) {
    Ui& ui = frame.ui();
    const std::string_view says = frame.text(waiting);
    const Note* like =
        waiting.covered || !frame.view.like ? nullptr : find_note(frame.view.session, frame.view.like(waiting));
    const std::string same = like ? frame.words()(Word::panel_same, {frame.text(*like)}) : std::string();
    const float inner = frame.column.width() - 2 * padding;
    const float text_height = measure_text(ui.canvas(), says, type::panel, inner, 4).height;
    const float same_height = like ? measure_text(ui.canvas(), same, type::key, inner, 2).height : 0;
    const Rect card = frame.column.place(text_height + same_height + words_height + 18);
    fill_rect(ui.canvas(), card, frame.tint(waiting).fill, space::note_radius);
    if (frame.tint(waiting).edge.alpha)
        outline_rect(ui.canvas(), card, frame.tint(waiting).edge, space::line, space::note_radius);
    // It can be taken up, to be put where it belongs.
    const Touch touch = ui.touch(ui.id("waiting", waiting.id.bits), card,
        {.role = Role::Note,
            .label = says,
            .focusable = false,
            .click_ends_by_drag = true,
            .drags = Drags::Sideways,
            .pointer = Pointer::Grab});
    if (touch.dragging) frame.answer.carry = waiting.id;
    feedback(ui, card, space::note_radius, touch);
    Rect inside = card.inset(padding, 9);
    if (like) ui.cover(ui.id("same", waiting.id.bits), {}, Role::None, same);
    draw_paragraph(ui.canvas(), says, type::panel, inside.take_top(text_height), frame.theme().ink, 4);
    if (like) draw_paragraph(ui.canvas(), same, type::key, inside.take_top(same_height), frame.theme().ink, 2);
    // The one that is meant most often stands first, and strongest.
    WordsInARow row(ui, {card.x + padding, card.bottom() - words_height}, waiting.id.bits);
    if (row.word("let_in", frame.words()(Word::panel_let_in), like ? other_word : first_word,
            {frame.name(commands::Command::LetIn)}))
        frame.answer.changes.push_back(SetNoteStatus{waiting.id, NoteStatus::OnBoard});
    if (row.word("merge", frame.words()(Word::panel_merge), like ? first_word : other_word,
            {frame.words()(Word::panel_tip_merge)}))
        frame.answer.merge = waiting.id;
    if (row.word("away", frame.words()(Word::panel_turn_away), other_word, {frame.name(commands::Command::TurnAway)}))
        frame.answer.changes.push_back(SetNoteStatus{waiting.id, NoteStatus::Removed});
    frame.column.skip(card.height + 12);
}

}  // namespace

void draw_alike(const SideFrame& frame) {
    if (frame.view.alike.empty()) return;
    Ui& ui = frame.ui();
    frame.column.title(frame.words()(Word::alike_title));
    for (const commands::Alike& each : frame.view.alike) {
        if (!find_note(frame.view.session, each.note) || !find_note(frame.view.session, each.like)) continue;
        const Note &came = frame.note(each.note), &there = frame.note(each.like);
        const std::string same = frame.words()(Word::panel_same, {frame.text(there)});
        const float inner = frame.column.width() - 2 * padding;
        const float height = measure_text(ui.canvas(), frame.text(came), type::panel_strong, inner, 2).height;
        const float like = measure_text(ui.canvas(), same, type::panel, inner, 2).height;
        const Rect card = frame.column.place(height + like + words_height + 24);
        fill_rect(ui.canvas(), card, frame.tint(came).fill, space::note_radius);
        if (frame.tint(came).edge.alpha)
            outline_rect(ui.canvas(), card, frame.tint(came).edge, space::line, space::note_radius);
        ui.cover(ui.id("alike", each.note.bits), card, Role::Note, frame.text(came));
        Rect inside = card.inset(padding, 9);
        draw_paragraph(
            ui.canvas(), frame.text(came), type::panel_strong, inside.take_top(height), frame.theme().ink, 2);
        draw_paragraph(ui.canvas(), same, type::panel, inside.take_top(like), frame.theme().ink, 2);
        WordsInARow row(ui, {card.x + padding, card.bottom() - words_height}, each.note.bits);
        const bool newest = &each == &frame.view.alike.front();  // the key is about that
        const std::string key = newest ? frame.key(commands::Command::Merge) : std::string();
        const Tip merge{frame.words()(Word::panel_tip_merge), key}, leave{frame.words()(Word::panel_tip_leave)};
        if (row.word("merge_alike", frame.words()(Word::alike_merge), first_word, merge))
            frame.answer.merge_alike = each;
        if (row.word("leave_alike", frame.words()(Word::alike_leave), other_word, leave))
            frame.answer.leave_alike = each;
        if (!key.empty()) {
            const Size cap = key_cap_size(ui, key);
            if (row.at().x + cap.width < card.right() - padding)
                key_cap(ui, {card.right() - padding - cap.width, row.at().y - 4}, key);
        }
        frame.column.skip(card.height + 12);
    }
}

void draw_came_in(const SideFrame& frame) {
    if (frame.view.came_in.empty()) return;
    frame.column.title(frame.words()(Word::panel_since));
    for (const NoteId id : frame.view.came_in)
        if (const Note* note = find_note(frame.view.session, id); note && on_board(frame.view.session, *note))
            if (frame.column
                    .row("came_in", id.bits,
                        {.text = frame.text(*note), .clickable = true, .tip = frame.words()(Word::panel_tip_choose)})
                    .clicked)
                frame.answer.choose = {id};
    if (frame.column.link(
            "seen", frame.words()(Word::panel_seen), frame.theme().ink, {frame.words()(Word::panel_tip_seen)}))
        frame.answer.seen = true;
}

void draw_waiting(const SideFrame& frame, Phase phase) {
    const std::span<const NoteId> waiting = frame.view.held;
    const bool holds = frame.view.session.hold_phone_notes[index_of(phase)];
    if (waiting.empty() && !holds) return;
    const Color color = frame.theme().phase(phase);
    frame.column.title(frame.words()(Word::panel_phones));
    frame.column.muted(frame.words()(waiting.empty() ? Word::panel_phones_none : Word::panel_phones_help));
    for (const NoteId id : waiting) draw_waiting_card(frame, frame.note(id));
    const std::string key = frame.key(commands::Command::LetInAll);
    if (waiting.size() > 1
        && frame.column.link(
            "let_in_all", frame.words()(Word::panel_let_in_all), color, {frame.name(commands::Command::LetInAll), key}))
        frame.answer.changes = edits::let_in(frame.view.session, phase);
    if (holds
        && frame.column.link(
            "automatic", frame.words()(Word::panel_automatic), color, {frame.name(commands::Command::HoldNot)}))
        frame.answer.automatic = true;
}

}  // namespace samenspraak::screen
