// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/bars/picker.hpp"

#include "app/commands/actions.hpp"
#include "app/commands/note_entry.hpp"
#include "app/screen/parts/found_row.hpp"
#include "app/screen/parts/note_card.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/edits.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float title_height = 34, help_height = 32, gap = 12;
constexpr std::size_t numbered = 9, max_rows = 9;

UiId query_id() { return UiId::path("picker.query"); }

std::string title_of(const Ui& ui, const commands::ReadContext& context) {
    const auto& notes = context.ui_state.linking;
    const Note* first = find_note(context.session(), notes.front());
    const std::string text = first ? std::string(shown_text(ui.words(), *first)) : std::string();
    if (context.ui_state.pairing == commands::Pairing::Merge) return ui.words()(Word::pick_merge, {text});
    if (notes.size() > 1) return ui.words()(CountedWord::pick_link_notes, notes.size());
    return ui.words()(Word::pick_link, {text});
}

// Are all that wait linked to it already? Picking it then takes the links away.
bool all_linked(const commands::ReadContext& context, NoteId with) {
    return context.ui_state.pairing == commands::Pairing::Link
           && std::ranges::all_of(
               context.ui_state.linking, [&](NoteId id) { return edits::linked(context.session(), id, with); });
}

}  // namespace

void Picker::update_from(Ui& ui, const commands::ViewContext& context) {
    if (open_ && context.ui_state.linking.empty()) give_back(ui, context.ui_state);
    if (!open_ && !context.ui_state.linking.empty()) open(ui, context);
}

void Picker::draw(Ui& ui, const commands::ViewContext& context, const Rect& bar) {
    commands::UiState& ui_state = context.ui_state;
    update_from(ui, context);
    if (!open_) return;
    const auto scope = ui.in("picker");
    // Another step was shown: one goes on looking there.
    if (shown_ != ui_state.shown) shown_ = ui_state.shown, ui.focus().move_to(query_id());
    ui.region(Region::Popup);
    const auto layer = ui.canvas().on(Layer::Popup);
    const std::vector<NoteId> found = could_be_picked(context, query_.text());
    const std::size_t shown = std::clamp<std::size_t>(found.size(), 1, max_rows);
    const float list = found_row_height * static_cast<float>(shown);
    const std::string title = title_of(ui, context);
    Rect place = found_sheet(ui, bar, title_height + list + gap + space::control_height + help_height, title);
    draw_text(ui.canvas(), title, type::panel_title, place.take_top(title_height), ui.theme().ink);
    draw_text(ui.canvas(), ui.words()(Word::pick_help), type::key, place.take_bottom(help_height).moved({0, 6}),
        ui.theme().muted);
    const Rect box = place.take_bottom(space::control_height);
    place.take_bottom(gap);
    if (ui.focus().is_at(query_id())) keys(ui, context, found);
    const FieldAnswer answer =
        field(ui, query_id(), box, query_, {.placeholder = ui.words()(Word::pick_placeholder), .label = title});
    if (answer.changed) at_ = 0, scroll_ = {};
    if (answer.escaped) ui_state.linking.clear();
    rows(ui, context, found, place);
    ui.region(Region::Page);
    update_from(ui, context);
}

void Picker::open(Ui& ui, const commands::ReadContext& context) {
    open_ = true;
    from_board_ = context.ui_state.keyboard_owner == commands::KeyboardOwner::Board;
    shown_ = context.ui_state.shown;
    query_.clear();
    at_ = 0, scroll_ = {};
    ui.focus().move_to(query_id());
}

void Picker::give_back(Ui& ui, commands::UiState& ui_state) {
    open_ = false;
    ui_state.keyboard_owner =
        from_board_ && !ui_state.selection.empty() ? commands::KeyboardOwner::Board : commands::KeyboardOwner::Field;
    if (ui.focus().is_at(query_id())) ui.focus().clear();
}

void Picker::keys(Ui& ui, const commands::ViewContext& context, const std::vector<NoteId>& found) {
    const std::size_t last = found.empty() ? 0 : found.size() - 1;
    if (ui.keys().take({commands::Key::Down})) at_ = std::min(at_ + 1, last);
    if (ui.keys().take({commands::Key::Up})) at_ = at_ == 0 ? 0 : at_ - 1;
    if (at_ < found.size() && ui.keys().take({commands::Key::Enter})) return take(context, found[at_], false);
    if (at_ < found.size() && ui.keys().take(shift(commands::Key::Enter))) return take(context, found[at_], true);
    const std::string_view typed = ui.keys().typed();
    if (typed.size() != 1 || typed[0] < '1' || typed[0] > '9') return;
    const auto which = static_cast<std::size_t>(typed[0] - '1');
    if (which >= std::min(numbered, found.size())) return;
    ui.keys().take_key();
    take(context, found[which], false);
}

void Picker::take(const commands::ViewContext& context, NoteId id, bool stay) {
    context.actions.push(commands::PickNote{id, stay && context.ui_state.pairing == commands::Pairing::Link});
    if (stay) query_.clear(), at_ = 0;
}

void Picker::rows(Ui& ui, const commands::ViewContext& context, const std::vector<NoteId>& found, const Rect& place) {
    if (context.ui_state.linking.empty()) return;
    if (found.empty()) {
        draw_text(ui.canvas(), ui.words()(Word::pick_none), type::panel, place, ui.theme().muted);
        return;
    }
    ScrollArea area(ui, "list", place, scroll_);
    float y = area.top();
    for (std::size_t i = 0; i < found.size(); ++i, y += found_row_height) {
        const Rect line{place.x, y, area.width(), found_row_height};
        if (i == at_ && ui.moment().key) area.reveal(line);
        if (line.touches(place)) row(ui, context, i, found[i], line);
        if (context.ui_state.linking.empty()) break;
    }
    area.end(y);
}

void Picker::row(Ui& ui, const commands::ViewContext& context, std::size_t which, NoteId id, const Rect& line) {
    const Note& note = context.session().notes.at(id);
    const std::string digit = which < numbered ? std::to_string(which + 1) : std::string();
    const Touch touch = found_row(ui, ui.id("row", which), line,
        {.phase = note.place.phase,
            .lane = note.place.lane,
            .text = shown_text(ui.words(), note),
            .at = which == at_,
            .digit = digit,
            .checked = all_linked(context, id)});
    if (touch.clicked) take(context, id, ui.moment().with.shift);
}

}  // namespace samenspraak::screen
