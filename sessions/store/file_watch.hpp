// SPDX-License-Identifier: EUPL-1.2
// Tells whether another program altered a file that only we ought to write: one that copies over it, cuts it short, or
// synchronises it with another machine. No lock keeps those away, and the file keeps its place and its identity. What
// is to be in the file is known in memory, so it can be compared. Belongs to the thread that writes the file, and waits
// for the disk. What was altered within one tick of the disk's clock after our own write is found when the watch looks
// again at rest, or compares every byte.
#pragma once
#include "sessions/store/files.hpp"

#include <functional>
#include <optional>

namespace samenspraak::store {

enum class Thoroughness {
    Quick,      // every byte is compared only when the file's stamp is another
    AtRest,     // also once after our own last write, unless the file is very large
    EveryByte,  // always
};

class FileWatch {
public:
    // A copy of the bytes that are to be in the file, from a start and of a size.
    using Expected = std::function<Bytes(std::size_t start, std::size_t size)>;

    // Whether the file still holds the first `size` expected bytes and nothing else. After a write of ours that failed
    // anything may follow them. Refused when the disk does not let it be read.
    Result<bool> is_unaltered(File&, std::size_t size, const Expected&, Thoroughness);

    // After our own write. `wrote`: whether the file now ends with these bytes, which were written from `start` on.
    Result<bool> wrote(File&, std::size_t start, ByteSpan bytes);
    void write_failed() { torn_ = true; }

private:
    Result<bool> holds(File&, std::size_t size, const Expected&) const;

    std::optional<FileStamp> stamp_;  // when it was found as expected; none: it never was
    bool compared_ = false;           // every byte, since our own last write
    bool torn_ = false;               // a write failed: what stands behind the expected bytes may be ours
};

}  // namespace samenspraak::store
