// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/experiment_dialog.hpp"

#include "app/screen/parts/note_card.hpp"
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr float label = 34, gap = 18, box = 92;

constexpr std::array questions{Word::experiment_question, Word::experiment_measure, Word::experiment_boundary,
    Word::experiment_end_date, Word::experiment_stop_when, Word::experiment_decided_by, Word::experiment_told};
constexpr std::size_t date_question = 3;  // the only one that is answered in one line

// In the order of the questions above.
template <class Of> auto answers_of(Of& experiment) {
    return std::array{&experiment.question, &experiment.measure, &experiment.boundary, &experiment.end_date,
        &experiment.stop_when, &experiment.decided_by, &experiment.told};
}

const Note* chosen_option(const commands::ReadContext& context) {
    return find_note(context.session(), context.ui_state.selection.focus());
}

class ExperimentDialog : public OverlayDialog {
public:
    explicit ExperimentDialog(const Note* option) {
        const Experiment empty;
        if (!option) return;
        const auto stand = answers_of(option->details->experiment ? *option->details->experiment : empty);
        for (std::size_t i = 0; i < questions.size(); ++i) answers_[i].set_text(*stand[i]);
    }

    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const Note* option = chosen_option(context);
        if (!option) return context.ui_state.close();
        const method::Words& words = ui.words();
        const std::array<ButtonWish, 3> buttons{ButtonWish{.text = words(Word::experiment_remove),
                                                    .look = Look::Quiet,
                                                    .enabled = option->details->experiment.has_value()},
            ButtonWish{.text = words(Word::app_cancel)}, ButtonWish{.text = words(Word::app_done), .look = Look::Main}};
        const DialogAnswer answer = dialog(ui, "experiment",
            {.title = words(Word::experiment_card),
                .text = shown_text(words, *option),
                .buttons = buttons,
                .width = 1080,
                .room = std::min(620.f, ui.page().height - 340)});
        draw_answers(ui, answer.room);
        if (answer.button == 0u) keep(context, *option, std::nullopt);
        if (answer.button == 2u) keep(context, *option, experiment());
        if (answer.dismissed || answer.button) context.ui_state.close();
    }
    // A card that was only looked at makes no experiment.
    void commit(const commands::ViewContext& context) override {
        const Note* option = chosen_option(context);
        if (option && experiment() != option->details->experiment.value_or(Experiment()))
            keep(context, *option, experiment());
    }

private:
    void draw_answers(Ui& ui, const Rect& room) {
        const auto scope = ui.in("experiment");
        const auto layer = ui.canvas().on(Layer::Dialog);
        ScrollArea area(ui, "answers", room, scroll_);
        float y = area.top();
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const std::string_view question = ui.words()(questions[i]);
            draw_text(ui.canvas(), question, type::panel_strong, {room.x, y, area.width(), label - 4}, ui.theme().ink);
            const std::string name = "answer_" + std::to_string(i);
            const float high = i == date_question ? space::control_height : box;
            const Rect place{room.x + 2, y + label, area.width() - 8, high};
            const FieldAnswer typed = field(ui, name, place, answers_[i],
                {.label = question, .lettering = type::panel, .many_lines = true, .padding = 14});
            if (i == 0 && std::exchange(fresh_, false)) ui.focus().move_to(ui.id(name));
            if (typed.focused) area.reveal({place.x, y, place.width, place.bottom() - y});
            y = place.bottom() + gap;
        }
        area.end(y);
    }
    Experiment experiment() const {
        Experiment made;
        const auto slots = answers_of(made);
        for (std::size_t i = 0; i < questions.size(); ++i) *slots[i] = answers_[i].text();
        return made;
    }
    static void keep(const commands::ViewContext& context, const Note& option, std::optional<Experiment> made) {
        const bool no_end = made && made->end_date.empty();
        if (made != option.details->experiment) context.actions.alter({SetExperiment{option.id, std::move(made)}});
        if (no_end) context.say(Word::experiment_no_end);
    }

    std::array<Editor, questions.size()> answers_{Editor(limit::note_text), Editor(limit::note_text),
        Editor(limit::note_text), Editor(limit::note_text), Editor(limit::note_text), Editor(limit::note_text),
        Editor(limit::note_text)};
    Scrolled scroll_;
    bool fresh_ = true;  // not drawn yet: it then takes the keyboard
};

}  // namespace

OverlayDialogPtr experiment_dialog(const commands::ReadContext& context) {
    return std::make_unique<ExperimentDialog>(chosen_option(context));
}

}  // namespace samenspraak::screen
