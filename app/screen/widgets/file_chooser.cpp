// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/file_chooser.hpp"

#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/text/fold.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <glib.h>
#include <utility>

namespace samenspraak::screen {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t max_entries = 5'000;  // of a folder; more nobody looks through
constexpr float row_height = 48, list_height = 460, field_height = space::control_height;

// A name that is no text could not be shown, nor typed again.
std::string shown_name(const fs::path& path) {
    std::string name = path.filename().string();
    return text::is_plain_text(name, 1'000) ? name : std::string();
}

}  // namespace

fs::path documents_folder() {
    std::error_code error;
    const char* const documents = g_get_user_special_dir(G_USER_DIRECTORY_DOCUMENTS);
    if (documents && fs::is_directory(documents, error)) return documents;
    const char* const home = std::getenv("HOME");
    if (!home || !*home) return fs::current_path();
    const fs::path usual = fs::path(home) / "Documents";  // where the desktop says nothing
    return fs::is_directory(usual, error) ? usual : home;
}

void FileChooser::open(Choosing choosing, const Path& folder, std::vector<std::string> endings, std::string_view name) {
    open_ = true;
    choosing_ = choosing;
    endings_ = std::move(endings);
    name_.set_text(name);
    answer_.reset();
    std::error_code error;
    enter(fs::is_directory(folder, error) ? folder : documents_folder());
}

bool FileChooser::shows(const std::string& name) const {
    if (name.empty() || name.front() == '.') return false;
    if (endings_.empty()) return true;
    return std::ranges::any_of(endings_, [&](const std::string& ending) { return name.ends_with(ending); });
}

void FileChooser::enter(const Path& folder) {
    std::error_code error;
    folder_ = fs::weakly_canonical(folder, error);
    if (error) folder_ = folder;
    entries_.clear();
    scrolled_ = {};
    at_ = 0;
    fs::directory_iterator i(folder_, fs::directory_options::skip_permission_denied, error);
    unreadable_ = static_cast<bool>(error);
    for (; !error && i != fs::directory_iterator() && entries_.size() < max_entries; i.increment(error)) {
        std::error_code ignored;
        const std::string name = shown_name(i->path());
        const bool is_folder = i->is_directory(ignored);
        if (is_folder ? !name.empty() && name.front() != '.' : choosing_ != Choosing::Folder && shows(name))
            entries_.push_back({name, is_folder});
    }
    std::ranges::sort(
        entries_, {}, [](const Entry& entry) { return std::pair(!entry.folder, text::folded(entry.name)); });
    if (folder_.has_parent_path() && folder_ != folder_.root_path()) entries_.insert(entries_.begin(), {"..", true});
    // On the first thing that one came for, not on the way back. A folder that is shown is itself what one came for.
    if (choosing_ == Choosing::Folder)
        at_ = nowhere;
    else if (entries_.size() > 1 && entries_.front().name == "..")
        at_ = 1;
}

void FileChooser::take() {
    if (choosing_ == Choosing::Save && !name_.empty()) {
        std::string name = name_.text();
        if (!endings_.empty() && !name.ends_with(endings_.front())) name += endings_.front();
        answer_ = folder_ / name;
    } else if (at_ < entries_.size()) {
        const Path chosen = folder_ / entries_[at_].name;
        if (entries_[at_].folder)
            enter(chosen);
        else
            answer_ = chosen;
    }
}

void FileChooser::keys(Ui& ui) {
    const auto move = [&](std::size_t to) {
        at_ = std::min(to, entries_.empty() ? 0 : entries_.size() - 1);
        moved_ = true;
    };
    if (ui.keys().take({commands::Key::Down})) move(at_ == nowhere ? 0 : at_ + 1);
    if (ui.keys().take({commands::Key::Up})) move(at_ == 0 || at_ == nowhere ? 0 : at_ - 1);
    if (ui.keys().take({commands::Key::PageDown})) move(at_ == nowhere ? 8 : at_ + 8);
    if (ui.keys().take({commands::Key::PageUp})) move(at_ < 8 ? 0 : at_ - 8);
    if (choosing_ == Choosing::Save) return;  // letters, Home, End and Backspace belong to the name
    // Enter goes into the folder that was pointed at; where none is, it means the one that is shown.
    if (choosing_ == Choosing::Folder && at_ < entries_.size() && ui.keys().take({commands::Key::Enter})) return take();
    if (ui.keys().take({commands::Key::Home})) move(0);
    if (ui.keys().take({commands::Key::End})) move(entries_.size());
    if (ui.keys().take({commands::Key::Backspace})) enter(folder_.parent_path());
    if (ui.keys().take({commands::Key::Right}) && at_ < entries_.size() && entries_[at_].folder) take();
    if (ui.keys().take({commands::Key::Left})) enter(folder_.parent_path());
}

void FileChooser::list(Ui& ui, const Rect& place) {
    fill_rect(ui.canvas(), place, ui.theme().paper, space::note_radius);
    ScrollArea area(ui, "entries", place.inset(6), scrolled_);
    const Rect sight = place.inset(6);
    float y = area.top();
    if (unreadable_) {
        const std::string refused = ui.words()(Refusal{Reason::NoPermission, folder_.string()});
        draw_paragraph(
            ui.canvas(), refused, type::panel, {sight.x + 10, y + 8, area.width() - 20, 90}, ui.theme().muted);
    }
    std::optional<std::size_t> clicked, entered;
    for (std::size_t i = 0; i < entries_.size(); ++i, y += row_height) {
        const Rect row{sight.x, y, area.width(), row_height};
        if (moved_ && i == at_) area.reveal(row);
        if (!row.touches(sight)) continue;
        const Touch touch =
            ui.touch(ui.id("entry", i), row, {.role = Role::Row, .label = entries_[i].name, .focusable = false});
        if (i == at_) fill_rect(ui.canvas(), row, ui.theme().selection, space::note_radius);
        feedback(ui, row, space::note_radius, touch);
        draw_icon(ui.canvas(), entries_[i].folder ? Icon::Folder : Icon::File,
            around({row.x + 28, row.middle().y}, 24, 24), ui.theme().muted);
        draw_text(ui.canvas(), entries_[i].name, type::panel, {row.x + 54, row.y, row.width - 64, row.height},
            ui.theme().ink);
        if (touch.clicked) clicked = i;
        if (touch.double_clicked || (touch.clicked && entries_[i].folder)) entered = i;
    }
    moved_ = false;
    area.end(y);
    if (clicked) {
        at_ = *clicked;
        if (choosing_ == Choosing::Save && !entries_[at_].folder) name_.set_text(entries_[at_].name);
    }
    if (!entered) return;
    at_ = *entered;
    if (entries_[at_].folder)
        enter(folder_ / entries_[at_].name);
    else
        take();
}

std::optional<FileChooser::Path> FileChooser::draw(Ui& ui, std::string_view title) {
    if (!open_) return std::nullopt;
    const auto scope = ui.in("file_chooser");
    const bool saving = choosing_ == Choosing::Save;
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = ui.words()(Word::app_cancel)},
        ButtonWish{.text = ui.words()(choosing_ == Choosing::Folder ? Word::export_this_folder : Word::app_choose),
            .look = Look::Main}};
    const std::string where = folder_.string();
    {
        // Before the dialog asks for Enter and Escape, and as a part of it: what lies below is out of reach.
        const auto layer = ui.canvas().on(Layer::Dialog);
        keys(ui);
    }
    const DialogAnswer answer = dialog(ui, "choose",
        {.title = title,
            .text = where,
            .buttons = buttons,
            .width = 860,
            .room = list_height + (saving ? field_height + 16 : 0)});
    const auto layer = ui.canvas().on(Layer::Dialog);
    Rect room = answer.room;
    list(ui, room.take_top(list_height));
    if (saving) {
        room.take_top(16);
        const FieldAnswer field = screen::field(ui, "name", room.take_top(field_height), name_,
            {.placeholder = ui.words()(Word::placeholder_title), .label = ui.words()(Word::placeholder_title)});
        if (field.submitted) take();
    }
    if (answer.dismissed || answer.button == 0u) close();
    if (answer.button == 1u) {
        if (choosing_ == Choosing::Folder)
            answer_ = folder_;
        else
            take();
    }
    if (!answer_) return std::nullopt;
    close();
    return std::exchange(answer_, std::nullopt);
}

}  // namespace samenspraak::screen
