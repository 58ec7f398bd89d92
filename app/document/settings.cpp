// SPDX-License-Identifier: EUPL-1.2
#include "app/document/settings.hpp"

#include "sessions/method/words.hpp"
#include "sessions/store/atomic_write.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace samenspraak::document {
namespace json = boost::json;
namespace {

constexpr std::size_t largest_file = 64 * 1024;
constexpr int largest_coordinate = 100'000;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string text_of(const std::filesystem::path& path) {
    const auto bytes = read_whole(*store::files_on_disk(), path, largest_file);
    return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : std::string();
}

std::filesystem::path configuration_folder() {
    std::filesystem::path folder = environment("XDG_CONFIG_HOME");
    if (folder.is_absolute()) return folder;
    const std::filesystem::path home = environment("HOME");
    return home.is_absolute() ? home / ".config" : std::filesystem::path{};
}

// The desktops keep this wish in plain files; asking over their message bus would cost a library.
bool system_wants_stillness() {
    const auto folder = configuration_folder();
    if (folder.empty()) return false;
    for (const char* name : {"gtk-4.0/settings.ini", "gtk-3.0/settings.ini"}) {
        const auto text = text_of(folder / name);
        if (text.find("gtk-enable-animations=0") != text.npos || text.find("gtk-enable-animations=false") != text.npos)
            return true;
    }
    const auto text = text_of(folder / "kdeglobals");
    const std::string_view key = "AnimationDurationFactor=0";
    const auto at = text.find(key);
    return at != text.npos && (at + key.size() == text.size() || text[at + key.size()] == '\n');
}

void read(const json::object& from, std::string_view key, bool& into) {
    if (const auto* value = from.if_contains(key); value && value->is_bool()) into = value->get_bool();
}

void read(const json::object& from, std::string_view key, int& into) {
    const auto* value = from.if_contains(key);
    if (value && value->is_int64() && std::abs(value->get_int64()) <= largest_coordinate)
        into = static_cast<int>(value->get_int64());
}

void read(const json::object& from, Settings& into) {
    if (const auto* language = from.if_contains("language"); language && language->is_string())
        if (const std::string code(language->get_string()); method::knows_language(code)) into.language = code;
    read(from, "high_contrast", into.high_contrast);
    read(from, "motion", into.moves);
    if (const auto* scale = from.if_contains("scale"); scale && scale->is_number())
        if (const auto number = scale->to_number<double>(); number >= 0.6 && number <= 2)
            into.scale = static_cast<float>(number);
    const auto* place = from.if_contains("window");
    if (!place || !place->is_object()) return;
    WindowPlace read_place;
    const auto& window = place->get_object();
    read(window, "x", read_place.x), read(window, "y", read_place.y);
    read(window, "width", read_place.width), read(window, "height", read_place.height);
    read(window, "maximized", read_place.maximized), read(window, "full_screen", read_place.full_screen);
    if (read_place.width > 0 && read_place.height > 0) into.window = read_place;
}

}  // namespace

Settings first_settings() {
    Settings settings;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto value = environment(name);
        if (value.empty()) continue;
        if (value.size() >= 2 && method::knows_language(value.substr(0, 2))) settings.language = value.substr(0, 2);
        break;
    }
    settings.still_system = system_wants_stillness();
    return settings;
}

std::filesystem::path settings_file() {
    const auto folder = configuration_folder();
    return folder.empty() ? folder : folder / "samenspraak" / "settings.json";
}

Settings read_settings(const std::filesystem::path& path) {
    Settings settings = first_settings();
    json::error_code error;
    json::parse_options options;
    options.max_depth = 8;
    const auto value = json::parse(text_of(path), error, {}, options);
    if (!error && value.is_object()) read(value.get_object(), settings);
    return settings;
}

std::string written(const Settings& settings) {
    const auto& place = settings.window;
    json::object window{{"x", place.x}, {"y", place.y}, {"width", place.width}, {"height", place.height},
        {"maximized", place.maximized}, {"full_screen", place.full_screen}};
    const json::object all{{"language", settings.language}, {"high_contrast", settings.high_contrast},
        {"motion", settings.moves}, {"scale", std::round(settings.scale * 100) / 100.0}, {"window", window}};
    return json::serialize(all) + '\n';
}

Result<Done> write_settings(store::Files& files, const std::filesystem::path& path, const Settings& settings) {
    if (!files.make_folder(path.parent_path())) return Refusal{Reason::NoPermission, path.string()};
    const auto done = write_whole(files, path, written(settings), store::Existing::Replace, store::owner_alone);
    if (!done) return done.error();
    return Done{};
}

}  // namespace samenspraak::document
