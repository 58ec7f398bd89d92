// SPDX-License-Identifier: EUPL-1.2
// The bytes of a session file: a header, then records, each with a sequence number and a checksum (FORMAT.md). Reading
// gives every act before the first damage, and an account of what was lost. Knows no disk: pure functions, safe on any
// thread. Sizes and positions are in bytes.
#pragma once
#include "sessions/change.hpp"
#include "sessions/shared_bytes.hpp"
#include "sessions/store/files.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace samenspraak::store {

inline constexpr std::uint32_t format_version = 1;
inline constexpr std::size_t journal_header_size = 28;
inline constexpr std::uint64_t journal_bytes = 1U << 30;  // a larger file is neither made nor opened

// What was found when a file was opened.
struct Recovery {
    std::size_t acts = 0;
    bool closed_well = false;         // the last record says that it was closed; otherwise the program was cut short
    bool header_damaged = false;      // the session has been given a new id
    std::uint64_t torn = 0;           // bytes of an incomplete record at the end, which was cut off
    std::uint64_t behind_damage = 0;  // bytes from the first damaged record on, which could not be replayed
    bool worth_keeping = false;       // those bytes are more than zeros or the start of a record
    Path kept_at;                     // copy of the damaged file, for whoever can save more of it; empty: not kept
    std::size_t refused = 0;          // acts that the session refused; they were skipped
    std::size_t repeated = 0;         // acts that had been read before; they were skipped
    bool open_elsewhere = false;      // opened to read while another window has it open
    bool whole() const { return !header_damaged && torn == 0 && behind_damage == 0; }
};

struct Journal {
    SessionId id;
    std::vector<Act> acts;            // none when they were given away while reading
    std::uint64_t last_sequence = 0;  // of the last sound record; 0: there is none
    Recovery recovery;
};

// Where a journal is read from, a piece at a time, so that a large file is never in memory as it is. `read` fills the
// span from a position on and answers with how many bytes there were: fewer than asked only at the end.
struct JournalSource {
    std::function<Result<std::size_t>(std::uint64_t at, std::span<std::byte>)> read;
    std::uint64_t size = 0;  // what lies behind this is not read
};

// Refused with NotASession, NewerFormat (about: the version) or Damaged (not even the beginning can be read), and as
// the source does. `sound` is given a header and all sound records: what the file should hold; null: they are not kept.
// `take` is given each act as soon as it is read, and where in `sound` its bytes are. After a refusal what both were
// given does not count.
using TakeAct = std::function<void(Act, ByteRange its_bytes)>;
Result<Journal> read_journal(const JournalSource&, SharedBytes* sound, const TakeAct& take);
Result<Journal> read_journal(ByteSpan, SharedBytes* sound = nullptr);

// Whether a file that starts with these bytes can be a session; twelve bytes are enough.
bool may_be_journal(ByteSpan start);

// Each appends to `out`. Sequence numbers start at 1 and go up by one with each record.
void write_header(Bytes& out, SessionId);
void write_record(Bytes& out, std::uint64_t sequence, const Act&);
void write_closing(Bytes& out, std::uint64_t sequence);  // the record that says "closed well"

std::size_t record_size(const Act&);        // so many bytes it takes in the file
ByteRange act_in_record(ByteRange record);  // where the bytes of the act are (archive.hpp)

// The size of the closing record: these last bytes of a file are enough to tell whether it was closed well.
inline constexpr std::size_t closing_size = 17;
bool ends_with_closing(ByteSpan tail);

}  // namespace samenspraak::store
