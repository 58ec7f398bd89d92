// SPDX-License-Identifier: EUPL-1.2
// What it costs to make all formats of the worked example, and of a session of 10,000 notes and 10,000 links.
//   bench_report [format,format…]     the formats that are to be measured; without: all that are possible here
// The report is ODT, PDF, DOCX, HTML and Markdown together: 10,000 notes in under 3 seconds and 300 MB.
#include "app/export/exports.hpp"
#include "assets/carried.hpp"
#include "sessions/exchange/interchange.hpp"
#include "sessions/rank.hpp"
#include "sessions/report/formats/report_context.hpp"
#include "tests/support/names.hpp"

#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <sys/resource.h>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr std::size_t notes = 10'000;
constexpr std::string_view words[] = {"privacy", "bewoners", "druk", "telefoon", "gevolgd", "café", "overlast",
    "straat", "avond", "gemeente", "sensor", "tellen", "kinderen", "veilig", "rustig", "weten", "niemand",
    "leverancier"};

std::string text(std::mt19937_64& random) {
    std::string text;
    for (int i = 0; i < 7; ++i) (text += words[random() % std::size(words)]) += ' ';
    return text + std::to_string(random() % notes);
}

Place place_of(std::size_t i, const std::string& rank) {
    constexpr Lane effects[] = {Lane::Positive, Lane::Negative, Lane::Both};
    constexpr Lane actions[] = {Lane::Technology, Lane::Environment, Lane::People};
    const Phase phase = all_phases[1 + i % 4];
    const Lane lane = phase == Phase::Effects   ? effects[i / 4 % 3]
                      : phase == Phase::Actions ? actions[i / 4 % 3]
                                                : Lane::None;
    return {phase, lane, {}, rank};
}

// Notes in four phases, each linked to one of the next.
Session large() {
    std::mt19937_64 random(1);
    std::vector<NoteId> ids[phase_count];
    Changes changes;
    const auto ranks = ranks_between({}, {}, notes);
    for (std::size_t i = 0; i < notes; ++i) {
        Note note;
        note.id = NoteId{random() | 1};
        note.text = text(random);
        note.place = place_of(i, ranks[i]);
        ids[index_of(note.place.phase)].push_back(note.id);
        changes.push_back(AddNote{note});
    }
    const auto any = [&](Phase phase) {
        const auto& of = ids[index_of(phase)];
        return of[random() % of.size()];
    };
    constexpr std::pair<Phase, Phase> ends[] = {
        {Phase::Actors, Phase::Effects}, {Phase::Effects, Phase::Values}, {Phase::Values, Phase::Actions}};
    for (std::size_t i = 0; i < notes; ++i) {
        const auto& [from, to] = ends[i % 3];
        changes.push_back(AddLink{{*kind_between(from, to), any(from), any(to)}});
    }
    Session session;
    for (const Change& change : changes) (void)apply_change(session, change);
    session.title = "Tienduizend notities";
    return session;
}

Session example() {
    Session session;
    for (const carried::File& file : carried::files())
        if (file.name == "examples/druktemeting.json") (void)apply_act(session, from_json(file.bytes)->changes);
    return session;
}

double megabytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

std::string machine() {
    std::ifstream in("/proc/cpuinfo");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "an unknown machine";
}

// In processor time: the machine may be busy with other things.
double milliseconds_since(std::clock_t start) {
    return 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void measure(const char* name, const Session& session, const std::vector<const ExportFormat*>& formats) {
    std::printf("%s\n", name);
    const std::clock_t start = std::clock();
    double reports = 0;
    report::ReportContext context(session, {false, true, "nl"});
    for (const ExportFormat* format : formats) {
        const std::clock_t before = std::clock();
        std::size_t bytes = 0;
        const auto made = format->make(context);
        if (!made) continue;
        for (const ExportFile& file : *made) bytes += file.bytes.size();
        if (format->kind == ExportKind::Report && !format->impossible) reports += milliseconds_since(before);
        std::printf(
            "  %-5s %8.1f ms %9zu KB\n", std::string(format->asked).c_str(), milliseconds_since(before), bytes / 1024);
    }
    if (reports > 0) std::printf("  the report %.1f ms\n", reports);
    std::printf("  one after the other %.1f ms, at most %.0f MB in use\n", milliseconds_since(start), megabytes());
}

}  // namespace

int main(int count, char** typed) {
    const auto named = export_formats_named(count > 1 ? typed[1] : "");
    if (!named) return 2;
    std::vector<const ExportFormat*> formats;
    for (const ExportFormat* format : *named)
        if (count > 1 || !format->impossible) formats.push_back(format);  // what other programs make is not ours
    std::printf("%s, one thread, processor time\n", machine().c_str());
    measure("the example", example(), formats);
    measure("10,000 notes", large(), formats);
}
