// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/start_screen.hpp"

#include "app/commands/commands.hpp"
#include "app/document/calendar.hpp"
#include "app/screen/program/request_keys.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::screen {

StartScreen::StartScreen(
    std::shared_ptr<document::SessionLibrary> library, DiskTasks& disk, Messages& messages, const PersonalKeys& keys)
    : library_(std::move(library)),
      disk_(disk),
      messages_(messages),
      keys_(keys) {
    refresh();
}

// First what is kept of them: their files may lie on a disk that is not there, or does not answer.
void StartScreen::refresh() {
    const auto which = ++refreshes_;
    disk_.run<Sessions>([library = library_](store::Files&) { return library->recent(); },
        [this, which](Sessions recent) {
            if (which != refreshes_) return;  // it was asked again since
            recent.insert(recent.end(), compare_.others().begin(), compare_.others().end());
            list(std::move(recent));
            if (listed_.empty()) return;
            disk_.run<Sessions>([sessions = listed_](store::Files& files) { return look_at_files(files, sessions); },
                [this, which](Sessions found) {
                    if (which == refreshes_) list(std::move(found));
                });
        });
}

void StartScreen::list(Sessions sessions) {
    listed_ = std::move(sessions);
    make_rows();
}

void StartScreen::make_rows() {
    rows_.clear();
    const std::int64_t now = document::now_in_milliseconds();
    for (const store::RecentSession& session : listed_)
        rows_.push_back({.title = session.title,
            .when = document::format_when(messages_.words(), session.when, now),
            .phase = session.phase,
            .concluded = session.concluded,
            .recovered = session.recovered,
            .missing = session.missing,
            .chosen = compare_.has(session.path),
            .by = session.by});
}

StartRequest StartScreen::draw(Ui& ui, commands::Host& host) {
    const std::string pages_key = keys_.bindings().shown(commands::Command::OpenPages);
    const std::string menu_key = keys_.bindings().shown(commands::Command::Palette);
    const StartView view{
        rows_, compare_.is_choosing(), host.can(commands::HostRequest::OpenPages), pages_key, menu_key};
    StartRequest request = answer(start_screen(ui, view, scroll_), host);
    draw_sheet(ui, host);
    shortcuts(ui, host);
    return request;
}

StartRequest StartScreen::answer(const StartAnswer& asked, commands::Host& host) {
    StartRequest request{.open = {}, .add_to_compare = asked.add_to_compare, .compare = asked.compare};
    const auto path_of = [&](std::size_t row) { return listed_[row].path; };
    if (asked.begin_comparing) begin_comparing();
    if (asked.stop_comparing) end_comparing();
    if (asked.new_session) host.request(commands::HostRequest::NewSession);
    if (asked.open_file) host.request(commands::HostRequest::OpenFile);
    if (asked.menu) sheet_.emplace<Palette>();
    if (asked.pages) host.request(commands::HostRequest::OpenPages);
    if (asked.example) host.request(commands::HostRequest::OpenExample);
    if (asked.open) request.open = path_of(*asked.open);
    if (asked.choose) compare_.toggle(path_of(*asked.choose));
    if (asked.forget) library_->forget(path_of(*asked.forget));
    if (asked.choose || asked.forget) refresh();
    return request;
}

// --- comparing

void StartScreen::begin_comparing() { compare_.begin(); }

void StartScreen::end_comparing() {
    compare_.end();
    refresh();
}

void StartScreen::add_to_compare(const store::Path& path) {
    struct Read {
        Result<store::RecentSession> session;
        Sessions recent;
    };
    disk_.run<Read>(
        [library = library_, path](store::Files& files) -> Read {
            return {SessionsToCompare::read_session(files, path), library->recent()};
        },
        [this](const Read& read) {
            if (!read.session) return messages_.say(read.session.error());
            if (!is_comparing()) return;  // no longer wanted
            compare_.add(*read.session, read.recent);
            refresh();
        });
}

std::vector<store::Path> StartScreen::take_compared() {
    std::vector<store::Path> paths(compare_.paths().begin(), compare_.paths().end());
    end_comparing();
    return paths;
}

std::optional<store::Path> StartScreen::last_session() const {
    const auto last = std::ranges::find(listed_, false, &store::RecentSession::missing);
    return last == listed_.end() ? std::nullopt : std::optional(last->path);
}

// --- what lies over the page

void StartScreen::draw_sheet(Ui& ui, commands::Host& host) {
    if (auto* palette = std::get_if<Palette>(&sheet_)) return draw_palette(ui, *palette, host);
    auto* keys = std::get_if<KeysSheet>(&sheet_);
    if (!keys) return;
    const KeysAnswer answer = keys->draw(ui, keys_.in_use());
    if (!answer.closed) return;
    if (answer.change) host.request(commands::HostRequest::ChangeKeys);
    sheet_ = Nothing();
}

// Without a session there are only commands that ask something of the host.
void StartScreen::draw_palette(Ui& ui, Palette& palette, commands::Host& host) {
    const PaletteView view{[](commands::Command command) { return commands::row_of(command).name; },
        [&](commands::Command command) -> std::optional<Word> {
            const auto request = host_request_of(command);
            if (request && host.can(*request)) return std::nullopt;
            return Word::why_no_session;
        },
        [&](commands::Command command) { return keys_.bindings().shown(command); }};
    const PaletteAnswer answer = palette.draw(ui, view);
    if (!answer.command && !answer.dismissed) return;
    if (const auto asked = answer.command ? host_request_of(*answer.command) : std::nullopt) host.request(*asked);
    sheet_ = Nothing();
}

void StartScreen::shortcuts(Ui& ui, commands::Host& host) {
    using C = commands::Command;
    constexpr std::array commands{C::New, C::Open, C::Compare, C::Quit, C::OpenPages, C::NextRegion, C::PreviousRegion};
    const commands::Bindings& bindings = keys_.bindings();
    if (ui.modality().is_on() || request_by_key(ui, bindings, commands, host)) return;
    const auto is_pressed = [&](C command) {
        const auto key = ui.keys().pressed();
        return key && std::ranges::find(bindings.keys(command), key->chord) != bindings.keys(command).end();
    };
    const bool palette = is_pressed(C::Palette);
    if (!palette && !is_pressed(C::Keys)) return;
    ui.keys().take_key();
    if (palette)
        sheet_.emplace<Palette>();
    else
        sheet_.emplace<KeysSheet>();
    ui.keys().show_first();
}

}  // namespace samenspraak::screen
