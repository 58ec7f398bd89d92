// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/new_session_form.hpp"

#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/popup.hpp"
#include "sessions/method/dates.hpp"
#include "sessions/text/trimmed.hpp"
#include "sessions/text/utf8.hpp"

#include <array>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr float label = 34, gap = 18;

// A field with its question above it.
void asked(Ui& ui, Rect& room, std::string_view name, std::string_view question, std::string_view placeholder,
    Editor& editor, bool take_keyboard) {
    draw_text(ui.canvas(), question, type::panel_strong, room.take_top(label), ui.theme().ink);
    (void)field(
        ui, name, room.take_top(space::control_height), editor, {.placeholder = placeholder, .label = question});
    if (take_keyboard) ui.focus().move_to(ui.id(name));
    room.take_top(gap);
}

class FactsDialog : public OverlayDialog {
public:
    explicit FactsDialog(const Session& session) : form_(session) {}

    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const Decision decision = form_.draw(ui);
        if (decision == Decision::Open) return;
        if (decision == Decision::Done) commit(context);
        context.ui_state.close();
    }
    void commit(const commands::ViewContext& context) override {
        context.actions.alter(form_.changes(context.session()));
    }

private:
    NewSessionForm form_;
};

}  // namespace

NewSessionForm::NewSessionForm(std::string_view today) : day_at_first_(today) {}

NewSessionForm::NewSessionForm(const Session& session) : changing_(true) {
    day_at_first_ = session.date;
    title_.set_text(session.title);
    host_.set_text(session.host);
    title_.select_all();
}

std::optional<std::string> NewSessionForm::day() const {
    if (fresh_) return day_at_first_;
    return text::trimmed(date_.text()).empty() ? std::optional(std::string()) : method::day_written(date_.text());
}

document::NewSession NewSessionForm::facts(std::string_view language) const {
    return {text::cleaned(title_.text()), text::cleaned(host_.text()), day().value_or(day_at_first_),
        std::string(language)};
}

Changes NewSessionForm::changes(const Session& session) const {
    Changes changes;
    if (title_.text() != session.title) changes.push_back(SetTitle{title_.text()});
    if (host_.text() != session.host) changes.push_back(SetHost{host_.text()});
    if (const auto written = day(); written && *written != session.date) changes.push_back(SetDate{*written});
    return changes;
}

Decision NewSessionForm::draw(Ui& ui) {
    const method::Words& words = ui.words();
    if (fresh_) date_.set_text(long_date(words, day_at_first_));
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = words(Word::app_cancel)},
        ButtonWish{.text = words(changing_ ? Word::app_done : Word::start_begin), .look = Look::Main}};
    constexpr float room = 3 * (label + space::control_height + gap) + 30;
    const DialogAnswer answer = dialog(ui, "new_session",
        {.title = words(changing_ ? Word::command_title : Word::start_new),
            .buttons = buttons,
            .width = 760,
            .room = room});
    const auto scope = ui.in("new_session");
    const auto layer = ui.canvas().on(Layer::Dialog);
    Rect rest = answer.room;
    asked(ui, rest, "title", words(Word::start_title_question), words(Word::start_title_placeholder), title_,
        std::exchange(fresh_, false));
    asked(ui, rest, "host", words(Word::start_host_question), words(Word::start_host_placeholder), host_, false);
    asked(ui, rest, "date", words(Word::start_date_question), long_date(words, "2026-11-23"), date_, false);
    if (wrong_) draw_text(ui.canvas(), words(*wrong_), type::panel, rest, ui.theme().trouble);
    if (answer.dismissed || answer.button == 0u) return Decision::Dismissed;
    if (answer.button != 1u) return Decision::Open;
    wrong_ = day() ? std::nullopt : std::optional(Word::refused_bad_date);
    return wrong_ ? Decision::Open : Decision::Done;
}

OverlayDialogPtr facts_dialog(const Session& session) { return std::make_unique<FactsDialog>(session); }

}  // namespace samenspraak::screen
