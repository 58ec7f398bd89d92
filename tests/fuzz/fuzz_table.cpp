// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a table of notes: they are refused, or every row is taken or accounted for, and what is taken can be
// done.
#include "sessions/exchange/notes_in.hpp"
#include "tests/support/names.hpp"

#include <algorithm>
#include <cstdlib>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void take(const std::vector<TextRow>& rows, const NotesWish& wish) {
    Session session;
    const NotesIn in = notes_from_rows(session, rows, wish);
    require(static_cast<bool>(apply_act(session, in.changes)));
    require(session.notes.size() == in.taken);
    const auto refused = std::ranges::count_if(in.accounts, [](const RowAccount& row) { return !row.taken; });
    require(in.taken + in.empty + static_cast<std::size_t>(refused) + (in.headed ? 1 : 0) == rows.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    const auto rows = rows_of_file({reinterpret_cast<const char*>(bytes), size});
    if (!rows) return 0;
    take(*rows, {Phase::Effects, Lane::Negative});
    take(*rows, {});
    return 0;
}
