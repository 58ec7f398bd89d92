// SPDX-License-Identifier: EUPL-1.2
// Files that are being made of a session, or of several: how far it is, stopping it, and the question what to do when
// files of that name are there already. One at a time, on a thread of its own and on a copy, so that the conversation
// goes on. What was made can be opened. Messages and what opens it must outlive it. On the thread of the screen; never
// waits for the disk, but when it ends.
#pragma once
#include "app/export/export_task.hpp"
#include "app/screen/program/opened_outside.hpp"

namespace samenspraak::screen {

class ExportJob {
public:
    // `wake` is called from the other thread when there is something to see.
    ExportJob(Messages& messages, OpenedOutside& outside, std::function<void()> wake)
        : messages_(messages),
          outside_(outside),
          wake_(std::move(wake)) {}

    void begin(Session, exports::ExportWish);
    void begin_under_free_name(Session, exports::ExportWish);
    void begin_clean_copy(Session, store::Path);
    // Never over another comparison: a number makes the name free.
    void begin_comparison(
        std::vector<store::Path> sessions, store::Path folder, std::string name, std::string language);

    // What came of it is said. True: it has ended, and so has its dialog.
    bool update(double now);

    // The dialog of what is going on, or the question. `open`: what a second try is made of; null: it is gone by now.
    void draw(Ui&, const Session* open);

private:
    void start(exports::ExportTask::Make);
    void end() { task_.reset(), stopping_since_.reset(); }
    void draw_progress(Ui&);
    void ask_to_replace(Ui&, const Session* open);
    void tell(const Result<exports::Exported>&);

    Messages& messages_;
    OpenedOutside& outside_;
    std::function<void()> wake_;
    std::unique_ptr<exports::ExportTask> task_;  // null: nothing is being made
    std::optional<double> stopping_since_;       // seconds of the screen
    std::optional<exports::ExportWish> making_;  // what the task makes, when that is an export
    // An export whose files are there already: replace them?
    struct InTheWay {
        exports::ExportWish wish;
        std::string file;  // the name of the first
    };
    std::optional<InTheWay> in_the_way_;
};

}  // namespace samenspraak::screen
