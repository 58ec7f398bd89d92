// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/outline.hpp"

#include "sessions/method/dates.hpp"
#include "sessions/report/material.hpp"

namespace samenspraak::report {
namespace {

std::string subtitle_of(const Material& material) {
    const Session& session = material.session;
    std::string line = material.say(Word::report_subtitle);
    if (!session.host.empty()) line += " · " + session.host;
    if (!session.date.empty()) line += " · " + long_date(material.words, session.date);
    return line;
}

}  // namespace

Outline outline(const Session& session, const Choices& choices) { return outline(Material(session, choices)); }

Outline outline(const Material& material) {
    const Session& session = material.session;
    Outline outline;
    outline.language = material.words.language();
    outline.title = session.title.empty() ? material.say(Word::start_untitled) : session.title;
    outline.subtitle = subtitle_of(material);
    outline.host = session.host;
    outline.date = session.date;
    for (const auto add : {add_summary, add_case, add_how_held, add_actors, add_effects, add_values, add_tensions,
             add_dissent, add_options, add_experiments, add_blind_spots, add_threads, add_council_questions})
        add(material, outline.blocks);
    if (material.choices.annex) add_annex(material, outline.blocks);
    return outline;
}

}  // namespace samenspraak::report
