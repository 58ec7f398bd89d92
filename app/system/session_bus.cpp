// SPDX-License-Identifier: EUPL-1.2
#include "app/system/session_bus.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace samenspraak::system {
namespace {

std::string bus_address() {
    if (const char* told = std::getenv("DBUS_SESSION_BUS_ADDRESS"); told && *told) return told;
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    if (!folder || !*folder) return {};
    const std::filesystem::path socket = std::filesystem::path(folder) / "bus";
    std::error_code failed;
    return std::filesystem::is_socket(socket, failed) ? "unix:path=" + socket.string() : std::string();
}

}  // namespace

Connection session_bus(GCancellable* ends) {
    const std::string address = bus_address();
    if (address.empty()) return nullptr;
    constexpr auto as_client = static_cast<GDBusConnectionFlags>(
        G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    return Connection(g_dbus_connection_new_for_address_sync(address.c_str(), as_client, nullptr, ends, nullptr));
}

}  // namespace samenspraak::system
