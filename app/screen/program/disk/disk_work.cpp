// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/disk/disk_work.hpp"

#include <chrono>

namespace samenspraak::screen {

void DiskWork::move(document::Document& document, const store::Path& path) {
    moving_ = document.move_to(path, store::Existing::Keep);
    be_patient();
}

std::optional<Result<store::Written>> DiskWork::moved() {
    if (!moving_.valid() || moving_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return std::nullopt;
    return moving_.get();
}

void DiskWork::update_from(const document::Document& document, bool closing, double now) {
    const store::SaveState state = document.save_state();
    Seen seen{state.safe, state.trouble, state.path};
    // In trouble the disk has answered: what it said is shown, and it is asked again.
    const bool waits = closing || is_moving() || (!state.is_safe() && !state.trouble);
    if (!waits || !waiting_ || (!is_moving() && seen != seen_)) since_ = now;
    waiting_ = waits;
    seen_ = std::move(seen);
    waited_ = now - since_;
}

}  // namespace samenspraak::screen
