// SPDX-License-Identifier: EUPL-1.2
// A session and its file: made new, or opened by replaying its acts. One window writes a file; others can read it.
// Opening loses nothing: a torn end is cut off and said, a damaged file is kept beside the one that goes on.
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
    std::unique_ptr<JournalWriter> writer;  // null when opened to read
};

enum class Access { Write, Read };

// A new file with its first act in it: whole or not at all, and until then what was there. For its owner to read only,
// unless what it replaces was for more. Refused as alter says, or with what the disk says. The files must outlive what
// is answered. `wake`: see JournalWriter.
Result<SessionFile> create_session(Files&, const Path&, Existing, Act first, JournalWriter::Wake);

// Refused with NoSuchFile, NoPermission, NotASession, NewerFormat, Damaged, or with LockedElsewhere when another window
// has it; it can then be opened to read, which changes nothing on the disk.
Result<SessionFile> open_session(Files&, const Path&, Access, JournalWriter::Wake);

// A session without a file, because there is no place for one (`why`). It says so until move_to finds one.
SessionFile session_in_memory(Files&, Refusal why, JournalWriter::Wake);

// How a file ended, from its last bytes. Open: another window has it now.
enum class Ending { Well, CutShort, Open, Missing };
Ending how_it_ended(Files&, const Path&);

}  // namespace samenspraak::store
