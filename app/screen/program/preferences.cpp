// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/preferences.hpp"

#include "app/screen/draw/theme.hpp"
#include "assets/carried.hpp"

#include <algorithm>

namespace samenspraak::screen {

void Preferences::keep() {
    if (!file_.empty()) files_.write(file_, written(settings_));
}

bool Preferences::update_words() {
    if (words_.language() == settings_.language) return false;
    words_ = method::Words(settings_.language);
    return true;
}

void Preferences::make_larger() { settings_.scale = larger(settings_.scale); }
void Preferences::make_smaller() { settings_.scale = smaller(settings_.scale); }

void Preferences::take_next_language() {
    const auto lists = carried::word_lists();
    const auto here = std::ranges::find(lists, settings_.language, &carried::WordList::language);
    const auto next = here == lists.end() ? 0 : (here - lists.begin() + 1) % std::ssize(lists);
    settings_.language = lists[static_cast<std::size_t>(next)].language;
}

}  // namespace samenspraak::screen
