// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/typing_history.hpp"

#include <utility>

namespace samenspraak::screen {

void TypingHistory::remember(const EditedText& text, Kind kind) {
    redo_.clear();
    if (kind != Kind::Other && run_ == kind && !undo_.empty()) return;
    undo_.push_back(text.state());
    run_ = kind;
}

void TypingHistory::clear() {
    undo_.clear();
    redo_.clear();
    end_run();
}

bool TypingHistory::step(States& from, States& to, EditedText& text) {
    if (from.empty()) return false;
    to.push_back(text.state());
    text.restore(std::move(from.back()));
    from.pop_back();
    end_run();
    return true;
}

}  // namespace samenspraak::screen
