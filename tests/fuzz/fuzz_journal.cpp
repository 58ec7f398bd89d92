// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a session file: they are refused, or give acts that are written and read back the same. Every input is
// tried three ways: as a file, as the records of one, and as the body of a record whose checksum is right; mere chance
// never gets past a checksum.
#include "sessions/archive.hpp"
#include "sessions/store/journal.hpp"
#include "tests/support/names.hpp"

#include <algorithm>
#include <cstdlib>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void read_as_file(const Bytes& bytes) {
    SharedBytes sound;
    const auto journal = read_journal(bytes, &sound);
    if (!journal) return;
    const Recovery& recovery = journal->recovery;
    require(sound.size() + recovery.torn + recovery.behind_damage == bytes.size());
    const auto again = read_journal(sound.copy({0, sound.size()}));
    require(static_cast<bool>(again));
    require(again->acts == journal->acts);
    require(again->recovery.whole());
    require(again->id == journal->id);
}

void read_as_act(ByteSpan bytes) {
    const auto act = read_act(bytes);
    if (!act) return;
    Bytes written;
    write_act(written, *act);
    require(std::ranges::equal(written, bytes));
    Bytes file;
    write_header(file, SessionId{1});
    write_record(file, 1, *act);
    const auto journal = read_journal(file);
    require(static_cast<bool>(journal));
    require(journal->acts.size() == 1);
    require(journal->acts.front() == *act);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const ByteSpan bytes = std::as_bytes(std::span(data, size));
    read_as_file(Bytes(bytes.begin(), bytes.end()));
    Bytes with_header;
    write_header(with_header, SessionId{1});
    with_header.insert(with_header.end(), bytes.begin(), bytes.end());
    read_as_file(with_header);
    read_as_act(bytes);
    return 0;
}
