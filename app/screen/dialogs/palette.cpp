// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/palette.hpp"

#include "app/commands/command_search.hpp"
#include "app/commands/commands.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float row_height = 52;
constexpr std::size_t max_rows = 9;  // in sight

void palette_row(Ui& ui, const PaletteView& view, commands::Command command, const Rect& row, bool at) {
    const std::optional<Word> why_not = view.why_not(command);
    if (at) fill_rect(ui.canvas(), row, ui.theme().selection, space::note_radius);
    Rect inside = row.inset(16, 0);
    if (const std::string keys = view.keys(command); !keys.empty()) {
        const Size cap = key_cap_size(ui, keys);
        key_cap(ui, {inside.right() - cap.width, inside.middle().y - cap.height / 2}, keys);
        inside.take_right(cap.width + 16);
    }
    const std::string_view name = ui.words()(view.name(command));
    if (why_not) {
        // Beside the name, or below it where the two do not fit on one line.
        const std::string_view why = ui.words()(*why_not);
        const float width = measure_text(ui.canvas(), why, type::key).width;
        const bool beside = measure_text(ui.canvas(), name, type::button).width + 24 + width <= inside.width;
        Rect line = beside ? inside.take_right(width) : inside.take_bottom(inside.height / 2);
        draw_text(ui.canvas(), why, type::key, line, ui.theme().muted, beside ? Align::Right : Align::Left);
    }
    draw_text(ui.canvas(), name, type::button, inside, why_not ? ui.theme().muted : ui.theme().ink);
}

}  // namespace

PaletteAnswer Palette::draw(Ui& ui, const PaletteView& view) {
    PaletteAnswer answer;
    const auto scope = ui.in("palette");
    const auto layer = ui.canvas().on(Layer::Dialog);
    ui.modality().begin_at(Layer::Dialog);
    ui.region(Region::Popup);
    fill_rect(ui.canvas(), ui.page(), ui.theme().dim);
    if (ui.touch("ground", ui.page(), {.role = Role::Area, .focusable = false, .pointer = Pointer::Arrow}).pressed)
        answer.dismissed = true;
    const std::vector<commands::Command> found = this->found(view);
    const float list = row_height * static_cast<float>(max_rows);
    Rect place{ui.page().middle().x - 420, ui.page().height * 0.14f, 840, space::control_height + list + 48};
    panel(ui, place);
    ui.cover(ui.id("sheet"), place, Role::Dialog, ui.words()(Word::command_palette));
    place = place.inset(16);
    if (ui.keys().take({commands::Key::Escape})) answer.dismissed = true;
    answer.command = keys(ui, view, found);
    const FieldAnswer typed = field(ui, "query", place.take_top(space::control_height), query_,
        {.placeholder = ui.words()(Word::placeholder_command), .label = ui.words()(Word::command_palette)});
    if (std::exchange(fresh_, false)) ui.focus().move_to(ui.id("query"));
    if (typed.changed) at_ = 0, scroll_ = {};
    place.take_top(16);
    if (const auto clicked = rows(ui, view, found, place)) answer.command = clicked;
    return answer;
}

std::vector<commands::Command> Palette::found(const PaletteView& view) const {
    const auto possible = [&](commands::Command command) { return !view.why_not(command); };
    std::vector<commands::Command> found = commands::commands_found(possible, query_.text());
    if (!query_.text().empty()) return found;
    std::ranges::stable_sort(found, {}, [&](commands::Command command) {
        const auto at = std::ranges::find(view.offered, command);
        return possible(command) ? at - view.offered.begin() : std::ssize(view.offered);
    });
    return found;
}

// Which command Enter does. Before the field, which has other keys.
std::optional<commands::Command> Palette::keys(
    Ui& ui, const PaletteView& view, const std::vector<commands::Command>& found) {
    const std::size_t last = found.empty() ? 0 : found.size() - 1;
    moved_ = false;
    if (ui.keys().take({commands::Key::Down})) at_ = std::min(at_ + 1, last), moved_ = true;
    if (ui.keys().take({commands::Key::Up})) at_ = at_ == 0 ? 0 : at_ - 1, moved_ = true;
    if (!ui.keys().take({commands::Key::Enter}) || at_ >= found.size() || view.why_not(found[at_])) return std::nullopt;
    return found[at_];
}

// Which command was clicked.
std::optional<commands::Command> Palette::rows(
    Ui& ui, const PaletteView& view, const std::vector<commands::Command>& found, const Rect& place) {
    std::optional<commands::Command> chosen;
    ScrollArea area(ui, "list", place, scroll_);
    float y = area.top();
    for (std::size_t i = 0; i < found.size(); ++i, y += row_height) {
        const Rect row{place.x, y, area.width(), row_height};
        if (moved_ && i == at_) area.reveal(row);
        if (!row.touches(place)) continue;
        const Touch touch = ui.touch(ui.id("row", static_cast<std::uint64_t>(found[i])), row,
            {.role = Role::Row, .label = ui.words()(view.name(found[i])), .focusable = false});
        palette_row(ui, view, found[i], row, i == at_);
        feedback(ui, row, space::note_radius, touch);
        if (touch.clicked && !view.why_not(found[i])) chosen = found[i];
    }
    if (found.empty())
        draw_text(ui.canvas(), ui.words()(Word::palette_none), type::panel, {place.x + 16, y, place.width, row_height},
            ui.theme().muted);
    area.end(y);
    return chosen;
}

namespace {

class PaletteDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse& keys) override {
        const PaletteView view{[&](commands::Command command) { return name_now(context, command); },
            [&](commands::Command command) { return why_not(context, command); },
            [&](commands::Command command) { return keys.bindings.shown(context, command); },
            commands::commands_of_step(context.ui_state.shown)};
        const PaletteAnswer answer = palette_.draw(ui, view);
        if (!answer.command && !answer.dismissed) return;
        context.ui_state.close();
        if (answer.command) context.actions.run(*answer.command);
    }

private:
    Palette palette_;
};

}  // namespace

OverlayDialogPtr palette_dialog() { return std::make_unique<PaletteDialog>(); }

}  // namespace samenspraak::screen
