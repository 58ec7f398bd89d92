// SPDX-License-Identifier: EUPL-1.2
// Files that are written whole or not at all: to a temporary file beside the place, synced, renamed, and the folder
// synced. Whoever looks sees the old file or the new one, also after the power went; a failure leaves nothing behind.
#pragma once
#include "sessions/store/files.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace samenspraak::store {

// Refused with FileExists when something is there and is to be kept, with LockedElsewhere when a window has it open.
Result<Done> write_whole(Files&, const Path&, ByteSpan, Existing);
Result<Done> write_whole(Files&, const Path&, std::string_view text, Existing);

// Several that belong together: when one cannot be written, those before it that are new go again. What was replaced
// by then stays as the new one: both are whole.
Result<Done> write_all_whole(Files&, std::span<const Path>, std::span<const std::string> texts, Existing);

// The same, and the new file stays open and locked: it was locked before it had its name, so no other window came
// first.
struct Placed {
    std::unique_ptr<File> file;
    std::optional<Refusal> folder;  // it has its name, but after a power cut it may not
};
struct Placing {
    Existing existing = Existing::Keep;
    std::optional<unsigned> rights = {};  // none: what a new file has
    bool own = false;                     // what is replaced is locked by the caller
};
Result<Placed> place_whole(Files&, const Path&, ByteSpan, Placing);

}  // namespace samenspraak::store
