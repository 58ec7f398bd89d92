// SPDX-License-Identifier: EUPL-1.2
// A queue between two threads: one puts items in, the other takes all that are there at once. Owns the items until they
// are taken. Both functions may be called from any thread and hold the lock for a moment only.
#pragma once
#include <mutex>
#include <utility>
#include <vector>

namespace samenspraak::live {

template <class Item> class Mailbox {
public:
    // True when the mailbox was empty: then whoever takes from it must be woken.
    bool post(Item item) {
        const std::lock_guard lock(mutex_);
        items_.push_back(std::move(item));
        return items_.size() == 1;
    }

    // In the order in which they were posted.
    std::vector<Item> take() {
        std::vector<Item> taken;
        const std::lock_guard lock(mutex_);
        taken.swap(items_);
        return taken;
    }

private:
    std::mutex mutex_;
    std::vector<Item> items_;
};

}  // namespace samenspraak::live
