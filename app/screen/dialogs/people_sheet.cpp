// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/people_sheet.hpp"

#include "app/commands/state/participants.hpp"
#include "app/screen/widgets/popup.hpp"
#include "app/screen/widgets/scroll.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr float sheet_width = 960, row_height = 58, max_room = 522, padding = 10, gap = 28, mark = 24;

// One row, filled from the right with what can be done, and from the left with who it is.
class Row {
public:
    Row(Ui& ui, const Rect& line, std::uint64_t which, bool at) : ui_(ui), line_(line), which_(which) {
        if (at) fill_rect(ui.canvas(), line, ui.theme().selection, space::note_radius);
        draw_line(ui.canvas(), {line.x, line.bottom()}, {line.right(), line.bottom()}, ui.theme().soft, 1);
        left_ = line.inset(padding, 0);
    }

    // Words to click on, at the right of the row.
    bool link(std::string_view name, Word word, Color color) {
        const std::string_view text = ui_.words()(word);
        const Size size = measure_text(ui_.canvas(), text, type::panel_strong);
        const Rect place = left_.take_right(size.width);
        left_.take_right(gap);
        return text_link(
            ui_, ui_.id(name, which_), text, {place.x, place.middle().y - size.height / 2}, type::panel_strong, color);
    }
    void icon(Icon icon, Color color) {
        draw_icon(ui_.canvas(), icon, around({left_.x + mark / 2, left_.middle().y}, mark, mark), color);
        left_.take_left(mark + padding);
    }
    void muted(std::string_view text) {
        left_.take_left(draw_text(ui_.canvas(), text, type::panel, left_, ui_.theme().muted) + gap);
    }
    void name(std::string_view text) {
        ui_.cover(ui_.id("who", which_), left_, Role::Row, text);
        left_.take_left(draw_text(ui_.canvas(), text, type::panel_strong, left_, ui_.theme().ink) + gap);
    }

private:
    Ui& ui_;
    Rect line_, left_;
    std::uint64_t which_;
};

// Rows of equal height, of which only those are drawn that are in sight; one of them has the keyboard.
template <class Draw> void rows(Ui& ui, const Rect& room, Scrolled& scroll, std::size_t count, PersonId at, Draw draw) {
    ScrollArea area(ui, "list", room, scroll);
    float y = area.top();
    for (std::size_t i = 0; i < count; ++i, y += row_height) {
        const Rect line{room.x, y, area.width(), row_height};
        const bool here = draw(i, line, line.touches(room)) == at;
        if (here && ui.moment().key) area.reveal(line);
    }
    area.end(y);
}

// One frame of the sheet, while joining is open.
class People {
public:
    People(Ui& ui, const commands::ViewContext& context, Scrolled& scroll)
        : ui_(ui),
          context_(context),
          phones_(*context.joining),
          scroll_(scroll),
          people_(people_in_order(context.session(), phones_)),
          hands_(phones_.attendance().hands) {
        hands_.push_back(phones_.attendance().floor);
    }

    bool draw();  // true: it is to be closed

private:
    void walk();
    void person(const Rect& line, PersonId);
    void ask(Row&, PersonId, std::string_view name);
    bool hand_up(PersonId who) const { return std::ranges::find(hands_, who) != hands_.end(); }

    Ui& ui_;
    const commands::ViewContext& context_;
    const commands::Joining& phones_;
    Scrolled& scroll_;
    std::vector<PersonId> people_, hands_;
};

// Up and Down bring the keyboard to what can be done with the next person.
void People::walk() {
    PersonId& at = context_.ui_state.people.at;
    const bool down = ui_.keys().take({commands::Key::Down}), up = !down && ui_.keys().take({commands::Key::Up});
    if ((!down && !up) || people_.empty()) return;
    const auto here = std::ranges::find(people_, at);
    if (here == people_.end())
        at = down ? people_.front() : people_.back();
    else if (down && here + 1 != people_.end())
        at = *(here + 1);
    else if (up && here != people_.begin())
        at = *(here - 1);
    ui_.focus().move_to(ui_.id("mute", at.bits), true);
}

void People::ask(Row& row, PersonId who, std::string_view name) {
    commands::PeopleState& sheet = context_.ui_state.people;
    if (row.link("stays", Word::people_stays, ui_.theme().ink)) sheet.leaving = {};
    if (row.link("sure", Word::people_send_out_yes, ui_.theme().trouble)) {
        context_.actions.push(commands::SendOutPerson{who});
        sheet.leaving = {}, sheet.sent_out = true;
        context_.ui_state.say(context_.words(Word::people_sent_out, {name}));
    }
    row.name(ui_.words()(Word::people_send_out_sure, {name}));
}

void People::person(const Rect& line, PersonId who) {
    commands::PeopleState& sheet = context_.ui_state.people;
    const std::string name = format_person(ui_.words(), context_.session(), context_.ui_state, who);
    Row row(ui_, line, who.bits, sheet.at == who);
    if (sheet.leaving == who) return ask(row, who, name);
    const bool muted = phones_.attendance().muted.contains(who), up = hand_up(who);
    if (row.link("out", Word::people_send_out, ui_.theme().ink)) sheet.leaving = sheet.at = who;
    if (row.link("mute", muted ? Word::people_unmute : Word::people_mute, ui_.theme().ink)) {
        context_.actions.push(commands::MutePerson{who});
        sheet.at = who;
    }
    if (up && row.link("hand", Word::people_hand_down, ui_.theme().ink))
        context_.actions.push(commands::LowerHand{who});
    row.name(name);
    if (up) row.icon(Icon::Hand, ui_.theme().ink);
    if (muted) row.muted(ui_.words()(Word::people_muted));
}

bool People::draw() {
    commands::PeopleState& sheet = context_.ui_state.people;
    const method::Words& words = ui_.words();
    const bool names = !context_.ui_state.hide_names;
    std::vector<ButtonWish> buttons;
    if (sheet.sent_out) buttons.push_back({.text = words(Word::people_new_code)});
    buttons.push_back({.text = words(names ? Word::people_hide_names : Word::people_show_names)});
    buttons.push_back({.text = words(Word::app_close), .look = Look::Main});
    const float wanted = row_height * static_cast<float>(std::max<std::size_t>(people_.size(), 1));
    const DialogAnswer answer = dialog(ui_, "people",
        {.title = words(Word::panel_people),
            .text = sheet.sent_out ? words(Word::people_new_code_help) : std::string_view(),
            .buttons = buttons,
            .width = sheet_width,
            .room = std::min({wanted, max_room, ui_.page().height - 420}),
            .enter = false});
    const auto scope = ui_.in("people");
    const auto layer = ui_.canvas().on(Layer::Dialog);
    walk();
    if (people_.empty()) draw_text(ui_.canvas(), words(Word::people_none), type::panel, answer.room, ui_.theme().muted);
    rows(ui_, answer.room, scroll_, people_.size(), sheet.at, [&](std::size_t i, const Rect& line, bool seen) {
        if (seen || sheet.at == people_[i]) person(line, people_[i]);
        return people_[i];
    });
    const std::size_t last = buttons.size() - 1;
    if (sheet.sent_out && answer.button == 0u) {
        context_.actions.push(commands::ChangeCode{});
        sheet.sent_out = false;
    } else if (answer.button == last - 1) {
        context_.actions.run(commands::Command::HideNames);
    }
    return answer.dismissed || answer.button == last || ui_.keys().take({commands::Key::Enter});
}

// True: it is to be closed.
bool draw_hands(Ui& ui, const commands::ViewContext& context, Scrolled& scroll) {
    const method::Words& words = ui.words();
    const commands::Attendance there = context.joining ? context.joining->attendance() : commands::Attendance();
    std::vector<PersonId> up = there.hands;
    if (there.floor) up.insert(up.begin(), there.floor);
    const std::array<ButtonWish, 2> buttons{
        ButtonWish{.text = words(Word::app_close)}, ButtonWish{.text = words(Word::hands_next),
                                                        .look = Look::Main,
                                                        .icon = Icon::Hand,
                                                        .main = ui.theme().phase(context.ui_state.shown.phase),
                                                        .enabled = !up.empty()}};
    const float wanted = row_height * static_cast<float>(std::max<std::size_t>(up.size(), 1));
    const DialogAnswer answer = dialog(ui, "hands",
        {.title = words(Word::panel_hands),
            .buttons = buttons,
            .width = sheet_width,
            .room = std::min({wanted, max_room, ui.page().height - 420}),
            .enter = false});
    const auto scope = ui.in("hands");
    const auto layer = ui.canvas().on(Layer::Dialog);
    if (up.empty()) draw_text(ui.canvas(), words(Word::panel_hands_none), type::panel, answer.room, ui.theme().muted);
    rows(ui, answer.room, scroll, up.size(), {}, [&](std::size_t i, const Rect& line, bool seen) {
        if (!seen) return up[i];
        Row row(ui, line, up[i].bits, i == 0);
        if (row.link("down", Word::people_hand_down, ui.theme().ink)) context.actions.push(commands::LowerHand{up[i]});
        if (there.floor != up[i]) row.muted(std::to_string(there.floor ? i : i + 1));
        const std::string name = format_person(words, context.session(), context.ui_state, up[i]);
        row.name(there.floor == up[i] ? words(Word::hands_turn, {name}) : name);
        return up[i];
    });
    if (answer.button == 1u || (!up.empty() && ui.keys().take({commands::Key::Enter})))
        context.actions.run(commands::Command::HandsNext);
    return answer.dismissed || answer.button == 0u || (up.empty() && ui.keys().take({commands::Key::Enter}));
}

class PeopleDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        const bool open = context.joining && context.joining->is_open();
        if (!open || People(ui, context, scroll_).draw()) context.ui_state.close();
    }

private:
    Scrolled scroll_;
};

class HandsDialog : public OverlayDialog {
public:
    void draw(Ui& ui, const commands::ViewContext& context, const KeysInUse&) override {
        if (draw_hands(ui, context, scroll_)) context.ui_state.close();
    }

private:
    Scrolled scroll_;
};

}  // namespace

OverlayDialogPtr people_dialog() { return std::make_unique<PeopleDialog>(); }

OverlayDialogPtr hands_dialog() { return std::make_unique<HandsDialog>(); }

}  // namespace samenspraak::screen
