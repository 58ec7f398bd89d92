// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/files/places.hpp"

#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <glib.h>
#include <optional>
#include <sstream>

namespace samenspraak::screen {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> shares{
    "nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "davfs"};

fs::path home_folder() {
    const char* const home = std::getenv("HOME");
    return home ? home : "";
}

// What the desktop calls it, when that is a folder of its own.
std::optional<fs::path> special(GUserDirectory which) {
    const char* const folder = g_get_user_special_dir(which);
    std::error_code error;
    if (!folder || folder == home_folder() || !fs::is_directory(folder, error)) return std::nullopt;
    return folder;
}

// In the list of the system a space is written "\040".
std::string plain(std::string_view written) {
    std::string text;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const auto digit = [&](std::size_t at) { return written[at] >= '0' && written[at] <= '7'; };
        if (written[i] == '\\' && i + 3 < written.size() && digit(i + 1) && digit(i + 2) && digit(i + 3)) {
            text += static_cast<char>((written[i + 1] - '0') * 64 + (written[i + 2] - '0') * 8 + written[i + 3] - '0');
            i += 3;
        } else {
            text += written[i];
        }
    }
    return text;
}

bool is_hidden(const fs::path& path) {
    return std::ranges::any_of(path, [](const fs::path& part) { return part.string().starts_with('.'); });
}

// Below the folders in which what is plugged in appears; that of somebody else is not ours to look into.
bool is_plugged_in(const fs::path& path, std::string_view user) {
    for (const std::string_view folder : {"/media", "/run/media"}) {
        const fs::path inside = path.lexically_relative(folder);
        if (inside.empty() || inside == "." || *inside.begin() == "..") continue;
        const auto parts = std::distance(inside.begin(), inside.end());
        return parts == 1 || inside.begin()->string() == user;
    }
    const std::string text = path.string();
    return text == "/mnt" || text.starts_with("/mnt/");
}

// "smb-share:server=nas,share=team" as people say it: "team (nas)".
std::string name_of_share(const std::string& folder) {
    std::string server, share;
    std::istringstream parts(folder.substr(folder.find(':') + 1));
    for (std::string part; std::getline(parts, part, ',');) {
        const auto equals = part.find('=');
        if (equals == part.npos) continue;
        char* const value = g_uri_unescape_string(part.c_str() + equals + 1, nullptr);
        const std::string key = part.substr(0, equals), said = value ? value : "";
        g_free(value);
        if (key == "server" || key == "host") server = said;
        if (key == "share" || key == "volume" || key == "user") share = said;
    }
    if (server.empty() && share.empty()) return folder;
    if (server.empty() || share.empty()) return server + share;
    return share + " (" + server + ")";
}

void add_opened_shares(FilePlaces& places) {
    const char* const runtime = std::getenv("XDG_RUNTIME_DIR");
    if (!runtime || !*runtime) return;
    std::error_code error;
    fs::directory_iterator i(fs::path(runtime) / "gvfs", error);
    for (; !error && i != fs::directory_iterator(); i.increment(error)) {
        const std::string name = name_of_share(i->path().filename().string());
        if (text::is_plain_text(name, 1'000)) places.push_back({FilePlace::Kind::Network, i->path(), name});
    }
}

std::string system_list() {
    std::ifstream list("/proc/self/mountinfo");
    std::ostringstream all;
    all << list.rdbuf();
    return all.str();
}

}  // namespace

fs::path documents_folder() {
    std::error_code error;
    const char* const documents = g_get_user_special_dir(G_USER_DIRECTORY_DOCUMENTS);
    if (documents && fs::is_directory(documents, error)) return documents;
    const fs::path home = home_folder();
    if (home.empty()) return fs::current_path();
    const fs::path usual = home / "Documents";  // where the desktop says nothing
    return fs::is_directory(usual, error) ? usual : home;
}

FilePlaces mounted_places(std::string_view mountinfo, std::string_view user) {
    FilePlaces places;
    std::istringstream lines{std::string(mountinfo)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string skipped, mounted, kind;
        fields >> skipped >> skipped >> skipped >> skipped >> mounted;
        while (fields >> skipped && skipped != "-") {
        }
        if (!(fields >> kind)) continue;
        const fs::path path = plain(mounted);
        const bool share = std::ranges::find(shares, kind) != shares.end();
        if (kind == "autofs" || is_hidden(path) || (!share && !is_plugged_in(path, user))) continue;
        const std::string name = path.filename().string();
        if (!text::is_plain_text(name, 1'000)) continue;
        const FilePlace place{share ? FilePlace::Kind::Network : FilePlace::Kind::Drive, path, name};
        if (std::ranges::find(places, place) == places.end()) places.push_back(place);
    }
    return places;
}

FilePlaces own_places() {
    FilePlaces places;
    if (const fs::path home = home_folder(); !home.empty()) places.push_back({FilePlace::Kind::Home, home});
    if (const fs::path documents = documents_folder(); documents != home_folder())
        places.push_back({FilePlace::Kind::Documents, documents});
    if (const auto desktop = special(G_USER_DIRECTORY_DESKTOP)) places.push_back({FilePlace::Kind::Desktop, *desktop});
    if (const auto downloads = special(G_USER_DIRECTORY_DOWNLOAD))
        places.push_back({FilePlace::Kind::Downloads, *downloads});
    for (FilePlace& place : mounted_places(system_list(), g_get_user_name())) places.push_back(std::move(place));
    places.push_back({FilePlace::Kind::Computer, "/"});
    return places;
}

FilePlaces far_places(const std::vector<fs::path>& recent) {
    FilePlaces places;
    add_opened_shares(places);
    std::error_code error;
    for (const fs::path& folder : recent) {
        const std::string name = folder.filename().string();
        if (name.empty() || !text::is_plain_text(name, 1'000) || !fs::is_directory(folder, error)) continue;
        const FilePlace place{FilePlace::Kind::Recent, folder, name};
        if (std::ranges::find(places, place) == places.end()) places.push_back(place);
    }
    return places;
}

}  // namespace samenspraak::screen
