// SPDX-License-Identifier: EUPL-1.2
// What the open session asks of the disk that may take its time: going to another place, and closing. Asks after it in
// each frame and never waits; knows when nothing has come of it for so long that it is to be said. Owns nothing of the
// document, which is given each time and is always the same one until `begin` is called. Times in seconds of the
// screen.
#pragma once
#include "app/document/document.hpp"

#include <future>
#include <optional>

namespace samenspraak::screen {

class DiskWork {
public:
    static constexpr double patience = 4;     // without any progress, until it is slow
    static constexpr double unnoticed = 0.3;  // what is done by then was at once

    void begin() { *this = DiskWork(); }  // another document

    void move(document::Document&, const store::Path&);
    bool is_moving() const { return moving_.valid(); }
    std::optional<Result<store::Written>> moved();  // the answer to `move`, once

    // Once in each frame.
    void update_from(const document::Document&, bool closing, double now);
    bool is_waiting() const { return waiting_; }
    bool is_noticed() const { return waiting_ && waited_ >= unnoticed; }
    bool is_slow() const { return waiting_ && waited_ >= patience; }
    void be_patient() { waiting_ = false; }  // counts anew

private:
    struct Seen {
        std::uint64_t safe = 0;
        std::optional<Refusal> trouble;
        store::Path path;
        friend bool operator==(const Seen&, const Seen&) = default;
    };

    std::future<Result<store::Written>> moving_;
    Seen seen_;
    double since_ = 0, waited_ = 0;  // without anything that came of it
    bool waiting_ = false;
};

}  // namespace samenspraak::screen
