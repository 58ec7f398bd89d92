// SPDX-License-Identifier: EUPL-1.2
// How one sees that the session waits for its disk: a calm line under the top bar while it goes on, and a dialog while
// it closes. They draw and answer; what is done with the session is OpenSession's.
#pragma once
#include "app/screen/program/disk/disk_tasks.hpp"
#include "app/screen/program/disk/disk_work.hpp"
#include "app/screen/widgets/ui.hpp"

namespace samenspraak::screen {

// True: another place is wanted. Names: "disk.line", "disk.elsewhere".
bool draw_disk_line(Ui&, const DiskWork&);

// Who waits for what is asked of the disk sees that after a moment, and can give it up.
void draw_waiting(Ui&, DiskTasks&);

// While a session closes.
void draw_closing(Ui&);
enum class SlowDiskAnswer : std::uint8_t { None, Wait, SaveElsewhere, CloseAnyway };
SlowDiskAnswer ask_about_slow_disk(Ui&, const DiskWork&, const store::SaveState&);

}  // namespace samenspraak::screen
