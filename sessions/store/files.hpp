// SPDX-License-Identifier: EUPL-1.2
// All that the program asks of a disk, behind one small interface, so that tests can put a disk in its place that
// fails, fills up, or forgets what was not synced.
// Threads: several threads may call Files at once, since each journal writer has its own. A File belongs to one thread
// at a time. Every call may block for as long as the disk takes, a sync for many seconds, so the screen must not wait.
// Errors: what the disk refuses comes back as a Refusal about the path. Reasons: NoSuchFile, FileExists, NoPermission,
// DiskFull, LockedElsewhere, NotAFile (a folder, a pipe, a device), BadArgument (a name that cannot exist), DiskFailed
// (anything else).
// Units: positions and sizes are in bytes.
#pragma once
#include "sessions/bytes.hpp"
#include "sessions/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace samenspraak::store {

using Path = std::filesystem::path;
using samenspraak::Bytes;
using samenspraak::ByteSpan;

// Which state of a file this is: another as soon as somebody alters it, as far as the clock of the disk can tell. Two
// changes within one tick of that clock (some milliseconds) may look the same.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t changed = 0;  // nanoseconds of the disk's clock
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

// An open file. It owns the handle of the system: destroying it closes the file and releases its lock.
class File {
public:
    virtual ~File() = default;

    // Reads into the front of the span and returns the number of bytes: fewer than asked only at the end of the file.
    virtual Result<std::size_t> read(std::uint64_t at, std::span<std::byte>) = 0;
    // Writes all bytes or is refused; after a refusal some of them may have been written.
    virtual Result<Done> write(std::uint64_t at, ByteSpan) = 0;
    // On success what was written, and the length of the file, survive a power cut. After a refusal nothing is known of
    // what is on the disk: the system drops what it could not write, so a later sync may succeed without having saved
    // it.
    virtual Result<Done> sync() = 0;
    virtual Result<std::uint64_t> size() = 0;
    virtual Result<FileStamp> stamp() = 0;

    // Locks the file for this window until it is closed; LockedElsewhere when another window has it, also in this same
    // program. Succeeds on a disk that has no locks. The lock belongs to the open file, not to its name.
    virtual Result<Done> lock() = 0;

    // Who may read and write it, as the permission bits of the system (0600: the owner alone).
    virtual Result<unsigned> rights() = 0;
    virtual Result<Done> set_rights(unsigned) = 0;
};

enum class Opening { ToRead, ToWrite, New };  // ToWrite: also to read; the file must exist. New: it must not
enum class Existing { Keep, Replace };

// Owned by a shared pointer, it stays for who is left waiting for a disk that does not answer.
class Files : public std::enable_shared_from_this<Files> {
public:
    virtual ~Files() = default;

    virtual Result<std::unique_ptr<File>> open(const Path&, Opening) = 0;
    // Atomic: whoever looks sees the old name or the new one. With Existing::Keep refused with FileExists when `to`
    // exists.
    virtual Result<Done> rename(const Path& from, const Path& to, Existing) = 0;
    // Gives the same file a second name; FileExists when that name is taken. Some disks cannot do this (DiskFailed).
    virtual Result<Done> link(const Path& from, const Path& to) = 0;
    virtual Result<Done> remove(const Path&) = 0;       // a file, or an empty folder
    virtual Result<Done> make_folder(const Path&) = 0;  // with those above it; succeeds when it is there already
    // On success the names in the folder survive a power cut: files that were made, renamed and removed there.
    virtual Result<Done> sync_folder(const Path&) = 0;
    virtual bool exists(const Path&) = 0;
    // Whether the path still leads to this open file, and not to another one that was put in its place.
    virtual bool leads_to(const Path&, File&) = 0;
    // The path without symbolic links and dots, so that a rename replaces the file and not a link to it.
    virtual Path real(const Path&) = 0;
    // Whether what the path leads to is locked by a File that was opened here, and not by another program.
    virtual bool is_locked_here(const Path&) { return false; }
};

// The disk of this computer.
std::unique_ptr<Files> files_on_disk();

// Opens a file to write and locks it. The result is the file that the path leads to now, and no other window has it. It
// must not outlive `files`.
Result<std::unique_ptr<File>> open_locked(Files&, const Path&);

// Permission bits for what only concerns who wrote it: read and written by its owner alone.
inline constexpr unsigned owner_alone = 0600;

// The permission bits for a session file that is written to this path: those of the file that it replaces, otherwise
// its owner alone, because what is said in the session stays in the room (Chatham House rule).
unsigned rights_for(Files&, const Path&);

// The size of a file; refused with TooLarge when it is larger than `most` bytes (about: path and both sizes).
Result<std::uint64_t> size_within(File&, const Path& about, std::uint64_t most);

// The whole content of a file; refused as size_within.
Result<Bytes> read_whole(File&, const Path& about, std::uint64_t most);
Result<Bytes> read_whole(Files&, const Path&, std::uint64_t most);

}  // namespace samenspraak::store
