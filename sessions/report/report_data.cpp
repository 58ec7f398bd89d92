// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/report_data.hpp"

#include "sessions/text/direction.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace samenspraak::report {

namespace {

std::array<std::string*, 7> answers_of(Experiment& experiment) {
    return {&experiment.question, &experiment.measure, &experiment.boundary, &experiment.end_date,
        &experiment.stop_when, &experiment.decided_by, &experiment.told};
}

void isolate(std::string& text) {
    if (text::turns_direction(text)) text = text::isolated(text);
}

void isolate(Note& note) {
    isolate(note.text);
    NoteDetails details = *note.details;
    isolate(details.owner);
    isolate(details.dissent);
    if (details.experiment)
        for (std::string* answer : answers_of(*details.experiment)) isolate(*answer);
    if (details != *note.details) note.details = std::move(details);
}

}  // namespace

Session as_read(const Session& session) {
    Session shown = session;
    for (auto& [id, note] : shown.notes) {
        if (note.covered) note.status = NoteStatus::Removed;
        isolate(note);
    }
    for (auto& [id, group] : shown.groups) isolate(group.name);
    for (auto& [id, person] : shown.participants) isolate(person.name);
    for (std::string& answer : shown.sheet) isolate(answer);
    isolate(shown.title);
    isolate(shown.host);
    return shown;
}

std::size_t covered_notes(const Session& session) {
    return static_cast<std::size_t>(std::ranges::count_if(session.notes,
        [](const auto& each) { return each.second.covered && each.second.status == NoteStatus::OnBoard; }));
}

ReportData::ReportData(const Session& of, const Choices& chosen)
    : covered(covered_notes(of)),
      session(as_read(of)),
      choices(chosen),
      words(chosen.language),
      threads(session),
      blind_spots(session, threads),
      values(tally(session, threads)) {}

std::string ReportData::text(NoteId id) const {
    const std::uint32_t count = threads.weight(id).count;
    const std::string& text = note(id).text;
    return count < 2 ? text : text + ' ' + words(Word::chip_count, {std::to_string(count)});
}

std::string ReportData::line(NoteId id) const { return one_line(note(id).text); }

std::string ReportData::lines(std::span<const NoteId> ids) const {
    std::string lines;
    const std::string dash = ids.size() > 1 ? "– " : "";
    for (const NoteId id : ids) add_to_list(lines, "\n", dash + line(id));
    return lines;
}

std::string ReportData::format_covered() const {
    return covered == 0 ? std::string() : count(CountedWord::report_covered, covered);
}

std::vector<std::string> ReportData::first_lines(std::span<const NoteId> ids) const {
    constexpr std::size_t most = 100;  // all of them stand in the tables
    std::vector<std::string> lines;
    for (const NoteId id : ids.first(std::min(most, ids.size()))) lines.push_back(line(id));
    if (ids.size() > most) lines.push_back(words(Word::report_and_more, {std::to_string(ids.size() - most)}));
    return lines;
}

std::string ReportData::list(std::span<const NoteId> ids, std::size_t most) const {
    std::string list;
    for (const NoteId id : ids.first(std::min(most, ids.size()))) add_to_list(list, ", ", line(id));
    if (ids.size() > most) list += ' ' + words(Word::report_and_more, {std::to_string(ids.size() - most)});
    return list;
}

std::string ReportData::group_of(const Note& of) const {
    const auto found = session.groups.find(of.place.group);
    return found == session.groups.end() ? std::string() : found->second.name;
}

bool ReportData::has_groups(Phase phase) const {
    return std::ranges::any_of(threads.notes(phase), [&](NoteId id) { return !group_of(note(id)).empty(); });
}

std::vector<std::pair<NoteId, NoteId>> ReportData::tensions() const {
    std::vector<std::pair<NoteId, NoteId>> pairs;
    std::set<NoteId> seen;
    for (const NoteId id : threads.notes(Phase::Values)) {
        seen.insert(id);
        for (const NoteId other : threads.leads_to(id, LinkKind::Tension))
            if (!seen.contains(other)) pairs.emplace_back(id, other);
    }
    return pairs;
}

void add_heading(Blocks& blocks, int level, std::string text, std::string anchor) {
    blocks.push_back(Heading{level, std::move(text), std::move(anchor)});
}

void add_paragraph(Blocks& blocks, std::string text, Tone tone) { blocks.push_back(Paragraph{std::move(text), tone}); }

void add_to_list(std::string& list, std::string_view between, std::string_view next) {
    if (!list.empty()) list += between;
    list += next;
}

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

std::string anchor_of(std::string_view section, std::size_t number) {
    return std::string(section) + '_' + std::to_string(number);
}

}  // namespace samenspraak::report
