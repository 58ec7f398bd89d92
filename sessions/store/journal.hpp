// SPDX-License-Identifier: EUPL-1.2
// The bytes of a session file: a header, then records, each with a sequence number and a checksum (FORMAT.md).
// Reading gives every act before the first damage, and an account of what was lost. Knows no disk.
#pragma once
#include "sessions/change.hpp"
#include "sessions/store/files.hpp"

#include <cstdint>
#include <vector>

namespace samenspraak::store {

inline constexpr std::uint32_t format_version = 1;
inline constexpr std::size_t journal_header_size = 28;
inline constexpr std::uint64_t journal_bytes = 1U << 30;  // a larger file is not opened

// What was found on opening a file.
struct Recovery {
    std::size_t acts = 0;
    bool closed_well = false;         // its last record says that nothing was under way; else the program was cut short
    bool header_damaged = false;      // the file has got a new id
    std::uint64_t torn = 0;           // bytes of a record at the end that is not complete, and cut off
    std::uint64_t behind_damage = 0;  // bytes from the first damaged record on, which could not be replayed
    bool worth_keeping = false;       // what cannot be replayed may hold something: more than zeros or a start
    Path kept_at;                     // the damaged file as it was, for who can save more of it; empty: not kept
    std::size_t refused = 0;          // acts that the session would not take, and that were passed over
    std::size_t repeated = 0;         // acts that were there already
    bool open_elsewhere = false;      // opened to read, while another window has it
    bool whole() const { return !header_damaged && torn == 0 && behind_damage == 0; }
};

struct Journal {
    SessionId id;
    std::vector<Act> acts;
    std::uint64_t last_sequence = 0;  // of the last sound record; 0: there is none
    Recovery recovery;
    Bytes sound;  // a header and all sound records: what the file ought to hold
};

// Refused with NotASession, NewerFormat (about: the version) or Damaged (not even the start can be read).
Result<Journal> read_journal(Bytes);

// Can these first bytes of a file be a session's? Twelve are enough.
bool may_be_journal(ByteSpan start);

// Pieces for writing. A record's sequence number is one more than that of the record before it, starting at 1.
void write_header(Bytes& out, SessionId);
void write_record(Bytes& out, std::uint64_t sequence, const Act&);
void write_closing(Bytes& out, std::uint64_t sequence);  // "closed well"

// The last bytes of a file that was closed well: enough to tell without reading all of it.
inline constexpr std::size_t closing_size = 17;
bool ends_with_closing(ByteSpan tail);

}  // namespace samenspraak::store
