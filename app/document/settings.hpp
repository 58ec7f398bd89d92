// SPDX-License-Identifier: EUPL-1.2
// What one person chose on this computer: language, look, size, where the window stood. JSON in the configuration
// folder of the system. A damaged or missing file, or what is no ordinary file, gives the defaults, a wrong field only
// its own default; never an error.
#pragma once
#include "sessions/result.hpp"
#include "sessions/store/files.hpp"

#include <filesystem>
#include <string>

namespace samenspraak::document {

struct WindowPlace {
    int x = 0, y = 0, width = 0, height = 0;  // screen coordinates; width 0: never placed
    bool maximized = false, full_screen = false;
    friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

struct Settings {
    std::string language = "nl";
    bool high_contrast = false;
    bool moves = true;          // false: the person wants no motion
    bool still_system = false;  // the system asks for none: looked up at start, never written
    float scale = 1;            // larger and smaller, on top of the window's own
    WindowPlace window;
    friend bool operator==(const Settings&, const Settings&) = default;
};

// What a person who never chose gets: the language of the system when we have it, and its wish for stillness.
Settings first_settings();

// $XDG_CONFIG_HOME/samenspraak/settings.json, or ~/.config/…; empty when the system names no home.
std::filesystem::path settings_file();

// Both make no noise: settings are a comfort, and never keep a session from starting.
Settings read_settings(const std::filesystem::path&);

// As they stand in the file.
std::string written(const Settings&);

// Whole or not at all; makes the folder when it is not there. Waits for the disk.
Result<Done> write_settings(store::Files&, const std::filesystem::path&, const Settings&);

}  // namespace samenspraak::document
