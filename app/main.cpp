// SPDX-License-Identifier: EUPL-1.2
// Arguments to one of: a window, or a task without one. Owns what the program needs from start to end.
#include "app/command_line.hpp"
#include "app/live/phones.hpp"
#include "app/live/serve.hpp"
#include "app/screen/showing.hpp"
#include "app/screen/window.hpp"

#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>

using namespace samenspraak;

namespace {

std::string_view system_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) return value;
    return {};
}

// The window, with what lets phones join: the one place that knows both.
int show(const Arguments& arguments, const Console& console) {
    const Result<live::JoinSettings> settings = live::join_settings(arguments);
    if (!settings) return refuse_arguments(settings.error(), console);
    ProgramWish wish = wish_of_person(arguments, console.words);
    wish.joining = [&](Workshop& workshop) { return live::phones_of(workshop, *settings, Window::wake); };
    return show_window(arguments, console, std::move(wish));
}

int run(std::span<const std::string_view> typed) {
    const std::unique_ptr<Files> files = files_on_disk();
    const Result<Arguments> arguments =
        read_arguments(typed, [&](std::string_view word) { return files->exists(word); });
    const Words words(language_of(typed, system_locale()));
    const Console console{*files, words, std::cout, std::cerr};
    if (!arguments) return refuse_arguments(arguments.error(), console);
    if (arguments->task == Task::Window) return show(*arguments, console);
    if (arguments->task == Task::Serve) return live::serve(*arguments, console);
    if (arguments->task == Task::Picture) return draw_one(*arguments, console);
    const int code = run_command(*arguments, console);
    if (std::cout.flush()) return code;
    std::cerr << words(Word::cli_no_output) << '\n';  // a script would take nothing for an answer
    return code == exit_well ? exit_failed : code;
}

}  // namespace

int main(int count, char** words) {
    // Past a limit on the size of files a write is refused, like on a full disk; without this the program would end.
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        return run(std::vector<std::string_view>(words + 1, words + count));
    } catch (const std::exception& error) {  // out of memory, or a mistake of ours: acts that were safe are in the file
        std::cerr << "samenspraak: " << error.what() << '\n';
        return exit_failed;
    }
}
