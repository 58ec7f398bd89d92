// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/files/folder_listing.hpp"

#include "app/screen/widgets/files/places.hpp"
#include "sessions/text/fold.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <glib.h>
#include <utility>

namespace samenspraak::screen {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t max_entries = 5'000;  // of a folder; more nobody looks through

// A name that is no text could not be shown, nor typed again.
std::string shown_name(const fs::path& path) {
    std::string name = path.filename().string();
    return text::is_plain_text(name, 1'000) ? name : std::string();
}

fs::path first_folder(const std::vector<fs::path>& folders) {
    std::error_code error;
    const auto found =
        std::ranges::find_if(folders, [&](const fs::path& path) { return fs::is_directory(path, error); });
    return found != folders.end() ? *found : documents_folder();
}

FolderListing::Found read(const fs::path& named, const FolderListing::Shows& shows) {
    FolderListing::Found found;
    std::error_code error;
    found.folder = fs::weakly_canonical(named, error);
    if (error) found.folder = named;
    auto& entries = found.entries;
    fs::directory_iterator i(found.folder, fs::directory_options::skip_permission_denied, error);
    found.unreadable = static_cast<bool>(error);
    for (; !error && i != fs::directory_iterator() && entries.size() < max_entries; i.increment(error)) {
        std::error_code ignored;
        const std::string name = shown_name(i->path());
        if (name.empty() || name.front() == '.') continue;
        const bool is_folder = i->is_directory(ignored);
        if (is_folder || shows(name)) entries.push_back({name, is_folder});
    }
    std::ranges::sort(entries, {},
        [](const FolderListing::Entry& entry) { return std::pair(!entry.folder, text::folded(entry.name)); });
    if (found.folder.has_parent_path() && found.folder != found.folder.root_path())
        entries.insert(entries.begin(), {"..", true});
    return found;
}

FolderListing::Found trouble(FolderListing::Trouble what, fs::path about) {
    FolderListing::Found found;
    found.trouble = what;
    found.about = std::move(about);
    return found;
}

FolderListing::Found read_typed(const fs::path& typed, const FolderListing::Shows& shows) {
    std::error_code error;
    if (fs::is_directory(typed, error)) return read(typed, shows);
    if (!typed.has_filename() || !fs::is_directory(typed.parent_path(), error))
        return trouble(FolderListing::Trouble::NotThere, typed);
    FolderListing::Found found = read(typed.parent_path(), shows);
    found.named = typed.filename().string();
    found.exists = fs::exists(typed, error);
    return found;
}

FolderListing::Found make_and_read(const fs::path& folder, const FolderListing::Shows& shows) {
    std::error_code error;
    if (fs::exists(folder, error)) return trouble(FolderListing::Trouble::NameTaken, folder);
    if (!fs::create_directory(folder, error)) return trouble(FolderListing::Trouble::NoFolderHere, folder);
    return read(folder, shows);
}

std::string home_folder() {
    const char* const home = std::getenv("HOME");
    return home ? home : "";
}

}  // namespace

void FolderListing::begin(std::vector<Path> folders, Shows shows) {
    reading_.begin(
        [folders = std::move(folders), shows = std::move(shows)] { return read(first_folder(folders), shows); });
}

void FolderListing::go(Path typed, Shows shows) {
    reading_.begin([typed = std::move(typed), shows = std::move(shows)] { return read_typed(typed, shows); });
}

void FolderListing::make(Path folder, Shows shows) {
    reading_.begin([folder = std::move(folder), shows = std::move(shows)] { return make_and_read(folder, shows); });
}

fs::path path_typed(std::string_view text, const fs::path& folder) {
    constexpr std::string_view around = " \t\n\r\"'";
    const auto first = text.find_first_not_of(around);
    if (first == text.npos) return folder;
    std::string typed(text.substr(first, text.find_last_not_of(around) + 1 - first));
    if (typed.starts_with("file:")) {
        char* const name = g_filename_from_uri(typed.c_str(), nullptr, nullptr);
        if (name) typed = name;
        g_free(name);
    }
    if (typed == "~" || typed.starts_with("~/")) typed.replace(0, 1, home_folder());
    const fs::path path = fs::path(typed).lexically_normal();
    return path.is_absolute() ? path : (folder / path).lexically_normal();
}

}  // namespace samenspraak::screen
