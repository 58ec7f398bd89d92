// SPDX-License-Identifier: EUPL-1.2
// A session as text, by hand and on purpose apart from all that the program writes: a fault there cannot hide here.
#include "tests/sessions/store/recorded_acts.hpp"
#include "tests/support/names.hpp"

#include <sstream>

namespace samenspraak::testing {
namespace {

template <class Choice> int number(Choice choice) { return static_cast<int>(choice); }

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) out += c == '\n' ? "\\n" : std::string(1, c);
    return out + '"';
}

void describe(std::ostream& out, const Experiment& e) {
    for (const std::string* answer :
        {&e.question, &e.measure, &e.boundary, &e.end_date, &e.stop_when, &e.decided_by, &e.told})
        out << "  experiment " << quoted(*answer) << '\n';
}

void describe(std::ostream& out, const Note& note) {
    out << "note " << note.id.bits << " by " << note.author.bits << ' ' << quoted(note.text) << " in "
        << number(note.place.phase) << ' ' << number(note.place.lane) << ' ' << note.place.group.bits << ' '
        << quoted(note.place.rank) << "\n  standing " << number(note.status) << " covered " << note.covered
        << " starred " << note.starred << " direct " << number(note.directness) << " table " << number(note.at_table)
        << " count " << note.count << " hands " << note.hands << " owner " << quoted(note.details->owner) << " dissent "
        << quoted(note.details->dissent) << " reference " << quoted(note.details->reference) << '\n';
    if (note.details->experiment) describe(out, *note.details->experiment);
}

void describe_frame(std::ostream& out, const Session& session) {
    out << "title " << quoted(session.title) << " host " << quoted(session.host) << " date " << session.date
        << " language " << session.language << '\n';
    for (const std::string& answer : session.sheet) out << "answer " << quoted(answer) << '\n';
    out << "at " << number(session.whereabouts.phase) << " concluded " << session.whereabouts.concluded << " silent "
        << session.silent << " voting " << session.voting.open << " budget " << int{session.voting.budget} << '\n';
    for (const Phase phase : all_phases) {
        const Clock& clock = session.clocks[index_of(phase)];
        out << "phase " << number(phase) << " planned " << clock.planned << " spent " << clock.spent << " started "
            << clock.started << " hold " << session.hold_phone_notes[index_of(phase)] << '\n';
    }
}

}  // namespace

std::string described(const Session& session) {
    std::ostringstream out;
    describe_frame(out, session);
    for (const auto& [id, person] : session.participants)
        out << "person " << id.bits << ' ' << quoted(person.name) << " joined " << person.joined << " present "
            << person.present << " reference " << quoted(person.reference) << '\n';
    for (const auto& [id, group] : session.groups)
        out << "group " << id.bits << ' ' << number(group.phase) << ' ' << quoted(group.name) << ' '
            << quoted(group.rank) << " reference " << quoted(group.reference) << '\n';
    for (const auto& [id, note] : session.notes) describe(out, note);
    session.links.all([&](const Link& link) {
        out << "link " << number(link.kind) << ' ' << link.from.bits << ' ' << link.to.bits << '\n';
    });
    for (const auto& [vote, points] : session.votes)
        out << "vote " << vote.first.bits << ' ' << vote.second.bits << ' ' << int{points} << '\n';
    return out.str();
}

}  // namespace samenspraak::testing
