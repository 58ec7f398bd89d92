// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/picker.hpp"

#include "app/entry.hpp"
#include "app/screen/field.hpp"
#include "app/screen/found_row.hpp"
#include "app/screen/kit.hpp"
#include "app/screen/note_card.hpp"
#include "sessions/acts.hpp"

#include <algorithm>

namespace samenspraak {
namespace {

constexpr float title_height = 34, help_height = 32, gap = 12;
constexpr std::size_t numbered = 9, most_rows = 9;

UiId query_id() { return Ui::path("picker.query"); }

std::string title_of(const Ui& ui, const Context& context) {
    const auto& notes = context.desk.linking;
    const Note* first = find_note(context.session(), notes.front());
    const std::string text = first ? std::string(shown_text(ui.words(), *first)) : std::string();
    if (context.desk.pairing == Pairing::Merge) return ui.words()(Word::pick_merge, {text});
    if (notes.size() > 1) return ui.words()(Word::pick_link_many, {std::to_string(notes.size())});
    return ui.words()(Word::pick_link, {text});
}

// Are all that wait linked to it already? Picking it then takes the links away.
bool all_linked(const Context& context, NoteId with) {
    return context.desk.pairing == Pairing::Link && std::ranges::all_of(context.desk.linking, [&](NoteId id) {
        return acts::linked(context.session(), id, with);
    });
}

}  // namespace

void Picker::follow(Ui& ui, Context& context) {
    if (open_ && context.desk.linking.empty()) give_back(ui, context.desk);
    if (!open_ && !context.desk.linking.empty()) open(ui, context);
}

void Picker::draw(Ui& ui, Context& context, const Rect& bar) {
    Desk& desk = context.desk;
    follow(ui, context);
    if (!open_) return;
    const auto scope = ui.in("picker");
    // Another step was shown: one goes on looking there.
    if (shown_ != desk.shown) shown_ = desk.shown, ui.focus(query_id());
    ui.region(Region::Popup);
    const auto layer = ui.canvas().on(Layer::Popup);
    const std::vector<NoteId> found = could_be_picked(context, query_.text());
    const std::size_t shown = std::clamp<std::size_t>(found.size(), 1, most_rows);
    const float list = found_row_height * static_cast<float>(shown);
    const std::string title = title_of(ui, context);
    Rect place = found_sheet(ui, bar, title_height + list + gap + space::control_height + help_height, title);
    ui.canvas().text(title, type::panel_title, place.take_top(title_height), ui.theme().ink);
    ui.canvas().text(
        ui.words()(Word::pick_help), type::key, place.take_bottom(help_height).moved({0, 6}), ui.theme().muted);
    const Rect box = place.take_bottom(space::control_height);
    place.take_bottom(gap);
    if (ui.has_focus(query_id())) keys(ui, context, found);
    const FieldAnswer answer =
        field(ui, query_id(), box, query_, {.placeholder = ui.words()(Word::pick_placeholder), .label = title});
    if (answer.changed) at_ = 0, scroll_ = {}, ui.again();
    if (answer.escaped) desk.linking.clear();
    rows(ui, context, found, place);
    ui.region(Region::Page);
    follow(ui, context);
}

void Picker::open(Ui& ui, const Context& context) {
    open_ = true;
    from_board_ = context.desk.letters == Letters::Board;
    shown_ = context.desk.shown;
    query_.clear();
    at_ = 0, scroll_ = {};
    ui.focus(query_id());
}

void Picker::give_back(Ui& ui, Desk& desk) {
    open_ = false;
    desk.letters = from_board_ && !desk.selection.empty() ? Letters::Board : Letters::Field;
    if (ui.has_focus(query_id())) ui.blur();
    ui.again();
}

void Picker::keys(Ui& ui, Context& context, const std::vector<NoteId>& found) {
    const std::size_t last = found.empty() ? 0 : found.size() - 1;
    if (ui.take({Key::Down})) at_ = std::min(at_ + 1, last), ui.again();
    if (ui.take({Key::Up})) at_ = at_ == 0 ? 0 : at_ - 1, ui.again();
    if (at_ < found.size() && ui.take({Key::Enter})) return take(ui, context, found[at_], false);
    if (at_ < found.size() && ui.take(shift(Key::Enter))) return take(ui, context, found[at_], true);
    const std::string_view typed = ui.typed();
    if (typed.size() != 1 || typed[0] < '1' || typed[0] > '9') return;
    const auto which = static_cast<std::size_t>(typed[0] - '1');
    if (which >= std::min(numbered, found.size())) return;
    ui.take_key();
    take(ui, context, found[which], false);
}

void Picker::take(Ui& ui, Context& context, NoteId id, bool stay) {
    pick(context, id, stay && context.desk.pairing == Pairing::Link);
    if (stay) query_.clear(), at_ = 0;
    ui.again();
}

void Picker::rows(Ui& ui, Context& context, const std::vector<NoteId>& found, const Rect& place) {
    if (context.desk.linking.empty()) return;
    if (found.empty()) {
        ui.canvas().text(ui.words()(Word::pick_none), type::panel, place, ui.theme().muted);
        return;
    }
    ScrollArea area(ui, "list", place, scroll_);
    float y = area.top();
    for (std::size_t i = 0; i < found.size(); ++i, y += found_row_height) {
        const Rect line{place.x, y, area.width(), found_row_height};
        if (i == at_ && ui.moment().key) area.reveal(line);
        if (line.touches(place)) row(ui, context, i, found[i], line);
        if (context.desk.linking.empty()) break;
    }
    area.end(y);
}

void Picker::row(Ui& ui, Context& context, std::size_t which, NoteId id, const Rect& line) {
    const Note& note = context.session().notes.at(id);
    const std::string digit = which < numbered ? std::to_string(which + 1) : std::string();
    const Touch touch = found_row(ui, ui.id("row", which), line,
        {.phase = note.place.phase,
            .lane = note.place.lane,
            .text = shown_text(ui.words(), note),
            .at = which == at_,
            .digit = digit,
            .checked = all_linked(context, id)});
    if (touch.clicked) take(ui, context, id, ui.moment().with.shift);
}

}  // namespace samenspraak
