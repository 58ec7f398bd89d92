// SPDX-License-Identifier: EUPL-1.2
// The program as it is asked on the command line, without a process of its own.
#pragma once
#include "app/cli/command_line.hpp"
#include "tests/support/names.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace samenspraak::testing {

struct Answer {
    int code = 0;
    std::string out, err;
};

inline Answer ask_on(Files& files, const std::vector<std::string>& typed, std::string_view language = "en") {
    const std::vector<std::string_view> views(typed.begin(), typed.end());
    std::ostringstream out, err;
    const Words words(language);
    const Console console{files, words, out, err};
    const auto arguments = read_arguments(views, [&](std::string_view word) { return files.exists(word); });
    const int code = arguments ? run_command(*arguments, console) : refuse_arguments(arguments.error(), console);
    return {code, out.str(), err.str()};
}

inline Answer ask(const std::vector<std::string>& typed, std::string_view language = "en") {
    return ask_on(*files_on_disk(), typed, language);
}

inline bool says(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

}  // namespace samenspraak::testing
