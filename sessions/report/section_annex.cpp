// SPDX-License-Identifier: EUPL-1.2
// The threads in one figure, and at the end all notes.
#include "sessions/insight/order.hpp"
#include "sessions/json/keys.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/report_data.hpp"

#include <algorithm>
#include <map>

namespace samenspraak::report {
namespace {

// How a note of the annex was said, with what was merged into it.
using MergedTexts = std::map<NoteId, std::vector<std::string>>;

MergedTexts merged_texts(const Session& session) {
    MergedTexts texts;
    for (const Note* note : insight::all_notes_in_order(session)) {
        const NoteId head = head_of(session, note->id);
        if (head != note->id && note->status == NoteStatus::OnBoard) texts[head].push_back(one_line(note->text));
    }
    return texts;
}

std::string name_of_author(const ReportData& data, const Note& note) {
    const auto found = data.session.participants.find(note.author);
    return found == data.session.participants.end() ? "" : found->second.name;
}

std::string format_wordings(const ReportData& data, NoteId id, const MergedTexts& merged) {
    std::string text = data.text(id);
    const auto found = merged.find(id);
    if (found == merged.end()) return text;
    for (const std::string& other : found->second) text += '\n' + data.say(Word::report_said_also, {other});
    return text;
}

Table table_of_notes(const ReportData& data, Phase phase, const MergedTexts& merged) {
    Table table;
    const bool lanes = insight::lanes_in_order(phase).size() > 1;
    table.caption = data.say(Word::report_annex_caption, {data.say(method::name_of(phase))});
    const bool groups = data.has_groups(phase);
    table.header = {data.say(Word::report_note)};
    table.widths = {7};
    const auto column = [&](bool wanted, Word word) {
        if (!wanted) return;
        table.header.push_back(data.say(word));
        table.widths.push_back(2);
    };
    column(groups, Word::report_group);
    column(lanes, Word::report_lane);
    column(data.choices.names, Word::report_author);
    for (const NoteId id : data.threads.notes(phase)) {
        const Note& note = data.note(id);
        table.rows.push_back({format_wordings(data, id, merged)});
        if (groups) table.rows.back().push_back(data.group_of(note));
        if (lanes) table.rows.back().push_back(data.say(method::name_of(note.place.lane)));
        if (data.choices.names) table.rows.back().push_back(name_of_author(data, note));
    }
    return table;
}

std::string threads_in_words(const ReportData& data) {
    std::string text = data.say(Word::report_threads_alternative);
    for (const insight::ValueTally& value : std::span(data.values).first(std::min<std::size_t>(5, data.values.size())))
        text += ' '
                + data.say(Word::report_threads_value,
                    {data.line(value.value), std::to_string(value.effects),
                        std::to_string(data.threads.leads_to(value.value, LinkKind::Serves).size())});
    return text;
}

}  // namespace

void add_threads(const ReportData& data, Blocks& blocks) {
    if (data.threads.links().empty()) return;
    add_heading(blocks, 1, data.say(Word::report_threads), "threads");
    add_paragraph(blocks, data.say(Word::report_threads_about));
    const bool many = std::ranges::any_of(all_phases,
        [&](Phase phase) { return phase != Phase::Case && data.threads.notes(phase).size() > max_in_figure; });
    if (many) add_paragraph(blocks, data.say(Word::report_threads_part), Tone::Quiet);
    blocks.push_back(Figure{data.say(Word::report_threads_caption), threads_in_words(data)});
}

void add_annex(const ReportData& data, Blocks& blocks) {
    if (data.threads.notes().empty()) return;
    add_heading(blocks, 1, data.say(Word::report_annex), "annex");
    const MergedTexts merged = merged_texts(data.session);
    for (const Phase phase : all_phases) {
        if (data.threads.notes(phase).empty()) continue;
        add_heading(blocks, 2, data.say(method::name_of(phase)), "annex_" + std::string(json_data::key_of(phase)));
        blocks.push_back(table_of_notes(data, phase, merged));
    }
}

}  // namespace samenspraak::report
