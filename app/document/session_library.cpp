// SPDX-License-Identifier: EUPL-1.2
#include "app/document/session_library.hpp"

#include "app/document/recovered.hpp"
#include "assets/carried.hpp"
#include "sessions/exchange/interchange.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>

namespace samenspraak::document {
namespace {

constexpr std::size_t max_in_name = 60;  // code points of a title that go into the name of its file
constexpr int max_tries = 1'000;

// A title as the name of a file: without what some disk cannot have in a name.
std::string as_name(std::string_view title) {
    constexpr std::string_view never = "/\\:*?\"<>|";
    std::string name;
    std::size_t code_points = 0;
    for (const char c : title) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins && ++code_points > max_in_name) break;
        name += never.find(c) != std::string_view::npos || static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    const auto from = name.find_first_not_of(" .");
    if (from == std::string::npos) return {};
    return name.substr(from, name.find_last_not_of(" .") - from + 1);
}

std::string_view example_in(std::string_view language) {
    const std::string name =
        language == "nl" ? "examples/druktemeting.json" : "examples/druktemeting." + std::string(language) + ".json";
    for (const carried::File& file : carried::files())
        if (file.name == name) return file.bytes;
    return language == "nl" ? std::string_view{} : example_in("nl");
}

}  // namespace

std::string file_name(std::string_view title) {
    std::string name = as_name(title);
    return name.empty() ? "Samenspraak" : name;
}

// "…/Overleg.samenspraak", or with 2, 3 … behind the name: a place where nothing is.
store::Path SessionLibrary::free_place(std::string_view title) const {
    constexpr std::string_view ending = ".samenspraak";
    const std::string name = file_name(title);
    for (int i = 1; i < max_tries; ++i) {
        const std::string number = i == 1 ? "" : " " + std::to_string(i);
        store::Path path = folder_ / (name + number + std::string(ending));
        if (!files_.exists(path)) return path;
    }
    return folder_ / (name + std::string(ending));  // making it there will say that it exists
}

Result<Taken> SessionLibrary::take(const store::Path& path, const method::Words& words) const {
    if (path.extension() == ".json") return import(path, words);
    const store::CutShort by = recent_.cut_short(files_.real(path));
    auto opened = Document::open_or_read(files_, path, wake_, max_bytes_);
    if (!opened) return opened.error();
    if ((*opened)->read_only()) {
        std::vector<std::string> said{std::string(say_read_only(words, **opened))};
        for (std::string& damage : say_damage(words, **opened)) said.push_back(std::move(damage));
        return Taken{std::move(*opened), std::move(said), by};
    }
    auto said = say_recovery(words, **opened);
    return Taken{std::move(*opened), std::move(said), by};
}

Result<Taken> SessionLibrary::import(const store::Path& path, const method::Words& words) const {
    const Result<store::Bytes> bytes = read_whole(files_, path, exchange::json_bytes);
    if (!bytes) return bytes.error();
    const Result<exchange::FromJson> read =
        exchange::from_json({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!read) {
        const bool counts = read.error().why == Reason::TooManyNotes || read.error().why == Reason::TooManyValues;
        return counts ? read.error() : Refusal{read.error().why, path.filename().string() + ": " + read.error().about};
    }
    auto taken = place(read->changes, path.stem().string(), words);
    if (!taken) return taken;
    if (const std::size_t unknown = read->unknown.size() + read->more_unknown; unknown > 0)
        taken->said.push_back(words(CountedWord::cli_unknown, unknown));
    return taken;
}

Result<Taken> SessionLibrary::begin(const NewSession& wish, const method::Words& words) const {
    return place(
        {SetTitle{wish.title}, SetHost{wish.host}, SetDate{wish.date}, SetLanguage{wish.language}}, wish.title, words);
}

Result<Taken> SessionLibrary::example(const method::Words& words) const {
    const Result<exchange::FromJson> read = exchange::from_json(example_in(words.language()));
    if (!read) return read.error();
    Session built;
    if (const auto tried = apply_act(built, read->changes); !tried) return tried.error();
    const store::Path before = folder_ / (file_name(built.title) + ".samenspraak");
    if (files_.exists(before)) {
        auto opened = Document::open(files_, before, store::Access::Write, wake_, max_bytes_);
        if (opened && (*opened)->revision() == 1 && (*opened)->session().title == built.title) {
            return Taken{std::move(*opened), {}, recent_.cut_short(files_.real(before))};
        }
    }
    return place(read->changes, built.title, words);
}

Result<Taken> SessionLibrary::place(
    const Changes& beginning, std::string_view title, const method::Words& words) const {
    const Result<Done> folder = files_.make_folder(folder_);
    auto made = folder
                    ? Document::create(files_, free_place(title), store::Existing::Keep, beginning, wake_, max_bytes_)
                    : Result<std::unique_ptr<Document>>(folder.error());
    if (made) return Taken{std::move(*made), {}, {}};
    Session trial;
    if (const auto tried = apply_act(trial, beginning); !tried) return tried.error();
    // The disk will not; the conversation goes on.
    Refusal why = made.error();
    if (why.why == Reason::SessionFull) return why;
    auto kept = Document::in_memory(files_, why, beginning, wake_, max_bytes_);
    if (!kept) return kept.error();
    return Taken{std::move(*kept), {words(Word::save_trouble, {words(why)})}, {}};
}

void SessionLibrary::note_opened(const Document& document, store::CutShort by) {
    const store::Path path = document.save_state().path;
    if (!document.read_only() && !path.empty()) cut_short_[path] = by;
    note(document, true);
}

// A list of recent sessions is a comfort: when it cannot be kept, nothing is lost.
void SessionLibrary::note(const Document& document, bool open) {
    if (document.read_only()) return;
    const store::Path path = document.save_state().path;
    if (path.empty()) return;
    const Session& session = document.session();
    const store::Recovery& found = document.recovery();
    const auto by = cut_short_.find(path);
    const bool recovered = open && found.acts > 0 && (!found.closed_well || !found.whole());
    (void)recent_.note({.path = path,
        .title = session.title,
        .phase = session.whereabouts.phase,
        .concluded = session.whereabouts.concluded,
        .when = now_in_milliseconds(),
        .open = open,
        .recovered = recovered,
        .by = recovered && by != cut_short_.end() ? by->second : store::CutShort::Unknown});
}

}  // namespace samenspraak::document
