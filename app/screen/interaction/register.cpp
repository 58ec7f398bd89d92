// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/interaction/register.hpp"

#include <algorithm>

namespace samenspraak::screen {

void Register::begin() {
    now_count_ = 0;
    set_region(Region::Page, false);
}

void Register::end() {
    now_.swap(before_);
    before_count_ = now_count_;
}

Register::Entry& Register::enter(UiId id, const Rect& rect, const Canvas& canvas, Role role, std::string_view label) {
    if (now_count_ == now_.size()) now_.emplace_back();
    Entry& entry = now_[now_count_++];
    entry.id = id, entry.rect = rect.cut(canvas.clip()), entry.whole = rect;
    entry.layer = canvas.layer(), entry.region = region_, entry.one_stop = one_stop_;
    entry.role = role, entry.focusable = false, entry.grip = {};
    entry.label.assign(label);
    return entry;
}

const Register::Entry* Register::find(UiId id) const {
    if (!id) return nullptr;
    const auto entries = all();
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.end() ? nullptr : &*found;
}

const Register::Entry* Register::topmost(Point at) const {
    const Entry* best = nullptr;
    for (const Entry& entry : all())
        if (entry.rect.contains(at) && (!best || entry.layer >= best->layer)) best = &entry;
    return best;
}

std::optional<Rect> Register::registered(UiId id) const {
    const Entry* entry = find(id);
    return entry ? std::optional(entry->rect) : std::nullopt;
}

std::optional<Rect> Register::registered(std::string_view path) const { return registered(UiId::path(path)); }

// By the id, as a press would be: of two entries with one id the first says what they are.
Grip Register::grip_at(Point at) const {
    const Entry* over = topmost(at);
    const Entry* entry = over ? find(over->id) : nullptr;
    return entry ? entry->grip : Grip{};
}

}  // namespace samenspraak::screen
