// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session/open_session.hpp"

#include "app/commands/actions.hpp"
#include "app/document/recovered.hpp"
#include "app/screen/program/disk/disk_dialogs.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr double asked_after = 0.05;                     // seconds; the disk also wakes us
constexpr std::chrono::milliseconds at_the_end(10'000);  // a desktop that logs out waits no longer either
constexpr std::chrono::milliseconds at_once(20);         // so long a frame may wait for a disk that is quick

// Nobody reads elsewhere how a vote went before the big screen has shown all of it. From the vote on, so that it does
// not matter who closes it.
void cover_votes(SessionScreen& screen) {
    commands::Joining* joining = screen.joining();
    if (!joining) return;
    const auto& result = screen.ui_state().result;
    joining->cover_votes(screen.document().session().voting.open || (result && result->covered > 0));
}

}  // namespace

OpenSession::OpenSession(document::SessionLibrary& library, document::DraftBox drafts, KeptAgenda agenda,
    Messages& messages, SessionPhones phones, document::TellsTime time)
    : library_(library),
      drafts_(std::move(drafts)),
      agenda_(std::move(agenda)),
      messages_(messages),
      phones_(std::move(phones)),
      time_(std::move(time)) {}

std::function<KeptBeside(SessionId)> OpenSession::reads_kept() const {
    return [drafts = drafts_, agenda = agenda_, joining = phones_.kept()](SessionId id) -> KeptBeside {
        return {drafts.of(id), agenda.read(id), joining.read(id)};
    };
}

void OpenSession::show(OpenedSession opened) {
    document::Taken& taken = opened.taken;
    document::Document& document = *taken.document;
    auto joining = phones_.make(document);
    screen_ = std::make_unique<SessionScreen>(std::move(taken.document), std::move(joining));
    library_.note_opened(document, taken.by);
    listed_ = {document.session().title, document.session().whereabouts};
    warned_ = had_trouble_ = gives_up_ = false;
    told_overwritten_.clear();
    screen_->dialogs().export_plan().selection().folder = library_.folder();
    screen_->ui_state().drafts = std::move(opened.kept.drafts);
    screen_->ui_state().day = agenda_.open(document.id(), opened.kept.day, messages_);
    for (std::string& text : taken.said) messages_.say(std::move(text));
    phones_.begin(document.id(), opened.kept.joining, screen_->joining());
}

// --- a frame

std::optional<AfterClosing> OpenSession::update(Ui& ui) {
    if (!screen_) return std::nullopt;
    document::Document& document = screen_->document();
    if (gives_up_) return closed();
    document.follow_time(time_());
    cover_votes(*screen_);
    (void)news_.attend(*screen_);
    follow_disk(ui);
    if (!next_ || disk_.is_moving()) return std::nullopt;
    document.begin_close();
    // All is on the disk: what it still ought to do is not worth waiting for.
    if (disk_.is_slow() && document.save_state().is_safe()) document.give_up();
    return document.closed() ? std::optional(closed()) : std::nullopt;
}

void OpenSession::follow_disk(Ui& ui) {
    document::Document& document = screen_->document();
    if (const auto moved = disk_.moved()) tell_moved(*moved);
    disk_.update_from(document, is_closing(), ui.now());
    const bool busy = is_closing() || disk_.is_moving();
    if (busy && !disk_.is_slow()) ui.wake_in(asked_after);
    const store::SaveState state = document.save_state();
    if (busy || !state.is_safe()) ui.wake_in(1);  // the writer wakes us; this is for a slow disk
    if (had_trouble_ && !state.trouble && state.is_safe()) messages_.say(Word::save_recovered);
    had_trouble_ = state.trouble.has_value();
    tell_overwritten(state);
    if (document.take_large_warning()) messages_.say(say_large(messages_.words(), document));
}

void OpenSession::tell_moved(const Result<store::Written>& moved) {
    const method::Words& words = messages_.words();
    if (moved)
        library_.note(screen_->document(), true);
    else if (moved.error().why != Reason::Stopped)
        messages_.say(moved.error());
    if (moved && moved->unsure) messages_.say(words(Word::export_unsure, {words(*moved->unsure)}));
}

void OpenSession::tell_overwritten(const store::SaveState& state) {
    if (state.set_aside == told_overwritten_) return;
    told_overwritten_ = state.set_aside;
    if (!told_overwritten_.empty())
        messages_.say(messages_.words()(Word::save_overwritten, {told_overwritten_.filename().string()}));
}

void OpenSession::draw(Ui& ui, commands::Host& host, const KeysInUse& keys, bool takes_shortcuts) {
    const std::int64_t time = wall_time();
    const commands::Overlay lay_over = screen_->ui_state().overlay;
    screen_->begin_frame(host, ui.words(), time);
    commands::Context now = screen_->context(host, ui.words(), time);
    commands::ActionQueue actions;
    const commands::ViewContext view(now, now.ui_state, actions);
    screen_->draw(ui, view, keys);
    if (takes_shortcuts) run_shortcuts(ui, view, keys.bindings);
    // What was drawn is from before these acts, and not all of them come from a hand, which brings frames of its own:
    // an answer becomes one in a pause of typing.
    if (dispatch_all(now, actions)) ui.again();
    // An act may open a question, which is not modal before it was drawn: the next key is for that.
    if (screen_->ui_state().overlay != lay_over) ui.keys().show_first();
    take_messages(screen_->ui_state());
    take_messages(now.ui_state);
    keep_beside();
}

void OpenSession::take_messages(commands::UiState& ui_state) {
    for (commands::ScreenMessage& message : ui_state.messages) messages_.say(std::move(message));
    ui_state.messages.clear();
}

// What is kept besides the file, when it is other than it was.
void OpenSession::keep_beside() {
    const document::Document& document = screen_->document();
    if (!document.read_only()) agenda_.keep(screen_->ui_state().day);
    if (!is_closing()) phones_.keep();
    Listed now{document.session().title, document.session().whereabouts};
    if (now == listed_) return;
    listed_ = std::move(now);
    library_.note(document, true);
}

void OpenSession::draw_disk(Ui& ui, commands::Host& host, bool takes_decisions) {
    if (!screen_) return;
    if (!is_closing()) {
        if (draw_disk_line(ui, disk_)) host.request(commands::HostRequest::SaveElsewhere);
        if (!disk_.is_slow() && !disk_.is_moving()) phones_.draw_offer(ui, host);
        if (takes_decisions) phones_.draw_question(ui, host);
        return;
    }
    if (!takes_decisions) return;
    if (!disk_.is_slow()) return draw_closing(ui);
    switch (ask_about_slow_disk(ui, disk_, screen_->document().save_state())) {
    case SlowDiskAnswer::None: break;
    case SlowDiskAnswer::Wait: disk_.be_patient(); break;
    case SlowDiskAnswer::SaveElsewhere: host.request(commands::HostRequest::SaveElsewhere); break;
    case SlowDiskAnswer::CloseAnyway: give_up_disk(); break;
    }
}

// A place that does not answer is not waited for; when all is safe where it was, that is closed as always.
void OpenSession::give_up_disk() {
    document::Document& document = screen_->document();
    if (disk_.is_moving() && document.save_state().is_safe()) {
        disk_.begin();
        return document.begin_close();
    }
    document.give_up();
    gives_up_ = true;
}

ActId OpenSession::next_undo() const { return screen_ ? screen_->document().next_undo().value_or(ActId{}) : ActId{}; }

void OpenSession::undo(commands::Host& host) {
    commands::Context now = screen_->context(host, messages_.words(), wall_time());
    (void)dispatch(now, commands::RunCommand{commands::Command::Undo});
}

bool OpenSession::look_for_news() {
    screen_->document().follow_time(time_());
    const bool news = news_.look(*screen_);
    screen_->ui_state().update_from(screen_->document().session());
    return news;
}

// --- leaving

std::optional<AfterClosing> OpenSession::leave(AfterClosing after, commands::Host& host) {
    if (next_) {
        if (std::holds_alternative<QuitProgram>(after)) next_ = std::move(after);
        return std::nullopt;
    }
    if (std::holds_alternative<QuitProgram>(after) && phones_.asks_before_quitting()) return std::nullopt;
    screen_->keep_half_typed(host, messages_.words(), wall_time());
    document::Document& document = screen_->document();
    if (document.save_state().trouble && !warned_) {
        warned_ = true;
        messages_.say(Word::save_not_safe_to_close);
        screen_->ui_state().open(commands::Overlay::SaveTrouble);
        return std::nullopt;
    }
    if (!document.read_only()) drafts_.keep(document.id(), screen_->ui_state().drafts);
    phones_.close();
    next_ = std::move(after);
    disk_.be_patient();
    if (disk_.is_moving()) return std::nullopt;  // that first
    document.begin_close();
    return document.closed(at_once) ? std::optional(closed()) : std::nullopt;
}

// The session is closed, or its disk was given up.
AfterClosing OpenSession::closed() {
    document::Document& document = screen_->document();
    const auto result = document.closed();
    tell_overwritten(document.save_state());
    document.give_up();  // whoever still waits for a disk that was left before
    if (result && !*result) messages_.say(result->error());
    library_.note(document, false);
    phones_.end();
    screen_.reset();
    disk_.begin();
    news_ = SessionNews();
    gives_up_ = false;
    return *std::exchange(next_, std::nullopt);
}

void OpenSession::close_at_the_end(commands::Host& host) {
    if (!screen_) return;
    warned_ = true;
    if (leave(ShowStart(), host)) return;
    screen_->document().begin_close();
    (void)screen_->document().closed(at_the_end);
    (void)closed();
}

bool OpenSession::stays_awake(bool full_screen) const {
    if (!screen_ || is_closing()) return false;
    const document::Document& document = screen_->document();
    const auto runs = [](const Clock& clock) { return clock.started != 0; };
    // In a session that is only read nobody keeps time any more, whatever was left running.
    const bool clock_runs = !document.read_only() && std::ranges::any_of(document.session().clocks, runs);
    return full_screen || clock_runs || phones_.is_open();
}

}  // namespace samenspraak::screen
