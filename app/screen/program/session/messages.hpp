// SPDX-License-Identifier: EUPL-1.2
// What the program says at the right of the question. It is gathered here from wherever it is known, and shown from the
// end of the frame on, for some seconds. The words must outlive it. On the thread of the screen.
#pragma once
#include "app/commands/state/ui_state.hpp"
#include "app/screen/widgets/popup.hpp"

#include <string>
#include <vector>

namespace samenspraak::screen {

class Messages {
public:
    explicit Messages(const method::Words& words) : words_(words) {}

    void say(std::string text) { waiting_.push_back({std::move(text)}); }
    void say(commands::ScreenMessage message) { waiting_.push_back({std::move(message.text), message.undoes.bits}); }
    // Of what was made, and can be opened.
    void say_made(std::string text, bool can_open) {
        Toasts::Message message{std::move(text)};
        if (can_open)
            message.offers = {std::string(words_(Word::export_open)), std::string(words_(Word::export_open_folder))};
        waiting_.push_back(std::move(message));
    }
    void say(Word word) { say(std::string(words_(word))); }
    void say(const Refusal& refusal) { say(words_(refusal)); }
    // A small file that is there but cannot be read: nothing stops for it, but whoever made it wants to know.
    void say_passed_over(const Refusal& refusal) {
        if (refusal.why != Reason::NoSuchFile) say(words_(Word::file_passed_over, {words_(refusal)}));
    }
    const method::Words& words() const { return words_; }
    void forget() { waiting_.clear(); }  // what was not shown yet

    struct Answer {
        bool undo = false;                       // the act that undo would take back now is to be taken back
        bool open = false, open_folder = false;  // what was made
    };
    // After all else of the frame, so that what was said in it is seen in it. next_undo 0: none.
    Answer draw(Ui& ui, ActId next_undo, std::string_view undo_key) {
        for (Toasts::Message& message : waiting_) toasts_.say(std::move(message), ui.now());
        waiting_.clear();
        const ToastAnswer answer = toasts_.draw(ui, {next_undo.bits, words_(Word::done_put_back), undo_key});
        return {answer.take_back, answer.offer == 0u, answer.offer == 1u};
    }

private:
    const method::Words& words_;
    std::vector<Toasts::Message> waiting_;
    Toasts toasts_;
};

}  // namespace samenspraak::screen
