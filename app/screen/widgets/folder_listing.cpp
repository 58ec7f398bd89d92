// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/folder_listing.hpp"

#include "sessions/text/fold.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <future>
#include <glib.h>
#include <thread>
#include <utility>

namespace samenspraak::screen {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t max_entries = 5'000;  // of a folder; more nobody looks through
constexpr std::chrono::milliseconds quick(10);

// A name that is no text could not be shown, nor typed again.
std::string shown_name(const fs::path& path) {
    std::string name = path.filename().string();
    return text::is_plain_text(name, 1'000) ? name : std::string();
}

fs::path first_folder(const std::vector<fs::path>& folders) {
    std::error_code error;
    const auto found =
        std::ranges::find_if(folders, [&](const fs::path& path) { return fs::is_directory(path, error); });
    const fs::path folder = found != folders.end() ? *found : documents_folder();
    const fs::path real = fs::weakly_canonical(folder, error);
    return error ? folder : real;
}

FolderListing::Found read(const std::vector<fs::path>& folders, const FolderListing::Shows& shows) {
    FolderListing::Found found;
    found.folder = first_folder(folders);
    auto& entries = found.entries;
    std::error_code error;
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

}  // namespace

fs::path documents_folder() {
    std::error_code error;
    const char* const documents = g_get_user_special_dir(G_USER_DIRECTORY_DOCUMENTS);
    if (documents && fs::is_directory(documents, error)) return documents;
    const char* const home = std::getenv("HOME");
    if (!home || !*home) return fs::current_path();
    const fs::path usual = fs::path(home) / "Documents";  // where the desktop says nothing
    return fs::is_directory(usual, error) ? usual : home;
}

struct FolderListing::Reading {
    std::promise<Found> promise;
    std::future<Found> found = promise.get_future();
};

void FolderListing::begin(std::vector<Path> folders, Shows shows) {
    reading_ = std::make_shared<Reading>();
    std::thread([reading = reading_, folders = std::move(folders), shows = std::move(shows)] {
        try {
            reading->promise.set_value(read(folders, shows));
        } catch (...) {  // out of memory: thrown again where it is taken
            reading->promise.set_exception(std::current_exception());
        }
    }).detach();
}

std::optional<FolderListing::Found> FolderListing::take() {
    if (!reading_ || reading_->found.wait_for(quick) != std::future_status::ready) return std::nullopt;
    return std::exchange(reading_, nullptr)->found.get();
}

}  // namespace samenspraak::screen
