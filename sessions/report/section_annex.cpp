// SPDX-License-Identifier: EUPL-1.2
// The threads in one figure, and at the end all notes.
#include "sessions/insight/order.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/material.hpp"
#include "sessions/report/pictures.hpp"
#include "sessions/store/keys.hpp"

#include <algorithm>
#include <map>

namespace samenspraak::report {
namespace {

// How a note of the annex was said, with what was merged into it.
using MergedTexts = std::map<NoteId, std::vector<std::string>>;

MergedTexts merged_texts(const Session& session) {
    MergedTexts texts;
    for (const Note* note : all_notes_in_order(session)) {
        const NoteId head = head_of(session, note->id);
        if (head != note->id && note->standing == Standing::OnBoard) texts[head].push_back(one_line(note->text));
    }
    return texts;
}

std::string name_of_author(const Material& material, const Note& note) {
    const auto found = material.session.participants.find(note.author);
    return found == material.session.participants.end() ? "" : found->second.name;
}

std::string said_as(const Material& material, NoteId id, const MergedTexts& merged) {
    std::string text = material.text(id);
    const auto found = merged.find(id);
    if (found == merged.end()) return text;
    for (const std::string& other : found->second) text += '\n' + material.say(Word::report_said_also, {other});
    return text;
}

Table table_of_notes(const Material& material, Phase phase, const MergedTexts& merged) {
    Table table;
    const bool lanes = lanes_in_order(phase).size() > 1;
    table.caption = material.say(Word::report_annex_caption, {material.say(name_of(phase))});
    const bool groups = material.has_groups(phase);
    table.header = {material.say(Word::report_note)};
    table.widths = {7};
    const auto column = [&](bool wanted, Word word) {
        if (!wanted) return;
        table.header.push_back(material.say(word));
        table.widths.push_back(2);
    };
    column(groups, Word::report_group);
    column(lanes, Word::report_lane);
    column(material.choices.names, Word::report_author);
    for (const NoteId id : material.threads.notes(phase)) {
        const Note& note = material.note(id);
        table.rows.push_back({said_as(material, id, merged)});
        if (groups) table.rows.back().push_back(material.group_of(note));
        if (lanes) table.rows.back().push_back(material.say(name_of(note.place.lane)));
        if (material.choices.names) table.rows.back().push_back(name_of_author(material, note));
    }
    return table;
}

std::string threads_in_words(const Material& material) {
    std::string text = material.say(Word::report_threads_alternative);
    for (const ValueTally& value : std::span(material.values).first(std::min<std::size_t>(5, material.values.size())))
        text += ' '
                + material.say(Word::report_threads_value,
                    {material.line(value.value), std::to_string(value.effects),
                        std::to_string(material.threads.leads_to(value.value, LinkKind::Serves).size())});
    return text;
}

}  // namespace

void add_threads(const Material& material, Blocks& blocks) {
    if (material.threads.links().empty()) return;
    add_heading(blocks, 1, material.say(Word::report_threads), "threads");
    add_paragraph(blocks, material.say(Word::report_threads_about));
    std::size_t drawn = 0, all = 0;
    for (const Phase phase : all_phases) {
        if (phase == Phase::Case) continue;
        all += material.threads.notes(phase).size();
        drawn += std::min(material.threads.notes(phase).size(), most_in_figure);
    }
    if (drawn < all)
        add_paragraph(
            blocks, material.say(Word::report_threads_part, {std::to_string(drawn), std::to_string(all)}), Tone::Quiet);
    blocks.push_back(Figure{material.say(Word::report_threads_caption), threads_in_words(material)});
}

void add_annex(const Material& material, Blocks& blocks) {
    if (material.threads.notes().empty()) return;
    add_heading(blocks, 1, material.say(Word::report_annex), "annex");
    const MergedTexts merged = merged_texts(material.session);
    for (const Phase phase : all_phases) {
        if (material.threads.notes(phase).empty()) continue;
        add_heading(blocks, 2, material.say(name_of(phase)), "annex_" + std::string(key_of(phase)));
        blocks.push_back(table_of_notes(material, phase, merged));
    }
}

}  // namespace samenspraak::report
