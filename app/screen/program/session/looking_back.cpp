// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session/looking_back.hpp"

#include "app/document/calendar.hpp"
#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float above = 16, handle = 14, track = 6;
constexpr std::uint64_t leap = 10;  // acts, by Page Up and Page Down

// How far it goes in one frame, so that the hand on the slider waits for nothing: at least an act, however large.
constexpr std::size_t max_changes = 2'500;

std::uint64_t on_the_way(const document::Document& past, std::uint64_t to) {
    std::uint64_t at = past.revision();
    for (std::size_t changes = 0; at != to;) {
        const std::uint64_t next = at < to ? at + 1 : at - 1;
        changes += past.between(at, next).front().act.changes.size();
        if (changes > max_changes && at != past.revision()) break;
        at = next;
    }
    return at;
}

}  // namespace

void LookingBack::begin(const document::Document& now, const commands::UiState& of) {
    ends_ = false;
    ui_state_ = commands::UiState();
    ui_state_.panel = of.panel, ui_state_.without_names = of.without_names;
    insights_ = document::Insights();
    past_ = document::Document::as_it_was(now, now.revision());
    wanted_ = past_->revision();
    page_.answers = CaseState();
    ui_state_.show(of.shown);
}

void LookingBack::begin_frame() {
    if (!past_) return;
    // The command that opened it closes it too. Only what can be seen without the session of now is shown over it.
    if (ui_state_.overlay == commands::Overlay::History) ends_ = true;
    ui_state_.close();
    ui_state_.linking.clear();
    if (ends_) end();
}

commands::Context LookingBack::context(commands::Host& host, const method::Words& words, std::int64_t now) {
    return commands::Context(*past_, ui_state_, host, insights_, words, now);
}

// A session begins with its first act: there is nothing to see before it.
void LookingBack::go(const document::Document& now, std::uint64_t revision) {
    wanted_ = std::clamp<std::uint64_t>(revision, std::min<std::uint64_t>(1, now.revision()), now.revision());
    if (past_->revision() == wanted_) return;
    past_->go_to(on_the_way(*past_, wanted_));
    ui_state_.update_from(past_->session());
    ui_state_.result.reset();
    page_.answers = CaseState();
    page_.outcome.revision = ~std::uint64_t{0};
}

void LookingBack::draw(Ui& ui, const document::Document& now, const Rect& place) {
    const auto scope = ui.in("history");
    const method::Words& words = ui.words();
    ui.region(Region::Bottom);
    bar(ui, place, false);
    Rect inside{place.x + space::margin, place.y + above, place.width - 2 * space::margin, space::control_height};
    Rect text_place = inside.take_left(std::min(360.f, inside.width / 4));
    draw_text(ui.canvas(), words(Word::history_title), type::panel_title, text_place.take_top(text_place.height / 2),
        ui.theme().ink);
    const auto entries = past_->entries();
    std::string when =
        entries.empty() ? std::string()
                        : document::format_when(words, entries.back().act.at, document::now_in_milliseconds()) + " · ";
    when += words(Word::history_of, {std::to_string(past_->revision()), std::to_string(now.revision())});
    draw_text(ui.canvas(), when, type::key, text_place, ui.theme().muted);
    const ButtonWish back_to_now{.text = words(Word::history_now), .look = Look::Main, .key_cap = "Esc"};
    const bool back = button(ui, "now", inside.take_right(button_width(ui, back_to_now)), back_to_now);
    inside.take_right(space::control_gap);
    std::uint64_t at = wanted_;
    const auto step = [&](std::string_view name, Icon icon, Word label, Rect slot) {
        return button(ui, name, slot, {.text = {}, .look = Look::Quiet, .icon = icon, .label = words(label)});
    };
    if (step("on", Icon::ArrowRight, Word::history_forward, inside.take_right(space::target))) ++at;
    if (step("back", Icon::ArrowLeft, Word::history_back, inside.take_left(space::target)) && at > 0) --at;
    if (at == wanted_) at = slide(ui, now, inside.inset(space::control_gap, 0));
    go(now, at);
    // A long way is spread over several frames: nobody else asks for the next one.
    if (past_->revision() != wanted_) ui.again();
    ui.region(Region::Page);
    if (back || ui.keys().take({commands::Key::Escape})) ends_ = true;
}

std::uint64_t LookingBack::slide(Ui& ui, const document::Document& now, const Rect& place) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const std::uint64_t last = now.revision();
    const float length = place.width - 2 * handle, from = place.x + handle;
    const auto where = [&](std::uint64_t at) {
        return from + (last <= 1 ? length : length * static_cast<float>(at - 1) / static_cast<float>(last - 1));
    };
    const Touch touch = ui.touch("slider", place,
        {.role = Role::Area,
            .label = ui.words()(Word::history_title),
            .acts_on_keys = false,
            .drags = Drags::Anywhere});
    const float middle = place.middle().y, here = where(wanted_);
    fill_rect(canvas, {from, middle - track / 2, length, track}, theme.soft, track / 2);
    fill_rect(canvas, {from, middle - track / 2, here - from, track}, theme.phase(ui_state_.shown.phase), track / 2);
    draw_disc(canvas, {here, middle}, handle, theme.phase(ui_state_.shown.phase));
    if (touch.ring) draw_focus_ring(canvas, around({here, middle}, 2 * handle, 2 * handle), handle, theme.focus);
    if (!touch.pressed && !touch.held) return wanted_;
    const float part = std::clamp((ui.mouse().at().x - from) / std::max(1.f, length), 0.f, 1.f);
    return last == 0 ? 0 : 1 + static_cast<std::uint64_t>(std::lround(part * static_cast<float>(last - 1)));
}

void LookingBack::keys(Ui& ui, const document::Document& now) {
    const std::uint64_t last = now.revision();
    std::uint64_t at = wanted_;
    if (ui.modality().is_on()) return;
    if (ui.keys().take({commands::Key::Right})) at = std::min(at + 1, last);
    if (ui.keys().take({commands::Key::Left})) at = at > 1 ? at - 1 : at;
    if (ui.keys().take({commands::Key::PageDown})) at = std::min(at + leap, last);
    if (ui.keys().take({commands::Key::PageUp})) at = at > leap ? at - leap : 1;
    if (ui.keys().take({commands::Key::Home})) at = 1;
    if (ui.keys().take({commands::Key::End})) at = last;
    if (at != wanted_) go(now, at);
}

}  // namespace samenspraak::screen
