// SPDX-License-Identifier: EUPL-1.2
// Is what is asked for the same as what was done under that id? A client that heard no answer asks again, perhaps after
// others have changed the same note: then it must hear that it was done. Something else under a known id was not.
#pragma once
#include "app/live/room/messages.hpp"

namespace samenspraak::live {

bool did(const Act&, PersonId, const SendNote&);
bool did(const Act&, PersonId, const EditNote&);
bool did(const Act&, PersonId, const TakeBack&);
bool did(const Act&, PersonId, const CastVote&);
bool did(const Act&, PersonId, const SetOwnName&);

}  // namespace samenspraak::live
