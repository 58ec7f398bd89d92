// SPDX-License-Identifier: EUPL-1.2
// What the facilitator's remote does: the rows of the one table of commands that keys and buttons have too, so that a
// step here is a step there, clock and all. It has a desk of its own; the screen's desk follows the session by itself.
#pragma once
#include "app/commands/commands.hpp"
#include "app/live/room/messages.hpp"

#include <deque>
#include <optional>

namespace samenspraak::live {

class Remote {
public:
    explicit Remote(document::Document&);  // must outlive it

    // Does it, as an act of the facilitator. None: done, or so already. The same command again (its act) does nothing.
    // `now`: milliseconds since 1970.
    std::optional<ErrorCode> carry_out(const Command&, std::int64_t now);

private:
    std::optional<ErrorCode> run_row(const Command&, std::int64_t now);
    std::optional<ErrorCode> decide(const Command&, std::int64_t now);

    document::Document& document_;
    commands::UiState ui_state_;
    document::Insights insights_;
    std::deque<Command> done_;  // the latest: a remote asks again within seconds
};

}  // namespace samenspraak::live
