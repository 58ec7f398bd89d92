// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/desktop_bus.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <gio/gio.h>
#include <mutex>

namespace samenspraak::testing {
namespace {

constexpr const char* names[] = {"org.freedesktop.ScreenSaver", "org.gnome.SessionManager",
    "org.freedesktop.PowerManagement", "org.freedesktop.portal.Desktop"};

// Of "org.freedesktop.PowerManagement.Inhibit" the part that says whose it is.
std::string short_name(const std::string& interface) {
    for (const char* known : {"ScreenSaver", "SessionManager", "PowerManagement", "portal.Inhibit", "portal.Request"})
        if (interface.find(known) != std::string::npos) {
            const std::string found = known;
            return found == "portal.Inhibit" ? "Portal" : found == "portal.Request" ? "Request" : found;
        }
    return interface;
}

// " NAME: WHY" of any of them.
std::string reason_in(GVariant* told) {
    const char *name = "", *why = "";
    if (!told) return {};
    if (g_variant_is_of_type(told, G_VARIANT_TYPE("(ss)"))) {
        g_variant_get(told, "(&s&s)", &name, &why);
    } else if (g_variant_is_of_type(told, G_VARIANT_TYPE("(susu)"))) {
        g_variant_get(told, "(&su&su)", &name, nullptr, &why, nullptr);
    } else if (g_variant_is_of_type(told, G_VARIANT_TYPE("(sua{sv})"))) {
        GVariant* options = nullptr;
        g_variant_get(told, "(&su@a{sv})", &name, nullptr, &options);
        g_variant_lookup(options, "reason", "&s", &why);
        const std::string said = std::string(" ") + name + ": " + why;
        g_variant_unref(options);
        return said;
    } else {
        return {};
    }
    return std::string(" ") + name + ": " + why;
}

}  // namespace

KeptEnvironment::KeptEnvironment() {
    for (const char* name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY"}) {
        const char* value = std::getenv(name);
        before_[name] = value ? std::optional<std::string>(value) : std::nullopt;
    }
}

KeptEnvironment::~KeptEnvironment() {
    for (const auto& [name, value] : before_)
        if (value)
            ::setenv(name.c_str(), value->c_str(), 1);
        else
            ::unsetenv(name.c_str());
}

WithoutBus::WithoutBus() {
    ::unsetenv("DBUS_SESSION_BUS_ADDRESS");
    ::unsetenv("XDG_RUNTIME_DIR");
}

struct DesktopBus::Parts {
    GTestDBus* bus = g_test_dbus_new(G_TEST_DBUS_NONE);
    GDBusConnection* connection = nullptr;
    Answers answers = Answers::Well;
    mutable std::mutex mutex;  // the connection answers on a thread of its own
    std::vector<std::string> calls;
    std::size_t given = 0, taken_back = 0;

    GVariant* call(const char* method, GVariant* told) const {
        return g_dbus_connection_call_sync(connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
            "org.freedesktop.DBus", method, told, nullptr, G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr);
    }
    void heard(GDBusMessage* message) {
        const std::string method = g_dbus_message_get_member(message);
        const std::string interface = g_dbus_message_get_interface(message);
        const std::lock_guard lock(mutex);
        calls.push_back(short_name(interface) + '.' + method + reason_in(g_dbus_message_get_body(message)));
        ++(method == "Inhibit" ? given : taken_back);
        if (answers == Answers::Never) return;
        GDBusMessage* answer = g_dbus_message_new_method_reply(message);
        if (method == "Inhibit") {
            const auto number = static_cast<guint32>(given);
            const std::string object = "/org/freedesktop/portal/desktop/request/" + std::to_string(number);
            g_dbus_message_set_body(answer, short_name(interface) == "Portal" ? g_variant_new("(o)", object.c_str())
                                                                              : g_variant_new("(u)", number));
        }
        g_dbus_connection_send_message(connection, answer, G_DBUS_SEND_MESSAGE_FLAGS_NONE, nullptr, nullptr);
        g_object_unref(answer);
    }
    static GDBusMessage* filter(GDBusConnection*, GDBusMessage* message, gboolean incoming, gpointer parts) {
        if (!incoming || g_dbus_message_get_message_type(message) != G_DBUS_MESSAGE_TYPE_METHOD_CALL) return message;
        static_cast<Parts*>(parts)->heard(message);
        g_object_unref(message);
        return nullptr;
    }
};

DesktopBus::DesktopBus(const std::vector<Service>& services, Answers answers) : parts_(std::make_unique<Parts>()) {
    const char* display = std::getenv("DISPLAY");
    const std::string kept = display ? display : "";
    parts_->answers = answers;
    g_test_dbus_up(parts_->bus);
    if (!kept.empty()) ::setenv("DISPLAY", kept.c_str(), 1);  // which it takes away
    constexpr auto as_client = static_cast<GDBusConnectionFlags>(
        G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    parts_->connection = g_dbus_connection_new_for_address_sync(
        g_test_dbus_get_bus_address(parts_->bus), as_client, nullptr, nullptr, nullptr);
    REQUIRE(parts_->connection);
    g_dbus_connection_add_filter(parts_->connection, Parts::filter, parts_.get(), nullptr);
    for (const Service each : services) {
        GVariant* got = parts_->call("RequestName", g_variant_new("(su)", names[static_cast<std::size_t>(each)], 0U));
        REQUIRE(got);
        g_variant_unref(got);
    }
}

DesktopBus::~DesktopBus() {
    if (parts_->connection) {
        g_dbus_connection_close_sync(parts_->connection, nullptr, nullptr);
        g_object_unref(parts_->connection);
    }
    g_test_dbus_down(parts_->bus);
    g_object_unref(parts_->bus);
}

std::vector<std::string> DesktopBus::calls() const {
    const std::lock_guard lock(parts_->mutex);
    return parts_->calls;
}

std::size_t DesktopBus::held() const {
    const std::lock_guard lock(parts_->mutex);
    return parts_->given - parts_->taken_back;
}

std::size_t DesktopBus::clients() const {
    GVariant* answer = parts_->call("ListNames", nullptr);
    REQUIRE(answer);
    GVariantIter* all = nullptr;
    const char* name = nullptr;
    std::size_t found = 0;
    g_variant_get(answer, "(as)", &all);
    while (g_variant_iter_next(all, "&s", &name)) found += *name == ':';
    g_variant_iter_free(all);
    g_variant_unref(answer);
    return found - 1;
}

}  // namespace samenspraak::testing
