// SPDX-License-Identifier: EUPL-1.2
// Imports notes from a table: lines that somebody typed, or a sheet written by this program or another. Whatever is not
// imported, or only in part, is reported; nothing is left out silently. Pure functions, safe on any thread.
#pragma once
#include "sessions/change.hpp"
#include "sessions/exchange/sheet_in.hpp"
#include "sessions/exchange/table_text.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace samenspraak::exchange {

struct NotesWish {
    std::optional<Phase> phase;  // for rows that do not name one
    Lane lane = Lane::None;
};

// A row that was not imported, or not completely. Reasons: BadText (a note cannot hold it), TextTooLong, BadArgument
// (about: the name of a step that does not exist, or empty when there is no step), BadLane (imported without its lane),
// LeftOut (imported; about: the part that was left out, with the name of its column). A column that is not known is
// reported once, at the line that names the columns.
struct RowAccount {
    std::size_t line = 0;  // line number in the text, from 1
    bool taken = false;    // it was imported, at least in part
    Refusal why;
};

struct NotesIn {
    Changes changes;        // to be applied as one act
    std::size_t taken = 0;  // number of rows that became a note
    std::size_t empty = 0;  // number of rows without any text
    bool headed = false;    // the first row has the names of the columns
    std::vector<RowAccount> accounts;
};

// The rows in a file: those of the first sheet of a workbook (XLSX), otherwise those of a text. Any other kind of file
// is refused with NotATable (about: what it seems to be), so that a picture never becomes a thousand notes. Refused too
// with TooManyNotes and TooManyValues (about: how many), and with TooLarge for a workbook, before anything is made of
// it.
// `remarks`: what of a workbook was not read; may be null.
Result<std::vector<TextRow>> rows_of_file(std::string_view bytes, FileRemarks* remarks = nullptr);

// If the first row names the columns as our exports do, in any language that the program carries, each cell goes where
// it belongs; at least the column with the text must be named. Otherwise the first cell with text in each row is a
// note.
NotesIn notes_from_rows(const Session&, std::span<const TextRow>, const NotesWish&);

// The same for a text, such as lines that were pasted.
Result<NotesIn> notes_from_table(const Session&, std::string_view text, const NotesWish&);

}  // namespace samenspraak::exchange
