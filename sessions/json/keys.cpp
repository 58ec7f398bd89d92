// SPDX-License-Identifier: EUPL-1.2
#include "sessions/json/keys.hpp"

#include <iterator>

namespace samenspraak::json_data {
namespace {

// Each in the order of its enumeration.
constexpr std::string_view phases[] = {"case", "actors", "effects", "values", "actions"};
constexpr std::string_view lanes[] = {"", "positive", "negative", "both", "technology", "environment", "people"};
constexpr std::string_view kinds[] = {"touches", "bears", "serves", "answers", "tension", "merged"};
constexpr std::string_view standings[] = {"", "held", "removed"};
constexpr std::string_view directnesses[] = {"", "direct", "indirect"};
constexpr std::string_view questions[] = {"technology", "situation", "problem", "without", "decision", "question"};

}  // namespace

static_assert(std::size(phases) == phase_count);
static_assert(std::size(lanes) == lane_count);
static_assert(std::size(kinds) == link_kind_count);
static_assert(std::size(standings) == note_status_count);
static_assert(std::size(directnesses) == directness_count);
static_assert(std::size(questions) == case_question_count);

std::string_view key_of(Phase phase) { return phases[static_cast<std::size_t>(phase)]; }
std::string_view key_of(Lane lane) { return lanes[static_cast<std::size_t>(lane)]; }
std::string_view key_of(LinkKind kind) { return kinds[static_cast<std::size_t>(kind)]; }
std::string_view key_of(NoteStatus status) { return standings[static_cast<std::size_t>(status)]; }
std::string_view key_of(Directness directness) { return directnesses[static_cast<std::size_t>(directness)]; }
std::string_view key_of(CaseQuestion question) { return questions[static_cast<std::size_t>(question)]; }

template <> std::optional<Phase> from_key(std::string_view key) { return find_key<Phase>(phases, key); }
template <> std::optional<Lane> from_key(std::string_view key) { return find_key<Lane>(lanes, key); }
template <> std::optional<LinkKind> from_key(std::string_view key) { return find_key<LinkKind>(kinds, key); }
template <> std::optional<NoteStatus> from_key(std::string_view key) { return find_key<NoteStatus>(standings, key); }
template <> std::optional<Directness> from_key(std::string_view key) { return find_key<Directness>(directnesses, key); }
template <> std::optional<CaseQuestion> from_key(std::string_view key) {
    return find_key<CaseQuestion>(questions, key);
}

}  // namespace samenspraak::json_data
