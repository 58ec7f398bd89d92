// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/dialogs/help/help_chapters.hpp"

#include "app/commands/commands.hpp"

#include <array>

namespace samenspraak::screen {
namespace {

using C = commands::Command;

// Makes the lines of a chapter; a line whose key a person has taken away has none.
class Lines {
public:
    explicit Lines(const commands::Bindings& bindings) : bindings_(bindings) {}

    Lines& says(Word word) { return add(word, {}); }
    Lines& says(Word word, C command) { return add(word, bindings_.shown(command)); }
    Lines& says(Word word, std::string keys) { return add(word, std::move(keys)); }
    // By the second of its keys, which is the one that works in the field.
    Lines& says_second(Word word, C command) { return add(word, name_of(bindings_.keys(command)[1])); }
    HelpChapter chapter(Word title) { return {title, false, std::move(lines_)}; }

private:
    Lines& add(Word word, std::string keys) {
        lines_.push_back({word, {}});
        if (!keys.empty()) lines_.back().keys.push_back(std::move(keys));
        return *this;
    }

    const commands::Bindings& bindings_;
    std::vector<HelpLine> lines_;
};

HelpChapter of_session(const commands::Bindings& bindings) {
    return Lines(bindings)
        .says(Word::help_session_begin, C::New)
        .says(Word::help_session_case, C::PhaseCase)
        .says(Word::help_session_actors, C::PhaseActors)
        .says(Word::help_session_effects, C::PhaseEffects)
        .says(Word::help_session_values, C::PhaseValues)
        .says(Word::help_session_actions, C::PhaseActions)
        .says(Word::help_session_outcome, C::PhaseOutcome)
        .says(Word::help_session_steps, C::NextPhase)
        .says(Word::help_session_clock, C::ClockToggle)
        .says(Word::help_session_find, C::Palette)
        .chapter(Word::help_session);
}

HelpChapter of_writing(const commands::Bindings& bindings) {
    return Lines(bindings)
        .says(Word::help_writing_field, name_of(commands::Chord{commands::Key::Enter}))
        .says(Word::keys_hands_lane, "+  −  ±")
        .says(Word::keys_hands_next_lane, C::NextLane)
        .says(Word::mention_others, "@")
        .says(Word::keys_hands_link, C::Link)
        .says(Word::keys_hands_pick, "1 … 9")
        .says(Word::keys_hands_pick_more, name_of(shift(commands::Key::Enter)))
        .says_second(Word::keys_hands_merge, C::Merge)
        .says_second(Word::keys_hands_board, C::SelectUp)
        .says(Word::help_writing_toolbar, name_of(commands::Chord{commands::Key::Tab}))
        .says(Word::help_writing_edit, C::Edit)
        .says(Word::keys_hands_reach, C::ReachRight)
        .says(Word::keys_hands_go_on, C::GoOnRight)
        .says(Word::help_writing_paste, C::Paste)
        .says(Word::help_writing_undo, C::Undo)
        .chapter(Word::help_writing);
}

HelpChapter of_hands(const commands::Bindings& bindings) {
    return Lines(bindings)
        .says(Word::help_hands_rest)
        .says(Word::help_hands_click)
        .says(Word::help_hands_drag)
        .says(Word::help_hands_link)
        .says(Word::help_hands_several)
        .says(Word::help_hands_edit)
        .says(Word::help_hands_size, C::NotesLarger)
        .says(Word::help_hands_fingers)
        .chapter(Word::help_hands);
}

HelpChapter of_voting(const commands::Bindings& bindings) {
    return Lines(bindings)
        .says(Word::help_voting_open, C::VotingOpen)
        .says(Word::help_voting_hands, C::VotingHands)
        .says(Word::help_voting_phones)
        .says(Word::help_voting_hidden)
        .says(Word::help_voting_reveal, name_of(commands::Chord{commands::Key::Enter}))
        .says(Word::help_voting_board, name_of(commands::Chord{commands::Key::Escape}))
        .chapter(Word::help_voting);
}

HelpChapter of_phones(const commands::Bindings& bindings) {
    return Lines(bindings)
        .says(Word::help_phones_join, C::JoinShow)
        .says(Word::help_phones_hold)
        .says(Word::help_phones_hand, C::HandsNext)
        .says(Word::help_phones_silent, C::Silent)
        .says(Word::help_phones_beamer, C::SecondWindow)
        .says(Word::help_phones_pages, C::OpenPages)
        .chapter(Word::help_phones);
}

HelpChapter of_saving(const commands::Bindings& bindings) {
    return Lines(bindings)
        .says(Word::help_saving_safe)
        .says(Word::help_saving_elsewhere, C::SaveElsewhere)
        .says(Word::help_saving_search, C::Search)
        .says(Word::help_saving_history, C::History)
        .says(Word::help_saving_report, C::Report)
        .says(Word::help_saving_export, C::Export)
        .says(Word::help_saving_names)
        .chapter(Word::help_saving);
}

HelpChapter of_keys(const commands::Bindings& bindings, Word title, commands::CommandGroup group) {
    HelpChapter chapter{title, true, {}};
    for (const commands::CommandRow& row : commands::command_table()) {
        HelpLine line{row.name, {}};
        for (const commands::Chord chord : bindings.keys(row.command))
            if (std::string key = name_of(chord); !key.empty()) line.keys.push_back(std::move(key));
        if (row.group == group && !line.keys.empty()) chapter.lines.push_back(std::move(line));
    }
    return chapter;
}

}  // namespace

std::vector<HelpChapter> help_chapters(const commands::Bindings& bindings) {
    std::vector<HelpChapter> chapters{of_session(bindings), of_writing(bindings), of_hands(bindings),
        of_voting(bindings), of_phones(bindings), of_saving(bindings)};
    constexpr std::array titles{Word::help_keys_session, Word::help_keys_steps, Word::help_keys_notes,
        Word::help_keys_choosing, Word::help_keys_look, Word::help_keys_room};
    static_assert(titles.size() == commands::command_group_count);
    for (std::size_t i = 0; i < titles.size(); ++i)
        chapters.push_back(of_keys(bindings, titles[i], static_cast<commands::CommandGroup>(i)));
    return chapters;
}

}  // namespace samenspraak::screen
