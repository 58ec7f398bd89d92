// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/comparison.hpp"

#include "sessions/insight/order.hpp"
#include "sessions/insight/tally.hpp"
#include "sessions/method/dates.hpp"
#include "sessions/method/phases.hpp"
#include "sessions/report/report_data.hpp"
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
    std::vector<insight::NoteWeight> weights;  // by session; count 0: not said there
    std::size_t sessions() const {
        return static_cast<std::size_t>(std::ranges::count_if(weights, [](const auto& w) { return w.count > 0; }));
    }
    insight::NoteWeight all() const {
        insight::NoteWeight sum;
        for (const insight::NoteWeight& weight : weights) {
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

// What is before the first full stop or line break: how people call a technology, before they explain it.
std::string first_sentence(const std::string& text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool stops = std::string_view(".!?;").find(text[at]) != std::string_view::npos;
        if (text[at] == '\n' || (stops && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n')))
            return text.substr(0, at);
    }
    return text;
}

// Sessions on one technology, by number.
struct Technology {
    std::string name;
    std::vector<std::size_t> sessions;
};

struct Sessions {
    Sessions(std::span<const Compared> compared, std::string_view language) : words(language) {
        for (const Compared& each : compared) shown.push_back(as_read(each.session));
        for (const Session& session : shown) threads.emplace_back(session);
        name_all(compared);
        for (std::size_t i = 0; i < shown.size(); ++i) all.push_back(i);
    }
    method::Words words;
    std::vector<Session> shown;
    std::vector<insight::Threads> threads;
    std::vector<std::string> names;  // unlike each other
    std::vector<std::size_t> all;

    std::string say(Word word) const { return std::string(words(word)); }

    // Those said in most sessions first, then those with most votes, then those said most often.
    std::vector<Said> said(Phase phase, const std::vector<std::size_t>& among) const {
        std::map<std::string, Said> found;
        for (const std::size_t i : among)
            for (const NoteId id : threads[i].notes(phase)) {
                const std::string& text = shown[i].notes.at(id).text;
                Said& said = found[key_of_text(text)];
                if (said.text.empty()) said.text = one_line(text);
                said.weights.resize(shown.size());
                const insight::NoteWeight weight = threads[i].weight(id);
                said.weights[i].count += weight.count;
                said.weights[i].points += weight.points;
                said.weights[i].hands += weight.hands;
            }
        std::vector<Said> sorted;
        for (auto& [key, each] : found) sorted.push_back(std::move(each));
        std::ranges::stable_sort(sorted, std::greater(),
            [](const Said& each) { return std::tuple(each.sessions(), each.all().votes(), each.all().count); });
        return sorted;
    }
    std::string where(const Said& said) const {
        std::vector<std::string> in;
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (said.weights[i].count > 0) in.push_back(names[i]);
        return below_each_other(in);
    }
    std::string technology(std::size_t i) const {
        const std::string& said = shown[i].sheet[static_cast<std::size_t>(CaseQuestion::Technology)];
        return said.empty() ? names[i] : said;
    }
    // In the order in which they come first.
    std::vector<Technology> technologies() const {
        std::vector<Technology> found;
        std::map<std::string, std::size_t> numbers;
        for (const std::size_t i : all) {
            const std::string name = one_line(first_sentence(technology(i)));
            const auto [number, is_new] = numbers.try_emplace(key_of_text(name), found.size());
            if (is_new) found.push_back({name, {}});
            found[number->second].sessions.push_back(i);
        }
        return found;
    }
    std::string heaviest_values(std::size_t i) const {
        std::string list;
        const auto values = tally(shown[i], threads[i]);
        for (const insight::ValueTally& value : std::span(values).first(std::min(heaviest, values.size())))
            add_to_list(list, ", ", one_line(shown[i].notes.at(value.value).text));
        return list;
    }
    static std::string below_each_other(const std::vector<std::string>& lines) {
        std::string text;
        for (const std::string& line : lines) add_to_list(text, "\n", (lines.size() > 1 ? "– " : "") + line);
        return text;
    }

private:
    // The title; where that is said of several, the day is added, then the file, then a number.
    void name_all(std::span<const Compared> compared) {
        for (const Compared& each : compared)
            names.push_back(each.session.title.empty() ? each.name : each.session.title);
        add_where_equal([&](std::size_t i) { return short_date(words, compared[i].session.date); });
        add_where_equal([&](std::size_t i) { return compared[i].session.title.empty() ? "" : compared[i].name; });
        add_where_equal([](std::size_t i) { return std::to_string(i + 1); });
    }
    template <class More> void add_where_equal(More more) {
        const std::vector<std::string> before = names;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (std::ranges::count(before, before[i]) > 1)
                if (const std::string added = more(i); !added.empty()) names[i] += " · " + added;
    }
};

Table table_of_sessions(const Sessions& sessions) {
    Table table;
    table.caption = sessions.say(Word::compare_sessions_caption);
    table.header = {sessions.say(Word::compare_session), sessions.say(Word::compare_date),
        sessions.say(Word::phase_actors), sessions.say(Word::phase_effects), sessions.say(Word::phase_values),
        sessions.say(Word::phase_actions_short)};
    table.widths = {6, 4, 2, 2, 2, 2};
    for (std::size_t i = 0; i < sessions.shown.size(); ++i) {
        const auto count = [&](Phase phase) { return std::to_string(sessions.threads[i].notes(phase).size()); };
        table.rows.push_back({sessions.names[i], short_date(sessions.words, sessions.shown[i].date),
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
    for (const Technology& technology : sessions.technologies()) {
        std::vector<std::string> names, values;
        for (const std::size_t i : technology.sessions) {
            names.push_back(sessions.names[i]);
            if (std::string list = sessions.heaviest_values(i); !list.empty()) values.push_back(list);
        }
        table.rows.push_back({technology.name, Sessions::below_each_other(names), Sessions::below_each_other(values)});
    }
    return table;
}

Word kind_in(Phase phase) {
    return phase == Phase::Actors   ? Word::report_actor
           : phase == Phase::Values ? Word::report_value
                                    : Word::report_option;
}

// Calls visit(Phase, Said) for each thing that was said about a technology, in the order of the method.
template <class Visit> void each_said(const Sessions& sessions, const Technology& technology, Visit visit) {
    for (const Phase phase : compared_phases)
        for (const Said& said : sessions.said(phase, technology.sessions)) visit(phase, said);
}

void add_technology(const Sessions& sessions, const Technology& technology, std::size_t number, Blocks& blocks) {
    Table table;
    table.caption = sessions.words(Word::compare_technology_caption, {technology.name});
    table.header = {sessions.say(Word::report_note), sessions.say(Word::report_lane),
        sessions.say(Word::export_column_count), sessions.say(Word::report_votes), sessions.say(Word::compare_where)};
    table.widths = {5, 2, 2, 2, 5};
    each_said(sessions, technology, [&](Phase phase, const Said& said) {
        table.rows.push_back({said.text, sessions.say(kind_in(phase)), std::to_string(said.all().count),
            std::to_string(said.all().votes()), sessions.where(said)});
    });
    if (table.rows.empty()) return;
    add_heading(blocks, 2, technology.name, anchor_of("technology", number));
    blocks.push_back(std::move(table));
}

void add_phase(const Sessions& sessions, Phase phase, Blocks& blocks) {
    const std::vector<Said> all = sessions.said(phase, sessions.all);
    const std::string name = sessions.say(method::name_of(phase));
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
    for (std::size_t i = 0; i < sessions.shown.size(); ++i) {
        ListItem item{sessions.names[i], {}};
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
        sheet.columns.push_back({sessions.say(method::name_of(phase)), 12});
    for (std::size_t i = 0; i < sessions.shown.size(); ++i) {
        sheet.rows.push_back({sessions.names[i], sessions.shown[i].date, one_line(sessions.technology(i))});
        for (const Phase phase : {Phase::Actors, Phase::Effects, Phase::Values, Phase::Actions})
            sheet.rows.back().emplace_back(static_cast<std::int64_t>(sessions.threads[i].notes(phase).size()));
    }
    return sheet;
}

// Every note of the phase, and how often each session said it.
Sheet sheet_of_phase(const Sessions& sessions, Phase phase) {
    Sheet sheet;
    sheet.name = sessions.say(method::name_of(phase));
    sheet.columns = {{sessions.say(Word::report_note), 60}, {sessions.say(Word::compare_number), 10},
        {sessions.say(Word::export_column_count), 10}, {sessions.say(Word::report_votes), 10}};
    for (std::size_t i = 0; i < sessions.shown.size(); ++i) sheet.columns.push_back({sessions.names[i], 16});
    for (const Said& said : sessions.said(phase, sessions.all)) {
        const insight::NoteWeight all = said.all();
        sheet.rows.push_back({said.text, static_cast<std::int64_t>(said.sessions()),
            static_cast<std::int64_t>(all.count), static_cast<std::int64_t>(all.votes())});
        for (const insight::NoteWeight& weight : said.weights)
            sheet.rows.back().push_back(weight.count == 0 ? Cell("") : Cell(static_cast<std::int64_t>(weight.count)));
    }
    return sheet;
}

// All that was said about each technology, and where.
Sheet sheet_of_technologies(const Sessions& sessions) {
    Sheet sheet;
    sheet.name = sessions.say(Word::compare_technology);
    sheet.columns = {{sessions.say(Word::compare_technology), 40}, {sessions.say(Word::report_lane), 12},
        {sessions.say(Word::report_note), 60}, {sessions.say(Word::compare_number), 10},
        {sessions.say(Word::export_column_count), 10}, {sessions.say(Word::report_votes), 10},
        {sessions.say(Word::compare_where), 40}};
    for (const Technology& technology : sessions.technologies())
        each_said(sessions, technology, [&](Phase phase, const Said& said) {
            sheet.rows.push_back({technology.name, sessions.say(kind_in(phase)), said.text,
                static_cast<std::int64_t>(said.sessions()), static_cast<std::int64_t>(said.all().count),
                static_cast<std::int64_t>(said.all().votes()), sessions.where(said)});
        });
    return sheet;
}

}  // namespace

Outline compare(std::span<const Compared> compared, std::string_view language) {
    const Sessions sessions(compared, language);
    Outline outline;
    outline.language = sessions.words.language();
    outline.title = sessions.words(CountedWord::compare_title, compared.size());
    for (const std::string& name : sessions.names) add_to_list(outline.subtitle, " – ", name);
    add_heading(outline.blocks, 1, sessions.say(Word::compare_sessions), "sessions");
    add_paragraph(outline.blocks, sessions.say(Word::compare_about));
    outline.blocks.push_back(table_of_sessions(sessions));
    add_heading(outline.blocks, 1, sessions.say(Word::compare_technologies), "technologies");
    outline.blocks.push_back(table_of_technologies(sessions));
    const std::vector<Technology> technologies = sessions.technologies();
    for (std::size_t i = 0; i < technologies.size(); ++i)
        add_technology(sessions, technologies[i], i + 1, outline.blocks);
    for (const Phase phase : compared_phases) add_phase(sessions, phase, outline.blocks);
    return outline;
}

Workbook compare_in_sheets(std::span<const Compared> compared, std::string_view language) {
    const Sessions sessions(compared, language);
    Workbook book{std::string(sessions.words.language()), sessions.words(CountedWord::compare_title, compared.size()),
        {sheet_of_sessions(sessions)}};
    for (const Phase phase : compared_phases) book.sheets.push_back(sheet_of_phase(sessions, phase));
    book.sheets.push_back(sheet_of_technologies(sessions));
    return book;
}

}  // namespace samenspraak::report
