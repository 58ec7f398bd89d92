// SPDX-License-Identifier: EUPL-1.2
// What the program does when a command or a dialog asks for it: files, exports, phones, the look.
#include "app/calendar.hpp"
#include "app/day.hpp"
#include "app/screen/program.hpp"
#include "assets/carried.hpp"
#include "sessions/ids.hpp"
#include "sessions/store/clean_copy.hpp"

#include <imgui.h>

#include <algorithm>

namespace samenspraak {
namespace {

constexpr std::string_view session_ending = ".samenspraak";
constexpr std::uint64_t most_lens_bytes = 256U << 10;

// The language after this one, around the end.
std::string_view next_language(std::string_view language) {
    const auto lists = carried::word_lists();
    const auto here = std::ranges::find(lists, language, &carried::WordList::language);
    const auto next = here == lists.end() ? 0 : (here - lists.begin() + 1) % std::ssize(lists);
    return lists[static_cast<std::size_t>(next)].language;
}

Path with_ending(Path path) {
    if (path.extension() != session_ending) path += session_ending;
    return path;
}

}  // namespace

std::string Program::clipboard() {
    const char* held = ImGui::GetClipboardText();
    return held ? held : "";
}

void Program::clip(const std::string& text) { ImGui::SetClipboardText(text.c_str()); }

// --- commands

bool Program::can(Command command) const {
    switch (command) {
    case Command::New:
    case Command::Open:
    case Command::Example:
    case Command::Quit:
    case Command::Compare:
    case Command::FullScreen:
    case Command::Larger:
    case Command::Smaller:
    case Command::NormalSize:
    case Command::HighContrast:
    case Command::ReducedMotion:
    case Command::NextRegion:
    case Command::PreviousRegion:
    case Command::Language: return true;
    case Command::ChangeKeys: return !wish_.keys_file.empty();
    case Command::Start:
    case Command::Close:
    case Command::CleanCopy:
    case Command::JoinShow:
    case Command::SecondWindow:
    case Command::LensOwn: return session_ != nullptr;
    case Command::SaveElsewhere: return session_ && !session_->workshop().read_only();
    case Command::Import: return session_ && !session_->workshop().read_only() && board_of(session_->desk().shown);
    case Command::Join:
    case Command::JoinNetwork: return can_join(command);
    default: return false;
    }
}

void Program::ask(Command command) {
    switch (command) {
    case Command::New:
        new_session_.emplace();
        new_session_->begin(today());
        break;
    case Command::Open: choose(Purpose::Open, Choosing::Open, {std::string(session_ending), ".json"}); break;
    case Command::Example: take(shelf().example(words_)); break;
    case Command::Start:
    case Command::Close: (void)leave(); break;
    case Command::Quit: (void)may_close(); break;
    case Command::Compare: begin_comparing(); break;
    case Command::Import: choose(Purpose::Notes, Choosing::Open, {".csv", ".tsv", ".txt", ".xlsx"}); break;
    case Command::SaveElsewhere:
        choose(Purpose::SaveElsewhere, Choosing::Save, {std::string(session_ending)},
            shelf_.free_place(session_->workshop().session().title).filename().string());
        break;
    case Command::CleanCopy:
        choose(Purpose::CleanCopy, Choosing::Save, {std::string(session_ending)},
            shelf_.free_place(session_->workshop().session().title).filename().string());
        break;
    case Command::LensOwn: choose(Purpose::Lens, Choosing::Open, {".json"}); break;
    case Command::JoinShow:
        // Who asks how to join wants people to join.
        if (can_join(Command::Join) && !session_->joining()->is_open()) run(Errand::OpenJoining);
        session_->desk().open(Opened::Join);
        break;
    case Command::Join:
    case Command::JoinNetwork: join(command); break;
    case Command::SecondWindow: second_ = !second_; break;
    case Command::NextRegion: travel_ = false; break;
    case Command::PreviousRegion: travel_ = true; break;
    case Command::ChangeKeys: change_keys(); break;
    default: look(command); break;
    }
}

void Program::look(Command command) {
    switch (command) {
    case Command::FullScreen: settings_.window.full_screen = !settings_.window.full_screen; break;
    case Command::Larger: settings_.scale = larger(settings_.scale); break;
    case Command::Smaller: settings_.scale = smaller(settings_.scale); break;
    case Command::NormalSize: settings_.scale = 1; break;
    case Command::HighContrast: settings_.high_contrast = !settings_.high_contrast; break;
    case Command::ReducedMotion: settings_.moves = !settings_.moves; break;
    case Command::Language: settings_.language = next_language(settings_.language); break;
    default: break;
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
    const auto done = write_whole(files_, wish_.keys_file, Bytes(bytes, bytes + text.size()), Existing::Keep);
    done ? say(words_(Word::keys_are_in, {where})) : say(done.error());
}

bool Program::can_join(Command command) const {
    const Joining* joining = session_ ? session_->joining() : nullptr;
    if (!joining || session_->workshop().read_only()) return false;
    if (command == Command::Join) return true;
    return joining->is_open() && joining->addresses().size() > 1;
}

void Program::join(Command command) {
    Joining& joining = *session_->joining();
    if (command == Command::JoinNetwork) return run(Errand::OtherAddress);
    run(joining.is_open() ? Errand::CloseJoining : Errand::OpenJoining);
}

void Program::run(Errand errand) {
    Joining* joining = session_ ? session_->joining() : nullptr;
    switch (errand) {
    case Errand::None: break;
    case Errand::ChooseExportFolder: choose(Purpose::ExportFolder, Choosing::Folder, {}); break;
    case Errand::Export: export_now(Existing::Keep); break;
    case Errand::SaveElsewhere: ask(Command::SaveElsewhere); break;
    case Errand::TryAgain: session_->workshop().try_again(); break;
    case Errand::OpenJoining:
        if (!joining) break;
        if (const auto opened = joining->open(); !opened) say(words_(Word::join_trouble, {words_(opened.error())}));
        break;
    case Errand::CloseJoining:
        if (joining) joining->close();
        break;
    case Errand::OtherAddress:
        if (!joining || joining->addresses().empty()) break;
        joining->choose_address((joining->chosen_address() + 1) % joining->addresses().size());
        break;
    }
}

// --- files

Result<Done> Program::open(const Path& path) {
    // Opening once more what is open would shut the room out of its own session.
    if (session_ && files_.real(path) == files_.real(session_->workshop().save_state().path)) {
        say(std::string(words_(Word::app_open_already)));
        return Done{};
    }
    auto taken = shelf().take(path, words_);
    const Result<Done> done = taken ? Result<Done>(Done{}) : Result<Done>(taken.error());
    take(std::move(taken));
    return done;
}

// What was asked for is there, or why not: then what is open stays open.
void Program::take(Result<Taken> taken) {
    if (!taken) return say(taken.error());
    if (session_ && !leave()) return;
    Workshop& workshop = *taken->workshop;
    std::unique_ptr<Joining> joining;
    if (wish_.joining && !workshop.read_only()) joining = wish_.joining(workshop);
    session_ = std::make_unique<SessionScreen>(std::move(taken->workshop), std::move(joining));
    sight_ = {session_->workshop().session().title, session_->workshop().session().whereabouts};
    session_->asking().exporting.folder = shelf_.folder();
    session_->desk().drafts = drafts_.of(session_->workshop().id());
    warned_ = false;
    take_up_day();
    for (std::string& text : taken->said) say(std::move(text));
    if (wish_.open_joining) run(Errand::OpenJoining);
}

// --- the day's plan, which has no place in the session's file

Path Program::day_file() const {
    if (wish_.recent_file.empty() || !session_) return {};
    return wish_.recent_file.parent_path() / "days" / (hex(session_->workshop().id().bits) + ".txt");
}

void Program::take_up_day() {
    kept_day_ = {};
    const Path file = day_file();
    if (const auto bytes = file.empty() ? Result<Bytes>(Refusal{Reason::NoSuchFile}) : read_whole(files_, file, 4096))
        kept_day_ = read_day_plan(std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()));
    session_->desk().day = kept_day_;
}

// A comfort: when it cannot be kept, nothing is said.
void Program::keep_day() {
    const DayPlan& day = session_->desk().day;
    if (day == kept_day_ || session_->workshop().read_only()) return;
    kept_day_ = day;
    const Path file = day_file();
    if (file.empty()) return;
    std::error_code wrong;
    std::filesystem::create_directories(file.parent_path(), wrong);
    const std::string text = written(day);
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    (void)write_whole(files_, file, Bytes(bytes, bytes + text.size()), Existing::Replace);
}

// Nothing can be lost by leaving, so nothing is asked: but for what the disk would not take. That is said once; who
// then leaves all the same means it.
bool Program::leave() {
    session_->return_to_now();
    Context now = session_->context(*this, words_, now_in_milliseconds());
    session_->commit(now);
    Workshop& workshop = session_->workshop();
    if (workshop.save_state().trouble && !warned_) {
        warned_ = true;
        say(std::string(words_(Word::save_not_safe_to_close)));
        session_->desk().open(Opened::SaveTrouble);
        return false;
    }
    if (!workshop.read_only()) drafts_.keep(workshop.id(), session_->desk().drafts);
    if (Joining* joining = session_->joining()) joining->close();
    clerk_.finish();
    if (const auto closed = workshop.close(); !closed) say(closed.error());
    shelf().note(workshop, false);
    session_.reset();
    refresh_late();
    return true;
}

void Program::choose(Purpose purpose, Choosing choosing, std::vector<std::string> endings, std::string name) {
    purpose_ = purpose;
    Path folder = shelf_.folder();
    if (session_ && purpose == Purpose::ExportFolder && !session_->asking().exporting.folder.empty())
        folder = session_->asking().exporting.folder;
    std::error_code wrong;
    if (!std::filesystem::is_directory(folder, wrong)) folder = wish_.documents;
    chooser_.open(choosing, folder, std::move(endings), name);
}

void Program::chosen(Purpose purpose, const Path& path) {
    if (purpose == Purpose::Open) return (void)open(path);
    if (purpose == Purpose::Compared) return add_to_compare(path);
    if (purpose == Purpose::CompareFolder) return compare_into(path);
    if (!session_) return;
    switch (purpose) {
    case Purpose::SaveElsewhere:
        if (const auto moved = session_->workshop().move_to(with_ending(path), Existing::Keep); !moved)
            say(moved.error());
        else
            shelf().note(session_->workshop(), true);
        break;
    case Purpose::CleanCopy: make_clean_copy(with_ending(path)); break;
    case Purpose::ExportFolder: session_->asking().exporting.folder = path; break;
    case Purpose::Lens: load_lens(path); break;
    case Purpose::Notes: read_notes(path); break;
    case Purpose::Open:
    case Purpose::Compared:
    case Purpose::CompareFolder: break;
    }
}

void Program::load_lens(const Path& path) {
    const auto refuse = [&](const Refusal& why) { say(words_(Word::lens_refused, {words_(why)})); };
    const Result<Bytes> bytes = read_whole(files_, path, most_lens_bytes);
    if (!bytes) return refuse(bytes.error());
    auto lens = read_framework({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!lens) return refuse(lens.error());
    say(words_(Word::lens_loaded, {lens->name.in(words_.language())}));
    SideState& side = session_->side();
    side.lenses.push_back(std::move(*lens));
    side.lens = side.lenses.size() - 1;
}

// --- export

void Program::export_now(Existing existing) {
    const ExportState& wish = session_->asking().exporting;
    const Session& session = session_->workshop().session();
    ExportWish making{wish.folder.empty() ? shelf_.folder() : wish.folder, file_name(session.title), wish.formats(),
        {wish.names, wish.annex, wish.language}, existing};
    if (making.formats.empty()) return;
    make(std::move(making));
}

// On a copy: the conversation goes on meanwhile.
void Program::make(ExportWish wish) {
    exported_ = wish;
    export_ = std::make_unique<ExportTask>(
        [session = session_->workshop().session(), wish = std::move(wish)](
            Files& files, const ExportWatch& watch) { return export_session(files, session, wish, watch); },
        wish_.wake);
}

void Program::make_clean_copy(const Path& path) {
    exported_.reset();
    export_ = std::make_unique<ExportTask>(
        [session = session_->workshop().session(), path](
            Files& files, const ExportWatch&) -> Result<std::vector<Path>> {
            const auto written = write_clean_copy(files, session, path, Existing::Keep);
            if (!written) return written.error();
            return std::vector{path};
        },
        wish_.wake);
}

void Program::draw_export(Ui& ui) {
    if (in_the_way_) return ask_to_replace(ui);
    if (!export_) return;
    if (const auto result = export_->result()) {
        const std::optional<ExportWish> made = std::exchange(exported_, std::nullopt);
        export_.reset();
        ui.again();
        if (made && !*result && result->error().why == Reason::FileExists) {
            in_the_way_ = made;
            return;
        }
        return tell_export(*result);
    }
    const ExportFormat* now = export_->now();
    const std::string title = words_(Word::export_busy, {now ? now->name : ""});
    const std::array<ButtonWish, 1> buttons{ButtonWish{.text = words_(Word::export_stop)}};
    const DialogAnswer answer = dialog(ui, "exporting", {.title = title, .buttons = buttons, .width = 560, .room = 12});
    const auto layer = ui.canvas().on(Layer::Dialog);
    Rect bar = answer.room;
    ui.canvas().fill(bar, ui.theme().soft, 6);
    ui.canvas().fill(
        bar.take_left(bar.width * std::clamp(export_->done(), 0.f, 1.f)), ui.theme().phase(Phase::Actions), 6);
    if (answer.dismissed || answer.button) export_->stop();
    ui.wake_in(0.1);
}

void Program::ask_to_replace(Ui& ui) {
    const auto paths = export_paths(*in_the_way_);
    const auto there = std::ranges::find_if(paths, [&](const Path& path) { return files_.exists(path); });
    const std::string name = there == paths.end() ? in_the_way_->name : there->filename().string();
    const std::string question = words_(Word::export_exists, {name});
    const std::array<ButtonWish, 3> buttons{ButtonWish{.text = words_(Word::app_cancel), .look = Look::Quiet},
        ButtonWish{.text = words_(Word::export_replace)},
        ButtonWish{.text = words_(Word::export_other_name), .look = Look::Main}};
    const DialogAnswer answer = dialog(ui, "replace", {.title = question, .buttons = buttons, .width = 760});
    if (!answer.dismissed && !answer.button) return;
    ExportWish wish = std::move(*in_the_way_);
    in_the_way_.reset();
    ui.again();
    if (answer.dismissed || answer.button == 0u || !session_) return;
    if (answer.button == 1u) wish.existing = Existing::Replace;
    const std::string first = wish.name;
    const auto taken = [&] {
        return std::ranges::any_of(export_paths(wish), [&](const Path& path) { return files_.exists(path); });
    };
    for (int i = 2; answer.button == 2u && taken(); ++i) wish.name = first + " " + std::to_string(i);
    make(std::move(wish));
}

void Program::tell_export(const Result<std::vector<Path>>& result) {
    if (!result && result.error().why == Reason::Stopped) return say(std::string(words_(Word::export_stopped)));
    if (!result) return say(result.error());
    if (result->size() == 1) return say(words_(Word::export_done, {result->front().string()}));
    if (!result->empty())
        say(words_(Word::export_done_many, {std::to_string(result->size()), result->front().parent_path().string()}));
}

}  // namespace samenspraak
