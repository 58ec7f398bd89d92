// SPDX-License-Identifier: EUPL-1.2
#include "app/document/settings.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <unistd.h>

using namespace samenspraak;
using namespace samenspraak::testing;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("samenspraak-settings-" + std::to_string(::getpid()));
    Folder() { fs::remove_all(path); }
    ~Folder() { fs::remove_all(path); }
    fs::path file() const { return path / "deep" / "settings.json"; }
    void holds(const std::string& text) const {
        fs::create_directories(file().parent_path());
        std::ofstream(file(), std::ios::binary) << text;
    }
};

Settings unlike_first() {
    Settings settings = first_settings();
    settings.language = settings.language == "en" ? "nl" : "en";
    settings.high_contrast = true;
    settings.moves = false;
    settings.scale = 1.25f;
    settings.window = {100, -20, 1280, 720, false, true};
    return settings;
}

}  // namespace

TEST_CASE("what was chosen is there the next time") {
    const Folder folder;
    REQUIRE(write_settings(*files_on_disk(), folder.file(), unlike_first()));
    CHECK(read_settings(folder.file()) == unlike_first());
    CHECK(std::distance(fs::directory_iterator(folder.file().parent_path()), {}) == 1);
}

TEST_CASE("no settings, or damaged ones, are the first settings") {
    const Folder folder;
    CHECK(read_settings(folder.file()) == first_settings());
    for (const std::string text : {"", "{", "[]", "null", "{\"language\":", "\xff\xfe", "{\"window\":[]}"}) {
        folder.holds(text);
        CHECK(read_settings(folder.file()) == first_settings());
    }
    folder.holds(std::string(10'000'000, '['));
    CHECK(read_settings(folder.file()) == first_settings());
}

TEST_CASE("a file cut off anywhere never gives something odd") {
    const Folder folder;
    REQUIRE(write_settings(*files_on_disk(), folder.file(), unlike_first()));
    std::ifstream in(folder.file(), std::ios::binary);
    const std::string whole(std::istreambuf_iterator<char>(in), {});
    for (std::size_t length = 0; length + 2 < whole.size(); ++length) {
        folder.holds(whole.substr(0, length));
        CHECK(read_settings(folder.file()) == first_settings());
    }
}

TEST_CASE("one wrong field costs only itself") {
    const Folder folder;
    folder.holds(R"({"language":"xx","high_contrast":true,"scale":1e99,"motion":"yes",
        "window":{"x":9e99,"y":5,"width":1280,"height":720},"later":{"version":2}})");
    const Settings read = read_settings(folder.file());
    CHECK(read.high_contrast);
    CHECK(read.language == first_settings().language);
    CHECK(read.scale == 1);
    CHECK(read.moves);
    CHECK(read.window == WindowPlace{0, 5, 1280, 720});
}

TEST_CASE("settings that cannot be written say why") {
    const Folder folder;
    fs::create_directories(folder.path);
    std::ofstream(folder.path / "deep") << "a file where the folder should be";
    const auto done = write_settings(*files_on_disk(), folder.file(), unlike_first());
    REQUIRE_FALSE(done);
    CHECK(done.error().about == folder.file().string());
}

TEST_CASE("settings live in the system's configuration folder") {
    const char* before = std::getenv("XDG_CONFIG_HOME");
    const std::string kept = before ? before : "";
    ::setenv("XDG_CONFIG_HOME", "/somewhere", 1);
    CHECK(settings_file() == "/somewhere/samenspraak/settings.json");
    ::setenv("XDG_CONFIG_HOME", "relative", 1);
    CHECK(settings_file() == fs::path(std::getenv("HOME")) / ".config/samenspraak/settings.json");
    before ? ::setenv("XDG_CONFIG_HOME", kept.c_str(), 1) : ::unsetenv("XDG_CONFIG_HOME");
}

TEST_CASE("a system that wants stillness is asked") {
    const Folder folder;
    const char* before = std::getenv("XDG_CONFIG_HOME");
    const std::string kept = before ? before : "";
    ::setenv("XDG_CONFIG_HOME", folder.path.c_str(), 1);
    CHECK_FALSE(first_settings().still_system);
    fs::create_directories(folder.path / "gtk-3.0");
    std::ofstream(folder.path / "gtk-3.0" / "settings.ini") << "[Settings]\ngtk-enable-animations=0\n";
    CHECK(first_settings().still_system);
    before ? ::setenv("XDG_CONFIG_HOME", kept.c_str(), 1) : ::unsetenv("XDG_CONFIG_HOME");
}
