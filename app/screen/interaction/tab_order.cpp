// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/interaction/tab_order.hpp"

#include <algorithm>

namespace samenspraak::screen {

bool TabOrder::may_visit(const Register::Entry& entry) const {
    if (!entry.focusable || !modality_.reaches(entry.layer)) return false;
    if (!entry.one_stop) return true;
    const UiId last = last_in_[static_cast<std::size_t>(entry.region)];
    const Register::Entry* first = nullptr;
    for (const Register::Entry& other : widgets_.current()) {
        if (!other.focusable || !other.one_stop || other.region != entry.region) continue;
        if (other.id == last) return entry.id == last;
        if (!first) first = &other;
    }
    return &entry == first;
}

void TabOrder::gather() {
    stops_.clear();
    for (std::size_t i = 0; i < widgets_.drawn(); ++i)
        if (may_visit(entry(i))) stops_.push_back(i);
    std::ranges::stable_sort(stops_, {}, [this](std::size_t i) { return entry(i).region; });
}

UiId TabOrder::next(UiId from, bool backwards) {
    gather();
    if (stops_.empty()) return {};
    const auto at = std::ranges::find(stops_, from, [this](std::size_t i) { return entry(i).id; });
    const auto count = stops_.size(), here = static_cast<std::size_t>(at - stops_.begin());
    std::size_t next = backwards ? here + count - 1 : here + 1;
    if (at == stops_.end()) next = backwards ? count - 1 : 0;
    return entry(stops_[next % count]).id;
}

UiId TabOrder::next_region(UiId from, bool backwards) {
    gather();
    if (stops_.empty()) return {};
    const auto at = std::ranges::find(stops_, from, [this](std::size_t i) { return entry(i).id; });
    const Region here = at == stops_.end() ? Region::Page : entry(*at).region;
    std::size_t goal = stops_[backwards ? stops_.size() - 1 : 0];
    if (backwards) {
        for (const std::size_t i : stops_) {
            const Region region = entry(i).region, best = entry(goal).region;
            if (region < here && (best >= here || region > best)) goal = i;
        }
    } else {
        const auto next = std::ranges::find_if(stops_, [&](std::size_t i) { return entry(i).region > here; });
        if (next != stops_.end()) goal = *next;
    }
    return entry(goal).id;
}

}  // namespace samenspraak::screen
