// SPDX-License-Identifier: EUPL-1.2
#include "sessions/links.hpp"

namespace samenspraak {

bool Links::insert(const Link& link) {
    if (!forward_.insert(by_from(link)).second) return false;
    backward_.insert(by_to(link));
    return true;
}

bool Links::erase(const Link& link) {
    if (!forward_.erase(by_from(link))) return false;
    backward_.erase(by_to(link));
    return true;
}

bool Links::any(NoteId id) const {
    const auto starts_here = [id](const Order& order) {
        const auto i = order.lower_bound({id, {}, {}});
        return i != order.end() && i->near == id;
    };
    return starts_here(forward_) || starts_here(backward_);
}

}  // namespace samenspraak
