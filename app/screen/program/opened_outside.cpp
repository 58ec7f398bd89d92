// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/opened_outside.hpp"

#include <utility>

namespace samenspraak::screen {

void OpenedOutside::ask(std::function<bool()> open, std::string refused) {
    tasks_.run<bool>([open = std::move(open)](store::Files&) { return open(); },
        [this, refused = std::move(refused)](bool opened) {
            if (!opened) messages_.say(refused);
        });
}

void OpenedOutside::open_made() {
    if (!can_open_made()) return;
    ask([opens = desktop_.opens, path = made_] { return opens(path.string()); },
        messages_.words()(Word::export_nothing_opens, {made_.string()}));
}

void OpenedOutside::open_folder() {
    if (!can_open_made()) return;
    ask([shows = desktop_.shows_in_folder, path = made_] { return shows(path); },
        messages_.words()(Word::export_nothing_opens, {made_.parent_path().string()}));
}

void OpenedOutside::open_pages(const commands::Invitation& invitation) {
    if (!is_possible()) return;
    messages_.say(Word::pages_open);
    std::string board = invitation.board_link.substr(0, invitation.board_link.find('#'));
    ask([opens = desktop_.opens, board = invitation.board_link,
            remote = invitation.remote_link] { return opens(board) && opens(remote); },
        messages_.words()(Word::pages_not_open, {std::move(board)}));
}

}  // namespace samenspraak::screen
