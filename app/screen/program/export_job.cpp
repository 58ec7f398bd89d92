// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/export_job.hpp"

#include "app/export/compare_sessions.hpp"
#include "app/screen/program/disk/disk_work.hpp"
#include "sessions/store/clean_copy.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {
namespace {

// A name that none of the files has yet.
std::string free_name(store::Files& files, const store::Path& folder, const std::string& name) {
    std::string free = name;
    const auto is_there = [&] {
        return std::ranges::any_of(std::array{".html", ".odt", ".xlsx"},
            [&](const char* ending) { return files.exists(folder / (free + ending)); });
    };
    for (int i = 2; is_there(); ++i) free = name + " " + std::to_string(i);
    return free;
}

// The same export under a name that none of its files has yet.
exports::ExportWish under_free_name(store::Files& files, exports::ExportWish wish) {
    const std::string first = wish.name;
    const auto is_there = [&] {
        return std::ranges::any_of(export_paths(wish), [&](const store::Path& path) { return files.exists(path); });
    };
    for (int i = 2; is_there(); ++i) wish.name = first + " " + std::to_string(i);
    return wish;
}

}  // namespace

void ExportJob::start(exports::ExportTask::Make make) {
    stopping_since_.reset();
    task_ = std::make_unique<exports::ExportTask>(std::move(make), wake_);
}

void ExportJob::begin(Session session, exports::ExportWish wish) {
    making_ = wish;
    start([session = std::move(session), wish = std::move(wish)](store::Files& files,
              const exports::ExportWatch& watch) { return export_session(files, session, wish, watch); });
}

void ExportJob::begin_under_free_name(Session session, exports::ExportWish wish) {
    making_.reset();
    start(
        [session = std::move(session), wish = std::move(wish)](store::Files& files, const exports::ExportWatch& watch) {
            return export_session(files, session, under_free_name(files, wish), watch);
        });
}

void ExportJob::begin_clean_copy(Session session, store::Path path) {
    making_.reset();
    start([session = std::move(session), path = std::move(path)](
              store::Files& files, const exports::ExportWatch&) -> Result<exports::Exported> {
        auto written = write_clean_copy(files, session, path, store::Existing::Keep);
        if (!written) return written.error();
        return exports::Exported{{path}, std::move(written->unsure)};
    });
}

void ExportJob::begin_comparison(
    std::vector<store::Path> sessions, store::Path folder, std::string name, std::string language) {
    making_.reset();
    start([sessions = std::move(sessions), folder = std::move(folder), name = std::move(name),
              language = std::move(language)](store::Files& files, const exports::ExportWatch& watch) {
        return compare_sessions(
            files, sessions, folder, free_name(files, folder, name), language, store::Existing::Keep, watch);
    });
}

bool ExportJob::update(double now) {
    if (!task_) return false;
    if (const auto result = task_->result()) {
        auto made = std::exchange(making_, std::nullopt);
        end();
        if (made && !*result && result->error().why == Reason::FileExists)
            in_the_way_ = {std::move(*made), store::Path(result->error().about).filename().string()};
        else
            tell(*result);
        return true;
    }
    if (!stopping_since_ || now - *stopping_since_ <= DiskWork::patience) return false;
    task_->give_up();
    end();
    messages_.say(Word::save_slow);
    return true;
}

void ExportJob::draw(Ui& ui, const Session* open) {
    if (in_the_way_) return ask_to_replace(ui, open);
    if (task_) draw_progress(ui);
}

void ExportJob::draw_progress(Ui& ui) {
    const exports::ExportFormat* now = task_->now();
    const std::string title = ui.words()(Word::export_busy, {now ? now->name : ""});
    const std::array<ButtonWish, 1> buttons{ButtonWish{.text = ui.words()(Word::export_stop)}};
    const DialogAnswer answer = dialog(ui, "exporting", {.title = title, .buttons = buttons, .width = 560, .room = 12});
    const auto layer = ui.canvas().on(Layer::Dialog);
    Rect bar = answer.room;
    fill_rect(ui.canvas(), bar, ui.theme().soft, 6);
    fill_rect(ui.canvas(), bar.take_left(bar.width * std::clamp(task_->done(), 0.f, 1.f)),
        ui.theme().phase(Phase::Actions), 6);
    if (answer.dismissed || answer.button) {
        task_->stop();
        if (!stopping_since_) stopping_since_ = ui.now();
    }
    ui.wake_in(0.1);
}

void ExportJob::ask_to_replace(Ui& ui, const Session* open) {
    const std::string question = ui.words()(Word::export_exists, {in_the_way_->file});
    const std::array<ButtonWish, 3> buttons{ButtonWish{.text = ui.words()(Word::app_cancel), .look = Look::Quiet},
        ButtonWish{.text = ui.words()(Word::export_replace)},
        ButtonWish{.text = ui.words()(Word::export_other_name), .look = Look::Main}};
    const DialogAnswer answer = dialog(ui, "replace", {.title = question, .buttons = buttons, .width = 760});
    if (!answer.dismissed && !answer.button) return;
    exports::ExportWish wish = std::move(in_the_way_->wish);
    in_the_way_.reset();
    if (answer.dismissed || answer.button == 0u || !open) return;
    if (answer.button == 2u) return begin_under_free_name(*open, std::move(wish));
    wish.existing = store::Existing::Replace;
    begin(*open, std::move(wish));
}

void ExportJob::tell(const Result<exports::Exported>& result) {
    const method::Words& words = messages_.words();
    if (!result && result.error().why == Reason::Stopped) return messages_.say(Word::export_stopped);
    if (!result) return messages_.say(result.error());
    const std::vector<store::Path>& paths = result->paths;
    if (!paths.empty()) outside_.made(paths.front());
    if (paths.size() == 1)
        messages_.say_made(words(Word::export_done, {paths.front().string()}), outside_.is_possible());
    else if (!paths.empty())
        messages_.say_made(words(CountedWord::export_done_files, paths.size(), {paths.front().parent_path().string()}),
            outside_.is_possible());
    if (result->unsure) messages_.say(words(Word::export_unsure, {words(*result->unsure)}));
}

}  // namespace samenspraak::screen
