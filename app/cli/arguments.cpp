// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/arguments.hpp"

#include "sessions/method/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace samenspraak::cli {
namespace {

struct Option {
    std::string_view name;   // without the dashes
    std::string_view value;  // what to call its value in the help; empty: it takes none
    bool needed = false;
};

struct Line {
    Task task;
    std::string_view name;   // the word that asks for it; empty for the window
    std::string_view files;  // as in the help
    std::size_t fewest, most;
    std::vector<Option> options;
};

// Options that every task takes.
const std::array<Option, 1> common{{{"lang", "nl|en"}}};

// The window first: it is what is meant when no other word is.
const std::vector<Line> table{
    {Task::Window, "", "[FILE]", 0, 1,
        {{"join", ""}, {"port", "8080"}, {"name", "HOST"}, {"certificate", "FILE"}, {"key", "FILE"}}},
    {Task::Serve, "serve", "FILE", 1, 1,
        {{"port", "8080"}, {"name", "HOST"}, {"certificate", "FILE"}, {"key", "FILE"}}},
    {Task::Picture, "picture", "FILE OUT.png", 2, 2,
        {{"phase", "case|actors|effects|values|actions|outcome"}, {"size", "1920x1080"}, {"high-contrast", ""}}},
    {Task::New, "new", "FILE", 1, 1,
        {{"title", "TITLE", true}, {"host", "NAME"}, {"date", "2026-11-23"}, {"force", ""}}},
    {Task::Import, "import", "IN.json|IN.csv|IN.xlsx FILE", 2, 2,
        {{"phase", "actors|effects|values|actions|case"},
            {"lane", "positive|negative|both|technology|environment|people"}, {"force", ""}}},
    {Task::Export, "export", "FILE", 1, 1,
        {{"to", "DIR", true}, {"formats", "odt,pdf,pdfa,docx,html,md,xlsx,ods,csv,json,png,svg"}, {"names", ""},
            {"no-annex", ""}, {"force", ""}}},
    {Task::Compare, "compare", "FILE FILE…", 2, 50, {{"to", "DIR", true}, {"force", ""}}},
    {Task::Check, "check", "FILE", 1, 1, {}},
    {Task::Undo, "undo", "FILE", 1, 1, {}},
    {Task::Redo, "redo", "FILE", 1, 1, {}},
    {Task::Recover, "recover", "FILE", 1, 1, {}},
    {Task::CleanCopy, "clean-copy", "FILE COPY", 2, 2, {{"force", ""}}},
};

const Line& line_for(std::string_view word) {
    const auto found = std::ranges::find(table, word, &Line::name);
    return found == table.end() ? table.front() : *found;
}

const Option* find_option(const Line& line, std::string_view name) {
    const auto is_it = [&](const Option& option) { return option.name == name; };
    if (auto i = std::ranges::find_if(line.options, is_it); i != line.options.end()) return &*i;
    if (auto i = std::ranges::find_if(common, is_it); i != common.end()) return &*i;
    return nullptr;
}

std::string shown(const Line& line) {
    std::string text(line.name);
    if (!text.empty()) text += ' ';
    text += line.files;
    const auto add = [&](const Option& option) {
        std::string one = "--" + std::string(option.name);
        if (!option.value.empty()) one += ' ' + std::string(option.value);
        text += option.needed ? ' ' + one : " [" + one + ']';
    };
    std::ranges::for_each(line.options, add);
    std::ranges::for_each(common, add);
    return text;
}

// Takes `--name value` or `--name=value` from the front; the rest stays.
std::optional<Refusal> take_option(const Line& line, std::span<const std::string_view>& rest, Arguments& into) {
    std::string_view word = rest.front();
    rest = rest.subspan(1);
    const std::size_t equals = word.find('=');
    const std::string name(word.substr(2, equals == word.npos ? word.npos : equals - 2));
    const Option* option = word.starts_with("--") ? find_option(line, name) : nullptr;
    if (!option) return Refusal{Reason::UnknownOption, std::string(word.substr(0, equals))};
    if (option->value.empty()) {
        if (equals != word.npos) return Refusal{Reason::BadArgument, std::string(word)};
        into.options[name];
        return std::nullopt;
    }
    if (equals != word.npos) {
        into.options[name] = word.substr(equals + 1);
        return std::nullopt;
    }
    if (rest.empty()) return Refusal{Reason::BadArgument, "--" + name + ' ' + std::string(option->value)};
    into.options[name] = rest.front();
    rest = rest.subspan(1);
    return std::nullopt;
}

// A word that could be the name of a task: nothing in it says that it is a path.
bool could_be_task(std::string_view word) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'; };
    return !word.empty() && word.front() != '-' && std::ranges::all_of(word, fits);
}

// The files and the options behind the task.
std::optional<Refusal> take_all(const Line& line, std::span<const std::string_view> rest, Arguments& into) {
    bool only_files = false;  // after "--"
    while (!rest.empty()) {
        if (!only_files && rest.front() == "--") {
            only_files = true;
            rest = rest.subspan(1);
        } else if (!only_files && rest.front().starts_with("-") && rest.front().size() > 1) {
            if (auto wrong = take_option(line, rest, into)) return wrong;
        } else {
            into.files.emplace_back(rest.front());
            rest = rest.subspan(1);
        }
    }
    return std::nullopt;
}

}  // namespace

std::string Arguments::option(std::string_view name) const {
    const auto found = options.find(std::string(name));
    return found == options.end() ? std::string() : found->second;
}

Result<Arguments> read_arguments(
    std::span<const std::string_view> words, const std::function<bool(std::string_view)>& is_file) {
    Arguments arguments;
    for (std::string_view word : words) {
        if (word == "--help" || word == "-h") arguments.task = Task::Help;
        if (word == "--version") arguments.task = Task::Version;
    }
    if (arguments.task != Task::Window) return arguments;

    const Line& line = words.empty() ? table.front() : line_for(words.front());
    arguments.task = line.task;
    if (line.name.empty() && !words.empty() && could_be_task(words.front()) && !(is_file && is_file(words.front())))
        return Refusal{Reason::UnknownCommand, std::string(words.front())};
    if (auto wrong = take_all(line, line.name.empty() ? words : words.subspan(1), arguments)) return *wrong;
    const bool lacks = std::ranges::any_of(
        line.options, [&](const Option& option) { return option.needed && !arguments.has(option.name); });
    if (lacks || arguments.files.size() < line.fewest || arguments.files.size() > line.most)
        return Refusal{Reason::BadArgument, shown(line)};
    if (arguments.has("lang") && !method::knows_language(arguments.option("lang")))
        return Refusal{Reason::BadArgument, "--lang " + arguments.option("lang")};
    return arguments;
}

std::vector<std::string> usage() {
    std::vector<std::string> lines;
    for (const Line& line : table) lines.push_back(shown(line));
    return lines;
}

std::string language_of(std::span<const std::string_view> typed, std::string_view system_locale) {
    constexpr std::string_view option = "--lang";
    for (std::size_t i = 0; i < typed.size() && typed[i] != "--"; ++i) {
        if (!typed[i].starts_with(option)) continue;
        const std::string_view rest = typed[i].substr(option.size());
        const std::string_view said = rest.starts_with('=')                  ? rest.substr(1)
                                      : rest.empty() && i + 1 < typed.size() ? typed[i + 1]
                                                                             : std::string_view();
        if (method::knows_language(said)) return std::string(said);
    }
    const std::string_view code = system_locale.substr(0, system_locale.find_first_of("_.@"));
    return std::string(method::knows_language(code) ? code : "en");
}

}  // namespace samenspraak::cli
