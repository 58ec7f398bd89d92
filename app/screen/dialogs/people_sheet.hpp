// SPDX-License-Identifier: EUPL-1.2
// Who takes part by phone, open over the page: one row a person, to mute, to lower a hand, to send out; and the hands
// that are up, the first up on top. Up and Down go through the rows, Tab through what can be done.
#pragma once
#include "app/commands/actions.hpp"
#include "app/commands/commands.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"

namespace samenspraak::screen {

struct PeopleState {
    Scrolled scroll;
};

// Each answers true when it is to be closed. Names, each with the number of the person: "people.mute", "people.hand",
// "people.out", "people.sure", "people.stays"; "hands.down".
bool people_sheet(Ui&, const commands::ViewContext&, PeopleState&);
bool hands_sheet(Ui&, const commands::ViewContext&, PeopleState&);

}  // namespace samenspraak::screen
