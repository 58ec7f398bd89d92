// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/session_file.hpp"

#include "sessions/ids.hpp"
#include "sessions/store/atomic_write.hpp"
#include "sessions/store/set_aside.hpp"

namespace samenspraak::store {
namespace {

Refusal about(const Path& path, const Refusal& refusal) {
    return {refusal.why, refusal.about.empty() ? path.string() : refusal.about};
}

// Session and history are the sum of the acts. An act that is refused was written by a program that had a fault; all
// others still count.
void replay(const Act& act, ByteRange its_bytes, SessionFile& into) {
    if (into.history.contains(act.id)) {
        ++into.recovery.repeated;
        return;
    }
    Result<Changes> inverse = apply_act(into.session, act.changes);
    if (inverse)
        into.history.record(act, *inverse, its_bytes);
    else
        ++into.recovery.refused;
}

Result<std::unique_ptr<File>> open_for(Files& files, const Path& path, Access access) {
    return access == Access::Write ? open_locked(files, path) : files.open(path, Opening::ToRead);
}

// Refused by its first bytes when it is something else, which may be large.
Result<JournalSource> source_of(File& file, const Path& path, std::uint64_t max_bytes) {
    Bytes start(journal_header_size);
    const Result<std::size_t> read = file.read(0, start);
    if (!read) return read.error();
    if (!may_be_journal(ByteSpan(start).first(*read))) return Refusal{Reason::NotASession, path.string()};
    const Result<std::uint64_t> size = size_within(file, path, max_bytes);
    if (!size) return size.error();
    return JournalSource{[&file](std::uint64_t at, std::span<std::byte> into) { return file.read(at, into); }, *size};
}

// What is in the file, done again in the session, and, to write, the damaged file out of the way.
Result<Journal> read_and_secure(Files& files, File& file, const Path& path, Access access, std::uint64_t max_bytes,
    SharedBytes& sound, SessionFile& into) {
    const Result<JournalSource> source = source_of(file, path, max_bytes);
    if (!source) return source.error();
    Result<Journal> journal =
        read_journal(*source, &sound, [&](const Act& act, ByteRange its_bytes) { replay(act, its_bytes, into); });
    if (!journal) return about(path, journal.error());
    Recovery& recovery = journal->recovery;
    if (access == Access::Write && recovery.worth_keeping) {
        Result<Path> kept = set_aside(files, file, path, "damaged", max_bytes);
        if (!kept) return kept.error();
        recovery.kept_at = *kept;
    }
    return journal;
}

}  // namespace

Result<SessionFile> create_session(Files& files, const Path& wanted, Existing existing, const Act& first,
    JournalWriter::Wake wake, std::uint64_t max_bytes) {
    SessionFile made;
    made.path = files.real(wanted);
    made.id = new_id<SessionId>();
    Result<Changes> inverse = apply_act(made.session, first.changes);
    if (!inverse) return inverse.error();
    JournalStart start;
    Bytes bytes;
    write_header(bytes, made.id);
    write_record(bytes, 1, first);
    start.bytes->append(bytes);
    made.bytes = bytes.size();
    if (made.bytes + closing_size > max_bytes) return Refusal{Reason::SessionFull};
    made.history = History(start.bytes);
    const std::size_t header = journal_header_size;
    made.history.record(first, *inverse, act_in_record({header, bytes.size() - header}));
    Result<Placed> placed = place_whole(files, made.path, bytes, {existing, rights_for(files, made.path), false});
    if (!placed) return placed.error();
    start.path = made.path;
    start.file = std::move(placed->file);
    start.last_sequence = 1;
    start.anew = placed->folder.has_value();
    start.safe = start.anew ? 0 : 1;
    made.writer = std::make_unique<JournalWriter>(files, std::move(start), std::move(wake));
    return made;
}

Result<SessionFile> open_session(
    Files& files, const Path& wanted, Access access, JournalWriter::Wake wake, std::uint64_t max_bytes) {
    const Path path = files.real(wanted);
    Result<std::unique_ptr<File>> file = open_for(files, path, access);
    if (!file) return about(path, file.error());
    SessionFile opened;
    opened.path = path;
    auto sound = std::make_shared<SharedBytes>();
    opened.history = History(sound);
    Result<Journal> journal = read_and_secure(files, **file, path, access, max_bytes, *sound, opened);
    if (!journal) return journal.error();
    opened.id = journal->id;
    opened.bytes = sound->size();
    const auto [repeated, refused] = std::pair(opened.recovery.repeated, opened.recovery.refused);
    opened.recovery = journal->recovery;
    opened.recovery.repeated = repeated, opened.recovery.refused = refused;
    if (access == Access::Read) {
        // Who writes it now is still in the middle of it: what looks unfinished is not damage.
        if (const Result<Done> free = (*file)->lock(); !free)
            opened.recovery.open_elsewhere = free.error().why == Reason::LockedElsewhere;
        return opened;
    }

    JournalStart start{path, std::move(*file), std::move(sound), journal->last_sequence, journal->last_sequence,
        opened.recovery.closed_well, !opened.recovery.whole(), {}};
    opened.writer = std::make_unique<JournalWriter>(files, std::move(start), std::move(wake));
    return opened;
}

SessionFile session_in_memory(Files& files, Refusal why, JournalWriter::Wake wake) {
    SessionFile made;
    made.id = new_id<SessionId>();
    JournalStart start;
    Bytes bytes;
    write_header(bytes, made.id);
    start.bytes->append(bytes);
    made.history = History(start.bytes);
    made.bytes = bytes.size();
    start.trouble = std::move(why);
    made.writer = std::make_unique<JournalWriter>(files, std::move(start), std::move(wake));
    return made;
}

Ending how_it_ended(Files& files, const Path& path) {
    Result<std::unique_ptr<File>> file = files.open(path, Opening::ToRead);
    if (!file) return Ending::Missing;
    if (!(*file)->lock()) return Ending::Open;
    const Result<std::uint64_t> size = (*file)->size();
    Bytes tail(closing_size);
    if (!size || *size < tail.size()) return Ending::CutShort;
    const Result<std::size_t> read = (*file)->read(*size - tail.size(), tail);
    return read && *read == tail.size() && ends_with_closing(tail) ? Ending::Well : Ending::CutShort;
}

}  // namespace samenspraak::store
