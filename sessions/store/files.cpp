// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/files.hpp"

#include <chrono>
#include <thread>

namespace samenspraak::store {
namespace {

// Who only looks how a file stands (how_it_ended) holds it for a moment. That is no other window.
Result<Done> lock_patiently(File& file) {
    constexpr int attempts = 5;
    for (int i = 1;; ++i) {
        Result<Done> locked = file.lock();
        if (locked || locked.error().why != Reason::LockedElsewhere || i == attempts) return locked;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

// "300 MB", or in the smaller unit when that says more.
std::string size_in_words(std::uint64_t bytes) {
    constexpr std::uint64_t kilo = 1U << 10, mega = 1U << 20;
    return bytes < mega ? std::to_string((bytes + kilo - 1) / kilo) + " kB" : std::to_string(bytes / mega) + " MB";
}

}  // namespace

Result<std::unique_ptr<File>> open_locked(Files& files, const Path& path) {
    // Who writes a file anew puts another in its place: between opening and locking, this may be the old one by now.
    constexpr int attempts = 10;
    for (int i = 0; i < attempts; ++i) {
        Result<std::unique_ptr<File>> file = files.open(path, Opening::ToWrite);
        if (!file) return file;
        if (Result<Done> locked = lock_patiently(**file); !locked) return locked.error();
        if (files.leads_to(path, **file)) return file;
    }
    return Refusal{Reason::LockedElsewhere, path.string()};
}

unsigned rights_for(Files& files, const Path& path) {
    const Result<std::unique_ptr<File>> there = files.open(path, Opening::ToRead);
    const Result<unsigned> rights = there ? (*there)->rights() : Result<unsigned>(owner_alone);
    return rights ? *rights : owner_alone;
}

Result<std::uint64_t> size_within(File& file, const Path& about, std::uint64_t most) {
    Result<std::uint64_t> size = file.size();
    if (!size || *size <= most) return size;
    return Refusal{Reason::TooLarge, about.string() + " (" + size_in_words(*size) + " > " + size_in_words(most) + ")"};
}

Result<Bytes> read_whole(File& file, const Path& about, std::uint64_t most) {
    const Result<std::uint64_t> size = size_within(file, about, most);
    if (!size) return size.error();
    Bytes bytes(static_cast<std::size_t>(*size));
    const Result<std::size_t> read = file.read(0, bytes);
    if (!read) return read.error();
    bytes.resize(*read);
    return bytes;
}

Result<Bytes> read_whole(Files& files, const Path& path, std::uint64_t most) {
    Result<std::unique_ptr<File>> file = files.open(path, Opening::ToRead);
    if (!file) return file.error();
    return read_whole(**file, path, most);
}

}  // namespace samenspraak::store
