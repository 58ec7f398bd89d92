// SPDX-License-Identifier: EUPL-1.2
// What one person chose on this computer: language, look, size, where the window stood. JSON in the configuration
// folder of the system. A damaged or missing file, or what is no ordinary file, gives the defaults, a wrong field only
// its own default; never an error. Functions without a state: from any thread.
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
    float scale = 1;            // of all that is drawn, on top of the window's own; 1: as designed
    WindowPlace window;
    friend bool operator==(const Settings&, const Settings&) = default;
};

// What a person who never chose gets: the language of the system when we have it, and its wish for stillness.
Settings first_settings();

// $XDG_CONFIG_HOME/samenspraak/settings.json, or ~/.config/…; empty when the system names no home.
std::filesystem::path settings_file();

// Never refused: settings are a comfort, and must not keep a session from starting. Waits for the disk.
Settings read_settings(const std::filesystem::path&);

// The text of the file.
std::string written(const Settings&);

// Whole or not at all; makes the folder when it is not there. Refused as write_whole says. Waits for the disk.
Result<Done> write_settings(store::Files&, const std::filesystem::path&, const Settings&);

}  // namespace samenspraak::document
