// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/command_search.hpp"

#include "app/commands/commands.hpp"
#include "assets/carried.hpp"
#include "sessions/insight/similar.hpp"
#include "sessions/text/fold.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace samenspraak::commands {
namespace {

constexpr std::size_t fewest_letters = 5;  // of a word in which a mistake can be told from another word

// How well the query, or a word of it, fits, the best first.
enum class Fit : std::uint8_t { IsWholeName, IsOfName, IsOther, BeginsOfName, BeginsOther, InName, InOther, Nearly };

struct Searched {
    Command command{};
    std::vector<std::string> names;  // folded, one for each language
    std::string name, others;        // folded, in all languages; words between spaces
};

// Folded, with spaces for what stands between and around words.
std::string words_in(std::string_view text) {
    std::string words = text::folded(text);
    constexpr std::string_view marks = ":,'()/?";
    for (char& c : words)
        if (marks.find(c) != marks.npos) c = ' ';
    return words;
}

// People look for the word that they know, in whatever language.
std::string in_all_languages(Word word) {
    std::string said = " ";
    for (const auto& list : carried::word_lists()) (said += words_in(method::Words(list.language)(word))) += ' ';
    return said;
}

std::vector<std::string> one_by_one(Word word) {
    std::vector<std::string> names;
    for (const auto& list : carried::word_lists()) names.push_back(words_in(method::Words(list.language)(word)));
    return names;
}

// Made once, when somebody first looks for a command.
const std::vector<Searched>& searched_commands() {
    static const std::vector<Searched> all = [] {
        std::vector<Searched> made;
        for (const CommandRow& row : command_table())
            made.push_back({row.command, one_by_one(row.name), in_all_languages(row.name),
                row.also ? in_all_languages(*row.also) : std::string()});
        return made;
    }();
    return all;
}

// 0: it is one of these words, 1: one begins so, 2: it is somewhere in them; none: nowhere.
std::optional<int> place_in(std::string_view words, std::string_view word) {
    std::optional<int> best;
    for (auto at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
        const bool begins = words[at - 1] == ' ' || words[at - 1] == '-';
        const int here = !begins ? 2 : words[at + word.size()] == ' ' ? 0 : 1;
        best = std::min(best.value_or(here), here);
    }
    return best;
}

std::optional<Fit> fit_of(const Searched& searched, std::string_view word) {
    constexpr Fit of_name[]{Fit::IsOfName, Fit::BeginsOfName, Fit::InName};
    constexpr Fit of_others[]{Fit::IsOther, Fit::BeginsOther, Fit::InOther};
    std::optional<Fit> best;
    if (const auto place = place_in(searched.name, word)) best = of_name[*place];
    if (const auto place = place_in(searched.others, word))
        best = std::min(best.value_or(of_others[*place]), of_others[*place]);
    return best;
}

// A word with a mistake in it.
std::optional<Fit> nearly_fit_of(const Searched& searched, std::string_view word) {
    if (const auto fit = fit_of(searched, word)) return fit;
    if (word.size() < fewest_letters) return std::nullopt;
    for (std::string_view words : {std::string_view(searched.name), std::string_view(searched.others)})
        while (!words.empty()) {
            const std::string_view other = words.substr(0, words.find(' '));
            if (other.size() >= fewest_letters && insight::SimilarNotes::similar(other, word)) return Fit::Nearly;
            words.remove_prefix(std::min(words.size(), other.size() + 1));
        }
    return std::nullopt;
}

// Of all words of the query, the one that fits worst.
template <class FitOf>
std::optional<Fit> fit_of_all(const Searched& searched, std::string_view query, FitOf fit_of_word) {
    if (std::ranges::find(searched.names, query) != searched.names.end()) return Fit::IsWholeName;
    Fit worst = Fit::IsWholeName;
    while (!query.empty()) {
        const std::string_view word = query.substr(0, query.find(' '));
        query.remove_prefix(std::min(query.size(), word.size() + 1));
        if (word.empty()) continue;
        const std::optional<Fit> fit = fit_of_word(searched, word);
        if (!fit) return std::nullopt;
        worst = std::max(worst, *fit);
    }
    return worst;
}

}  // namespace

std::vector<Command> commands_found(const std::function<bool(Command)>& possible, std::string_view query) {
    const std::string words = words_in(query);
    std::vector<std::pair<std::pair<bool, Fit>, Command>> fitting;
    const auto look = [&](auto fit_of_word) {
        for (const Searched& each : searched_commands())
            if (const auto fit = fit_of_all(each, words, fit_of_word))
                fitting.push_back({{!possible(each.command), *fit}, each.command});
    };
    look(fit_of);
    if (fitting.empty()) look(nearly_fit_of);
    std::ranges::stable_sort(fitting, {}, [](const auto& each) { return each.first; });
    std::vector<Command> found;
    for (const auto& [fit, command] : fitting) found.push_back(command);
    return found;
}

std::span<const Command> commands_of_step(const CurrentStep& step) {
    using enum Command;
    static constexpr Command of_case[]{Title, JoinShow, Agenda, Import, ClockToggle, SecondWindow, NextPhase};
    static constexpr Command of_actors[]{
        Group, MarkDirect, MarkAtTable, Silent, JoinShow, ClockToggle, SecondWindow, NextPhase};
    static constexpr Command of_effects[]{Link, Group, Merge, Silent, Star, JoinShow, ClockToggle, NextPhase};
    static constexpr Command of_values[]{
        AskEffect, VotingClose, VotingOpen, VotingResult, Link, Tension, Lens, JoinShow, NextPhase};
    static constexpr Command of_actions[]{Owner, Experiment, Link, Silent, BlindSpots, JoinShow, NextPhase};
    static constexpr Command of_outcome[]{Report, Export, CleanCopy, Picture, Compare, Close};
    if (step.concluded) return of_outcome;
    switch (step.phase) {
    case Phase::Case: break;
    case Phase::Actors: return of_actors;
    case Phase::Effects: return of_effects;
    case Phase::Values: return of_values;
    case Phase::Actions: return of_actions;
    }
    return of_case;
}

}  // namespace samenspraak::commands
