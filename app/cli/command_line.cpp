// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/command_line.hpp"

#include "app/cli/close_changed.hpp"
#include "app/cli/import_notes.hpp"
#include "app/cli/work_on_file.hpp"
#include "app/cli/written.hpp"
#include "app/document/calendar.hpp"
#include "app/document/recovered.hpp"
#include "app/export/compare_sessions.hpp"
#include "app/export/exports.hpp"
#include "sessions/exchange/interchange.hpp"
#include "sessions/insight/threads.hpp"
#include "sessions/store/clean_copy.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <ostream>

namespace samenspraak::cli {
namespace {

// Whether --force would help: not where it was given, nor where a folder is in the way.
bool force_helps(const Arguments& arguments, const Refusal& refusal) {
    std::error_code unseen;
    return refusal.why == Reason::FileExists && !arguments.has("force") && refusal.about != arguments.option("to")
           && !std::filesystem::is_directory(refusal.about, unseen);
}

int refuse(const Arguments& arguments, const Refusal& refusal, const Console& console) {
    console.err << console.words(refusal) << '\n';
    if (force_helps(arguments, refusal)) console.err << console.words(Word::cli_force_hint) << '\n';
    return exit_failed;
}

// Opens a session to read, and says what is wrong with its file: what comes of it may be less than was said.
Result<std::unique_ptr<document::Document>> open_to_read(const store::Path& path, const Console& console) {
    auto opened = document::Document::open(console.files, path, store::Access::Read);
    if (!opened) return opened;
    for (const std::string& damage : say_damage(console.words, **opened))
        console.err << path.string() << ": " << damage << '\n';
    return opened;
}

store::Existing existing(const Arguments& arguments) {
    return arguments.has("force") ? store::Existing::Replace : store::Existing::Keep;
}

// A refusal about a text of the command line names its option.
int refuse_option(const Refusal& refusal, std::string_view option, const Console& console) {
    console.err << "--" << option << ": " << console.words(refusal) << '\n';
    return exit_usage;
}

int help(const Console& console) {
    const method::Words& words = console.words;
    console.out << words(Word::app_name) << ": " << words(Word::app_tagline) << "\n\n"
                << words(Word::cli_usage) << '\n';
    for (const std::string& line : usage()) console.out << "  samenspraak " << line << '\n';
    console.out << "  samenspraak --help\n  samenspraak --version\n\n" << words(Word::cli_exit_codes) << '\n';
    return exit_well;
}

// Creates the file and closes it again; says so.
int make(const Arguments& arguments, const store::Path& path, const Changes& beginning, const Console& console) {
    auto document = document::Document::create(console.files, path, existing(arguments), beginning);
    if (!document) return refuse(arguments, document.error(), console);
    return close_changed(**document, console);
}

int make_new(const Arguments& arguments, const Console& console) {
    const std::string date = arguments.has("date") ? arguments.option("date") : document::today();
    const std::array<std::pair<std::string_view, Change>, 4> facts{
        {{"title", SetTitle{arguments.option("title")}}, {"host", SetHost{arguments.option("host")}},
            {"date", SetDate{date}}, {"lang", SetLanguage{std::string(console.words.language())}}}};
    if (arguments.option("title").find_first_not_of(' ') == std::string::npos)
        return refuse_option({Reason::BadText, {}}, "title", console);
    Changes beginning;
    Session trial;
    for (const auto& [option, change] : facts) {
        if (Result<Change> fits = apply_change(trial, change); !fits)
            return refuse_option(fits.error(), option, console);
        beginning.push_back(change);
    }
    const int code = make(arguments, arguments.files[0], beginning, console);
    if (code != exit_failed) console.out << console.words(Word::cli_made, {arguments.files[0]}) << '\n';
    return code;
}

void say_unknown(const exchange::FromJson& read, const Console& console) {
    const method::Words& words = console.words;
    for (const std::string& place : read.unknown)
        console.err << words(Word::cli_warning, {words(Word::cli_unknown_key, {place})}) << '\n';
    if (read.more_unknown > 0)
        console.err << words(Word::cli_warning, {words(CountedWord::cli_more_unknown, read.more_unknown)}) << '\n';
}

int import(const Arguments& arguments, const Console& console) {
    const method::Words& words = console.words;
    Result<store::Bytes> bytes = read_whole(console.files, arguments.files[0], exchange::json_bytes);
    if (!bytes) return refuse(arguments, bytes.error(), console);
    const std::string_view json(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    if (is_table(json)) return import_notes(arguments, json, console);
    for (const std::string_view idle : {"phase", "lane"}) {
        if (!arguments.has(idle)) continue;
        console.err << words(Word::cli_option_idle, {"--" + std::string(idle)}) << '\n';
        return exit_usage;
    }
    Result<exchange::FromJson> read = exchange::from_json(json);
    if (!read) {
        console.err << arguments.files[0] << ": ";
        return refuse(arguments, read.error(), console);
    }
    say_unknown(*read, console);
    const int code = make(arguments, arguments.files[1], read->changes, console);
    if (code == exit_failed) return code;
    Session session;
    if (Result<Changes> built = apply_act(session, read->changes); !built)
        return refuse(arguments, built.error(), console);
    console.out << words(
        Word::cli_imported, {words(CountedWord::cli_notes, session.notes.size()),
                                words(CountedWord::cli_links, session.links.size()), arguments.files[1]})
                << '\n';
    return code;
}

// "odt, pdf" as well as "odt,pdf".
std::string without_blanks(std::string list) {
    std::erase_if(list, [](char c) { return c == ' '; });
    return list;
}

// Says what was written; answers with the exit code.
int tell_exported(const Arguments& arguments, const Result<exports::Exported>& written, const Console& console) {
    if (!written) return refuse(arguments, written.error(), console);
    for (const store::Path& path : written->paths)
        console.out << console.words(Word::cli_exported, {path.string()}) << '\n';
    return tell_unsure(written->unsure, console);
}

int export_files(const Arguments& arguments, const Console& console) {
    const auto formats = exports::export_formats_named(without_blanks(arguments.option("formats")));
    if (!formats) return refuse_arguments({Reason::BadArgument, "--formats " + formats.error().about}, console);
    auto opened = open_to_read(arguments.files[0], console);
    if (!opened) return refuse(arguments, opened.error(), console);
    const Session& session = (*opened)->session();
    // The report speaks the session's language unless another was asked for.
    const exports::ExportChoices choices{arguments.has("names"), !arguments.has("no-annex"),
        arguments.has("lang") ? arguments.option("lang") : session.language};
    const auto written = exports::export_session(console.files, session,
        {arguments.option("to"), store::Path(arguments.files[0]).stem().string(), *formats, choices,
            existing(arguments)});
    return tell_exported(arguments, written, console);
}

int compare(const Arguments& arguments, const Console& console) {
    const std::vector<store::Path> sessions(arguments.files.begin(), arguments.files.end());
    for (const store::Path& path : sessions)
        if (const auto opened = open_to_read(path, console); !opened) return refuse(arguments, opened.error(), console);
    const std::string name(console.words(Word::compare_file));
    const auto written = exports::compare_sessions(
        console.files, sessions, arguments.option("to"), name, console.words.language(), existing(arguments));
    return tell_exported(arguments, written, console);
}

void say_what_it_holds(const document::Document& document, const Console& console) {
    const method::Words& words = console.words;
    const Session& session = document.session();
    const insight::Threads threads(session);
    const auto count = [&](Phase phase) { return std::to_string(threads.notes(phase).size()); };
    console.out << session.title << (session.date.empty() ? "" : " · ") << session.date << '\n';
    const std::array<std::pair<Word, Phase>, phase_count> rows{
        {{Word::phase_case, Phase::Case}, {Word::phase_actors, Phase::Actors}, {Word::phase_effects, Phase::Effects},
            {Word::phase_values, Phase::Values}, {Word::phase_actions, Phase::Actions}}};
    for (const auto& [name, phase] : rows) console.out << "  " << words(name) << ": " << count(phase) << '\n';
    console.out << words(Word::cli_holds,
        {words(CountedWord::cli_notes, session.notes.size()), words(CountedWord::cli_links, session.links.size()),
            words(CountedWord::cli_participants, session.participants.size()),
            words(CountedWord::cli_acts, document.revision())})
                << '\n';
}

int check(const Arguments& arguments, const Console& console) {
    auto opened = document::Document::open(console.files, arguments.files[0], store::Access::Read);
    if (!opened) return refuse(arguments, opened.error(), console);
    say_what_it_holds(**opened, console);
    const bool damaged = document::is_damaged((*opened)->recovery());
    if (!damaged) console.out << console.words(Word::cli_whole) << '\n';
    for (const std::string& found : say_recovery(console.words, **opened)) console.out << found << '\n';
    return damaged ? exit_failed : exit_well;
}

int clean_copy(const Arguments& arguments, const Console& console) {
    auto opened = open_to_read(arguments.files[0], console);
    if (!opened) return refuse(arguments, opened.error(), console);
    const store::Path copy = arguments.files[1];
    const auto written = write_clean_copy(console.files, (*opened)->session(), copy, existing(arguments));
    if (!written) return refuse(arguments, written.error(), console);
    console.out << console.words(Word::cli_made, {copy.string()}) << '\n';
    return tell_unsure(written->unsure, console);
}

}  // namespace

int refuse_arguments(const Refusal& refusal, const Console& console) {
    console.err << console.words(refusal) << '\n' << console.words(Word::cli_help_hint) << '\n';
    return exit_usage;
}

bool alters(Task task) {
    switch (task) {
    case Task::New:
    case Task::Import:
    case Task::Undo:
    case Task::Redo:
    case Task::Recover:
    case Task::CleanCopy: return true;
    case Task::Window:
    case Task::Serve:
    case Task::Picture:
    case Task::Export:
    case Task::Compare:
    case Task::Check:
    case Task::Version:
    case Task::Help: return false;
    }
    return false;
}

int run_command(const Arguments& arguments, const Console& console) {
    switch (arguments.task) {
    case Task::New: return make_new(arguments, console);
    case Task::Import: return import(arguments, console);
    case Task::Export: return export_files(arguments, console);
    case Task::Compare: return compare(arguments, console);
    case Task::Check: return check(arguments, console);
    case Task::Undo: return undo_last(arguments, console);
    case Task::Redo: return redo_last(arguments, console);
    case Task::Recover: return recover(arguments, console);
    case Task::CleanCopy: return clean_copy(arguments, console);
    case Task::Version:
        console.out << console.words(Word::cli_version, {SAMENSPRAAK_VERSION}) << '\n';
        return exit_well;
    case Task::Help:
    case Task::Window:
    case Task::Serve:
    case Task::Picture: return help(console);
    }
    return exit_usage;
}

}  // namespace samenspraak::cli
