// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/random_session.hpp"

#include "tests/support/names.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace samenspraak::testing {
namespace {

constexpr std::string_view pieces[] = {"privacy", "bewoners", "Veiligheid", "de", "één", "café", "sensoren", "wifi",
    "niet", "IJssel", "minder druk", "(straks)", "*ster*", "<b>", "a|b", "=1+1", "“aanhaling”", "demonstranten",
    "gürültü", "ağaç", "السلام", "שלום", "приватність", "隐私", "👩‍👩‍👧", "🇳🇱", "e\u0301", "100%", "#kop",
    "- lijst", "1."};

std::string_view any_piece(Random& random) { return pieces[random.below(std::size(pieces))]; }

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

template <class Map> auto any_of(const Map& map, Random& random) -> const typename Map::value_type* {
    if (map.empty()) return nullptr;
    return &*std::next(map.begin(), static_cast<std::ptrdiff_t>(random.below(map.size())));
}

const Note* any_note(const Session& session, Random& random) {
    const auto* found = any_of(session.notes, random);
    return found ? &found->second : nullptr;
}

template <class Kind> Kind fresh(Random& random) {
    const Kind id{random.bits()};
    return id ? id : Kind{1};
}

std::string any_rank(Random& random) {
    constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::string rank;
    for (std::size_t i = random.below(4); i > 0; --i) rank += digits[random.below(digits.size())];
    if (!rank.empty() && rank.back() == '0') rank.back() = '1';
    return rank;
}

std::string maybe_text(Random& random, std::size_t most) {
    return random.one_in(3) ? std::string() : random_text(random, most);
}

std::string a_line(Random& random, std::size_t most) {
    std::string line = maybe_text(random, most);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

Phase any_phase(Random& random) { return all_phases[random.below(phase_count)]; }

Lane any_lane(Phase phase, Random& random) {
    const auto lane = static_cast<Lane>(random.below(7));
    return lane_fits(phase, lane) ? lane : Lane::None;
}

Place any_place(const Session& session, Phase phase, Random& random) {
    Place place{phase, any_lane(phase, random), {}, any_rank(random)};
    const auto* group = any_of(session.groups, random);
    if (group && group->second.phase == phase) place.group = group->first;
    return place;
}

std::optional<Experiment> any_experiment(Random& random) {
    if (random.one_in(2)) return std::nullopt;
    Experiment experiment;
    for (std::string* answer : {&experiment.question, &experiment.measure, &experiment.boundary, &experiment.end_date,
             &experiment.stop_when, &experiment.decided_by, &experiment.told})
        *answer = maybe_text(random, 30);
    return experiment;
}

PersonId anybody(const Session& session, Random& random) {
    const auto* found = any_of(session.participants, random);
    return found && !random.one_in(3) ? found->first : PersonId{};
}

Changes add_note(const Session& session, Random& random) {
    Note note;
    note.id = fresh<NoteId>(random);
    note.author = anybody(session, random);
    note.text = random_text(random);
    note.place = any_place(session, any_phase(random), random);
    if (random.one_in(8)) note.status = NoteStatus::Held;
    note.covered = session.silent;
    NoteDetails details;
    if (random.one_in(6)) {
        note.count = static_cast<std::uint16_t>(1 + random.below(65'535));
        note.hands = static_cast<std::uint16_t>(random.below(30));
        details.owner = a_line(random, 40);
        details.dissent = maybe_text(random, 60);
        details.experiment = any_experiment(random);
        note.starred = true;
    }
    if (random.one_in(10)) details.reference = "n" + std::to_string(random.bits());
    note.details = std::move(details);
    return {AddNote{note}};
}

// What hangs on a note has to go before the note can.
Changes drop_note(const Session& session, Random& random) {
    const Note* note = any_note(session, random);
    if (!note) return {};
    Changes changes;
    const auto drop = [&](const Link& link) { changes.push_back(DropLink{link}); };
    session.links.from(note->id, drop);
    session.links.to(note->id, drop);
    for (const auto& [who_note, points] : session.votes)
        if (who_note.second == note->id) changes.push_back(SetVote{who_note.first, note->id, 0});
    changes.push_back(DropNote{note->id});
    return changes;
}

Changes set_place(const Session& session, Random& random) {
    const Note* note = any_note(session, random);
    if (!note) return {};
    const Phase phase = session.links.any(note->id) ? note->place.phase : any_phase(random);
    return {SetPlace{note->id, any_place(session, phase, random)}};
}

Changes set_mark(const Session& session, Random& random) {
    const Note* note = any_note(session, random);
    if (!note) return {};
    const NoteId id = note->id;
    switch (random.below(11)) {
    case 0: return {SetText{id, random_text(random)}};
    case 1: return {SetNoteStatus{id, static_cast<NoteStatus>(random.below(3))}};
    case 2: return {SetCovered{id, random.one_in(2)}};
    case 3: return {SetStarred{id, random.one_in(2)}};
    case 4: return {SetDirectness{id, static_cast<Directness>(random.below(3))}};
    case 5: return {SetAtTable{id, static_cast<AtTable>(random.below(3))}};
    case 6: return {SetCount{id, static_cast<std::uint16_t>(1 + random.below(9))}};
    case 7: return {SetHands{id, static_cast<std::uint16_t>(random.below(20))}};
    case 8: return {SetOwner{id, a_line(random, 40)}};
    case 9: return {SetDissent{id, maybe_text(random, 60)}};
    default: return {SetExperiment{id, any_experiment(random)}};
    }
}

bool legal(const Session& session, const Change& change) {
    Session trial = session;
    return static_cast<bool>(apply_change(trial, change));
}

Changes add_link(const Session& session, Random& random) {
    const Note *one = any_note(session, random), *other = any_note(session, random);
    if (!one || one == other) return {};
    auto kind = kind_between(one->place.phase, other->place.phase);
    if (!kind && one->place.phase == other->place.phase) kind = LinkKind::Merged;
    if (!kind) return {};
    Link link{*kind, one->id, other->id};
    if (link.kind == LinkKind::Tension && link.to < link.from) std::swap(link.from, link.to);
    if (link.kind == LinkKind::Tension && random.one_in(3)) link.kind = LinkKind::Merged;
    if (session.links.contains(link) || (link.kind == LinkKind::Merged && !legal(session, AddLink{link}))) return {};
    return {AddLink{link}};
}

Changes drop_link(const Session& session, Random& random) {
    std::vector<Link> links;
    session.links.all([&](const Link& link) { links.push_back(link); });
    if (links.empty()) return {};
    return {DropLink{links[random.below(links.size())]}};
}

Changes change_groups(const Session& session, Random& random) {
    const auto* found = any_of(session.groups, random);
    if (!found || random.one_in(4)) {
        Group group{fresh<GroupId>(random), any_phase(random), a_line(random, 30), any_rank(random), {}};
        if (random.one_in(10)) group.reference = "g" + std::to_string(random.bits());
        return {AddGroup{group}};
    }
    if (random.one_in(2)) return {SetGroupName{found->first, a_line(random, 30)}};
    if (random.one_in(2)) return {SetGroupRank{found->first, any_rank(random)}};
    Changes changes;  // dissolve
    for (const auto& [id, note] : session.notes)
        if (note.place.group == found->first)
            changes.push_back(SetPlace{id, {note.place.phase, note.place.lane, {}, note.place.rank}});
    changes.push_back(DropGroup{found->first});
    return changes;
}

Changes change_participants(const Session& session, Random& random) {
    const auto* found = any_of(session.participants, random);
    if (!found || random.one_in(4)) {
        const auto joined = static_cast<std::int64_t>(1'795'000'000'000 + random.below(1'000'000));
        Participant participant{fresh<PersonId>(random), a_line(random, 20), joined, true, {}};
        if (random.one_in(10)) participant.reference = "p" + std::to_string(random.bits());
        return {AddParticipant{participant}};
    }
    if (random.one_in(2)) return {SetName{found->first, a_line(random, 20)}};
    if (random.one_in(2)) return {SetPresent{found->first, random.one_in(2)}};
    Changes changes;
    for (const auto& [who_note, points] : session.votes)
        if (who_note.first == found->first) changes.push_back(SetVote{found->first, who_note.second, 0});
    changes.push_back(DropParticipant{found->first});
    return changes;
}

unsigned spent_by(const Session& session, PersonId who) {
    unsigned points = 0;
    for (const auto& [who_note, given] : session.votes)
        if (who_note.first == who) points += given;
    return points;
}

Changes vote(const Session& session, Random& random) {
    const auto* who = any_of(session.participants, random);
    const Note* note = any_note(session, random);
    if (!who || !note) return {};
    const auto found = session.votes.find({who->first, note->id});
    const unsigned before = found == session.votes.end() ? 0U : found->second;
    const unsigned left = session.voting.budget - (spent_by(session, who->first) - before);
    return {SetVote{who->first, note->id, static_cast<std::uint8_t>(random.below(left + 1))}};
}

Changes set_voting(const Session& session, Random& random) {
    unsigned least = 1;
    for (const auto& [id, participant] : session.participants) least = std::max(least, spent_by(session, id));
    const auto budget = static_cast<std::uint8_t>(least + random.below(std::min(5U, 256U - least)));
    return {SetVoting{{random.one_in(2), budget}}};
}

std::string any_date(Random& random) {
    if (random.one_in(4)) return {};
    const auto two = [](std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(2000 + random.below(100)) + '-' + two(1 + random.below(12)) + '-' + two(1 + random.below(28));
}

Clock any_clock(Random& random) {
    return {static_cast<std::uint32_t>(random.below(7'200)), static_cast<std::uint32_t>(random.below(9'000)),
        random.one_in(3) ? static_cast<std::int64_t>(1'795'000'000'000 + random.below(1'000'000)) : 0};
}

Changes change_session(const Session&, Random& random) {
    switch (random.below(9)) {
    case 0: return {SetTitle{a_line(random, 60)}};
    case 1: return {SetHost{a_line(random, 60)}};
    case 2: return {SetDate{any_date(random)}};
    case 3: return {SetLanguage{random.one_in(2) ? "en" : "nl"}};
    case 4: return {SetAnswer{static_cast<CaseQuestion>(random.below(case_question_count)), maybe_text(random, 200)}};
    case 5: return {SetWhereabouts{{any_phase(random), random.one_in(4)}}};
    case 6: return {SetClock{any_phase(random), any_clock(random)}};
    case 7: return {SetSilent{random.one_in(2)}};
    default: return {SetHolding{any_phase(random), random.one_in(2)}};
    }
}

Changes try_act(const Session& session, Random& random) {
    switch (random.below(20)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4: return add_note(session, random);
    case 5: return drop_note(session, random);
    case 6: return set_place(session, random);
    case 7:
    case 8:
    case 9: return set_mark(session, random);
    case 10:
    case 11:
    case 12:
    case 13: return add_link(session, random);
    case 14: return drop_link(session, random);
    case 15: return change_groups(session, random);
    case 16: return change_participants(session, random);
    case 17: return vote(session, random);
    case 18: return set_voting(session, random);
    default: return change_session(session, random);
    }
}

}  // namespace

std::string random_text(Random& random, std::size_t most) {
    assert(most > 0);
    std::string text;
    for (std::size_t i = 1 + random.below(8); i > 0; --i) {
        const std::string_view piece = any_piece(random);
        if (code_points(text) + code_points(piece) + 1 > most) break;
        if (!text.empty()) text += random.one_in(12) ? '\n' : ' ';
        text += piece;
    }
    return text.empty() ? "x" : text;
}

Changes random_act(const Session& session, Random& random) {
    Changes changes;
    while (changes.empty()) changes = try_act(session, random);
    return changes;
}

Session random_session(std::uint64_t seed, std::size_t acts) {
    Random random(seed);
    Session session;
    for (std::size_t i = 0; i < acts; ++i) {
        if (const auto done = apply_act(session, random_act(session, random)); !done)
            throw std::logic_error("a random act was refused, reason " + std::to_string(int(done.error().why)));
    }
    return session;
}

}  // namespace samenspraak::testing
