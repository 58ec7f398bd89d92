// SPDX-License-Identifier: EUPL-1.2
// An act as bytes and back: cereal's portable binary, with one explicit number for each kind of change that stays for
// ever (FORMAT.md has the list). Reading is bounded by the bytes there are: no count or length in damaged bytes can ask
// for memory, every enumeration is checked, and all bytes must be used.
#pragma once
#include "sessions/change.hpp"
#include "sessions/store/files.hpp"

namespace samenspraak::store {

// Puts the act behind what is in `out`.
void write_act(Bytes& out, const Act&);

// Refused with NewerFormat when it holds a kind of change or a value that this program does not know, with Damaged when
// it is no act at all.
Result<Act> read_act(ByteSpan);

}  // namespace samenspraak::store
