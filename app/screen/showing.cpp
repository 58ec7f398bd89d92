// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/showing.hpp"

#include "app/screen/picture.hpp"
#include "app/screen/window.hpp"
#include "sessions/ids.hpp"
#include "sessions/store/keys.hpp"

#include <filesystem>
#include <optional>
#include <ostream>

namespace samenspraak {
namespace {

int refuse(const Refusal& refusal, const Console& console) {
    console.err << console.words(refusal) << '\n';
    if (refusal.why == Reason::NoDisplay) console.err << console.words(Word::app_no_display_help) << '\n';
    return refusal.why == Reason::BadArgument ? exit_usage : exit_failed;
}

// A folder of this program's own for as long as it lives, that nobody else may look into.
class Aside {
public:
    Aside()
        : path_(std::filesystem::temp_directory_path() / ("samenspraak-" + std::to_string(new_id<SessionId>().bits))) {
        std::filesystem::create_directory(path_);
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
    }
    ~Aside() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;
    const Path& path() const { return path_; }

private:
    Path path_;
};

Result<Whereabouts> whereabouts_of(const std::string& name) {
    if (name == "outcome") return Whereabouts{Phase::Actions, true};
    for (const Phase phase : all_phases)
        if (name == key_of(phase)) return Whereabouts{phase, false};
    return Refusal{Reason::BadArgument, "--phase " + name};
}

constexpr std::uint64_t most_bytes = 1U << 30;

}  // namespace

ProgramWish wish_of_person(const Arguments& arguments, const Words& words) {
    ProgramWish wish;
    wish.settings_file = settings_file();
    wish.settings = read_settings(wish.settings_file);
    if (arguments.has("lang")) wish.settings.language = words.language();
    const Path state = state_folder();
    if (!state.empty()) wish.recent_file = state / "recent.json";
    if (!wish.settings_file.empty()) wish.keys_file = wish.settings_file.parent_path() / "keys.txt";
    wish.documents = documents_folder();
    wish.open_joining = arguments.has("join");
    return wish;
}

int show_window(const Arguments& arguments, const Console& console, ProgramWish wish) {
    const Settings settings = wish.settings;
    wish.wake = Window::wake;
    std::unique_ptr<Window> window;  // the last to go: until then it can be woken
    std::optional<Stage> stage;
    std::optional<Program> program;
    auto opened = Window::open(settings, [&](int wide, int high) {
        stage.emplace();
        program.emplace(console.files, std::move(wish));
        // What cannot be opened is said on the screen: who double clicks a file sees no terminal.
        if (!arguments.files.empty()) (void)program->open(std::filesystem::absolute(arguments.files[0]));
        // Letters and lines of text are kept: a frame that nobody sees makes those of the first one.
        Pace unseen;
        stage->frame(*program, Moment{}, wide, high, unseen);
    });
    if (!opened) return refuse(opened.error(), console);
    window = std::move(*opened);
    window->run(*stage, *program);
    return exit_well;
}

int draw_one(const Arguments& arguments, const Console& console) {
    const auto size = picture_size(arguments.has("size") ? arguments.option("size") : "1920x1080");
    if (!size) return refuse({Reason::BadArgument, "--size " + arguments.option("size")}, console);
    std::optional<Whereabouts> there;
    if (arguments.has("phase")) {
        const auto named = whereabouts_of(arguments.option("phase"));
        if (!named) return refuse(named.error(), console);
        there = *named;
    }
    const Result<Bytes> bytes = read_whole(console.files, arguments.files[0], most_bytes);
    if (!bytes) return refuse(bytes.error(), console);

    const Aside aside;
    const Path copy = aside.path() / Path(arguments.files[0]).filename();
    if (const auto copied = write_whole(console.files, copy, *bytes, Existing::Keep); !copied)
        return refuse(copied.error(), console);
    ProgramWish wish;
    wish.settings.language = console.words.language();
    wish.settings.high_contrast = arguments.has("high-contrast");
    wish.settings.moves = false;
    wish.documents = aside.path();
    Stage stage;
    Program program(console.files, std::move(wish));
    if (const auto opened = program.open(copy); !opened) return refuse(opened.error(), console);
    program.forget_messages();
    if (there) program.show(*there);
    const Path out = arguments.files[1];
    if (const auto drawn = draw_picture(stage, program, *size, out); !drawn) return refuse(drawn.error(), console);
    console.out << console.words(Word::cli_made, {out.string()}) << '\n';
    return exit_well;
}

}  // namespace samenspraak
