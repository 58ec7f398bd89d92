// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/notes_import.hpp"

#include "app/commands/actions.hpp"
#include "sessions/exchange/interchange.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {
namespace {

constexpr std::size_t max_accounts = 4;  // shown one by one
constexpr std::array endings{".csv", ".tsv", ".txt", ".xlsx"};

// In silent minutes they come in covered, as all that comes in then.
exchange::NotesIn notes_of(
    const Session& session, std::span<const exchange::TextRow> rows, const commands::UiState& ui_state) {
    const Phase phase = ui_state.shown.phase;
    exchange::NotesIn in = notes_from_rows(session, rows, {phase, ui_state.lanes[index_of(phase)]});
    for (Change& change : in.changes)
        if (auto* added = std::get_if<AddNote>(&change)) added->note.covered = session.silent;
    return in;
}

std::string format_note_count(const method::Words& words, std::size_t count) {
    return words(CountedWord::cli_notes, count);
}

// What is special about the rows, and which of them are left out.
std::string account_of(const exchange::NotesIn& in, const exchange::FileRemarks& remarks, const method::Words& words) {
    std::string text;
    const auto line = [&](std::string_view sentence) { text.append(text.empty() ? "" : "\n").append(sentence); };
    if (!remarks.other_sheets.empty()) line(words(Word::cli_sheet_read, {remarks.sheet}));
    for (std::size_t i = 0; i < std::min(max_accounts, remarks.other_sheets.size()); ++i)
        line(words(Word::cli_sheet_left, {remarks.other_sheets[i]}));
    if (remarks.hidden_rows > 0) line(words(CountedWord::cli_rows_hidden, remarks.hidden_rows));
    if (remarks.wrong_cells > 0) line(words(CountedWord::cli_cells_wrong, remarks.wrong_cells));
    if (in.headed) line(words(Word::cli_notes_columns));
    if (in.empty > 0) line(words(CountedWord::cli_notes_empty, in.empty));
    for (std::size_t i = 0; i < std::min(max_accounts, in.accounts.size()); ++i) {
        const exchange::RowAccount& row = in.accounts[i];
        const Word how = row.taken ? Word::cli_notes_part : Word::cli_notes_left;
        line(words(how, {std::to_string(row.line), words(row.why)}));
    }
    if (in.accounts.size() > max_accounts) line(words(CountedWord::cli_notes_more, in.accounts.size() - max_accounts));
    return text;
}

}  // namespace

bool NotesImport::reads(const store::Path& path) {
    return std::ranges::any_of(endings, [&](const char* ending) { return path.extension() == ending; });
}

Result<NotesImport::Sheet> NotesImport::read(store::Files& files, const store::Path& path) {
    const Result<store::Bytes> bytes = read_whole(files, path, exchange::json_bytes);
    if (!bytes) return bytes.error();
    Sheet sheet;
    auto rows = exchange::rows_of_file({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, &sheet.remarks);
    if (!rows) return rows.error();
    sheet.rows = std::move(*rows);
    return sheet;
}

void NotesImport::ask_about(const std::string& name, Result<Sheet> sheet, SessionScreen& open) {
    const method::Words& words = messages_.words();
    if (!sheet) return messages_.say(sheet.error());
    WaitingFile file{name, std::move(sheet->rows), {}, {}};
    const exchange::NotesIn in = notes_of(open.document().session(), file.rows, open.ui_state());
    file.account = account_of(in, sheet->remarks, words);
    if (in.taken == 0) {
        messages_.say(words(Word::cli_notes_taken, {format_note_count(words, 0), file.name}));
        if (!file.account.empty()) messages_.say(std::move(file.account));
        return;
    }
    file.question = words(Word::import_question, {format_note_count(words, in.taken), file.name});
    waiting_ = std::move(file);
}

// How many there are and what is left out is said first.
void NotesImport::draw(Ui& ui, SessionScreen* open, commands::Host& host) {
    if (!open) waiting_.reset();
    if (!waiting_) return;
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = ui.words()(Word::app_no)},
        ButtonWish{.text = ui.words()(Word::app_yes), .look = Look::Main}};
    const DialogAnswer answer =
        dialog(ui, "notes", {.title = waiting_->question, .text = waiting_->account, .buttons = buttons, .width = 760});
    if (!answer.dismissed && !answer.button) return;
    if (answer.button == 1u) bring_in(*open, host);
    waiting_.reset();
}

// Read once more: phones may have brought notes since the question was asked.
void NotesImport::bring_in(SessionScreen& open, commands::Host& host) {
    const method::Words& words = messages_.words();
    commands::Context now = open.context(host, words, document::now_in_milliseconds());
    const exchange::NotesIn in = notes_of(now.session(), waiting_->rows, now.ui_state);
    if (dispatch(now, commands::AlterSession{in.changes}))
        messages_.say(words(Word::cli_notes_taken, {format_note_count(words, in.taken), waiting_->name}));
}

}  // namespace samenspraak::screen
