// SPDX-License-Identifier: EUPL-1.2
// Which participant a phone is. It proves so with a token of 128 random bits that only it knows; the participant's id
// is a one-way hash of the token and the session. So nothing need be stored to recognise a phone after a restart, a
// file does not give away a token, and in another session the same phone is another participant. Pure functions.
#pragma once
#include "app/live/room/messages.hpp"

#include <string_view>

namespace samenspraak::live {

PersonId participant_id_of(SessionId, const Token&);  // never 0

// Takes equally long wherever the two differ, so that the time tells nothing about a secret.
bool same_secret(std::string_view, std::string_view);

}  // namespace samenspraak::live
