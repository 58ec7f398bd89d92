// SPDX-License-Identifier: EUPL-1.2
// A text with a caret and a selection, and no more code points than it may have. The caret always stands in the text,
// on a whole code point. Knows no keys, no lines and no history. Places are bytes.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace samenspraak::screen {

class EditedText {
public:
    // How it was at one moment.
    struct State {
        std::string text;
        std::size_t caret = 0, anchor = 0;
    };

    explicit EditedText(std::size_t max_code_points) : most_(max_code_points) {}

    const std::string& text() const { return state_.text; }
    std::size_t left() const;  // code points that still fit
    bool near_limit() const { return left() < 100 && left() * 10 < most_; }
    std::uint64_t version() const { return version_; }  // grows with every change of the text

    std::size_t caret() const { return state_.caret; }
    std::size_t anchor() const { return state_.anchor; }    // the other end of the selection
    std::pair<std::size_t, std::size_t> selection() const;  // from, to; equal when nothing is selected
    bool has_selection() const { return state_.caret != state_.anchor; }
    std::string_view selected() const;

    void select(std::size_t anchor, std::size_t caret) { state_.anchor = anchor, state_.caret = caret; }
    void move(std::size_t to, bool extend) { select(extend ? state_.anchor : to, to); }

    void replace(std::size_t from, std::size_t to, std::string_view with);  // the caret stands after it
    const State& state() const { return state_; }
    void restore(State);

private:
    std::size_t most_;
    State state_;
    std::uint64_t version_ = 0;
};

}  // namespace samenspraak::screen
