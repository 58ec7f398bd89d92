// SPDX-License-Identifier: EUPL-1.2
// The facts of a session, asked in the middle of the screen: its title, who leads it, and when, as people write a day.
// For a session that is to be made, and, as Overlay::Title, for the one that is open.
#pragma once
#include "app/document/session_library.hpp"
#include "app/screen/dialogs/overlay_dialog.hpp"
#include "app/screen/widgets/editor.hpp"

#include <optional>

namespace samenspraak::screen {

class NewSessionForm {
public:
    explicit NewSessionForm(std::string_view today);  // of a session that is to be made
    explicit NewSessionForm(const Session&);          // of one that there is

    // One frame. Done only when the date is one.
    Decision draw(Ui&);

    document::NewSession facts(std::string_view language) const;
    Changes changes(const Session&) const;  // what is other than it stands there

private:
    // Empty: there is none. None: what stands there is no day.
    std::optional<std::string> day() const;

    Editor title_{limit::line, false}, host_{limit::line, false}, date_{40, false};
    std::string day_at_first_;   // as it is kept; shown in words
    std::optional<Word> wrong_;  // what is not right yet
    bool changing_ = false;      // of a session that is there already
    bool fresh_ = true;          // not drawn yet: it then takes the keyboard
};

OverlayDialogPtr facts_dialog(const Session&);

}  // namespace samenspraak::screen
