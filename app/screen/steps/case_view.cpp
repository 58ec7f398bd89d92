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
// How to join: beside the case, or over all of the page, to be read from the back of the room.
constexpr float page_wide = 500, below_code = 250;

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

// "http://192.168.1.20:8080/board#4711" as one types it.
std::string typed_address(std::string_view link) {
    if (const auto scheme = link.find("://"); scheme != link.npos) link.remove_prefix(scheme + 3);
    return std::string(link.substr(0, link.find('#')));
}

// In the middle of the box, as a whole: its lines begin under each other.
void centred(Ui& ui, std::string_view text, const Lettering& lettering, const Rect& box, Color color, int lines) {
    const Size size = measure_text(ui.canvas(), text, lettering, box.width, lines);
    draw_paragraph(
        ui.canvas(), text, lettering, {box.middle().x - size.width / 2, box.y, box.width, size.height}, color, lines);
}

// For who is far off, and for who cannot come in: as many as there is room for.
void other_pages(Ui& ui, Rect rest, const commands::Invitation& invitation) {
    constexpr float line = 27, between = 10;
    const std::array<std::pair<Word, std::string>, 2> pages{
        {{Word::join_board_page, invitation.board_link}, {Word::join_test, invitation.wifi_link}}};
    rest.take_top(between);
    for (const auto& [what, link] : pages) {
        const float height = measure_text(ui.canvas(), ui.words()(what), type::key, rest.width, 2).height;
        if (rest.height < height + line) return;
        const std::string address = typed_address(link);
        ui.cover(ui.id(address), {rest.x, rest.y, rest.width, height + line}, Role::None, address);
        centred(ui, ui.words()(what), type::key, rest.take_top(height), ui.theme().muted, 2);
        draw_text(ui.canvas(), address, type::panel, rest.take_top(line), ui.theme().ink, Align::Middle);
        rest.take_top(between);
    }
}

void join_buttons(Ui& ui, Rect foot, const commands::Invitation& invitation, CaseAnswer& answer) {
    const method::Words& words = ui.words();
    if (invitation.addresses.size() > 1) {
        const Rect above = foot.take_top(space::control_height);
        ButtonWish other{.text = words(Word::join_other_network), .look = Look::Quiet, .lettering = type::panel};
        answer.other_address = button(ui, "other_address", above, other);
        foot.take_top(8);
    }
    ButtonWish close{.text = words(Word::join_close), .look = Look::Quiet, .lettering = type::panel};
    answer.close_joining = button(ui, "close_joining", foot, close);
}

void join_heading(Ui& ui, Rect& rest) {
    const method::Words& words = ui.words();
    draw_text(
        ui.canvas(), words(Word::join_title), type::panel_title, rest.take_top(34), ui.theme().ink, Align::Middle);
    draw_text(ui.canvas(), words(Word::join_no_app), type::panel, rest.take_top(30), ui.theme().muted, Align::Middle);
}

void address_and_code(Ui& ui, Rect& rest, const commands::Invitation& invitation, const Lettering& lettering) {
    Canvas& canvas = ui.canvas();
    const std::string_view code = ui.words()(Word::join_code);
    const Rect address = rest.take_top(lettering.size + 14), line = rest.take_top(lettering.size + 18);
    ui.cover(ui.id("address"), address, Role::None, invitation.address);
    draw_text(canvas, invitation.address, lettering, address, ui.theme().ink, Align::Middle);
    std::string digits;
    for (char c : invitation.code) (digits.empty() ? digits : digits += "\u2002") += c;
    const float label = measure_text(canvas, code, type::panel).width,
                number = measure_text(canvas, digits, lettering).width;
    const float left = line.middle().x - (label + 8 + number) / 2;
    draw_text(canvas, code, type::panel, {left, line.y, label + 2, line.height}, ui.theme().muted);
    draw_text(canvas, digits, lettering, {left + label + 8, line.y, number + 2, line.height}, ui.theme().ink);
}

// Answers with where the rest goes.
Rect open_card(Ui& ui, const Rect& inside, const commands::Invitation& invitation, QrCode& code) {
    Rect rest = inside;
    join_heading(ui, rest);
    if (invitation.addresses.empty()) {
        rest.take_top(gap);
        centred(ui, ui.words()(Word::join_no_network), type::panel, rest, ui.theme().ink, 4);
        ui.cover(ui.id("no_network"), rest, Role::None, ui.words()(Word::join_no_network));
        return {rest.x, rest.bottom(), rest.width, 0};
    }
    const bool large = inside.width >= page_wide;
    code.set_text(invitation.link);
    const auto squares = static_cast<float>(std::max<std::size_t>(code.side(), 1));
    const float most = std::min(rest.width * 0.8f, std::max(140.f, rest.height - below_code - (large ? 60 : 0)));
    // What is left white around it counts, where the sheet is not white itself.
    const float side = ui.theme().high_contrast ? most * squares / (squares + 8) : most;
    const float quiet = gap + (ui.theme().high_contrast ? (most - side) / 2 : 0);
    rest.take_top(quiet);
    code.draw(ui, around({rest.middle().x, rest.y + side / 2}, side, side));
    rest.take_top(side + quiet);
    address_and_code(ui, rest, invitation, large ? type::question : type::count);
    return rest;
}

}  // namespace

CaseAnswer join_card(Ui& ui, const Rect& place, const commands::Joining* joining, QrCode& code, std::string_view keys) {
    const auto scope = ui.in("join");
    ui.region(Region::Side);
    panel(ui, place);
    CaseAnswer answer;
    Rect rest = place.inset(24, 20);
    if (const commands::Invitation* invitation = joining ? joining->invitation() : nullptr) {
        const bool several = invitation->addresses.size() > 1;
        const Rect foot = rest.take_bottom(several ? 2 * space::control_height + 8 : space::control_height);
        rest.take_bottom(8);
        const Rect below = open_card(ui, rest, *invitation, code);
        if (!invitation->addresses.empty()) other_pages(ui, below, *invitation);
        join_buttons(ui, foot, *invitation, answer);
        return answer;
    }
    const method::Words& words = ui.words();
    join_heading(ui, rest);
    rest.take_top(32);
    draw_icon(ui.canvas(), Icon::Phone, around({rest.middle().x, rest.y + 60}, 112, 112), ui.theme().line);
    rest.take_top(140);
    const Rect text = rest.take_top(110);
    centred(ui, words(Word::join_closed_help, {keys}), type::panel, text, ui.theme().muted, 4);
    ButtonWish open{.text = words(Word::join_open),
        .look = Look::Outline,
        .icon = Icon::Corners,
        .key_cap = keys,
        .enabled = joining != nullptr};
    answer.open_joining = button(ui, "open_joining", rest.take_top(space::control_height), open);
    return answer;
}

void join_poster(Ui& ui, const Rect& place, const commands::Invitation& invitation, QrCode& code) {
    const auto scope = ui.in("join");
    ui.region(Region::Page);
    panel(ui, place);
    const Rect below = open_card(ui, place.inset(24, 20), invitation, code);
    if (!invitation.addresses.empty()) other_pages(ui, below, invitation);
}

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
