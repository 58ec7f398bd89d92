// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/file_chooser.hpp"

#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr double asked_after = 0.1;  // seconds, while the folder is being read
constexpr float row_height = 48, list_height = 460, field_height = space::control_height;

bool ends_with_one(const std::string& name, const std::vector<std::string>& endings) {
    return endings.empty()
           || std::ranges::any_of(endings, [&](const std::string& ending) { return name.ends_with(ending); });
}

}  // namespace

void FileChooser::open(
    Choosing choosing, std::vector<Path> folders, std::vector<std::string> endings, std::string_view name) {
    open_ = true;
    choosing_ = choosing;
    endings_ = std::move(endings);
    proposed_ = name;
    name_.set_text(name);
    answer_.reset();
    enter(std::move(folders));
}

void FileChooser::enter(std::vector<Path> folders) {
    folder_ = folders.front();
    entries_.clear();
    scrolled_ = {};
    at_ = choosing_ == Choosing::Folder ? nowhere : 0;
    unreadable_ = false;
    listing_.begin(std::move(folders), [endings = endings_, files = choosing_ != Choosing::Folder](
                                           const std::string& name) { return files && ends_with_one(name, endings); });
}

void FileChooser::show(FolderListing::Found found) {
    folder_ = std::move(found.folder);
    entries_ = std::move(found.entries);
    unreadable_ = found.unreadable;
    // On the first thing that one came for, not on the way back. A folder that is shown is itself what one came for.
    if (choosing_ != Choosing::Folder) at_ = entries_.size() > 1 && entries_.front().name == ".." ? 1 : 0;
    if (choosing_ == Choosing::Save && !name_.empty() && name_.text() == proposed_) {
        proposed_ = free_name();
        name_.set_text(proposed_);
    }
}

// What was proposed, with a number behind it when the folder has a file of that name.
std::string FileChooser::free_name() const {
    const std::string ending = endings_.empty() ? std::string() : endings_.front();
    const std::string first =
        proposed_.ends_with(ending) ? proposed_.substr(0, proposed_.size() - ending.size()) : proposed_;
    std::string name = first + ending;
    const auto is_there = [&](const FolderListing::Entry& entry) { return entry.name == name; };
    for (int i = 2; std::ranges::any_of(entries_, is_there); ++i) name = first + " " + std::to_string(i) + ending;
    return name;
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
    if (unreadable_ || listing_.is_reading()) {
        const std::string why = unreadable_ ? ui.words()(Refusal{Reason::NoPermission, folder_.string()})
                                            : std::string(ui.words()(Word::disk_reading));
        draw_paragraph(ui.canvas(), why, type::panel, {sight.x + 10, y + 8, area.width() - 20, 90}, ui.theme().muted);
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
    if (auto found = listing_.take()) show(std::move(*found));
    if (listing_.is_reading()) ui.wake_in(asked_after);
    const auto scope = ui.in("file_chooser");
    const bool saving = choosing_ == Choosing::Save;
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = ui.words()(Word::app_cancel)},
        ButtonWish{.text = ui.words()(choosing_ == Choosing::Folder ? Word::export_this_folder : Word::app_choose),
            .look = Look::Main}};
    const std::string where = folder_.string();
    {
        // Before the dialog asks for Enter and Escape, and as a part of it: what lies below is out of reach.
        const auto layer = ui.canvas().on(Layer::Dialog);
        if (!listing_.is_reading()) keys(ui);
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
