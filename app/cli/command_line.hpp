// SPDX-License-Identifier: EUPL-1.2
// What the program does without a window: make a session, bring in and export, check a file, write a clean copy. Each
// task says what it did on `out` and what went wrong on `err`, in the asked language.
#pragma once
#include "app/cli/arguments.hpp"
#include "sessions/method/words.hpp"
#include "sessions/store/files.hpp"

#include <iosfwd>

namespace samenspraak::cli {

// Exit codes: as people and scripts expect.
inline constexpr int exit_well = 0;
inline constexpr int exit_failed = 1;  // a file could not be read or written, or is not whole
inline constexpr int exit_usage = 2;   // the command itself was not right
inline constexpr int exit_unsure = 3;  // it is done, but the disk does not confirm that it is safe

struct Console {
    store::Files& files;
    const method::Words& words;
    std::ostream& out;
    std::ostream& err;
};

// Every task but those that draw (see screen/showing.hpp) and `serve` (see live/serve.hpp).
int run_command(const Arguments&, const Console&);

// Whether the task alters a file: then it was done, also when nothing could be said about it.
bool alters(Task);

// Says on `err` why the arguments were refused and where help is; answers with exit_usage.
int refuse_arguments(const Refusal&, const Console&);

}  // namespace samenspraak::cli
