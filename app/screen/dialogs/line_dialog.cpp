// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/line_dialog.hpp"

#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/popup.hpp"

#include <charconv>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr float several_lines = 200;

std::optional<std::uint32_t> number(std::string_view text, std::uint32_t most) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > most) return std::nullopt;
    return value;
}

// What one line of text is asked for, what stands there now, and the act that an answer becomes.
struct Line {
    Word title{}, placeholder = Word::app_name;
    std::string stands;
    std::optional<Changes> (*changes)(
        const commands::ReadContext&, const std::string&) = nullptr;  // none: not understood
};

NoteId chosen(const commands::ReadContext& context) { return context.ui_state.selection.focus(); }
const Clock& clock_now(const commands::ReadContext& context) {
    return context.session().clocks[index_of(context.ui_state.shown.phase)];
}

template <class Set> Changes for_chosen(const commands::ReadContext& context, Set set) {
    Changes changes;
    for (NoteId id : context.ui_state.selection.notes()) changes.push_back(set(id));
    return changes;
}

std::optional<Line> line_of(const commands::ReadContext& context, LineQuestion question) {
    const Note* note = find_note(context.session(), chosen(context));
    switch (question) {
    case LineQuestion::ClockPlan:
        return Line{Word::clock_plan, Word::clock_plan, std::to_string(clock_now(context).planned / 60),
            [](const commands::ReadContext& c, const std::string& text) -> std::optional<Changes> {
                const auto minutes = number(text, 600);
                if (!minutes) return std::nullopt;
                Clock clock = clock_now(c);
                clock.planned = *minutes * 60;
                return Changes{SetClock{c.ui_state.shown.phase, clock}};
            }};
    case LineQuestion::Count:
        if (!note) return std::nullopt;
        return Line{Word::command_count, Word::command_count, std::to_string(note->count),
            [](const commands::ReadContext& c, const std::string& text) -> std::optional<Changes> {
                const auto count = number(text, 9'999);
                if (!count || *count == 0) return std::nullopt;
                return for_chosen(c, [&](NoteId id) { return SetCount{id, static_cast<std::uint16_t>(*count)}; });
            }};
    case LineQuestion::VotingBudget:
        return Line{Word::voting_budget, Word::voting_budget, std::to_string(context.session().voting.budget),
            [](const commands::ReadContext& c, const std::string& text) -> std::optional<Changes> {
                const auto budget = number(text, 100);
                if (!budget || *budget == 0) return std::nullopt;
                return Changes{SetVoting{{c.session().voting.open, static_cast<std::uint8_t>(*budget)}}};
            }};
    case LineQuestion::Owner:
        if (!note) return std::nullopt;
        return Line{Word::panel_owner, Word::placeholder_owner, note->details->owner,
            [](const commands::ReadContext& c, const std::string& text) -> std::optional<Changes> {
                return for_chosen(c, [&](NoteId id) { return SetOwner{id, text}; });
            }};
    case LineQuestion::Dissent:
        if (!note) return std::nullopt;
        return Line{Word::panel_dissent, Word::placeholder_dissent, note->details->dissent,
            [](const commands::ReadContext& c, const std::string& text) -> std::optional<Changes> {
                return for_chosen(c, [&](NoteId id) { return SetDissent{id, text}; });
            }};
    }
    return std::nullopt;
}

class LineDialog : public OverlayDialog {
public:
    LineDialog(LineQuestion question, const commands::ReadContext& context)
        : question_(question),
          text_(many_lines() ? limit::note_text : limit::line, many_lines()) {
        if (const auto line = line_of(context, question)) text_.set_text(line->stands);
        if (!many_lines()) text_.select_all();
    }

    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const auto line = line_of(context, question_);
        if (!line) return context.ui_state.close();
        const Decision decision = ask(ui, context.words(line->title), context.words(line->placeholder));
        if (decision == Decision::Open) return;
        if (decision == Decision::Done) {
            if (auto changes = line->changes(context, text_.text()))
                context.actions.alter(std::move(*changes));
            else
                context.ui_state.say(context.words(Refusal{Reason::BadNumber, text_.text()}));
        }
        context.ui_state.close();
    }
    void commit(const commands::ViewContext& context) override {
        const auto line = line_of(context, question_);
        if (!line || text_.text() == line->stands) return;
        if (auto changes = line->changes(context, text_.text())) context.actions.alter(std::move(*changes));
    }

private:
    Decision ask(Ui& ui, std::string_view title, std::string_view placeholder) {
        const std::string enter_with_control = name_of(control(commands::Key::Enter));
        const std::array<ButtonWish, 2> buttons{ButtonWish{.text = ui.words()(Word::app_cancel)},
            ButtonWish{.text = ui.words()(Word::app_ok),
                .look = Look::Main,
                .key_cap = many_lines() ? std::string_view(enter_with_control) : std::string_view()}};
        const DialogAnswer answer = dialog(ui, "line",
            {.title = title,
                .buttons = buttons,
                .room = many_lines() ? several_lines : space::control_height,
                .enter = !many_lines()});
        const auto scope = ui.in("line");
        const auto layer = ui.canvas().on(Layer::Dialog);
        const FieldAnswer typed = field(
            ui, "text", answer.room, text_, {.placeholder = placeholder, .label = title, .many_lines = many_lines()});
        if (std::exchange(fresh_, false)) ui.focus().move_to(ui.id("text"));
        if (answer.dismissed || answer.button == 0u) return Decision::Dismissed;
        return answer.button == 1u || typed.submitted ? Decision::Done : Decision::Open;
    }

    // Who sees it differently, and why, takes more than a line.
    bool many_lines() const { return question_ == LineQuestion::Dissent; }

    LineQuestion question_;
    Editor text_;
    bool fresh_ = true;  // not drawn yet: it then takes the keyboard
};

}  // namespace

OverlayDialogPtr line_dialog(LineQuestion question, const commands::ReadContext& context) {
    return std::make_unique<LineDialog>(question, context);
}

}  // namespace samenspraak::screen
