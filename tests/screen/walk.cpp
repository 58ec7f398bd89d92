// SPDX-License-Identifier: EUPL-1.2
#include "tests/screen/walk.hpp"

#include "sessions/edits.hpp"
#include "sessions/ids.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <algorithm>
#include <initializer_list>
#include <sstream>

namespace samenspraak::testing {
namespace {

using C = Command;

bool among(C command, std::initializer_list<C> these) { return std::ranges::find(these, command) != these.end(); }

Phase phase_for(C command) {
    if (among(command, {C::PhaseActors, C::LanePositive, C::LaneNegative, C::LaneBoth, C::NextLane, C::PreviousLane}))
        return Phase::Effects;
    if (among(command, {C::Tension, C::Unlink, C::TidyWeight, C::VotingOpen, C::VotingClose, C::VotingHands,
                           C::VotingResult, C::VotingReveal, C::VotingRevealAll, C::Lens, C::AskEffect}))
        return Phase::Values;
    if (among(command, {C::Owner, C::Experiment, C::LaneTechnology, C::LaneEnvironment, C::LanePeople}))
        return Phase::Actions;
    return Phase::Actors;
}

// In which lane its notes lie first, so that it takes them to another.
Lane lane_for(C command, Phase phase) {
    if (command == C::LaneNegative || command == C::LaneBoth) return Lane::Positive;
    if (command == C::LanePositive) return Lane::Negative;
    if (command == C::LaneTechnology) return Lane::People;
    if (phase == Phase::Actions) return Lane::Technology;
    return phase == Phase::Effects ? Lane::Positive : Lane::None;
}

}  // namespace

Walk::Walk() = default;
Walk::~Walk() = default;

std::optional<Word> Walk::why_not(C command) {
    return commands::why_not(room_->open().context(room_->program().host(), dutch(), now_in_milliseconds()), command);
}

void Walk::perform(const Changes& changes) {
    if (!changes.empty()) REQUIRE(room_->open().document().perform(changes));
    room_->ui_state().update_from(room_->session());
}

NoteId Walk::put(Phase phase, Lane lane) {
    const NoteId id = new_id<NoteId>();
    perform(edits::add(room_->session(), edits::Draft{id, "Notitie " + std::to_string(++notes_), phase, lane}));
    return id;
}

void Walk::choose(std::vector<NoteId> notes) {
    const NoteId first = notes.front();
    room_->ui_state().selection.choose(std::move(notes), first);
    room_->ui_state().keyboard_owner = KeyboardOwner::Board;
    screen().settle();
}

void Walk::put_group(const std::vector<NoteId>& notes) {
    perform(edits::group(room_->session(), notes, new_id<GroupId>(), "Groep " + std::to_string(++notes_)));
}

// Nothing lies open, nothing is chosen, nobody says anything.
void Walk::calm_down() {
    if (room_ && room_->program().session() && room_->ui_state().overlay == Overlay::History) room_.reset();
    if (!room_ || !room_->program().session() || room_->program().over()) {
        room_.reset();
        room_ = std::make_unique<Room>();
        room_->begin_session("Overleg");
    }
    for (int i = 0; i < 6 && screen().stage.ui().modality().is_on(); ++i) screen().press({Key::Escape});
    UiState& ui_state = room_->ui_state();
    if (ui_state.overlay != Overlay::Nothing) screen().press({Key::Escape});
    if (ui_state.overlay != Overlay::Nothing) ui_state.close();
    screen().settle();
    ui_state.linking.clear(), ui_state.companions.clear(), ui_state.alike.clear(), ui_state.search.clear();
    ui_state.editing = {}, ui_state.counting = {}, ui_state.last_added = {}, ui_state.at_group = {};
    ui_state.result.reset();
    ui_state.spotlight = false;
    ui_state.folded.clear(), ui_state.selection.clear();
    ui_state.drafts = {};
    ui_state.keyboard_owner = KeyboardOwner::Field;
    if (room_->session().voting.open) perform({SetVoting{{false, 3}}});
    ui_state.result.reset();
    if (room_->session().silent) perform(edits::reveal(room_->session()));
    screen().pass(120);
}

void Walk::stand_at(Phase phase) {
    if (room_->session().whereabouts != CurrentStep{phase, false}) perform({SetWhereabouts{{phase, false}}});
    screen().settle();
}

void Walk::make_ready(C command) {
    calm_down();
    const Phase phase = phase_for(command);
    stand_at(phase);
    const Lane lane = lane_for(command, phase);
    std::vector<NoteId> notes{put(phase, lane), put(phase, lane)};
    ImGui::SetClipboardText("Een regel");
    prepare_notes(command, phase, notes);
    prepare_phones(command);
    prepare_votes(command, notes);
    if (command == C::Undo || command == C::Redo) perform({SetTitle{"Raad " + std::to_string(++notes_)}});
    if (command == C::Redo) REQUIRE(room_->open().document().undo());
    if (command == C::NextLane || command == C::PreviousLane) {
        room_->ui_state().selection.clear();
        room_->ui_state().keyboard_owner = KeyboardOwner::Field;
    }
    if (command == C::PhaseOutcome || command == C::NextPhase) stand_at(Phase::Actors);
    screen().settle();
}

void Walk::prepare_notes(C command, Phase phase, std::vector<NoteId> notes) {
    const Session& session = room_->session();
    const auto other = std::span(notes).subspan(1);
    if (command == C::Unlink) perform(edits::link(session, notes[0], notes[1]));
    if (among(command, {C::Merge, C::Group, C::Tension, C::Unlink})) return choose(notes);
    if (command == C::TakeApart) perform(edits::merge(session, notes[0], other));
    if (among(command, {C::Restore, C::RemovedNotes})) perform(edits::remove(session, other));
    if (among(command, {C::GroupName, C::GroupLeave, C::GroupDissolve, C::GroupFold, C::GroupAfter, C::GroupBefore,
                           C::TidyGroup})) {
        const std::vector<NoteId> others{put(phase), put(phase), put(phase)};
        put_group(command == C::GroupBefore ? others : notes);
        put_group(command == C::GroupBefore ? notes : others);
    }
    if (command == C::TidyWeight) perform({SetStarred{notes[1], true}});
    if (command == C::TidyTime) perform(edits::move(session, other, edits::Spot{phase, Lane::None, {}, notes[0]}));
    if (command == C::MoveBefore) std::swap(notes[0], notes[1]);
    if (command == C::AskEffect) (void)put(Phase::Effects, Lane::Positive);
    choose({notes[0]});
}

PersonId Walk::joined() {
    if (!room_->phones().is_open()) room_->program().host().request(HostRequest::OpenJoining);
    screen().settle();
    REQUIRE(room_->phones().is_open());
    return room_->join("Fatima");
}

void Walk::prepare_phones(C command) {
    const auto text = [&] { return "Van een telefoon " + std::to_string(++notes_); };
    const bool to_decide = among(command, {C::LetIn, C::LetInAll, C::TurnAway});
    if (command == C::JoinNetwork) (void)joined(), room_->phones().go_to({"192.168.1.20", "10.0.0.5"});
    if (among(command, {C::CopyJoinLink, C::Hands, C::People, C::Mute, C::SendOut})) (void)joined();
    if (command == C::HandsNext) room_->raise(joined());
    if (to_decide || command == C::HoldNot) perform({SetHolding{Phase::Actors, true}});
    if (to_decide) (void)room_->write_from(joined(), text());
    if (among(command, {C::Hold, C::MuteAuthor, C::SendOutAuthor})) perform({SetHolding{Phase::Actors, false}});
    if (among(command, {C::MuteAuthor, C::SendOutAuthor})) choose({room_->write_from(joined(), text())});
    if (command == C::Reveal) perform({SetSilent{true}});
    if (among(command, {C::OpenMade, C::OpenMadeFolder}) && why_not(command)) make_something();
}

void Walk::make_something() {
    ExportSelection& selection = room_->open().dialogs().export_plan().selection();
    for (std::size_t i = 0; i < export_formats().size(); ++i) selection.chosen[i] = export_formats()[i].asked == "md";
    room_->program().host().request(HostRequest::Export);
    screen().settle();
    room_->wait_for_export();
    screen().pass(120);
}

void Walk::prepare_votes(C command, const std::vector<NoteId>& notes) {
    const bool result = among(command, {C::VotingResult, C::VotingReveal, C::VotingRevealAll});
    if (command == C::VotingClose) perform({SetVoting{{true, 3}}});
    if (command == C::VotingOpen || command == C::VotingHands) room_->ui_state().result.reset();
    if (!result) return;
    perform({SetVoting{{true, 3}}, SetHands{notes[0], 3}, SetHands{notes[1], 2}});
    perform({SetVoting{{false, 3}}});
    if (command == C::VotingResult) room_->ui_state().result.reset();
}

std::string Walk::state() {
    std::ostringstream all;
    Program& program = room_->program();
    const Settings settings = room_->settings();
    all << program.over() << ' ' << program.wants_second() << ' ' << settings.language << settings.scale
        << settings.high_contrast << settings.moves << settings.window.full_screen << ' '
        << screen().stage.ui().focus().at().bits << ' ' << room_->desktop().opened().size() << ' '
        << ImGui::GetClipboardText() << '\n';
    for (const auto& each : screen().stage.ui().widgets().all())
        if (each.layer == Layer::Dialog || each.layer == Layer::Toast) all << each.label << '\n';
    if (!program.session()) return all.str();
    const UiState& ui_state = room_->ui_state();
    const FakePhones& phones = room_->phones();
    all << room_->open().document().revision() << ' ' << static_cast<int>(ui_state.overlay) << ' '
        << index_of(ui_state.shown.phase) << ui_state.shown.concluded << ' '
        << static_cast<int>(ui_state.keyboard_owner) << ' ' << ui_state.linking.size() << ui_state.editing.note.bits
        << ui_state.editing.group.bits << ' ' << ui_state.counting.value.bits << ' '
        << (ui_state.result ? ui_state.result->covered + 1 : 0) << ' ' << ui_state.folded.size() << ui_state.panel
        << ui_state.spotlight << ui_state.hide_names << ' ' << ui_state.companions.size() << ' ' << ui_state.loose.bits
        << ' ';
    for (const Lane lane : ui_state.lanes) all << static_cast<int>(lane);
    for (const NoteId note : ui_state.selection.notes()) all << ' ' << note.bits;
    all << ' ' << phones.is_open() << (phones.is_open() ? phones.invitation()->address : "")
        << phones.attendance().muted.size() << phones.sent_out.size() << phones.attendance().hands.size();
    const auto& notes = room_->open().board().layout().notes;
    if (!notes.empty()) all << ' ' << notes.front().fit.size;
    return all.str();
}

}  // namespace samenspraak::testing
