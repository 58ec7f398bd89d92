// SPDX-License-Identifier: EUPL-1.2
#include "app/system/open_in_desktop.hpp"

#include "app/system/session_bus.hpp"

namespace samenspraak::system {
namespace {

struct FreeText {
    void operator()(char* text) const { g_free(text); }
};

std::string address_of(const std::string& path_or_address) {
    if (path_or_address.find("://") != std::string::npos) return path_or_address;
    const std::unique_ptr<char, FreeText> address(g_filename_to_uri(path_or_address.c_str(), nullptr, nullptr));
    return address ? address.get() : std::string();
}

// By the name that file managers have agreed on; the desktop starts one when none runs.
bool asked_file_manager(const std::string& file) {
    const Connection bus = session_bus(nullptr);
    if (!bus) return false;
    GVariantBuilder files;
    g_variant_builder_init(&files, G_VARIANT_TYPE("as"));
    g_variant_builder_add(&files, "s", file.c_str());
    const Variant answer(g_dbus_connection_call_sync(bus.get(), "org.freedesktop.FileManager1",
        "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1", "ShowItems",
        g_variant_new("(ass)", &files, ""), nullptr, G_DBUS_CALL_FLAGS_NONE, bus_patience, nullptr, nullptr));
    return answer != nullptr;
}

}  // namespace

bool open_in_desktop(const std::string& path_or_address) {
    const std::string address = address_of(path_or_address);
    return !address.empty() && g_app_info_launch_default_for_uri(address.c_str(), nullptr, nullptr);
}

bool show_in_folder(const std::filesystem::path& file) {
    return asked_file_manager(address_of(file.string())) || open_in_desktop(file.parent_path().string());
}

}  // namespace samenspraak::system
