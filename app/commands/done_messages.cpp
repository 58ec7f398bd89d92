// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/done_messages.hpp"

#include "sessions/text/utf8.hpp"

#include <algorithm>

namespace samenspraak::commands {
namespace {

constexpr std::size_t max_shown = 70;  // code points of a note: a message is one line

std::string shortened(std::string_view text) {
    std::string shown(text::first_code_points(text, max_shown));
    if (shown.size() < text.size()) shown += "…";
    std::ranges::replace(shown, '\n', ' ');
    return shown;
}

}  // namespace

void say_done(Context& context, std::string text) {
    context.ui_state.messages.push_back({std::move(text), context.document.next_undo().value_or(ActId{})});
}

void say_done(Context& context, Word one, CountedWord several, std::span<const NoteId> notes) {
    const Note* note = notes.size() == 1 ? find_note(context.session(), notes.front()) : nullptr;
    say_done(context,
        note && !note->covered ? context.words(one, {shortened(note->text)}) : context.words(several, notes.size()));
}

}  // namespace samenspraak::commands
