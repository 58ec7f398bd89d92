// SPDX-License-Identifier: EUPL-1.2
#include "sessions/exchange/notes_in.hpp"

#include "sessions/edits.hpp"
#include "sessions/exchange/sheet_in.hpp"
#include "sessions/ids.hpp"
#include "sessions/json/keys.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/method/words.hpp"
#include "sessions/rank.hpp"
#include "sessions/text/fold.hpp"
#include "sessions/text/trimmed.hpp"
#include "sessions/text/utf8.hpp"
#include "sessions/text/visible.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

namespace samenspraak::exchange {
namespace {

enum class Column : std::uint8_t { Number, Text, Phase, Lane, Group, Count, Votes, Concerned, Owner, Dissent };
constexpr std::array<std::pair<Column, Word>, 10> columns{{{Column::Number, Word::export_column_number},
    {Column::Text, Word::report_note}, {Column::Phase, Word::export_column_phase}, {Column::Lane, Word::report_lane},
    {Column::Group, Word::report_group}, {Column::Count, Word::export_column_count},
    {Column::Votes, Word::report_votes}, {Column::Concerned, Word::report_place}, {Column::Owner, Word::report_owner},
    {Column::Dissent, Word::report_dissent}}};
using Places = std::map<Column, std::size_t>;

// Is this what one of our languages calls it?
bool is_called(std::string_view said, Word word) {
    return std::ranges::any_of(carried::word_lists(), [&](const carried::WordList& list) {
        return text::folded(method::Words(list.language)(word)) == text::folded(said);
    });
}

Places places_of(const TextRow& row) {
    constexpr std::size_t far_column = 1'000;  // names do not stand further to the right
    Places places;
    for (std::size_t i = 0; i < std::min(row.cells.size(), far_column); ++i)
        for (const auto& [column, word] : columns)
            if (is_called(text::trimmed(row.cells[i]), word)) places.try_emplace(column, i);
    return places.contains(Column::Text) ? places : Places();
}

template <class Value, class All> std::optional<Value> called(std::string_view said, const All& all) {
    if (const auto by_key = json_data::from_key<Value>(text::folded(said))) return by_key;
    for (const Value value : all)
        if (is_called(said, method::name_of(value))) return value;
    return std::nullopt;
}
constexpr std::array lanes{
    Lane::Positive, Lane::Negative, Lane::Both, Lane::Technology, Lane::Environment, Lane::People};

bool is_blank(std::string_view text) { return !text::has_visible(text); }

// What a list in a document has in front of each line, in a cell of its own: a mark, or a number.
bool is_list_mark(std::string_view cell) {
    cell = text::trimmed(cell);
    constexpr std::array<std::string_view, 12> marks{
        "•", "◦", "▪", "‣", "·", "o", "\uf0b7", "\uf0a7", "-", "–", "*", "§"};
    if (std::ranges::find(marks, cell) != marks.end()) return true;
    const std::size_t digits = cell.find_first_not_of("0123456789");
    return digits != cell.npos && digits > 0 && digits + 1 == cell.size()
           && (cell[digits] == '.' || cell[digits] == ')');
}

// Enough of it to know it by.
std::string shortened(std::string_view text) {
    constexpr std::size_t enough = 60;
    const std::string_view start = text::first_code_points(text, enough);
    return std::string(start) + (start.size() < text.size() ? "…" : "");
}

std::optional<std::uint16_t> number_in(std::string_view said) {
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), number);
    return error == std::errc{} && end == said.data() + said.size() ? std::optional(number) : std::nullopt;
}

// Takes rows one after the other. Without a row that names the columns the first cell that has a text is the note.
class Taker {
public:
    Taker(const Session& session, const NotesWish& wish, const TextRow* heading) : session_(session), wish_(wish) {
        for (const auto& [id, group] : session.groups) {
            groups_.try_emplace({group.phase, group.name}, id);
            last_rank_[group.phase] = std::max(last_rank_[group.phase], group.rank);
        }
        if (heading) places_ = places_of(*heading);
        in.headed = !places_.empty();
        if (in.headed) heading_ = *heading;
    }
    NotesIn in;

    void take(const TextRow& row) {
        row_ = &row;
        const bool nothing = std::ranges::all_of(row.cells, is_blank);
        if (nothing) return void(++in.empty);
        std::size_t first = 0;
        const auto next = [&] {
            while (is_blank(row.cells[first])) ++first;
        };
        if (!in.headed) next();
        const bool more =
            std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(first + 1, row.cells.size())),
                row.cells.end(), [](const std::string& cell) { return !is_blank(cell); });
        const std::size_t mark = !in.headed && more && is_list_mark(row.cells[first]) ? first : row.cells.size();
        if (mark == first) ++first, next();
        edits::Draft draft;
        draft.id = new_id<NoteId>();
        draft.text = text::tidied(in.headed ? cell(Column::Text) : row.cells[first]);
        if (is_blank(draft.text) || !text::is_plain_text(draft.text, limit::note_text)) {
            const bool too_long = text::count_code_points(draft.text) > limit::note_text;
            return account({too_long ? Reason::TextTooLong : Reason::BadText, {}}, false);
        }
        const std::string phase = cell(Column::Phase);
        const auto found = phase.empty() ? wish_.phase : called<Phase>(phase, all_phases);
        if (!found) return account({Reason::BadArgument, phase.empty() ? "--phase" : phase}, false);
        draft.phase = *found;
        draft.lane = lane_of(cell(Column::Lane), *found);
        draft.group = group_of(cell(Column::Group), *found);
        drafts_.push_back(draft);
        ++in.taken;
        add_facts(draft.id);
        name_what_stays_behind(first, mark);
    }

    NotesIn taken() && {
        for (Change& change : edits::add(session_, drafts_)) in.changes.push_back(std::move(change));
        for (Change& change : facts_) in.changes.push_back(std::move(change));
        std::vector<RowAccount> columns_left;
        for (const std::size_t column : not_understood_)
            columns_left.push_back({heading_.line, true, {Reason::LeftOut, name_of_column(column)}});
        in.accounts.insert(in.accounts.begin(), columns_left.begin(), columns_left.end());
        return std::move(in);
    }

private:
    std::string cell(Column column) const {
        const auto found = places_.find(column);
        if (found == places_.end() || found->second >= row_->cells.size()) return {};
        return std::string(text::trimmed(row_->cells[found->second]));
    }
    std::string name_of_column(std::size_t column) const {
        const bool named = column < heading_.cells.size();
        const std::string_view name = named ? text::trimmed(heading_.cells[column]) : std::string_view();
        return name.empty() ? '(' + std::to_string(column + 1) + ')' : shortened(name);
    }
    void account(Refusal why, bool taken) { in.accounts.push_back({row_->line, taken, std::move(why)}); }
    void leave_out(Column column, std::string_view value) {
        account({Reason::LeftOut, name_of_column(places_.at(column)) + ": " + shortened(value)}, true);
    }
    void name_what_stays_behind(std::size_t first, std::size_t mark) {
        std::string rest;
        for (std::size_t i = 0; i < row_->cells.size(); ++i) {
            const std::string_view value = text::trimmed(row_->cells[i]);
            if (value.empty() || i == mark || (!in.headed && i == first)) continue;
            const bool known = std::ranges::any_of(places_, [&](const auto& place) { return place.second == i; });
            if (in.headed && !known) not_understood_.insert(i);
            if (!in.headed) rest.append(rest.empty() ? "" : " · ").append(value);
        }
        if (!rest.empty()) account({Reason::LeftOut, shortened(rest)}, true);
    }

    Lane lane_of(const std::string& said, Phase phase) {
        const Lane wished = lane_fits(phase, wish_.lane) ? wish_.lane : Lane::None;
        if (said.empty() || is_called(said, Word::lane_none)) return wished;
        const auto lane = called<Lane>(said, lanes);
        if (lane && lane_fits(phase, *lane)) return *lane;
        account({Reason::BadLane, said}, true);
        return wished;
    }
    GroupId group_of(const std::string& name, Phase phase) {
        if (name.empty()) return {};
        if (!text::is_plain_text(name, limit::line)) {
            leave_out(Column::Group, name);
            return {};
        }
        const auto [found, is_new] = groups_.try_emplace({phase, name}, GroupId{});
        if (is_new) {
            found->second = new_id<GroupId>();
            std::string& rank = last_rank_[phase];
            rank = rank_between(rank, {});
            in.changes.push_back(AddGroup{{found->second, phase, name, rank, {}}});
        }
        return found->second;
    }
    void add_facts(NoteId id) {
        if (const auto count = number_of(Column::Count, 1)) facts_.push_back(SetCount{id, *count});
        if (const auto votes = number_of(Column::Votes, 0)) facts_.push_back(SetHands{id, *votes});
        if (auto owner = text_of(Column::Owner, limit::line)) facts_.push_back(SetOwner{id, *owner});
        if (auto dissent = text_of(Column::Dissent, limit::note_text)) facts_.push_back(SetDissent{id, *dissent});
        add_concerned(id);
    }
    // None when it is not said, or is `usual`, or is no number.
    std::optional<std::uint16_t> number_of(Column column, std::uint16_t usual) {
        const std::string said = cell(column);
        const auto number = number_in(said);
        if (!said.empty() && (!number || *number < usual)) leave_out(column, said);
        return number && *number > usual ? number : std::nullopt;
    }
    std::optional<std::string> text_of(Column column, std::size_t most) {
        std::string said = cell(column);
        if (said.empty()) return std::nullopt;
        if (text::is_plain_text(said, most)) return said;
        leave_out(column, said);
        return std::nullopt;
    }
    // "direct, aan tafel"
    void add_concerned(NoteId id) {
        const std::string said = cell(Column::Concerned);
        for (std::string_view rest = said; !rest.empty();) {
            const std::string_view each = text::trimmed(rest.substr(0, rest.find(',')));
            rest.remove_prefix(std::min(rest.size(), rest.find(',')));
            if (!rest.empty()) rest.remove_prefix(1);
            if (is_called(each, Word::chip_direct))
                facts_.push_back(SetDirectness{id, Directness::Direct});
            else if (is_called(each, Word::chip_indirect))
                facts_.push_back(SetDirectness{id, Directness::Indirect});
            else if (is_called(each, Word::chip_at_table))
                facts_.push_back(SetAtTable{id, AtTable::Yes});
            else if (is_called(each, Word::chip_not_at_table))
                facts_.push_back(SetAtTable{id, AtTable::No});
            else if (!each.empty())
                leave_out(Column::Concerned, each);
        }
    }

    const Session& session_;
    const NotesWish& wish_;
    Places places_;
    TextRow heading_;
    const TextRow* row_ = nullptr;
    std::set<std::size_t> not_understood_;
    std::vector<edits::Draft> drafts_;
    Changes facts_;
    std::map<std::pair<Phase, std::string>, GroupId> groups_;
    std::map<Phase, std::string> last_rank_;
};

// What these bytes are when they are neither text nor a workbook; empty when they may be text.
std::string_view foreign_kind(std::string_view bytes) {
    constexpr std::pair<std::string_view, std::string_view> starts[]{{"\x89PNG", "PNG"}, {"\xff\xd8\xff", "JPEG"},
        {"GIF8", "GIF"}, {"%PDF", "PDF"}, {"samenspraak\n", "Samenspraak"}, {"\xd0\xcf\x11\xe0", "XLS"}};
    for (const auto& [start, kind] : starts)
        if (bytes.starts_with(start)) return kind;
    const bool two_bytes = bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");  // UTF-16
    return !two_bytes && bytes.find('\0') != bytes.npos ? "NUL" : "";
}

// The readers let one row more pass, because the first may name the columns.
Result<std::vector<TextRow>> within_limit(Result<std::vector<TextRow>> rows) {
    if (!rows || rows->empty()) return rows;
    const auto has_text = [](const TextRow& row) { return !std::ranges::all_of(row.cells, is_blank); };
    auto notes = static_cast<std::size_t>(std::ranges::count_if(*rows, has_text));
    if (!places_of(rows->front()).empty()) --notes;
    if (notes > import_limit::notes) return Refusal{Reason::TooManyNotes, std::to_string(notes)};
    return rows;
}

}  // namespace

Result<std::vector<TextRow>> rows_of_file(std::string_view bytes, FileRemarks* remarks) {
    if (bytes.starts_with("PK\x03\x04")) {
        Result<Sheet> sheet = read_workbook(bytes);
        if (!sheet) return sheet.error();
        if (remarks) *remarks = std::move(sheet->remarks);
        return within_limit(std::move(sheet->rows));
    }
    if (const std::string_view kind = foreign_kind(bytes); !kind.empty())
        return Refusal{Reason::NotATable, std::string(kind)};
    return within_limit(read_table(bytes));
}

NotesIn notes_from_rows(const Session& session, std::span<const TextRow> rows, const NotesWish& wish) {
    Taker taker(session, wish, rows.empty() ? nullptr : &rows.front());
    for (const TextRow& row : rows.subspan(taker.in.headed ? 1 : 0)) taker.take(row);
    return std::move(taker).taken();
}

Result<NotesIn> notes_from_table(const Session& session, std::string_view text, const NotesWish& wish) {
    const Result<std::vector<TextRow>> rows = within_limit(read_table(text));
    if (!rows) return rows.error();
    return notes_from_rows(session, *rows, wish);
}

}  // namespace samenspraak::exchange
