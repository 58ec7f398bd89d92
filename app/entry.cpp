// SPDX-License-Identifier: EUPL-1.2
#include "app/entry.hpp"

#include "app/alike_watch.hpp"
#include "sessions/ids.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/store/notes_in.hpp"
#include "sessions/text/fold.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace samenspraak {
namespace {

constexpr std::string_view blank = " \t\n\r";
constexpr std::string_view minus_signs[]{"-", "−", "–"};
constexpr std::string_view bullets[]{"- ", "* ", "• ", "– "};

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(blank);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blank) - from + 1);
}

std::string_view without_bullet(std::string_view line) {
    for (const auto bullet : bullets)
        if (line.starts_with(bullet)) return trimmed(line.substr(bullet.size()));
    return line;
}

Lane& lane_of_field(Desk& desk) { return desk.lanes[index_of(desk.shown.phase)]; }

// Where a line goes: by its sign in Effects, else where the field points.
std::pair<Lane, std::string_view> placed(const Desk& desk, std::string_view line) {
    Desk as_if;
    as_if.shown = desk.shown;
    as_if.lanes = desk.lanes;
    const std::string_view text = pick_lane(as_if, line);
    return {lane_of_field(as_if), trimmed(text)};
}

acts::Draft draft_of(const Context& context, Lane lane, std::string_view text) {
    acts::Draft draft;
    draft.id = new_id<NoteId>();
    draft.text = text::cleaned(text);
    draft.phase = context.desk.shown.phase;
    draft.lane = lane;
    draft.covered = context.session().silent;
    return draft;
}

Changes links_of(const Context& context, NoteId note, Phase phase) {
    Changes changes;
    for (const NoteId companion : context.desk.companions) {
        const Note* other = find_note(context.session(), companion);
        const auto kind = other ? kind_between(other->place.phase, phase) : std::nullopt;
        if (kind) changes.push_back(AddLink{{*kind, companion, note}});
    }
    return changes;
}

bool enter(Context& context, std::span<const acts::Draft> drafts) {
    Changes changes = acts::add(context.session(), drafts);
    for (const acts::Draft& draft : drafts)
        for (Change& change : links_of(context, draft.id, draft.phase)) changes.push_back(std::move(change));
    if (!context.perform(std::move(changes))) return false;
    // What was chosen before is not what the next key is about.
    if (context.desk.letters == Letters::Field) context.desk.selection.clear();
    context.desk.last_added = context.desk.reveal = drafts.back().id;
    return true;
}

std::vector<std::string> lines_of(const Desk& desk, std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = trimmed(text.substr(0, end));
        if (desk.shown.phase != Phase::Effects) line = without_bullet(line);
        if (!line.empty()) lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

void say_left_out(Context& context, std::size_t lines) {
    context.desk.say(
        context.words(lines == 1 ? Word::paste_left_out_one : Word::paste_left_out_many, {std::to_string(lines)}));
}

void enter_lines(Context& context, std::span<const std::string> lines) {
    std::vector<acts::Draft> drafts;
    for (const std::string& line : lines) {
        const auto [lane, text] = placed(context.desk, line);
        acts::Draft draft = draft_of(context, lane, text);
        if (text::is_plain_text(draft.text, limit::note_text)) drafts.push_back(std::move(draft));
    }
    const std::size_t left_out = lines.size() - drafts.size();
    if (left_out > 0) say_left_out(context, left_out);
    if (drafts.empty() || !enter(context, drafts) || drafts.size() < 2) return;
    context.desk.say(context.words(Word::paste_done, {std::to_string(drafts.size())}));
}

// What came from a spreadsheet: there is a tab in it, or a cell of several lines in quotes.
bool is_cells(std::string_view text, std::span<const TextRow> rows) {
    const auto several_lines = [](const std::string& cell) { return cell.find('\n') != cell.npos; };
    return text.find('\t') != text.npos || std::ranges::any_of(rows, [&](const TextRow& row) {
        return std::ranges::any_of(row.cells, several_lines);
    });
}

std::vector<std::string> texts_in(std::span<const TextRow> rows) {
    std::vector<std::string> texts;
    for (const TextRow& row : rows)
        for (const std::string& cell : row.cells)
            if (const auto text = trimmed(cell); !text.empty()) texts.emplace_back(text);
    return texts;
}

NotesIn table_in(const Context& context, std::span<const TextRow> rows) {
    const Desk& desk = context.desk;
    NotesIn in = notes_from_rows(context.session(), rows, {desk.shown.phase, desk.lanes[index_of(desk.shown.phase)]});
    for (Change& change : in.changes)
        if (auto* added = std::get_if<AddNote>(&change)) added->note.covered = context.session().silent;
    return in;
}

void enter_table(Context& context, NotesIn in) {
    const auto is_left = [](const RowAccount& row) { return !row.taken; };
    if (const auto left = std::ranges::count_if(in.accounts, is_left); left > 0)
        say_left_out(context, static_cast<std::size_t>(left));
    const std::size_t taken = in.taken;
    if (context.perform(std::move(in.changes)))
        context.desk.say(context.words(Word::paste_done, {std::to_string(taken)}));
}

// Both ways round: L may begin at either end.
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

}  // namespace

bool write_note(Context& context, std::string_view text) {
    if (!board_of(context.desk.shown)) return false;
    const auto [lane, rest] = placed(context.desk, trimmed(text));
    if (rest.empty()) return false;
    const acts::Draft draft = draft_of(context, lane, rest);
    return enter(context, {&draft, 1});
}

void paste_notes(Context& context, std::string_view text) {
    Desk& desk = context.desk;
    if (!board_of(desk.shown)) return;
    desk.pasted_table.clear();
    const std::vector<TextRow> rows = read_cells(text);
    const bool cells = is_cells(text, rows);
    if (NotesIn in = cells ? table_in(context, rows) : NotesIn(); in.headed) {
        if (in.taken <= lines_pasted_unasked) return enter_table(context, std::move(in));
        desk.pasted_table = text;
        desk.pasted.assign(in.taken, {});
    } else {
        auto lines = cells ? texts_in(rows) : lines_of(desk, text::cleaned(text));
        if (lines.size() <= lines_pasted_unasked) return enter_lines(context, lines);
        desk.pasted = std::move(lines);
    }
    desk.open(Opened::PasteQuestion);
}

void paste_waiting(Context& context) {
    const auto lines = std::exchange(context.desk.pasted, {});
    const std::string table = std::exchange(context.desk.pasted_table, {});
    context.desk.close();
    if (table.empty()) return enter_lines(context, lines);
    enter_table(context, table_in(context, read_cells(table)));
}

bool draft_waits(const Context& context) {
    const Desk& desk = context.desk;
    return context.writable() && desk.letters == Letters::Field && board_of(desk.shown)
           && !trimmed(desk.drafts[index_of(desk.shown.phase)]).empty();
}

bool write_draft(Context& context) {
    std::string& draft = context.desk.drafts[index_of(context.desk.shown.phase)];
    if (!write_note(context, draft)) return false;
    draft.clear();
    return true;
}

std::string_view pick_lane(Desk& desk, std::string_view typed) {
    if (desk.shown.phase != Phase::Effects || desk.shown.concluded) return typed;
    Lane& lane = lane_of_field(desk);
    if (typed.starts_with('+')) {
        lane = Lane::Positive;
        typed.remove_prefix(1);
        // "+-" and "±": good and bad.
        for (const auto sign : minus_signs)
            if (typed.starts_with(sign)) return lane = Lane::Both, typed.substr(sign.size());
        return typed;
    }
    if (typed.starts_with("±")) return lane = Lane::Both, typed.substr(std::string_view("±").size());
    for (const auto sign : minus_signs)
        if (typed.starts_with(sign)) return lane = Lane::Negative, typed.substr(sign.size());
    return typed;
}

void next_lane(Desk& desk, bool back) {
    const auto lanes = lanes_in_order(desk.shown.phase);
    Lane& lane = lane_of_field(desk);
    const auto at = static_cast<std::size_t>(std::ranges::find(lanes, lane) - lanes.begin());
    lane = lanes[(at + (back ? lanes.size() - 1 : 1)) % lanes.size()];
}

bool toggle_links(Context& context, std::span<const NoteId> from, NoteId with) {
    const Session& session = context.session();
    Changes making, taking;
    bool fits = false;
    for (const NoteId id : from) {
        if (id == with || !acts::can_link(session, id, with)) continue;
        fits = true;
        const bool linked = acts::linked(session, id, with);
        for (Change& change : linked ? acts::unlink(session, id, with) : acts::link(session, id, with))
            (linked ? taking : making).push_back(std::move(change));
    }
    if (!fits) return context.say(Word::link_not_here), false;
    return context.perform(making.empty() ? std::move(taking) : std::move(making));
}

bool pick(Context& context, NoteId with, bool stay) {
    Desk& desk = context.desk;
    const auto from = stay ? desk.linking : std::exchange(desk.linking, {});
    return desk.pairing == Pairing::Merge ? merge_into(context, from, with) : toggle_links(context, from, with);
}

bool merge_into(Context& context, std::span<const NoteId> notes, NoteId head) {
    const Session& session = context.session();
    const Note* into = find_note(session, head);
    Changes changes;
    for (const NoteId id : notes) {
        const Note* note = find_note(session, id);
        if (!note || !into || note->place.phase != into->place.phase) return context.say(Word::link_not_here), false;
        if (note->standing == Standing::Held) changes.push_back(SetStanding{id, Standing::OnBoard});
    }
    if (into && into->standing == Standing::Held) changes.push_back(SetStanding{head, Standing::OnBoard});
    for (Change& change : acts::merge(session, head, notes)) changes.push_back(std::move(change));
    if (!context.perform(std::move(changes))) return false;
    context.desk.reveal = head;
    if (context.desk.letters == Letters::Board) context.desk.selection.choose(head);
    return true;
}

std::vector<NoteId> meant_now(const Context& context) {
    const auto chosen = context.desk.selection.notes();
    if (!chosen.empty()) return {chosen.begin(), chosen.end()};
    if (context.desk.last_added) return {context.desk.last_added};
    return {};
}

std::optional<Alike> alike_now(const Context& context) {
    const auto offers = alike_shown(context.session(), context.desk);
    const NoteId chosen = context.desk.selection.only();
    const auto about = [&](const Alike& each) { return each.note == chosen || each.like == chosen; };
    const auto found =
        chosen && context.desk.letters == Letters::Board ? std::ranges::find_if(offers, about) : offers.begin();
    return found == offers.end() ? std::nullopt : std::optional(*found);
}

void merge_alike(Context& context, const Alike& alike) {
    const Alike both = alike;
    std::erase(context.desk.alike, both);
    merge_into(context, {&both.note, 1}, both.like);
}

std::vector<NoteId> could_be_picked(const Context& context, std::string_view typed) {
    const Session& session = context.session();
    const auto& from = context.desk.linking;
    const Note* first = from.empty() ? nullptr : find_note(session, from.front());
    if (!first) return {};
    std::vector<NoteId> ids;
    for (const Phase phase : phases_to_pick_from(first->place.phase, context.desk.pairing))
        for (const Note* note : notes_in_order(session, phase)) {
            const bool is_one = std::ranges::find(from, note->id) != from.end();
            if (!is_one && !note->covered && (typed.empty() || text::contains_folded(note->text, typed)))
                ids.push_back(note->id);
        }
    return ids;
}

}  // namespace samenspraak
