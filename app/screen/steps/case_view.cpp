// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/steps/case_view.hpp"

#include "app/screen/parts/note_card.hpp"
#include "app/screen/widgets/field.hpp"
#include "app/screen/widgets/widgets.hpp"
#include "sessions/method/phases.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr std::array questions{CaseQuestion::Technology, CaseQuestion::Situation, CaseQuestion::Problem,
    CaseQuestion::Without, CaseQuestion::Decision, CaseQuestion::Question};
constexpr double pause = 2;  // seconds
constexpr float gap = 22, label_height = 33, smallest_field = 118, padding = 20;

const std::string& answer_of(const Session& session, CaseQuestion question) {
    return session.sheet[static_cast<std::size_t>(question)];
}

// A row of two answers is as high as the longer one needs.
float row_height(Ui& ui, CaseState& state, std::size_t first, float width) {
    float height = first == 0 ? 150 : smallest_field;
    for (std::size_t i = first; i < first + 2; ++i) {
        const float text = measure_text(ui.canvas(), state.answers[i].text(), type::answer, width - 2 * padding).height;
        height = std::max(height, text + 2 * padding);
    }
    return height;
}

// A long answer is kept while it is being written, whenever the hands rest: a power cut takes no more than a sentence.
void keep_in_a_pause(Ui& ui, bool changed, double& changed_at, SetAnswer said, Changes& changes) {
    if (changed) changed_at = ui.now();
    const double rest = changed_at + pause - ui.now();
    if (rest > 0)
        ui.wake_in(rest);
    else
        changes.push_back(std::move(said));
}

void answer_field(Ui& ui, const Rect& box, const Session& session, std::size_t i, CaseState& state, Changes& changes) {
    const CaseQuestion question = questions[i];
    Editor& editor = state.answers[i];
    FieldWish wish;
    wish.label = ui.words()(method::name_of(question));
    wish.placeholder = ui.words()(method::help_of(question));
    wish.many_lines = true;
    wish.padding = padding;
    wish.lettering = type::answer;
    const FieldAnswer answer = field(ui, "answer_" + std::to_string(i), box, editor, wish);
    const std::string& stands = answer_of(session, question);
    const bool otherwise = editor.text() != stands;
    if (otherwise && !answer.escaped && (answer.left || answer.submitted))
        changes.push_back(SetAnswer{question, editor.text()});
    else if (answer.escaped || (otherwise && !answer.focused))
        editor.set_text(stands);  // given up, undone, or answered elsewhere
    else if (otherwise)
        keep_in_a_pause(ui, answer.changed, state.changed_at[i], {question, editor.text()}, changes);
    if (answer.submitted) ui.focus().clear();
}

// What the group asked or remarked, below the answers: two columns of plain cards.
void remarks_below(Ui& ui, ScrollArea& area, Point top_left, float width, const std::vector<const Note*>& remarks,
    CaseAnswer& answer) {
    Canvas& canvas = ui.canvas();
    draw_text(canvas, ui.words()(Word::case_notes), type::lane, {top_left.x, top_left.y, width, label_height},
        ui.theme().ink);
    const float column = (width - gap) / 2;
    float y[2] = {top_left.y + label_height + 8, top_left.y + label_height + 8};
    for (const Note* note : remarks) {
        const int side = y[1] < y[0] ? 1 : 0;
        const std::string_view text = shown_text(ui.words(), *note);
        const float height = measure_text(canvas, text, type::answer, column - 32).height + 28;
        const Rect card{top_left.x + static_cast<float>(side) * (column + gap), y[side], column, height};
        const Tint& tint = ui.theme().plain;
        fill_rect(canvas, card, tint.fill, space::note_radius);
        outline_rect(canvas, card, ui.theme().line, space::line, space::note_radius);
        const Touch touch = ui.touch(ui.id("remark", note->id.bits), card, {.role = Role::Note, .label = text});
        draw_paragraph(canvas, text, type::answer, card.inset(16, 14), ui.theme().ink);
        feedback(ui, card, space::note_radius, touch);
        if (touch.clicked) answer.remark = true, answer.clicked = note->id;
        y[side] += height + space::note_gap;
    }
    area.end(std::max(y[0], y[1]));
}

}  // namespace

CaseAnswer case_view(Ui& ui, const Rect& page, const Session& session, const std::vector<const Note*>& remarks,
    bool read_only, CaseState& state) {
    const auto scope = ui.in("case");
    ui.region(Region::Page);
    CaseAnswer answer;
    Changes changes;
    ScrollArea area(ui, "scroll", page, state.scroll);
    const float width = area.width(), column = (width - gap) / 2;
    float y = area.top();
    for (std::size_t first = 0; first < questions.size(); first += 2) {
        const float height = row_height(ui, state, first, column);
        for (std::size_t i = first; i < first + 2; ++i) {
            const float x = page.x + static_cast<float>(i - first) * (column + gap);
            draw_text(ui.canvas(), ui.words()(method::name_of(questions[i])), type::panel_title,
                {x, y, column, label_height - 4}, ui.theme().ink);
            const Rect box{x, y + label_height, column, height};
            if (read_only) {
                panel(ui, box);
                draw_paragraph(ui.canvas(), answer_of(session, questions[i]), type::answer,
                    box.inset(padding, padding - 4), ui.theme().ink);
            } else {
                answer_field(ui, box, session, i, state, changes);
            }
        }
        y += label_height + height + gap;
    }
    if (remarks.empty())
        area.end(y - gap);
    else
        remarks_below(ui, area, {page.x, y}, width, remarks, answer);
    answer.changes = std::move(changes);
    return answer;
}

Changes leave_case(const Session& session, CaseState& state) {
    Changes changes;
    for (std::size_t i = 0; i < questions.size(); ++i)
        if (state.answers[i].version() > 0 && state.answers[i].text() != answer_of(session, questions[i]))
            changes.push_back(SetAnswer{questions[i], state.answers[i].text()});
    return changes;
}

}  // namespace samenspraak::screen
