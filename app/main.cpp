// SPDX-License-Identifier: EUPL-1.2
// Arguments to one of: a window, or a task without one. Owns what the program needs from start to end.
#include "app/cli/command_line.hpp"
#include "app/end_signals.hpp"
#include "app/join_settings.hpp"
#include "app/live/phone_joining.hpp"
#include "app/screen/window/window.hpp"
#include "app/serve.hpp"
#include "app/show_window.hpp"
#include "app/system/temporary_folder.hpp"

#include <csignal>
#include <cstdlib>
#include <exception>
#include <future>
#include <iostream>

using namespace samenspraak;

namespace {

std::string_view system_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) return value;
    return {};
}

// The window, with what lets phones join: the one place that knows both.
int show(const cli::Arguments& arguments, const cli::Console& console) {
    const Result<live::JoinSettings> settings = join_settings(arguments);
    if (!settings) return refuse_arguments(settings.error(), console);
    screen::ProgramWish wish = wish_of_person(arguments, console.words);
    wish.joining = [&](document::Document& document) {
        return std::make_unique<live::PhoneJoining>(document, *settings, screen::Window::wake);
    };
    return show_window(arguments, console, std::move(wish));
}

int run(std::span<const std::string_view> typed) {
    // Shared: whoever is left waiting for a disk that does not answer keeps it.
    const std::shared_ptr<store::Files> files = store::files_on_disk();
    const Result<cli::Arguments> arguments =
        cli::read_arguments(typed, [&](std::string_view word) { return files->exists(word); });
    const method::Words words(cli::language_of(typed, system_locale()));
    const cli::Console console{*files, words, std::cout, std::cerr};
    if (!arguments) return refuse_arguments(arguments.error(), console);
    const auto swept =
        std::async(std::launch::async, samenspraak::system::sweep_temporary_folders);  // of a program that was killed
    if (arguments->task == cli::Task::Window) return show(*arguments, console);
    if (arguments->task == cli::Task::Serve) return serve(*arguments, console);
    const EndSignals signals(end_by_signal);
    if (arguments->task == cli::Task::Picture) return draw_one(*arguments, console);
    const int code = run_command(*arguments, console);
    if (std::cout.flush()) return code;
    std::cerr << words(Word::cli_no_output) << '\n';  // a script would take nothing for an answer …
    if (cli::alters(arguments->task)) return code;    // … but what was done is done, and not to be done twice
    return code == cli::exit_well ? cli::exit_failed : code;
}

}  // namespace

int main(int count, char** words) {
    // Past a limit on the size of files a write is refused, like on a full disk; without this the program would end.
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        return run(std::vector<std::string_view>(words + 1, words + count));
    } catch (const std::exception& error) {  // out of memory, or a mistake of ours: acts that were safe are in the file
        std::cerr << "samenspraak: " << error.what() << '\n';
        return cli::exit_failed;
    }
}
