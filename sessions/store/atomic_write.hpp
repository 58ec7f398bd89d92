// SPDX-License-Identifier: EUPL-1.2
// Writes files whole or not at all: to a temporary file in the same folder, which is synced and renamed, after which
// the folder is synced. Whoever looks sees the old file or the new one, also after a power cut; a failure leaves
// nothing behind. When only the folder cannot be synced, the new file is in its place: that is no failure, because who
// tries again would find it there, but it is said. All functions wait for the disk; two threads may write different
// paths at the same time.
#pragma once
#include "sessions/store/files.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace samenspraak::store {

// What was written is whole and in its place.
struct Written {
    std::optional<Refusal> unsure = {};  // the folder could not be synced: a power cut may still undo the new name
};

// Refused with FileExists when there is a file that is to be kept, with LockedElsewhere when a window has it open, and
// with what the disk refuses (files.hpp). `rights`: permission bits; none: those of any new file.
Result<Written> write_whole(Files&, const Path&, ByteSpan, Existing, std::optional<unsigned> rights = {});
Result<Written> write_whole(Files&, const Path&, std::string_view text, Existing, std::optional<unsigned> rights = {});

// Writes several files that belong together, a text for each path. When one cannot be written, those before it that did
// not exist yet are removed again. Files that were replaced by then keep their new content: each is whole.
Result<Written> write_all_whole(Files&, std::span<const Path>, std::span<const std::string> texts, Existing);

// As write_whole, but the new file stays open and locked. It is locked before it gets its name, so that no other window
// can come first.
struct Placed {
    std::unique_ptr<File> file;
    std::optional<Refusal> folder;  // as Written::unsure
};
struct Placing {
    Existing existing = Existing::Keep;
    std::optional<unsigned> rights = {};  // permission bits; none: those of any new file
    bool own = false;                     // the caller holds the lock of the file that is replaced
};
Result<Placed> place_whole(Files&, const Path&, ByteSpan, Placing);

// What a file is to hold, given a piece at a time, so that it need not be in memory as it is.
struct Contents {
    std::size_t size = 0;
    std::function<Bytes(std::size_t start, std::size_t size)> copy;
};
Result<Placed> place_whole(Files&, const Path&, const Contents&, Placing);

}  // namespace samenspraak::store
