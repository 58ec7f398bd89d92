// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/import_notes.hpp"

#include "app/cli/close_changed.hpp"
#include "app/document/recovered.hpp"
#include "sessions/exchange/notes_in.hpp"
#include "sessions/json/keys.hpp"
#include "sessions/text/trimmed.hpp"

#include <ostream>

namespace samenspraak::cli {
namespace {

constexpr std::size_t max_accounts = 20;  // shown one by one

// The choices, or the option that is not right.
Result<exchange::NotesWish> wish_of(const Arguments& arguments) {
    exchange::NotesWish wish;
    if (arguments.has("phase")) {
        wish.phase = json_data::from_key<Phase>(arguments.option("phase"));
        if (!wish.phase) return Refusal{Reason::BadArgument, "--phase " + arguments.option("phase")};
    }
    if (!arguments.has("lane")) return wish;
    const auto lane = json_data::from_key<Lane>(arguments.option("lane"));
    if (!lane || (wish.phase && !lane_fits(*wish.phase, *lane)))
        return Refusal{Reason::BadArgument, "--lane " + arguments.option("lane")};
    wish.lane = *lane;
    return wish;
}

void say_accounts(const exchange::NotesIn& in, const Console& console) {
    const method::Words& words = console.words;
    if (in.headed) console.out << words(Word::cli_notes_columns) << '\n';
    if (in.empty > 0) console.out << words(CountedWord::cli_notes_empty, in.empty) << '\n';
    for (std::size_t i = 0; i < std::min(max_accounts, in.accounts.size()); ++i) {
        const exchange::RowAccount& row = in.accounts[i];
        const Word how = row.taken ? Word::cli_notes_part : Word::cli_notes_left;
        console.err << words(how, {std::to_string(row.line), words(row.why)}) << '\n';
    }
    if (in.accounts.size() > max_accounts)
        console.err << words(CountedWord::cli_notes_more, in.accounts.size() - max_accounts) << '\n';
}

void say_remarks(const exchange::FileRemarks& remarks, const Console& console) {
    const method::Words& words = console.words;
    if (!remarks.other_sheets.empty()) console.err << words(Word::cli_sheet_read, {remarks.sheet}) << '\n';
    for (const std::string& sheet : remarks.other_sheets) console.err << words(Word::cli_sheet_left, {sheet}) << '\n';
    if (remarks.hidden_rows > 0) console.err << words(CountedWord::cli_rows_hidden, remarks.hidden_rows) << '\n';
    if (remarks.wrong_cells > 0) console.err << words(CountedWord::cli_cells_wrong, remarks.wrong_cells) << '\n';
}

int refuse(const Refusal& refusal, const Console& console) {
    console.err << console.words(refusal) << '\n';
    return exit_failed;
}

Changes beginning_of(const Arguments& arguments, const Console& console) {
    Changes changes{
        SetTitle{store::Path(arguments.files[1]).stem().string()}, SetLanguage{std::string(console.words.language())}};
    Session trial;  // a name of a file may hold what a title cannot
    if (!apply_change(trial, changes.front())) changes.erase(changes.begin());
    return changes;
}

}  // namespace

bool is_table(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    bytes = text::trimmed(bytes);
    return !bytes.starts_with('{') && !bytes.starts_with('[');
}

int import_notes(const Arguments& arguments, std::string_view table, const Console& console) {
    const Result<exchange::NotesWish> wish = wish_of(arguments);
    if (!wish) return refuse_arguments(wish.error(), console);
    exchange::FileRemarks remarks;
    const auto rows = exchange::rows_of_file(table, &remarks);
    if (!rows) {
        console.err << arguments.files[0] << ": ";
        return refuse(rows.error(), console);
    }
    const store::Path path = arguments.files[1];
    const bool there = console.files.exists(path) && !arguments.has("force");
    auto document = there ? document::Document::open(console.files, path, store::Access::Write)
                          : Result<std::unique_ptr<document::Document>>(std::unique_ptr<document::Document>());
    if (!document) return refuse(document.error(), console);
    if (there)
        for (const std::string& found : say_recovery(console.words, **document)) console.err << found << '\n';
    const exchange::NotesIn in = notes_from_rows(there ? (*document)->session() : Session(), *rows, *wish);
    say_remarks(remarks, console);
    say_accounts(in, console);
    const std::string taken =
        console.words(Word::cli_notes_taken, {console.words(CountedWord::cli_notes, in.taken), path.string()});
    if (in.taken == 0) {
        console.err << taken << '\n';
        return exit_failed;
    }
    if (!there) {
        Changes changes = beginning_of(arguments, console);
        changes.insert(changes.end(), in.changes.begin(), in.changes.end());
        const store::Existing existing = arguments.has("force") ? store::Existing::Replace : store::Existing::Keep;
        document = document::Document::create(console.files, path, existing, changes);
        if (!document) return refuse(document.error(), console);
    } else if (const Result<Done> done = (*document)->perform(in.changes); !done) {
        return refuse(done.error(), console);
    }
    const int code = close_changed(**document, console);
    if (code != exit_failed) console.out << taken << '\n';
    return code;
}

}  // namespace samenspraak::cli
