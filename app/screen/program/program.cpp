// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/program.hpp"

#include "app/commands/actions.hpp"
#include "app/document/calendar.hpp"
#include "app/document/recovered.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

// Larger than any person's list of keys, or what else is kept for comfort.
constexpr std::uint64_t max_small_bytes = 1U << 20;

}  // namespace

Program::Program(store::Files& files, ProgramWish wish)
    : files_(files),
      wish_(std::move(wish)),
      settings_(wish_.settings),
      words_(settings_.language),
      small_files_(files),
      library_(files, wish_.recent_file, wish_.documents / "Samenspraak", wish_.wake, store::run_of_this_computer(),
          &small_files_, wish_.max_session_bytes),
      drafts_(
          small_files_, wish_.recent_file.empty() ? store::Path() : wish_.recent_file.parent_path() / "drafts.json") {
    if (!wish_.keys_file.empty()) read_keys();
    for (const store::Path& file : {wish_.settings_file, wish_.recent_file})
        if (!file.empty()) say_passed_over(small_files_.read(file, max_small_bytes));
    refresh_late();
}

// A small file that is there but cannot be read: nothing stops for it, but whoever made it wants to know.
void Program::say_passed_over(const Result<store::Bytes>& read) {
    if (!read && read.error().why != Reason::NoSuchFile) say(words_(Word::file_passed_over, {words_(read.error())}));
}

// A person's own keys; what cannot be meant is said.
void Program::read_keys() {
    constexpr std::size_t max_said = 3;
    const auto keys = read_whole(files_, wish_.keys_file, max_small_bytes);
    if (!keys) return say_passed_over(keys);
    const std::string text(reinterpret_cast<const char*>(keys->data()), keys->size());
    for (const std::string& line : bindings_.read(text::cleaned(text))) say(words_(Word::keys_not_understood, {line}));
    const auto doubles = bindings_.doubles();
    for (const auto& [chord, first, second] : std::span(doubles).first(std::min(doubles.size(), max_said)))
        say(words_(Word::keys_double,
            {name_of(chord), std::string(words_(row_of(first).name)), std::string(words_(row_of(second).name))}));
}

// What is half typed is kept, and the file knows that all is well.
Program::~Program() {
    if (session_) leave_at_the_end();
}

std::string Program::title() const {
    if (!session_) return "Samenspraak";
    const std::string& named = session_->document().session().title;
    return named.empty() ? "Samenspraak" : named + " · Samenspraak";
}

void Program::settings_changed() {
    if (!wish_.settings_file.empty()) small_files_.write(wish_.settings_file, written(settings_));
}

commands::Context Program::context(Ui& ui) {
    return session_->context(*this, ui.words(), document::now_in_milliseconds());
}

// --- a frame

void Program::draw(Ui& ui) {
    if (words_.language() != settings_.language) {
        words_ = method::Words(settings_.language);
        refresh_late();
    }
    fill_rect(ui.canvas(), ui.page(), ui.theme().paper);
    take_dropped(ui);
    draw_below(ui);
    draw_above(ui);
    shortcuts_of_window(ui);
    carry_out_requests(ui);
    if (const auto backwards = std::exchange(travel_, std::nullopt)) ui.focus().travel_to_region(*backwards);
    // Start and a session are different pages: what was done here is to be seen there at once.
    if (!said_.empty()) {
        for (std::string& text : said_) toasts_.say(std::move(text), ui.now());
        said_.clear();
        ui.again();
    }
    toasts_.draw(ui);
}

// After all was drawn: what is asked of the host may put another page in the place of this one.
void Program::carry_out_requests(Ui& ui) {
    for (const commands::HostRequest request : std::exchange(requests_, {})) {
        if (can(request)) carry_out(request);
        ui.again();
    }
}

// While a file is chosen, keys are for that, also where a dialog waits below it.
void Program::draw_below(Ui& ui) {
    std::optional<Keys::HeldBack> held_back;
    if (chooser_.is_open() || leaving_) held_back.emplace(ui.keys());
    if (session_)
        draw_session(ui);
    else
        draw_start(ui);
}

void Program::draw_session(Ui& ui) {
    commands::Context now = context(ui);
    commands::ActionQueue actions;
    const commands::ViewContext view(now, now.ui_state, actions);
    session_->draw(ui, view, bindings_, wish_.keys_file.string());
    if (!chooser_.is_open()) run_shortcuts(ui, view, bindings_);
    if (dispatch_all(now, actions)) ui.again();
    for (commands::UiState* ui_state : {&session_->ui_state(), &now.ui_state}) {
        for (std::string& text : ui_state->toasts) say(std::move(text));
        ui_state->toasts.clear();
    }
    keep_day();
    if (attend()) ui.again();
    keep_in_sight();
    if (session_->document().take_large_warning()) say(say_large(words_, session_->document()));
    follow_disk(ui);
}

void Program::draw_second(Ui& ui) {
    fill_rect(ui.canvas(), ui.page(), ui.theme().paper);
    if (session_) session_->draw_second(ui, *this, document::now_in_milliseconds());
}

void Program::draw_start(Ui& ui) {
    const StartAnswer answer = start_screen(ui, rows_, start_);
    if (answer_comparing(answer)) return ui.again();
    if (answer.new_session) request(commands::HostRequest::NewSession);
    if (answer.open_file) request(commands::HostRequest::OpenFile);
    if (answer.example) request(commands::HostRequest::OpenExample);
    if (answer.open && *answer.open < late_.size()) take(library_.take(late_[*answer.open].session.path, words_));
    if (answer.forget && *answer.forget < late_.size()) {
        library_.forget(late_[*answer.forget].session.path);
        refresh_late();
    }
    if (session_) return ui.again();
    ask_on_start(ui);
    if (!session_) shortcuts_of_start(ui);
}

void Program::draw_above(Ui& ui) {
    if (new_session_) {
        const Decision decision = new_session_dialog(ui, *new_session_);
        if (decision == Decision::Done) {
            const document::NewSession wish{text::cleaned(new_session_->title.text()),
                text::cleaned(new_session_->host.text()), new_session_->date.text(), settings_.language};
            new_session_.reset();
            take(library_.begin(wish, words_));
            ui.again();
        } else if (decision == Decision::Dismissed) {
            new_session_.reset();
            ui.again();
        }
    }
    draw_export(ui);
    ask_about_notes(ui);
    draw_leaving(ui);
    draw_disk_line(ui);
    if (!chooser_.is_open()) return;
    constexpr std::array titles{Word::start_open, Word::save_elsewhere, Word::command_clean_copy, Word::export_folder,
        Word::lens_own, Word::command_import, Word::start_compare_add, Word::export_folder};
    static_assert(titles.size() == purpose_count);
    const Purpose purpose = purpose_;
    const auto path = chooser_.draw(ui, words_(titles[static_cast<std::size_t>(purpose)]));
    if (!chooser_.is_open()) ui.again();
    if (path) chosen(purpose, *path);
}

// On Start there is no session to have commands about; these need none.
void Program::shortcuts_of_start(Ui& ui) {
    using C = commands::Command;
    constexpr std::array commands{C::New, C::Open, C::Compare, C::Quit, C::NextRegion, C::PreviousRegion};
    if (ui.modality().is_on() || shortcut(ui, commands)) return;
    for (const auto& [command, what] :
        {std::pair{C::Palette, commands::Overlay::Palette}, std::pair{C::Keys, commands::Overlay::Keys}}) {
        const auto key = ui.keys().pressed();
        if (!key || std::ranges::find(bindings_.keys(command), key->chord) == bindings_.keys(command).end()) continue;
        ui.keys().take_key();
        on_start_ = what;
        palette_.begin();
        keys_scrolled_ = {};
        return ui.keys().show_first();
    }
}

// The look is anybody's at any time, also while something is asked.
void Program::shortcuts_of_window(Ui& ui) {
    using C = commands::Command;
    constexpr std::array commands{
        C::FullScreen, C::Larger, C::Smaller, C::NormalSize, C::HighContrast, C::ReducedMotion, C::Language};
    const auto layer = ui.canvas().on(Layer::Dialog);
    (void)shortcut(ui, commands);
}

bool Program::shortcut(Ui& ui, std::span<const commands::Command> commands) {
    const auto key = ui.keys().pressed();
    if (!key || ui.keys().typed() != "") return false;
    for (const commands::Command command : commands) {
        if (std::ranges::find(bindings_.keys(command), key->chord) == bindings_.keys(command).end()) continue;
        ui.keys().take_key();
        if (const auto asked = host_request_of(command); asked && can(*asked)) request(*asked);
        ui.keys().show_first();
        return true;
    }
    return false;
}

// What can be asked without a session.
void Program::ask_on_start(Ui& ui) {
    if (on_start_ == commands::Overlay::Keys) {
        const KeysAnswer answer = keys_sheet(ui, bindings_, wish_.keys_file.string(), keys_scrolled_);
        if (answer.decision == Decision::Open) return;
        if (answer.change) change_keys();
    } else if (on_start_ == commands::Overlay::Palette) {
        const PaletteView view{[this](commands::Command command) -> std::optional<Word> {
                                   const auto request = host_request_of(command);
                                   if (request && can(*request)) return std::nullopt;
                                   return Word::why_no_session;
                               },
            [this](commands::Command command) { return bindings_.shown(command); }};
        const PaletteAnswer answer = palette(ui, view, palette_);
        if (!answer.command && !answer.dismissed) return;
        if (const auto asked = answer.command ? host_request_of(*answer.command) : std::nullopt) request(*asked);
    } else {
        return;
    }
    on_start_ = commands::Overlay::Nothing;
    ui.again();
}

// One file can be open at a time: the first that is one. While sessions are chosen to compare, all of them are.
void Program::take_dropped(Ui& ui) {
    for (const std::string& path : ui.moment().dropped) {
        if (leaving_) return;
        ui.again();
        if (!session_ && start_.comparing) {
            add_to_compare(path);
            continue;
        }
        if (can(commands::HostRequest::ImportNotes) && is_notes_file(path)) return read_notes(path);
        return (void)open(path);
    }
}

// --- what other threads sent

bool Program::letters() {
    if (!session_) return false;
    const bool phones = attend();
    const store::SaveState state = session_->document().save_state();
    const bool news = phones || session_->document().revision() != seen_revision_ || state.safe != seen_safe_
                      || state.trouble.has_value() != had_trouble_;
    seen_revision_ = session_->document().revision(), seen_safe_ = state.safe;
    session_->ui_state().update_from(session_->document().session());
    return news;
}

bool Program::attend() {
    commands::Joining* joining = session_->joining();
    if (!joining) return false;
    const std::uint64_t before = session_->document().revision();
    joining->attend();
    Room now;
    if (const commands::Invitation* invitation = joining->invitation())
        now = {true, invitation->chosen, invitation->addresses, joining->attendance()};
    const bool other = now != room_ || session_->document().revision() != before;
    room_ = std::move(now);
    return other;
}

// Where the room is and what it is called, for when the power goes.
void Program::keep_in_sight() {
    const Session& session = session_->document().session();
    if (session.whereabouts == sight_.there && session.title == sight_.title) return;
    sight_ = {session.title, session.whereabouts};
    library_.note(session_->document(), true);
}

bool Program::may_close() {
    if (!session_) return over_ = true;
    return leave(After::Quit);
}

// --- Surface, for the commands

NoteId Program::neighbour(NoteId from, commands::Direction direction) const {
    return session_->board().neighbour(from, direction);
}

void Program::show(const CurrentStep& there) {
    if (session_) session_->ui_state().show(session_->document().session(), there);
}

void Program::refresh_late() {
    late_ = library_.late();
    late_.insert(late_.end(), besides_.begin(), besides_.end());
    rows_.clear();
    const std::int64_t now = document::now_in_milliseconds();
    for (const document::SessionLibrary::Late& late : late_)
        rows_.push_back({.title = late.session.title,
            .when = document::format_when(words_, late.session.when, now),
            .phase = late.session.phase,
            .concluded = late.session.concluded,
            .recovered = late.session.recovered,
            .missing = late.missing,
            .chosen = std::ranges::find(compared_, late.session.path) != compared_.end(),
            .by = late.session.by});
}

}  // namespace samenspraak::screen
