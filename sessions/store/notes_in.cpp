// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/notes_in.hpp"

#include "sessions/acts.hpp"
#include "sessions/ids.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/method/words.hpp"
#include "sessions/rank.hpp"
#include "sessions/store/keys.hpp"
#include "sessions/text/fold.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace samenspraak {
namespace {

enum class Column : std::uint8_t { Text, Phase, Lane, Group, Count, Owner, Dissent };
constexpr std::array<std::pair<Column, Word>, 7> columns{
    {{Column::Text, Word::report_note}, {Column::Phase, Word::export_column_phase}, {Column::Lane, Word::report_lane},
        {Column::Group, Word::report_group}, {Column::Count, Word::export_column_count},
        {Column::Owner, Word::report_owner}, {Column::Dissent, Word::report_dissent}}};
using Places = std::map<Column, std::size_t>;

std::string trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \n");
    return from == text.npos ? std::string() : std::string(text.substr(from, text.find_last_not_of(" \n") - from + 1));
}

// Is this what one of our languages calls it?
bool is_called(std::string_view said, Word word) {
    return std::ranges::any_of(carried::word_lists(),
        [&](const carried::WordList& list) { return text::folded(Words(list.language)(word)) == text::folded(said); });
}

Places places_of(const TextRow& row) {
    Places places;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        for (const auto& [column, word] : columns)
            if (is_called(trimmed(row.cells[i]), word)) places.try_emplace(column, i);
    return places.contains(Column::Text) ? places : Places();
}

template <class Value, class All> std::optional<Value> called(std::string_view said, const All& all) {
    if (const auto by_key = from_key<Value>(text::folded(said))) return by_key;
    for (const Value value : all)
        if (is_called(said, name_of(value))) return value;
    return std::nullopt;
}
constexpr std::array lanes{
    Lane::Positive, Lane::Negative, Lane::Both, Lane::Technology, Lane::Environment, Lane::People};

class Taker {
public:
    Taker(const Session& session, const NotesWish& wish) : session_(session), wish_(wish) {
        for (const auto& [id, group] : session.groups) {
            groups_.try_emplace({group.phase, group.name}, id);
            last_rank_[group.phase] = std::max(last_rank_[group.phase], group.rank);
        }
    }
    NotesIn in;

    void take(const TextRow& row, const Places& places) {
        const auto cell = [&](Column column) {
            const auto found = places.find(column);
            return found == places.end() || found->second >= row.cells.size() ? "" : trimmed(row.cells[found->second]);
        };
        std::string text = cell(Column::Text);
        if (places.empty())
            for (const std::string& each : row.cells)
                if (text.empty()) text = trimmed(each);
        const bool nothing = std::ranges::all_of(row.cells, [](const auto& each) { return trimmed(each).empty(); });
        if (nothing) return void(++in.empty);
        acts::Draft draft;
        draft.id = new_id<NoteId>();
        draft.text = text;
        if (!text::is_plain_text(text, limit::note_text)) {
            const bool too_long = text::count_code_points(text) > limit::note_text;
            return refuse(row, {too_long ? Reason::TextTooLong : Reason::BadText, {}}, false);
        }
        const std::string phase = cell(Column::Phase);
        const auto found = phase.empty() ? wish_.phase : called<Phase>(phase, all_phases);
        if (!found) return refuse(row, {Reason::BadArgument, phase.empty() ? "--phase" : phase}, false);
        draft.phase = *found;
        draft.lane = lane_of(row, cell(Column::Lane), *found);
        draft.group = group_of(cell(Column::Group), *found);
        drafts_.push_back(draft);
        add_facts(draft.id, cell(Column::Count), cell(Column::Owner), cell(Column::Dissent));
        ++in.taken;
    }

    NotesIn taken() && {
        for (Change& change : acts::add(session_, drafts_)) in.changes.push_back(std::move(change));
        for (Change& change : facts_) in.changes.push_back(std::move(change));
        return std::move(in);
    }

private:
    void refuse(const TextRow& row, Refusal why, bool taken) {
        in.accounts.push_back({row.line, taken, std::move(why)});
    }

    Lane lane_of(const TextRow& row, const std::string& said, Phase phase) {
        const Lane wished = lane_fits(phase, wish_.lane) ? wish_.lane : Lane::None;
        if (said.empty() || is_called(said, Word::lane_none)) return wished;
        const auto lane = called<Lane>(said, lanes);
        if (lane && lane_fits(phase, *lane)) return *lane;
        refuse(row, {Reason::BadLane, said}, true);
        return wished;
    }
    GroupId group_of(const std::string& name, Phase phase) {
        if (!text::is_plain_text(name, limit::line)) return {};
        const auto [found, is_new] = groups_.try_emplace({phase, name}, GroupId{});
        if (is_new) {
            found->second = new_id<GroupId>();
            std::string& rank = last_rank_[phase];
            rank = rank_between(rank, {});
            in.changes.push_back(AddGroup{{found->second, phase, name, rank, {}}});
        }
        return found->second;
    }
    void add_facts(NoteId id, std::string_view count, const std::string& owner, const std::string& dissent) {
        std::uint16_t said = 1;
        std::from_chars(count.data(), count.data() + count.size(), said);
        if (said > 1) facts_.push_back(SetCount{id, said});
        if (text::is_plain_text(owner, limit::line)) facts_.push_back(SetOwner{id, owner});
        if (text::is_plain_text(dissent, limit::note_text)) facts_.push_back(SetDissent{id, dissent});
    }

    const Session& session_;
    const NotesWish& wish_;
    std::vector<acts::Draft> drafts_;
    Changes facts_;
    std::map<std::pair<Phase, std::string>, GroupId> groups_;
    std::map<Phase, std::string> last_rank_;
};

}  // namespace

NotesIn notes_from_table(const Session& session, std::string_view bytes, const NotesWish& wish) {
    return notes_from_table(session, read_table(bytes), wish);
}

NotesIn notes_from_table(const Session& session, std::span<const TextRow> rows, const NotesWish& wish) {
    const Places places = rows.empty() ? Places() : places_of(rows.front());
    Taker taker(session, wish);
    taker.in.headed = !places.empty();
    for (std::size_t i = taker.in.headed ? 1 : 0; i < rows.size(); ++i) taker.take(rows[i], places);
    return std::move(taker).taken();
}

}  // namespace samenspraak
