// SPDX-License-Identifier: EUPL-1.2
// A session and its file: created, or opened by replaying its acts. One window writes a file; others can read it.
// Opening loses nothing silently: an incomplete end is cut off and reported, and a damaged file is kept beside the one
// that the session goes on in. All functions wait for the disk. `wake` is explained at JournalWriter.
#pragma once
#include "sessions/history.hpp"
#include "sessions/store/journal_writer.hpp"

namespace samenspraak::store {

struct SessionFile {
    Path path;
    SessionId id;
    Session session;
    History history;
    Recovery recovery;
    std::uint64_t bytes = 0;                // of the file, when all acts so far are in it
    std::unique_ptr<JournalWriter> writer;  // null when opened to read
};

enum class Access { Write, Read };

// Creates a file with its first act in it. It is written whole or not at all; until then, what was there before stays.
// Only its owner may read it, unless it replaces a file that others could read. Refused as apply_act and the disk do,
// and with SessionFull when it would be larger than `max_bytes`. The files must outlive the result.
Result<SessionFile> create_session(
    Files&, const Path&, Existing, const Act& first, JournalWriter::Wake, std::uint64_t max_bytes = journal_bytes);

// Refused with NoSuchFile, NotAFile, NoPermission, NotASession, NewerFormat, Damaged or TooLarge (more than
// `max_bytes`); to write also with LockedElsewhere when
// another window has it. It can then still be opened to read, which changes nothing on the disk. The files must outlive
// the result.
Result<SessionFile> open_session(
    Files&, const Path&, Access, JournalWriter::Wake, std::uint64_t max_bytes = journal_bytes);

// A session without a file, because there was no place for one (`why`). Its writer reports that as trouble until
// move_to succeeds. The files must outlive the result.
SessionFile session_in_memory(Files&, Refusal why, JournalWriter::Wake);

// How a file was left, judged by its last bytes. Open: another window has it open now.
enum class Ending { Well, CutShort, Open, Missing };
Ending how_it_ended(Files&, const Path&);

}  // namespace samenspraak::store
