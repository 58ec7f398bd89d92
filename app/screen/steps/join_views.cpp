// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/steps/join_views.hpp"

#include "app/screen/widgets/widgets.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {
namespace {

constexpr float gap = 22, below_code = 250;
constexpr float of_page = 2.f / 3;  // so high is the code on the sheet
constexpr float smallest_large = 20;

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
void other_pages(Ui& ui, Rect rest, const commands::Invitation& invitation, Align align) {
    constexpr float line = 27, between = 10;
    const std::array<std::pair<Word, std::string>, 2> pages{
        {{Word::join_board_page, invitation.board_link}, {Word::join_test, invitation.wifi_link}}};
    rest.take_top(between);
    for (const auto& [what, link] : pages) {
        const float height = measure_text(ui.canvas(), ui.words()(what), type::key, rest.width, 2).height;
        if (rest.height < height + line) return;
        const std::string address = typed_address(link);
        ui.cover(ui.id(address), {rest.x, rest.y, rest.width, height + line}, Role::None, address);
        if (align == Align::Middle)
            centred(ui, ui.words()(what), type::key, rest.take_top(height), ui.theme().muted, 2);
        else
            draw_paragraph(ui.canvas(), ui.words()(what), type::key, rest.take_top(height), ui.theme().muted, 2);
        draw_text(ui.canvas(), address, type::panel, rest.take_top(line), ui.theme().ink, align);
        rest.take_top(between);
    }
}

void join_buttons(Ui& ui, Rect foot, const commands::Invitation& invitation, JoinAnswer& answer) {
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

// With room between the digits.
std::string spaced(const std::string& code) {
    std::string digits;
    for (const char digit : code) (digits.empty() ? digits : digits += "\u2002") += digit;
    return digits;
}

void address_and_code(Ui& ui, Rect& rest, const commands::Invitation& invitation) {
    constexpr Lettering lettering = type::count;
    Canvas& canvas = ui.canvas();
    const std::string_view code = ui.words()(Word::join_code);
    const Rect address = rest.take_top(lettering.size + 14), line = rest.take_top(lettering.size + 18);
    ui.cover(ui.id("address"), address, Role::None, invitation.address);
    draw_text(canvas, invitation.address, lettering, address, ui.theme().ink, Align::Middle);
    const std::string digits = spaced(invitation.code);
    const float label = measure_text(canvas, code, type::panel).width,
                number = measure_text(canvas, digits, lettering).width;
    const float left = line.middle().x - (label + 8 + number) / 2;
    draw_text(canvas, code, type::panel, {left, line.y, label + 2, line.height}, ui.theme().muted);
    draw_text(canvas, digits, lettering, {left + label + 8, line.y, number + 2, line.height}, ui.theme().ink);
}

void no_network(Ui& ui, Rect& rest) {
    rest.take_top(gap);
    centred(ui, ui.words()(Word::join_no_network), type::panel, rest, ui.theme().ink, 4);
    ui.cover(ui.id("no_network"), rest, Role::None, ui.words()(Word::join_no_network));
}

// What is left white around it counts, where the sheet is not white itself. Answers with its side.
float draw_code(Ui& ui, QrCode& code, const std::string& link, const Rect& place) {
    code.set_text(link);
    const auto squares = static_cast<float>(std::max<std::size_t>(code.side(), 1));
    const float side = ui.theme().high_contrast ? place.width * squares / (squares + 8) : place.width;
    code.draw(ui, around(place.middle(), side, side));
    ui.cover(ui.id("picture"), place, Role::None, link);
    return side;
}

void open_card(Ui& ui, const Rect& inside, const commands::Invitation& invitation, QrCode& code) {
    Rect rest = inside;
    join_heading(ui, rest);
    if (invitation.addresses.empty()) return no_network(ui, rest);
    const float side = std::min(rest.width * 0.8f, std::max(140.f, rest.height - below_code));
    rest.take_top(gap);
    (void)draw_code(ui, code, invitation.link, around({rest.middle().x, rest.y + side / 2}, side, side));
    rest.take_top(side + gap);
    address_and_code(ui, rest, invitation);
    other_pages(ui, rest, invitation, Align::Middle);
}

// The largest in which it fits on a line.
Lettering fitting(Ui& ui, std::string_view text, Lettering lettering, float width) {
    while (lettering.size > smallest_large && measure_text(ui.canvas(), text, lettering).width > width)
        lettering.size -= 2;
    return lettering;
}

// One line or a few, from the left, with room below. Takes its height from the top, and answers with its place.
Rect large_text(Ui& ui, Rect& rest, std::string_view text, const Lettering& lettering, Color color, float below) {
    const Rect place = rest.take_top(measure_text(ui.canvas(), text, lettering, rest.width, 4).height);
    draw_paragraph(ui.canvas(), text, lettering, place, color, 4);
    rest.take_top(below);
    return place;
}

// What stands beside the code; as large as the page is high.
void beside_code(Ui& ui, Rect rest, const commands::Invitation& invitation, float scale) {
    const method::Words& words = ui.words();
    const Theme& theme = ui.theme();
    const Lettering title{.size = 46 * scale, .weight = type::semibold, .leading = 1.15f};
    const Lettering plain{.size = std::max(20.f, 28 * scale), .leading = 1.3f};
    const Lettering address =
        fitting(ui, invitation.address, {.size = 66 * scale, .weight = type::semibold}, rest.width);
    const std::string digits = spaced(invitation.code);
    const Lettering number =
        fitting(ui, digits, {.size = 128 * scale, .weight = type::bold, .leading = 1.1f, .tabular = true}, rest.width);
    large_text(ui, rest, words(Word::join_title), title, theme.ink, 6 * scale);
    large_text(ui, rest, words(Word::join_no_app), plain, theme.muted, 30 * scale);
    large_text(ui, rest, words(Word::join_scan), plain, theme.ink, 8 * scale);
    const Rect where = large_text(ui, rest, invitation.address, address, theme.ink, 26 * scale);
    ui.cover(ui.id("address"), where, Role::None, invitation.address);
    large_text(ui, rest, words(Word::join_code), plain, theme.muted, 0);
    const Rect code = large_text(ui, rest, digits, number, theme.ink, 12 * scale);
    ui.cover(ui.id("code"), code, Role::None, invitation.code);
    other_pages(ui, rest, invitation, Align::Left);
}

}  // namespace

JoinAnswer join_card(Ui& ui, const Rect& place, const commands::Joining* joining, QrCode& code, std::string_view keys) {
    const auto scope = ui.in("join");
    ui.region(Region::Side);
    panel(ui, place);
    JoinAnswer answer;
    Rect rest = place.inset(24, 20);
    if (const commands::Invitation* invitation = joining ? joining->invitation() : nullptr) {
        const bool several = invitation->addresses.size() > 1;
        const Rect foot = rest.take_bottom(several ? 2 * space::control_height + 8 : space::control_height);
        rest.take_bottom(8);
        open_card(ui, rest, *invitation, code);
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

JoinSheet join_sheet(Ui& ui, const Rect& page, const commands::Invitation& invitation, QrCode& code, bool for_room) {
    const auto scope = ui.in("join");
    ui.region(Region::Page);
    const float side = page.height * of_page, edge = page.height * 0.045f, most = page.width - 2 * edge;
    const float column = std::min(most - side - 3 * edge, page.height * 0.66f);
    JoinSheet sheet;
    sheet.place = around(page.middle(), side + column + 3 * edge, side + 2 * edge);
    panel(ui, sheet.place);
    Rect rest = sheet.place.inset(edge);
    if (!invitation.addresses.empty()) (void)draw_code(ui, code, invitation.link, rest.take_left(side));
    rest.take_left(edge);
    if (!for_room) {
        const bool several = invitation.addresses.size() > 1;
        join_buttons(ui, rest.take_bottom(several ? 2 * space::control_height + 8 : space::control_height), invitation,
            sheet.answer);
        rest.take_bottom(8);
    }
    if (invitation.addresses.empty())
        no_network(ui, rest);
    else
        beside_code(ui, rest, invitation, page.height / 1080);
    return sheet;
}

}  // namespace samenspraak::screen
