// SPDX-License-Identifier: EUPL-1.2
// How to join by phone, as it is shown: on a card beside the case, and on a sheet over all of the page that is read
// from the back of the room. Drawn of the invitation as it is now; the caller keeps the QR code between frames.
#pragma once
#include "app/commands/state/joining.hpp"
#include "app/screen/widgets/qr.hpp"
#include "app/screen/widgets/ui.hpp"

namespace samenspraak::screen {

struct JoinAnswer {
    bool open_joining = false, close_joining = false, other_address = false;
};

// Title, QR code, address and code; or that joining is closed, and how (by which keys) to open it.
JoinAnswer join_card(Ui&, const Rect&, const commands::Joining*, QrCode&, std::string_view keys);

// While joining is open, in the middle of the page: the QR code two thirds as high as that, address and code beside it
// as large as they go. For the room there is nothing to press. Answers with the place that it takes, besides.
struct JoinSheet {
    JoinAnswer answer;
    Rect place;
};
JoinSheet join_sheet(Ui&, const Rect& page, const commands::Invitation&, QrCode&, bool for_room);

}  // namespace samenspraak::screen
