// SPDX-License-Identifier: EUPL-1.2
// Asks the desktop to let neither screen nor computer sleep, over D-Bus, as players of films do. When nobody on the bus
// can be asked, or there is no bus, nothing happens and nothing is said. Nothing else is asked of the bus. It lets go
// when it is told to, with this object, and by itself when the program is killed: the bus sees that it is gone.
// Threads: all calls come from one, and return at once; it asks on a thread of its own, which begins with the first.
#pragma once
#include <memory>
#include <string>

namespace samenspraak::system {

class StayAwake {
public:
    StayAwake();
    ~StayAwake();  // waits for an answer of the desktop no longer
    StayAwake(const StayAwake&) = delete;
    StayAwake& operator=(const StayAwake&) = delete;

    // `why`: what a desktop can show to who wonders why it does not sleep.
    void hold(std::string why);
    void let_go();

private:
    class Asker;
    std::unique_ptr<Asker> asker_;  // null until it was held once
};

}  // namespace samenspraak::system
