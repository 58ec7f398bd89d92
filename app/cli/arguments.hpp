// SPDX-License-Identifier: EUPL-1.2
// What was asked on the command line, checked against one table of what can be asked: which files a task takes and
// which options it knows. Says what is wrong in words; does nothing.
#pragma once
#include "sessions/result.hpp"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::cli {

enum class Task {
    Window,
    Serve,
    Picture,
    New,
    Import,
    Export,
    Compare,
    Check,
    Undo,
    Redo,
    Recover,
    CleanCopy,
    Help,
    Version
};

struct Arguments {
    Task task = Task::Window;
    std::vector<std::string> files;              // in the order given
    std::map<std::string, std::string> options;  // "title" -> "…"; an option without a value -> ""
    bool has(std::string_view option) const { return options.contains(std::string(option)); }
    std::string option(std::string_view name) const;  // empty when it was not given
};

// Refused with UnknownOption (`--colour`), UnknownCommand (a first word that is no task, and neither looks like a path
// nor is a file), or BadArgument; about: what is wrong, `export FILE --to DIR` when the files do not fit. `is_file`: is
// there such a file? Without it there is none.
Result<Arguments> read_arguments(
    std::span<const std::string_view>, const std::function<bool(std::string_view)>& is_file = {});

// The lines of the table as people type them, for --help: "export FILE --to DIR [--formats LIST] …".
std::vector<std::string> usage();

// The language to speak, also when the rest of what was typed is wrong: --lang, else that of the system when the
// program carries it, else English.
std::string language_of(std::span<const std::string_view> typed, std::string_view system_locale);

}  // namespace samenspraak::cli
