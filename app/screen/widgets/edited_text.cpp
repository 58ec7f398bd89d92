// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/edited_text.hpp"

#include "sessions/text/utf8.hpp"

#include <algorithm>

namespace samenspraak::screen {

std::size_t EditedText::left() const {
    const std::size_t used = text::count_code_points(state_.text);
    return used < most_ ? most_ - used : 0;
}

std::pair<std::size_t, std::size_t> EditedText::selection() const { return std::minmax(state_.caret, state_.anchor); }

std::string_view EditedText::selected() const {
    const auto [from, to] = selection();
    return std::string_view(state_.text).substr(from, to - from);
}

void EditedText::replace(std::size_t from, std::size_t to, std::string_view with) {
    state_.text.replace(from, to - from, with);
    state_.caret = state_.anchor = from + with.size();
    ++version_;
}

void EditedText::restore(State state) {
    state_ = std::move(state);
    ++version_;
}

}  // namespace samenspraak::screen
