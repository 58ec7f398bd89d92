// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/bars/search_bar.hpp"

#include "app/screen/parts/found_row.hpp"
#include "app/screen/parts/note_card.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float help_height = 32, gap = 12;
constexpr std::size_t max_rows = 8;

UiId query_id() { return UiId::path("search.query"); }

std::string count_of(const method::Words& words, std::size_t count) { return words(CountedWord::search_found, count); }

// Of what is not the text of a note: what it is, and what stands there.
std::string found_beside(const method::Words& words, const Session& session, const insight::Found& found) {
    const auto named = [&](Word what) { return std::string(words(what)) + " " + std::string(text_of(session, found)); };
    switch (found.where) {
    case insight::FoundIn::Owner: return named(Word::panel_owner);
    case insight::FoundIn::Dissent: return named(Word::panel_dissent);
    case insight::FoundIn::Experiment:
        return std::string(words(Word::experiment_card)) + ": " + std::string(text_of(session, found));
    case insight::FoundIn::Text:
    case insight::FoundIn::Group:
    case insight::FoundIn::Answer: break;
    }
    return {};
}

UiId answer_id(CaseQuestion question) {
    return UiId::path("case.answer_" + std::to_string(static_cast<std::size_t>(question)));
}

// Something was removed while the list was open: then it is looked for anew before it is drawn.
const Note* note_of(const Session& session, const insight::Found& found) { return find_note(session, found.note); }

}  // namespace

void SearchBar::draw(Ui& ui, const commands::ViewContext& context, const Rect& bar) {
    commands::UiState& ui_state = context.ui_state;
    if (ui_state.overlay != commands::Overlay::Search) {
        if (open_) close(ui, ui_state);
        return;
    }
    const auto scope = ui.in("search");
    if (!std::exchange(open_, true)) {
        query_.set_text(ui_state.search);
        query_.select_all();
        gone_ = false, at_ = 0, shown_ = ui_state.shown;
        ui.focus().move_to(query_id());
    }
    // Another step was shown: one goes on looking.
    if (shown_ != ui_state.shown) shown_ = ui_state.shown, ui.focus().move_to(query_id());
    look(context);
    ui.region(Region::Popup);
    const auto layer = ui.canvas().on(Layer::Popup);
    const std::size_t shown = std::min(found_.size(), max_rows);
    const float list = shown == 0 ? 0 : found_row_height * static_cast<float>(shown) + gap;
    Rect place = found_sheet(ui, bar, list + space::control_height + help_height,
        ui.words()(commands::row_of(commands::Command::Search).name));
    Rect foot = place.take_bottom(help_height).moved({0, 6});
    if (!query_.empty()) {
        const std::string count = count_of(ui.words(), found_.size());
        draw_text(ui.canvas(), count, type::key, foot, ui.theme().ink);
        foot.take_left(measure_text(ui.canvas(), count, type::key).width + 2 * gap);
    }
    draw_text(ui.canvas(), ui.words()(Word::search_help), type::key, foot, ui.theme().muted);
    const Rect box = place.take_bottom(space::control_height);
    place.take_bottom(gap);
    if (ui.focus().is_at(query_id())) keys(ui, context);
    const FieldAnswer answer = field(ui, query_id(), box, query_,
        {.placeholder = ui.words()(Word::placeholder_search),
            .label = ui.words()(commands::row_of(commands::Command::Search).name)});
    if (answer.changed) at_ = 0, gone_ = false, scroll_ = {};
    if (answer.escaped || (!ui.modality().is_on() && ui.keys().take({commands::Key::Escape}))) ui_state.close();
    rows(ui, context, place);
    ui.region(Region::Page);
}

// What was found last keeps the letters, so that the next key is about it.
void SearchBar::close(Ui& ui, commands::UiState& ui_state) {
    open_ = false;
    ui_state.search.clear();
    ui_state.keyboard_owner =
        ui_state.selection.empty() ? commands::KeyboardOwner::Field : commands::KeyboardOwner::Board;
    if (ui_state.keyboard_owner == commands::KeyboardOwner::Field) ui.focus().clear();
    if (const UiId answer = std::exchange(answer_, {})) ui.focus().move_to(answer);
}

// Looked for once for each state of the session and each query.
void SearchBar::look(const commands::ViewContext& context) {
    context.ui_state.search = query_.text();
    if (revision_ == context.document.revision() && looked_for_ == context.ui_state.search) return;
    revision_ = context.document.revision(), looked_for_ = context.ui_state.search;
    found_ = insight::search(context.session(), looked_for_);
    at_ = found_.empty() ? 0 : std::min(at_, found_.size() - 1);
}

void SearchBar::keys(Ui& ui, const commands::ViewContext& context) {
    const std::size_t last = found_.empty() ? 0 : found_.size() - 1;
    if (ui.keys().take({commands::Key::Down})) at_ = std::min(at_ + 1, last), gone_ = false;
    if (ui.keys().take({commands::Key::Up})) at_ = at_ == 0 ? 0 : at_ - 1, gone_ = false;
    const bool back = ui.keys().take(shift(commands::Key::Enter));
    if (found_.empty() || (!back && !ui.keys().take({commands::Key::Enter}))) return;
    if (gone_) at_ = (at_ + (back ? last : 1)) % found_.size();
    go(context, at_);
}

void SearchBar::go(const commands::ViewContext& context, std::size_t which) {
    commands::UiState& ui_state = context.ui_state;
    const Session& session = context.session();
    const insight::Found& found = found_[which];
    at_ = which, gone_ = true;
    ui_state.show({found.phase, false});
    answer_ = found.where == insight::FoundIn::Answer ? answer_id(found.question) : UiId{};
    const Note* note = note_of(session, found);
    if (!note) {
        const auto members = [&](const auto& each) { return found.group && each.second.place.group == found.group; };
        const auto first = std::ranges::find_if(session.notes, members);
        note = first == session.notes.end() ? nullptr : &first->second;
    }
    if (note && on_board(session, *note)) {
        ui_state.selection.choose(note->id);
        ui_state.reveal = note->id;
    }
}

void SearchBar::rows(Ui& ui, const commands::ViewContext& context, const Rect& place) {
    if (found_.empty()) return;
    ScrollArea area(ui, "list", place, scroll_);
    float y = area.top();
    std::optional<std::size_t> clicked;
    for (std::size_t i = 0; i < found_.size(); ++i, y += found_row_height) {
        const Rect line{place.x, y, area.width(), found_row_height};
        if (i == at_ && ui.moment().key) area.reveal(line);
        if (!line.touches(place)) continue;
        const Note* note = note_of(context.session(), found_[i]);
        const std::string_view text = note ? shown_text(ui.words(), *note) : text_of(context.session(), found_[i]);
        const std::string more = found_beside(ui.words(), context.session(), found_[i]);
        if (found_row(ui, ui.id("row", i), line,
                {.phase = found_[i].phase,
                    .lane = note ? note->place.lane : Lane::None,
                    .text = text,
                    .more = more,
                    .at = i == at_,
                    .numbered = false})
                .clicked)
            clicked = i;
    }
    area.end(y);
    if (clicked) go(context, *clicked);
}

}  // namespace samenspraak::screen
