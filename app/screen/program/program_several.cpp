// SPDX-License-Identifier: EUPL-1.2
// What comes in from other files: several sessions to compare, and notes that stand in a sheet or a text.
#include "app/commands/actions.hpp"
#include "app/document/recovered.hpp"
#include "app/export/compare_sessions.hpp"
#include "app/screen/program/program.hpp"
#include "sessions/exchange/interchange.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr std::size_t max_compared = 50;
constexpr std::size_t max_accounts = 4;  // shown one by one
constexpr std::array notes_endings{".csv", ".tsv", ".txt", ".xlsx"};

// A name that none of the files has yet: a comparison is never written over another.
std::string free_name(store::Files& files, const store::Path& folder, const std::string& name) {
    std::string free = name;
    const auto taken = [&] {
        return std::ranges::any_of(std::array{".html", ".odt", ".xlsx"},
            [&](const char* ending) { return files.exists(folder / (free + ending)); });
    };
    for (int i = 2; taken(); ++i) free = name + " " + std::to_string(i);
    return free;
}

}  // namespace

// --- several sessions

void Program::begin_comparing() {
    if (session_ && !leave(After::Compare)) return;
    start_.comparing = true;
}

void Program::stop_comparing() {
    start_.comparing = false;
    compared_.clear();
    besides_.clear();
    refresh_late();
}

// True: the answer was about comparing.
bool Program::answer_comparing(const StartAnswer& answer) {
    if (answer.begin_comparing) return begin_comparing(), true;
    if (answer.stop_comparing) return stop_comparing(), true;
    if (answer.add_to_compare) return choose(Purpose::Compared, Choosing::Open, {".samenspraak"}), true;
    if (answer.compare) return choose(Purpose::CompareFolder, Choosing::Folder, {}), true;
    if (!answer.choose || *answer.choose >= late_.size()) return false;
    choose_to_compare(*answer.choose);
    return true;
}

void Program::choose_to_compare(std::size_t row) {
    const store::Path& path = late_[row].session.path;
    if (std::erase(compared_, path) == 0 && compared_.size() < max_compared) compared_.push_back(path);
    refresh_late();
}

// It need not be one of the late ones; then it stands below them as long as sessions are chosen.
void Program::add_to_compare(const store::Path& given) {
    const store::Path path = files_.real(given);
    const auto is_listed = [&] {
        return std::ranges::any_of(late_, [&](const auto& l) { return l.session.path == path; });
    };
    if (!is_listed()) {
        const auto opened = document::Document::open(files_, path, store::Access::Read);
        if (!opened) return say(opened.error());
        const Session& session = (*opened)->session();
        besides_.push_back({{.path = path,
            .title = session.title,
            .phase = session.whereabouts.phase,
            .concluded = session.whereabouts.concluded}});
    }
    if (std::ranges::find(compared_, path) == compared_.end() && compared_.size() < max_compared)
        compared_.push_back(path);
    refresh_late();
}

void Program::compare_into(const store::Path& folder) {
    exported_.reset();
    export_ = std::make_unique<exports::ExportTask>(
        [sessions = compared_, folder, name = words_(Word::compare_file), language = settings_.language](
            store::Files& files, const exports::ExportWatch& watch) {
            return compare_sessions(files, sessions, folder, free_name(files, folder, std::string(name)), language,
                store::Existing::Keep, watch);
        },
        wish_.wake);
    stop_comparing();
}

// --- notes from a file

namespace {

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
    const auto line = [&](std::string_view said) { text.append(text.empty() ? "" : "\n").append(said); };
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

bool Program::is_notes_file(const store::Path& path) {
    return std::ranges::any_of(notes_endings, [&](const char* ending) { return path.extension() == ending; });
}

void Program::read_notes(const store::Path& path) {
    const Result<store::Bytes> bytes = read_whole(files_, path, exchange::json_bytes);
    if (!bytes) return say(bytes.error());
    exchange::FileRemarks remarks;
    auto rows = exchange::rows_of_file({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, &remarks);
    if (!rows) return say(rows.error());
    NotesFile file{path.filename().string(), std::move(*rows), {}, {}};
    const exchange::NotesIn in = notes_of(session_->document().session(), file.rows, session_->ui_state());
    file.account = account_of(in, remarks, words_);
    if (in.taken == 0) {
        say(words_(Word::cli_notes_taken, {format_note_count(words_, 0), file.name}));
        if (!file.account.empty()) say(std::move(file.account));
        return;
    }
    file.question = words_(Word::import_question, {format_note_count(words_, in.taken), file.name});
    notes_file_ = std::move(file);
}

// How many there are and what is left out is said first.
void Program::ask_about_notes(Ui& ui) {
    if (!session_) notes_file_.reset();
    if (!notes_file_) return;
    const std::array<ButtonWish, 2> buttons{
        ButtonWish{.text = words_(Word::app_no)}, ButtonWish{.text = words_(Word::app_yes), .look = Look::Main}};
    const DialogAnswer answer = dialog(
        ui, "notes", {.title = notes_file_->question, .text = notes_file_->account, .buttons = buttons, .width = 760});
    if (!answer.dismissed && !answer.button) return;
    if (answer.button == 1u) take_notes();
    notes_file_.reset();
    ui.again();
}

// As one act, which undo takes back. Read once more: phones may have brought notes since the question was asked.
void Program::take_notes() {
    commands::Context now = session_->context(*this, words_, document::now_in_milliseconds());
    const exchange::NotesIn in = notes_of(now.session(), notes_file_->rows, now.ui_state);
    if (dispatch(now, commands::AlterSession{in.changes}))
        say(words_(Word::cli_notes_taken, {format_note_count(words_, in.taken), notes_file_->name}));
}

}  // namespace samenspraak::screen
