// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/disk/disk_dialogs.hpp"

#include "app/screen/widgets/popup.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace samenspraak::screen {
namespace {

std::string line_text(const method::Words& words, const DiskWork& disk) {
    const auto sentences = [&](Word what, Word help) {
        return std::string(words(what)) + ". " + std::string(words(help));
    };
    if (!disk.is_slow()) return std::string(words(Word::save_moving));
    return disk.is_moving() ? sentences(Word::save_moving_slow, Word::save_moving_slow_help)
                            : sentences(Word::save_slow, Word::save_slow_help);
}

}  // namespace

bool draw_disk_line(Ui& ui, const DiskWork& disk) {
    const bool slow = disk.is_slow();
    if (!slow && !(disk.is_moving() && disk.is_noticed())) return false;
    constexpr float height = 52, inset = 24, gap = 8;
    const std::string text = line_text(ui.words(), disk);
    const ButtonWish elsewhere{.text = ui.words()(Word::save_elsewhere)};
    const float button_part = slow ? button_width(ui, elsewhere) + gap : 0;
    const float most = ui.page().width - 2 * space::margin - 2 * inset - button_part;
    const float width = std::min(most, std::ceil(measure_text(ui.canvas(), text, type::button).width));
    const auto scope = ui.in("disk");
    const auto layer = ui.canvas().on(Layer::Toast);
    const Rect page = ui.page();
    const float whole = width + 2 * inset + button_part;
    const Rect place{page.middle().x - whole / 2, page.y + space::bar + gap, whole, height};
    fill_rect(ui.canvas(), place, ui.theme().toast, space::control_radius);
    ui.cover(ui.id("line"), place, Role::Area, text);
    Rect inside = place.inset(inset, 0);
    const bool wanted = slow && button(ui, "elsewhere", inside.take_right(button_width(ui, elsewhere)), elsewhere);
    draw_text(ui.canvas(), text, type::button, {inside.x, inside.y, width, height}, ui.theme().toast_ink);
    return wanted;
}

void draw_waiting(Ui& ui, DiskTasks& tasks) {
    if (!tasks.is_noticed()) return;
    const method::Words& words = ui.words();
    if (!tasks.is_slow()) return (void)dialog(ui, "reading", {.title = words(Word::disk_reading), .width = 560});
    const std::array<ButtonWish, 2> buttons{ButtonWish{.text = words(Word::disk_stop_waiting), .look = Look::Quiet},
        ButtonWish{.text = words(Word::closing_wait), .look = Look::Main}};
    const DialogAnswer answer =
        dialog(ui, "reading_slow", {.title = words(Word::save_slow), .buttons = buttons, .width = 760});
    if (answer.button == 0u) tasks.forget_all();
    if (answer.button == 1u || answer.dismissed) tasks.be_patient();
}

void draw_closing(Ui& ui) { (void)dialog(ui, "closing", {.title = ui.words()(Word::closing_busy), .width = 560}); }

SlowDiskAnswer ask_about_slow_disk(Ui& ui, const DiskWork& disk, const store::SaveState& state) {
    const method::Words& words = ui.words();
    const std::string text = state.is_safe() ? std::string(words(Word::closing_old_place))
                                             : words(Word::closing_lost, {std::to_string(state.waiting())});
    const std::array<ButtonWish, 3> buttons{ButtonWish{.text = words(Word::closing_anyway), .look = Look::Quiet},
        ButtonWish{.text = words(Word::save_elsewhere)},
        ButtonWish{.text = words(Word::closing_wait), .look = Look::Main}};
    const Word title = disk.is_moving() ? Word::save_moving_slow : Word::save_slow;
    const DialogAnswer answer =
        dialog(ui, "closing_slow", {.title = words(title), .text = text, .buttons = buttons, .width = 900});
    if (answer.dismissed || answer.button == 2u) return SlowDiskAnswer::Wait;
    if (answer.button == 1u) return SlowDiskAnswer::SaveElsewhere;
    if (answer.button == 0u) return SlowDiskAnswer::CloseAnyway;
    return SlowDiskAnswer::None;
}

}  // namespace samenspraak::screen
