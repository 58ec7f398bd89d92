// SPDX-License-Identifier: EUPL-1.2
// Whether a request is the one that was carried out under the same act id. A client that heard no answer asks again,
// perhaps after others have changed the same note: then it must hear that its request was done. Another request under a
// known id was not. Pure functions.
#pragma once
#include "app/live/room/messages.hpp"

namespace samenspraak::live {

bool was_done_by(const Act&, PersonId, const SendNote&);
bool was_done_by(const Act&, PersonId, const EditNote&);
bool was_done_by(const Act&, PersonId, const TakeBack&);
bool was_done_by(const Act&, PersonId, const BringBack&);
bool was_done_by(const Act&, PersonId, const CastVote&);
bool was_done_by(const Act&, PersonId, const SetOwnName&);

}  // namespace samenspraak::live
