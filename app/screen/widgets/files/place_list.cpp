// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/files/place_list.hpp"

#include "app/screen/widgets/widgets.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float row_height = 46, heading_height = 40, above_recent = 10;
constexpr std::chrono::milliseconds quick(10), at_once(0);
constexpr double asked_after = 0.1;  // seconds

std::string_view name_of(Ui& ui, const FilePlace& place) {
    switch (place.kind) {
    case FilePlace::Kind::Home: return ui.words()(Word::files_home);
    case FilePlace::Kind::Documents: return ui.words()(Word::files_documents);
    case FilePlace::Kind::Desktop: return ui.words()(Word::files_desktop);
    case FilePlace::Kind::Downloads: return ui.words()(Word::files_downloads);
    case FilePlace::Kind::Computer: return ui.words()(Word::files_computer);
    case FilePlace::Kind::Drive:
    case FilePlace::Kind::Network:
    case FilePlace::Kind::Recent: break;
    }
    return place.name;
}

UiId id_of(std::size_t which) { return UiId::path("file_chooser.places.place", which); }

}  // namespace

void PlaceList::open(Recent recent) {
    own_.clear(), far_.clear(), shown_.clear();
    scrolled_ = {};
    own_reading_.begin(own_places);
    far_reading_.begin([recent = std::move(recent)] { return far_places(recent ? recent() : std::vector<Path>()); });
}

bool PlaceList::has_keyboard(Ui& ui) const {
    for (std::size_t i = 0; i < shown_.size(); ++i)
        if (ui.focus().is_at(id_of(i))) return true;
    return false;
}

// From one place to the next; before the list of files, which has the same keys.
void PlaceList::arrows(Ui& ui) {
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        if (!ui.focus().is_at(id_of(i))) continue;
        if (i + 1 < shown_.size() && ui.keys().take({commands::Key::Down}))
            return ui.focus().move_to(id_of(i + 1), true);
        if (i > 0 && ui.keys().take({commands::Key::Up})) return ui.focus().move_to(id_of(i - 1), true);
        return;
    }
}

bool PlaceList::row(Ui& ui, std::size_t which, const Rect& place, bool here) {
    const std::string_view name = name_of(ui, shown_[which]);
    const Touch touch = ui.touch(id_of(which), place, {.role = Role::Row, .label = name});
    const std::string path = shown_[which].path.string();
    ui.tooltip().offer(id_of(which), place, touch, path);
    if (here) fill_rect(ui.canvas(), place, ui.theme().selection, space::note_radius);
    feedback(ui, place, space::note_radius, touch);
    if (touch.ring) draw_focus_ring(ui.canvas(), place.inset(3), space::note_radius, ui.theme().focus);
    draw_icon(ui.canvas(), shown_[which].kind == FilePlace::Kind::Computer ? Icon::Screen : Icon::Folder,
        around({place.x + 24, place.middle().y}, 22, 22), ui.theme().muted);
    draw_text(ui.canvas(), name, type::panel, {place.x + 48, place.y, place.width - 56, place.height}, ui.theme().ink);
    return touch.clicked;
}

std::optional<PlaceList::Path> PlaceList::draw(Ui& ui, const Rect& place, const Path& here) {
    if (auto own = own_reading_.take(quick)) own_ = std::move(*own);
    if (auto far = far_reading_.take(at_once)) far_ = std::move(*far);
    if (own_reading_.is_reading() || far_reading_.is_reading()) ui.wake_in(asked_after);
    shown_ = own_;
    const auto recent = std::ranges::find(far_, FilePlace::Kind::Recent, &FilePlace::kind);
    shown_.insert(shown_.end(), far_.begin(), recent);  // shares first
    const std::size_t first_recent = shown_.size();
    shown_.insert(shown_.end(), recent, far_.end());

    const auto scope = ui.in("places");
    arrows(ui);
    ScrollArea area(ui, "list", place, scrolled_);
    float y = area.top();
    const auto title = [&](Word word) {
        draw_text(ui.canvas(), ui.words()(word), type::panel_strong,
            {place.x + 12, y, area.width() - 12, heading_height}, ui.theme().muted);
        y += heading_height;
    };
    title(Word::files_places);
    std::optional<Path> chosen;
    for (std::size_t i = 0; i < shown_.size(); ++i, y += row_height) {
        if (i == first_recent) y += above_recent, title(Word::files_recent);
        if (row(ui, i, {place.x, y, area.width(), row_height}, shown_[i].path == here)) chosen = shown_[i].path;
    }
    area.end(y);
    return chosen;
}

}  // namespace samenspraak::screen
