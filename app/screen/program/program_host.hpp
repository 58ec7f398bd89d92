// SPDX-License-Identifier: EUPL-1.2
// The program as commands see it: what can be asked of it now, and the requests of this frame, which the program
// carries out when the frame is drawn. All that it is given must outlive it. On the thread of the screen.
#pragma once
#include "app/commands/state/context.hpp"
#include "app/screen/program/opened_outside.hpp"
#include "app/screen/program/personal_keys.hpp"
#include "app/screen/program/session/open_session.hpp"

#include <vector>

namespace samenspraak::screen {

class ProgramHost : public commands::Host {
public:
    ProgramHost(const OpenSession& open, const PersonalKeys& keys, const OpenedOutside& outside)
        : open_(open),
          keys_(keys),
          outside_(outside) {}

    bool can(commands::HostRequest) const override;
    void request(commands::HostRequest request) override { requests_.push_back(request); }
    bool shows(commands::Overlay overlay) const override { return Dialogs::knows(overlay); }
    NoteId neighbour(NoteId from, commands::Direction direction) const override {
        return open_.screen()->board().neighbour(from, direction);
    }
    std::string clipboard() const override;
    void clip(const std::string&) override;

    std::vector<commands::HostRequest> take_requests() { return std::exchange(requests_, {}); }

private:
    const OpenSession& open_;
    const PersonalKeys& keys_;
    const OpenedOutside& outside_;
    std::vector<commands::HostRequest> requests_;
};

}  // namespace samenspraak::screen
