// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/export_dialog.hpp"

#include "app/screen/parts/side_column.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "assets/carried.hpp"

#include <algorithm>
#include <utility>

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

// The formats by what they are for, in words, and what holds for all of them.
class ExportDialog : public OverlayDialog {
public:
    explicit ExportDialog(ExportPlan& plan) : plan_(plan) {}

    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const method::Words& words = ui.words();
        const bool any = !wish().formats().empty();
        const std::array<ButtonWish, 2> buttons{
            ButtonWish{.text = words(Word::app_cancel)}, ButtonWish{.text = words(Word::outcome_make),
                                                             .look = Look::Main,
                                                             .main = ui.theme().phase(Phase::Actions),
                                                             .enabled = any}};
        const float most = std::max(120.f, ui.page().height - around_room);
        const float room = scroll_.content > 0 ? std::min(scroll_.content, most) : most;
        const DialogAnswer answer = dialog(ui, "export",
            {.title = words(Word::export_title),
                .text = words(Word::export_choose),
                .buttons = buttons,
                .width = widest,
                .room = room});
        if (draw_choices(ui, answer.room)) return context.actions.ask(commands::HostRequest::ChooseExportFolder);
        const bool make = answer.button == 1u && any;
        if (answer.dismissed || answer.button == 0u || make) context.ui_state.close();
        if (make) context.actions.ask(commands::HostRequest::Export);
    }

private:
    ExportSelection& wish() { return plan_.selection(); }

    // True: another folder is wanted.
    bool draw_choices(Ui& ui, const Rect& room) {
        const auto scope = ui.in("export");
        const auto layer = ui.canvas().on(Layer::Dialog);
        ScrollArea area(ui, "choices", room, scroll_);
        const float inside = area.width() - 16, half = (inside - column_gap) / 2, x = room.x + 8;
        const bool beside = half >= min_column;
        SideColumn left(ui, {x, area.top()}, beside ? half : inside);
        formats_of(left, area, 0);
        if (beside) rest(left, area);
        SideColumn right(ui, {beside ? x + half + column_gap : x, beside ? area.top() : left.bottom()}, left.width());
        for (std::size_t kind = 1; kind < kinds.size(); ++kind) formats_of(right, area, kind);
        if (!beside) rest(right, area);
        const bool other_folder = where(right, area);
        area.end(std::max(left.bottom(), right.bottom()));
        return other_folder;
    }
    void formats_of(SideColumn& column, ScrollArea& area, std::size_t kind) {
        const method::Words& words = column.ui().words();
        column.title(words(kinds[kind].second));
        const auto formats = exports::export_formats();
        for (std::size_t i = 0; i < formats.size() && i < wish().chosen.size(); ++i) {
            if (formats[i].kind != kinds[kind].first) continue;
            const std::string text = std::string(formats[i].name) + " – " + std::string(words(formats[i].about));
            if (!wish().impossible[i]) {
                tick(column, area, "format", i, text, wish().chosen[i]);
                continue;
            }
            column.muted(text);
            column.muted(words(*wish().impossible[i]));
        }
    }
    void rest(SideColumn& column, ScrollArea& area) {
        Ui& ui = column.ui();
        column.skip(2 * space::step);
        tick(column, area, "names", 0, ui.words()(Word::export_names), wish().names);
        if (wish().names) column.muted(ui.words()(Word::export_names_help));
        tick(column, area, "annex", 0, ui.words()(Word::export_annex), wish().annex);
        column.title(ui.words()(Word::export_language));
        const Rect line = column.place(space::control_height);
        language_buttons(ui, line, wish().language);
        for (const carried::WordList& list : carried::word_lists())
            reveal_focused(area, ui, ui.id("language_" + std::string(list.language)), line);
        column.skip(line.height + space::step);
    }
    // True: another folder is wanted.
    bool where(SideColumn& column, ScrollArea& area) {
        Ui& ui = column.ui();
        column.title(ui.words()(Word::export_where));
        column.muted(wish().folder.string());
        const float top = column.bottom();
        const bool wanted =
            column.link("folder", ui.words()(Word::export_folder), ui.theme().phase(Phase::Actions), {});
        reveal_focused(area, ui, ui.id("folder"), {area.width(), top, 1, column.bottom() - top});
        return wanted;
    }
    void tick(SideColumn& column, ScrollArea& area, std::string_view name, std::uint64_t which, std::string_view text,
        bool& on) {
        Ui& ui = column.ui();
        const Rect place{0, column.bottom(), column.width(), space::target};
        RowWish wish{.text = text, .clickable = true, .checked = on, .check = ui.theme().phase(Phase::Actions)};
        const RowAnswer answer = column.row(name, which, wish);
        if (answer.clicked) on = !on;
        reveal_focused(area, ui, ui.id(name, which), {place.x, place.y, place.width, answer.height});
    }
    // Once, so that who turns the wheel afterwards is not pulled back.
    void reveal_focused(ScrollArea& area, Ui& ui, UiId id, const Rect& place) {
        if (ui.focus().at() != id || revealed_ == id) return;
        revealed_ = id;
        area.reveal(place);
    }

    ExportPlan& plan_;
    Scrolled scroll_;
    UiId revealed_;  // brought into sight last
};

}  // namespace

void ExportPlan::begin(const commands::ReadContext& context, std::optional<exports::ExportKind> asked) {
    const auto formats = exports::export_formats();
    const exports::ExportKind about = asked ? *asked : kind_.value_or(exports::ExportKind::Report);
    kind_.reset();
    for (std::size_t i = 0; i < formats.size() && i < selection_.chosen.size(); ++i) {
        selection_.chosen[i] = formats[i].kind == about && std::ranges::find(usual, formats[i].asked) != usual.end();
        selection_.impossible[i] = formats[i].impossible ? formats[i].impossible() : std::nullopt;
    }
    if (std::exchange(keeps_choices_, false)) return;
    selection_.names = !context.ui_state.without_names;
    selection_.annex = true;
    selection_.language = context.session().language;
}

std::vector<const exports::ExportFormat*> ExportSelection::formats() const {
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
        if (button(ui, key, line.take_left(wide), wish)) language = list.language;
        line.take_left(space::control_gap);
    }
}

OverlayDialogPtr export_dialog(
    ExportPlan& plan, const commands::ReadContext& context, std::optional<exports::ExportKind> kind) {
    plan.begin(context, kind);
    return std::make_unique<ExportDialog>(plan);
}

}  // namespace samenspraak::screen
