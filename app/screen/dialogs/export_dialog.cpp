// SPDX-License-Identifier: EUPL-1.2
// What is to be made of the session, and where it goes: the formats in words, by what they are for.
#include "app/screen/dialogs/dialogs.hpp"
#include "app/screen/parts/side_column.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "assets/carried.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float widest = 1'180, column_gap = 40, min_column = 420;
constexpr float around_room = 310;  // what a dialog needs above and below

// What a council asks for; the rest is there for who wants it.
constexpr std::array<std::string_view, 5> usual{"odt", "pdf", "png", "xlsx", "json"};

constexpr std::array<std::pair<exports::ExportKind, Word>, 4> kinds{
    {{exports::ExportKind::Report, Word::outcome_row_report}, {exports::ExportKind::Picture, Word::outcome_row_picture},
        {exports::ExportKind::Notes, Word::outcome_row_notes},
        {exports::ExportKind::Programs, Word::outcome_row_programs}}};

class Choices {
public:
    Choices(screen::Ui& ui, screen::ScrollArea& area, screen::ExportState& state)
        : ui_(ui),
          area_(area),
          state_(state) {}

    void formats_of(SideColumn& column, std::size_t kind) {
        column.title(ui_.words()(kinds[kind].second));
        const auto formats = exports::export_formats();
        for (std::size_t i = 0; i < formats.size() && i < state_.chosen.size(); ++i) {
            if (formats[i].kind != kinds[kind].first) continue;
            const std::string text = std::string(formats[i].name) + " – " + std::string(ui_.words()(formats[i].about));
            if (!state_.impossible[i]) {
                tick(column, "format", i, text, state_.chosen[i]);
                continue;
            }
            column.muted(text);
            column.muted(ui_.words()(*state_.impossible[i]));
        }
    }
    void rest(SideColumn& column) {
        column.skip(2 * space::step);
        tick(column, "names", 0, ui_.words()(Word::export_names), state_.names);
        if (state_.names) column.muted(ui_.words()(Word::export_names_help));
        tick(column, "annex", 0, ui_.words()(Word::export_annex), state_.annex);
        column.title(ui_.words()(Word::export_language));
        const Rect line = column.place(space::control_height);
        language_buttons(ui_, line, state_.language);
        for (const carried::WordList& list : carried::word_lists())
            shown_when_focused(ui_.id("language_" + std::string(list.language)), line);
        column.skip(line.height + space::step);
    }
    // True: another folder is wanted.
    bool where(SideColumn& column) {
        column.title(ui_.words()(Word::export_where));
        column.muted(state_.folder.string());
        const float top = column.bottom();
        const bool wanted = column.link("folder", ui_.words()(Word::export_folder), ui_.theme().phase(Phase::Actions));
        shown_when_focused(ui_.id("folder"), {area_.width(), top, 1, column.bottom() - top});
        return wanted;
    }

private:
    void tick(SideColumn& column, std::string_view name, std::uint64_t which, std::string_view text, bool& on) {
        const Rect place{0, column.bottom(), column.width(), space::target};
        RowWish wish{.text = text, .clickable = true, .checked = on, .check = ui_.theme().phase(Phase::Actions)};
        const RowAnswer answer = column.row(name, which, wish);
        if (answer.clicked) on = !on, ui_.again();
        shown_when_focused(ui_.id(name, which), {place.x, place.y, place.width, answer.height});
    }
    // Once, so that who turns the wheel afterwards is not pulled back.
    void shown_when_focused(UiId id, const Rect& place) {
        if (ui_.focus().at() != id || state_.brought == id) return;
        state_.brought = id;
        area_.reveal(place);
    }

    Ui& ui_;
    ScrollArea& area_;
    ExportState& state_;
};

}  // namespace

void ExportState::begin(
    std::optional<exports::ExportKind> only, std::filesystem::path where, std::string_view of_session) {
    const auto formats = exports::export_formats();
    chosen.fill(false);
    for (std::size_t i = 0; i < formats.size() && i < chosen.size(); ++i) {
        chosen[i] = formats[i].kind == only.value_or(exports::ExportKind::Report)
                    && std::ranges::find(usual, formats[i].asked) != usual.end();
        impossible[i] = formats[i].impossible ? formats[i].impossible() : std::nullopt;
    }
    names = false;  // without is the rule of the house, each time anew
    annex = true;
    language = of_session;
    folder = std::move(where);
    scroll = {};
    brought = {};
}

std::vector<const exports::ExportFormat*> ExportState::formats() const {
    std::vector<const exports::ExportFormat*> wanted;
    for (std::size_t i = 0; i < exports::export_formats().size() && i < chosen.size(); ++i)
        if (chosen[i] && !impossible[i]) wanted.push_back(&exports::export_formats()[i]);
    return wanted;
}

void language_buttons(Ui& ui, Rect line, std::string& language) {
    for (const carried::WordList& list : carried::word_lists()) {
        const std::string key = "language_" + std::string(list.language);
        const auto found = std::ranges::find(list.keys, key);
        const auto at = static_cast<std::size_t>(found - list.keys.begin());
        const bool chosen = language == list.language;
        ButtonWish wish{.text = at < list.texts.size() ? list.texts[at] : list.language,
            .icon_after = Icon::Check,
            .chosen = chosen};
        const float wide = button_width(ui, wish);
        if (!chosen) wish.icon_after.reset();
        if (button(ui, key, line.take_left(wide), wish)) language = list.language, ui.again();
        line.take_left(space::control_gap);
    }
}

ExportAnswer export_dialog(Ui& ui, ExportState& state) {
    const method::Words& words = ui.words();
    const bool any = !state.formats().empty();
    const std::array<ButtonWish, 2> buttons{
        ButtonWish{.text = words(Word::app_cancel)}, ButtonWish{.text = words(Word::outcome_make),
                                                         .look = Look::Main,
                                                         .main = ui.theme().phase(Phase::Actions),
                                                         .enabled = any}};
    const float most = std::max(120.f, ui.page().height - around_room);
    const float room = state.scroll.content > 0 ? std::min(state.scroll.content, most) : most;
    const DialogAnswer answer = dialog(ui, "export",
        {.title = words(Word::export_title),
            .text = words(Word::export_choose),
            .buttons = buttons,
            .width = widest,
            .room = room});
    const auto scope = ui.in("export");
    const auto layer = ui.canvas().on(Layer::Dialog);
    ScrollArea area(ui, "choices", answer.room, state.scroll);
    Choices choices(ui, area, state);
    const float inside = area.width() - 16, half = (inside - column_gap) / 2, x = answer.room.x + 8;
    const bool beside = half >= min_column;
    SideColumn left(ui, {x, area.top()}, beside ? half : inside);
    choices.formats_of(left, 0);
    if (beside) choices.rest(left);
    SideColumn right(ui, {beside ? x + half + column_gap : x, beside ? area.top() : left.bottom()}, left.width());
    for (std::size_t kind = 1; kind < kinds.size(); ++kind) choices.formats_of(right, kind);
    if (!beside) choices.rest(right);
    ExportAnswer decided;
    decided.choose_folder = choices.where(right);
    area.end(std::max(left.bottom(), right.bottom()));
    if (answer.dismissed || answer.button == 0u) decided.decision = Decision::Dismissed;
    if (answer.button == 1u && any) decided.decision = Decision::Done;
    return decided;
}

}  // namespace samenspraak::screen
