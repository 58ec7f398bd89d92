// SPDX-License-Identifier: EUPL-1.2
// What F1 tells, chapter by chapter: how a session goes, what hands do, and the keys of all commands as the table has
// them. Plain values, made anew when the keys or the language are others.
#pragma once
#include "app/commands/bindings.hpp"
#include "assets/word.hpp"

#include <string>
#include <vector>

namespace samenspraak::screen {

struct HelpLine {
    Word word{};
    std::vector<std::string> keys = {};  // that do it, as they are shown
};

struct HelpChapter {
    Word title{};
    bool is_of_keys = false;  // short lines, in two columns
    std::vector<HelpLine> lines;
};

std::vector<HelpChapter> help_chapters(const commands::Bindings&);

}  // namespace samenspraak::screen
