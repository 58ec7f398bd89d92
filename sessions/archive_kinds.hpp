// SPDX-License-Identifier: EUPL-1.2
// What each kind of change looks like on disk: its number, and its fields in order (FORMAT.md says the same in words).
// Nothing in this list may ever change, because old files are read with it. A change that needs another field gets a
// new number; its old fields stay as a struct of their own, which archive.cpp reads under the old number and turns into
// the change as it is now. Only for archive.cpp. Reading throws, see bounded_archive.hpp.
#pragma once
#include "sessions/bounded_archive.hpp"
#include "sessions/change.hpp"

#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>

namespace samenspraak {

template <class Kind> inline constexpr std::uint16_t kind_number = 0;
// clang-format off
template <> inline constexpr std::uint16_t kind_number<AddNote> = 1;
template <> inline constexpr std::uint16_t kind_number<DropNote> = 2;
template <> inline constexpr std::uint16_t kind_number<SetText> = 3;
template <> inline constexpr std::uint16_t kind_number<SetPlace> = 4;
template <> inline constexpr std::uint16_t kind_number<SetNoteStatus> = 5;
template <> inline constexpr std::uint16_t kind_number<SetCovered> = 6;
template <> inline constexpr std::uint16_t kind_number<SetStarred> = 7;
template <> inline constexpr std::uint16_t kind_number<SetDirectness> = 8;
template <> inline constexpr std::uint16_t kind_number<SetAtTable> = 9;
template <> inline constexpr std::uint16_t kind_number<SetCount> = 10;
template <> inline constexpr std::uint16_t kind_number<SetHands> = 11;
template <> inline constexpr std::uint16_t kind_number<SetOwner> = 12;
template <> inline constexpr std::uint16_t kind_number<SetDissent> = 13;
template <> inline constexpr std::uint16_t kind_number<SetExperiment> = 14;
template <> inline constexpr std::uint16_t kind_number<AddLink> = 15;
template <> inline constexpr std::uint16_t kind_number<DropLink> = 16;
template <> inline constexpr std::uint16_t kind_number<AddGroup> = 17;
template <> inline constexpr std::uint16_t kind_number<DropGroup> = 18;
template <> inline constexpr std::uint16_t kind_number<SetGroupName> = 19;
template <> inline constexpr std::uint16_t kind_number<SetGroupRank> = 20;
template <> inline constexpr std::uint16_t kind_number<AddParticipant> = 21;
template <> inline constexpr std::uint16_t kind_number<DropParticipant> = 22;
template <> inline constexpr std::uint16_t kind_number<SetName> = 23;
template <> inline constexpr std::uint16_t kind_number<SetPresent> = 24;
template <> inline constexpr std::uint16_t kind_number<SetVote> = 25;
template <> inline constexpr std::uint16_t kind_number<SetVoting> = 26;
template <> inline constexpr std::uint16_t kind_number<SetTitle> = 27;
template <> inline constexpr std::uint16_t kind_number<SetHost> = 28;
template <> inline constexpr std::uint16_t kind_number<SetDate> = 29;
template <> inline constexpr std::uint16_t kind_number<SetLanguage> = 30;
template <> inline constexpr std::uint16_t kind_number<SetAnswer> = 31;
template <> inline constexpr std::uint16_t kind_number<SetWhereabouts> = 32;
template <> inline constexpr std::uint16_t kind_number<SetClock> = 33;
template <> inline constexpr std::uint16_t kind_number<SetSilent> = 34;
template <> inline constexpr std::uint16_t kind_number<SetHolding> = 35;
// clang-format on

// The last value of each enumeration. A larger number comes from a newer program.
template <class Choice> inline constexpr Choice last_of{};
template <> inline constexpr Phase last_of<Phase> = Phase::Actions;
template <> inline constexpr Lane last_of<Lane> = Lane::People;
template <> inline constexpr LinkKind last_of<LinkKind> = LinkKind::Merged;
template <> inline constexpr NoteStatus last_of<NoteStatus> = NoteStatus::Removed;
template <> inline constexpr Directness last_of<Directness> = Directness::Indirect;
template <> inline constexpr AtTable last_of<AtTable> = AtTable::No;
template <> inline constexpr CaseQuestion last_of<CaseQuestion> = CaseQuestion::Question;

template <class Choice> constexpr bool is_last_of(std::size_t count) {
    return static_cast<std::size_t>(last_of<Choice>) + 1 == count;
}
static_assert(is_last_of<Phase>(phase_count));
static_assert(is_last_of<Lane>(lane_count));
static_assert(is_last_of<LinkKind>(link_kind_count));
static_assert(is_last_of<NoteStatus>(note_status_count));
static_assert(is_last_of<Directness>(directness_count));
static_assert(is_last_of<AtTable>(at_table_count));
static_assert(is_last_of<CaseQuestion>(case_question_count));

// An enumeration as it is on disk: one byte, checked when it is read. Refers to the value, which must outlive it.
template <class Choice> struct Chosen {
    Choice& value;
    explicit Chosen(Choice& choice) : value(choice) {}
    explicit Chosen(const Choice& choice) : value(const_cast<Choice&>(choice)) {}
};
template <class Choice> void CEREAL_SAVE_FUNCTION_NAME(BoundedOutput& archive, const Chosen<Choice>& chosen) {
    archive(static_cast<std::uint8_t>(chosen.value));
}
template <class Choice> void CEREAL_LOAD_FUNCTION_NAME(BoundedInput& archive, Chosen<Choice>& chosen) {
    std::uint8_t number = 0;
    archive(number);
    if (number > static_cast<std::uint8_t>(last_of<Choice>)) throw UnknownValue("a newer value");
    chosen.value = static_cast<Choice>(number);
}

// The fields, in both directions.
template <class Archive, class Tag> void serialize(Archive& archive, Id<Tag>& id) { archive(id.bits); }
template <class Archive> void serialize(Archive& archive, Place& place) {
    archive(Chosen{place.phase}, Chosen{place.lane}, place.group, place.rank);
}
template <class Archive> void serialize(Archive& archive, Experiment& experiment) {
    archive(experiment.question, experiment.measure, experiment.boundary, experiment.end_date, experiment.stop_when,
        experiment.decided_by, experiment.told);
}
template <class Archive> void serialize(Archive& archive, NoteDetails& details) {
    archive(details.owner, details.dissent, details.experiment, details.reference);
}
template <class Value> void CEREAL_SAVE_FUNCTION_NAME(BoundedOutput& archive, const Sparse<Value>& sparse) {
    archive(*sparse);
}
template <class Value> void CEREAL_LOAD_FUNCTION_NAME(BoundedInput& archive, Sparse<Value>& sparse) {
    Value value;
    archive(value);
    sparse = std::move(value);
}
template <class Archive> void serialize(Archive& archive, Note& note) {
    archive(note.id, note.author, note.text, note.place, Chosen{note.status}, note.covered, note.starred,
        Chosen{note.directness}, Chosen{note.at_table}, note.count, note.hands, note.details);
}
template <class Archive> void serialize(Archive& archive, Link& link) {
    archive(Chosen{link.kind}, link.from, link.to);
}
template <class Archive> void serialize(Archive& archive, Group& group) {
    archive(group.id, Chosen{group.phase}, group.name, group.rank, group.reference);
}
template <class Archive> void serialize(Archive& archive, Participant& participant) {
    archive(participant.id, participant.name, participant.joined, participant.present, participant.reference);
}
template <class Archive> void serialize(Archive& archive, Clock& clock) {
    archive(clock.planned, clock.spent, clock.started);
}
template <class Archive> void serialize(Archive& archive, Voting& voting) { archive(voting.open, voting.budget); }
template <class Archive> void serialize(Archive& archive, CurrentStep& whereabouts) {
    archive(Chosen{whereabouts.phase}, whereabouts.concluded);
}

// clang-format off
template <class Archive> void serialize(Archive& archive, AddNote& change) { archive(change.note); }
template <class Archive> void serialize(Archive& archive, DropNote& change) { archive(change.id); }
template <class Archive> void serialize(Archive& archive, SetText& change) { archive(change.id, change.text); }
template <class Archive> void serialize(Archive& archive, SetPlace& change) { archive(change.id, change.place); }
template <class Archive> void serialize(Archive& archive, SetNoteStatus& change) { archive(change.id, Chosen{change.status}); }
template <class Archive> void serialize(Archive& archive, SetCovered& change) { archive(change.id, change.covered); }
template <class Archive> void serialize(Archive& archive, SetStarred& change) { archive(change.id, change.starred); }
template <class Archive> void serialize(Archive& archive, SetDirectness& change) { archive(change.id, Chosen{change.directness}); }
template <class Archive> void serialize(Archive& archive, SetAtTable& change) { archive(change.id, Chosen{change.at_table}); }
template <class Archive> void serialize(Archive& archive, SetCount& change) { archive(change.id, change.count); }
template <class Archive> void serialize(Archive& archive, SetHands& change) { archive(change.id, change.hands); }
template <class Archive> void serialize(Archive& archive, SetOwner& change) { archive(change.id, change.owner); }
template <class Archive> void serialize(Archive& archive, SetDissent& change) { archive(change.id, change.dissent); }
template <class Archive> void serialize(Archive& archive, SetExperiment& change) { archive(change.id, change.experiment); }
template <class Archive> void serialize(Archive& archive, AddLink& change) { archive(change.link); }
template <class Archive> void serialize(Archive& archive, DropLink& change) { archive(change.link); }
template <class Archive> void serialize(Archive& archive, AddGroup& change) { archive(change.group); }
template <class Archive> void serialize(Archive& archive, DropGroup& change) { archive(change.id); }
template <class Archive> void serialize(Archive& archive, SetGroupName& change) { archive(change.id, change.name); }
template <class Archive> void serialize(Archive& archive, SetGroupRank& change) { archive(change.id, change.rank); }
template <class Archive> void serialize(Archive& archive, AddParticipant& change) { archive(change.participant); }
template <class Archive> void serialize(Archive& archive, DropParticipant& change) { archive(change.id); }
template <class Archive> void serialize(Archive& archive, SetName& change) { archive(change.id, change.name); }
template <class Archive> void serialize(Archive& archive, SetPresent& change) { archive(change.id, change.present); }
template <class Archive> void serialize(Archive& archive, SetVote& change) { archive(change.who, change.note, change.points); }
template <class Archive> void serialize(Archive& archive, SetVoting& change) { archive(change.voting); }
template <class Archive> void serialize(Archive& archive, SetTitle& change) { archive(change.title); }
template <class Archive> void serialize(Archive& archive, SetHost& change) { archive(change.host); }
template <class Archive> void serialize(Archive& archive, SetDate& change) { archive(change.date); }
template <class Archive> void serialize(Archive& archive, SetLanguage& change) { archive(change.language); }
template <class Archive> void serialize(Archive& archive, SetAnswer& change) { archive(Chosen{change.question}, change.answer); }
template <class Archive> void serialize(Archive& archive, SetWhereabouts& change) { archive(change.whereabouts); }
template <class Archive> void serialize(Archive& archive, SetClock& change) { archive(Chosen{change.phase}, change.clock); }
template <class Archive> void serialize(Archive& archive, SetSilent& change) { archive(change.silent); }
template <class Archive> void serialize(Archive& archive, SetHolding& change) { archive(Chosen{change.phase}, change.hold); }
// clang-format on

}  // namespace samenspraak
