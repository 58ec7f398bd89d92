// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/work_on_file.hpp"

#include "app/cli/close_changed.hpp"
#include "app/document/describe_changes.hpp"
#include "app/document/recovered.hpp"

#include <ostream>

namespace samenspraak::cli {
namespace {

int refuse(const Refusal& refusal, const Console& console) {
    console.err << console.words(refusal) << '\n';
    return exit_failed;
}

// What `work` answers with is told once it is safe.
template <class Work> int work_on(const Arguments& arguments, const Console& console, Work work) {
    auto document = document::Document::open(console.files, arguments.files[0], store::Access::Write);
    if (!document) return refuse(document.error(), console);
    const std::vector<std::string> found = say_recovery(console.words, **document);
    for (const std::string& each : found) console.err << each << '\n';
    const Result<std::string> done = work(**document, found);
    if (!done) {
        (void)close_changed(**document, console);
        return refuse(done.error(), console);
    }
    const int code = close_changed(**document, console);
    if (code != exit_failed) console.out << *done << '\n';
    return code;
}

}  // namespace

int undo_last(const Arguments& arguments, const Console& console) {
    return work_on(arguments, console, [&](document::Document& document, const auto&) -> Result<std::string> {
        if (!document.next_undo()) return Refusal{Reason::NothingToUndo};
        const Result<Undone> undone = document.undo();
        if (!undone) return undone.error();
        return document::describe_undo(console.words, *undone, document.history().find(undone->of)->changes);
    });
}

int redo_last(const Arguments& arguments, const Console& console) {
    return work_on(arguments, console, [&](document::Document& document, const auto&) -> Result<std::string> {
        const Result<Undone> redone = document.redo();
        if (!redone) return redone.error();
        return document::describe_redo(console.words, *redone, redone->act.changes);
    });
}

int recover(const Arguments& arguments, const Console& console) {
    return work_on(arguments, console, [&](document::Document& document, const auto& found) -> Result<std::string> {
        if (found.empty()) return std::string(console.words(Word::recovered_nothing));
        return console.words(CountedWord::cli_acts, document.revision());
    });
}

}  // namespace samenspraak::cli
