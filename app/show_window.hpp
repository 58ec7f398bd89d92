// SPDX-License-Identifier: EUPL-1.2
// The tasks of the command line that draw: the window, and one screen as a picture. Without a display they say so, and
// how to go on.
#pragma once
#include "app/cli/command_line.hpp"
#include "app/screen/program/program.hpp"

namespace samenspraak {

// Where things lie on this computer and how its person wants them: what Program needs, but for joining and wake.
screen::ProgramWish wish_of_person(const cli::Arguments&, const method::Words&);

// Opens the window, with the file that was named, and stays until it is closed.
int show_window(const cli::Arguments&, const cli::Console&, screen::ProgramWish);

// `picture FILE OUT.png [--phase effects] [--size 1920x1080] [--high-contrast]`: of a copy, so that the file stays as
// it is and another window can have it open.
int draw_one(const cli::Arguments&, const cli::Console&);

}  // namespace samenspraak
