// SPDX-License-Identifier: EUPL-1.2
#include "app/work_on_file.hpp"

#include "app/recovered.hpp"
#include "app/told.hpp"

#include <ostream>

namespace samenspraak {
namespace {

int refuse(const Refusal& refusal, const Console& console) {
    console.err << console.words(refusal) << '\n';
    return exit_failed;
}

// What `work` answers with is told once it is safe.
template <class Work> int work_on(const Arguments& arguments, const Console& console, Work work) {
    auto workshop = Workshop::open(console.files, arguments.files[0], Access::Write);
    if (!workshop) return refuse(workshop.error(), console);
    const std::vector<std::string> found = say_recovery(console.words, **workshop);
    for (const std::string& each : found) console.err << each << '\n';
    const Result<std::string> done = work(**workshop, found);
    if (const Result<Done> closed = (*workshop)->close(); !closed) return refuse(closed.error(), console);
    if (!done) return refuse(done.error(), console);
    console.out << *done << '\n';
    return exit_well;
}

}  // namespace

int undo_last(const Arguments& arguments, const Console& console) {
    return work_on(arguments, console, [&](Workshop& workshop, const auto&) -> Result<std::string> {
        if (!workshop.next_undo()) return Refusal{Reason::NothingToUndo};
        const Result<Undone> undone = workshop.undo();
        if (!undone) return undone.error();
        return told_undo(console.words, *undone, workshop.history().find(undone->of)->act.changes);
    });
}

int redo_last(const Arguments& arguments, const Console& console) {
    return work_on(arguments, console, [&](Workshop& workshop, const auto&) -> Result<std::string> {
        const Result<Undone> redone = workshop.redo();
        if (!redone) return redone.error();
        return told_redo(console.words, *redone, redone->act.changes);
    });
}

int recover(const Arguments& arguments, const Console& console) {
    return work_on(arguments, console, [&](Workshop& workshop, const auto& found) -> Result<std::string> {
        if (found.empty()) return std::string(console.words(Word::recovered_nothing));
        return counted(console.words, workshop.revision(), Word::cli_acts_one, Word::cli_acts_many);
    });
}

}  // namespace samenspraak
