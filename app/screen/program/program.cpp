// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/program.hpp"

#include "app/document/calendar.hpp"
#include "app/screen/program/disk/disk_dialogs.hpp"
#include "app/screen/program/request_keys.hpp"

namespace samenspraak::screen {
namespace {

constexpr std::uint64_t max_small_bytes = 1U << 20;  // larger than any person's settings
constexpr double asked_after = 0.05;                 // seconds; a task that is done also wakes us

// A file that the program keeps beside the list of recent sessions; empty: nothing is kept.
store::Path beside(const store::Path& recent, const char* name) {
    return recent.empty() ? store::Path() : recent.parent_path() / name;
}

// Joining is turned on for it; that says why it cannot.
void open_pages_of(OpenSession& open, OpenedOutside& outside) {
    open.phones().open();
    if (open.phones().is_open()) outside.open_pages(*open.screen()->joining()->invitation());
}

}  // namespace

Program::Program(store::Files& files, ProgramWish wish)
    : small_files_(files),
      preferences_(wish.settings, wish.settings_file, small_files_),
      messages_(preferences_.words()),
      awaited_(files, wish.wake),
      aside_(files, wish.wake),
      keys_(files, aside_, wish.keys_file, messages_),
      library_(std::make_shared<document::SessionLibrary>(files, wish.recent_file, wish.documents / "Samenspraak",
          wish.wake, store::run_of_this_computer(), &small_files_, wish.max_session_bytes)),
      open_(*library_, {small_files_, beside(wish.recent_file, "drafts.json")},
          {small_files_, beside(wish.recent_file, "days")}, messages_,
          {{std::move(wish.joining), wish.open_joining}, {small_files_, beside(wish.recent_file, "joining.txt")},
              messages_},
          std::move(wish.time)),
      opening_(library_, open_.reads_kept(), awaited_, messages_),
      start_(library_, aside_, messages_, keys_),
      outside_(std::move(wish.desktop), aside_, messages_),
      files_({library_, awaited_, open_, start_, messages_, outside_}, wish.documents, wish.wake),
      host_(open_, keys_, outside_) {
    for (const store::Path& file : {wish.settings_file, wish.recent_file}) {
        if (file.empty()) continue;
        if (const auto read = small_files_.read(file, max_small_bytes); !read) messages_.say_passed_over(read.error());
    }
}

// What is half typed is kept, and the file knows that all is well.
Program::~Program() { open_.close_at_the_end(host_); }

std::string Program::title() const {
    const SessionScreen* open = open_.screen();
    if (!open || open->document().session().title.empty()) return "Samenspraak";
    return open->document().session().title + " · Samenspraak";
}

bool Program::letters() {
    const bool news = open_.has_news();
    return news || awaited_.is_busy() || aside_.is_busy();
}

bool Program::may_close() { return leave(QuitProgram()); }

// --- a frame

void Program::draw(Ui& ui) {
    update(ui);
    fill_rect(ui.canvas(), ui.page(), ui.theme().paper);
    draw_page(ui);
    draw_above(ui);
    request_look_by_key(ui, keys_.bindings(), host_);
    carry_out_requests(ui);
    ui.tooltip().draw(ui);
    const std::string undo_key = keys_.bindings().shown(commands::Command::Undo);
    const Messages::Answer answer = messages_.draw(ui, open_.next_undo(), undo_key);
    if (answer.open) outside_.open_made();
    if (answer.open_folder) outside_.open_folder();
    if (!answer.undo) return;
    open_.undo(host_);
    ui.again();
}

// What came about since the last frame, before anything is drawn of it.
void Program::update(Ui& ui) {
    if (preferences_.update_words()) start_.refresh();
    awaited_.update(ui.now());
    aside_.update(ui.now());
    show_opened();
    if (!awaited_.is_busy() && !open_.is_closing())
        (void)outside_.take_pages_wanted();  // what they were wanted of did not open
    if (awaited_.is_soon_done() || aside_.is_soon_done()) ui.wake_in(asked_after);
    auto closed = open_.update(ui);
    const bool exported = files_.update(ui.now());
    // A dialog has gone by itself, and no hand brings the frame in which what lay below it has the keyboard again.
    if (closed || exported) ui.again();
    if (closed) go_on(std::move(*closed));
    if (const auto dropped = files_.take_dropped(ui.moment().dropped, host_)) begin_opening(*dropped);
}

// While a file is chosen, keys are for that, also where a dialog waits below it.
void Program::draw_page(Ui& ui) {
    std::optional<Keys::HeldBack> held_back;
    if (files_.is_choosing() || open_.is_closing() || open_.is_asking() || awaited_.is_busy())
        held_back.emplace(ui.keys());
    if (open_.screen()) return open_.draw(ui, host_, keys_.in_use(), !files_.is_choosing());
    const StartRequest asked = start_.draw(ui, host_);
    if (asked.add_to_compare) files_.choose(FilePurpose::Compared);
    if (asked.compare) files_.choose(FilePurpose::CompareFolder);
    if (asked.open) begin_opening(*asked.open);
}

void Program::draw_above(Ui& ui) {
    opening_.draw_form(ui, preferences_.settings().language);
    files_.draw(ui, host_);
    open_.draw_disk(ui, host_, !files_.is_choosing());
    if (const auto chosen = files_.draw_choice(ui)) begin_opening(*chosen);
    draw_waiting(ui, awaited_);
}

void Program::draw_second(Ui& ui) {
    fill_rect(ui.canvas(), ui.page(), ui.theme().paper);
    if (SessionScreen* open = open_.screen()) open->draw_second(ui, host_, open_.wall_time());
}

// --- what is asked

// After all was drawn: it may put another page in the place of this one.
void Program::carry_out_requests(Ui& ui) {
    for (const commands::HostRequest request : host_.take_requests()) {
        if (!host_.can(request)) continue;
        carry_out(request, ui);
        ui.keys().show_first();  // what it opened has the next key
    }
}

void Program::carry_out(commands::HostRequest request, Ui& ui) {
    using enum commands::HostRequest;
    SessionScreen* open = open_.screen();
    switch (request) {
    case NewSession: opening_.ask_for_new(document::today()); break;
    case OpenFile: files_.choose(FilePurpose::Open); break;
    case OpenExample: opening_.begin_example(); break;
    case LeaveSession: (void)leave(ShowStart()); break;
    case Quit: (void)may_close(); break;
    case CompareSessions: (void)leave(BeginComparing()); break;
    case ImportNotes: files_.choose(FilePurpose::Notes); break;
    case SaveElsewhere: files_.choose(FilePurpose::SaveElsewhere); break;
    case WriteAgain: open->document().try_again(); break;
    case CleanCopy: files_.choose(FilePurpose::CleanCopy); break;
    case LoadLens: files_.choose(FilePurpose::Lens); break;
    case ChooseExportFolder: files_.choose(FilePurpose::ExportFolder); break;
    case Export: files_.begin_export(); break;
    case OpenMade: outside_.open_made(); break;
    case OpenMadeFolder: outside_.open_folder(); break;
    case OpenPages:
        if (open) return open_pages_of(open_, outside_);
        outside_.want_pages(true);  // of the last session, or of a new one when there is none
        if (const auto last = start_.last_session()) return begin_opening(*last);
        opening_.begin_new(
            {.title = {}, .host = {}, .date = document::today(), .language = preferences_.settings().language});
        break;
    case ChangeKeys: keys_.make_file(); break;
    case SecondWindow: second_window_ = !second_window_; break;
    case NextRegion: ui.focus().travel_to_region(false); break;
    case PreviousRegion: ui.focus().travel_to_region(true); break;
    case FullScreen: preferences_.toggle_full_screen(); break;
    case Larger: preferences_.make_larger(); break;
    case Smaller: preferences_.make_smaller(); break;
    case NormalSize: preferences_.make_normal_size(); break;
    case HighContrast: preferences_.toggle_high_contrast(); break;
    case ReducedMotion: preferences_.toggle_motion(); break;
    case NextLanguage: preferences_.take_next_language(); break;
    case ToggleJoining: open_.phones().toggle(); break;
    case OpenJoining: open_.phones().open(); break;
    case CloseJoining: open_.phones().close(); break;
    case ShowJoining:
        open_.phones().open();  // who asks how to join wants people to join
        open->ui_state().open(commands::Overlay::Join);
        break;
    case OtherAddress: open_.phones().take_other_address(); break;
    }
}

// --- which session is open

void Program::begin_opening(const store::Path& path) {
    const SessionScreen* open = open_.screen();
    opening_.begin(path, open ? open->document().save_state().path : store::Path());
}

Result<Done> Program::open(const store::Path& path, std::chrono::milliseconds patience) {
    begin_opening(path);
    awaited_.wait(patience);
    show_opened();
    return opening_.result();
}

void Program::show_opened() {
    if (auto session = opening_.take(); session && !open_.is_closing()) (void)leave(ShowSession{std::move(*session)});
}

// True: what comes then has come.
bool Program::leave(AfterClosing after) {
    auto next = open_.screen() ? open_.leave(std::move(after), host_) : std::optional(std::move(after));
    if (next) go_on(std::move(*next));
    return next.has_value();
}

// No session is open any more.
void Program::go_on(AfterClosing after) {
    start_.refresh();
    if (std::holds_alternative<QuitProgram>(after)) over_ = true;
    if (std::holds_alternative<BeginComparing>(after)) start_.begin_comparing();
    auto* next = std::get_if<ShowSession>(&after);
    if (!next) return;
    open_.show(std::move(next->session));
    if (outside_.take_pages_wanted()) open_pages_of(open_, outside_);
}

}  // namespace samenspraak::screen
