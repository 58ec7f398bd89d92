// SPDX-License-Identifier: EUPL-1.2
// The session bus of the desktop (D-Bus), when one runs: GIO by itself would start one. Waits for the bus; a connection
// belongs to the thread that made it.
#pragma once
#include <gio/gio.h>
#include <memory>

namespace samenspraak::system {

template <auto unref> struct Unref {
    template <class Object> void operator()(Object* object) const { unref(object); }
};
using Variant = std::unique_ptr<GVariant, Unref<g_variant_unref>>;
using Connection = std::unique_ptr<GDBusConnection, Unref<g_object_unref>>;
using Cancellable = std::unique_ptr<GCancellable, Unref<g_object_unref>>;

constexpr int bus_patience = 5'000;  // milliseconds for an answer

// Null: there is none, or it does not answer. `ends` (may be null) breaks off the waiting.
Connection session_bus(GCancellable* ends);

}  // namespace samenspraak::system
