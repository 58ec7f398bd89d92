// SPDX-License-Identifier: EUPL-1.2
// What was asked on the command line, checked against one table of what can be asked: which files a task takes and
// which options it knows. Says what is wrong in words; does nothing.
#pragma once
#include "sessions/result.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak {

enum class Task { Window, Serve, Picture, New, Import, Export, Compare, Check, CleanCopy, Help, Version };

struct Arguments {
    Task task = Task::Window;
    std::vector<std::string> files;              // in the order given
    std::map<std::string, std::string> options;  // "title" -> "…"; an option without a value -> ""
    bool has(std::string_view option) const { return options.contains(std::string(option)); }
    std::string option(std::string_view name) const;  // empty when it was not given
};

// Refused with BadArgument; about: what is wrong, as `--colour`, or `export FILE --to DIR` when the files do not fit.
Result<Arguments> read_arguments(std::span<const std::string_view>);

// The lines of the table as people type them, for --help: "export FILE --to DIR [--formats LIST] …".
std::vector<std::string> usage();

// The language to speak: --lang, else that of the system when the program carries it, else English.
std::string language_of(const Arguments&, std::string_view system_locale);

}  // namespace samenspraak
