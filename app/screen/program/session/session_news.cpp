// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session/session_news.hpp"

#include <utility>

namespace samenspraak::screen {

bool SessionNews::attend(SessionScreen& open) {
    commands::Joining* joining = open.joining();
    if (!joining) return false;
    const std::uint64_t before = open.document().revision();
    joining->attend();
    Phones now;
    if (const commands::Invitation* invitation = joining->invitation())
        now = {true, invitation->chosen, invitation->addresses, joining->attendance()};
    const bool other = now != phones_ || open.document().revision() != before;
    phones_ = std::move(now);
    return other;
}

bool SessionNews::look(SessionScreen& open) {
    const bool phones = attend(open);
    const store::SaveState state = open.document().save_state();
    const Saved now{open.document().revision(), state.safe, state.trouble.has_value()};
    return std::exchange(saved_, now) != now || phones;
}

}  // namespace samenspraak::screen
