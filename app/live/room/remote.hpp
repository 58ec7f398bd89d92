// SPDX-License-Identifier: EUPL-1.2
// What the facilitator's remote does: it ends in the same dispatcher as keys and buttons do, so that a step has the
// same effects, such as those on the clock. It has a UiState of its own; the screen's follows the session by itself.
// Used on the thread of the document.
#pragma once
#include "app/commands/commands.hpp"
#include "app/live/room/messages.hpp"

#include <deque>
#include <optional>

namespace samenspraak::live {

class Remote {
public:
    explicit Remote(document::Document&);  // which must outlive it

    // Carries the command out, as an act of the facilitator. Nothing: done, or so already. A command that comes again
    // (the same act) does nothing.
    // `now`: milliseconds since 1970.
    std::optional<ErrorCode> carry_out(const Command&, std::int64_t now);

private:
    std::optional<ErrorCode> run_row(const Command&, std::int64_t now);
    std::optional<ErrorCode> decide(const Command&, std::int64_t now);
    template <class Does> std::optional<ErrorCode> with_context(std::int64_t now, Does);

    document::Document& document_;
    commands::UiState ui_state_;
    document::Insights insights_;
    std::deque<Command> done_;  // the latest: a remote asks again within seconds
};

}  // namespace samenspraak::live
