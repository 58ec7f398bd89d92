// SPDX-License-Identifier: EUPL-1.2
// Start, while no session is open: the list of recent sessions, which of them are chosen to compare, and the palette or
// the sheet of keys over it. Owns what is shown of the library, which it reads again only when it is told to; whether
// the files are still there it hears a moment later from the disk. Library, tasks, messages and keys must outlive it.
// On the thread of the screen.
#pragma once
#include "app/screen/dialogs/help/keys_sheet.hpp"
#include "app/screen/dialogs/palette.hpp"
#include "app/screen/program/disk/disk_tasks.hpp"
#include "app/screen/program/disk/sessions_to_compare.hpp"
#include "app/screen/program/personal_keys.hpp"
#include "app/screen/program/session/messages.hpp"
#include "app/screen/program/start.hpp"

#include <variant>

namespace samenspraak::screen {

// What the page cannot do itself, nor ask of the host.
struct StartRequest {
    std::optional<store::Path> open;
    bool add_to_compare = false, compare = false;  // a file, or a folder, is to be chosen
};

class StartScreen {
public:
    // The library is kept by a task that is left behind; the others must outlive it.
    StartScreen(std::shared_ptr<document::SessionLibrary>, DiskTasks&, Messages&, const PersonalKeys&);

    // After what is in the list, or the language, may have changed. The disk is asked beside the screen.
    void refresh();

    // One frame. What commands can ask is asked of the host.
    StartRequest draw(Ui&, commands::Host&);

    // --- comparing
    void begin_comparing();
    bool is_comparing() const { return compare_.is_choosing(); }
    void add_to_compare(const store::Path&);   // when it was read; says why not
    std::vector<store::Path> take_compared();  // and choosing is over

    std::optional<store::Path> last_session() const;  // whose file is there, as far as is known

private:
    struct Nothing {};
    StartRequest answer(const StartAnswer&, commands::Host&);
    void draw_sheet(Ui&, commands::Host&);
    void draw_palette(Ui&, Palette&, commands::Host&);
    void shortcuts(Ui&, commands::Host&);
    void end_comparing();
    using Sessions = std::vector<store::RecentSession>;
    void list(Sessions);
    void make_rows();

    std::shared_ptr<document::SessionLibrary> library_;
    DiskTasks& disk_;
    Messages& messages_;
    const PersonalKeys& keys_;
    SessionsToCompare compare_;
    std::vector<store::RecentSession> listed_;  // those of the library, then others to compare
    std::uint64_t refreshes_ = 0;               // so often the disk was asked for them
    std::vector<StartRow> rows_;                // the same sessions, as they are shown
    StartScroll scroll_;
    std::variant<Nothing, Palette, KeysSheet> sheet_;  // that lies over the page
};

}  // namespace samenspraak::screen
