// SPDX-License-Identifier: EUPL-1.2
// PackedBytes that several have at once, such as the records of a session file: the journal writes them, and the
// history reads its acts in them, so that they are in memory once. They only grow: what has been appended stays where
// it is. Owned together, through shared pointers. Any thread may call anything at any time, and waits for another at
// most as long as one piece takes to be compressed or unpacked. Sizes and positions are in bytes.
#pragma once
#include "sessions/packed_bytes.hpp"

#include <algorithm>
#include <mutex>

namespace samenspraak {

// Some of them.
struct ByteRange {
    std::size_t start = 0, size = 0;
};

class SharedBytes {
public:
    SharedBytes() = default;
    explicit SharedBytes(PackedBytes::Limits limits) : bytes_(limits), piece_(limits.piece) {}

    ByteRange append(ByteSpan bytes) {  // where they are
        const std::lock_guard lock(mutex_);
        const std::size_t start = bytes_.size();
        bytes_.append(bytes);
        return {start, bytes.size()};
    }

    std::size_t size() const {
        const std::lock_guard lock(mutex_);
        return bytes_.size();
    }
    std::size_t memory() const {  // what is kept of them takes so many bytes
        const std::lock_guard lock(mutex_);
        return bytes_.memory();
    }

    // All of them must be there.
    Bytes copy(ByteRange range) const {
        if (range.size <= piece_) return copy_piece(range.start, range.size);
        Bytes copied;
        copied.reserve(range.size);
        while (copied.size() < range.size) {
            const Bytes piece = copy_piece(range.start + copied.size(), std::min(piece_, range.size - copied.size()));
            copied.insert(copied.end(), piece.begin(), piece.end());
        }
        return copied;
    }

private:
    Bytes copy_piece(std::size_t start, std::size_t size) const {
        const std::lock_guard lock(mutex_);
        return bytes_.copy(start, size);
    }

    mutable std::mutex mutex_;
    PackedBytes bytes_;
    std::size_t piece_ = PackedBytes::Limits().piece;
};

}  // namespace samenspraak
