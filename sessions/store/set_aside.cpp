// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/set_aside.hpp"

#include "sessions/store/atomic_write.hpp"

#include <chrono>
#include <ctime>

namespace samenspraak::store {
namespace {

std::string time_for_names() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::string text(32, '\0');
    text.resize(std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &parts));
    return text;
}

// A second name for the file costs no room on the disk; where there is no such thing it is copied.
Result<Done> keep_as(Files& files, File& file, const Path& path, const Path& name, std::uint64_t max_bytes) {
    Result<Done> linked = files.link(path, name);
    if (linked) return files.sync_folder(path.parent_path());
    if (linked.error().why == Reason::FileExists) return linked;
    const Result<Bytes> bytes = read_whole(file, path, max_bytes);
    if (!bytes) return bytes.error();
    Result<Placed> placed = place_whole(files, name, *bytes, {Existing::Keep, rights_for(files, path), false});
    if (!placed) return placed.error();
    if (placed->folder) return *placed->folder;
    return Done{};
}

}  // namespace

Result<Path> set_aside(Files& files, File& file, const Path& path, std::string_view why, std::uint64_t max_bytes) {
    const std::string first = path.string() + "." + std::string(why) + "-" + time_for_names();
    constexpr int attempts = 100;
    for (int i = 1; i <= attempts; ++i) {
        Path name = i == 1 ? first : first + "-" + std::to_string(i);
        const Result<Done> kept = keep_as(files, file, path, name, max_bytes);
        if (kept) return name;
        if (kept.error().why != Reason::FileExists) return kept.error();
    }
    return Refusal{Reason::FileExists, first};
}

}  // namespace samenspraak::store
