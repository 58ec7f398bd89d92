// SPDX-License-Identifier: EUPL-1.2
// Where Tab and F6 go from a widget: over what was drawn in this frame, from region to region, within what is modal. A
// region that is one stop is entered where one was last.
#pragma once
#include "app/screen/interaction/modality.hpp"
#include "app/screen/interaction/register.hpp"

#include <array>
#include <vector>

namespace samenspraak::screen {

class TabOrder {
public:
    // Both must outlive it.
    TabOrder(const Register& widgets, const Modality& modality) : widgets_(widgets), modality_(modality) {}

    void visited(Region region, UiId id) { last_in_[static_cast<std::size_t>(region)] = id; }  // has the keyboard now

    // Nothing when there is nowhere to go. From what cannot be visited: to the first, or backwards to the last.
    UiId next(UiId from, bool backwards);
    UiId next_region(UiId from, bool backwards);

private:
    void gather();
    bool may_visit(const Register::Entry&) const;
    const Register::Entry& entry(std::size_t which) const { return widgets_.current()[which]; }

    const Register& widgets_;
    const Modality& modality_;
    std::array<UiId, region_count> last_in_;  // what had the keyboard last
    std::vector<std::size_t> stops_;          // entries of this frame, in order; kept for its room
};

}  // namespace samenspraak::screen
