// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/note_entry.hpp"

#include "app/commands/done_messages.hpp"
#include "app/commands/state/duplicate_finder.hpp"
#include "sessions/edits.hpp"
#include "sessions/exchange/notes_in.hpp"
#include "sessions/ids.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/text/fold.hpp"
#include "sessions/text/trimmed.hpp"
#include "sessions/text/utf8.hpp"
#include "sessions/text/visible.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace samenspraak::commands {
namespace {

// Also as phones and office programs correct them.
constexpr std::string_view plus_signs[]{"+", "＋"};
constexpr std::string_view minus_signs[]{"-", "−", "–", "—", "－"};
constexpr std::string_view bullets[]{"- ", "* ", "• ", "– "};

std::string_view without_bullet(std::string_view line) {
    for (const auto bullet : bullets)
        if (line.starts_with(bullet)) return text::trimmed(line.substr(bullet.size()));
    return line;
}

Lane& lane_of_field(UiState& ui_state) { return ui_state.lanes[index_of(ui_state.shown.phase)]; }

// Where a line goes: by its sign in Effects, else where the field points.
std::pair<Lane, std::string_view> placed(const UiState& ui_state, std::string_view line) {
    UiState as_if;
    as_if.shown = ui_state.shown;
    as_if.lanes = ui_state.lanes;
    const std::string_view text = pick_lane(as_if, line);
    return {lane_of_field(as_if), text::trimmed(text)};
}

edits::Draft draft_of(const ReadContext& context, Lane lane, std::string_view text) {
    edits::Draft draft;
    draft.id = new_id<NoteId>();
    draft.text = text::tidied(text::cleaned(text));
    draft.phase = context.ui_state.shown.phase;
    draft.lane = lane;
    draft.covered = context.session().silent;
    return draft;
}

Changes links_of(const ReadContext& context, NoteId note, Phase phase) {
    Changes changes;
    for (const NoteId companion : context.ui_state.companions) {
        const Note* other = find_note(context.session(), companion);
        const auto kind = other ? kind_between(other->place.phase, phase) : std::nullopt;
        if (kind) changes.push_back(AddLink{{*kind, companion, note}});
    }
    return changes;
}

bool enter(Context& context, std::span<const edits::Draft> drafts) {
    Changes changes = edits::add(context.session(), drafts);
    for (const edits::Draft& draft : drafts)
        for (Change& change : links_of(context, draft.id, draft.phase)) changes.push_back(std::move(change));
    if (!context.perform(std::move(changes))) return false;
    // What was chosen before is not what the next key is about.
    if (context.ui_state.keyboard_owner == KeyboardOwner::Field) context.ui_state.selection.clear();
    context.ui_state.companions.clear();  // they were asked for with this note
    context.ui_state.last_added = context.ui_state.reveal = drafts.back().id;
    return true;
}

// The value on the board that has exactly this name; 0: none.
NoteId value_named(const ReadContext& context, std::string_view text) {
    const std::string folded = text::folded(text);
    for (const NoteId id : context.threads().notes(Phase::Values))
        if (const Note& value = context.session().notes.at(id); !value.covered && text::folded(value.text) == folded)
            return id;
    return {};
}

// Asked of an effect, a value that is there already is what was meant: it is linked, and not made again.
bool link_value_named(Context& context, std::string_view text) {
    UiState& ui_state = context.ui_state;
    if (ui_state.shown.phase != Phase::Values || ui_state.companions.empty()) return false;
    const NoteId value = value_named(context, text);
    if (!value) return false;
    Changes changes;
    for (const NoteId effect : ui_state.companions)
        for (Change& change : edits::link(context.session(), effect, value)) changes.push_back(std::move(change));
    const std::string said = context.words(Word::done_value_linked, {context.session().notes.at(value).text});
    if (changes.empty())
        ui_state.say(said);
    else if (context.perform(std::move(changes)))
        say_done(context, said);
    else
        return false;
    ui_state.companions.clear();
    ui_state.reveal = value;
    return true;
}

std::vector<std::string> lines_of(const UiState& ui_state, std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text::trimmed(text.substr(0, end));
        if (ui_state.shown.phase != Phase::Effects) line = without_bullet(line);
        if (text::has_visible(line)) lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

void say_left_out(Context& context, std::size_t lines) {
    context.ui_state.say(context.words(CountedWord::paste_left_out, lines));
}

void enter_lines(Context& context, std::span<const std::string> lines) {
    std::vector<edits::Draft> drafts;
    for (const std::string& line : lines) {
        const auto [lane, text] = placed(context.ui_state, line);
        edits::Draft draft = draft_of(context, lane, text);
        if (text::is_plain_text(draft.text, limit::note_text)) drafts.push_back(std::move(draft));
    }
    const std::size_t left_out = lines.size() - drafts.size();
    if (left_out > 0) say_left_out(context, left_out);
    if (drafts.empty() || !enter(context, drafts) || drafts.size() < 2) return;
    context.ui_state.say(context.words(CountedWord::paste_done, drafts.size()));
}

// What came from a spreadsheet: there is a tab in it, or a cell of several lines in quotes.
bool is_cells(std::string_view text, std::span<const exchange::TextRow> rows) {
    const auto several_lines = [](const std::string& cell) { return cell.find('\n') != cell.npos; };
    return text.find('\t') != text.npos || std::ranges::any_of(rows, [&](const exchange::TextRow& row) {
        return std::ranges::any_of(row.cells, several_lines);
    });
}

std::vector<std::string> texts_in(std::span<const exchange::TextRow> rows) {
    std::vector<std::string> texts;
    for (const exchange::TextRow& row : rows)
        for (const std::string& cell : row.cells)
            if (const auto text = text::trimmed(cell); text::has_visible(text)) texts.emplace_back(text);
    return texts;
}

exchange::NotesIn table_in(const ReadContext& context, std::span<const exchange::TextRow> rows) {
    const UiState& ui_state = context.ui_state;
    exchange::NotesIn in = notes_from_rows(
        context.session(), rows, {ui_state.shown.phase, ui_state.lanes[index_of(ui_state.shown.phase)]});
    for (Change& change : in.changes)
        if (auto* added = std::get_if<AddNote>(&change)) added->note.covered = context.session().silent;
    return in;
}

void enter_table(Context& context, exchange::NotesIn in) {
    const auto is_left = [](const exchange::RowAccount& row) { return !row.taken; };
    if (const auto left = std::ranges::count_if(in.accounts, is_left); left > 0)
        say_left_out(context, static_cast<std::size_t>(left));
    const std::size_t taken = in.taken;
    if (context.perform(std::move(in.changes))) context.ui_state.say(context.words(CountedWord::paste_done, taken));
}

// Both ways round: linking may begin at either end.
bool kind_exists(Phase a, Phase b) { return kind_between(a, b) || kind_between(b, a); }

// Notes merge with others of their step. Links go to other steps, the nearest first, or between values.
std::vector<Phase> phases_to_pick_from(Phase here, Pairing pairing) {
    if (pairing == Pairing::Merge) return {here};
    std::vector<Phase> phases;
    for (const Phase phase : all_phases)
        if (kind_exists(here, phase) && (phase != here || here == Phase::Values)) phases.push_back(phase);
    // A tension between two values is rarer than any other link.
    std::ranges::stable_sort(phases, {}, [&](Phase phase) {
        const int steps = std::abs(static_cast<int>(index_of(phase)) - static_cast<int>(index_of(here)));
        return steps == 0 ? static_cast<int>(phase_count) : steps;
    });
    return phases;
}

// On the boards of these phases, in that order, and not covered; with those that match `typed`.
std::vector<NoteId> open_notes(const Session& session, std::span<const Phase> phases, std::string_view typed) {
    std::vector<NoteId> ids;
    for (const Phase phase : phases)
        for (const Note* note : insight::notes_in_order(session, phase))
            if (!note->covered && (typed.empty() || text::contains_folded(note->text, typed))) ids.push_back(note->id);
    return ids;
}

}  // namespace

bool write_note(Context& context, std::string_view text) {
    if (!board_of(context.ui_state.shown)) return false;
    const auto [lane, rest] = placed(context.ui_state, text::trimmed(text));
    if (!text::has_visible(rest)) return false;
    const edits::Draft draft = draft_of(context, lane, rest);
    if (link_value_named(context, draft.text)) return true;
    return enter(context, {&draft, 1});
}

void paste_notes(Context& context, std::string_view text) {
    UiState& ui_state = context.ui_state;
    if (!board_of(ui_state.shown)) return;
    ui_state.pasted_table.clear();
    const auto read = exchange::read_cells(text);
    if (!read) return ui_state.say(context.words(read.error()));
    const std::vector<exchange::TextRow>& rows = *read;
    const bool cells = is_cells(text, rows);
    if (exchange::NotesIn in = cells ? table_in(context, rows) : exchange::NotesIn(); in.headed) {
        if (in.taken <= lines_pasted_unasked) return enter_table(context, std::move(in));
        ui_state.pasted_table = text;
        ui_state.pasted.assign(in.taken, {});
    } else {
        auto lines = cells ? texts_in(rows) : lines_of(ui_state, text::cleaned(text));
        if (lines.size() > exchange::import_limit::notes)
            return ui_state.say(context.words(Refusal{Reason::TooManyNotes, std::to_string(lines.size())}));
        if (lines.size() <= lines_pasted_unasked) return enter_lines(context, lines);
        ui_state.pasted = std::move(lines);
    }
    ui_state.open(Overlay::PasteQuestion);
}

void paste_waiting(Context& context) {
    const auto lines = std::exchange(context.ui_state.pasted, {});
    const std::string table = std::exchange(context.ui_state.pasted_table, {});
    context.ui_state.close();
    if (table.empty()) return enter_lines(context, lines);
    if (const auto rows = exchange::read_cells(table)) enter_table(context, table_in(context, *rows));
}

bool draft_waits(const ReadContext& context) {
    const UiState& ui_state = context.ui_state;
    return context.writable() && ui_state.keyboard_owner == KeyboardOwner::Field && board_of(ui_state.shown)
           && !text::trimmed(ui_state.drafts[index_of(ui_state.shown.phase)]).empty();
}

bool write_draft(Context& context) {
    std::string& draft = context.ui_state.drafts[index_of(context.ui_state.shown.phase)];
    if (!write_note(context, draft)) return false;
    draft.clear();
    return true;
}

std::string_view pick_lane(UiState& ui_state, std::string_view typed) {
    if (ui_state.shown.phase != Phase::Effects || ui_state.shown.concluded) return typed;
    Lane& lane = lane_of_field(ui_state);
    for (const auto plus : plus_signs) {
        if (!typed.starts_with(plus)) continue;
        lane = Lane::Positive;
        typed.remove_prefix(plus.size());
        // "+-", "+/-" and "±": good and bad.
        const std::string_view rest = typed.starts_with('/') ? typed.substr(1) : typed;
        for (const auto minus : minus_signs)
            if (rest.starts_with(minus)) return lane = Lane::Both, rest.substr(minus.size());
        return typed;
    }
    if (typed.starts_with("±")) return lane = Lane::Both, typed.substr(std::string_view("±").size());
    for (const auto sign : minus_signs)
        if (typed.starts_with(sign)) return lane = Lane::Negative, typed.substr(sign.size());
    return typed;
}

void next_lane(UiState& ui_state, bool back) {
    const auto lanes = insight::lanes_in_order(ui_state.shown.phase);
    Lane& lane = lane_of_field(ui_state);
    const auto at = static_cast<std::size_t>(std::ranges::find(lanes, lane) - lanes.begin());
    lane = lanes[(at + (back ? lanes.size() - 1 : 1)) % lanes.size()];
}

bool toggle_links(Context& context, std::span<const NoteId> from, NoteId with) {
    const Session& session = context.session();
    Changes making, taking;
    bool fits = false;
    for (const NoteId id : from) {
        if (id == with || !edits::can_link(session, id, with)) continue;
        fits = true;
        const bool linked = edits::linked(session, id, with);
        for (Change& change : linked ? edits::unlink(session, id, with) : edits::link(session, id, with))
            (linked ? taking : making).push_back(std::move(change));
    }
    if (!fits) {
        const Note* first = from.empty() ? nullptr : find_note(session, from.front());
        return context.say(first ? method::links_of(first->place.phase) : Word::link_not_here), false;
    }
    if (!making.empty()) return context.perform(std::move(making));
    if (!context.perform(std::move(taking))) return false;
    say_done(context, std::string(context.words(Word::done_unlinked)));
    return true;
}

bool pick(Context& context, NoteId with, bool stay) {
    UiState& ui_state = context.ui_state;
    const auto from = stay ? ui_state.linking : std::exchange(ui_state.linking, {});
    return ui_state.pairing == Pairing::Merge ? merge_into(context, from, with) : toggle_links(context, from, with);
}

bool merge_into(Context& context, std::span<const NoteId> notes, NoteId head) {
    const Session& session = context.session();
    const Note* into = find_note(session, head);
    Changes changes;
    for (const NoteId id : notes) {
        const Note* note = find_note(session, id);
        if (!note || !into || note->place.phase != into->place.phase) return context.say(Word::link_not_here), false;
        if (note->status == NoteStatus::Held) changes.push_back(SetNoteStatus{id, NoteStatus::OnBoard});
    }
    if (into && into->status == NoteStatus::Held) changes.push_back(SetNoteStatus{head, NoteStatus::OnBoard});
    for (Change& change : edits::merge(session, head, notes)) changes.push_back(std::move(change));
    const std::vector<NoteId> merged(notes.begin(), notes.end());
    if (!context.perform(std::move(changes))) return false;
    say_done(context, Word::done_merged, CountedWord::done_merged_notes, merged);
    context.ui_state.reveal = head;
    if (context.ui_state.keyboard_owner == KeyboardOwner::Board) context.ui_state.selection.choose(head);
    return true;
}

std::vector<NoteId> meant_now(const ReadContext& context) {
    const auto chosen = context.ui_state.selection.notes();
    if (!chosen.empty()) return {chosen.begin(), chosen.end()};
    if (context.ui_state.last_added) return {context.ui_state.last_added};
    return {};
}

std::optional<Alike> alike_now(const ReadContext& context) {
    const auto offers = alike_shown(context.session(), context.ui_state);
    const NoteId chosen = context.ui_state.selection.only();
    const auto about = [&](const Alike& each) { return each.note == chosen || each.like == chosen; };
    const auto found = chosen && context.ui_state.keyboard_owner == KeyboardOwner::Board
                           ? std::ranges::find_if(offers, about)
                           : offers.begin();
    return found == offers.end() ? std::nullopt : std::optional(*found);
}

void merge_alike(Context& context, const Alike& alike) {
    const Alike both = alike;
    std::erase(context.ui_state.alike, both);
    merge_into(context, {&both.note, 1}, both.like);
}

std::vector<NoteId> could_be_picked(const ReadContext& context, std::string_view typed) {
    const auto& from = context.ui_state.linking;
    const Note* first = from.empty() ? nullptr : find_note(context.session(), from.front());
    if (!first) return {};
    std::vector<NoteId> ids =
        open_notes(context.session(), phases_to_pick_from(first->place.phase, context.ui_state.pairing), typed);
    std::erase_if(ids, [&](NoteId id) { return std::ranges::find(from, id) != from.end(); });
    return ids;
}

std::vector<NoteId> could_be_linked(const ReadContext& context, std::string_view typed) {
    const Phase here = context.ui_state.shown.phase;
    std::vector<Phase> phases = phases_to_pick_from(here, Pairing::Link);
    // A link goes from an earlier step to the note that is being typed, as companions do.
    std::erase_if(phases, [&](Phase phase) { return phase == here || !kind_between(phase, here); });
    return open_notes(context.session(), phases, typed);
}

}  // namespace samenspraak::commands
