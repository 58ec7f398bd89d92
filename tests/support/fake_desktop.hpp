// SPDX-License-Identifier: EUPL-1.2
// A desktop that opens nothing, but keeps what it was asked to open. It may be asked on any thread.
#pragma once
#include "app/screen/program/opened_outside.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <string>
#include <vector>

namespace samenspraak::testing {

class FakeDesktop {
public:
    screen::Desktop desktop() {
        return {[this](const std::string& what) { return ask(what); },
            [this](const store::Path& file) { return ask("folder of " + file.string()); }};
    }
    void knows_no_program() { knows_ = false; }
    std::vector<std::string> opened() const {
        const std::lock_guard lock(mutex_);
        return opened_;
    }
    bool has_opened(const std::string& what) const {
        const std::vector<std::string> all = opened();
        return std::ranges::find(all, what) != all.end();
    }

private:
    bool ask(const std::string& what) {
        const std::lock_guard lock(mutex_);
        opened_.push_back(what);
        return knows_;
    }
    mutable std::mutex mutex_;
    std::vector<std::string> opened_;
    std::atomic<bool> knows_ = true;
};

}  // namespace samenspraak::testing
