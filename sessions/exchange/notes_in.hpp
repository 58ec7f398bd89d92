// SPDX-License-Identifier: EUPL-1.2
// A table of notes, brought into a session: lines that somebody typed, or a sheet that this program or another wrote.
// Nothing is taken without an account of it, and nothing that is left out is left out silently.
#pragma once
#include "sessions/change.hpp"
#include "sessions/exchange/table_text.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace samenspraak::exchange {

struct NotesWish {
    std::optional<Phase> phase;  // where a row does not say it
    Lane lane = Lane::None;
};

// A row that was not taken, or not wholly. Reasons: BadText (nothing a note can hold), TextTooLong, BadArgument (about:
// a step that there is not, or none), BadLane (taken, without its lane), LeftOut (taken; about: what was left out, with
// the name of its column). A column that is not understood is told once, at the line that names the columns.
struct RowAccount {
    std::size_t line = 0;  // in the text, the first is 1
    bool taken = false;
    Refusal why;
};

struct NotesIn {
    Changes changes;  // one act
    std::size_t taken = 0;
    std::size_t empty = 0;  // rows without any text
    bool headed = false;    // the first row named columns
    std::vector<RowAccount> accounts;
};

// What a file holds as rows: the first sheet of a workbook (XLSX), else text. Refused with NotATable (about: what it
// seems to be) when it is something else, so that a picture never becomes a thousand notes.
Result<std::vector<TextRow>> rows_of_file(std::string_view bytes);

// When the first row names columns as the exports do, in any language (the text of the note at least), each goes where
// it belongs; else the first cell of each row that has a text is the note.
NotesIn notes_from_rows(const Session&, std::span<const TextRow>, const NotesWish&);

// The same of a text, such as lines that were pasted.
NotesIn notes_from_table(const Session&, std::string_view text, const NotesWish&);

}  // namespace samenspraak::exchange
