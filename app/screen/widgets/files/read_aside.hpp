// SPDX-License-Identifier: EUPL-1.2
// One thing that is read from the disk on a thread of its own: the disk may be slow, or not answer at all. Begun anew,
// it forgets what it was reading; a thread that hangs is left behind and ends without a word. Belongs to the thread of
// the screen; what reads is called on the other, and must touch nothing that the screen owns.
#pragma once
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

namespace samenspraak::screen {

template <class Answer> class ReadAside {
public:
    void begin(std::function<Answer()> read) {
        reading_ = std::make_shared<Reading>();
        std::thread([reading = reading_, read = std::move(read)] {
            try {
                reading->promise.set_value(read());
            } catch (...) {  // out of memory: thrown again where it is taken
                reading->promise.set_exception(std::current_exception());
            }
        }).detach();
    }
    bool is_reading() const { return reading_ != nullptr; }
    // What was read, once. Waits so long for a disk that is quick.
    std::optional<Answer> take(std::chrono::milliseconds quick) {
        if (!reading_ || reading_->answer.wait_for(quick) != std::future_status::ready) return std::nullopt;
        return std::exchange(reading_, nullptr)->answer.get();
    }

private:
    struct Reading {
        std::promise<Answer> promise;
        std::future<Answer> answer = promise.get_future();
    };
    std::shared_ptr<Reading> reading_;  // also of its thread
};

}  // namespace samenspraak::screen
