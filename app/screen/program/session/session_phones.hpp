// SPDX-License-Identifier: EUPL-1.2
// The phones of the session that is open, as the program deals with them: it turns joining on and off, offers to turn
// it on again where it was on the last time, and asks before the program closes while people take part. What they send
// is the session's own affair. Messages and small files must outlive it; the joining that it is given too, until `end`.
// On the thread of the screen.
#pragma once
#include "app/commands/state/context.hpp"
#include "app/screen/program/session/kept_joining.hpp"
#include "app/screen/widgets/ui.hpp"

#include <functional>
#include <memory>

namespace samenspraak::screen {

struct PhonesWish {
    // Makes what lets phones join a session; none: they cannot.
    std::function<std::unique_ptr<commands::Joining>(document::Document&)> make = {};
    bool open_at_once = false;
};

class SessionPhones {
public:
    SessionPhones(PhonesWish wish, KeptJoining kept, Messages& messages)
        : wish_(std::move(wish)),
          kept_(std::move(kept)),
          messages_(messages) {}

    std::unique_ptr<commands::Joining> make(document::Document&) const;  // null: no phones can come in there

    const KeptJoining& kept() const { return kept_; }

    // A session is shown of which this was kept, or is no longer. Null: without phones.
    void begin(SessionId, const Result<bool>& kept, commands::Joining*);
    void end();

    bool is_open() const { return joining_ && joining_->is_open(); }
    void open();  // says why it cannot
    void close();
    void toggle() { is_open() ? close() : open(); }
    void take_other_address();

    // In each frame of a session that goes on.
    void keep();                               // that joining is on, for the next time
    void draw_offer(Ui&, commands::Host&);     // names: "phones.again", "phones.not_now"
    void draw_question(Ui&, commands::Host&);  // a dialog; who means it requests Quit once more

    // The program is to close. True: people take part, and it is asked first; who asks for it again means it.
    bool asks_before_quitting();
    bool is_asking() const { return asks_; }

private:
    PhonesWish wish_;
    KeptJoining kept_;
    Messages& messages_;
    commands::Joining* joining_ = nullptr;
    bool offers_ = false;
    bool asks_ = false, means_it_ = false;
};

}  // namespace samenspraak::screen
