// SPDX-License-Identifier: EUPL-1.2
// Who a phone is. It proves it with a token of 128 random bits that only it knows; the person's id is made from token
// and session by a hash that cannot be turned round. So nothing need be stored to know a phone again after a restart,
// a file does not give away a token, and the same phone is somebody else in another session.
#pragma once
#include "app/live/room/messages.hpp"

#include <string_view>

namespace samenspraak::live {

PersonId participant_id_of(SessionId, const Token&);  // never 0

// Takes as long whether the first letter differs or the last.
bool same_secret(std::string_view, std::string_view);

}  // namespace samenspraak::live
