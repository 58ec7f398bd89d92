// SPDX-License-Identifier: EUPL-1.2
// Many bytes that only grow at their end, such as all acts of a session. They lie in pieces; the last few megabytes are
// plain, and what is older is compressed (zlib), so that a long history takes little memory while what is recent costs
// nothing to read. Older bytes are unpacked a piece at a time; the last such piece is kept, so that reading on in
// either direction unpacks each about once. A plain value that owns all it holds. One thread at a time, also for
// reading. Sizes and positions are in bytes.
#pragma once
#include "sessions/bytes.hpp"

#include <vector>

namespace samenspraak {

class PackedBytes {
public:
    struct Limits {
        std::size_t piece = std::size_t{1} << 16;  // compressed as a whole
        std::size_t plain = std::size_t{1} << 22;  // at least so much at the end stays plain
    };
    PackedBytes() : PackedBytes(Limits()) {}
    explicit PackedBytes(Limits limits) : limits_(limits) {}

    // Now and then this compresses one piece, which takes less than a millisecond.
    void append(ByteSpan);

    std::size_t size() const { return size_; }
    std::size_t memory() const;  // what is kept of them takes so many bytes

    // From a start on, so many; all of them must be there.
    Bytes copy(std::size_t start, std::size_t size) const;

private:
    struct Piece {
        Bytes bytes;
        bool packed = false;
    };
    void pack(Piece&) const;
    ByteSpan plain(std::size_t piece) const;  // valid until the next call

    Limits limits_;
    std::size_t size_ = 0;
    std::vector<Piece> pieces_;     // all of the same size when unpacked, but for the last
    std::size_t next_to_pack_ = 0;  // those before it are packed, or cannot be made smaller
    mutable Bytes unpacked_;
    mutable std::size_t unpacked_piece_ = ~std::size_t{0};
};

}  // namespace samenspraak
