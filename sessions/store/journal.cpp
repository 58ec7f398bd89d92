// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/journal.hpp"

#include "sessions/archive.hpp"
#include "sessions/bounded_archive.hpp"
#include "sessions/ids.hpp"

#include <boost/crc.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

namespace samenspraak::store {
namespace {

constexpr std::string_view magic = "samenspraak\n";
constexpr std::size_t version_at = 12, id_at = 16, header_checksum_at = 24;

// A record: length of the body, checksum, sequence number, body. The checksum is over all behind it.
constexpr std::size_t checksum_at = 4, sequence_at = 8, body_at = 16;
constexpr std::byte act_body{1}, closing_body{2};
static_assert(closing_size == body_at + 1 && journal_header_size == header_checksum_at + 4);

// Masked, as LevelDB does it, so that a checksum among the bytes it is over does no harm.
std::uint32_t checksum(ByteSpan bytes) {
    boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> crc32c;
    crc32c.process_bytes(bytes.data(), bytes.size());
    const std::uint32_t crc = crc32c.checksum();
    return ((crc >> 15) | (crc << 17)) + 0xA282EAD8U;
}

template <class Number> Number number_at(ByteSpan bytes, std::size_t at) {
    return from_little_endian<Number>(bytes.data() + at);
}
template <class Number> void put(Bytes& out, Number number) {
    const auto bytes = little_endian(number);
    out.insert(out.end(), bytes.begin(), bytes.end());
}
template <class Number> void put_at(Bytes& out, std::size_t at, Number number) {
    std::ranges::copy(little_endian(number), out.begin() + static_cast<std::ptrdiff_t>(at));
}

std::size_t start_record(Bytes& out, std::uint64_t sequence) {
    const std::size_t start = out.size();
    out.resize(start + sequence_at);
    put(out, sequence);
    return start;
}
void end_record(Bytes& out, std::size_t start) {
    put_at(out, start, static_cast<std::uint32_t>(out.size() - start - body_at));
    put_at(out, start + checksum_at, checksum(ByteSpan(out).subspan(start + sequence_at)));
}

// The record at the front of these bytes, if it is whole.
struct Record {
    std::uint64_t sequence;
    ByteSpan body;
    std::size_t size() const { return body_at + body.size(); }
};
std::optional<Record> record_at_front(ByteSpan bytes) {
    if (bytes.size() <= body_at) return std::nullopt;
    const std::size_t length = number_at<std::uint32_t>(bytes, 0);
    if (length == 0 || length > bytes.size() - body_at) return std::nullopt;
    const Record record{number_at<std::uint64_t>(bytes, sequence_at), bytes.subspan(body_at, length)};
    const ByteSpan checked = bytes.subspan(sequence_at, body_at - sequence_at + length);
    if (checksum(checked) != number_at<std::uint32_t>(bytes, checksum_at)) return std::nullopt;
    return record;
}

// Does a whole record of this session stand somewhere behind its damaged start? Answers yes when it would take too long
// to tell: nothing is thrown away on a guess.
bool record_follows(ByteSpan rest, std::uint64_t expected) {
    std::uint64_t most = (std::uint64_t{1} << 20) + 8 * rest.size();  // bytes to go over
    for (std::size_t at = 1; at + body_at < rest.size(); ++at) {
        const ByteSpan here = rest.subspan(at);
        const std::uint64_t length = number_at<std::uint32_t>(here, 0), sequence = number_at<std::uint64_t>(here, 8);
        const bool likely =
            length > 0 && length <= here.size() - body_at && sequence >= expected && sequence - expected <= rest.size();
        if (!likely) continue;
        if (length > most || record_at_front(here)) return true;
        most -= length;
    }
    return false;
}

bool is_zeros(ByteSpan bytes) {
    return std::ranges::all_of(bytes, [](std::byte b) { return b == std::byte{0}; });
}

// Was the writer cut short in the middle of this, its last record? Then nobody was told that it is safe. A record that
// is there in full but wrong was damaged later. A length that was damaged looks the same: see worth_keeping.
bool is_torn(ByteSpan rest, std::uint64_t expected) {
    if (is_zeros(rest)) return true;
    const bool unfinished = rest.size() <= body_at || number_at<std::uint32_t>(rest, 0) > rest.size() - body_at;
    return unfinished && !record_follows(rest, expected);
}

// Takes in the record that begins there; false when it cannot be understood though its checksum is right.
Result<bool> take_in(Journal& journal, const Record& record, std::size_t start, const TakeAct& take) {
    const std::byte kind = record.body.front();
    if (kind != act_body && kind != closing_body)
        return Refusal{Reason::NewerFormat, "> " + std::to_string(format_version)};
    journal.recovery.closed_well = kind == closing_body;
    if (kind == closing_body) return record.body.size() == 1;
    Result<Act> act = read_act(record.body.subspan(1));
    if (!act && act.error().why == Reason::NewerFormat)
        return Refusal{Reason::NewerFormat, "> " + std::to_string(format_version)};
    if (!act) return false;
    ++journal.recovery.acts;
    take(std::move(*act), act_in_record({start, record.size()}));
    return true;
}

// The file from some position on, as far as it has been read. What it shows is valid until it reads or passes on.
class Window {
public:
    explicit Window(const JournalSource& source) : source_(source), end_(source.size) {}

    // So many bytes from the position on; fewer only at the end.
    Result<ByteSpan> see(std::uint64_t size) {
        if (size > seen().size() && read_until_ < end_)
            if (const Result<Done> more = read_on(size); !more) return more.error();
        return seen().first(static_cast<std::size_t>(std::min<std::uint64_t>(size, seen().size())));
    }
    Result<ByteSpan> see_record() {
        Result<ByteSpan> start = see(body_at);
        if (!start || start->size() < body_at) return start;
        return see(body_at + std::uint64_t{number_at<std::uint32_t>(*start, 0)});
    }
    Result<ByteSpan> see_rest() { return see(end_); }
    void pass(std::size_t size) { position_ += size; }

private:
    static constexpr std::uint64_t piece = std::uint64_t{1} << 18;

    ByteSpan seen() const { return ByteSpan(bytes_).subspan(position_); }
    Result<Done> read_on(std::uint64_t size) {
        bytes_.erase(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(position_));
        position_ = 0;
        const std::size_t there = bytes_.size();
        const std::uint64_t wanted = std::min(std::max(size - there, piece), end_ - read_until_);
        bytes_.resize(there + static_cast<std::size_t>(wanted));
        const Result<std::size_t> read = source_.read(read_until_, std::span(bytes_).subspan(there));
        if (!read) return read.error();
        bytes_.resize(there + *read);
        read_until_ += *read;
        if (*read < wanted) end_ = read_until_;  // it was made shorter meanwhile
        return Done{};
    }

    const JournalSource& source_;
    Bytes bytes_;
    std::size_t position_ = 0;      // in these bytes
    std::uint64_t read_until_ = 0;  // in the file
    std::uint64_t end_;
};

Result<Done> read_records(Journal& journal, Window& window, SharedBytes* sound, const TakeAct& take) {
    std::size_t start = journal_header_size;
    while (true) {
        const Result<ByteSpan> bytes = window.see_record();
        if (!bytes) return bytes.error();
        const auto record = record_at_front(*bytes);
        if (!record || record->sequence != journal.last_sequence + 1) return Done{};
        const Result<bool> understood = take_in(journal, *record, start, take);
        if (!understood) return understood.error();
        if (!*understood) return Done{};
        ++journal.last_sequence;
        if (sound) sound->append(bytes->first(record->size()));
        start += record->size();
        window.pass(record->size());
    }
}

// A flipped byte or two in the magic do not make it another kind of file.
bool looks_like_a_session(ByteSpan bytes) {
    std::size_t equal = 0;
    for (std::size_t i = 0; i < magic.size() && i < bytes.size(); ++i)
        equal += bytes[i] == static_cast<std::byte>(magic[i]) ? 1U : 0U;
    return equal >= 8;
}

Result<Done> read_header(Journal& journal, ByteSpan bytes, SharedBytes* sound) {
    if (!looks_like_a_session(bytes)) return Refusal{Reason::NotASession};
    if (bytes.size() < journal_header_size) return Refusal{Reason::Damaged};
    if (checksum(bytes.first(header_checksum_at)) != number_at<std::uint32_t>(bytes, header_checksum_at)) {
        journal.recovery.header_damaged = true;
        journal.id = new_id<SessionId>();
        Bytes header;
        write_header(header, journal.id);
        if (sound) sound->append(header);
        return Done{};
    }
    const auto version = number_at<std::uint32_t>(bytes, version_at);
    if (version > format_version) return Refusal{Reason::NewerFormat, std::to_string(version)};
    journal.id = SessionId{number_at<std::uint64_t>(bytes, id_at)};
    if (sound) sound->append(bytes.first(journal_header_size));
    return Done{};
}

void account_for(Journal& journal, ByteSpan rest) {
    Recovery& recovery = journal.recovery;
    recovery.worth_keeping = recovery.header_damaged || (rest.size() > body_at && !is_zeros(rest));
    if (rest.empty()) return;
    recovery.closed_well = false;
    (is_torn(rest, journal.last_sequence + 1) ? recovery.torn : recovery.behind_damage) = rest.size();
}

}  // namespace

bool may_be_journal(ByteSpan start) { return looks_like_a_session(start); }

Result<Journal> read_journal(ByteSpan bytes, SharedBytes* sound) {
    const JournalSource source{[bytes](std::uint64_t at, std::span<std::byte> into) -> Result<std::size_t> {
                                   std::ranges::copy(bytes.subspan(at, into.size()), into.begin());
                                   return into.size();
                               },
        bytes.size()};
    std::vector<Act> acts;
    Result<Journal> journal = read_journal(source, sound, [&](Act act, ByteRange) { acts.push_back(std::move(act)); });
    if (journal) journal->acts = std::move(acts);
    return journal;
}

Result<Journal> read_journal(const JournalSource& source, SharedBytes* sound, const TakeAct& take) {
    Journal journal;
    Window window(source);
    const Result<ByteSpan> start = window.see(journal_header_size);
    if (!start) return start.error();
    if (Result<Done> header = read_header(journal, *start, sound); !header) return header.error();
    window.pass(journal_header_size);
    if (Result<Done> records = read_records(journal, window, sound, take); !records) return records.error();
    if (journal.recovery.header_damaged && journal.last_sequence == 0) return Refusal{Reason::Damaged};
    const Result<ByteSpan> rest = window.see_rest();
    if (!rest) return rest.error();
    account_for(journal, *rest);
    return journal;
}

void write_header(Bytes& out, SessionId id) {
    const std::size_t start = out.size();
    const ByteSpan name = std::as_bytes(std::span(magic));
    out.insert(out.end(), name.begin(), name.end());
    put(out, format_version);
    put(out, id.bits);
    put(out, checksum(ByteSpan(out).subspan(start)));
}

void write_record(Bytes& out, std::uint64_t sequence, const Act& act) {
    const std::size_t start = start_record(out, sequence);
    out.push_back(act_body);
    write_act(out, act);
    end_record(out, start);
}

void write_closing(Bytes& out, std::uint64_t sequence) {
    const std::size_t start = start_record(out, sequence);
    out.push_back(closing_body);
    end_record(out, start);
}

std::size_t record_size(const Act& act) {
    Bytes record;
    write_record(record, 1, act);
    return record.size();
}

ByteRange act_in_record(ByteRange record) {
    constexpr std::size_t act_at = body_at + sizeof(act_body);
    return {record.start + act_at, record.size - act_at};
}

bool ends_with_closing(ByteSpan tail) {
    if (tail.size() < closing_size) return false;
    const auto record = record_at_front(tail.last(closing_size));
    return record && record->body.size() == 1 && record->body.front() == closing_body;
}

}  // namespace samenspraak::store
