// SPDX-License-Identifier: EUPL-1.2
// What the program does when a command or a dialog asks for it: files, exports, phones, the look.
#include "app/commands/actions.hpp"
#include "app/commands/agenda_plan.hpp"
#include "app/document/calendar.hpp"
#include "app/screen/program/program.hpp"
#include "assets/carried.hpp"
#include "sessions/ids.hpp"
#include "sessions/store/clean_copy.hpp"

#include <imgui.h>

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr std::string_view session_ending = ".samenspraak";
constexpr std::uint64_t max_lens_bytes = 256U << 10;

// The language after this one, around the end.
std::string_view next_language(std::string_view language) {
    const auto lists = carried::word_lists();
    const auto here = std::ranges::find(lists, language, &carried::WordList::language);
    const auto next = here == lists.end() ? 0 : (here - lists.begin() + 1) % std::ssize(lists);
    return lists[static_cast<std::size_t>(next)].language;
}

store::Path with_ending(store::Path path) {
    if (path.extension() != session_ending) path += session_ending;
    return path;
}

}  // namespace

std::string Program::clipboard() const {
    const char* held = ImGui::GetClipboardText();
    return held ? held : "";
}

void Program::clip(const std::string& text) { ImGui::SetClipboardText(text.c_str()); }

// --- commands

bool Program::can(commands::HostRequest request) const {
    using enum commands::HostRequest;
    const bool writable = session_ && !session_->document().read_only();
    const commands::Joining* joining = writable ? session_->joining() : nullptr;
    switch (request) {
    case NewSession:
    case OpenFile:
    case OpenExample:
    case Quit:
    case CompareSessions:
    case FullScreen:
    case Larger:
    case Smaller:
    case NormalSize:
    case HighContrast:
    case ReducedMotion:
    case NextRegion:
    case PreviousRegion:
    case NextLanguage: return true;
    case ChangeKeys: return !wish_.keys_file.empty();
    case LeaveSession:
    case CleanCopy:
    case ShowJoining:
    case SecondWindow:
    case ChooseExportFolder:
    case Export:
    case LoadLens: return session_ != nullptr;
    case WriteAgain:
    case SaveElsewhere: return writable;
    case ImportNotes: return writable && commands::board_of(session_->ui_state().shown);
    case ToggleJoining:
    case OpenJoining:
    case CloseJoining: return joining != nullptr;
    case OtherAddress: return joining && joining->is_open() && joining->invitation()->addresses.size() > 1;
    }
    return false;
}

void Program::carry_out(commands::HostRequest request) {
    using enum commands::HostRequest;
    switch (request) {
    case NewSession:
        new_session_.emplace();
        new_session_->begin(document::today());
        break;
    case OpenFile: choose(Purpose::Open, Choosing::Open, {std::string(session_ending), ".json"}); break;
    case OpenExample: take(library_.example(words_)); break;
    case LeaveSession: (void)leave(After::Start); break;
    case Quit: (void)may_close(); break;
    case CompareSessions: begin_comparing(); break;
    case ImportNotes: choose(Purpose::Notes, Choosing::Open, {".csv", ".tsv", ".txt", ".xlsx"}); break;
    case SaveElsewhere:
        choose(Purpose::SaveElsewhere, Choosing::Save, {std::string(session_ending)},
            library_.free_place(session_->document().session().title).filename().string());
        break;
    case WriteAgain: session_->document().try_again(); break;
    case CleanCopy:
        choose(Purpose::CleanCopy, Choosing::Save, {std::string(session_ending)},
            library_.free_place(session_->document().session().title).filename().string());
        break;
    case LoadLens: choose(Purpose::Lens, Choosing::Open, {".json"}); break;
    case ChooseExportFolder: choose(Purpose::ExportFolder, Choosing::Folder, {}); break;
    case Export: export_now(store::Existing::Keep); break;
    case ChangeKeys: change_keys(); break;
    case SecondWindow: second_ = !second_; break;
    case NextRegion: travel_ = false; break;
    case PreviousRegion: travel_ = true; break;
    case FullScreen: settings_.window.full_screen = !settings_.window.full_screen; break;
    case Larger: settings_.scale = larger(settings_.scale); break;
    case Smaller: settings_.scale = smaller(settings_.scale); break;
    case NormalSize: settings_.scale = 1; break;
    case HighContrast: settings_.high_contrast = !settings_.high_contrast; break;
    case ReducedMotion: settings_.moves = !settings_.moves; break;
    case NextLanguage: settings_.language = next_language(settings_.language); break;
    case ToggleJoining:
    case OpenJoining:
    case CloseJoining:
    case ShowJoining:
    case OtherAddress: join(request); break;
    }
}

// Never over what a person wrote there.
void Program::change_keys() {
    const std::string where = wish_.keys_file.string();
    if (files_.exists(wish_.keys_file)) return say(words_(Word::keys_are_in, {where}));
    std::error_code wrong;
    std::filesystem::create_directories(wish_.keys_file.parent_path(), wrong);
    const std::string text = bindings_.written(words_);
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    const auto done =
        write_whole(files_, wish_.keys_file, store::Bytes(bytes, bytes + text.size()), store::Existing::Keep);
    done ? say(words_(Word::keys_are_in, {where})) : say(done.error());
}

void Program::join(commands::HostRequest request) {
    using enum commands::HostRequest;
    commands::Joining* joining = can(OpenJoining) ? session_->joining() : nullptr;
    const bool open = joining && joining->is_open();
    // Who asks how to join wants people to join.
    const bool wants_open = request == OpenJoining || request == ShowJoining || (request == ToggleJoining && !open);
    if (joining && wants_open && !open)
        if (const auto opened = joining->open(); !opened) say(words_(Word::join_trouble, {words_(opened.error())}));
    if (open && (request == CloseJoining || request == ToggleJoining)) joining->close();
    if (request == ShowJoining) session_->ui_state().open(commands::Overlay::Join);
    if (const auto* shown = joining ? joining->invitation() : nullptr; shown && request == OtherAddress)
        joining->choose_address((shown->chosen + 1) % shown->addresses.size());
}

// --- files

Result<Done> Program::open(const store::Path& path) {
    // Opening once more what is open would shut the room out of its own session.
    if (session_ && files_.real(path) == files_.real(session_->document().save_state().path)) {
        say(std::string(words_(Word::app_open_already)));
        return Done{};
    }
    auto taken = library_.take(path, words_);
    const Result<Done> done = taken ? Result<Done>(Done{}) : Result<Done>(taken.error());
    take(std::move(taken));
    return done;
}

// What was asked for is there, or why not: then what is open stays open.
void Program::take(Result<document::Taken> taken) {
    if (!taken) return say(taken.error());
    if (!session_) return show(std::move(*taken));
    if (leaving_) return;
    taken_ = std::move(*taken);
    if (!leave(After::Take) && !leaving_) taken_.reset();
}

void Program::show(document::Taken taken) {
    document::Document& document = *taken.document;
    std::unique_ptr<commands::Joining> joining;
    if (wish_.joining && !document.read_only()) joining = wish_.joining(document);
    session_ = std::make_unique<SessionScreen>(std::move(taken.document), std::move(joining));
    sight_ = {session_->document().session().title, session_->document().session().whereabouts};
    session_->asking().exporting.folder = library_.folder();
    session_->ui_state().drafts = drafts_.of(session_->document().id());
    warned_ = false;
    take_up_day();
    for (std::string& text : taken.said) say(std::move(text));
    if (wish_.open_joining) carry_out(commands::HostRequest::OpenJoining);
}

// --- the day's plan, which has no place in the session's file

store::Path Program::day_file() const {
    if (wish_.recent_file.empty() || !session_) return {};
    return wish_.recent_file.parent_path() / "days" / (hex(session_->document().id().bits) + ".txt");
}

void Program::take_up_day() {
    kept_day_ = {};
    const store::Path file = day_file();
    const auto bytes = file.empty() ? Result<store::Bytes>(Refusal{Reason::NoSuchFile}) : small_files_.read(file, 4096);
    say_passed_over(bytes);
    if (bytes)
        kept_day_ = commands::read_day_plan(std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()));
    session_->ui_state().day = kept_day_;
}

// A comfort: when it cannot be kept, nothing is said.
void Program::keep_day() {
    const commands::DayPlan& day = session_->ui_state().day;
    if (day == kept_day_ || session_->document().read_only()) return;
    kept_day_ = day;
    const store::Path file = day_file();
    if (!file.empty()) small_files_.write(file, written(day));
}

// What is half typed in place becomes acts.
void Program::keep_half_typed() {
    commands::Context now = session_->context(*this, words_, document::now_in_milliseconds());
    commands::ActionQueue actions;
    session_->commit(commands::ViewContext(now, now.ui_state, actions));
    (void)dispatch_all(now, actions);
}

void Program::choose(Purpose purpose, Choosing choosing, std::vector<std::string> endings, std::string name) {
    purpose_ = purpose;
    store::Path folder = library_.folder();
    if (session_ && purpose == Purpose::ExportFolder && !session_->asking().exporting.folder.empty())
        folder = session_->asking().exporting.folder;
    std::error_code wrong;
    if (!std::filesystem::is_directory(folder, wrong)) folder = wish_.documents;
    chooser_.open(choosing, folder, std::move(endings), name);
}

void Program::chosen(Purpose purpose, const store::Path& path) {
    if (purpose == Purpose::Open) return (void)open(path);
    if (purpose == Purpose::Compared) return add_to_compare(path);
    if (purpose == Purpose::CompareFolder) return compare_into(path);
    if (!session_) return;
    switch (purpose) {
    case Purpose::SaveElsewhere: disk_.move(session_->document(), with_ending(path)); break;
    case Purpose::CleanCopy: make_clean_copy(with_ending(path)); break;
    case Purpose::ExportFolder: session_->asking().exporting.folder = path; break;
    case Purpose::Lens: load_lens(path); break;
    case Purpose::Notes: read_notes(path); break;
    case Purpose::Open:
    case Purpose::Compared:
    case Purpose::CompareFolder: break;
    }
}

void Program::load_lens(const store::Path& path) {
    const auto refuse = [&](const Refusal& why) { say(words_(Word::lens_refused, {words_(why)})); };
    const Result<store::Bytes> bytes = read_whole(files_, path, max_lens_bytes);
    if (!bytes) return refuse(bytes.error());
    auto lens = method::read_framework({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!lens) return refuse(lens.error());
    say(words_(Word::lens_loaded, {lens->name.in(words_.language())}));
    SideState& side = session_->side();
    side.lenses.push_back(std::move(*lens));
    side.lens = side.lenses.size() - 1;
}

// --- export

void Program::export_now(store::Existing existing) {
    const ExportState& wish = session_->asking().exporting;
    const Session& session = session_->document().session();
    exports::ExportWish making{wish.folder.empty() ? library_.folder() : wish.folder,
        document::file_name(session.title), wish.formats(), {wish.names, wish.annex, wish.language}, existing};
    if (making.formats.empty()) return;
    make(std::move(making));
}

// On a copy: the conversation goes on meanwhile.
void Program::make(exports::ExportWish wish) {
    exported_ = wish;
    export_ = std::make_unique<exports::ExportTask>(
        [session = session_->document().session(), wish = std::move(wish)](store::Files& files,
            const exports::ExportWatch& watch) { return export_session(files, session, wish, watch); },
        wish_.wake);
}

void Program::make_clean_copy(const store::Path& path) {
    exported_.reset();
    export_ = std::make_unique<exports::ExportTask>(
        [session = session_->document().session(), path](
            store::Files& files, const exports::ExportWatch&) -> Result<std::vector<store::Path>> {
            const auto written = write_clean_copy(files, session, path, store::Existing::Keep);
            if (!written) return written.error();
            return std::vector{path};
        },
        wish_.wake);
}

void Program::draw_export(Ui& ui) {
    if (in_the_way_) return ask_to_replace(ui);
    if (!export_) return;
    if (const auto result = export_->result()) {
        const std::optional<exports::ExportWish> made = std::exchange(exported_, std::nullopt);
        export_.reset();
        export_stopped_.reset();
        ui.again();
        if (made && !*result && result->error().why == Reason::FileExists) {
            in_the_way_ = made;
            return;
        }
        return tell_export(*result);
    }
    const exports::ExportFormat* now = export_->now();
    const std::string title = words_(Word::export_busy, {now ? now->name : ""});
    if (export_stopped_ && ui.now() - *export_stopped_ > DiskWork::patience) {
        export_->give_up();
        export_.reset();
        export_stopped_.reset();
        say(std::string(words_(Word::save_slow)));
        return ui.again();
    }
    const std::array<ButtonWish, 1> buttons{ButtonWish{.text = words_(Word::export_stop)}};
    const DialogAnswer answer = dialog(ui, "exporting", {.title = title, .buttons = buttons, .width = 560, .room = 12});
    const auto layer = ui.canvas().on(Layer::Dialog);
    Rect bar = answer.room;
    fill_rect(ui.canvas(), bar, ui.theme().soft, 6);
    fill_rect(ui.canvas(), bar.take_left(bar.width * std::clamp(export_->done(), 0.f, 1.f)),
        ui.theme().phase(Phase::Actions), 6);
    if (answer.dismissed || answer.button) {
        export_->stop();
        if (!export_stopped_) export_stopped_ = ui.now();
    }
    ui.wake_in(0.1);
}

void Program::ask_to_replace(Ui& ui) {
    const auto paths = export_paths(*in_the_way_);
    const auto there = std::ranges::find_if(paths, [&](const store::Path& path) { return files_.exists(path); });
    const std::string name = there == paths.end() ? in_the_way_->name : there->filename().string();
    const std::string question = words_(Word::export_exists, {name});
    const std::array<ButtonWish, 3> buttons{ButtonWish{.text = words_(Word::app_cancel), .look = Look::Quiet},
        ButtonWish{.text = words_(Word::export_replace)},
        ButtonWish{.text = words_(Word::export_other_name), .look = Look::Main}};
    const DialogAnswer answer = dialog(ui, "replace", {.title = question, .buttons = buttons, .width = 760});
    if (!answer.dismissed && !answer.button) return;
    exports::ExportWish wish = std::move(*in_the_way_);
    in_the_way_.reset();
    ui.again();
    if (answer.dismissed || answer.button == 0u || !session_) return;
    if (answer.button == 1u) wish.existing = store::Existing::Replace;
    const std::string first = wish.name;
    const auto taken = [&] {
        return std::ranges::any_of(export_paths(wish), [&](const store::Path& path) { return files_.exists(path); });
    };
    for (int i = 2; answer.button == 2u && taken(); ++i) wish.name = first + " " + std::to_string(i);
    make(std::move(wish));
}

void Program::tell_export(const Result<std::vector<store::Path>>& result) {
    if (!result && result.error().why == Reason::Stopped) return say(std::string(words_(Word::export_stopped)));
    if (!result) return say(result.error());
    if (result->size() == 1) return say(words_(Word::export_done, {result->front().string()}));
    if (!result->empty())
        say(words_(CountedWord::export_done_files, result->size(), {result->front().parent_path().string()}));
}

}  // namespace samenspraak::screen
