// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/files/entry_list.hpp"

#include "app/screen/widgets/widgets.hpp"
#include "sessions/text/fold.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float row_height = 48;
constexpr std::size_t page = 8;

}  // namespace

void EntryList::show(Entries entries, bool none_chosen) {
    entries_ = std::move(entries);
    scrolled_ = {};
    sought_.clear();
    // On the first thing that one came for, not on the way back.
    at_ = none_chosen ? nowhere : entries_.size() > 1 && entries_.front().name == ".." ? 1 : 0;
}

void EntryList::choose(std::string_view name) {
    const auto found = std::ranges::find(entries_, name, &FolderListing::Entry::name);
    if (found != entries_.end()) move(static_cast<std::size_t>(found - entries_.begin()));
}

void EntryList::move(std::size_t to) {
    at_ = std::min(to, entries_.empty() ? 0 : entries_.size() - 1);
    moved_ = true;
}

void EntryList::arrows(Ui& ui) {
    Keys& keys = ui.keys();
    if (keys.take({commands::Key::Down})) move(at_ == nowhere ? 0 : at_ + 1);
    if (keys.take({commands::Key::Up})) move(at_ == 0 || at_ == nowhere ? 0 : at_ - 1);
    if (keys.take({commands::Key::PageDown})) move(at_ == nowhere ? page : at_ + page);
    if (keys.take({commands::Key::PageUp})) move(at_ == nowhere || at_ < page ? 0 : at_ - page);
}

void EntryList::ends(Ui& ui) {
    if (ui.keys().take({commands::Key::Home})) move(0);
    if (ui.keys().take({commands::Key::End})) move(entries_.size());
}

void EntryList::letters(Ui& ui, double pause) {
    const std::string_view typed = ui.keys().typed();
    if (typed.empty() || (typed == " " && sought_.empty())) return;
    if (ui.now() - sought_at_ > pause) sought_.clear();
    sought_ += text::folded(typed);
    sought_at_ = ui.now();
    ui.keys().take_key();
    const auto found = std::ranges::find_if(
        entries_, [&](const FolderListing::Entry& entry) { return text::folded(entry.name).starts_with(sought_); });
    if (found != entries_.end()) move(static_cast<std::size_t>(found - entries_.begin()));
}

EntryList::Answer EntryList::row(Ui& ui, std::size_t which, const Rect& place) {
    const FolderListing::Entry& entry = entries_[which];
    const Touch touch =
        ui.touch(ui.id("entry", which), place, {.role = Role::Row, .label = entry.name, .focusable = false});
    if (which == at_) fill_rect(ui.canvas(), place, ui.theme().selection, space::note_radius);
    feedback(ui, place, space::note_radius, touch);
    draw_icon(ui.canvas(), entry.folder ? Icon::Folder : Icon::File, around({place.x + 28, place.middle().y}, 24, 24),
        ui.theme().muted);
    draw_text(
        ui.canvas(), entry.name, type::panel, {place.x + 54, place.y, place.width - 64, place.height}, ui.theme().ink);
    return {touch.clicked, touch.double_clicked || (touch.clicked && entry.folder)};
}

EntryList::Answer EntryList::draw(Ui& ui, const Rect& place, std::string_view instead) {
    const Touch all = ui.touch(
        "list", place, {.role = Role::Area, .acts_on_keys = false, .focus_by_mouse = true, .pointer = Pointer::Arrow});
    fill_rect(ui.canvas(), place, ui.theme().paper, space::note_radius);
    if (all.ring) draw_focus_ring(ui.canvas(), place, space::note_radius, ui.theme().focus);
    const Rect sight = place.inset(6);
    ScrollArea area(ui, "entries", sight, scrolled_);
    float y = area.top();
    if (!instead.empty())
        draw_paragraph(
            ui.canvas(), instead, type::panel, {sight.x + 10, y + 8, area.width() - 20, 90}, ui.theme().muted);
    if (!instead.empty() && !entries_.empty()) y += 90;
    Answer answer;
    std::size_t clicked = at_;
    for (std::size_t i = 0; i < entries_.size(); ++i, y += row_height) {
        const Rect row{sight.x, y, area.width(), row_height};
        if (moved_ && i == at_) area.reveal(row);
        if (!row.touches(sight)) continue;
        const Answer here = this->row(ui, i, row);
        if (here.chosen || here.entered) answer = here, clicked = i;
    }
    moved_ = false;
    area.end(y);
    at_ = clicked;
    return answer;
}

}  // namespace samenspraak::screen
