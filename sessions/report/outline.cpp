// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/outline.hpp"

#include "sessions/method/dates.hpp"
#include "sessions/report/report_data.hpp"

namespace samenspraak::report {
namespace {

std::string subtitle_of(const ReportData& data) {
    const Session& session = data.session;
    std::string line = data.say(Word::report_subtitle);
    if (!session.host.empty()) line += " · " + session.host;
    if (!session.date.empty()) line += " · " + long_date(data.words, session.date);
    return line;
}

}  // namespace

Outline outline(const Session& session, const Choices& choices) { return outline(ReportData(session, choices)); }

Outline outline(const ReportData& data) {
    const Session& session = data.session;
    Outline outline;
    outline.language = data.words.language();
    outline.title = session.title.empty() ? data.say(Word::start_untitled) : session.title;
    outline.subtitle = subtitle_of(data);
    outline.host = session.host;
    outline.date = session.date;
    for (const auto add : {add_summary, add_case, add_how_held, add_actors, add_effects, add_values, add_tensions,
             add_dissent, add_options, add_experiments, add_blind_spots, add_threads, add_council_questions})
        add(data, outline.blocks);
    if (data.choices.annex) add_annex(data, outline.blocks);
    return outline;
}

}  // namespace samenspraak::report
