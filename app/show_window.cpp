// SPDX-License-Identifier: EUPL-1.2
#include "app/show_window.hpp"

#include "app/cli/written.hpp"
#include "app/end_signals.hpp"
#include "app/screen/window/picture.hpp"
#include "app/screen/window/system/plain_message.hpp"
#include "app/screen/window/window.hpp"
#include "app/system/open_in_desktop.hpp"
#include "app/system/stay_awake.hpp"
#include "app/system/temporary_folder.hpp"
#include "sessions/json/keys.hpp"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <optional>
#include <ostream>

namespace samenspraak {
namespace {

int refuse(const Refusal& refusal, const cli::Console& console) {
    console.err << console.words(refusal) << '\n';
    if (refusal.why == Reason::NoDisplay) console.err << console.words(Word::app_no_display_help) << '\n';
    if (refusal.why == Reason::NoOpenGl) console.err << console.words(Word::app_no_opengl_help) << '\n';
    return refusal.why == Reason::BadArgument ? cli::exit_usage : cli::exit_failed;
}

// On the screen too: who started it from a menu sees no terminal.
void show_why(const Refusal& refusal, const method::Words& words) {
    const auto text = [&](Word word) { return std::string(words(word)); };
    (void)screen::show_plain_message({.title = text(Word::app_name),
        .text = words(refusal) + "\n\n" + text(Word::app_no_opengl_help),
        .close = text(Word::app_close)});
}

Result<CurrentStep> whereabouts_of(const std::string& name) {
    if (name == "outcome") return CurrentStep{Phase::Actions, true};
    for (const Phase phase : all_phases)
        if (name == json_data::key_of(phase)) return CurrentStep{phase, false};
    return Refusal{Reason::BadArgument, "--phase " + name};
}

constexpr std::uint64_t max_bytes = 1U << 30;
// So long the first picture waits for the session; then it is Start, until the disk has answered.
constexpr std::chrono::milliseconds at_the_start(500);

}  // namespace

screen::ProgramWish wish_of_person(const cli::Arguments& arguments, const method::Words& words) {
    screen::ProgramWish wish;
    wish.settings_file = document::settings_file();
    wish.settings = document::read_settings(wish.settings_file);
    if (arguments.has("lang")) wish.settings.language = words.language();
    const store::Path state = store::state_folder();
    if (!state.empty()) wish.recent_file = state / "recent.json";
    if (!wish.settings_file.empty()) wish.keys_file = wish.settings_file.parent_path() / "keys.txt";
    wish.documents = screen::documents_folder();
    wish.open_joining = arguments.has("join");
    wish.desktop = {system::open_in_desktop, system::show_in_folder};
    return wish;
}

int show_window(const cli::Arguments& arguments, const cli::Console& console, screen::ProgramWish wish) {
    const document::Settings settings = wish.settings;
    wish.wake = screen::Window::wake;
    std::unique_ptr<screen::Window> window;  // the last to go: until then it can be woken
    std::optional<screen::Stage> stage;
    std::optional<screen::Program> program;
    auto opened = screen::Window::open(settings, [&](int wide, int high) {
        stage.emplace();
        program.emplace(console.files, std::move(wish));
        // What cannot be opened is said on the screen: who double clicks a file sees no terminal.
        if (!arguments.files.empty()) (void)program->open(std::filesystem::absolute(arguments.files[0]), at_the_start);
        // Letters and lines of text are kept: a frame that nobody sees makes those of the first one.
        screen::FrameScheduler unseen;
        stage->frame(*program, screen::Moment{}, wide, high, unseen);
    });
    if (!opened) {
        const int code = refuse(opened.error(), console);
        if (opened.error().why == Reason::NoOpenGl) show_why(opened.error(), method::Words(settings.language));
        return code;
    }
    window = std::move(*opened);
    std::atomic<bool> asked_to_end = false;
    const EndSignals signals([&](int) {
        asked_to_end = true;
        screen::Window::wake();
    });
    system::StayAwake desktop;
    const auto stay_awake = [&](bool wanted) {
        if (!wanted) return desktop.let_go();
        desktop.hold(std::string(method::Words(program->settings().language)(Word::app_awake)));
    };
    window->run(
        *stage, *program, [&] { return asked_to_end.load(); }, stay_awake);
    return cli::exit_well;
}

int draw_one(const cli::Arguments& arguments, const cli::Console& console) {
    const auto size = screen::picture_size(arguments.has("size") ? arguments.option("size") : "1920x1080");
    if (!size) return refuse({Reason::BadArgument, "--size " + arguments.option("size")}, console);
    std::optional<CurrentStep> there;
    if (arguments.has("phase")) {
        const auto named = whereabouts_of(arguments.option("phase"));
        if (!named) return refuse(named.error(), console);
        there = *named;
    }
    const Result<store::Bytes> bytes = read_whole(console.files, arguments.files[0], max_bytes);
    if (!bytes) return refuse(bytes.error(), console);

    const system::TemporaryFolder aside;
    if (!aside.exists()) return refuse({Reason::DiskFailed, std::filesystem::temp_directory_path().string()}, console);
    const store::Path copy = aside.path() / store::Path(arguments.files[0]).filename();
    if (const auto copied = write_whole(console.files, copy, *bytes, store::Existing::Keep); !copied)
        return refuse(copied.error(), console);
    screen::ProgramWish wish;
    wish.settings.language = console.words.language();
    wish.settings.high_contrast = arguments.has("high-contrast");
    wish.settings.moves = false;
    wish.documents = aside.path();
    screen::Stage stage;
    screen::Program program(console.files, std::move(wish));
    if (const auto opened = program.open(copy); !opened) return refuse(opened.error(), console);
    program.forget_messages();
    if (screen::SessionScreen& shown = *program.session(); there) shown.ui_state().show(*there);
    const Result<std::string> drawn = draw_picture(stage, program, *size);
    if (!drawn) return refuse(drawn.error(), console);
    return cli::write_file(arguments.files[1], *drawn, console);
}

}  // namespace samenspraak
