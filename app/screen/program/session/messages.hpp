// SPDX-License-Identifier: EUPL-1.2
// What the program says at the bottom of the screen. It is gathered here from wherever it is known, and shown from the
// end of the frame on, for some seconds. The words must outlive it. On the thread of the screen.
#pragma once
#include "app/screen/widgets/popup.hpp"

#include <string>
#include <vector>

namespace samenspraak::screen {

class Messages {
public:
    explicit Messages(const method::Words& words) : words_(words) {}

    void say(std::string text) { waiting_.push_back(std::move(text)); }
    void say(Word word) { say(std::string(words_(word))); }
    void say(const Refusal& refusal) { say(words_(refusal)); }
    // A small file that is there but cannot be read: nothing stops for it, but whoever made it wants to know.
    void say_passed_over(const Refusal& refusal) {
        if (refusal.why != Reason::NoSuchFile) say(words_(Word::file_passed_over, {words_(refusal)}));
    }
    const method::Words& words() const { return words_; }
    void forget() { waiting_.clear(); }  // what was not shown yet

    // After all else of the frame, so that what was said in it is seen in it.
    void draw(Ui& ui) {
        for (std::string& text : waiting_) toasts_.say(std::move(text), ui.now());
        waiting_.clear();
        toasts_.draw(ui);
    }

private:
    const method::Words& words_;
    std::vector<std::string> waiting_;
    Toasts toasts_;
};

}  // namespace samenspraak::screen
