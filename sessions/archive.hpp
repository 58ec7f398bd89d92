// SPDX-License-Identifier: EUPL-1.2
// An act as bytes, and bytes as an act, for the file and for the history in memory: cereal's portable binary, with an
// explicit number for each kind of change that never changes (FORMAT.md lists them). Reading is bounded by the number
// of bytes given: no count or length in damaged bytes can claim more memory than that, every enumeration is checked,
// and every byte must be used. Pure functions, safe on any thread.
#pragma once
#include "sessions/bytes.hpp"
#include "sessions/change.hpp"

namespace samenspraak {

// Each appends to `out`.
void write_act(Bytes& out, const Act&);
void write_changes(Bytes& out, const Changes&);

// Refused with NewerFormat when it holds a kind of change or a value that this program does not know, and with Damaged
// when it is not an act.
Result<Act> read_act(ByteSpan);
Result<Changes> read_changes(ByteSpan);

}  // namespace samenspraak
