// SPDX-License-Identifier: EUPL-1.2
#include "sessions/packed_bytes.hpp"

#include <algorithm>
#include <cassert>
#include <zlib.h>

namespace samenspraak {

void PackedBytes::append(ByteSpan bytes) {
    while (!bytes.empty()) {
        if (pieces_.empty() || pieces_.back().bytes.size() == limits_.piece) {
            if ((pieces_.size() - next_to_pack_) * limits_.piece > limits_.plain) pack(pieces_[next_to_pack_++]);
            pieces_.emplace_back().bytes.reserve(limits_.piece);
        }
        Bytes& last = pieces_.back().bytes;
        const ByteSpan next = bytes.first(std::min(bytes.size(), limits_.piece - last.size()));
        last.insert(last.end(), next.begin(), next.end());
        size_ += next.size();
        bytes = bytes.subspan(next.size());
    }
}

std::size_t PackedBytes::memory() const {
    std::size_t bytes = unpacked_.capacity() + pieces_.capacity() * sizeof(Piece);
    for (const Piece& piece : pieces_) bytes += piece.bytes.capacity();
    return bytes;
}

Bytes PackedBytes::copy(std::size_t start, std::size_t size) const {
    assert(start <= size_ && size <= size_ - start);
    Bytes copied;
    copied.reserve(size);
    while (copied.size() < size) {
        const std::size_t at = start + copied.size();
        const ByteSpan there = plain(at / limits_.piece).subspan(at % limits_.piece);
        const ByteSpan wanted = there.first(std::min(there.size(), size - copied.size()));
        copied.insert(copied.end(), wanted.begin(), wanted.end());
    }
    return copied;
}

// Left as it is when there is no memory for it, or nothing to gain.
void PackedBytes::pack(Piece& piece) const {
    uLongf size = ::compressBound(static_cast<uLong>(piece.bytes.size()));
    Bytes packed(size);
    const int done = ::compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
        reinterpret_cast<const Bytef*>(piece.bytes.data()), static_cast<uLong>(piece.bytes.size()), Z_BEST_SPEED);
    if (done != Z_OK || size >= piece.bytes.size()) return;
    piece.bytes = Bytes(packed.begin(), packed.begin() + static_cast<std::ptrdiff_t>(size));
    piece.packed = true;
}

ByteSpan PackedBytes::plain(std::size_t piece) const {
    const Bytes& bytes = pieces_[piece].bytes;
    if (!pieces_[piece].packed) return bytes;
    if (unpacked_piece_ == piece) return unpacked_;
    unpacked_.resize(limits_.piece);
    auto size = static_cast<uLongf>(limits_.piece);
    [[maybe_unused]] const int done = ::uncompress(reinterpret_cast<Bytef*>(unpacked_.data()), &size,
        reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()));
    assert(done == Z_OK && size == limits_.piece);
    unpacked_piece_ = piece;
    return unpacked_;
}

}  // namespace samenspraak
