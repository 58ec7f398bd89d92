// SPDX-License-Identifier: EUPL-1.2
// All that the program asks of a disk, behind one small interface, so that tests can put a disk in its place that
// fails, fills up, or forgets what was not synced. What a disk refuses comes back as a Refusal about the path.
// Reasons: NoSuchFile, FileExists, NoPermission, DiskFull, LockedElsewhere, BadArgument (a name that cannot be),
// DiskFailed (all else). Any thread may ask at any time, several at once; a call returns when the disk has answered,
// which on a bad one takes for ever: nobody who must answer a person may wait for it. An open file belongs to one
// thread at a time.
#pragma once
#include "sessions/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace samenspraak::store {

using Path = std::filesystem::path;
using Bytes = std::vector<std::byte>;
using ByteSpan = std::span<const std::byte>;

// A file that is open. Closes when it goes, and lets go of its lock.
class File {
public:
    virtual ~File() = default;

    // How many bytes were read into the front of the span: fewer only at the end of the file, where it is 0.
    virtual Result<std::size_t> read(std::uint64_t at, std::span<std::byte>) = 0;
    // All of them or a refusal; after a refusal some may stand there.
    virtual Result<Done> write(std::uint64_t at, ByteSpan) = 0;
    // What was written, and the length of the file, are on the disk itself. After a refusal nobody knows what is: the
    // system forgets what it could not write, so that the next sync may say yes to nothing.
    virtual Result<Done> sync() = 0;
    virtual Result<std::uint64_t> size() = 0;

    // Takes the file for this window only, as long as it stays open; LockedElsewhere when another window has it, in
    // this program too. On a disk that has no locks it succeeds. Belongs to the open file, not to its name.
    virtual Result<Done> lock() = 0;

    // Who may read and write it, as the system's permission bits.
    virtual Result<unsigned> rights() = 0;
    virtual Result<Done> set_rights(unsigned) = 0;
};

enum class Opening { ToRead, ToWrite, New };  // ToWrite: to read too; the file exists. New: it does not
enum class Existing { Keep, Replace };

// Owned by a shared pointer, it stays for who is left waiting for a disk that does not answer.
class Files : public std::enable_shared_from_this<Files> {
public:
    virtual ~Files() = default;

    virtual Result<std::unique_ptr<File>> open(const Path&, Opening) = 0;
    // At once for everybody who looks; with Existing::Keep refused with FileExists when `to` is there.
    virtual Result<Done> rename(const Path& from, const Path& to, Existing) = 0;
    // A second name for the same file; FileExists when it is there. Some disks cannot (DiskFailed).
    virtual Result<Done> link(const Path& from, const Path& to) = 0;
    virtual Result<Done> remove(const Path&) = 0;       // a file, or a folder with nothing in it
    virtual Result<Done> make_folder(const Path&) = 0;  // and those above it; success when it is there
    // The names in the folder are on the disk: what was made, renamed and removed there.
    virtual Result<Done> sync_folder(const Path&) = 0;
    virtual bool exists(const Path&) = 0;
    // Does the path still lead to this open file, and not to another that was put in its place?
    virtual bool leads_to(const Path&, File&) = 0;
    // Without links and dots, so that a rename replaces the file and not a link to it.
    virtual Path real(const Path&) = 0;
};

// The disk of the machine.
std::unique_ptr<Files> files_on_disk();

// Opens a file to write and locks it: what is answered is what the path leads to now, and no other window has it.
Result<std::unique_ptr<File>> open_locked(Files&, const Path&);

// What a session file made here is for: who could use the file that it replaces, else its owner alone, because what is
// said stays in the room.
unsigned rights_for(Files&, const Path&);

// A whole file; refused with Damaged when it is larger than `most` bytes.
Result<Bytes> read_whole(File&, const Path& about, std::uint64_t most);
Result<Bytes> read_whole(Files&, const Path&, std::uint64_t most);

}  // namespace samenspraak::store
