// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/comparison.hpp"

#include "sessions/insight/order.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/method/dates.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/material.hpp"
#include "sessions/text/fold.hpp"

#include <algorithm>
#include <map>

namespace samenspraak::report {
namespace {

constexpr Phase compared_phases[] = {Phase::Actors, Phase::Values, Phase::Actions};
constexpr std::size_t heaviest = 5;

// One thing that was said, in however many sessions.
struct Said {
    std::string text;
    std::vector<NoteWeight> weights;  // by session; count 0: not said there
    std::size_t sessions() const {
        return static_cast<std::size_t>(std::ranges::count_if(weights, [](const auto& w) { return w.count > 0; }));
    }
    NoteWeight all() const {
        NoteWeight sum;
        for (const NoteWeight& weight : weights) {
            sum.count += weight.count;
            sum.points += weight.points;
            sum.hands += weight.hands;
        }
        return sum;
    }
};

// Folded, without what people put around words: blanks and a full stop.
std::string key_of_text(std::string_view text) {
    std::string key;
    for (const char c : text::folded(text)) {
        const bool blank = c == ' ' || c == '\n';
        if (!blank || (!key.empty() && key.back() != ' ')) key += blank ? ' ' : c;
    }
    while (!key.empty() && std::string_view(" .!").find(key.back()) != std::string_view::npos) key.pop_back();
    return key;
}

struct Sessions {
    Sessions(std::span<const Compared> compared, std::string_view language) : of(compared), words(language) {
        for (const Compared& each : of) threads.emplace_back(each.session);
    }
    std::span<const Compared> of;
    Words words;
    std::vector<Threads> threads;

    std::string name(std::size_t i) const { return of[i].session.title.empty() ? of[i].name : of[i].session.title; }
    std::string say(Word word) const { return std::string(words(word)); }

    // Those said in most sessions first, then those with most votes, then those said most often.
    std::vector<Said> said(Phase phase) const {
        std::map<std::string, Said> found;
        for (std::size_t i = 0; i < of.size(); ++i)
            for (const NoteId id : threads[i].notes(phase)) {
                const std::string& text = of[i].session.notes.at(id).text;
                Said& said = found[key_of_text(text)];
                if (said.text.empty()) said.text = one_line(text);
                said.weights.resize(of.size());
                const NoteWeight weight = threads[i].weight(id);
                said.weights[i].count += weight.count;
                said.weights[i].points += weight.points;
                said.weights[i].hands += weight.hands;
            }
        std::vector<Said> all;
        for (auto& [key, each] : found) all.push_back(std::move(each));
        std::ranges::stable_sort(all, std::greater(),
            [](const Said& each) { return std::tuple(each.sessions(), each.all().votes(), each.all().count); });
        return all;
    }
    std::string where(const Said& said) const {
        std::string list;
        for (std::size_t i = 0; i < of.size(); ++i)
            if (said.weights[i].count > 0) add_to_list(list, "\n", name(i));
        return list;
    }
    std::string technology(std::size_t i) const {
        const std::string& said = of[i].session.sheet[static_cast<std::size_t>(CaseQuestion::Technology)];
        return said.empty() ? name(i) : one_line(said);
    }
    std::string heaviest_values(std::size_t i) const {
        std::string list;
        const auto values = tally(of[i].session, threads[i]);
        for (const ValueTally& value : std::span(values).first(std::min(heaviest, values.size())))
            add_to_list(list, ", ", one_line(of[i].session.notes.at(value.value).text));
        return list;
    }
};

Table table_of_sessions(const Sessions& sessions) {
    Table table;
    table.caption = sessions.say(Word::compare_sessions_caption);
    table.header = {sessions.say(Word::compare_session), sessions.say(Word::compare_date),
        sessions.say(Word::phase_actors), sessions.say(Word::phase_effects), sessions.say(Word::phase_values),
        sessions.say(Word::phase_actions_short)};
    table.widths = {6, 4, 2, 2, 2, 2};
    for (std::size_t i = 0; i < sessions.of.size(); ++i) {
        const auto count = [&](Phase phase) { return std::to_string(sessions.threads[i].notes(phase).size()); };
        table.rows.push_back({sessions.name(i), short_date(sessions.words, sessions.of[i].session.date),
            count(Phase::Actors), count(Phase::Effects), count(Phase::Values), count(Phase::Actions)});
    }
    return table;
}

Table table_of_technologies(const Sessions& sessions) {
    Table table;
    table.caption = sessions.say(Word::compare_technologies_caption);
    table.header = {
        sessions.say(Word::compare_technology), sessions.say(Word::compare_session), sessions.say(Word::phase_values)};
    table.widths = {4, 3, 4};
    std::map<std::string, std::size_t> row_of;
    for (std::size_t i = 0; i < sessions.of.size(); ++i) {
        const auto [found, is_new] = row_of.try_emplace(key_of_text(sessions.technology(i)), table.rows.size());
        if (is_new) table.rows.push_back({sessions.technology(i), "", ""});
        auto& row = table.rows[found->second];
        add_to_list(row[1], "\n", sessions.name(i));
        add_to_list(row[2], "\n", sessions.heaviest_values(i));
    }
    return table;
}

void add_phase(const Sessions& sessions, Phase phase, Blocks& blocks) {
    const std::vector<Said> all = sessions.said(phase);
    const std::string name = sessions.say(name_of(phase));
    const std::string anchor = "compare_" + std::to_string(index_of(phase));
    add_heading(blocks, 1, name, anchor);
    Table table;
    table.caption = sessions.words(Word::compare_back_caption, {name});
    table.header = {sessions.say(Word::report_note), sessions.say(Word::compare_number),
        sessions.say(Word::export_column_count), sessions.say(Word::report_votes), sessions.say(Word::compare_where)};
    table.widths = {5, 2, 2, 2, 5};
    for (const Said& said : all)
        if (said.sessions() > 1)
            table.rows.push_back({said.text, std::to_string(said.sessions()), std::to_string(said.all().count),
                std::to_string(said.all().votes()), sessions.where(said)});
    if (table.rows.empty())
        add_paragraph(blocks, sessions.say(Word::compare_none_back));
    else
        blocks.push_back(std::move(table));
    List once;
    for (std::size_t i = 0; i < sessions.of.size(); ++i) {
        ListItem item{sessions.name(i), {}};
        for (const Said& said : all)
            if (said.sessions() == 1 && said.weights[i].count > 0) item.under.push_back(said.text);
        if (!item.under.empty()) once.items.push_back(std::move(item));
    }
    if (once.items.empty()) return;
    add_heading(blocks, 2, sessions.say(Word::compare_once), anchor + "_once");
    blocks.push_back(std::move(once));
}

Sheet sheet_of_sessions(const Sessions& sessions) {
    Sheet sheet;
    sheet.name = sessions.say(Word::compare_sessions);
    sheet.columns = {{sessions.say(Word::compare_session), 40}, {sessions.say(Word::compare_date), 12},
        {sessions.say(Word::compare_technology), 60}};
    for (const Phase phase : {Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions})
        sheet.columns.push_back({sessions.say(name_of(phase)), 12});
    for (std::size_t i = 0; i < sessions.of.size(); ++i) {
        sheet.rows.push_back({sessions.name(i), sessions.of[i].session.date, sessions.technology(i)});
        for (const Phase phase : {Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions})
            sheet.rows.back().emplace_back(static_cast<std::int64_t>(sessions.threads[i].notes(phase).size()));
    }
    return sheet;
}

// Every note of the phase, and how often each session said it.
Sheet sheet_of_phase(const Sessions& sessions, Phase phase) {
    Sheet sheet;
    sheet.name = sessions.say(name_of(phase));
    sheet.columns = {{sessions.say(Word::report_note), 60}, {sessions.say(Word::compare_number), 10},
        {sessions.say(Word::export_column_count), 10}, {sessions.say(Word::report_votes), 10}};
    for (std::size_t i = 0; i < sessions.of.size(); ++i) sheet.columns.push_back({sessions.name(i), 16});
    for (const Said& said : sessions.said(phase)) {
        const NoteWeight all = said.all();
        sheet.rows.push_back({said.text, static_cast<std::int64_t>(said.sessions()),
            static_cast<std::int64_t>(all.count), static_cast<std::int64_t>(all.votes())});
        for (const NoteWeight& weight : said.weights)
            sheet.rows.back().push_back(weight.count == 0 ? Cell("") : Cell(static_cast<std::int64_t>(weight.count)));
    }
    return sheet;
}

}  // namespace

Outline compare(std::span<const Compared> compared, std::string_view language) {
    const Sessions sessions(compared, language);
    Outline outline;
    outline.language = sessions.words.language();
    outline.title = sessions.words(Word::compare_title, {std::to_string(compared.size())});
    for (std::size_t i = 0; i < compared.size(); ++i) add_to_list(outline.subtitle, " · ", sessions.name(i));
    add_heading(outline.blocks, 1, sessions.say(Word::compare_sessions), "sessions");
    add_paragraph(outline.blocks, sessions.say(Word::compare_about));
    outline.blocks.push_back(table_of_sessions(sessions));
    add_heading(outline.blocks, 1, sessions.say(Word::compare_technologies), "technologies");
    outline.blocks.push_back(table_of_technologies(sessions));
    for (const Phase phase : compared_phases) add_phase(sessions, phase, outline.blocks);
    return outline;
}

Workbook compare_in_sheets(std::span<const Compared> compared, std::string_view language) {
    const Sessions sessions(compared, language);
    Workbook book{std::string(sessions.words.language()),
        sessions.words(Word::compare_title, {std::to_string(compared.size())}), {sheet_of_sessions(sessions)}};
    for (const Phase phase : compared_phases) book.sheets.push_back(sheet_of_phase(sessions, phase));
    return book;
}

}  // namespace samenspraak::report
