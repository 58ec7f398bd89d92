// SPDX-License-Identifier: EUPL-1.2
// Where two threads meet: one puts letters in, the other takes all that lie there at once. Nothing else is shared.
#pragma once
#include <mutex>
#include <utility>
#include <vector>

namespace samenspraak::live {

template <class Letter> class Mailbox {
public:
    // True when the box was empty: whoever takes from it is to be woken.
    bool post(Letter letter) {
        const std::lock_guard lock(mutex_);
        letters_.push_back(std::move(letter));
        return letters_.size() == 1;
    }

    // In the order in which they were put in.
    std::vector<Letter> take() {
        std::vector<Letter> taken;
        const std::lock_guard lock(mutex_);
        taken.swap(letters_);
        return taken;
    }

private:
    std::mutex mutex_;
    std::vector<Letter> letters_;
};

}  // namespace samenspraak::live
