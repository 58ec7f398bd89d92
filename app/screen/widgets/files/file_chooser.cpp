// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/files/file_chooser.hpp"

#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr double asked_after = 0.1;     // seconds, while the folder is being read
constexpr double pause_of_letters = 1;  // seconds
constexpr float width = 1240, places_width = 280, least_width = 760, gap = 16, trouble_height = 30;
constexpr float highest_list = 470, lowest_list = 150, around_list = 380;
constexpr float field_height = space::control_height;

bool ends_with_one(const std::string& name, const std::vector<std::string>& endings) {
    return endings.empty()
           || std::ranges::any_of(endings, [&](const std::string& ending) { return name.ends_with(ending); });
}

UiId id_of(std::string_view name) { return UiId::path("file_chooser." + std::string(name)); }

}  // namespace

void FileChooser::open(Wish wish) {
    open_ = fresh_ = true;
    choosing_ = wish.choosing;
    endings_ = std::move(wish.endings);
    proposed_ = wish.name;
    name_.set_text(wish.name);
    folder_name_.reset();
    answer_.reset();
    folder_ = wish.folders.front();
    path_.set_text(folder_.string());
    entries_.show({}, true);
    found_ = {};
    places_.open(std::move(wish.recent));
    listing_.begin(std::move(wish.folders), shows());
}

FolderListing::Shows FileChooser::shows() const {
    return [endings = endings_, files = choosing_ != Choosing::Folder](
               const std::string& name) { return files && ends_with_one(name, endings); };
}

void FileChooser::enter(const Path& folder) { listing_.go(folder, shows()); }

void FileChooser::show(FolderListing::Found found) {
    found_ = std::move(found);
    if (found_.trouble != FolderListing::Trouble::None) return;  // what was shown stays
    folder_name_.reset();
    folder_ = found_.folder;
    path_.set_text(folder_.string());
    // A folder that is shown is itself what one came for.
    entries_.show(std::move(found_.entries), choosing_ == Choosing::Folder);
    if (!found_.named.empty()) return take_name();
    if (saves() && !name_.empty() && name_.text() == proposed_) {
        proposed_ = free_name();
        name_.set_text(proposed_);
    }
}

// A path led to a file. For a new one that is its name; else it is what one came for, or it is not there.
void FileChooser::take_name() {
    if (saves())
        name_.set_text(found_.named);
    else if (choosing_ == Choosing::Open && found_.exists)
        answer_ = folder_ / found_.named;
    else if (!found_.exists)
        found_.trouble = FolderListing::Trouble::NotThere, found_.about = folder_ / found_.named;
}

// What was proposed, with a number behind it when the folder has a file of that name.
std::string FileChooser::free_name() const {
    const std::string ending = endings_.empty() ? std::string() : endings_.front();
    const std::string first =
        proposed_.ends_with(ending) ? proposed_.substr(0, proposed_.size() - ending.size()) : proposed_;
    std::string name = first + ending;
    const auto is_there = [&](const FolderListing::Entry& entry) { return entry.name == name; };
    for (int i = 2; std::ranges::any_of(entries_.entries(), is_there); ++i)
        name = first + " " + std::to_string(i) + ending;
    return name;
}

void FileChooser::take() {
    const FolderListing::Entry* const chosen = entries_.chosen();
    if (saves() && !name_.empty()) {
        std::string name = name_.text();
        if (name.find('/') != name.npos || name.starts_with('~')) return enter(path_typed(name, folder_));
        if (!endings_.empty() && !name.ends_with(endings_.front())) name += endings_.front();
        answer_ = folder_ / name;
    } else if (chosen && chosen->folder) {
        enter(folder_ / chosen->name);
    } else if (chosen) {
        answer_ = folder_ / chosen->name;
    }
}

// --- the keyboard

void FileChooser::begin(Ui& ui) {
    before_ = ui.focus().at();
    ui.focus().move_to(id_of(saves() ? "name" : "list"));
    if (saves()) name_.select_all();
}

void FileChooser::close(Ui& ui) {
    open_ = false;
    if (before_) ui.focus().move_to(before_);
}

// Whether Enter means what is chosen, and not the thing that has the keyboard.
bool FileChooser::takes_enter(Ui& ui) const {
    const auto is_at = [&](const char* name) { return ui.focus().is_at(id_of(name)); };
    return !places_.has_keyboard(ui) && !is_at("path") && !is_at("up") && !is_at("new_folder") && !is_at("folder_name");
}

void FileChooser::keys(Ui& ui) {
    if (folder_name_ && ui.keys().take({commands::Key::Escape})) {
        folder_name_.reset();
        return ui.focus().move_to(id_of("list"));
    }
    if (ui.focus().is_at(id_of("path")) && ui.keys().take({commands::Key::Escape})) {
        path_.set_text(folder_.string());
        return ui.focus().move_to(id_of("list"));
    }
    if (!places_.has_keyboard(ui)) entries_.arrows(ui);
    const bool writes = ui.focus().is_at(id_of("path")) || ui.focus().is_at(id_of("name")) || folder_name_;
    if (!writes && takes_enter(ui)) list_keys(ui);
}

void FileChooser::list_keys(Ui& ui) {
    Keys& keys = ui.keys();
    const FolderListing::Entry* const chosen = entries_.chosen();
    // Enter goes into the folder that was pointed at; where none is, it means the one that is shown.
    if (choosing_ == Choosing::Folder && chosen && ui.focus().is_at(id_of("list")) && keys.take({commands::Key::Enter}))
        return take();
    entries_.ends(ui);
    if (keys.take({commands::Key::Backspace}) || keys.take({commands::Key::Left})) return enter(folder_.parent_path());
    if (chosen && chosen->folder && keys.take({commands::Key::Right})) return take();
    if (keys.typed() == "/" || keys.typed() == "~") {
        path_.set_text(keys.typed() == "~" ? "~/" : "/");
        keys.take_key();
        return ui.focus().move_to(id_of("path"));
    }
    entries_.letters(ui, pause_of_letters);
}

// --- what is drawn

FileChooser::Room FileChooser::divide(Rect room) const {
    Room divided;
    if (room.width >= least_width) {
        divided.places = room.take_left(places_width);
        room.take_left(gap);
    } else {
        divided.places = room.take_top(std::min(room.height / 4, 140.f));
    }
    divided.head = room.take_top(field_height);
    const bool trouble = found_.trouble != FolderListing::Trouble::None;
    divided.trouble = room.take_top(trouble ? trouble_height : 0);
    room.take_top(gap / 2);
    if (saves()) {
        divided.name = room.take_bottom(field_height);
        room.take_bottom(gap);
    }
    divided.list = room;
    return divided;
}

// The path that is shown, to type in or to paste over; the way up, and a new folder where one writes.
void FileChooser::draw_head(Ui& ui, Rect head) {
    const method::Words& words = ui.words();
    if (button(ui, "up", head.take_left(field_height),
            {.text = {},
                .icon = Icon::ArrowUp,
                .label = words(Word::files_up),
                .tip = words(Word::files_up),
                .key = name_of(commands::Chord{commands::Key::Backspace})}))
        enter(folder_.parent_path());
    head.take_left(gap / 2);
    if (choosing_ != Choosing::Open) draw_folder_name(ui, head);
    const FieldAnswer path = field(ui, "path", head, path_,
        {.placeholder = words(Word::files_path), .label = words(Word::files_path), .lettering = type::button});
    if (!path.submitted) return;
    enter(path_typed(path_.text(), folder_));
    ui.focus().move_to(id_of(saves() ? "name" : "list"));
}

void FileChooser::draw_folder_name(Ui& ui, Rect& head) {
    const method::Words& words = ui.words();
    const ButtonWish wish{.text = words(Word::files_new_folder), .icon = Icon::Plus};
    if (!folder_name_) {
        if (button(ui, "new_folder", head.take_right(button_width(ui, wish)), wish)) {
            folder_name_.emplace(limit_of_name, false);
            ui.focus().move_to(id_of("folder_name"));
        }
    } else {
        const FieldAnswer name = field(ui, "folder_name", head.take_right(head.width / 2), *folder_name_,
            {.placeholder = words(Word::files_new_folder_name),
                .key_cap = words(Word::app_key_enter),
                .label = words(Word::files_new_folder_name)});
        if (name.submitted && !folder_name_->empty()) {
            std::string named = folder_name_->text();
            std::ranges::replace(named, '/', '-');
            listing_.make(folder_ / named, shows());
            ui.focus().move_to(id_of("list"));
        }
    }
    head.take_right(gap / 2);
}

void FileChooser::draw_trouble(Ui& ui, const Rect& place) const {
    using enum FolderListing::Trouble;
    if (found_.trouble == None) return;
    const Word word = found_.trouble == NotThere    ? Word::files_not_there
                      : found_.trouble == NameTaken ? Word::files_name_taken
                                                    : Word::files_no_folder_here;
    const std::string text = ui.words()(word, {found_.about.string()});
    ui.cover(ui.id("trouble"), place, Role::None, text);
    draw_text(ui.canvas(), text, type::panel_strong, place, ui.theme().trouble);
}

void FileChooser::draw_list(Ui& ui, const Rect& place) {
    std::string instead;
    if (listing_.is_reading())
        instead = ui.words()(Word::disk_reading);
    else if (found_.unreadable)
        instead = ui.words()(Refusal{Reason::NoPermission, folder_.string()});
    else if (entries_.entries().empty() || (entries_.entries().size() == 1 && entries_.entries().front().name == ".."))
        instead = ui.words()(Word::files_nothing_here);
    const EntryList::Answer answer = entries_.draw(ui, place, instead);
    const FolderListing::Entry* const chosen = entries_.chosen();
    if (!chosen || !(answer.chosen || answer.entered)) return;
    if (saves() && !chosen->folder) name_.set_text(chosen->name);
    if (answer.entered && chosen->folder)
        enter(folder_ / chosen->name);
    else if (answer.entered)
        take();
}

void FileChooser::draw_name(Ui& ui, const Rect& place) {
    const FieldAnswer name = field(ui, "name", place, name_,
        {.placeholder = ui.words()(Word::placeholder_title), .label = ui.words()(Word::placeholder_title)});
    if (name.submitted) take();
}

std::optional<FileChooser::Path> FileChooser::draw(Ui& ui, std::string_view title) {
    if (!open_) return std::nullopt;
    if (std::exchange(fresh_, false)) begin(ui);
    if (auto found = listing_.take()) show(std::move(*found));
    if (listing_.is_reading()) ui.wake_in(asked_after);
    const auto scope = ui.in("file_chooser");
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = ui.words()(Word::app_cancel)},
        ButtonWish{.text = ui.words()(choosing_ == Choosing::Folder ? Word::export_this_folder : Word::app_choose),
            .look = Look::Main}};
    {
        // Before the dialog asks for Enter and Escape, and as a part of it: what lies below is out of reach.
        const auto layer = ui.canvas().on(Layer::Dialog);
        if (!listing_.is_reading()) keys(ui);
    }
    const float high = std::clamp(ui.page().height - around_list, lowest_list, highest_list);
    const DialogAnswer answer = dialog(ui, "choose",
        {.title = title,
            .buttons = buttons,
            .width = width,
            .room = high + field_height + gap + (saves() ? field_height + gap : 0),
            .enter = takes_enter(ui) && !listing_.is_reading()});
    {
        const auto layer = ui.canvas().on(Layer::Dialog);
        const Room room = divide(answer.room);
        if (const auto place = places_.draw(ui, room.places, folder_)) enter(*place);
        draw_head(ui, room.head);
        draw_trouble(ui, room.trouble);
        draw_list(ui, room.list);
        if (saves()) draw_name(ui, room.name);
    }
    if (answer.dismissed || answer.button == 0u) close(ui);
    // While a folder is being read, it is not known what is meant.
    const bool meant = answer.button == 1u && !listing_.is_reading();
    if (meant && choosing_ == Choosing::Folder)
        answer_ = folder_;
    else if (meant)
        take();
    if (!answer_) return std::nullopt;
    close(ui);
    return std::exchange(answer_, std::nullopt);
}

}  // namespace samenspraak::screen
