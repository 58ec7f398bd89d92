// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/file_watch.hpp"

#include <algorithm>

namespace samenspraak::store {
namespace {

constexpr std::size_t piece = std::size_t{1} << 18;
constexpr std::size_t large = std::size_t{1} << 24;  // not read again for the sake of one tick of the clock

Result<bool> holds_at(File& file, std::size_t at, ByteSpan expected) {
    Bytes found(expected.size());
    const Result<std::size_t> read = file.read(at, found);
    if (!read) return read.error();
    return *read == expected.size() && std::ranges::equal(found, expected);
}

}  // namespace

Result<bool> FileWatch::is_unaltered(File& file, std::size_t size, const Expected& expected, Thoroughness how) {
    // Before the bytes: what changes while they are compared gives the next look another stamp.
    const Result<FileStamp> stamp = file.stamp();
    if (!stamp) return stamp.error();
    const bool looks_the_same = stamp_ == *stamp;
    const bool enough = how == Thoroughness::Quick || (how == Thoroughness::AtRest && (compared_ || size > large));
    if (looks_the_same && enough) return true;
    if (stamp->size < size || (stamp->size > size && !torn_)) return false;
    Result<bool> same = holds(file, size, expected);
    if (!same || !*same) return same;
    compared_ = how != Thoroughness::Quick;
    stamp_ = *stamp;
    return true;
}

Result<bool> FileWatch::holds(File& file, std::size_t size, const Expected& expected) const {
    for (std::size_t at = 0; at < size; at += piece) {
        Result<bool> same = holds_at(file, at, expected(at, std::min(piece, size - at)));
        if (!same || !*same) return same;
    }
    return true;
}

Result<bool> FileWatch::wrote(File& file, std::size_t start, ByteSpan bytes) {
    const Result<FileStamp> stamp = file.stamp();
    if (!stamp) return stamp.error();
    if (stamp->size != start + bytes.size()) return false;
    Result<bool> there = holds_at(file, start, bytes);
    if (!there || !*there) return there;
    stamp_ = *stamp;
    compared_ = torn_ = false;
    return true;
}

}  // namespace samenspraak::store
