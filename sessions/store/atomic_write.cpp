// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/atomic_write.hpp"

#include <algorithm>

namespace samenspraak::store {
namespace {

Path part_of(const Path& path) { return path.parent_path() / ("." + path.filename().string() + ".part"); }

// The temporary file, new and locked. One that a crash left behind is locked by nobody, and is cleared away.
Result<std::unique_ptr<File>> open_part(Files& files, const Path& part) {
    constexpr int attempts = 10;
    for (int i = 0; i < attempts; ++i) {
        Result<std::unique_ptr<File>> file = files.open(part, Opening::New);
        if (file) {
            if (Result<Done> locked = (*file)->lock(); !locked) {
                if (locked.error().why != Reason::LockedElsewhere) (void)files.remove(part);
                return locked.error();
            }
            if (files.leads_to(part, **file)) return file;
            continue;
        }
        if (file.error().why != Reason::FileExists) return file;
        Result<std::unique_ptr<File>> left_behind = open_locked(files, part);
        if (!left_behind && left_behind.error().why != Reason::NoSuchFile) return left_behind;
        if (left_behind) (void)files.remove(part);
    }
    return Refusal{Reason::LockedElsewhere, part.string()};
}

// What is to be replaced, locked until it is gone; null when there is nothing to hold.
Result<std::unique_ptr<File>> hold_what_is_there(Files& files, const Path& path, const Placing& placing) {
    if (placing.own || placing.existing == Existing::Keep || !files.exists(path)) return std::unique_ptr<File>();
    return open_locked(files, path);
}

Result<Done> fill(File& file, const Contents& contents, const std::optional<unsigned>& rights) {
    constexpr std::size_t piece = std::size_t{1} << 18;
    // Some disks know no rights: the contents matter more.
    if (rights) (void)file.set_rights(*rights);
    for (std::size_t at = 0; at < contents.size; at += piece) {
        const Bytes bytes = contents.copy(at, std::min(piece, contents.size - at));
        if (Result<Done> written = file.write(at, bytes); !written) return written;
    }
    return file.sync();
}

// A refusal is about the file that was asked for, not about the temporary one.
Refusal about(const Path& path, const Refusal& refusal) { return {refusal.why, path.string()}; }

}  // namespace

Result<Placed> place_whole(Files& files, const Path& wanted, ByteSpan bytes, Placing placing) {
    const auto copy = [bytes](std::size_t start, std::size_t size) {
        const ByteSpan piece = bytes.subspan(start, size);
        return Bytes(piece.begin(), piece.end());
    };
    return place_whole(files, wanted, Contents{bytes.size(), copy}, placing);
}

Result<Placed> place_whole(Files& files, const Path& wanted, const Contents& contents, Placing placing) {
    const Path path = files.real(wanted);
    if (!path.has_filename()) return Refusal{Reason::BadArgument, wanted.string()};
    if (placing.existing == Existing::Keep && files.exists(path)) return Refusal{Reason::FileExists, path.string()};
    Result<std::unique_ptr<File>> replaced = hold_what_is_there(files, path, placing);
    if (!replaced) return replaced.error();
    const Path part = part_of(path);
    Result<std::unique_ptr<File>> file = open_part(files, part);
    if (!file) return about(path, file.error());
    Result<Done> done = fill(**file, contents, placing.rights);
    if (done) done = files.rename(part, path, placing.existing);
    if (!done) {
        (void)files.remove(part);
        return about(path, done.error());
    }
    Placed placed{std::move(*file), {}};
    if (Result<Done> synced = files.sync_folder(path.parent_path()); !synced)
        placed.folder = about(path, synced.error());
    return placed;
}

Result<Written> write_whole(
    Files& files, const Path& path, ByteSpan bytes, Existing existing, std::optional<unsigned> rights) {
    Result<Placed> placed = place_whole(files, path, bytes, {existing, rights});
    if (!placed) return placed.error();
    return Written{std::move(placed->folder)};
}

Result<Written> write_whole(
    Files& files, const Path& path, std::string_view text, Existing existing, std::optional<unsigned> rights) {
    return write_whole(files, path, std::as_bytes(std::span(text)), existing, rights);
}

Result<Written> write_all_whole(
    Files& files, std::span<const Path> paths, std::span<const std::string> texts, Existing existing) {
    std::vector<Path> fresh;
    Written all;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const bool is_fresh = !files.exists(paths[i]);
        Result<Written> written = write_whole(files, paths[i], texts[i], existing);
        if (!written) {
            for (const Path& path : fresh) (void)files.remove(path);
            return written;
        }
        if (is_fresh) fresh.push_back(paths[i]);
        if (!all.unsure) all.unsure = std::move(written->unsure);
    }
    return all;
}

}  // namespace samenspraak::store
